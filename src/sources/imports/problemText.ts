/** A problem in words: what is wrong, where, and what would work. */
import { furtherWords } from '../../words/further.ts';
import type { Problem } from './findings.ts';
import type { RecognisedFormat } from './formats/names.ts';

type Remedy = keyof typeof furtherWords.imports.instead;

const remedies: Record<RecognisedFormat, Remedy> = {
  'aws-logs-output-text': 'tail',
  'base64-of-gzip': 'tail',
  'cw-console-ascii-table': 'console',
  'firehose-concatenated-json': 'tail',
  'firehose-transform-event': 'tail',
  gzip: 'gunzip',
  'invoke-logresult': 'logResult',
  'json-log-ndjson': 'json',
  'kinesis-event-of-subscription-payloads': 'tail',
  'lambda-perf-results': 'nothing',
  'logs-api-ndjson': 'json',
  'logs-insights-csv': 'messages',
  'logs-insights-json': 'messages',
  'logs-insights-markdown': 'messages',
  'logs-insights-results-api': 'messages',
  'otlp-json': 'nothing',
  's3-export-gz': 'gunzip',
  'sam-local': 'emulator',
  'sam-logs': 'tail',
  'sls-logs': 'tail',
  'subscription-event-awslogs-data': 'tail',
  'subscription-payload-decoded': 'events',
  'telemetry-api-array': 'json',
  'telemetry-api-ndjson': 'json',
  'xray-segments-flat': 'nothing',
  'xray-trace-document-string': 'nothing',
  zip: 'unzip',
  zlib: 'unzip',
};

export function problemText(problem: Problem): string {
  const { problems, formats, instead } = furtherWords.imports;
  switch (problem.code) {
    case 'emptyPaste':
    case 'binaryFile':
      return problems[problem.code];
    case 'noLambdaLines': {
      const { firstLine } = problem;
      const first = firstLine ? problems.firstLine(firstLine.line, firstLine.text.trim().slice(0, 80)) : '';
      return problems.noLambdaLines(problem.nearest.map((format) => formats[format]).join(', '), first);
    }
    case 'notReadYet': {
      const remedy = instead[remedies[problem.format]];
      const name = formats[problem.format];
      return problem.place ? problems.alsoNotRead(name, problem.place.line, remedy) : problems.notReadYet(name, remedy);
    }
    case 'truncated':
    case 'malformedJson':
      return problems[problem.code](problem.place.line);
    case 'cutReport':
    case 'environmentUnknown':
      return problems[problem.code](problem.count, problem.place.line);
    case 'numbersDoNotAdd':
      return problems.numbersDoNotAdd(problem.count, problem.checked, problem.place.line);
    case 'tooBig':
      return problems.tooBig(printSize(problem.bytes), printSize(problem.limit));
  }
}

function printSize(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GiB`;
}
