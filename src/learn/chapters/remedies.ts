import { type Chapter, chapter, sampleLogPicture } from '../chapter.ts';

const stream = 'scenario=streaming';

/** Init code that takes this long, in ms: a number of our own choosing. */
export const lessInitMs = 200;

/** What can be done about it, what else a custom runtime can do, and where to go on. */
export const remedyChapters: readonly Chapter[] = [
  chapter('what-helps', [
    {
      slug: 'init-code',
      picture: `scenario=cold-start&compare=what-if&b.init=${lessInitMs}&b.requests=1`,
      facts: ['§1.2', '§6'],
      sources: ['lifecycle', 'initBilling'],
    },
    {
      slug: 'guess-memory',
      picture: 'scenario=cold-start',
      from: 'boot-runtime',
      to: 'boot-runtime',
      facts: ['§8.1'],
      sources: ['lambdaPerf'],
      prediction: { kind: 'guess', of: 'initLarge', strip: { phase: 'init', known: 'initSmall' }, axisMs: 500 },
    },
    {
      slug: 'memory',
      picture: 'scenario=cold-start',
      from: 'boot-runtime',
      to: 'boot-runtime',
      facts: ['§8.1', '§6', '§9.1'],
      sources: ['lambdaPerf', 'pricing'],
    },
    {
      slug: 'packaging',
      picture: 'scenario=cold-start&compare=cold-start-zip',
      facts: ['§1.4', '§8.2', '§9.1'],
      sources: ['containerLoading', 'nerBench', 'lambdaPerf'],
    },
    {
      slug: 'snapstart',
      picture: 'scenario=snapstart-restore',
      from: 'restore-start',
      to: 'next',
      facts: ['§6', '§8.2', '§10.G'],
      sources: ['snapStart', 'nerBench', 'pricing'],
    },
    {
      slug: 'provisioned',
      picture: 'scenario=provisioned',
      from: 'idle-found',
      to: 'answer-next',
      facts: ['§6', '§7', '§10.H'],
      sources: ['provisioned', 'pricing'],
    },
    {
      slug: 'spill',
      picture: 'scenario=provisioned-spill-over',
      from: 'invoke-2',
      to: 'request-slot',
      facts: ['§7', '§10.H'],
      sources: ['provisioned'],
    },
  ]),
  chapter('streaming', [
    { slug: 'buffered', picture: 'scenario=buffered', facts: ['§2.7'], sources: ['streaming'] },
    {
      slug: 'first-bytes',
      picture: stream,
      from: 'write',
      to: 'first-byte',
      facts: ['§2.7', '§10.C'],
      sources: ['customRuntime', 'streaming'],
    },
    {
      slug: 'rest',
      picture: stream,
      from: 'chunk',
      to: 'next',
      facts: ['§2.7', '§6'],
      sources: ['quotas', 'pricing'],
    },
    {
      slug: 'fails',
      picture: 'scenario=streaming-fails',
      from: 'throw',
      to: 'last-byte',
      facts: ['§2.7', '§10.C'],
      sources: ['customRuntime'],
    },
  ]),
  chapter('your-turn', [
    {
      slug: 'log',
      picture: sampleLogPicture,
      facts: ['§1.2', '§3.4', '§6'],
      sources: ['lifecycle'],
    },
    { slug: 'what-if', picture: 'scenario=what-if', facts: ['§8.3'], sources: ['lifecycle'] },
    {
      slug: 'end',
      picture: 'scenario=cold-then-warm',
      facts: ['§1.2', '§6', '§7'],
      sources: ['lifecycle', 'initBilling', 'snapStart', 'provisioned'],
    },
  ]),
];
