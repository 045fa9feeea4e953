/** What the page and the reader's worker say to each other. */
import type { Findings, Invocation } from './findings.ts';
import type { IndexColumns } from './logIndex.ts';
import type { Source } from './scanning/source.ts';

/** `job` numbers a reading, `call` a request for lines; answers carry them back. */
export type ToReader =
  | { type: 'read'; job: number; source: Source }
  | { type: 'lines'; job: number; call: number; invocation: Invocation }
  | { type: 'cancel'; job: number };

export type FromReader =
  | { type: 'progress'; job: number; done: number; size: number }
  | { type: 'found'; job: number; findings: Findings; columns: IndexColumns }
  | { type: 'failed'; job: number; wasCancelled: boolean; message: string }
  | { type: 'lines'; call: number; lines: string[] }
  | { type: 'linesFailed'; call: number; message: string };
