import { challengeWords } from '../../words/challenges.ts';
import type { Challenge } from './challenge.ts';
import { checkChallenge } from './readChallenge.ts';

type Slug = keyof typeof challengeWords.builtIn;

const guide = 'https://docs.aws.amazon.com/lambda/latest/dg';
const lifecycle = {
  label: 'AWS Lambda Developer Guide: execution environment lifecycle',
  url: `${guide}/lambda-runtime-environment.html`,
};
const concurrency = { label: 'AWS Lambda Developer Guide: concurrency', url: `${guide}/lambda-concurrency.html` };
const pricing = { label: 'AWS Lambda pricing', url: 'https://aws.amazon.com/lambda/pricing/' };

/** Two hundred within a minute, in ms: steadily, but for five at the same moment after twenty seconds. */
const steady = Array.from({ length: 196 }, (_, place) => place * 300);
const arrivals = [...steady, ...Array.from({ length: 4 }, () => 21_000)].sort((a, b) => a - b);

const stream = '2026/08/22/[$LATEST]0d6f2b8e4c1a4f7f9a3e5b7c9d1f2a4c';
const other = '2026/08/22/[$LATEST]7b1e9c3d5f204a6c8e0b2d4f6a8c0e1f';
const line = (time: string, text: string, from = stream) => `2026-08-22T14:${time}000+00:00 ${from} ${text}`;
const id = (digit: number) => `4f1c0a7e-6b2d-4d38-9c55-00000000000${digit}`;
const runtime =
  'INIT_START Runtime Version: provided:al2023.v98\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:0f0f';
const report = (digit: number, duration: string, billed: number, rest: string) =>
  `REPORT RequestId: ${id(digit)}\tDuration: ${duration} ms\tBilled Duration: ${billed} ms\tMemory Size: 512 MB\tMax Memory Used: ${rest}`;
const around = (digit: number, from: string, to: string, end: string, where = stream) => [
  line(from, `START RequestId: ${id(digit)} Version: $LATEST`, where),
  line(to, `END RequestId: ${id(digit)}`, where),
  line(to, end, where),
];

/** Of our own making, after facts §3.4 and §5: an INIT over ten seconds, a timeout, and a lack of memory. */
const log = [
  line('00:00.100', runtime),
  line('00:10.101', 'INIT_REPORT Init Duration: 9999.61 ms\tPhase: init\tStatus: timeout'),
  ...around(1, '00:21.730', '00:21.760', report(1, '11658.20', 11_659, '301 MB\t')),
  ...around(2, '00:24.000', '00:24.013', report(2, '12.41', 13, '301 MB\t')),
  ...around(3, '01:10.000', '01:25.000', report(3, '15000.00', 15_000, '318 MB\tStatus: timeout')),
  line('01:12.000', runtime, other),
  ...around(4, '01:20.412', '01:20.450', report(4, '37.08', 8_450, '305 MB\tInit Duration: 8412.10 ms\t'), other),
  ...around(
    5,
    '01:31.000',
    '01:32.904',
    report(5, '1903.55', 1_904, '512 MB\tStatus: error\tError Type: Runtime.OutOfMemory'),
    other,
  ),
].sort((a, b) => (a.slice(0, 26) < b.slice(0, 26) ? -1 : a.slice(0, 26) > b.slice(0, 26) ? 1 : 0));

const data: Readonly<Record<Slug, object>> = {
  'fast-for-99': {
    parameters: {
      free: {
        packaging: ['image', 'zip'],
        arch: ['x86_64', 'arm64'],
        init: { min: 50, max: 598.91 },
        snapstart: ['off', 'on'],
        provisioned: { min: 0, max: 4 },
      },
    },
    arrivals,
    goal: { kind: 'percentile', percentile: 99, withinMs: 600, dollars: 0.002 },
    sources: [
      pricing,
      { label: 'AWS Lambda Developer Guide: provisioned concurrency', url: `${guide}/provisioned-concurrency.html` },
      concurrency,
    ],
  },
  'second-start-cold': {
    freePlay: true,
    parameters: {
      free: {
        arrive: ['in-turn', 'at-once'],
        handler: { min: 0, max: 20_000 },
        timeout: { min: 1, max: 15 },
        snapstart: ['off', 'on'],
        hooks: { min: 0, max: 20_000 },
        provisioned: { min: 0, max: 2 },
      },
    },
    goal: { kind: 'coldSecond', ways: 3 },
    sources: [lifecycle, concurrency],
  },
  'nobody-pays': {
    story: 'cold-start',
    goal: { kind: 'unpaidStep' },
    sources: [
      lifecycle,
      {
        label: 'AWS Compute Blog: billing for the INIT phase',
        url: 'https://aws.amazon.com/blogs/compute/aws-lambda-standardizes-billing-for-init-phase/',
      },
      {
        label: 'Measurements: LambdaNER-Bench, 2026-10-06, 3,400 forced cold starts',
        url: 'https://github.com/TrishamBP/TrishamBP.github.io/blob/97de46d/_research/2026-10-06-lambdaner-bench-serverless-ner-inference-benchmark-aws-lambda.md',
      },
    ],
  },
  'error-or-crash': {
    story: 'cold-start',
    freePlay: true,
    goal: {
      kind: 'aftermath',
      all: [
        { after: 'error', leaves: 'warm' },
        { after: 'crash', leaves: 'reset' },
      ],
    },
    sources: [
      lifecycle,
      { label: 'AWS Lambda Developer Guide: custom runtimes', url: `${guide}/runtimes-custom.html` },
    ],
  },
  'read-a-log': {
    log,
    goal: { kind: 'readLog', statements: 5 },
    sources: [lifecycle],
  },
};

/** The built-in challenges as files: what teachers start from. */
export const builtInFiles: readonly object[] = (Object.keys(challengeWords.builtIn) as Slug[]).map((slug) => ({
  format: 'lambda-lifecycle-challenge',
  version: 1,
  slug,
  ...challengeWords.builtIn[slug],
  ...data[slug],
}));

/** The built-in challenges, in the order of their list. */
export const challenges: readonly Challenge[] = builtInFiles.flatMap((file) => {
  const read = checkChallenge(file);
  return 'challenge' in read ? [read.challenge] : [];
});
