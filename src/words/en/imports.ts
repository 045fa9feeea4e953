/** Keeps of a log what the platform said; an old fault has its type on a line of its own. */
const platformOnly = 'grep -aE "RequestId: |INIT_|RESTORE_|EXTENSION|Task timed out|^[A-Z][A-Za-z]+[.][A-Z]"';

/** The reading of logs: formats, problems, findings (`sources/imports`). */
export const imports = {
  /** What a format is called when it is found. */
  formats: {
    'plain-text': 'plain text',
    'cw-console-csv': 'CSV of the CloudWatch console',
    'aws-logs-tail-detailed': 'aws logs tail',
    'aws-logs-tail-short': 'aws logs tail --format short',
    'get-log-events-json': 'aws logs get-log-events (JSON)',
    'filter-log-events-json': 'aws logs filter-log-events (JSON)',
    'iso-ts-tab-message': 'rows copied from the CloudWatch console',
    'cw-console-expanded-copy': 'expanded rows copied from the CloudWatch console',
    'aws-logs-output-text': 'aws logs with --output text',
    'base64-of-gzip': 'compressed data in base64',
    'cw-console-ascii-table': 'table copied from the CloudWatch console',
    'firehose-concatenated-json': 'log payloads delivered by Firehose',
    'firehose-transform-event': 'Firehose transformation event',
    gzip: 'gzip file',
    'invoke-logresult': 'answer of aws lambda invoke',
    'json-log-ndjson': 'logs in Lambda’s JSON format',
    'kinesis-event-of-subscription-payloads': 'Kinesis event of log payloads',
    'lambda-perf-results': 'results of lambda-perf',
    'logs-api-ndjson': 'Logs API events',
    'logs-insights-csv': 'CSV of Logs Insights',
    'logs-insights-json': 'JSON of Logs Insights',
    'logs-insights-markdown': 'Markdown of Logs Insights',
    'logs-insights-results-api': 'answer of aws logs get-query-results',
    'otlp-json': 'OpenTelemetry data',
    's3-export-gz': 'compressed export of a log group to S3',
    'sam-local': 'output of sam local',
    'sam-logs': 'sam logs',
    'sls-logs': 'Serverless Framework logs',
    'subscription-event-awslogs-data': 'event of a log subscription',
    'subscription-payload-decoded': 'payload of a log subscription',
    'telemetry-api-array': 'batch of the Telemetry API',
    'telemetry-api-ndjson': 'Telemetry API events',
    'xray-segments-flat': 'X-Ray segments',
    'xray-trace-document-string': 'X-Ray traces',
    zip: 'zip file',
    zlib: 'zlib file',
    unknown: 'not a Lambda log that we know',
  },
  /** What works today for a format that is not read yet. */
  instead: {
    tail: 'What works: the output of aws logs tail /aws/lambda/NAME --since 1h.',
    gunzip: 'What works: gunzip -c FILE > log.txt, then drop log.txt here.',
    unzip: 'What works: unpack it and drop the log file here.',
    console: 'What works: in the console, Actions, Download search results (CSV).',
    events: 'What works: jq "{events: .logEvents}" FILE > log.json, then drop log.json here.',
    logResult:
      'What works: jq -r .LogResult FILE | base64 -d > log.txt, or, where it is base64 alone, base64 -d FILE > log.txt; then drop log.txt here.',
    messages: 'What works: query @timestamp and @message, and paste the messages alone.',
    nothing: 'It holds no REPORT line, so no other form of it would work. A log of the same time would.',
    emulator: 'Its Init Duration is the emulator’s own and says nothing about a cold start. A log from AWS would.',
    json: 'What works: a function whose log format is Text.',
  },
  problems: {
    emptyPaste: 'There is nothing in it.',
    binaryFile: 'This is not text.',
    noLambdaLines: (nearest: string, first: string) =>
      `No line of it is from Lambda: none begins with START, END or REPORT RequestId.${first} The nearest formats that can be read: ${nearest}.`,
    firstLine: (line: number, text: string) => ` Line ${line} reads “${text}”.`,
    notReadYet: (format: string, instead: string) => `This is recognised (${format}), but not read yet. ${instead}`,
    alsoNotRead: (format: string, line: number, instead: string) =>
      `From line ${line} on, some events are ${format}, which are not read yet: they are missing here. ${instead}`,
    truncated: (line: number) => `The JSON ends in the middle, at line ${line}. What stands before that was read.`,
    malformedJson: (line: number) => `Line ${line} is not valid JSON. What could be read around it was read.`,
    cutReport: (count: number, line: number) =>
      count === 1
        ? `The REPORT on line ${line} is cut. The numbers that are whole in it were read.`
        : `${count} REPORT lines are cut, the first on line ${line}. The numbers that are whole in them were read.`,
    numbersDoNotAdd: (count: number, checked: number, line: number) =>
      `${count} of ${checked} REPORT lines do not add up: Billed Duration follows from none of the known rules, first on line ${line}. Is this log edited?`,
    environmentUnknown: (count: number, line: number) =>
      `For ${count} ${count === 1 ? 'invocation' : 'invocations'}, from line ${line} on, nothing tells which environment ran them: requests overlap, and this format names no log stream.`,
    tooBig: (size: string, limit: string) =>
      `This is ${size}; up to ${limit} can be read. What works: ${platformOnly} FILE > log.txt; for JSON, jq -c ".events[]" FILE | ${platformOnly} > log.json.`,
  },
  summary: {
    events: 'log events',
    reports: 'REPORT lines',
    distinctRequestIds: 'request ids',
    coldStarts: 'with an Init Duration',
    initMs: 'Init Duration, ms',
    restores: 'with a Restore Duration',
    restoreMs: 'Restore Duration, ms',
    failedInits: 'failed inits',
    durationMs: 'Duration, ms',
    billedMs: 'Billed Duration, ms',
    streams: 'log streams',
    incomplete: 'cut REPORT lines',
    ignoredLines: 'ignored lines',
    notInData: 'not in this data',
  },
};

/** The dialog in which a log is read (`app/ImportDialog`). */
export const importPane = {
  intro:
    'Paste what CloudWatch or the AWS CLI shows of your function, or open a story that was saved here. It is read in this page and goes nowhere.',
  pasteHere: 'Log lines',
  placeholder: 'START RequestId: …',
  readPaste: 'Read the lines',
  choose: 'Choose a file…',
  orDrop: 'or drop one here',
  paste: 'the paste',
  reading: (name: string) => `Reading ${name}…`,
  cancel: 'Cancel',
  failed: (name: string, message: string) => `Reading ${name} failed: ${message}`,
  policyRefused: (name: string) =>
    `the server of this page lets it start no reader. Whoever runs it adds the name to its header: Content-Security-Policy: trusted-types ${name}`,
  found: 'What was found',
  foundIn: (name: string) => `Found in ${name}`,
  notInData: 'not in this data',
  ignored: (count: number) => (count === 1 ? '1 line was not understood' : `${count} lines were not understood`),
  sumsHold: (holding: number, checked: number) => `${holding} of ${checked} add up`,
  sumsFail: 'the billed time does not add up',
  invocations: (count: number) => (count === 1 ? '1 invocation' : `${count} invocations`),
  onlyTelling: 'Only cold starts and failures',
  searching: 'Looking through the log…',
  more: 'Show 100 more',
  openFailed: (id: string, message: string) =>
    `Request ${id} could not be opened: ${message} Try once more, or read the log again.`,
  environmentUnknown: 'environment unknown',
  short: (id: string) => `Request ${id}`,
  promise: 'Rebuilt from the lines of the log. Dotted arrows are inferred.',
  facts: {
    format: 'Format',
    events: 'Log events',
    reports: 'Invocations with a REPORT',
    coldStarts: 'Cold starts',
    restores: 'Restores',
    failedInits: 'Failed inits',
    init: 'Total init',
    billed: 'Billed',
    streams: 'Log streams',
    sums: 'Billing arithmetic',
  },
  coldness: {
    cold: 'Cold',
    warm: 'Warm',
    restore: 'Restore',
    suppressed: 'Init again',
    provisioned: 'Init earlier',
    unknown: 'Not known',
  },
  completeness: { truncated: 'no REPORT', headless: 'no START', cut: 'REPORT cut off' },
  times: {
    init: (time: string) => `init ${time}`,
    restore: (time: string) => `restore ${time}`,
    duration: (time: string) => `run ${time}`,
  },
};
