/** Events as each container prints them (format notes §4). */

import type { ReadFormat } from '../formats/names.ts';
import type { LogEvent } from './generateFleet.ts';
import type { Ledger } from './generateLedger.ts';

export type GeneratedFormat = ReadFormat;

export interface Writer {
  bytes: number;
  write(event: LogEvent): void;
  finish(): Uint8Array<ArrayBuffer>[];
}

/** One event as text; `first` = nothing was printed before it. `lines` = how many events the reader sees in it. */
type Print = (event: LogEvent, first: boolean) => string;

const iso = (at: number) => new Date(at).toISOString();
/** The CLI strips white space at the end (§4.2). */
const stripped = (message: string) => message.replace(/[\t ]+(?=\n|$)/g, '');
const quoted = (text: string) => `${text.startsWith('-') ? "'" : ''}"${text.replaceAll('"', '""')}\n"`;

const prints: Record<GeneratedFormat, Print> = {
  'plain-text': ({ message }) => `${message}\n`,
  'aws-logs-tail-detailed': ({ at, stream, message }) =>
    `${iso(at).slice(0, -1)}000+00:00 ${stream} ${stripped(message)}\n`,
  'aws-logs-tail-short': ({ at, message }) => `${iso(at).slice(0, 19)} ${stripped(message)}\n`,
  'iso-ts-tab-message': ({ at, message }) => `${iso(at)}\t${message}\n`,
  'cw-console-expanded-copy': ({ at, message }) => `${iso(at)}\n${message}\n\n${message.replace(/\s+/g, ' ').trim()}\n`,
  'cw-console-csv': ({ at, message, stream }, first) =>
    `${first ? 'timestamp,message,logStreamName\n' : ''}${at},${quoted(message)},${stream}\n`,
  'get-log-events-json': ({ at, message }, first) =>
    `${first ? '{\n    "events": [\n' : ',\n'}        ${JSON.stringify({ timestamp: at, message: `${message}\n`, ingestionTime: at + 900 })}`,
  'filter-log-events-json': ({ at, stream, message }, first) =>
    `${first ? '{"events":[' : ','}${JSON.stringify({ logStreamName: stream, timestamp: at, message: `${message}\n`, ingestionTime: at + 900, eventId: String(at) })}`,
};

const ends: Partial<Record<GeneratedFormat, string>> = {
  'get-log-events-json': '\n    ],\n    "nextForwardToken": "f/1"\n}\n',
  'filter-log-events-json': '],"searchedLogStreams":[]}',
};

export function openWriter(format: GeneratedFormat, ledger: Ledger): Writer {
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let pending: string[] = [];
  let pendingLength = 0;
  const flush = () => {
    const part = encoder.encode(pending.join(''));
    parts.push(part);
    writer.bytes += part.length - pendingLength;
    pending = [];
    pendingLength = 0;
  };
  const writer: Writer = {
    bytes: 0,
    write(event) {
      const text = prints[format](event, ledger.events === 0);
      // Bare text does not say where an event ends: its reader counts lines.
      ledger.events += format === 'plain-text' ? event.message.split('\n').length : 1;
      pending.push(text);
      pendingLength += text.length;
      writer.bytes += text.length;
      if (pendingLength > 1 << 20) flush();
    },
    finish() {
      pending.push(ends[format] ?? '');
      flush();
      ledger.bytes = parts.reduce((sum, part) => sum + part.length, 0);
      return parts;
    },
  };
  return writer;
}
