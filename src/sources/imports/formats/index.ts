/** The formats that are read, each by the file that knows it. A new one: a file here, a line below, its name in ../formats.ts, its words in furtherWords.imports. */

import type { Place } from '../findings.ts';
import { type LineReader, LineScanner } from '../scanning/lineScanner.ts';
import type { Tally } from '../scanning/tally.ts';
import { ConsoleCsv } from './consoleCsv.ts';
import { EventsJson } from './eventsJson.ts';
import { ExpandedCopy } from './expandedCopy.ts';
import { IsoTab } from './isoTab.ts';
import type { ReadFormat } from './names.ts';
import { PlainText } from './plainText.ts';
import { TailDetailed } from './tailDetailed.ts';
import { TailShort } from './tailShort.ts';

/** Takes the text in chunks of any size. */
export interface Scanner {
  feed(bytes: Uint8Array): void;
  end(): void;
}

/** `begin`: where what it is fed stands in the text. `lineBreak`: the byte that ends its lines. */
export function openScanner(
  format: ReadFormat,
  tally: Tally,
  prefixed: boolean,
  begin: Place,
  lineBreak: number,
): Scanner {
  switch (format) {
    case 'get-log-events-json':
      return new EventsJson(tally, begin, lineBreak);
    case 'filter-log-events-json': {
      tally.carriesStreams = true;
      return new EventsJson(tally, begin, lineBreak);
    }
    default:
      return new LineScanner(openLineReader(format, tally, prefixed), begin, lineBreak);
  }
}

type LineFormat = Exclude<ReadFormat, 'get-log-events-json' | 'filter-log-events-json'>;

function openLineReader(format: LineFormat, tally: Tally, prefixed: boolean): LineReader {
  switch (format) {
    case 'aws-logs-tail-detailed':
      return new TailDetailed(tally);
    case 'aws-logs-tail-short':
      return new TailShort(tally);
    case 'iso-ts-tab-message':
      return new IsoTab(tally);
    case 'cw-console-expanded-copy':
      return new ExpandedCopy(tally);
    case 'cw-console-csv':
      return new ConsoleCsv(tally);
    case 'plain-text':
      return new PlainText(tally, prefixed);
  }
}
