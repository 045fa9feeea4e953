import { useEffect, useRef } from 'react';
import { excerpt } from '../../readings/log/excerpts.ts';
import type { LogLine } from '../../readings/log/log.ts';
import { useFew } from './useFew.tsx';

interface LogLinesProps {
  readonly lines: readonly LogLine[];
  /** From 1; 0 = the overview. What it prints is lit, and in sight. */
  readonly step: number;
}

/** Lines of a log. Of a long one the beginning on the overview, else what is around the step. */
export function LogLines({ lines, step }: LogLinesProps) {
  const isAll = step === 0;
  const ahead = isAll ? 0 : lines.filter(({ index }) => index >= step).length;
  const { shown, more } = useFew(isAll ? lines : lines.slice(0, lines.length - ahead), isAll ? 'first' : 'last');
  const { shown: next, more: moreAhead } = useFew(lines.slice(lines.length - ahead), 'first');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const printedNow = step > 0 && list.current?.querySelector('.new');
    const scroller = list.current?.closest('[data-scrolls]');
    // Not `scrollIntoView`, which would move the page, too.
    if (printedNow && scroller) scroller.scrollTop += topOf(printedNow) - topOf(scroller) - 8;
  }, [step]);
  return (
    <>
      {!isAll && more}
      <ul className="log-lines mono" ref={list}>
        {[...shown, ...next].map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal lines are equal
          <li key={place} className={lookOf(line, step)} aria-current={line.index === step - 1 || undefined}>
            {excerpt(line.text)}
          </li>
        ))}
      </ul>
      {isAll ? more : moreAhead}
    </>
  );
}

function lookOf({ index }: LogLine, step: number): string {
  if (step === 0 || index < step - 1) return '';
  return index === step - 1 ? 'new' : 'ahead';
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;
