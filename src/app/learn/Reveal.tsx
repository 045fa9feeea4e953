import type { Numbers } from '../../learn/numbers.ts';
import type { Place } from '../../learn/places.ts';
import { nameAnswer, wordsOfBeat } from '../../learn/plainText.ts';
import { answerOf, nameOption } from '../../learn/predictions.ts';
import { learnWords } from '../../words/learn.ts';
import { Prose } from '../prose/Prose.tsx';
import { judgeAnswer } from './answering.ts';
import { GuessShown } from './GuessedStrip.tsx';

const text = learnWords.pane;

interface RevealProps {
  readonly place: Place;
  readonly numbers: Numbers;
  /** null: it was looked up. */
  readonly given: number | string | null;
}

/** What is right and why, and why not otherwise. */
export function Reveal({ place, numbers, given }: RevealProps) {
  const { guess, choice } = wordsOfBeat(place.chapter, place.beat.slug, numbers);
  const { prediction } = place.beat;
  const verdict = judgeAnswer(place, numbers, given);
  const truth = answerOf(place.beat, numbers);
  const name = nameAnswer(truth);
  const opening = {
    right: guess ? text.exactly : text.right,
    wrong: text.wrong(nameAnswer(given ?? ''), name),
    less: text.tooLow,
    more: text.tooHigh,
    shown: text.shown(name),
  }[verdict];
  if (guess) {
    const reasons = { less: guess.less, more: guess.more };
    const others = (['less', 'more'] as const).filter((side) => side !== verdict);
    return (
      <>
        {prediction?.kind === 'guess' && (
          <GuessShown place={place} prediction={prediction} numbers={numbers} given={given} />
        )}
        <p className="mt-2">
          <b>{opening}</b> <Prose text={guess.right} />{' '}
          {(verdict === 'less' || verdict === 'more') && <Prose text={reasons[verdict]} />}
        </p>
        {others.map((side) => (
          <Others key={side} asks={text.whyNot[side]} reasons={[{ reason: reasons[side] }]} />
        ))}
      </>
    );
  }
  const because = choice?.because ?? {};
  const own = verdict === 'wrong' ? because[String(given)] : '';
  const others = Object.entries(because).filter(([option]) => option !== truth && option !== given);
  return (
    <>
      <p className="mt-2">
        <b>{opening}</b> <Prose text={because[String(truth)] ?? ''} /> <Prose text={own ?? ''} />
      </p>
      <Others asks={text.others} reasons={others.map(([option, reason]) => ({ option, reason }))} />
    </>
  );
}

/** Why the answers that were not given would be wrong. */
function Others({ asks, reasons }: { asks: string; reasons: readonly { option?: string; reason: string }[] }) {
  if (reasons.length === 0) return null;
  return (
    <details className="learn-question">
      <summary>{asks}</summary>
      {reasons.map(({ option, reason }) => (
        <p key={reason}>
          {option && <b>{nameOption(option)}: </b>}
          <Prose text={reason} />
        </p>
      ))}
    </details>
  );
}
