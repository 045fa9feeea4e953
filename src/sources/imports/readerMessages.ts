/** What the page and the reader's worker say to each other. */
import type { Findings, Invocation } from './findings.ts';
import type { IndexColumns } from './logIndex.ts';
import type { Source } from './scanning/source.ts';

/** `call` numbers a request for lines; its answer carries it back. There is nothing to call off: a reader that is not wanted is ended. */
export type ToReader = { type: 'read'; source: Source } | { type: 'lines'; call: number; invocation: Invocation };

export type FromReader =
  | { type: 'progress'; done: number; size: number }
  | { type: 'found'; findings: Findings; columns: IndexColumns }
  | { type: 'failed'; message: string }
  | { type: 'lines'; call: number; lines: string[] }
  | { type: 'linesFailed'; call: number; message: string };
