import type { EventType } from '../../lifecycle/events.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { challengeWords } from '../../words/challenges.ts';
import type { Attempt, Remark, Verdict } from './attempt.ts';
import type { Aftermath, Goal } from './challenge.ts';
import { refusedBy } from './refusal.ts';

const text = challengeWords.remarks;

/** The event that each failure is. An error is one that the runtime reports. */
const eventOf: Readonly<Record<Aftermath['after'], EventType>> = {
  error: 'error',
  crash: 'exit',
  outOfMemory: 'outOfMemory',
  timeout: 'timeout',
};
/** What the reader would choose to get there. */
const chosen: Readonly<Record<Aftermath['after'], EventType>> = { ...eventOf, error: 'throw' };

/** What is asked for, by its name in what was found: `error-warm`. */
export const nameOf = ({ after, leaves }: Aftermath): string => `${after}-${leaves}`;

export function judgeAftermath(
  { all }: Extract<Goal, { kind: 'aftermath' }>,
  { trace }: Attempt,
  before: readonly string[],
): Verdict {
  const judged = all.map((wanted) => ({ name: nameOf(wanted), ...findAftermath(trace, wanted) }));
  const found = judged.filter(({ isThere }) => isThere).map(({ name }) => name);
  const isKnown = (name: string) => before.includes(name) || found.includes(name);
  return {
    solved: judged.every(({ name }) => isKnown(name)),
    found,
    remarks: judged.filter(({ name, isThere }) => isThere || !isKnown(name)).map(({ remark }) => remark),
  };
}

function findAftermath(trace: Trace, wanted: Aftermath): { isThere: boolean; remark: Remark } {
  const failure = text.failures[wanted.after];
  const failed = trace.messages.filter(({ type }) => type === eventOf[wanted.after]);
  const ends = failed.map((message) => ({ message, end: settledAfter(trace, message) }));
  const there = ends.find(({ end }) => end?.leaves === wanted.leaves);
  if (there?.end) {
    const step = there.end.message.index + 1;
    return {
      isThere: true,
      remark: { text: text.leaves[wanted.leaves](failure, there.message.index + 1, step), step },
    };
  }
  const last = ends.at(-1);
  if (!last) {
    const running = trace.messages.find(({ type }) => type === 'handle');
    const step = running && running.index + 1;
    return { isThere: false, remark: { text: text.noFailure(failure, chosen[wanted.after], step), step } };
  }
  const from = last.message.index + 1;
  if (last.end) {
    const step = last.end.message.index + 1;
    return { isThere: false, remark: { text: text.otherwise[last.end.leaves](failure, from, step), step } };
  }
  const [refusing = ''] = refusedBy(trace, trace.messages.length, 'freeze', last.message);
  const step = trace.messages.length;
  return { isThere: false, remark: { text: text.unsettled(failure, from, refusing), step } };
}

/** Where the environment comes to rest after a failure, if it does in this trace. */
function settledAfter({ messages }: Trace, { index, environment }: Message) {
  for (const message of messages.slice(index + 1)) {
    const state = message.environment === environment ? (message.states.environment ?? '') : '';
    if (state.startsWith('idle.')) return { leaves: 'warm', message } as const;
    if (state.startsWith('initFailed') || state === 'gone') return { leaves: 'reset', message } as const;
  }
  return undefined;
}
