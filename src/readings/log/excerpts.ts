import { headOf } from '../../words/en/near.ts';
import { words } from '../../words/index.ts';

/** Characters of a line, and lines of a step. More would be laid out for seconds, and read by nobody. */
const longest = 2_000;
const most = 100;

/** A line as one reads it beside a picture: its head, and how much there is. What is saved of it stays whole. */
export const excerpt = (line: string): string =>
  line.length > longest ? headOf(line, longest) + words.transcript.cutLine(longest, line.length) : line;

/** What a step printed, as one reads it in the transcript: the first lines, and how many there are. */
export const excerpts = (lines: readonly string[]): string[] => {
  const shown = lines.slice(0, most).map(excerpt);
  return lines.length > most ? [...shown, words.transcript.cutList(most, lines.length)] : shown;
};
