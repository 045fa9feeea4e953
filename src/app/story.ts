import type { LinkPairs } from '../player/url.ts';
import { requestsOf } from '../readings/moments.ts';
import type { Figure } from '../sources/scenarios/figures.ts';
import { type Group, type Scenario, scenarios, tell } from '../sources/scenarios/index.ts';
import type { Parameters } from '../sources/scenarios/parameters.ts';
import { record } from '../trace/record.ts';
import type { Setting } from '../trace/setting.ts';
import type { Trace } from '../trace/trace.ts';
import { words } from '../words/index.ts';

/** What the page shows: a trace with what is known of its function. */
export interface Story {
  /** The scenario's name in links; absent for a log, which no link can carry. */
  readonly slug?: string;
  readonly title: string;
  readonly trace: Trace;
  readonly setting: Setting;
  /** By step (from 0): the figure that its time follows from. Empty for a log, whose times are its own. */
  readonly figures: ReadonlyMap<number, Figure>;
  /** What the reader chose, where the story is the reader's own, and how a link says it. */
  readonly own?: { readonly parameters: Parameters; readonly link: LinkPairs };
}

const titles: Readonly<Record<string, { title: string; promise: string }>> = words.page.scenarios;

/** The stories that can be chosen, in the order of the catalogue. */
export const catalogue: readonly { slug: string; group: Group; title: string; promise: string }[] = scenarios.map(
  ({ slug, group }) => ({
    slug,
    group,
    title: titles[slug]?.title ?? slug,
    promise: titles[slug]?.promise ?? '',
  }),
);

const opened = new Map<string, Story>();

/** The story of a scenario: told once, then kept. */
export function openScenario(slug: string): Story | undefined {
  const scenario = scenarios.find((each) => each.slug === slug);
  if (!scenario) return undefined;
  const known = opened.get(slug);
  if (known) return known;
  const story = tellStory(scenario);
  opened.set(slug, story);
  return story;
}

/** The reader's own story in links. */
export const whatIfSlug = 'what-if';

/** The story that the page opens with. */
export const defaultSlug = scenarios[0]?.slug ?? 'cold-then-warm';

/** Lets the machines tell a story, and keeps what they told. */
export function tellStory(scenario: Scenario): Story {
  const { events, figures } = tell(scenario);
  const trace = record(events);
  const before = trace.prelude.length;
  return {
    slug: scenario.slug,
    title: titles[scenario.slug]?.title ?? scenario.slug,
    trace,
    setting: scenario.setting,
    figures: new Map([...figures].map(([event, figure]) => [events.indexOf(event) - before, figure])),
  };
}

/** How many requests can be compared: a story without one, such as the end of an environment, is compared as a whole. */
export function countRuns({ trace }: Story): number {
  return Math.max(1, requestsOf(trace).length);
}
