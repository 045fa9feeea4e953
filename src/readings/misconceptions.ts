import type { OwnWords } from '../lifecycle/ownWords.ts';
import type { Trace } from '../trace/trace.ts';
import { misconceptionWords } from '../words/misconceptions.ts';
import type { FactSourceKey } from './step/factSources.ts';
import { type StepKey, stepKey } from './step/stepKey.ts';

type Name = keyof typeof misconceptionWords.claims;

interface Row {
  /** Its row in facts §9.1; or a clause of the article that this project began with, or of practice (corrections of 2026-11-30, §1, §2). */
  readonly row: `M${number}` | 'article' | 'practice';
  readonly source: FactSourceKey;
  /** The steps at which it arises: each in one row at most, so that no step has two. */
  readonly steps: readonly (StepKey | OwnWords)[];
  /** The story that answers it, and the step of it to look at. */
  readonly story: string;
  readonly step: string;
  /** A link with numbers that answer it better. */
  readonly whatIf?: Readonly<Record<string, string>>;
}

/** A link of the reader's own story. */
const own = (numbers: Readonly<Record<string, string>>) => ({ scenario: 'what-if', ...numbers });

/** What is often believed and not true, and where in a story the question arises. */
export const misconceptions: Readonly<Record<Name, Row>> = {
  firstCallOnly: {
    row: 'M1',
    source: 'lifecycle',
    steps: ['noneIdle'],
    story: 'burst',
    step: 'none-idle',
    whatIf: own({ requests: '3', arrive: 'at-once' }),
  },
  initIsColdStart: {
    row: 'M2',
    source: 'nerBench',
    steps: ['requestSlot', 'reportCold'],
    story: 'cold-start',
    step: 'report',
    whatIf: own({ code: '700' }),
  },
  busyPolling: {
    row: 'M3',
    source: 'runtimeApi',
    steps: ['nextAfterInit', 'nextManagedMore'],
    story: 'cold-start',
    step: 'next',
  },
  pushed: {
    row: 'M4',
    source: 'runtimeApi',
    steps: ['answerNextWarm', 'answerNext', 'answerNextManaged'],
    story: 'cold-then-warm',
    step: 'answer-next-2',
  },
  postedAhead: {
    row: 'article',
    source: 'rapidInvoke',
    steps: ['deliver'],
    story: 'cold-start',
    step: 'deliver',
  },
  docker: {
    row: 'M5',
    source: 'containerLoading',
    steps: ['mountImage'],
    story: 'cold-start',
    step: 'mount-image',
  },
  imagesAreSlow: {
    row: 'M6',
    source: 'nerBench',
    steps: ['unpackZip'],
    story: 'cold-start-zip',
    step: 'unpack-zip',
    whatIf: own({ packaging: 'zip' }),
  },
  initIsFree: {
    row: 'M7',
    source: 'initBilling',
    steps: ['initStart'],
    story: 'cold-start',
    step: 'init-start',
  },
  memoryShortensInit: {
    row: 'M8',
    source: 'lambdaPerf',
    steps: ['bootRuntime'],
    story: 'cold-start',
    step: 'boot-runtime',
    whatIf: own({ memory: '1024' }),
  },
  endsWithReturn: {
    row: 'M9',
    source: 'extensionsApi',
    steps: ['return', 'nextBeforeTail'],
    story: 'extension-slow',
    step: 'next-2',
    whatIf: own({ extension: 'one', tail: '600' }),
  },
  errorKills: {
    row: 'M10',
    source: 'lifecycle',
    steps: ['throw', 'error', 'releaseAfterFailure'],
    story: 'handler-error',
    step: 'error',
  },
  errorIs5xx: {
    row: 'M11',
    source: 'invokeApi',
    steps: ['respondWithError', 'respondAfterReset', 'respondWithInitError', 'respondTooLarge'],
    story: 'handler-error',
    step: 'respond',
  },
  provisionedIsWarm: {
    row: 'M12',
    source: 'provisioned',
    steps: ['provision'],
    story: 'provisioned-spill-over',
    step: 'provision',
    whatIf: own({ provisioned: '1', arrive: 'at-once' }),
  },
  asyncFeelsCold: {
    row: 'M13',
    source: 'asyncErrors',
    steps: ['acknowledge'],
    story: 'async',
    step: 'acknowledge',
  },
  snapStartIsFaster: {
    row: 'M14',
    source: 'nerBench',
    steps: ['restoreStart', 'restoreRelease', 'reportRestored'],
    story: 'snapstart-restore',
    step: 'restore-release',
    whatIf: own({ snapstart: 'on' }),
  },
  fixedLifetime: {
    row: 'M15',
    source: 'lifecycle',
    steps: ['spinDown', 'idleFound', 'idleFoundOfTenant'],
    story: 'spin-down',
    step: 'spin-down',
  },
  gatewayStopsLambda: {
    row: 'M16',
    source: 'streaming',
    steps: ['hangUp', 'answerDoorTooLate', 'leave', 'chunkToNobody'],
    story: 'api-gateway-timeout',
    step: 'hang-up',
    whatIf: own({ door: 'api-gateway', handler: '35000', timeout: '60' }),
  },
  vpcIsSlow: {
    row: 'practice',
    source: 'vpcInterfaces',
    steps: ['createSlotInVpc', 'refuseWithoutInterface'],
    story: 'vpc',
    step: 'create-slot',
  },
  freshMemory: {
    row: 'practice',
    source: 'functionCode',
    steps: ['meetGlobal', 'meetFile'],
    story: 'what-remains',
    step: 'handle-2',
  },
};

/** A misconception in words, with the way to what answers it. */
interface Misconception {
  readonly claim: string;
  readonly heard: string;
  readonly truth: string;
  readonly source: FactSourceKey;
  /** What shows it: what each link says, and its query. The story that answers it comes first. */
  readonly links: readonly (readonly [text: string, query: Readonly<Record<string, string>>])[];
}

const byStep: ReadonlyMap<StepKey | OwnWords, Name> = new Map(
  Object.entries(misconceptions).flatMap(([name, { steps }]) => steps.map((step) => [step, name as Name] as const)),
);

/** All of them, in the order of facts §9.1; what the article said stands where it arises. */
export const misconceptionNames = Object.keys(misconceptions) as readonly Name[];

/** The misconception that arises at a step of this meaning, if one does. */
export function misconceptionAt(key: StepKey | OwnWords): Misconception | undefined {
  const name = byStep.get(key);
  return name && tellMisconception(name);
}

/** The same at step `index` (from 0): at what a story says there in words of its own, else at what happens there. */
export function misconceptionOf(trace: Trace, index: number): Misconception | undefined {
  const own = trace.messages[index]?.detail?.words;
  const key = stepKey(trace, index);
  return (own && misconceptionAt(own)) ?? (key && misconceptionAt(key));
}

/** A misconception in words. */
export function tellMisconception(name: Name): Misconception {
  const { source, story, step, whatIf } = misconceptions[name];
  const { claim, truth, shows } = misconceptionWords.claims[name];
  const answer = [shows, { scenario: story, step }] as const;
  return {
    claim,
    heard: misconceptionWords.heard(claim),
    truth,
    source,
    links: whatIf ? [answer, [misconceptionWords.tryIt, whatIf]] : [answer],
  };
}
