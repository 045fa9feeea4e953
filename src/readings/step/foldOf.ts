import { serviceParts } from '../../lifecycle/wire.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import { wordsOfStep } from '../../words/steps.ts';
import { type StepKey, stepKey } from './stepKey.ts';

/** What a first reading can do without. Steps count from 0. */
export type Fold =
  /** One of the service's inner steps, which are told as one: its first and its last, and the step that says how it goes. */
  | { readonly kind: 'inner'; readonly from: number; readonly to: number; readonly finds: 'noneIdle' | 'idleFound' }
  /** Told in the same words before, at that step. */
  | { readonly kind: 'again'; readonly first: number };

const isInner = ({ wire }: Message): boolean =>
  (wire.hops.length === 0 ? [wire.at] : wire.hops.flat()).every((participant) => serviceParts.includes(participant));

/** Whether and how step `index` (from 0) is folded in a first reading: its words are there for whoever asks. */
export function foldOf(trace: Trace, index: number): Fold | undefined {
  const { messages } = trace;
  const message = messages[index];
  if (!message) return;
  if (isInner(message)) {
    let from = index;
    let to = index;
    while (from > 0 && isInner(messages[from - 1] as Message)) from--;
    while (to + 1 < messages.length && isInner(messages[to + 1] as Message)) to++;
    const keys = messages.slice(from, to + 1).map(({ index }) => stepKey(trace, index));
    // What ends in a refusal is the story itself.
    const finds = keys.includes('createSlot') ? 'noneIdle' : keys.includes('forward') ? 'idleFound' : undefined;
    if (finds && keys.includes(finds) && to > from) return { kind: 'inner', from, to, finds };
  }
  const sentencesOf = ({ index, detail }: Message): string =>
    wordsOfStep(detail?.words ?? (stepKey(trace, index) as StepKey)).sentences;
  const told = sentencesOf(message);
  const first = messages.find((each) => sentencesOf(each) === told)?.index ?? index;
  return first < index ? { kind: 'again', first } : undefined;
}

/** What is said in place of a folded step's own words. */
export const inShort = (fold: Fold): string =>
  fold.kind === 'inner' ? words.page.folded[fold.finds] : words.page.folded.again(fold.first + 1);
