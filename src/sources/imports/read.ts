/**
 * Stage one of importing: bytes to findings and an index of invocations (design.md, "Importing has two stages"). No machine, no DOM, no Node.
 * The text streams through in chunks; only platform lines are kept. Every format here streams, JSON and CSV too, so only memory sets the limit.
 */
import { type Detection, detect } from './detecting/detect.ts';
import { peekIntoGzip } from './detecting/peek.ts';
import type { Encoding, Findings, Newline, Place, Problem } from './findings.ts';
import { openScanner, type Scanner } from './formats/index.ts';
import { isRead, type ReadFormat, type RecognisedFormat } from './formats/names.ts';
import { type InputFacts, settle } from './judging/settle.ts';
import type { LogIndex } from './logIndex.ts';
import { findNewline, hasHighByte, lookAt } from './scanning/encoding.ts';
import { LeadingBlank } from './scanning/leadingBlank.ts';
import { type Bytes, openBytes, type Source, Text, type TextLook } from './scanning/source.ts';
import { sampleOf, Tally } from './scanning/tally.ts';

export interface ReadOptions {
  /** Bytes of the input read so far, and its size. */
  onProgress?: ((done: number, size: number) => void) | undefined;
  /** Bytes read at a time; for tests. */
  sliceSize?: number | undefined;
}

export interface Reading {
  findings: Findings;
  index: LogIndex;
  /** What `readLines` needs to find the raw lines again; undefined when no text was read. */
  text: Text | undefined;
}

/** Four gigabytes of log are four million invocations or more: about what a page can hold. */
export const mostBytes = 2 ** 32;
/** The format is decided on this much; on the larger when no platform line stands in the smaller. */
const smallSample = 1 << 18;
const largeSample = 1 << 22;

export async function readLog(source: Source, options: ReadOptions = {}): Promise<Reading> {
  const bytes = openBytes(source);
  const head = await bytes.slice(0, Math.min(bytes.size, 4096));
  const look = lookAt(head);
  if (bytes.size > mostBytes)
    return refuse(bytes, 'unknown', 'utf-8', { code: 'tooBig', bytes: bytes.size, limit: mostBytes });
  if (look.kind === 'binary') return refuse(bytes, 'unknown', 'binary', { code: 'binaryFile' });
  if (look.kind === 'gzip') {
    const { format, inner } = await peekIntoGzip(bytes);
    return refuse(bytes, format, 'binary', { code: 'notReadYet', format, inner, place: undefined });
  }
  if (look.kind !== 'text') {
    return refuse(bytes, look.kind, 'binary', {
      code: 'notReadYet',
      format: look.kind,
      inner: undefined,
      place: undefined,
    });
  }
  return readText(bytes, look, options);
}

async function readText(bytes: Bytes, look: TextLook, options: ReadOptions): Promise<Reading> {
  const text = new Text(bytes, look);
  const tally = new Tally();
  const blank = new LeadingBlank();
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let detection: Detection | undefined;
  let scanner: Scanner | undefined;
  let sample = new Uint8Array(0);
  let tried = 0;
  let newline: Newline = 'none';
  let isAscii = look.encoding === 'utf-8';

  // The sample is the same however the bytes arrive: it is only taken when more than it is there, or all is there.
  const decide = (isAll: boolean) => {
    for (const size of [smallSample, largeSample]) {
      if (size <= tried) continue;
      if (!isAll && waitingBytes <= size) return;
      sample = takeSample(waiting, waitingBytes, size);
      newline = findNewline(sample);
      detection = detect(sample);
      tried = size;
      if (detection.sure || waitingBytes <= size) break;
    }
    if (newline === 'cr') text.lineBreak = 13;
    if (detection && isRead(detection.format))
      scanner = openScanner(detection.format, tally, detection.prefixed, blank.end, text.lineBreak);
    for (const chunk of waiting) scanner?.feed(chunk);
    waiting = [];
  };

  const onRead = (done: number) => options.onProgress?.(done, bytes.size);
  for await (const piece of text.chunks(onRead, options.sliceSize)) {
    const chunk = blank.skip(piece);
    if (isAscii && hasHighByte(chunk)) isAscii = false;
    if (scanner) scanner.feed(chunk);
    else if (blank.isOver) {
      waiting.push(chunk.slice());
      waitingBytes += chunk.length;
      decide(false);
      if (detection?.sure && !scanner) break;
    }
  }
  if (!scanner && waiting.length > 0) decide(true);
  scanner?.end();

  const encoding: Encoding = isAscii ? 'ascii' : look.encoding;
  const facts: InputFacts = {
    format: detection?.format ?? 'unknown',
    encoding,
    newline: newline === 'none' ? blank.newline : newline,
    bytes: bytes.size,
    textBytes: text.length,
  };
  const head = {
    sample,
    begin: blank.end,
    lineBreak: text.lineBreak,
    isAll: blank.end.offset + sample.length === text.length,
  };
  return { ...conclude(tally, facts, detection, head), text };
}

/** The text that the format was told by: from the first character that can be seen. */
interface Head {
  sample: Uint8Array;
  begin: Place;
  lineBreak: number;
  isAll: boolean;
}

/** The last word on the format: a guess that no platform line confirmed is none. */
function conclude(tally: Tally, facts: InputFacts, detection: Detection | undefined, head: Head) {
  const isEmpty = tally.events === 0 && head.isAll && new TextDecoder().decode(head.sample).trim() === '';
  const isFound = tally.lines.kind.length > 0;
  if (!isFound && !isEmpty && detection && !detection.sure && tally.jsonPlatform) facts.format = 'json-log-ndjson';
  else if (!isFound && detection?.format === 'plain-text') {
    facts.format = 'unknown';
    tally.events = 0;
  }
  const settled = settle(tally, facts);
  const problem = findMainProblem(isEmpty, isFound, facts, detection, head);
  if (problem && !settled.findings.problems.some((each) => each.code === problem.code))
    settled.findings.problems.unshift(problem);
  return settled;
}

function findMainProblem(
  isEmpty: boolean,
  isFound: boolean,
  facts: InputFacts,
  detection: Detection | undefined,
  head: Head,
): Problem | undefined {
  if (isEmpty) return { code: 'emptyPaste' };
  if (facts.format !== 'unknown' && !isRead(facts.format)) {
    return { code: 'notReadYet', format: facts.format, inner: undefined, place: undefined };
  }
  if (isFound) return undefined;
  const nearest = detection && detection.nearest.length > 0 ? detection.nearest : nearestTo(facts.format);
  return { code: 'noLambdaLines', nearest, firstLine: findFirstLine(head) };
}

function nearestTo(format: InputFacts['format']): ReadFormat[] {
  const others: ReadFormat[] = ['plain-text', 'cw-console-csv', 'aws-logs-tail-detailed', 'get-log-events-json'];
  const first: ReadFormat[] = format !== 'unknown' && isRead(format) ? [format] : [];
  return [...first, ...others.filter((each) => each !== format)].slice(0, 3);
}

function findFirstLine({ sample, begin, lineBreak }: Head) {
  let from = 0;
  for (let line = begin.line; from < sample.length; line++) {
    const end = sample.indexOf(lineBreak, from);
    const to = end < 0 ? sample.length : end;
    const found = sampleOf(sample, from, to, line);
    if (found.text.trim() !== '') return found;
    from = to + 1;
  }
  return undefined;
}

/** The first bytes of the text, cut at the end of a line unless that is all there is. */
function takeSample(chunks: Uint8Array[], available: number, size: number): Uint8Array<ArrayBuffer> {
  const sample = new Uint8Array(Math.min(available, size));
  let at = 0;
  for (const chunk of chunks) {
    const part = chunk.subarray(0, sample.length - at);
    sample.set(part, at);
    at += part.length;
  }
  if (available <= size) return sample;
  const end = sample.lastIndexOf(10);
  return end < 0 ? sample : sample.slice(0, end + 1);
}

function refuse(bytes: Bytes, format: RecognisedFormat | 'unknown', encoding: Encoding, problem: Problem): Reading {
  const settled = settle(new Tally(), { format, encoding, newline: 'none', bytes: bytes.size, textBytes: 0 });
  settled.findings.problems.push(problem);
  return { ...settled, text: undefined };
}
