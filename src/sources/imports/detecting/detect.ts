/**
 * Which format is it? (Format notes §6.1.) Names of files say nothing; the platform lines decide, by what stands in front of them: an application
 * prints times of its own, so the form of most lines is no answer.
 */

import { csvHeader } from '../formats/consoleCsv.ts';
import { type FormatName, logStream, type ReadFormat } from '../formats/names.ts';
import { isForeignPrefix } from '../formats/plainText.ts';
import { findNewline } from '../scanning/encoding.ts';
import { typeBlanks } from '../scanning/oddBlanks.ts';
import { isJsonPlatform } from '../scanning/tally.ts';
import { classifyJson } from './detectJson.ts';

export interface Detection {
  format: FormatName;
  /** plain-text: the platform lines stand behind a prefix of somebody's (§4.13). */
  prefixed: boolean;
  /** A platform line, or a form that has no other meaning, was seen. Without it the format is a guess. */
  sure: boolean;
  /** The formats that are read, nearest first. */
  nearest: ReadFormat[];
}

const iso = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?`;
const zone = String.raw`(?:Z|[+-]\d\d:?\d\d)`;

/** What may stand in front of a message, in the order in which ties are decided. */
const prefixes: { format: ReadFormat | 'sam-logs' | 'aws-logs-output-text'; before: RegExp; line: RegExp }[] = [
  {
    format: 'aws-logs-tail-detailed',
    before: new RegExp(`^${iso}${zone}? ${logStream} $`),
    line: new RegExp(`^${iso}${zone}? ${logStream}`),
  },
  { format: 'sam-logs', before: new RegExp(`^${logStream} ${iso} $`), line: new RegExp(`^${logStream} ${iso}`) },
  {
    format: 'iso-ts-tab-message',
    before: new RegExp(`^${iso}${zone}[ \\t]+$`),
    line: new RegExp(`^${iso}${zone}[ \\t]`),
  },
  { format: 'aws-logs-tail-short', before: new RegExp(`^${iso}[ \\t]+$`), line: new RegExp(`^${iso}[ \\t]`) },
  { format: 'cw-console-csv', before: /^[1-9]\d{12},'?"?$/, line: /^[1-9]\d{12},/ },
  { format: 'aws-logs-output-text', before: /^EVENTS\t(?:\d+\t){1,2}(?:\d{4}\/\S+\t)?$/, line: /^EVENTS\t/ },
];

const platformLine =
  /(?:START|END|REPORT) RequestId:|INIT_START Runtime|INIT_REPORT Init|RESTORE_START Runtime|RESTORE_REPORT Restore|Task timed out after [\d.]+ seconds/;
const timeAlone = new RegExp(`^${iso}${zone}\\s*$`);
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with an escape character.
const colour = /\u001b\[[0-9;?]*[A-Za-z]/g;

/** Formats by how commonly they are pasted (§10), for when nothing else tells. */
const common: ReadFormat[] = [
  'plain-text',
  'cw-console-csv',
  'aws-logs-tail-detailed',
  'aws-logs-tail-short',
  'get-log-events-json',
  'filter-log-events-json',
  'iso-ts-tab-message',
  'cw-console-expanded-copy',
];

/** `sample`: the beginning of the text, in UTF-8. */
export function detect(sample: Uint8Array): Detection {
  const decoded = typeBlanks(new TextDecoder().decode(sample)).replace(colour, '');
  const text = findNewline(sample) === 'cr' ? decoded.replaceAll('\r', '\n') : decoded;
  const lines = text.split(/\r?\n/);
  const known = (format: FormatName): Detection => ({ format, prefixed: false, sure: true, nearest: [] });

  const encoded = detectBase64(text);
  if (encoded) return known(encoded);
  const table = detectTable(lines);
  if (table) return known(table);
  const counts = countPrefixes(lines);
  const found = chooseByPlatformLines(counts);
  if (found) return { ...known(found), prefixed: found === 'plain-text' && counts.foreign > counts.bare };
  // JSON inside the messages of an application says nothing about the file.
  const json = /^[ \t]*[{[]/m.test(text) ? classifyJson(sample) : undefined;
  if (json) return known(json);
  if (counts.json > 0) return known('json-log-ndjson');
  return guess(lines, text);
}

interface Counts {
  byFormat: Map<string, number>;
  bare: number;
  foreign: number;
  afterTime: number;
  serverless: number;
  emulator: number;
  json: number;
}

function countPrefixes(lines: string[]): Counts {
  const counts: Counts = {
    byFormat: new Map(),
    bare: 0,
    foreign: 0,
    afterTime: 0,
    serverless: 0,
    emulator: 0,
    json: 0,
  };
  let previous = '';
  for (const line of lines) {
    countLine(line, previous, counts);
    previous = line;
  }
  return counts;
}

function countLine(line: string, previous: string, counts: Counts): void {
  if (/^(?:START|END|REPORT) - [\w-]+/.test(line)) counts.serverless++;
  const at = line.search(platformLine);
  if (at < 0) {
    if (isJsonPlatform(line.slice(0, 2000))) counts.json++;
    return;
  }
  const before = line.slice(0, at);
  if (before.trim() === '') {
    if (/^\s*REPORT RequestId:\s*\S+\s+Init Duration:/.test(line)) counts.emulator++;
    if (timeAlone.test(previous)) counts.afterTime++;
    else counts.bare++;
    return;
  }
  const prefix = prefixes.find((each) => each.before.test(before));
  if (prefix) counts.byFormat.set(prefix.format, (counts.byFormat.get(prefix.format) ?? 0) + 1);
  else if (isForeignPrefix(before)) counts.foreign++;
}

function chooseByPlatformLines(counts: Counts): FormatName | undefined {
  let best: FormatName | undefined;
  let most = 0;
  const consider = (format: FormatName, count: number) => {
    if (count > most) {
      best = format;
      most = count;
    }
  };
  for (const { format } of prefixes) consider(format, counts.byFormat.get(format) ?? 0);
  // The collapsed copy under each expanded row looks bare (§4.5); nothing else puts a platform line under a time.
  const isExpanded = counts.afterTime * 3 >= counts.bare;
  if (isExpanded) consider('cw-console-expanded-copy', counts.afterTime);
  consider('plain-text', counts.bare * (isExpanded && counts.afterTime > 0 ? 0 : 1) + counts.foreign);
  consider('sls-logs', counts.serverless);
  // The emulator prints `Init Duration` first, and means nothing by it (§4.12).
  return best === 'plain-text' && counts.emulator > 0 ? 'sam-local' : best;
}

/** Forms with a head of their own: the console's tables and downloads, Insights. */
function detectTable(lines: string[]): FormatName | undefined {
  const head = lines.filter((line) => line.trim() !== '').slice(0, 40);
  if (head.some((line) => /^\s*\|\s*timestamp\s*\|\s*message\s*\|/.test(line) || /^\s*\|\s*\d{13}\s*\|/.test(line))) {
    return 'cw-console-ascii-table';
  }
  if (head.some((line) => /^\s*\|.*@(?:timestamp|message|requestId|duration|initDuration)\b/.test(line)))
    return 'logs-insights-markdown';
  for (const line of head.slice(0, 5)) {
    if (csvHeader.test(line)) return 'cw-console-csv';
    const isRow = line.includes(',') && !line.startsWith('{') && !line.startsWith('[');
    if (
      isRow &&
      /(?:^|,)"?(?:@(?:timestamp|message|requestId|duration|initDuration|logStream)|bin\(|lv_\w+)/.test(line)
    ) {
      return 'logs-insights-csv';
    }
  }
  return undefined;
}

/** A whole text in base64: gzip of a subscription, or the tail that `aws lambda invoke` answers (§6.1, 2). */
function detectBase64(text: string): FormatName | undefined {
  const plain = text.trim();
  if (plain.length < 32 || !/^[A-Za-z0-9+/=\r\n]+$/.test(plain)) return undefined;
  if (plain.startsWith('H4sI')) return 'base64-of-gzip';
  try {
    return platformLine.test(atob(plain.replace(/\s/g, '').slice(0, 8000))) ? 'invoke-logresult' : undefined;
  } catch {
    return undefined;
  }
}

/** No platform line so far. The form of most lines is the best guess; they may come later. */
function guess(lines: string[], text: string): Detection {
  const scores = new Map<ReadFormat, number>();
  const add = (format: ReadFormat, score: number) => scores.set(format, (scores.get(format) ?? 0) + score);
  let written = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    written++;
    const prefix = prefixes.find((each) => each.line.test(line));
    if (prefix && prefix.format !== 'sam-logs' && prefix.format !== 'aws-logs-output-text') add(prefix.format, 1);
    else if (timeAlone.test(line)) add('cw-console-expanded-copy', 2);
  }
  if (/"(?:events|message|timestamp)"\s*:/.test(text)) add('get-log-events-json', 1);
  if (/"logStreamName"/.test(text)) add('filter-log-events-json', 1);
  const nearest = [...common].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
  const best = nearest[0] ?? 'plain-text';
  const isLineForm = best !== 'get-log-events-json' && best !== 'filter-log-events-json';
  const format = isLineForm && (scores.get(best) ?? 0) * 2 > written ? best : 'plain-text';
  return { format, prefixed: true, sure: false, nearest: nearest.slice(0, 3) };
}
