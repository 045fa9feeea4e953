import { cutLine, cutList } from '../../words/en/near.ts';

/** Characters of a line, and lines of a step. More would be laid out for seconds, and read by nobody. */
const longest = 2_000;
const most = 100;

/** A line as one reads it beside a picture: its head, and how much there is. What is saved of it stays whole. */
export const excerpt = (line: string): string => cutLine(line, longest);

/** What a step printed, as one reads it in the transcript: the first lines, and how many there are. */
export const excerpts = (lines: readonly string[]): string[] => {
  const shown = lines.slice(0, most).map(excerpt);
  return lines.length > most ? [...shown, cutList(most, lines.length)] : shown;
};
