import { useSelector } from '@xstate/react';
import { useLayoutEffect, useRef } from 'react';
import type { Prediction as Asked } from '../../learn/chapter.ts';
import type { Numbers } from '../../learn/numbers.ts';
import type { Place } from '../../learn/places.ts';
import { wordsOfBeat } from '../../learn/plainText.ts';
import { nameOption, optionsOf } from '../../learn/predictions.ts';
import { keyOf, ownsKey } from '../../player/keys.ts';
import { learnWords } from '../../words/learn.ts';
import { useSession } from '../page/session.ts';
import { answer } from './answering.ts';
import { GuessForm } from './GuessedStrip.tsx';
import { learning } from './learning.ts';
import { Reveal } from './Reveal.tsx';

const text = learnWords.pane;

interface PredictionProps {
  readonly place: Place;
  readonly prediction: Asked;
  readonly numbers: Numbers;
}

/** Asks before it shows. Nothing of it is scored; Next goes on without an answer, where the link does not ask for one. */
export function Prediction({ place, prediction, numbers }: PredictionProps) {
  const { page } = useSession();
  const given = useSelector(learning, (state) => state.context.progress.answers[place.id]);
  const isGate = useSelector(page, (state) => state.context.quiz === 'gate');
  const { guess, choice } = wordsOfBeat(place.chapter, place.beat.slug, numbers);
  const told = useRef<HTMLElement>(null);
  const isOpen = given === undefined;
  const tell = (value: number | string | null) => {
    answer(place, numbers, value);
    // The control that was pressed is gone: the focus goes to what took its place.
    requestAnimationFrame(() => told.current?.focus());
  };
  useSkipKey(isOpen && !isGate, () => answer(place, numbers, null));
  const asks = guess?.asks ?? choice?.asks;
  return (
    <section className="prediction" ref={told} tabIndex={-1} aria-label={asks}>
      <p className="font-bold">{asks}</p>
      {isOpen && prediction.kind === 'guess' && (
        <GuessForm place={place} prediction={prediction} numbers={numbers} onAnswer={tell} />
      )}
      {isOpen && prediction.kind !== 'guess' && (
        <div className="mt-2 flex flex-wrap gap-2">
          {optionsOf(prediction).map((option) => (
            <button key={option} type="button" className="control" onClick={() => tell(option)}>
              {nameOption(option)}
            </button>
          ))}
        </div>
      )}
      {isOpen && isGate && <p className="mt-2 text-sm text-muted">{text.gate}</p>}
      {isOpen && !isGate && (
        <p className="skip">
          <button type="button" className="quiet-button" aria-keyshortcuts="x" onClick={() => tell(null)}>
            {text.skip}
          </button>{' '}
          <span aria-hidden>
            {text.orPress} <kbd>{text.skipKey}</kbd>
          </span>
        </p>
      )}
      <div aria-live="polite">{!isOpen && <Reveal place={place} numbers={numbers} given={given} />}</div>
    </section>
  );
}

/** One key looks the answer up. */
function useSkipKey(isOn: boolean, skip: () => void): void {
  const { page } = useSession();
  const latest = useRef(skip);
  latest.current = skip;
  // As soon as it is shown, it is heard.
  useLayoutEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      const { shortcuts, dialog } = page.getSnapshot().context;
      if (!shortcuts || dialog !== 'none' || keyOf(event) !== 'x' || ownsKey(document.activeElement, 'x')) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isOn, page]);
}
