import { readLog } from '../../sources/imports/read.ts';
import { readLines } from '../../sources/imports/replaying/lines.ts';
import { replay } from '../../sources/imports/replaying/replay.ts';
import { record } from '../../trace/record.ts';
import { challengeWords } from '../../words/challenges.ts';
import { furtherWords } from '../../words/further.ts';
import type { Story } from '../page/story.ts';

/** One request of a challenge's log as a story. The log is short: it is read again, here and not in the worker. */
export async function tellOfLog(slug: string, lines: readonly string[], place: number): Promise<Story> {
  const { text, index, findings } = await readLog(lines.join('\n'));
  if (place >= index.length) throw new Error(challengeWords.noRequests);
  const invocation = index.invocationAt(place);
  const { descending } = index.columns;
  const own = await readLines({ text, format: findings.format, descending }, invocation);
  const { events, setting } = replay([{ invocation, lines: own }]);
  const { requestTitle } = challengeWords;
  return {
    title: requestTitle(place + 1),
    promise: furtherWords.importPane.promise,
    trace: record(events),
    setting,
    figures: new Map(),
    challenge: slug,
  };
}
