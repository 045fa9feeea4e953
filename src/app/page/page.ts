import { fromTransition } from 'xstate';
import type { Address } from '../../player/url.ts';
import { words } from '../../words/index.ts';
import { type Held, isPartOf, refusalOf } from '../challenges/holding.ts';
import type { Comparison } from '../compare/comparing.ts';
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
  readonly dialog: 'none' | 'help' | 'import' | 'catalogue' | 'share' | 'goTo' | 'challenges' | 'glossary';
  /** The word that the glossary stands at. */
  readonly term?: string | undefined;
  readonly panel: Panel;
  readonly shortcuts: boolean;
  /** Absent: nobody is guided. */
  readonly lesson?: Lesson | undefined;
  readonly quiz: Address['quiz'];
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

export const panels = ['wire', 'log', 'code', 'bill', 'states', 'freePlay'] as const;
export type Panel = (typeof panels)[number];

export type PageEvent =
  | { type: 'open'; story: Story }
  | { type: 'compare'; story: Story; comparison: Comparison }
  | { type: 'keep'; story: Story }
  | { type: 'scale'; scale: PageState['scale'] }
  | { type: 'theme'; theme: PageState['theme'] }
  | { type: 'fold'; unfolded: boolean }
  | { type: 'dialog'; dialog: PageState['dialog']; term?: string }
  | { type: 'panel'; panel: Panel }
  | { type: 'shortcuts'; on: boolean }
  | { type: 'whatIf'; on: boolean }
  | { type: 'present'; on: boolean }
  | { type: 'enlarge'; by: number }
  | { type: 'challenge'; challenge: Held | undefined }
  | { type: 'lesson'; lesson: Lesson | undefined }
  | { type: 'alert'; text: string }
  | { type: 'dismiss' };

/** The page as an actor: one reducer, no timers. */
export const pageLogic = fromTransition(turnUnlessHeld, ({ input }: { input: PageState }) => input);

/** What a challenge holds is refused, and said. */
function turnUnlessHeld(state: PageState, event: PageEvent): PageState {
  const refusal = refusalOf(state.challenge, event);
  if (!refusal) return turn(state, event);
  const text = words.page.held[refusal];
  return { ...state, alerts: [...state.alerts.filter((each) => each !== text), text] };
}

function turn(state: PageState, event: PageEvent): PageState {
  switch (event.type) {
    case 'open':
      return { ...show(state, event.story), comparison: undefined, alerts: [] };
    case 'compare':
      return { ...show(state, event.story), comparison: event.comparison, challenge: undefined };
    case 'keep':
      return { ...state, ownStories: keep(state.ownStories, event.story) };
    case 'scale':
      return { ...state, scale: event.scale };
    case 'theme':
      return { ...state, theme: event.theme };
    case 'fold':
      return { ...state, unfolded: event.unfolded };
    case 'dialog':
      return { ...state, dialog: event.dialog, term: event.term };
    case 'panel':
      return { ...state, panel: event.panel };
    case 'shortcuts':
      return { ...state, shortcuts: event.on };
    case 'whatIf':
      return { ...state, whatIf: event.on };
    case 'present':
      return { ...state, presents: event.on, dialog: 'none' };
    case 'enlarge':
      return { ...state, enlarged: event.by };
    case 'challenge':
      return { ...state, challenge: event.challenge, dialog: 'none' };
    case 'lesson':
      return { ...state, lesson: event.lesson };
    case 'alert':
      return { ...state, alerts: [...state.alerts, event.text] };
    case 'dismiss':
      return { ...state, alerts: [] };
  }
}

function show(state: PageState, story: Story): PageState {
  const { ownStories, latestWhatIf, challenge } = state;
  return {
    ...state,
    challenge: challenge && isPartOf(challenge, story) ? challenge : undefined,
    story,
    dialog: 'none',
    ownStories: story.slug === undefined ? keep(ownStories, story) : ownStories,
    latestWhatIf: story.own && !ownStories.includes(story) ? story : latestWhatIf,
    whatIf: state.whatIf && story.own !== undefined,
  };
}

/** Of each kind; more would be a list that nobody reads. */
const mostOwn = 8;

function keep(stories: readonly Story[], story: Story): readonly Story[] {
  if (stories.includes(story)) return stories;
  const alike = stories.filter(({ slug }) => slug === story.slug);
  return [...stories.filter((each) => alike.length < mostOwn || each !== alike[0]), story];
}
