import { type Held, isPartOf } from './held.ts';
import type { PageEvent } from './state.ts';

/** Why something is refused: the challenge is not about it, the link holds the inputs, or the answer is awaited. */
export type Refusal = 'locked' | 'readonly' | 'gate';

/** What keeps the page as it is. One place decides it for buttons, keys, links and whatever else sends to the page. */
export function refusalOf(held: Held | undefined, event: PageEvent): Refusal | undefined {
  if (!held) return undefined;
  const leaving = held.isReadonly ? 'readonly' : held.isGated && !held.isSolved ? 'gate' : undefined;
  switch (event.type) {
    case 'open':
      if (isPartOf(held, event.story)) return undefined;
      // Numbers and events of one's own are no way out of a challenge that locks them.
      return leaving ?? (event.story.own || event.story.fork ? 'locked' : undefined);
    case 'whatIf':
      return event.on && held.challenge.bench.kind !== 'whatIf' ? 'locked' : undefined;
    case 'challenge':
      return event.challenge?.challenge === held.challenge ? undefined : leaving;
    case 'compare':
      return leaving;
    case 'dialog':
      return event.dialog === 'import' || event.dialog === 'catalogue' || event.dialog === 'challenges'
        ? leaving
        : undefined;
    default:
      return undefined;
  }
}
