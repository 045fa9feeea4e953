import type { Fold } from '../../readings/step/foldOf.ts';
import { narrate } from '../../readings/step/narration.ts';
import type { Trace } from '../../trace/trace.ts';

/** The service's inner steps by their titles, told as one. The step that stands counts from 1. */
export function FoldedSteps({ trace, step, fold }: { trace: Trace; step: number; fold: Fold }) {
  if (fold.kind !== 'inner') return null;
  const { from, to } = fold;
  return (
    <ol className="folded-steps" start={from + 1}>
      {trace.messages.slice(from, to + 1).map(({ index }) => (
        <li key={index} {...(index + 1 === step && { 'aria-current': 'step' })}>
          {narrate(trace, index).title}
        </li>
      ))}
    </ol>
  );
}
