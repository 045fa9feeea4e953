import { phaseOf } from '../readings/moments.ts';
import { narrate } from '../readings/step/narration.ts';
import type { Trace } from '../trace/trace.ts';
import type { StepInfo } from './public.ts';

/** What pages are told of a step (from 1); null: there is none of that number, as on the overview. */
export function stepInfoOf(trace: Trace | undefined, step: number): StepInfo | null {
  const message = trace?.messages[step - 1];
  if (!trace || !message) return null;
  const { title } = narrate(trace, message.index);
  const phase = phaseOf(trace, message.index) ?? 'route';
  return { index: step, id: message.slug, title, phase, t: message.at, of: trace.messages.length };
}
