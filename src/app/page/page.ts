import { fromTransition } from 'xstate';
import { words } from '../../words/index.ts';
import { isPartOf } from './held.ts';
import { refusalOf } from './refusal.ts';
import type { PageEvent, PageState } from './state.ts';
import type { Story } from './story.ts';

/** The page as an actor: one reducer, no timers. */
export const pageLogic = fromTransition(turnUnlessHeld, ({ input }: { input: PageState }) => input);

/** What a challenge holds is refused, and said; the newest first, where it is in sight. */
function turnUnlessHeld(state: PageState, event: PageEvent): PageState {
  const refusal = refusalOf(state.challenge, event);
  if (!refusal) return turn(state, event);
  const text = words.page.held[refusal];
  return { ...state, alerts: [text, ...state.alerts.filter((each) => each !== text)] };
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
    case 'explain':
      return { ...state, explains: event.on };
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
      return { ...state, alerts: [event.text, ...state.alerts] };
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
