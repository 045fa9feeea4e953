import { createActor, fromTransition } from 'xstate';
import type { Findings } from '../../sources/imports/findings.ts';
import type { LogIndex } from '../../sources/imports/logIndex.ts';
import { PolicyRefused, policyName } from '../../sources/imports/ownScript.ts';
import '../../readings/log/jsonLog.ts';
import { openReader } from '../../sources/imports/reader.ts';
import { replay } from '../../sources/imports/replaying/replay.ts';
import { record } from '../../trace/record.ts';
import { furtherWords } from '../../words/further.ts';
import { tellFile } from '../page/fileStory.ts';
import type { Story } from '../page/story.ts';
import { readInWorker } from './fileReader.ts';
import { isStoryFile } from './isStoryFile.ts';

/** Where the reading of a log stands. */
export type Importing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly done: number; readonly size: number }
  | { readonly kind: 'found'; readonly name: string; readonly findings: Findings; readonly index: LogIndex }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
  | { readonly kind: 'badFile'; readonly name: string; readonly problems: readonly string[]; readonly count: number };

/** It outlives its dialog: whoever comes back finds the log as it was left. */
export const importing = createActor(
  fromTransition((_: Importing, event: { type: 'now'; state: Importing }): Importing => event.state, {
    kind: 'idle',
  } as Importing),
).start();

const reader = openReader();
/** Only the newest reading is told: one that was replaced may still come to its end. */
let newest = 0;
/** Ends the reading of a saved file, if there is one. */
let stopFile = (): void => undefined;

/**
 * Reads a paste or a file in the worker; the page stays free. A newer reading replaces an older one.
 * @returns the story, if it is one that was saved here: there is nothing to choose in it.
 */
export async function read(source: string | File): Promise<Story | undefined> {
  const name = typeof source === 'string' ? furtherWords.importPane.paste : source.name;
  const size = typeof source === 'string' ? source.length : source.size;
  const mine = ++newest;
  const now = (state: Importing) => mine === newest && importing.send({ type: 'now', state });
  reader.cancel();
  stopFile();
  const readingFile = new AbortController();
  stopFile = () => readingFile.abort();
  now({ kind: 'reading', name, done: 0, size });
  try {
    const isStory = await isStoryFile(source);
    if (mine !== newest) return undefined;
    if (isStory) {
      const reading = await readInWorker(source, readingFile.signal);
      if ('problems' in reading) now({ kind: 'badFile', name, ...reading });
      else now({ kind: 'idle' });
      return 'file' in reading && mine === newest ? tellFile(reading.file) : undefined;
    }
    const { findings, index } = await reader.read(source, (done, of) => now({ kind: 'reading', name, done, size: of }));
    now({ kind: 'found', name, findings, index });
  } catch (error) {
    now({ kind: 'failed', name, message: messageOf(error) });
  }
  return undefined;
}

/** Stops the reading that is under way. */
export function cancel(): void {
  newest++;
  stopFile();
  reader.cancel();
  importing.send({ type: 'now', state: { kind: 'idle' } });
}

export function messageOf(error: unknown): string {
  if (error instanceof PolicyRefused) return furtherWords.importPane.policyRefused(policyName);
  return error instanceof Error ? error.message : String(error);
}

/** By its place in the log: an invocation that is opened again is the same story. */
const told = new WeakMap<LogIndex, Map<number, Promise<Story>>>();

/** The story of one invocation of the log that was read. What failed is not kept: it can be tried again. */
export function tellInvocation(index: LogIndex, place: number): Promise<Story> {
  const stories = told.get(index) ?? new Map<number, Promise<Story>>();
  told.set(index, stories);
  const known = stories.get(place);
  if (known) return known;
  const story = tellFirst(index, place);
  stories.set(place, story);
  story.catch(() => stories.delete(place));
  return story;
}

async function tellFirst(index: LogIndex, place: number): Promise<Story> {
  const invocation = index.invocationAt(place);
  const lines = await reader.lines(place);
  const { events, setting } = replay([{ invocation, lines }]);
  const { short, promise } = furtherWords.importPane;
  const title = short(invocation.requestId.slice(0, 8));
  return { title, promise, trace: record(events), setting, figures: new Map() };
}
