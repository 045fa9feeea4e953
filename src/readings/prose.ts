import type { words } from '../words/index.ts';
import { tieUnits } from './format.ts';

/** A sentence as it is set: plain text, code as it is typed, and what is named as a phase of the picture. */
export interface Part {
  readonly text: string;
  readonly code?: true;
  /** The mark that follows code: no line begins with it. */
  readonly mark?: string;
  readonly phase?: keyof typeof words.phases;
}

/** A call with its path, a path, a header, a constant of the platform's, an error's type, a call with its arguments, JSON. */
const code = [
  /(?:GET|POST) (?:…?\/[\w{}/.-]*[\w}]|next\b)/,
  /(?<![\w/…:])\/[\w{}/.-]*[\w}]/,
  /\b(?:Lambda|X-Amz)-[A-Z][\w-]*\w/,
  /\b(?:[A-Z]+_[A-Z_]+|START|END|REPORT|ENTRYPOINT|CMD|SIGTERM|SIGKILL|_HANDLER)\b/,
  /\b(?:Runtime|Sandbox|Extension|Function|platform)\.[A-Za-z]\w+/,
  /\b[A-Z]\w+Exception\b/,
  /\b[a-z]\w*\(\w+(?:, \w+)*\)/,
  /\{"[^{}]*\}/,
];
/** Phases as the picture calls them. `Invoke` alone is a call, and `Restore Duration` a number of REPORT. */
const phases = {
  runtime: /[Rr]untime init\b/,
  function: /[Ff]unction init\b/,
  provision: /\bProvision\b/,
  restore: /\bRestore(?=:)/,
  invoke: /\bInvoke(?=:)/,
};

const pattern = new RegExp(
  [
    `(?<code>${code.map(({ source }) => source).join('|')})`,
    ...Object.entries(phases).map(([phase, { source }]) => `(?<${phase}>${source})`),
  ].join('|'),
  'g',
);

/** The parts of a sentence, in their order; together they are its text, with each number tied to its unit. */
export function partsOf(sentence: string): Part[] {
  const tied = tieUnits(sentence).replace(/(?<=\d) (?=%)/g, '\u00a0');
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: text, index, groups = {} } of tied.matchAll(pattern)) {
    if (index > end) parts.push({ text: tied.slice(end, index) });
    const phase = (Object.keys(phases) as (keyof typeof phases)[]).find((each) => groups[each]);
    const [mark] = phase ? [] : (/^[.,;:)]+/.exec(tied.slice(index + text.length)) ?? []);
    parts.push(phase ? { text, phase } : { text, code: true, ...(mark && { mark }) });
    end = index + text.length + (mark?.length ?? 0);
  }
  if (end < tied.length) parts.push({ text: tied.slice(end) });
  return parts;
}
