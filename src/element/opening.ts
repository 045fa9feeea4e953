/** Stories that are not here from the start: loaded when one of them is asked for. */
import { record } from '../trace/record.ts';
import type { Setting } from '../trace/setting.ts';
import { complaints } from '../words/complaints.ts';
import { words } from '../words/index.ts';
import { tellUnknownScenario } from './complain.ts';
import type { Params } from './public.ts';
import { type Names, openEveryday, type Story, tellStory } from './story.ts';

/** A story that could not be opened, in words for the reader. */
export class StoryError extends Error {
  override readonly name = 'StoryError';
}

/** Any story by its name in links: of the catalogue, or told from the reader's own numbers or choices. */
export async function openScenario(slug: string, params: Params): Promise<Story> {
  if (slug === 'what-if') return (await import('./ownStory.ts')).tellWhatIf(params);
  if (slug === 'free-play') {
    const { from = '' } = params;
    const base = from === '' ? undefined : await openScenario(from, params);
    const played = (await import('./ownStory.ts')).tellFreePlay(base, params);
    if (played.trace.messages.length === 0)
      throw new StoryError([...(played.alerts ?? []), complaints.noPath].join(' '));
    return played;
  }
  const everyday = openEveryday(slug);
  if (everyday) return everyday;
  const [{ scenarios }, { storyWords }] = await Promise.all([
    import('../sources/scenarios/catalogue.ts'),
    import('../words/stories.ts'),
  ]);
  const scenario = scenarios.find((each) => each.slug === slug);
  const names: Readonly<Record<string, Names>> = { ...words.everydayStories, ...storyWords };
  if (scenario) {
    await loadLog(scenario.setting);
    return tellStory(scenario, names[slug]);
  }
  const slugs = scenarios.map((each) => each.slug);
  throw new StoryError(tellUnknownScenario(slug, slugs));
}

/** No file of a story is as large as this, in characters. */
const mostCharacters = 4_000_000;

/** A story from a file, which may be anybody's: checked by its schema, and told by the machines. */
export async function openFile(address: string, signal: AbortSignal): Promise<Story> {
  // The stories bring the words of every step.
  const [{ load }] = await Promise.all([import('../trace/file.ts'), import('../sources/scenarios/catalogue.ts')]);
  const shown = address.slice(0, 120);
  const text = await read(address, signal).catch((error: unknown) => {
    throw new StoryError(complaints.notLoaded(shown, (error as Error).message));
  });
  if (text.length > mostCharacters) throw new StoryError(complaints.tooLarge(shown));
  const loaded = load(text);
  if ('problems' in loaded) {
    const [{ place, problem } = { place: '', problem: '' }] = loaded.problems;
    throw new StoryError(complaints.notAStory(shown, place, problem));
  }
  const trace = record(loaded.file.events);
  if (trace.messages.length === 0) throw new StoryError(complaints.noSteps(shown));
  const { title, setting = { requestIds: {} } } = loaded.file;
  await loadLog(setting);
  return { title: title || shown, promise: '', trace, setting };
}

/** What a log needs that is not text. */
async function loadLog({ logFormat }: Setting): Promise<void> {
  if (logFormat === 'json') await import('../readings/log/jsonLog.ts');
}

async function read(address: string, signal: AbortSignal): Promise<string> {
  // Nothing of the reader goes along.
  const answer = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`.trim());
  return answer.text();
}
