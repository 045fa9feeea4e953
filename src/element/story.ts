import { type Scenario, starts, tell } from '../sources/scenarios/index.ts';
import { record } from '../trace/record.ts';
import type { Setting } from '../trace/setting.ts';
import type { Trace } from '../trace/trace.ts';
import { embeddedWords } from '../words/embedded.ts';
import { words } from '../words/index.ts';

/** What the element plays. */
export interface Story {
  /** Its name in links; absent for a file. */
  readonly slug?: string;
  readonly title: string;
  readonly promise: string;
  readonly trace: Trace;
  readonly setting: Setting;
}

/** A story that could not be opened, in words for the reader. */
export class StoryError extends Error {
  override readonly name = 'StoryError';
}

interface Names {
  readonly title: string;
  readonly promise: string;
}

const told = new Map<string, Story>();

function tellStory(scenario: Scenario, { title, promise }: Names = { title: scenario.slug, promise: '' }): Story {
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

/** Any story of the catalogue, which is loaded when it is asked for. */
export async function openScenario(slug: string): Promise<Story> {
  const [{ scenarios }, { storyWords }] = await Promise.all([
    import('../sources/scenarios/catalogue.ts'),
    import('../words/stories.ts'),
  ]);
  const scenario = scenarios.find((each) => each.slug === slug);
  const names: Readonly<Record<string, Names>> = { ...words.everydayStories, ...storyWords };
  if (scenario) return tellStory(scenario, names[slug]);
  const { tellUnknownScenario } = await import('./complain.ts');
  throw new StoryError(
    tellUnknownScenario(
      slug,
      scenarios.map((each) => each.slug),
    ),
  );
}

/** No file of a story is as large as this, in characters. */
const mostCharacters = 4_000_000;

/** A story from a file, which may be anybody's: checked by its schema, and told by the machines. */
export async function openFile(address: string, signal: AbortSignal): Promise<Story> {
  const [{ load }] = await Promise.all([import('../trace/file.ts'), import('../words/furtherSteps.ts')]);
  const shown = address.slice(0, 120);
  const text = await read(address, signal).catch((error: unknown) => {
    throw new StoryError(embeddedWords.notLoaded(shown, (error as Error).message));
  });
  if (text.length > mostCharacters) throw new StoryError(embeddedWords.tooLarge(shown));
  const loaded = load(text);
  if ('problems' in loaded) {
    const [{ place, problem } = { place: '', problem: '' }] = loaded.problems;
    throw new StoryError(embeddedWords.notAStory(shown, place, problem));
  }
  const trace = record(loaded.file.events);
  if (trace.messages.length === 0) throw new StoryError(embeddedWords.noSteps(shown));
  const { title, setting = { requestIds: {} } } = loaded.file;
  return { title: title || shown, promise: '', trace, setting };
}

async function read(address: string, signal: AbortSignal): Promise<string> {
  // Nothing of the reader goes along.
  const answer = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`.trim());
  return answer.text();
}
