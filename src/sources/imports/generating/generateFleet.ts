/** The environments of a made-up log and what they print, request by request (format notes §2.2, §7). */
import { type Ledger, note } from './generateLedger.ts';

/** One log event; `at` epoch ms. */
export interface LogEvent {
  at: number;
  stream: string;
  message: string;
}

/** `initMs` is what an init takes; `handlerMs` what a request takes, in the middle. */
interface Profile {
  initMs: number;
  handlerMs: number;
  memoryMb: number;
  /** Empty for a container image: it prints no INIT_START. */
  runtime: string;
  snapStart: boolean;
}

const profiles: readonly [Profile, Profile, Profile, Profile] = [
  { initMs: 827, handlerMs: 12, memoryMb: 512, runtime: 'nodejs:22.v72', snapStart: false },
  { initMs: 1840, handlerMs: 160, memoryMb: 1024, runtime: 'java:21.v38', snapStart: true },
  { initMs: 2650, handlerMs: 45, memoryMb: 2048, runtime: '', snapStart: false },
  { initMs: 268, handlerMs: 6, memoryMb: 128, runtime: 'python:3.13.v43', snapStart: false },
];

interface Environment {
  stream: string;
  fn: 0 | 1 | 2 | 3;
  freeAt: number;
  /** The last request ended in a way that makes the next one run the init again (§2.2). */
  isBroken: boolean;
}

/** What comes before START. Hundredths of a millisecond. */
interface Preparation {
  kind: 'cold' | 'warm' | 'restored' | 'suppressed';
  /** When START could be written, if nothing is run again. */
  readyAt: number;
  /** What it adds to the bill, and to Duration when it runs inside the invocation. */
  billed: number;
  inside: number;
  /** Its fields on REPORT. */
  fields: string;
  /** As printed there. */
  printed: number;
}

const print = (hundredths: number) => (hundredths / 100).toFixed(2);

export class Fleet {
  readonly #random: () => number;
  readonly #ledger: Ledger;
  readonly #environments: Environment[] = [];
  /** Asynchronous calls come again after a minute, with the id they had (§7). */
  #retry: { id: string; fn: Environment['fn']; after: number } | undefined;

  constructor(seed: number, ledger: Ledger) {
    this.#random = openRandom(seed);
    this.#ledger = ledger;
  }

  /** Milliseconds until the next request. */
  pause(): number {
    return Math.round(-Math.log(1 - this.#random()) * 40);
  }

  /** The log events of one request that arrives at `at`, in order. */
  serve(at: number): LogEvent[] {
    const retry = this.#retry && this.#retry.after <= at ? this.#retry : undefined;
    if (retry) this.#retry = undefined;
    else note(this.#ledger, 'distinctRequestIds', 1);
    const fn = retry?.fn ?? this.#pickFunction();
    const id = retry?.id ?? this.#uuid();
    // The most recently used free one (§7); sometimes it has been taken away.
    const idle = this.#environments.findLast((each) => each.fn === fn && each.freeAt <= at);
    const environment = idle && this.#random() > 0.004 ? idle : undefined;
    const events: LogEvent[] = [];
    const prepared = environment ? this.#wake(environment, at) : this.#start(fn, at, events);
    this.#invoke(environment ?? (this.#environments.at(-1) as Environment), id, prepared, events);
    return events;
  }

  #pickFunction(): Environment['fn'] {
    if (this.#random() < 0.6) return 0;
    const dice = this.#random();
    return dice < 0.33 ? 1 : dice < 0.66 ? 2 : 3;
  }

  #wake(environment: Environment, at: number): Preparation {
    const inside = environment.isBroken ? this.#initHundredths(environment.fn) : 0;
    environment.isBroken = false;
    return { kind: inside > 0 ? 'suppressed' : 'warm', readyAt: at, billed: 0, inside, fields: '', printed: 0 };
  }

  #start(fn: Environment['fn'], at: number, events: LogEvent[]): Preparation {
    const day = new Date(at).toISOString().slice(0, 10).replaceAll('-', '/');
    const stream = `${day}/[${fn === 3 ? '$LATEST' : 40 + fn}]${this.#hex(32)}`;
    this.#environments.push({ stream, fn, freeAt: at, isBroken: false });
    if (this.#environments.length > 60) this.#environments.shift();
    note(this.#ledger, 'streams', 1);
    const { runtime, snapStart } = profiles[fn];
    const version = `Runtime Version: ${runtime}\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:${this.#hex(64)}`;
    const log = (after: number, message: string) => events.push({ at: Math.round(at + after), stream, message });
    if (snapStart) {
      const printed = 35000 + Math.floor(this.#random() * 20000);
      const billedMs = 120 + Math.floor(this.#random() * 150);
      // Part of a restore is over before its first line can be written (§0, finding 5).
      const gap = printed / 100 - 90;
      log(0, `RESTORE_START ${version}`);
      log(gap, `RESTORE_REPORT Restore Duration: ${print(printed)} ms`);
      const fields = `Restore Duration: ${print(printed)} ms\tBilled Restore Duration: ${billedMs} ms\t`;
      return { kind: 'restored', readyAt: at + gap + 2, billed: billedMs * 100, inside: 0, fields, printed };
    }
    const printed = this.#initHundredths(fn);
    if (runtime !== '') log(0, `INIT_START ${version}`);
    if (runtime !== '' && this.#random() < 0.05) {
      const failed = 999900 + Math.floor(this.#random() * 100);
      log(failed / 100, `INIT_REPORT Init Duration: ${print(failed)} ms\tPhase: init\tStatus: timeout`);
      note(this.#ledger, 'failedInits', 1);
      return { kind: 'suppressed', readyAt: at + failed / 100 + 1, billed: 0, inside: printed, fields: '', printed: 0 };
    }
    const fields = `Init Duration: ${print(printed)} ms\t`;
    return { kind: 'cold', readyAt: at + printed / 100 + 2, billed: printed, inside: 0, fields, printed };
  }

  #invoke(environment: Environment, id: string, prepared: Preparation, events: LogEvent[]): void {
    const random = this.#random;
    const { handlerMs, memoryMb } = profiles[environment.fn];
    const { stream } = environment;
    const log = (at: number, message: string) => events.push({ at: Math.round(at), stream, message });
    const dice = random();
    const isTimeout = dice < 0.0006;
    const isOutOfMemory = !isTimeout && dice < 0.0009;
    // 3 in 10,000 never report (§7).
    const isLost = dice > 0.9997;
    const spread = Math.exp((random() + random() + random() - 1.5) * 1.6);
    const duration = isTimeout ? 300000 : prepared.inside + Math.max(80, Math.round(handlerMs * 100 * spread));
    const began = prepared.readyAt;
    const start = began + Math.min(prepared.inside, duration - 1) / 100;
    const end = began + duration / 100;
    log(start, `START RequestId: ${id} Version: ${environment.fn === 3 ? '$LATEST' : 40 + environment.fn}`);
    this.#chat(id, start, end, log);
    environment.freeAt = isLost ? Number.POSITIVE_INFINITY : end + 5;
    environment.isBroken = isOutOfMemory;
    if (isOutOfMemory) this.#retry = { id, fn: environment.fn, after: end + 60_000 };
    note(this.#ledger, 'invocations', 1);
    if (isLost) {
      note(this.#ledger, 'truncated', 1);
      return;
    }
    const billedMs = Math.ceil((duration + prepared.billed) / 100);
    const used = isOutOfMemory ? memoryMb : 60 + Math.floor(random() * 30);
    const status = isTimeout
      ? 'Status: timeout\t'
      : isOutOfMemory
        ? 'Status: error\tError Type: Runtime.OutOfMemory\t'
        : '';
    const numbers = `Duration: ${print(duration)} ms\tBilled Duration: ${billedMs} ms\tMemory Size: ${memoryMb} MB\tMax Memory Used: ${used} MB\t`;
    log(end, `END RequestId: ${id}`);
    log(end, `REPORT RequestId: ${id}\t${numbers}${prepared.fields}${status}${this.#xray()}`);
    this.#noteReport(prepared, duration, billedMs);
  }

  #noteReport({ kind, printed }: Preparation, duration: number, billedMs: number): void {
    const ledger = this.#ledger;
    note(ledger, kind, 1);
    note(ledger, 'reports', 1);
    note(ledger, 'durationMs', duration / 100);
    note(ledger, 'billedMs', billedMs);
    if (kind === 'cold') {
      note(ledger, 'coldStarts', 1);
      note(ledger, 'initMs', printed / 100);
    } else if (kind === 'restored') {
      note(ledger, 'restores', 1);
      note(ledger, 'restoreMs', printed / 100);
    }
  }

  /** What the function itself prints: two lines in the middle, sometimes many, sometimes odd ones. */
  #chat(id: string, start: number, end: number, log: (at: number, message: string) => void): void {
    const random = this.#random;
    let count = 1;
    while (random() < 0.55 && count < 12) count++;
    for (let i = 0; i < count; i++) {
      const at = start + ((end - start) * (i + 1)) / (count + 2);
      const head = `${new Date(Math.round(at)).toISOString()}\t${id}\t`;
      const dice = random();
      if (dice < 0.002)
        log(
          at,
          `${head}INFO\tforwarded: REPORT RequestId: ${this.#uuid()}\tDuration: 1.00 ms\tBilled Duration: 1 ms\t`,
        );
      else if (dice < 0.006)
        log(
          at,
          `${head}ERROR\tError: no answer\n    at fetchOrder (/var/task/index.js:41:11)\n    at async handler (/var/task/index.js:12:3)`,
        );
      else if (dice < 0.01) log(at, `${head}INFO\tgrößer als erwartet: naïve café ✓ 東京 ${this.#hex(12)}`);
      else if (dice < 0.011) log(at, `${head}INFO\t${this.#hex(64).repeat(120)}`);
      else if (dice < 0.3)
        log(
          at,
          `{"level":"INFO","message":"order ${this.#hex(8)} priced","cold_start":false,"function_request_id":"${id}","service":"orders"}`,
        );
      else
        log(
          at,
          `${head}INFO\torder ${this.#hex(8)} for customer ${this.#hex(10)} priced in ${Math.round(random() * 900)} us`,
        );
    }
  }

  #xray(): string {
    if (this.#random() > 0.05) return '';
    return `\nXRAY TraceId: 1-${this.#hex(8)}-${this.#hex(24)}\tSegmentId: ${this.#hex(16)}\tSampled: true`;
  }

  #initHundredths(fn: Environment['fn']): number {
    return Math.round(profiles[fn].initMs * 100 * (0.8 + this.#random() * 0.6));
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
