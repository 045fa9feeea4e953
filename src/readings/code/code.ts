import type { EventType } from '../../lifecycle/events.ts';

/** The languages that there are samples in. */
export const sampleLanguages = ['shell', 'python', 'node'] as const;

export type SampleLanguage = (typeof sampleLanguages)[number];

/** One file of a sample, line by line, without its markers. */
export interface CodeFile {
  readonly name: string;
  readonly lines: readonly string[];
}

/** A line that runs: which file of the sample (from 0), which line (from 1, as editors count). */
export interface LitLine {
  readonly file: number;
  readonly line: number;
}

/** A bootstrap and a handler that really run, written against the Runtime API of 2018-06-01. */
export interface CodeSample {
  readonly language: SampleLanguage;
  /** The bootstrap, then the handler. */
  readonly files: readonly CodeFile[];
  readonly lit: ReadonlyMap<string, readonly LitLine[]>;
}

type Source = readonly [name: string, load: () => Promise<{ readonly default: string }>];

const sources: Readonly<Record<SampleLanguage, readonly Source[]>> = {
  shell: [
    ['bootstrap', () => import('./samples/bootstrap.sh?raw')],
    ['handler.sh', () => import('./samples/handler.sh?raw')],
  ],
  python: [
    ['bootstrap', () => import('./samples/bootstrap.py?raw')],
    ['handler.py', () => import('./samples/handler.py?raw')],
  ],
  node: [
    ['bootstrap', () => import('./samples/bootstrap.mjs?raw')],
    ['handler.mjs', () => import('./samples/handler.mjs?raw')],
  ],
};

/** The same where a bootstrap sends chunk by chunk: in the language that AWS's own client does not stream in. */
const streaming: Readonly<Partial<Record<SampleLanguage, readonly Source[]>>> = {
  python: [
    ['bootstrap', () => import('./samples/stream/bootstrap.py?raw')],
    ['handler.py', () => import('./samples/stream/handler.py?raw')],
  ],
};

/** Loads the sample of a language, on demand. `streams`: one that sends chunk by chunk, where there is one. */
export async function loadSample(language: SampleLanguage, streams = false): Promise<CodeSample> {
  const chosen = (streams && streaming[language]) || sources[language];
  const texts = await Promise.all(chosen.map(async ([name, load]) => ({ name, text: (await load()).default })));
  const lit = new Map<string, LitLine[]>();
  const files = texts.map(({ name, text }, file) => {
    const lines: string[] = [];
    for (const line of text.trimEnd().split('\n')) {
      const shown = line.replace(marker, '');
      // A marker on a line of its own belongs to the line above: formatters put it there after a brace.
      if (shown !== '' || shown === line) lines.push(shown);
      for (const type of marker.exec(line)?.[1]?.split(' ') ?? []) add(lit, type, { file, line: lines.length });
    }
    return { name, lines };
  });
  return { language, files, lit };
}

/** The lines that run at an event. None: the event happens outside the process, or while it is not there. */
export function lineAt(sample: CodeSample, type: EventType): readonly LitLine[] {
  return sample.lit.get(type) ?? [];
}

/** A marker ends a line: `#: next freeze`, or `//: next freeze`. It names the events at which the line runs. */
const marker = /\s*(?:#|\/\/): ([\w ]+)$/;

function add(lit: Map<string, LitLine[]>, type: string, line: LitLine): void {
  lit.set(type, [...(lit.get(type) ?? []), line]);
}
