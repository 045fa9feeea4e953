import type { Address } from '../../player/url.ts';
import type { Comparison } from './comparison.ts';
import type { Held } from './held.ts';
import type { Story } from './story.ts';

/** A beat of the guided story, and what belongs on the stage for it. */
export interface Lesson {
  /** As links name it. */
  readonly learn: NonNullable<Address['learn']>;
  readonly title: string;
  readonly story: Story;
  readonly comparison: Comparison | undefined;
}

/** What the page shows beside the player's own state. */
export interface PageState {
  readonly story: Story;
  /** Absent: the story stands alone. */
  readonly comparison?: Comparison | undefined;
  /** The reader's own of this visit, newest last: invocations of logs that were opened, what-ifs that were kept. */
  readonly ownStories: readonly Story[];
  /** The what-if whose numbers the reader changes. */
  readonly latestWhatIf?: Story | undefined;
  readonly scale: Address['scale'];
  readonly theme: Address['theme'];
  readonly unfolded: boolean;
  /** Each step is explained, also where a first reading can do without (`readings/step/foldOf.ts`). */
  readonly explains: boolean;
  /** The dialog that is open, by the name that its door gives it; `none`. */
  readonly dialog: string;
  /** What the dialog was opened at: the glossary's word. */
  readonly term?: string | undefined;
  /** The panel beside the picture, by its name: one of the step's own or of a door. */
  readonly panel: string;
  readonly shortcuts: boolean;
  /** Absent: nobody is guided. */
  readonly lesson?: Lesson | undefined;
  readonly quiz: Address['quiz'];
  readonly talk: Address['talk'];
  readonly origin: Address['origin'];
  /** The controls of the reader's own story are shown. */
  readonly whatIf: boolean;
  /** The page is shown to a room: large, and with the keys of a clicker. */
  readonly presents: boolean;
  /** How many times larger than usual pictures are drawn: more than 1 for a room. */
  readonly enlarged: number;
  /** The challenge that is open. It holds what it locks, and what its link does. */
  readonly challenge?: Held | undefined;
  /** What was wrong with the link, told once. */
  readonly alerts: readonly string[];
}

export type PageEvent =
  | { type: 'open'; story: Story }
  | { type: 'compare'; story: Story; comparison: Comparison }
  | { type: 'keep'; story: Story }
  | { type: 'scale'; scale: PageState['scale'] }
  | { type: 'theme'; theme: PageState['theme'] }
  | { type: 'fold'; unfolded: boolean }
  | { type: 'explain'; on: boolean }
  | { type: 'dialog'; dialog: PageState['dialog']; term?: string }
  | { type: 'panel'; panel: string }
  | { type: 'shortcuts'; on: boolean }
  | { type: 'whatIf'; on: boolean }
  | { type: 'present'; on: boolean }
  | { type: 'enlarge'; by: number }
  | { type: 'challenge'; challenge: Held | undefined }
  | { type: 'lesson'; lesson: Lesson | undefined }
  | { type: 'alert'; text: string }
  | { type: 'dismiss' };
