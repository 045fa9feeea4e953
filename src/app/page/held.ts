import type { Challenge } from '../../learn/challenges/challenge.ts';
import type { LinkPairs } from '../../player/url.ts';
import type { Story } from './story.ts';

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

/** Is the story one to work on in this challenge? */
export function isPartOf({ challenge: { slug, bench } }: Held, { own, fork, challenge }: Story): boolean {
  if (fork) return bench.kind !== 'log' && bench.freePlay;
  return challenge === slug || (own !== undefined && bench.kind === 'whatIf');
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
