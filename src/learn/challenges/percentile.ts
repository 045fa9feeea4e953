import { formatMs } from '../../readings/format.ts';
import { defaultParameters } from '../../sources/scenarios/parameters.ts';
import { cutRequest } from '../../trace/cut.ts';
import { challengeWords } from '../../words/challenges.ts';
import type { Attempt, Remark, Verdict } from './attempt.ts';
import type { Goal } from './challenge.ts';
import { formatSum, type Results, runAll } from './results.ts';

const text = challengeWords.remarks;

type PercentileGoal = Extract<Goal, { kind: 'percentile' }>;

/** Runs all arrivals through the machines, and holds what they come to against the bounds. */
export function judgePercentile(goal: PercentileGoal, { parameters = defaultParameters() }: Attempt): Verdict {
  const results = runAll(parameters, goal.arrivals, goal.percentile);
  const remarks = [remarkOnWait(goal, results), remarkOnSum(goal, results)].filter((each) => each !== undefined);
  return { solved: remarks.length === 0, found: [], remarks, results };
}

/** Why the request at the percentile waited so long: what the service refused it. */
function remarkOnWait(goal: PercentileGoal, { trace, request, percentileMs }: Results): Remark | undefined {
  if (percentileMs <= goal.withinMs) return undefined;
  const number = Number(request.slice(1));
  const waited = Number.isFinite(percentileMs) ? formatMs(percentileMs) : text.forever;
  const over = text.tooLong(goal.percentile, number, waited, formatMs(goal.withinMs));
  const own = cutRequest(trace, request).messages;
  const cold = own.find(({ type }) => type === 'noneIdle');
  const whole = trace.messages.findIndex(({ type, request: whose }) => type === 'noneIdle' && whose === request);
  if (!cold || whole < 0) return { text: `${over} ${text.slowAll}`, step: 1, request };
  const busy = busyAt(trace, whole);
  return { text: `${over} ${text.nothingIdle(cold.index + 1, busy)}`, step: cold.index + 1, request };
}

/** How many other requests were under way when one asked for an environment. */
function busyAt({ messages }: Results['trace'], index: number): number {
  const under = new Set<string>();
  for (const { type, request } of messages.slice(0, index)) {
    if (request === undefined) continue;
    if (type === 'count') under.add(request);
    if (type === 'release') under.delete(request);
  }
  under.delete(messages[index]?.request ?? '');
  return under.size;
}

function remarkOnSum({ dollars: bound }: PercentileGoal, { dollars, parts }: Results): Remark | undefined {
  if (bound === undefined || dollars < bound) return undefined;
  const largest = (Object.keys(parts) as (keyof Results['parts'])[]).sort((a, b) => parts[b] - parts[a])[0];
  const most = largest ? text.largestPart(text.parts[largest], formatSum(parts[largest])) : '';
  return { text: `${text.tooDear(formatSum(dollars), formatSum(bound))} ${most}` };
}
