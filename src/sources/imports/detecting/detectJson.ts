/** Which JSON is it? (Format notes §6.1, 3.) By the names of its keys and where they stand; never by what stands inside of messages. */
import type { FormatName } from '../formats/names.ts';
import { type JsonEvents, JsonScanner } from '../scanning/jsonScanner.ts';

const decoder = new TextDecoder();

/** No key that tells formats apart stands deeper. */
const deepest = 7;

/** Key paths of a text, arrays as `[]`: `events/[]/message`. */
class Outline implements JsonEvents {
  readonly paths = new Set<string>();
  /** Paths that held a string. */
  readonly texts = new Set<string>();
  /** Values of keys called `type`. */
  readonly types = new Set<string>();
  roots = 0;
  /** Open brackets, and by which step each is reached. */
  readonly #open: { step: string; isObject: boolean }[] = [];
  #key = '';

  open(isObject: boolean): void {
    if (this.#open.length === 0) this.roots++;
    this.#open.push({ step: this.#step(), isObject });
    this.#key = '';
  }

  close(): void {
    this.#open.pop();
    this.#key = '';
  }

  key(bytes: Uint8Array, length: number): void {
    this.#key = decoder.decode(bytes.subarray(0, Math.min(length, 80)));
    if (this.#open.length <= deepest) this.paths.add(this.#path());
  }

  value(bytes: Uint8Array, length: number, isString: boolean): void {
    if (!isString || this.#open.length > deepest) return;
    this.texts.add(this.#path());
    if (this.#key === 'type') this.types.add(decoder.decode(bytes.subarray(0, Math.min(length, 80))));
  }

  #step(): string {
    return this.#open.at(-1)?.isObject === false ? '[]' : this.#key;
  }

  #path(): string {
    return [...this.#open.slice(1).map((each) => each.step), this.#step()].join('/');
  }
}

export function classifyJson(sample: Uint8Array): FormatName | undefined {
  const outline = new Outline();
  const scanner = new JsonScanner(outline, { line: 1, offset: 0 }, 10);
  scanner.feed(sample);
  scanner.end();
  return classify(outline);
}

function classify({ paths, texts, types, roots }: Outline): FormatName | undefined {
  const has = (path: string) => paths.has(path) || paths.has(`[]/${path}`);
  const some = (pattern: RegExp) => [...paths].some((path) => pattern.test(path));
  if (has('awslogs/data')) return 'subscription-event-awslogs-data';
  if (has('Records/[]/kinesis/data')) return 'kinesis-event-of-subscription-payloads';
  if (has('records/[]/data')) return 'firehose-transform-event';
  if (has('messageType') && has('logEvents'))
    return roots > 1 ? 'firehose-concatenated-json' : 'subscription-payload-decoded';
  if (has('LogResult')) return 'invoke-logresult';
  if (has('results/[]/[]/field') || has('[]/[]/field') || has('[]/field')) return 'logs-insights-results-api';
  if (some(/^(?:\[\]\/)?(?:@\w+|bin\(.*|lv_\w+)$/)) return 'logs-insights-json';
  if (some(/^(?:\[\]\/)?(?:resourceSpans|resourceMetrics)$/) || (has('traceId') && has('startTimeUnixNano')))
    return 'otlp-json';
  if (some(/(?:^|\/)Segments\/\[\]\/Document$/)) {
    return [...texts].some((path) => /(?:^|\/)Segments\/\[\]\/Document$/.test(path))
      ? 'xray-trace-document-string'
      : 'xray-segments-flat';
  }
  if (some(/(?:^|\/)Segments\/\[\]\//) || (has('trace_id') && has('start_time'))) return 'xray-segments-flat';
  if (has('runtimeData')) return 'lambda-perf-results';
  return classifyTelemetry(paths, types) ?? classifyEvents(paths);
}

/** The JSON log format and the Telemetry API (§3): `type: platform.*` with a `record`. */
function classifyTelemetry(paths: Set<string>, types: Set<string>): FormatName | undefined {
  const isPlatform = [...types].some((type) => /^platform\.[a-z][A-Za-z]+$/.test(type));
  if (isPlatform && paths.has('[]/record')) return 'telemetry-api-array';
  if (isPlatform && paths.has('record')) {
    // Only the legacy Logs API has these three (§3.3).
    if (['platform.end', 'platform.fault', 'platform.logsSubscription'].some((type) => types.has(type)))
      return 'logs-api-ndjson';
    return types.has('function') || types.has('extension') ? 'telemetry-api-ndjson' : 'json-log-ndjson';
  }
  // Function lines of the JSON log format have no envelope (§3.1).
  return paths.has('timestamp') && paths.has('level') && paths.has('requestId') ? 'json-log-ndjson' : undefined;
}

function classifyEvents(paths: Set<string>): FormatName | undefined {
  for (const path of paths) {
    if (!/(?:^|\/)message$/.test(path)) continue;
    const parent = path.slice(0, -'message'.length);
    if (!paths.has(`${parent}timestamp`)) continue;
    const namesStreams =
      paths.has(`${parent}logStreamName`) || paths.has(`${parent}eventId`) || paths.has('searchedLogStreams');
    return namesStreams ? 'filter-log-events-json' : 'get-log-events-json';
  }
  return undefined;
}
