import type { EventType } from '../../lifecycle/events.ts';
import { partOf, requestsOf } from '../../readings/moments.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { challengeWords } from '../../words/challenges.ts';
import type { Attempt, Remark, Verdict } from './attempt.ts';
import type { Goal } from './challenge.ts';
import { idleBefore, refusedBy } from './refusal.ts';

const text = challengeWords.remarks;

/** Why the second request starts cold. Each is a way of its own. */
export type ColdWay = keyof typeof challengeWords.coldWays;

/** What stops a runtime, so that init runs again inside the next request. */
const stops: Readonly<Partial<Record<EventType, ColdWay>>> = {
  timeout: 'timeout',
  exit: 'exit',
  outOfMemory: 'outOfMemory',
  extensionCrash: 'extensionCrash',
  failInit: 'failInit',
};
const decisions: ReadonlySet<EventType> = new Set(['noneIdle', 'otherTenant', 'idleFound']);
/** Where init runs, or its environment is in the making. */
const isStarting = /^(provisioning|init|restoring|busy\.reinit)/;

export function judgeColdSecond(
  { ways }: Extract<Goal, { kind: 'coldSecond' }>,
  { trace }: Attempt,
  before: readonly string[],
): Verdict {
  const { way, remark } = findWay(trace);
  const found = way ? [way] : [];
  const all = new Set([...before, ...found]);
  const solved = all.size >= ways;
  const known = way !== undefined && before.includes(way);
  const told = known ? [{ ...remark, text: `${remark.text} ${text.knownWay}` }] : [remark];
  return { solved, found, remarks: told };
}

function findWay(trace: Trace): { way?: ColdWay; remark: Remark } {
  const [, second] = requestsOf(trace);
  if (second === undefined) return { remark: { text: text.noSecond, step: trace.messages.length } };
  const own = partOf(trace, second).messages;
  const decision = own.find(({ type }) => decisions.has(type));
  const last = (own.at(-1)?.index ?? 0) + 1;
  if (!decision) return { remark: { text: text.notLookedFor(last), step: last } };
  const step = decision.index + 1;
  if (!own.some(({ states }) => isStarting.test(states.environment ?? ''))) {
    if (decision.type !== 'idleFound' || decision.states.environment === 'reserved.initFailed') {
      return { remark: { text: text.notStarted(last), step: last } };
    }
    const [refusing = ''] = refusedBy(trace, decision.index, 'noneIdle', decision);
    return { remark: { text: text.warm(step, refusing.split(':')[0] ?? '', idleBefore(trace, decision.index)), step } };
  }
  const way = wayOf(trace, decision);
  return way
    ? { way, remark: { text: text.coldBy(step, challengeWords.coldWays[way]), step } }
    : { remark: { text: text.noCause(step), step } };
}

function wayOf(trace: Trace, decision: Message): ColdWay | undefined {
  if (decision.type === 'otherTenant') return 'otherTenant';
  const earlier = trace.messages.slice(0, decision.index);
  if (decision.type === 'idleFound') {
    const stopped = earlier.findLast(({ type, environment }) => environment === decision.environment && stops[type]);
    return stopped && stops[stopped.type];
  }
  // Where each environment stands when nothing is idle.
  const standing = new Map<string, string>();
  for (const { environment, states } of [...earlier]) {
    if (environment !== undefined && states.environment !== undefined) standing.set(environment, states.environment);
  }
  const isOver = (state: string) => state === 'gone' || state.startsWith('shuttingDown');
  if ([...standing.values()].some((state) => !isOver(state))) return 'inUse';
  if (earlier.some(({ type }) => type === 'failRestore')) return 'failRestore';
  if (standing.size > 0 || trace.prelude.length > 0) return 'spinDown';
  const [first = ''] = requestsOf(trace);
  const isRefused = earlier.some(({ type, request }) => request === first && /^reject|^dryRun/.test(type));
  return isRefused ? 'refused' : 'inUse';
}
