import type { Plugin } from 'vite';

/**
 * XState's `setup` hands out makers of actions by which actors talk. No machine here does (`lifecycle/machines.test.ts`),
 * but what is handed out cannot be left out by a bundler: here it is.
 */
export const pureActions: Plugin = {
  name: 'pure-actions',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/xstate\/dist\/xstate\.esm\.js$/.test(id)) return null;
    const makers = /^import \{ s as sendTo, l as log, e as enqueueActions, a as emit \} from '.*';$/m;
    const forwarded = /^export \{ S as SpecialTargets, .*\} from '.*';$/m;
    if (!makers.test(code) || !forwarded.test(code)) throw new Error('XState is no longer what this plugin expects.');
    return {
      code: code.replace(makers, 'const sendTo = 0, log = 0, enqueueActions = 0, emit = 0;').replace(forwarded, ''),
      map: null,
    };
  },
};
