import type { LinkPairs } from '../../player/url.ts';
import { requestsOf } from '../../readings/moments.ts';
import type { Figure } from '../../sources/scenarios/figures.ts';
import { coldThenWarm, type Scenario, starts, tell } from '../../sources/scenarios/index.ts';
import type { Parameters } from '../../sources/scenarios/parameters.ts';
import { record } from '../../trace/record.ts';
import type { Setting } from '../../trace/setting.ts';
import type { Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';

/** What the page shows: a trace with what is known of its function. */
export interface Story {
  /** The scenario's name in links; absent for a log, which no link can carry. */
  readonly slug?: string;
  readonly title: string;
  /** In one line, what it shows. */
  readonly promise: string;
  readonly trace: Trace;
  readonly setting: Setting;
  /** By step (from 0): the figure that its time follows from. Empty for a log, whose times are its own. */
  readonly figures: ReadonlyMap<number, Figure>;
  /** What the reader chose, where the story is the reader's own, and how a link says it. */
  readonly own?: { readonly parameters: Parameters; readonly link: LinkPairs };
  /** The challenge that it was opened for, by its name. */
  readonly challenge?: string;
  /** Where it comes from, if it is a path of the reader's own. */
  readonly fork?: Fork;
}

const opened = new Map<string, Story>();

/** One of the everyday stories, which are here from the start: told once, then kept. */
export function openEveryday(slug: string): Story | undefined {
  const scenario = starts.find((each) => each.slug === slug);
  const names: Readonly<Record<string, Names>> = words.page.scenarios;
  return scenario && openStory(scenario, names[slug]);
}

/** Where the reader left a story for a path of their own. */
export interface Fork {
  readonly base: Story;
  /** How many steps of it are kept. */
  readonly at: number;
  /** What was chosen since, as links name it. */
  readonly choices: readonly string[];
  readonly link: LinkPairs;
}

/** What a link says of a story beside its name. */
export const linkOf = ({ own, fork }: Story): LinkPairs | undefined => own?.link ?? fork?.link;

/** What a story is called, and what it shows in one line. */
export interface Names {
  readonly title: string;
  readonly promise: string;
}

/** The story of a scenario: told once, then kept. */
export function openStory(scenario: Scenario, names: Names | undefined): Story {
  const known = opened.get(scenario.slug);
  if (known) return known;
  const story = tellStory(scenario, names);
  opened.set(scenario.slug, story);
  return story;
}

/** The reader's own story in links: of chosen numbers, and of chosen events. */
export const whatIfSlug = 'what-if';
export const freePlaySlug = 'free-play';

/** The story that the page opens with. */
export const defaultSlug = coldThenWarm.slug;

/** Lets the machines tell a story, and keeps what they told. */
export function tellStory(
  scenario: Scenario,
  { title, promise }: Names = { title: scenario.slug, promise: '' },
): Story {
  const { events, figures } = tell(scenario);
  const trace = record(events);
  const before = trace.prelude.length;
  return {
    slug: scenario.slug,
    title,
    promise,
    trace,
    setting: scenario.setting,
    figures: new Map([...figures].map(([event, figure]) => [events.indexOf(event) - before, figure])),
  };
}

/** How many requests can be compared: a story without one, such as the end of an environment, is compared as a whole. */
export function countRuns({ trace }: Story): number {
  return Math.max(1, requestsOf(trace).length);
}

/** The names of a story's steps. */
export const slugsOf = (story: Story): string[] => story.trace.messages.map((message) => message.slug);
