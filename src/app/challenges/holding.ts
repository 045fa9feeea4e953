import type { Challenge } from '../../learn/challenges/challenge.ts';
import type { LinkPairs } from '../../player/url.ts';
import type { PageEvent } from '../page/page.ts';
import type { Story } from '../page/story.ts';

/** An open challenge, and what holds the page while it is. */
export interface Held {
  readonly challenge: Challenge;
  /** As a link names it; absent for a file that was opened here. */
  readonly address?: string | undefined;
  /** `readonly=1`: nothing else is opened. `quiz=gate`: not before it is solved. Courtesies both, not security. */
  readonly isReadonly: boolean;
  readonly isGated: boolean;
  readonly isSolved: boolean;
}

/** Why something is refused: the challenge is not about it, the link holds the inputs, or the answer is awaited. */
export type Refusal = 'locked' | 'readonly' | 'gate';

/** Is the story one to work on in this challenge? */
export function isPartOf({ challenge: { slug, bench } }: Held, { own, fork, challenge }: Story): boolean {
  if (fork) return bench.kind !== 'log' && bench.freePlay;
  return challenge === slug || (own !== undefined && bench.kind === 'whatIf');
}

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

/** Is it worked on by choosing events? Then they are what one sees first. */
export const isPlayedFreely = ({ challenge: { bench } }: Held): boolean => bench.kind === 'story' && bench.freePlay;

/** What a link says of an open challenge. */
export function linkOfChallenge({ address, isReadonly, isGated }: Held): LinkPairs {
  if (address === undefined) return [];
  return [
    ['challenge', address],
    ...(isGated ? [['quiz', 'gate'] as const] : []),
    ...(isReadonly ? [['readonly', '1'] as const] : []),
  ];
}
