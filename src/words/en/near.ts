/** Names that a wrong one may have meant, quoted; a sentence of its own, or nothing where none comes near. */
export const didYouMean = (near: string): string => near && ` Did you mean ${near}?`;

/** More of a name than this is nothing that one could have meant. */
const longest = 60;

/** The beginning of a text. A character that is written in two halves is not cut between them. */
export const headOf = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');

/** Signs that turn the direction of all that follows them: the sentence around a quotation would be turned, too. */
const turns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** What a link, a file or a field says, quoted in a sentence: cut, so that the sentence stays one. */
export const quoted = (text: string): string =>
  `“${text.length > longest ? `${headOf(text, longest)}…` : text}”`.replaceAll(turns, '');

const inEnglish = (count: number): string => count.toLocaleString('en');
const cut = (shown: number, all: number, what: string): string =>
  `… (cut: ${inEnglish(shown)} of ${inEnglish(all)} ${what}; a saved trace has all)`;

/** A line of a log with its head alone, and how much there is. */
export const cutLine = (line: string, most: number): string =>
  line.length > most ? `${headOf(line, most)} ${cut(most, line.length, 'characters')}` : line;

/** What stands after so many of a list's lines. */
export const cutList = (shown: number, all: number): string => cut(shown, all, 'lines');
