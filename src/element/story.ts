import { type Scenario, starts, tell } from '../sources/scenarios/index.ts';
import { record } from '../trace/record.ts';
import type { Setting } from '../trace/setting.ts';
import type { Trace } from '../trace/trace.ts';
import { words } from '../words/index.ts';
import type { Params } from './public.ts';

/** What the element plays. */
export interface Story {
  /** Its name in links; absent for a file. */
  readonly slug?: string;
  readonly title: string;
  readonly promise: string;
  readonly trace: Trace;
  readonly setting: Setting;
  /** What the reader's own story is told from, as it was asked for. */
  readonly params?: Params;
  /** What of it could not be told, in words for the reader. */
  readonly alerts?: readonly string[];
}

export interface Names {
  readonly title: string;
  readonly promise: string;
}

const told = new Map<string, Story>();

/** Lets the machines tell a story of the catalogue: once, then it is kept. */
export function tellStory(
  scenario: Scenario,
  { title, promise }: Names = { title: scenario.slug, promise: '' },
): Story {
  const known = told.get(scenario.slug);
  if (known) return known;
  const { slug, setting } = scenario;
  const story = { slug, title, promise, trace: record(tell(scenario).events), setting };
  told.set(slug, story);
  return story;
}

/** A story that is here from the start. */
export function openEveryday(slug: string): Story | undefined {
  const scenario = starts.find((each) => each.slug === slug);
  const names: Readonly<Record<string, Names>> = words.everydayStories;
  return scenario && tellStory(scenario, names[slug]);
}
