import { useEffect, useMemo, useRef } from 'react';
import { excerpt } from '../../readings/log/excerpts.ts';
import { logLines } from '../../readings/log/log.ts';
import { words } from '../../words/index.ts';
import { useStep } from '../page/useStep.ts';
import { useFew } from './useFew.tsx';

/** The log as CloudWatch prints it, up to this step. On the overview: all of it. */
export function LogPanel() {
  const { story, step } = useStep();
  const all = useMemo(() => logLines(story.trace, story.setting), [story]);
  const printed = step === 0 ? all : all.filter((line) => line.index < step);
  // What the step has just printed stands at the end.
  const end = step === 0 ? 'first' : 'last';
  const { shown, more } = useFew(printed, end);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const printedNow = step > 0 && list.current?.querySelector('.new');
    const panel = list.current?.closest('.panel');
    // Not `scrollIntoView`, which would move the page, too.
    if (printedNow && panel) panel.scrollTop += topOf(printedNow) - topOf(panel);
  }, [step]);
  if (printed.length === 0) return <p className="text-muted">{words.page.logEmpty}</p>;
  const before = end === 'last' ? printed.length - shown.length : 0;
  return (
    <>
      {end === 'last' && more}
      <ul className="log-lines mono" ref={list}>
        {shown.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are appended, and equal lines are equal
          <li key={before + place} className={line.index === step - 1 ? 'new' : ''}>
            {excerpt(line.text)}
          </li>
        ))}
      </ul>
      {end === 'first' && more}
    </>
  );
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;
