import { load, mostLines, mostProblems, save, type TraceFile } from '../../trace/file.ts';
import { eventsOf, record } from '../../trace/record.ts';
import { shareWords } from '../../words/share.ts';
import '../../words/further.ts';
import type { Story } from './story.ts';

const { file: text } = shareWords;

/** A story as a text for another window. */
export const writeStory = ({ title, trace, setting }: Story): string => save(title, eventsOf(trace), setting);

/**
 * A story as a file to keep: it has been read once before it is handed out.
 * @throws where it could not be opened again, with the first reason.
 */
export function writeFile(story: Story): string {
  const json = writeStory(story);
  const read = readFile(json);
  if ('problems' in read) throw new Error(read.problems[0]);
  return json;
}

/** What reading a file has come to: what it holds, or the first of what is wrong with it, each with its place. */
export type FileReading =
  | { readonly file: TraceFile }
  | { readonly problems: readonly string[]; readonly count: number };

/** Reads a saved file as far as another thread can: what it answers can be copied between them. */
export function readFile(json: string): FileReading {
  const loaded = load(json);
  if ('problems' in loaded) {
    const { problems, count } = loaded;
    return { problems: problems.map(({ place, problem }) => text.at(place, problem)), count };
  }
  const { events } = loaded.file;
  const lineCount = events.flatMap(({ lines = [] }) => lines).length;
  if (lineCount > mostLines) return { problems: [text.tooManyLines(lineCount, mostLines)], count: 1 };
  const { rejections, messages } = record(events);
  // A file of ours holds what the machines accepted: what they refuse has been changed since.
  if (rejections.length > 0) {
    const first = rejections.slice(0, mostProblems);
    const problems = first.map(({ event, reason, by }) =>
      text.refused(`events.${events.indexOf(event)}`, event.event.type, [reason, ...by].join(', ')),
    );
    return { problems, count: rejections.length };
  }
  if (messages.length === 0) return { problems: [text.empty], count: 1 };
  return loaded;
}

/** The story of a file that is in order. */
export const tellFile = ({ title, events, setting = { requestIds: {} } }: TraceFile): Story => ({
  title,
  promise: text.opened,
  trace: record(events),
  setting,
  figures: new Map(),
});

/** The story of a text that `writeStory` wrote, where that is in order. */
export function readStory(json: string): { story: Story } | undefined {
  const read = readFile(json);
  return 'file' in read ? { story: tellFile(read.file) } : undefined;
}
