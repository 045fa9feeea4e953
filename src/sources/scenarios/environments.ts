import {
  arrival,
  chosen,
  coldImage,
  coldUntilHandler,
  firstRun,
  idleTime,
  initialising,
  making,
  searching,
  waking,
  warm,
} from './figures.ts';
import type { ScenarioRun } from './scenario.ts';
import { alone, published, run, scenario } from './setting.ts';

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
    run('first', ['seen', 'invoke'], warm, of('north')),
    run(
      'second',
      ['invoke', 'otherTenant'],
      { ...coldUntilHandlerOfTenant(), return: firstRun },
      { ...another, ...of('south') },
    ),
  ]),
];

/** The call is for this tenant. */
function of(tenant: string) {
  return { details: { invoke: { tenant } } };
}

function coldUntilHandlerOfTenant() {
  const { noneIdle, ...rest } = coldUntilHandler;
  return { ...rest, otherTenant: noneIdle };
}

/** Made before any request: table H, and proactive init. */
export const ahead = [
  scenario(
    'provisioned',
    'ahead',
    [
      alone(['provision'], { ...making, ...initialising }),
      run('first', ['invoke'], { ...waking, return: firstRun }, { after: idleTime }),
    ],
    published,
  ),
  scenario(
    'provisioned-spill-over',
    'ahead',
    [
      alone(['provision'], { ...making, ...initialising }, { startsAt: 0 }),
      run('first', ['invoke'], { ...waking, return: chosen(200) }, { startsAt: 60_000 }),
      run('second', ['invoke'], coldImage, { ...another, startsAt: 60_050 }),
    ],
    published,
  ),
  scenario('proactive-init', 'ahead', [
    alone(['prepare'], { ...making, ...initialising }),
    run('first', ['invoke'], { ...waking, return: firstRun }, { after: idleTime }),
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
const ofVersion = (slug: string, runs: readonly ScenarioRun[]) => scenario(slug, 'snapStart', runs, published);
export const snapStart = [
  ofVersion('snapstart-publish', [
    alone(['publish', 'restoreNext'], {
      ...making,
      loadHandler: initialising.loadHandler,
      restoreNext: initialising.next,
    }),
  ]),
  ofVersion('snapstart-publish-fails', [
    alone(['publish', 'loadHandler', 'initError', 'failInit'], {
      ...making,
      loadHandler: initialising.loadHandler,
      initError: chosen(40),
    }),
  ]),
  ofVersion('snapstart-restore', [
    run('first', ['invoke', 'restoreStart'], { ...restoring, next: hooks, return: firstRun }),
  ]),
  ofVersion('snapstart-hook-fails', [
    run('first', ['invoke', 'restoreStart', 'restoreError', 'failRestore'], { ...restoring, restoreError: hooks }),
  ]),
  ofVersion('snapstart-timeout', [
    run('first', ['invoke', 'restoreStart', 'failRestore'], {
      ...restoring,
      failRestore: { ms: 10_000, source: 'lifecycle' },
    }),
  ]),
];
