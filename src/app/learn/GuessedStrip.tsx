import { type ReactNode, useState } from 'react';
import { tellPart } from '../../diagram/strips/layStrips.ts';
import type { Prediction } from '../../learn/chapter.ts';
import { type GuessStrip, layGuess, mostOf, msOf, type Piece } from '../../learn/guessStrip.ts';
import type { Numbers } from '../../learn/numbers.ts';
import type { Place } from '../../learn/places.ts';
import { wordsOfBeat } from '../../learn/plainText.ts';
import { formatMs } from '../../readings/format.ts';
import { learnWords } from '../../words/learn.ts';
import './guess.css';

const text = learnWords.pane;
type Guess = Extract<Prediction, { kind: 'guess' }>;

interface GuessProps {
  readonly place: Place;
  readonly prediction: Guess;
  readonly numbers: Numbers;
}

/** A time guessed on its own strip, which stands empty: its end is dragged to where the reader thinks that it is. */
export function GuessForm({ place, prediction, numbers, onAnswer }: GuessProps & { onAnswer: (ms: number) => void }) {
  const strip = stripOf({ place, prediction, numbers });
  // From the beginning, so that it suggests nothing.
  const [ms, setMs] = useState(0);
  const from = (100 * msOf(strip.passed)) / prediction.axisMs;
  return (
    <form
      className="mt-2"
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(ms);
      }}
    >
      <Rows prediction={prediction} strip={strip} told={formatMs(ms)}>
        <div className="guess-open" style={{ left: `${from}%` }}>
          <i style={{ width: `${(100 * ms) / mostOf(prediction, strip)}%` }} />
          {ms === 0 && <span aria-hidden>{text.drag}</span>}
          <input
            type="range"
            aria-label={text.predict}
            min={0}
            max={mostOf(prediction, strip)}
            value={ms}
            aria-valuetext={formatMs(ms)}
            onChange={(event) => setMs(event.currentTarget.valueAsNumber)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
            // After a drag the clicker's keys are the story's again; by keyboard the strip keeps its focus and its keys.
            onPointerUp={(event) => event.currentTarget.blur()}
          />
        </div>
      </Rows>
      <button type="submit" className="control primary mt-2">
        {text.answer}
      </button>
    </form>
  );
}

/** The strip as it is, and on it where the reader thought that it ends. */
export function GuessShown({ given, ...asked }: GuessProps & { given: number | string | null }) {
  const { prediction } = asked;
  const strip = stripOf(asked);
  const guessed = typeof given === 'number' ? Math.min(given, mostOf(prediction, strip)) : undefined;
  const mark = guessed !== undefined && (100 * (msOf(strip.passed) + guessed)) / prediction.axisMs;
  return (
    <Rows
      prediction={prediction}
      strip={strip}
      told={formatMs(msOf(strip.truth))}
      yours={typeof given === 'number' ? text.yours(formatMs(given)) : undefined}
    >
      <Bar pieces={strip.truth} prediction={prediction} />
      {mark !== false && <i className="guess-mark" style={{ left: `${mark}%` }} />}
    </Rows>
  );
}

interface RowsProps {
  readonly prediction: Guess;
  readonly strip: GuessStrip;
  readonly told: string;
  readonly yours?: string | undefined;
  readonly children: ReactNode;
}

/** What is known, and under it on the same axis the strip that is asked for. */
function Rows({ prediction, strip, told, yours, children }: RowsProps) {
  const { known, name, passed } = strip;
  return (
    <div className="guess">
      {known && (
        <div className="guess-row">
          <p>{text.rowIs(known.name, formatMs(msOf(known.pieces)))}</p>
          <div className="guess-line">
            <Bar pieces={known.pieces} prediction={prediction} />
          </div>
        </div>
      )}
      <div className="guess-row">
        <p>
          <b>{text.rowIs(name, told)}</b>
          {yours && <span>{yours}</span>}
        </p>
        <div className="guess-line">
          <Bar pieces={passed} prediction={prediction} />
          {children}
        </div>
      </div>
      <p className="guess-axis" aria-hidden>
        <span>{formatMs(0)}</span>
        <span>{formatMs(prediction.axisMs)}</span>
      </p>
    </div>
  );
}

/** Pieces as wide as they lasted. */
function Bar({ pieces, prediction: { axisMs } }: { pieces: readonly Piece[]; prediction: Guess }) {
  const total = msOf(pieces);
  return (
    <div className="strip-bar" style={{ width: `${(100 * total) / axisMs}%` }}>
      {pieces.map(({ phase, ms }) => (
        <i
          key={phase}
          className={`phase-${phase}`}
          style={{ flexGrow: ms }}
          title={tellPart({ phase, ms, share: ms / total })}
        />
      ))}
    </div>
  );
}

function stripOf({ place, prediction, numbers }: GuessProps): GuessStrip {
  const { guess } = wordsOfBeat(place.chapter, place.beat.slug, numbers);
  if (!guess) throw new RangeError(`${place.id} has no words for a guess.`);
  return layGuess(prediction, guess, numbers);
}
