/**
 * What the first stage of importing finds: numbers about the whole input, and what is wrong with it.
 * Pure data: it crosses from the worker to the page as it stands. No prose: prose stands in `furtherWords.imports`.
 */
import type { FormatName, ReadFormat, RecognisedFormat } from './formats/names.ts';
import type { KindName } from './scanning/platform.ts';

/** A place in the input. */
export interface Place {
  /** Line number, from 1. */
  line: number;
  /** Bytes from the beginning of the text, counted in UTF-8 without a byte order mark. */
  offset: number;
}

/** A line that was read but could not be used, as it stands (at most 200 characters). */
export interface SampleLine {
  line: number;
  text: string;
}

/** 'ascii' = no byte above 127. '-bom' = began with a byte order mark. */
export type Encoding =
  | 'ascii'
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16le-bom'
  | 'utf-16be'
  | 'utf-16be-bom'
  | 'binary';

/** The line break of the most lines; 'none' when there is only one line. */
export type Newline = 'lf' | 'crlf' | 'cr' | 'none';

/** What is wrong with the input, or may mislead. Each code has a text in `furtherWords.imports.problems`. */
export type Problem =
  | { code: 'emptyPaste' }
  | { code: 'binaryFile' }
  /** No platform line in it. `nearest`: the three formats that came closest; `firstLine`: the first line that is none of them. */
  | { code: 'noLambdaLines'; nearest: ReadFormat[]; firstLine: SampleLine | undefined }
  /** A format known by name. `inner`: the format inside a compressed file, when a look inside told. `place`: the first such line in a mixed file. */
  | { code: 'notReadYet'; format: RecognisedFormat; inner: FormatName | undefined; place: Place | undefined }
  /** JSON that ends before it is closed. What stands before the place was read. */
  | { code: 'truncated'; place: Place }
  /** JSON that breaks its own grammar at the place. What could be read around it was read. */
  | { code: 'malformedJson'; place: Place }
  /** REPORT lines that end before `Max Memory Used` (§6.2): numbers still whole in them are counted. */
  | { code: 'cutReport'; count: number; place: Place }
  /** REPORT lines whose billed time follows none of the known rules (§0, arithmetic integrity check). */
  | { code: 'numbersDoNotAdd'; count: number; checked: number; place: Place }
  /** Invocations whose environment nothing tells, because requests overlap and the format names no stream (§6.2). */
  | { code: 'environmentUnknown'; count: number; place: Place }
  /** More bytes than the reader takes. */
  | { code: 'tooBig'; bytes: number; limit: number };

/** All times in milliseconds; sums are rounded to a thousandth. */
export interface Findings {
  format: FormatName;
  encoding: Encoding;
  newline: Newline;
  /** Size of the input, in bytes as they came. */
  bytes: number;
  /**
   * Log events as they stand in the input, repeated ones included. In bare text nothing says where an event ends: there, each line that is not
   * blank counts. Text above the first time counts as one event, whose beginning is missing for all that the input tells.
   */
  events: number;
  /** REPORT lines, duplicates removed, cut ones included. */
  reports: number;
  /** Different ids on START, END and REPORT lines. */
  distinctRequestIds: number;
  /** REPORT lines with an Init Duration. Failed inits and restores are not among them (§0, finding 2). */
  coldStarts: number;
  initMs: number;
  /** REPORT lines with a Restore Duration. */
  restores: number;
  restoreMs: number;
  /** INIT_REPORT lines with Status timeout or error. */
  failedInits: number;
  durationMs: number;
  billedMs: number;
  /** Different log streams; undefined when the format carries none. */
  streams: number | undefined;
  /** Cut REPORT lines. */
  incomplete: number;
  /** Lines of no use: prose, prompts, error preambles. Blank lines are not counted. */
  ignoredLines: number;
  ignoredSamples: SampleLine[];
  /** Platform lines that were there twice and count once. */
  duplicates: number;
  /** Billing arithmetic, REPORT by REPORT. `failing`: the first hundred places. */
  sums: { checked: number; holding: number; failing: Place[] };
  /** First and last time of any event, epoch ms; undefined when the format carries no times. */
  window: { first: number; last: number } | undefined;
  /** 1000 when times are printed to the second only. */
  resolutionMs: 1 | 1000;
  /** Order of the times of all events. 'none' also when there are no times. */
  sorted: 'asc' | 'desc' | 'none';
  problems: Problem[];
}

/** §6.3. 'suppressed' = a failed init was run again inside the invocation; 'provisioned' = initialised long before the request. */
export const coldnesses = ['unknown', 'cold', 'warm', 'restore', 'suppressed', 'provisioned'] as const;
export type Coldness = (typeof coldnesses)[number];

/** §6.2. 'truncated' = START without REPORT; 'headless' = without START; 'cut' = the REPORT line is not whole. */
export const completenesses = ['whole', 'truncated', 'headless', 'cut'] as const;
export type Completeness = (typeof completenesses)[number];

/** One INIT_REPORT line. `at` epoch ms; `phase` undefined for a SnapStart re-init (§2.2); `status` undefined when it succeeded. */
export interface InitReport {
  at: number | undefined;
  durationMs: number | undefined;
  phase: string | undefined;
  status: string | undefined;
  errorType: string | undefined;
}

/** One platform line of an invocation, in the order in which they came. */
export interface PlatformLine {
  kind: KindName;
  at: number | undefined;
  place: Place;
}

/** One delivery of a request to an environment. Times `at` are epoch ms, undefined when not in this data. */
export interface Invocation {
  index: number;
  stream: string | undefined;
  /** The stream, or an id that was reconstructed, or undefined: nothing tells. */
  environment: string | undefined;
  requestId: string;
  /** 1 for the first delivery of this id seen on this stream; ids repeat on retries (§0, finding 3). */
  ordinal: number;
  /** V0, when the event was delivered: REPORT - Duration, else START (§2.6). */
  start: number | undefined;
  /** When the START line was written; later than `start` after a failed init. */
  startLineAt: number | undefined;
  reportAt: number | undefined;
  durationMs: number | undefined;
  billedMs: number | undefined;
  memoryMb: number | undefined;
  maxMemoryMb: number | undefined;
  initMs: number | undefined;
  initStartAt: number | undefined;
  restoreMs: number | undefined;
  billedRestoreMs: number | undefined;
  restoreReportAt: number | undefined;
  initReports: InitReport[];
  status: string | undefined;
  errorType: string | undefined;
  coldness: Coldness;
  completeness: Completeness;
  /** undefined when the REPORT is missing or cut. */
  billingHolds: boolean | undefined;
  /** Bytes [from, to) of the text (see Place.offset) in which its lines stand, among lines of others. */
  lines: { from: number; to: number };
  /** Line number of its first platform line, from 1. */
  lineNumber: number;
}
