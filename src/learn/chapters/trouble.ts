import { type Chapter, chapter } from '../chapter.ts';

const pair = 'scenario=two-at-once';
const error = 'scenario=handler-error';
const timeout = 'scenario=invoke-timeout';

/** What happens when more requests come, and when something fails. */
export const troubleChapters: readonly Chapter[] = [
  chapter('two-at-once', [
    {
      slug: 'guess',
      picture: pair,
      from: 'invoke-2',
      to: 'invoke-2',
      facts: ['§7'],
      sources: ['concurrency'],
      prediction: { kind: 'coldness', request: 2 },
    },
    {
      slug: 'second',
      picture: pair,
      from: 'none-idle-2',
      to: 'mount-image-2',
      facts: ['§7'],
      sources: ['concurrency', 'firecracker'],
    },
    { slug: 'both', picture: pair, from: 'release-2', to: 'freeze-2', facts: ['§7'], sources: ['concurrency'] },
    { slug: 'burst', picture: 'scenario=burst', facts: ['§1.2', '§7', '§9.1'], sources: ['concurrency', 'lifecycle'] },
  ]),
  chapter('when-it-goes-wrong', [
    {
      slug: 'error',
      picture: error,
      from: 'throw',
      to: 'respond',
      facts: ['§5', '§10.D'],
      sources: ['runtimeApi', 'invokeApi'],
    },
    {
      slug: 'guess-error',
      picture: error,
      from: 'freeze',
      to: 'freeze',
      facts: ['§5', '§9.1'],
      sources: ['lifecycle'],
      prediction: { kind: 'coldness', request: 2 },
    },
    {
      slug: 'still-warm',
      picture: error,
      from: 'idle-found-2',
      to: 'respond-2',
      facts: ['§5', '§9.1'],
      sources: ['lifecycle'],
    },
    {
      slug: 'timeout',
      picture: timeout,
      from: 'handle',
      to: 'report',
      facts: ['§5', '§10.F'],
      sources: ['lifecycle'],
    },
    {
      slug: 'guess-reset',
      picture: timeout,
      from: 'idle-found-2',
      to: 'idle-found-2',
      facts: ['§1.2', '§10.F'],
      sources: ['lifecycle'],
      prediction: {
        kind: 'guess',
        of: 'afterTimeout',
        strip: { picture: timeout, request: 2 },
        axisMs: 6_000,
      },
    },
    {
      slug: 'hidden-init',
      picture: timeout,
      from: 'forward-2',
      to: 'next',
      facts: ['§1.2', '§6', '§10.F'],
      sources: ['lifecycle'],
    },
    {
      slug: 'crash',
      picture: 'scenario=out-of-memory',
      from: 'out-of-memory',
      to: 'release',
      facts: ['§5', '§1.2'],
      sources: ['lifecycle'],
    },
    {
      slug: 'throttle',
      picture: 'scenario=throttle',
      from: 'invoke-2',
      to: 'reject',
      facts: ['§5', '§6', '§10.L'],
      sources: ['concurrency', 'invokeApi', 'metrics'],
    },
  ]),
];
