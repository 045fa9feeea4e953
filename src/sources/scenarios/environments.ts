import {
  arrival,
  chosen,
  coldImage,
  coldUntilHandler,
  firstRun,
  idleTime,
  initialising,
  laterRun,
  making,
  searching,
  waking,
  warm,
} from './figures.ts';
import { alone, run, scenario } from './setting.ts';

const another = { environment: 'b', worker: 'b1' };

/** Facts §7: one request at a time in an environment. */
export const concurrency = [
  scenario('two-at-once', 'concurrency', [
    run('first', ['invoke'], coldImage, { startsAt: 0 }),
    run('second', ['invoke'], coldImage, { ...another, startsAt: 40 }),
  ]),
  scenario('burst', 'concurrency', [
    run('first', ['seen', 'invoke'], { ...waking, return: chosen(120) }, { startsAt: 0 }),
    run('second', ['invoke'], coldImage, { ...another, startsAt: 12 }),
    run('third', ['invoke'], coldImage, { environment: 'c', worker: 'c1', startsAt: 24 }),
  ]),
  scenario('tenants', 'concurrency', [
    run('first', ['seen', 'invoke'], warm),
    run('second', ['invoke', 'otherTenant'], { ...coldUntilHandlerOfTenant(), return: firstRun }, another),
  ]),
];

function coldUntilHandlerOfTenant() {
  const { noneIdle, ...rest } = coldUntilHandler;
  return { ...rest, otherTenant: noneIdle };
}

/** Made before any request: table H, and proactive init. */
export const ahead = [
  scenario('provisioned', 'ahead', [
    alone(['provision'], { ...making, ...initialising }),
    run('first', ['invoke'], warm, { after: idleTime }),
  ]),
  scenario('provisioned-spill-over', 'ahead', [
    alone(['provision'], { ...making, ...initialising }, { startsAt: 0 }),
    run('first', ['invoke'], { ...waking, return: chosen(200) }, { startsAt: 60_000 }),
    run('second', ['invoke'], coldImage, { ...another, startsAt: 60_050 }),
  ]),
  scenario('proactive-init', 'ahead', [
    alone(['prepare'], { ...making, ...initialising }),
    run('first', ['invoke'], { ...waking, return: laterRun }, { after: idleTime }),
  ]),
];

/** Table G. */
const restoring = {
  ...arrival,
  ...searching,
  createSlot: making.createSlot,
  restoreRelease: { ms: 396.25, source: 'snapStart' },
} as const;
const hooks = { ms: 115, source: 'snapStart' } as const;
export const snapStart = [
  scenario('snapstart-publish', 'snapStart', [
    alone(['publish', 'restoreNext'], {
      ...making,
      loadHandler: initialising.loadHandler,
      restoreNext: initialising.next,
    }),
  ]),
  scenario('snapstart-publish-fails', 'snapStart', [
    alone(['publish', 'loadHandler', 'initError', 'failInit'], {
      ...making,
      loadHandler: initialising.loadHandler,
      initError: chosen(40),
    }),
  ]),
  scenario('snapstart-restore', 'snapStart', [
    run('first', ['invoke', 'restoreStart'], { ...restoring, next: hooks, return: firstRun }),
  ]),
  scenario('snapstart-hook-fails', 'snapStart', [
    run('first', ['invoke', 'restoreStart', 'restoreError', 'failRestore'], { ...restoring, restoreError: hooks }),
  ]),
  scenario('snapstart-timeout', 'snapStart', [
    run('first', ['invoke', 'restoreStart', 'failRestore'], {
      ...restoring,
      failRestore: { ms: 10_000, source: 'lifecycle' },
    }),
  ]),
];
