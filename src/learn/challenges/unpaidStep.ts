import { isFailure } from '../../readings/bill/bill.ts';
import { billedTags } from '../../readings/bill/billedTags.ts';
import { formatMs, roundMs } from '../../readings/format.ts';
import { challengeWords } from '../../words/challenges.ts';
import type { Attempt, Verdict } from './attempt.ts';

const text = challengeWords.remarks;

/** Is the step pointed at one whose time no REPORT bills? A step's time is that from the step before to it. */
export function judgeUnpaidStep({ trace, step }: Attempt): Verdict {
  const refuse = (remark: string): Verdict => ({ solved: false, found: [], remarks: [{ text: remark, step }] });
  const index = step - 1;
  const message = trace.messages[index];
  if (!message) return refuse(text.pointAtStep);
  const covers = ({ from, to = trace.messages.length }: { from: number; to?: number }) => from < index && index <= to;
  const billed = trace.spans.find((span) => billedTags.has(span.state) && covers(span));
  if (billed) {
    const tag = billedTags.get(billed.state) ?? 'billed.duration';
    const ending = trace.messages[billed.to ?? trace.messages.length];
    // Whether a first INIT that fails is charged is not documented (facts §6.5), nor whether such a restore is.
    if (ending?.type === 'failInit') return refuse(text.failedInit(step));
    if (tag === 'billed.restore' && isFailure(ending)) return refuse(text.failedRestore(step));
    return refuse(text.paid(step, billed.from + 1, (billed.to ?? trace.messages.length - 1) + 1, text.billedAs[tag]));
  }
  if (trace.spans.some(({ state, from }) => state.startsWith('environment.managed') && from < index)) {
    return refuse(text.instance(step));
  }
  const kept = trace.messages.find(({ type }) => type === 'provision');
  if (kept && kept.index < index && message.environment === kept.environment) return refuse(text.provisioned(step));
  const ms = roundMs(message.at - (trace.messages[index - 1]?.at ?? message.at));
  const told = ms > 0 ? text.unpaid(step, formatMs(ms)) : text.unpaidAndUntimed(step);
  return { solved: true, found: [], remarks: [{ text: told, step }] };
}
