import type { Phase } from '../../lifecycle/meta.ts';
import type { Trace } from '../../trace/trace.ts';
import { furtherWords } from '../../words/further.ts';
import { words } from '../../words/index.ts';
import { formatMs, roundMs } from '../format.ts';
import { isTimed, phasesOf } from '../moments.ts';
import type { Pair, Side } from './align.ts';
import { type Difference, differencesOf } from './compare.ts';
import { type Names, stepsOf, timeOf } from './tellDifference.ts';

/** Consecutive moments (from 0, both included) that only the other side has, and what is to be said of them. */
export interface Quiet {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

const otherOf = { a: 'b', b: 'a' } as const;

/** Where a side has no steps while the other has some: what it is without, and why. */
export function quietOf(
  traces: Readonly<Record<Side, Trace>>,
  pairs: readonly Pair[],
  side: Side,
  names: Names,
): Quiet[] {
  const told = furtherWords.compare.quiet;
  const other = otherOf[side];
  return differencesOf(traces.a, traces.b, pairs).flatMap((difference) => {
    const stretch = difference.kind === 'steps' ? difference[other] : undefined;
    if (!stretch) return [];
    const [from, to] = [stretch.from, stretch.to].map((index) => pairs.findIndex((pair) => pair[other] === index));
    if (from === undefined || to === undefined) return [];
    const missing = phasesMissed(traces, side, stretch);
    const why = whyQuiet(traces, side, difference, missing);
    const parts = missing.map((phase) => words.phases[phase]);
    const lines = [
      why === undefined ? told.only(names[other]) : told.skipped(told.why[why]),
      ...(parts.length > 0 ? [told.parts(parts)] : []),
      told.steps(names[other], stepsOf(stretch), timeOf(stretch)),
    ];
    return [{ from, to, lines }];
  });
}

/** The phases of some of the other side's steps that this one never has, in their order. */
function phasesMissed(
  traces: Readonly<Record<Side, Trace>>,
  side: Side,
  { from, to }: { readonly from: number; readonly to: number },
): Phase[] {
  const own = new Set(phasesOf(traces[side]));
  const passed = phasesOf(traces[otherOf[side]]).slice(from, to + 1);
  return [...new Set(passed.flatMap((phase) => phase ?? []))].filter((phase) => !own.has(phase));
}

/** What makes an environment. */
const making: ReadonlySet<Phase> = new Set<Phase>(['provision', 'runtime', 'function', 'restore']);

function whyQuiet(
  traces: Readonly<Record<Side, Trace>>,
  side: Side,
  difference: Difference,
  missing: readonly Phase[],
): keyof typeof furtherWords.compare.quiet.why | undefined {
  const [own, other] = [traces[side], traces[otherOf[side]]];
  const stretch = difference[otherOf[side]];
  const steps = other.messages.slice(stretch?.from ?? 0, (stretch?.to ?? -1) + 1);
  const had = (trace: Trace, type: string) => trace.messages.some((message) => message.type === type);
  const stoodBefore = ({ spans }: Trace) => spans.some(({ machine, from }) => machine === 'environment' && from < 0);
  const phases = new Set(phasesOf(own));
  if (missing.some((phase) => making.has(phase))) {
    if (stoodBefore(own)) return 'exists';
    if (phases.has('restore')) return 'restored';
    if (phases.has('runtime') || phases.has('function')) return 'unsaved';
  }
  if (had(own, 'noneIdle') && steps.some(({ type }) => type === 'idleFound')) return 'noneIdle';
  if (missing.includes('error')) return 'noFailure';
  const isOfExtension = ({ extension }: { readonly extension?: string }) => extension !== undefined;
  if (steps.some(isOfExtension) && !own.messages.some(isOfExtension)) return 'noExtension';
  return endsBefore(other, difference, side) ? 'over' : undefined;
}

/** The other side's steps go on to its end, and this one has none beside them. */
function endsBefore(other: Trace, difference: Difference, side: Side): boolean {
  return difference[side] === undefined && difference[otherOf[side]]?.to === other.messages.length - 1;
}

/** When a side's story is over, on its own clock. */
export function tellEnd({ messages }: Trace): string {
  const [first, last] = [messages[0], messages.at(-1)];
  if (!first || !last || !isTimed(first) || !isTimed(last)) return furtherWords.compare.endsAt;
  return furtherWords.compare.ends(formatMs(roundMs(last.at - first.at)));
}
