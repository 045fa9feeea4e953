import { load, save } from '../../trace/file.ts';
import { eventsOf, record } from '../../trace/record.ts';
import { shareWords } from '../../words/share.ts';
import '../../words/further.ts';
import type { Story } from './story.ts';

const { file: text } = shareWords;

/** A story as a file that `readStory` opens again. */
export const writeStory = ({ title, trace, setting }: Story): string => save(title, eventsOf(trace), setting);

/** Is this one of our own files, and not a log? Whatever else is wrong with it. */
export const isStoryFile = (start: string): boolean => /^\s*\{\s*"format"\s*:\s*"lambda-lifecycle"/.test(start);

/** The story of a saved file, or everything that is wrong with it, each with its place. */
export function readStory(json: string): { story: Story } | { problems: string[] } {
  const loaded = load(json);
  if ('problems' in loaded) return { problems: loaded.problems.map(({ place, problem }) => text.at(place, problem)) };
  const { title, events, setting = { requestIds: {} } } = loaded.file;
  const trace = record(events);
  // A file of ours holds what the machines accepted: what they refuse has been changed since.
  const problems = trace.rejections.map(({ event, reason, by }) =>
    text.refused(`events.${events.indexOf(event)}`, event.event.type, [reason, ...by].join(', ')),
  );
  if (trace.messages.length === 0 && problems.length === 0) problems.push(text.empty);
  if (problems.length > 0) return { problems };
  return { story: { title, promise: text.opened, trace, setting, figures: new Map() } };
}
