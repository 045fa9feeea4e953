import type { Numbers } from '../../learn/numbers.ts';
import { linkTo, type Place } from '../../learn/places.ts';
import { nameAnswer, wordsOfBeat } from '../../learn/plainText.ts';
import { answerOf, closeness, judge } from '../../learn/predictions.ts';
import { writeAddress } from '../../player/url.ts';
import { tellHost } from '../page/tellHost.ts';
import { learning } from './learning.ts';

/** How an answer stands to the truth; `shown`: it was looked up. */
export type Verdict = 'right' | 'wrong' | 'less' | 'more' | 'shown';

export function judgeAnswer({ beat }: Place, numbers: Numbers, given: number | string | null): Verdict {
  const truth = answerOf(beat, numbers);
  if (given === null) return 'shown';
  if (beat.prediction?.kind !== 'guess') return given === truth ? 'right' : 'wrong';
  return judge(Number(given), Number(truth));
}

/** Keeps an answer, and tells the page around the frame. Nobody is judged here: what it means is for that page. */
export function answer(place: Place, numbers: Numbers, given: number | string | null): void {
  learning.send({ type: 'give', id: place.id, answer: given });
  const { chapter, beat } = place;
  const { guess, choice } = wordsOfBeat(chapter, beat.slug, numbers);
  const name = guess?.asks ?? choice?.asks ?? '';
  const query = writeAddress({ scale: 'story', theme: 'auto', speed: 1, learn: linkTo(place) });
  if (given === null) {
    tellHost('answered', { query, name, kind: 'interaction' }, { completion: false });
    return;
  }
  const isRight = judgeAnswer(place, numbers, given) === 'right';
  const truth = answerOf(beat, numbers);
  const scaled = beat.prediction?.kind === 'guess' ? closeness(Number(given), Number(truth)) : Number(isRight);
  tellHost(
    'answered',
    { query, name, kind: 'interaction' },
    { response: nameAnswer(given), success: isRight, completion: true, scaled: Math.round(scaled * 100) / 100 },
  );
}
