import { type ReactElement, useEffect, useRef } from 'react';
import { presentWords } from '../../words/present.ts';
import type { Outline } from './outline.ts';

/** Of a long story only what is near is listed: so many steps before and after. */
const near = 150;

interface StepListProps {
  readonly outline: Outline;
  /** From 1; 0 = the overview. */
  readonly step: number;
  readonly onPick: (step: number) => void;
}

/** Every step by its title: the one that stands is marked, and each can be gone to. */
export function StepList({ outline, step, onPick }: StepListProps): ReactElement {
  const current = useRef<HTMLButtonElement>(null);
  // The list scrolls, and not the window around it; in a dialog, once that is open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another button
  useEffect(() => {
    const button = current.current;
    const list = button?.closest('ol');
    if (!button || !list) return;
    list.scrollTop = button.offsetTop - list.clientHeight / 3;
  }, [outline, step]);
  const first = Math.max(outline.first, step - near);
  const last = Math.min(outline.count, step + near);
  const steps = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return (
    <ol className="step-list" aria-label={presentWords.window.steps}>
      {first > outline.first && <li className="text-muted">{presentWords.window.moreSteps(first - outline.first)}</li>}
      {steps.map((each) => (
        <li key={each}>
          <button
            type="button"
            ref={each === step ? current : undefined}
            aria-current={each === step ? 'step' : undefined}
            onClick={() => onPick(each)}
          >
            {each === 0 ? presentWords.window.overview : presentWords.window.listed(each, outline.at(each).title)}
          </button>
        </li>
      ))}
      {last < outline.count && <li className="text-muted">{presentWords.window.moreSteps(outline.count - last)}</li>}
    </ol>
  );
}
