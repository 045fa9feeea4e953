/** The names of the formats (format notes §4 to §6). A name is an answer of the reader: tests and commands rely on it. */

/** Formats that are read now. */
export const readFormats = [
  'plain-text',
  'cw-console-csv',
  'aws-logs-tail-detailed',
  'aws-logs-tail-short',
  'get-log-events-json',
  'filter-log-events-json',
  'iso-ts-tab-message',
  'cw-console-expanded-copy',
] as const;

/** Formats that are told apart by name and refused with what would work instead. */
export const recognisedFormats = [
  'aws-logs-output-text',
  'base64-of-gzip',
  'cw-console-ascii-table',
  'firehose-concatenated-json',
  'firehose-transform-event',
  'gzip',
  'invoke-logresult',
  'json-log-ndjson',
  'kinesis-event-of-subscription-payloads',
  'lambda-perf-results',
  'logs-api-ndjson',
  'logs-insights-csv',
  'logs-insights-json',
  'logs-insights-markdown',
  'logs-insights-results-api',
  'otlp-json',
  's3-export-gz',
  'sam-local',
  'sam-logs',
  'sls-logs',
  'subscription-event-awslogs-data',
  'subscription-payload-decoded',
  'telemetry-api-array',
  'telemetry-api-ndjson',
  'xray-segments-flat',
  'xray-trace-document-string',
  'zip',
  'zlib',
] as const;

export type ReadFormat = (typeof readFormats)[number];
export type RecognisedFormat = (typeof recognisedFormats)[number];
/** 'unknown' = nothing of AWS Lambda was found in it. */
export type FormatName = ReadFormat | RecognisedFormat | 'unknown';

export function isRead(format: FormatName): format is ReadFormat {
  return (readFormats as readonly string[]).includes(format);
}

/** Lambda's log streams, as a pattern: YYYY/MM/DD/[version]32hex, in a custom log group with the function's name before the bracket (§4.3). */
export const logStream = String.raw`\d{4}/\d\d/\d\d/[^\s[]*\[[^\s\]]+\][0-9a-f]{32}`;
