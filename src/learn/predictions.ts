import { billedTags } from '../readings/bill/billedTags.ts';
import { summarize } from '../readings/summary.ts';
import type { Trace } from '../trace/trace.ts';
import { words } from '../words/index.ts';
import { learnWords } from '../words/learn.ts';
import type { Beat, Prediction } from './chapter.ts';
import type { Numbers } from './numbers.ts';
import { stepOf, traceOf } from './traces.ts';

/** What is right: a time in ms, or one of the options. Both follow from traces. */
export function answerOf({ prediction, picture }: Beat, { ms }: Numbers): number | string | undefined {
  if (!prediction) return undefined;
  if (prediction.kind === 'guess') return ms[prediction.of as keyof typeof ms];
  const trace = traceOf(picture);
  if (prediction.kind === 'speaker') return speakerAt(trace, prediction.step);
  if (prediction.kind === 'billed') return isBilledBefore(trace, prediction.until) ? 'billed' : 'notBilled';
  return summarize(trace).requests[prediction.request - 1]?.coldness;
}

/** What can be chosen; nothing where a time is guessed. */
export function optionsOf(prediction: Prediction): readonly string[] {
  if (prediction.kind === 'speaker') return prediction.options;
  if (prediction.kind === 'billed') return ['billed', 'notBilled'];
  return prediction.kind === 'coldness' ? ['cold', 'warm'] : [];
}

/** What an option is called. */
export function nameOption(option: string): string {
  const names: Readonly<Record<string, string>> = learnWords.pane.options;
  const lanes: Readonly<Record<string, { full: string }>> = words.lanes;
  return names[option] ?? lanes[option]?.full ?? option;
}

/** Who begins the step of this name; the parts of the service are one. */
function speakerAt(trace: Trace, slug: string): string {
  const { wire } = stepOf(trace, slug);
  const speaker = wire.hops[0]?.[0] ?? wire.at;
  return ['frontend', 'counting', 'assignment', 'placement', 'workerHost'].includes(speaker) ? 'service' : speaker;
}

/** Did anything that is billed begin before the step of this name? */
function isBilledBefore(trace: Trace, slug: string): boolean {
  const { index } = stepOf(trace, slug);
  return trace.spans.some(({ state, from }) => billedTags.has(state) && from < index);
}

/** How near a guess is, 0 to 1: 1 is exact, 0 is off by a factor of ten. */
export function closeness(guessed: number, truth: number): number {
  return Math.max(0, 1 - Math.abs(Math.log10(Math.max(guessed, 1) / truth)));
}

/** From here on a guess counts as right: within a factor of 1.6. */
const near = 0.8;

/** How a guess stands to the truth. */
export function judge(guessed: number, truth: number): 'right' | 'less' | 'more' {
  if (closeness(guessed, truth) >= near) return 'right';
  return guessed < truth ? 'less' : 'more';
}
