/**
 * A realistic log, made up from a seed (format notes §7, in small): a fleet of environments of four functions, with cold starts, restores, failed inits,
 * timeouts, crashes, retries, lost REPORTs, stack traces and a trap or two. Beside it a ledger of what is in it, true by construction.
 * For the bench and the tests; the same options always make the same bytes.
 */
import { type Ledger, makeLedger, note } from './generateLedger.ts';
import { type GeneratedFormat, openWriter } from './generateWriters.ts';

export type { GeneratedFormat, Ledger };

export interface GenerateOptions {
  format: GeneratedFormat;
  /** Stops after the first invocation beyond this many bytes. */
  bytes: number;
  seed?: number;
}

export interface GeneratedLog {
  /** UTF-8, in pieces of about a megabyte. */
  parts: Uint8Array<ArrayBuffer>[];
  ledger: Ledger;
}

/** One log event; `at` epoch ms. */
export interface LogEvent {
  at: number;
  stream: string;
  message: string;
}

/** `initMs` of the configuration; handler time; how an init is billed and logged. */
const functions = [
  { initMs: 827, handlerMs: 12, memoryMb: 512, runtime: 'nodejs:22.v72', snapStart: false, image: false },
  { initMs: 1840, handlerMs: 160, memoryMb: 1024, runtime: 'java:21.v38', snapStart: true, image: false },
  { initMs: 2650, handlerMs: 45, memoryMb: 2048, runtime: '', snapStart: false, image: true },
  { initMs: 268, handlerMs: 6, memoryMb: 128, runtime: 'python:3.13.v43', snapStart: false, image: false },
] as const;

interface Environment {
  stream: string;
  fn: number;
  freeAt: number;
  /** The last request ended in a way that makes the next one run the init again (§2.2). */
  broken: boolean;
}

export function generateLog({ format, bytes, seed = 1 }: GenerateOptions): GeneratedLog {
  const random = openRandom(seed);
  const ledger = makeLedger(format);
  const writer = openWriter(format, ledger);
  const fleet = new Fleet(random, ledger, format === 'plain-text');
  let clock = Date.UTC(2026, 0, 5, 9, 0, 0, 250);
  let waiting: LogEvent[] = [];
  while (writer.bytes < bytes) {
    clock += Math.round(-Math.log(1 - random()) * 40);
    waiting.push(...fleet.serve(clock));
    waiting.sort((a, b) => a.at - b.at);
    // Bare text is a copy of one stream after another: there, blocks stay whole.
    const ready = format === 'plain-text' ? waiting : waiting.filter((event) => event.at < clock);
    for (const event of ready) writer.write(event);
    waiting = format === 'plain-text' ? [] : waiting.slice(ready.length);
  }
  for (const event of waiting) writer.write(event);
  return { parts: writer.finish(), ledger };
}

/** mulberry32: small, fast, and the same everywhere. */
function openRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const print = (hundredths: number) => (hundredths / 100).toFixed(2);

class Fleet {
  readonly #random: () => number;
  readonly #ledger: Ledger;
  /** One invocation after the other, as a paste of one stream would be. */
  readonly #single: boolean;
  readonly #environments: Environment[] = [];
  /** Asynchronous calls come again after a minute, with the id they had (§7). */
  #retry: { id: string; fn: number; after: number } | undefined;

  constructor(random: () => number, ledger: Ledger, single: boolean) {
    this.#random = random;
    this.#ledger = ledger;
    this.#single = single;
  }

  /** The log events of one request that arrives at `at`. */
  serve(at: number): LogEvent[] {
    const retry = this.#retry && this.#retry.after <= at ? this.#retry : undefined;
    if (retry) this.#retry = undefined;
    const fn = retry?.fn ?? (this.#random() < 0.6 ? 0 : 1 + Math.floor(this.#random() * 3));
    const id = retry?.id ?? this.#uuid();
    if (!retry) note(this.#ledger, 'distinctRequestIds', 1);
    // The most recently used free one; sometimes it has been taken away.
    let environment = this.#environments.findLast((each) => each.fn === fn && each.freeAt <= at);
    if (environment && this.#random() < 0.004) environment = undefined;
    return environment ? this.#invoke(environment, id, at, 'warm') : this.#startCold(id, fn, at);
  }

  #startCold(id: string, fn: number, at: number): LogEvent[] {
    const day = new Date(at).toISOString().slice(0, 10).replaceAll('-', '/');
    const environment = {
      stream: `${day}/[${fn === 3 ? '$LATEST' : 40 + fn}]${this.#hex(32)}`,
      fn,
      freeAt: at,
      broken: false,
    };
    this.#environments.push(environment);
    if (this.#environments.length > 60) this.#environments.shift();
    note(this.#ledger, 'streams', 1);
    const profile = functions[fn as 0 | 1 | 2 | 3];
    return this.#invoke(environment, id, at, profile.snapStart ? 'restore' : 'cold');
  }

  #invoke(environment: Environment, id: string, arrived: number, kind: 'cold' | 'warm' | 'restore'): LogEvent[] {
    const random = this.#random;
    const profile = functions[environment.fn as 0 | 1 | 2 | 3];
    const events: LogEvent[] = [];
    let at = arrived;
    const log = (message: string) => events.push({ at: Math.round(at), stream: environment.stream, message });
    const initHundredths = Math.round(profile.initMs * 100 * (0.8 + random() * 0.6));
    let tail = '';
    let extra = 0;
    let reInit = 0;
    const failsInit = kind === 'cold' && profile.runtime !== '' && random() < 0.05;
    if (kind === 'restore') {
      extra = 12000 + Math.floor(random() * 15000);
      const restore = 35000 + Math.floor(random() * 20000);
      log(
        `RESTORE_START Runtime Version: ${profile.runtime}\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:${this.#hex(64)}`,
      );
      at += restore / 100 - 90;
      log(`RESTORE_REPORT Restore Duration: ${print(restore)} ms`);
      at += 2;
      tail = `Restore Duration: ${print(restore)} ms\tBilled Restore Duration: ${Math.ceil(extra / 100)} ms\t`;
      note(this.#ledger, 'restores', 1);
      note(this.#ledger, 'restoreMs', restore / 100);
      extra = Math.ceil(extra / 100) * 100;
    } else if (kind === 'cold') {
      if (profile.runtime)
        log(
          `INIT_START Runtime Version: ${profile.runtime}\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:${this.#hex(64)}`,
        );
      if (failsInit) {
        at += 10000;
        log(`INIT_REPORT Init Duration: 9999.${10 + Math.floor(random() * 80)} ms\tPhase: init\tStatus: timeout`);
        reInit = initHundredths;
        note(this.#ledger, 'failedInits', 1);
      } else {
        at += initHundredths / 100 + 2;
        tail = `Init Duration: ${print(initHundredths)} ms\t`;
        extra = initHundredths;
        note(this.#ledger, 'coldStarts', 1);
        note(this.#ledger, 'initMs', initHundredths / 100);
      }
    } else if (environment.broken) reInit = initHundredths;
    environment.broken = false;
    this.#run(environment, id, at, { log, moveTo: (time) => (at = time), tail, extra, reInit });
    return events;
  }

  #run(
    environment: Environment,
    id: string,
    began: number,
    {
      log,
      moveTo,
      tail,
      extra,
      reInit,
    }: { log: (message: string) => void; moveTo: (at: number) => void; tail: string; extra: number; reInit: number },
  ): void {
    const random = this.#random;
    const profile = functions[environment.fn as 0 | 1 | 2 | 3];
    const dice = random();
    let hundredths =
      reInit +
      Math.max(80, Math.round(profile.handlerMs * 100 * Math.exp((random() + random() + random() - 1.5) * 1.6)));
    let billed = Math.ceil((hundredths + extra) / 100);
    let status = '';
    if (dice < 0.0006) {
      hundredths = 300000;
      billed = Math.ceil((hundredths + extra) / 100);
      status = 'Status: timeout\t';
    } else if (dice < 0.0009) {
      status = 'Status: error\tError Type: Runtime.OutOfMemory\t';
      environment.broken = true;
      this.#retry = { id, fn: environment.fn, after: began + 60_000 };
    }
    const start = began + reInit / 100;
    moveTo(start);
    log(`START RequestId: ${id} Version: ${environment.fn === 3 ? '$LATEST' : 40 + environment.fn}`);
    this.#chat(environment, id, start, hundredths / 100, log, moveTo);
    const end = began + hundredths / 100;
    moveTo(end);
    environment.freeAt = end + 5;
    note(this.#ledger, 'invocations', 1);
    note(this.#ledger, reInit > 0 ? 'suppressed' : tail.startsWith('R') ? 'restored' : tail ? 'cold' : 'warm', 1);
    // 3 in 10,000 never report (§7).
    if (dice > 0.9997) {
      note(this.#ledger, reInit > 0 ? 'suppressed' : tail.startsWith('R') ? 'restored' : tail ? 'cold' : 'warm', -1);
      if (tail.startsWith('I')) note(this.#ledger, 'coldStarts', -1);
      if (tail.startsWith('I')) note(this.#ledger, 'initMs', -extra / 100);
      if (tail.startsWith('R')) note(this.#ledger, 'restores', -1);
      if (tail.startsWith('R')) note(this.#ledger, 'restoreMs', -Number(/[\d.]+/.exec(tail)?.[0]));
      note(this.#ledger, 'truncated', 1);
      environment.freeAt = Number.POSITIVE_INFINITY;
      return;
    }
    log(`END RequestId: ${id}`);
    const used = status.includes('OutOfMemory') ? profile.memoryMb : 60 + Math.floor(random() * 30);
    const xray =
      random() < 0.05
        ? `\nXRAY TraceId: 1-${this.#hex(8)}-${this.#hex(24)}\tSegmentId: ${this.#hex(16)}\tSampled: true`
        : '';
    log(
      `REPORT RequestId: ${id}\tDuration: ${print(hundredths)} ms\tBilled Duration: ${billed} ms\tMemory Size: ${profile.memoryMb} MB\tMax Memory Used: ${used} MB\t${tail}${status}${xray}`,
    );
    note(this.#ledger, 'reports', 1);
    note(this.#ledger, 'durationMs', hundredths / 100);
    note(this.#ledger, 'billedMs', billed);
  }

  /** What the function itself prints: two lines in the middle, sometimes many, sometimes odd ones. */
  #chat(
    environment: Environment,
    id: string,
    start: number,
    ms: number,
    log: (message: string) => void,
    moveTo: (at: number) => void,
  ): void {
    const random = this.#random;
    let count = 1;
    while (random() < 0.55 && count < 12) count++;
    if (this.#single && count > 4) count = 4;
    for (let i = 0; i < count; i++) {
      const at = start + (ms * (i + 1)) / (count + 2);
      moveTo(at);
      const head = `${new Date(Math.round(at)).toISOString()}\t${id}\tINFO\t`;
      const dice = random();
      if (dice < 0.002)
        log(`${head}forwarded: REPORT RequestId: ${this.#uuid()}\tDuration: 1.00 ms\tBilled Duration: 1 ms\t`);
      else if (dice < 0.006)
        log(
          `${head.replace('INFO', 'ERROR')}Error: timeout of upstream\n    at fetchOrder (/var/task/index.js:41:11)\n    at async handler (/var/task/index.js:12:3)`,
        );
      else if (dice < 0.01) log(`${head}größer als erwartet: naïve café ✓ 東京 ${this.#hex(12)}`);
      else if (dice < 0.011) log(`${head}${this.#hex(64).repeat(120)}`);
      else if (dice < 0.3)
        log(
          `{"level":"INFO","message":"order ${this.#hex(8)} priced","cold_start":false,"function_request_id":"${id}","service":"orders"}`,
        );
      else
        log(
          `${head}order ${this.#hex(8)} for customer ${this.#hex(10)} priced in ${Math.round(random() * 900)} us, ${environment.fn} items`,
        );
    }
  }

  #uuid(): string {
    const hex = this.#hex(32);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  #hex(length: number): string {
    let text = '';
    while (text.length < length)
      text += Math.floor(this.#random() * 4294967296)
        .toString(16)
        .padStart(8, '0');
    return text.slice(0, length);
  }
}
