/**
 * The raw lines of one invocation, read again from where they stand in the input, when somebody wants to see them. Lines of a text come as they are;
 * events of CSV, JSON and expanded rows as `<ISO time><TAB>message`. Lines of other streams and other requests in between are left out.
 */
import type { Invocation } from '../findings.ts';
import { type FormatName, logStream } from '../formats/names.ts';
import { readTime } from '../scanning/clock.ts';
import { decodeExactly, writeExactly } from '../scanning/exactText.ts';
import { typeBlanks } from '../scanning/oddBlanks.ts';
import type { Text } from '../scanning/source.ts';

/** One log event of a slice. `request` = the id its message begins with, when it does. */
interface Event {
  offset: number;
  stream: string | undefined;
  request: string | undefined;
  lines: string[];
}

/** A REPORT's XRAY line, or a stack trace, goes on after the last platform line. */
const tailBytes = 4096;
const mostSliceBytes = 1 << 22;

/** What of a reading is needed to find lines again. */
export interface OpenLog {
  text: Text | undefined;
  format: FormatName;
  descending: boolean;
}

export async function readLines({ text, format, descending }: OpenLog, invocation: Invocation): Promise<string[]> {
  const { from } = invocation.lines;
  const to = Math.min(invocation.lines.to, from + mostSliceBytes);
  if (!text) return [];
  const isJson = format === 'get-log-events-json' || format === 'filter-log-events-json';
  const slice = await text.slice(from, isJson ? to : Math.min(text.length, to + tailBytes));
  const events = isJson ? cutJson(slice) : cutText(slice, format, text.lineBreak);
  const own = events.filter((event) => event.offset < to - from && isOf(event, invocation));
  // Where every line is an event of its own, the line that ends a REPORT stands after the last of them (§2, xray).
  const next = events.find((event) => event.offset >= to - from);
  if (format === 'plain-text' && next?.lines[0]?.startsWith('XRAY ')) own.push(next);
  return (descending ? own.reverse() : own).flatMap((event) => event.lines);
}

function isOf({ stream, request }: Event, invocation: Invocation): boolean {
  if (stream !== undefined && invocation.stream !== undefined && stream !== invocation.stream) return false;
  return request === undefined || request === invocation.requestId;
}

/** The id of a platform line, of Node's lines and of Python's (§2.4); of Powertools' JSON. */
function findRequest(message: string): string | undefined {
  const typed = typeBlanks(message);
  const match =
    /^\s*(?:(?:START|END|REPORT)\s)?RequestId: ([!-\uffff]+)/.exec(typed) ??
    /^\d{4}-\S+\s+([0-9a-f-]{36})\s/.exec(typed) ??
    /^\[\w+\]\s+\S+\s+([0-9a-f-]{36})\s/.exec(typed) ??
    /^\{.{0,4000}?"(?:function_request_id|requestId)"\s*:\s*"([^"]+)"/.exec(typed);
  return match?.[1];
}

const prefixes: Partial<Record<FormatName, RegExp>> = {
  'aws-logs-tail-detailed': new RegExp(String.raw`^\S+ (?<stream>${logStream}) (?<message>.*)`),
  'aws-logs-tail-short': /^\d{4}-\d\d-\d\dT[\d:.,]+(?:\s+(?<message>.*)|$)/,
  'iso-ts-tab-message': /^\d{4}-\d\d-\d\d[T ][\d:.,]+(?:Z|[+-]\d\d:?\d\d)(?:\s+(?<message>.*)|$)/,
  'cw-console-expanded-copy': /^(?:\d{4}-\d\d-\d\d[T ][\d:.,]+(?:Z|[+-]\d\d:?\d\d))\s*$/,
  'cw-console-csv': /^[1-9]\d{12},'?"?(?<message>.*)/,
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with an escape character.
const colour = /\u001b\[[0-9;?]*[A-Za-z]/g;

function cutText(slice: Uint8Array, format: FormatName, lineBreak: number): Event[] {
  const prefix = prefixes[format];
  const events: Event[] = [];
  for (let from = 0; from < slice.length; ) {
    const end = slice.indexOf(lineBreak, from);
    const to = end < 0 ? slice.length : end;
    const line = decodeExactly(slice.subarray(from, to)).replace(/\r$/, '').replace(colour, '');
    const match = prefix?.exec(typeBlanks(line));
    if (match) {
      const { stream, message } = match.groups ?? {};
      events.push({ offset: from, stream, request: findRequest(message ?? ''), lines: [line] });
    } else if (!prefix && line.trim() !== '') {
      events.push({ offset: from, stream: undefined, request: findRequest(line), lines: [line] });
    } else if (prefix) events.at(-1)?.lines.push(line);
    from = to + 1;
  }
  if (format === 'cw-console-csv') return events.map(uncell);
  return format === 'cw-console-expanded-copy' ? events.map(unfold) : events;
}

const streamAlone = new RegExp(`^"?(${logStream})"?$`);

/** Out of a CSV record: the quotes, and the stream after them. */
function uncell(event: Event): Event {
  const record = event.lines.join('\n').trimEnd();
  // No stream has a comma in its name.
  const comma = record.lastIndexOf(',');
  const stream = streamAlone.exec(record.slice(comma + 1))?.[1];
  const cell = (stream === undefined ? record.slice(14) : record.slice(14, comma))
    .replace(/^'?"?/, '')
    .replace(/"$/, '');
  const message = cell.replaceAll('""', '"').trimEnd();
  return { ...event, stream, request: findRequest(message), lines: printMessage(Number(record.slice(0, 13)), message) };
}

/** Out of an expanded row: the first of its two copies. */
function unfold(event: Event): Event {
  const rest = event.lines.slice(1);
  const message = rest.slice(0, findCopy(rest)).join('\n').trim();
  return { ...event, request: findRequest(message), lines: printMessage(readTime(event.lines[0] ?? ''), message) };
}

/** The blank line after which stands what stands above it, without its white space; the end when there is none. */
function findCopy(lines: string[]): number {
  const packed = lines.map((line) => line.replace(/\s+/g, ''));
  const all = packed.join('');
  const half = all.length / 2;
  if (all.slice(0, half) !== all.slice(half)) return lines.length;
  let above = 0;
  for (const [place, line] of packed.entries()) {
    if (place > 0 && line === '' && above === half) return place;
    above += line.length;
  }
  return lines.length;
}

function printMessage(at: number, message: string): string[] {
  const [first = '', ...rest] = message.trimEnd().split(/\r?\n/);
  return [Number.isNaN(at) ? first : `${new Date(at).toISOString()}\t${first}`, ...rest];
}

interface RawEvent {
  timestamp?: unknown;
  message?: unknown;
  logStreamName?: unknown;
}

/** The slice runs from the bracket of the first event to that of the last, so with brackets around it, it is an array. */
function cutJson(slice: Uint8Array): Event[] {
  const text = decodeExactly(slice);
  const whole = text.slice(0, text.lastIndexOf('}') + 1);
  const parsed = parse(`[${whole}]`) ?? parse(`[${whole.replace(/\}\s*\{/g, '},{')}]`);
  if (!parsed) return [{ offset: 0, stream: undefined, request: undefined, lines: text.split(/\r?\n/) }];
  return parsed.map((event) => {
    // Anything may stand in a list.
    const { timestamp, message, logStreamName } = event ?? {};
    const words = typeof message === 'string' ? writeExactly(message) : '';
    const at = typeof timestamp === 'number' || typeof timestamp === 'string' ? readTime(`${timestamp}`) : Number.NaN;
    const stream = typeof logStreamName === 'string' ? logStreamName : undefined;
    return { offset: 0, stream, request: findRequest(words), lines: printMessage(at, words) };
  });
}

function parse(text: string): (RawEvent | null)[] | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
