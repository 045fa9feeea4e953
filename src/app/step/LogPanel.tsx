import { useMemo } from 'react';
import { logLines } from '../../readings/log/log.ts';
import { words } from '../../words/index.ts';
import { useStep } from '../page/useStep.ts';

/** The log as CloudWatch prints it, up to this step. On the overview: all of it. */
export function LogPanel() {
  const { story, step } = useStep();
  const all = useMemo(() => logLines(story.trace, story.setting), [story]);
  const printed = step === 0 ? all : all.filter((line) => line.index < step);
  if (printed.length === 0) return <p className="text-muted">{words.page.logEmpty}</p>;
  return (
    <ul className="log-lines mono">
      {printed.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are appended, and equal lines are equal
        <li key={place} className={line.index === step - 1 ? 'new' : ''}>
          {line.text}
        </li>
      ))}
    </ul>
  );
}
