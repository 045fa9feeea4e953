import type { Beat } from '../../player/playerMachine.ts';
import type { Pair, Side } from '../../readings/compare/align.ts';
import type { Names } from '../../readings/compare/tellDifference.ts';
import type { Trace } from '../../trace/trace.ts';
import type { Story } from './story.ts';

/** One request of a story, numbered from 1. */
export interface Choice {
  readonly story: Story;
  readonly run: number;
}

/** How a picture of one side follows the player: its own cursor, and the player's step of one of its messages. */
export interface Following {
  readonly cursorOf: (cursor: number) => number;
  readonly stepOf: (index: number) => number;
}

/** Two requests side by side. The player's cursor runs over `pairs`; each side's own follows from it. */
export interface Comparison {
  readonly choices: Readonly<Record<Side, Choice>>;
  readonly traces: Readonly<Record<Side, Trace>>;
  readonly names: Names;
  readonly pairs: readonly Pair[];
  /** By moment: its name in links. */
  readonly slugs: readonly string[];
  readonly beats: readonly Beat[];
  readonly following: Readonly<Record<Side, Following>>;
}
