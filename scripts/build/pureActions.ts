import type { Plugin } from 'vite';

/**
 * XState's `setup` hands out makers of actions by which actors talk. No machine here does (`lifecycle/machines.test.ts`),
 * but what is handed out cannot be left out by a bundler: here it is. So is what looks for tools to inspect actors with.
 */
export const pureActions: Plugin = {
  name: 'pure-actions',
  enforce: 'pre',
  transform(code, id) {
    if (/\/xstate\/dist\/raise-\w+\.esm\.js$/.test(id)) return leaveOut(code, [[tools, 'const devToolsAdapter = 0;']]);
    if (!/\/xstate\/dist\/xstate\.esm\.js$/.test(id)) return null;
    return leaveOut(code, [
      [makers, 'const sendTo = 0, log = 0, enqueueActions = 0, emit = 0;'],
      [forwarded, ''],
    ]);
  },
};

const tools = /^import \{ devToolsAdapter \} from '.*';$/m;
const makers = /^import \{ s as sendTo, l as log, e as enqueueActions, a as emit \} from '.*';$/m;
const forwarded = /^export \{ S as SpecialTargets, .*\} from '.*';$/m;

function leaveOut(code: string, parts: readonly (readonly [part: RegExp, instead: string])[]) {
  if (!parts.every(([part]) => part.test(code))) throw new Error('XState is no longer what this plugin expects.');
  return { code: parts.reduce((left, [part, instead]) => left.replace(part, instead), code), map: null };
}
