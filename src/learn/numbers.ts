import { billOf } from '../readings/bill/bill.ts';
import { formatDollars, priceOf, priceOfKeeping } from '../readings/bill/price.ts';
import { formatMs, roundMs } from '../readings/format.ts';
import { type RequestSummary, summarize } from '../readings/summary.ts';
import { findPresets, loadPresets, type Preset } from '../sources/presets/presets.ts';
import type { Trace } from '../trace/trace.ts';
import type { StoryNumbers } from '../words/learn.ts';
import { lessInitMs } from './chapters/remedies.ts';
import { stepOf, traceOf } from './traces.ts';

/** The story's numbers: in ms those that are guessed, and all of them in words. */
export interface Numbers {
  readonly ms: Readonly<Record<TimeName, number>>;
  readonly told: StoryNumbers;
}

type TimeName = Exclude<keyof StoryNumbers, 'times' | 'codeShare' | 'coldMillion' | 'warmMillion' | 'keepMonth'>;

/** The function of the stories, as its setting has it. */
const setting = { memoryMb: 512, architecture: 'x86_64' } as const;
/** Of little and of much memory, everything else equal. */
const helloWorld = 'dotnet8, zip, x86_64,';
const hoursOfMonth = 730;

/** Measures the story's traces, and reads the measured presets. */
export async function measure(): Promise<Numbers> {
  const presets = await loadPresets();
  const [small, large] = [presetOf(presets, '128 MB'), presetOf(presets, '1024 MB')];
  const cold = traceOf('scenario=cold-start');
  const [first, second] = requests(traceOf('scenario=cold-then-warm'), 2);
  const bill = billOf(cold, first.request);
  const bothCold = traceOf('scenario=two-at-once');
  const timeout = traceOf('scenario=invoke-timeout');
  const [hung, after] = requests(timeout, 2);
  const [less] = requests(traceOf(`scenario=what-if&init=${lessInitMs}&requests=1`), 1);
  const [restored] = requests(traceOf('scenario=snapstart-restore'), 1);
  const zip = traceOf('scenario=cold-start-zip');
  const stream = traceOf('scenario=streaming');
  const warmBill = billOf(traceOf('scenario=cold-then-warm'), second.request);

  const ms: Numbers['ms'] = {
    cold: first.totalMs,
    warm: second.totalMs,
    before: known(bill.beforeMs),
    init: known(bill.initMs),
    runtimeInit: between(cold, 'boot-runtime', 'load-handler'),
    functionInit: between(cold, 'load-handler', 'next'),
    firstRun: known(bill.durationMs),
    laterRun: known(warmBill.durationMs),
    coldBilled: known(bill.billedMs),
    warmBilled: known(warmBill.billedMs),
    idle: known(warmBill.idleMs),
    gap: between(bothCold, 'invoke', 'invoke-2'),
    secondWait: requests(bothCold, 2)[1].totalMs,
    afterError: requests(traceOf('scenario=handler-error'), 2)[1].totalMs,
    limit: between(timeout, 'answer-next', 'timeout'),
    timeoutBilled: known(hung.billedMs),
    afterTimeout: after.totalMs,
    throttled: requests(traceOf('scenario=throttle'), 2)[1].totalMs,
    lessInit: lessInitMs,
    lessWait: less.totalMs,
    lessBilled: known(less.billedMs),
    initSmall: small.initMs,
    initLarge: large.initMs,
    runSmall: small.durationMs,
    runLarge: large.durationMs,
    zipBefore: between(zip, 'invoke', 'init-start'),
    restored: restored.totalMs,
    restoredBilled: known(restored.billedMs),
    provisioned: requests(traceOf('scenario=provisioned'), 1)[0].totalMs,
    spill: requests(traceOf('scenario=provisioned-spill-over'), 2)[1].totalMs,
    streamRun: between(traceOf('scenario=buffered'), 'handle', 'return'),
    buffered: requests(traceOf('scenario=buffered'), 1)[0].totalMs,
    firstByte: between(stream, 'invoke', 'first-byte'),
    streamed: between(stream, 'invoke', 'last-byte'),
  };
  const million = (billedMs: number) => formatDollars(1_000_000 * known(priceOf({ billedMs }, setting)));
  const times = Object.fromEntries(Object.entries(ms).map(([name, value]) => [name, formatMs(value)]));
  return {
    ms,
    told: {
      ...(times as Record<TimeName, string>),
      times: String(Math.round(ms.cold / ms.warm)),
      codeShare: `${Math.round((100 * ms.functionInit) / ms.cold)} %`,
      coldMillion: million(ms.coldBilled),
      warmMillion: million(ms.warmBilled),
      keepMonth: formatDollars(hoursOfMonth * priceOfKeeping(1, setting)),
    },
  };
}

function requests(trace: Trace, count: 1): [RequestSummary];
function requests(trace: Trace, count: 2): [RequestSummary, RequestSummary];
function requests(trace: Trace, count: number): readonly RequestSummary[] {
  const { requests: found } = summarize(trace);
  if (found.length < count) throw new RangeError(`The story has not ${count} requests.`);
  return found;
}

/** ms from one step to another. */
function between(trace: Trace, from: string, to: string): number {
  return roundMs(stepOf(trace, to).at - stepOf(trace, from).at);
}

function presetOf(presets: readonly Preset[], memory: string): Preset {
  return known(findPresets(presets, memory).find(({ label }) => label === `${helloWorld} ${memory}`));
}

/** A scripted story knows its times. */
function known<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('The story does not know one of its numbers.');
  return value;
}
