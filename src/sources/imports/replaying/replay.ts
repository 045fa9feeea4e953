// Whoever has these events needs the words of every step.
import '../../../words/further.ts';
import type { Detail, EventType, Origin, Report, Subjects, TimedEvent } from '../../../lifecycle/events.ts';
import { bridge } from '../../../lifecycle/explore.ts';
import { type Population, step } from '../../../lifecycle/population.ts';
import type { Setting } from '../../../trace/setting.ts';
import type { Invocation } from '../findings.ts';
import { failedEnd, isFailedInit, isFailedRestore } from './endings.ts';

/** Something that a log tells: an event, when, and how that is known. */
interface Observation {
  readonly type: EventType;
  /** Epoch ms, or ms from a beginning of our own when the log has no times. */
  readonly at: number;
  readonly origin: Origin;
  readonly lines?: readonly string[];
  readonly report?: Report;
  readonly detail?: Detail;
}

/** One invocation with its own log lines, as printed; none when they were not fetched. */
export interface Selected {
  readonly invocation: Invocation;
  readonly lines: readonly string[];
}

/**
 * Second stage of importing: turns invocations of one environment, in their order, into events.
 * What the log prints is `observed`, arithmetic on its numbers `derived`; what the machines must have passed between
 * is bridged and `inferred`, without a time of its own.
 */
export function replay(selection: readonly Selected[]): { events: TimedEvent[]; setting: Setting } {
  const told = selection.map(({ invocation, lines }) => observe(invocation, lines));
  const base = told[0]?.[0]?.at ?? 0;
  const events: TimedEvent[] = [];
  let population: Population = new Map();
  const accept = (event: TimedEvent) => {
    events.push(event);
    population = step(population, event.event.type, event) ?? population;
  };

  told.forEach((observations, place) => {
    const invocation = selection[place]?.invocation;
    if (!invocation) return;
    const subjects: Subjects = { request: `request ${place + 1}`, environment: 'environment', worker: 'runtime' };
    if (place === 0) {
      const entry = entryOf(invocation);
      if (entry) accept({ at: 0, event: { type: entry }, origin: 'inferred', ...subjects });
    }
    for (const { type, at, origin, lines, report, detail } of observations) {
      const after = events.at(-1)?.at ?? 0;
      const time = Math.max(after, round(at - base));
      const between = [after, time] as const;
      for (const passed of bridge(population, subjects, type, namedBy(invocation)) ?? []) {
        accept({ at: after, event: { type: passed }, origin: 'inferred', between, ...subjects });
      }
      // What no run leads to is recorded all the same: the trace then says who refused it.
      accept({
        at: time,
        event: { type },
        origin,
        ...(origin === 'inferred' && { between }),
        ...(lines && lines.length > 0 && { lines }),
        ...(report && { report }),
        ...(detail && { detail }),
        ...subjects,
      });
    }
  });
  return { events, setting: settingOf(selection, base) };
}

/** How an environment that is older than the window is entered; none for one that begins here. */
function entryOf(invocation: Invocation): EventType | undefined {
  const { coldness, initStartAt } = invocation;
  if (coldness === 'cold' || coldness === 'restore') return undefined;
  if (coldness === 'suppressed' || isFailedInit(invocation)) return initStartAt === undefined ? 'seenReset' : undefined;
  return 'seen';
}

/** What a bridge may take only because the log names it. */
const namedBy = (invocation: Invocation): ReadonlySet<EventType> =>
  new Set<EventType>([
    ...(invocation.coldness === 'restore' ? (['restoreStart'] as const) : []),
    ...(failedEnd(invocation)?.named ?? []),
  ]);

/** What one invocation's lines tell, in order of time. */
function observe(invocation: Invocation, printed: readonly string[]): Observation[] {
  const { coldness, initMs, restoreMs, durationMs, startLineAt, reportAt } = invocation;
  const lines = sortLines(printed);
  const hasTimes = startLineAt !== undefined || reportAt !== undefined;
  const origin: Origin = hasTimes ? 'observed' : 'derived';
  const delivered = invocation.start ?? startLineAt ?? reportAt ?? initMs ?? restoreMs ?? 0;
  const started = Math.max(delivered, startLineAt ?? delivered);
  // Lines are printed to the millisecond, durations to the hundredth: the sum is the better end.
  const ended = (coldness === 'suppressed' ? delivered : started) + (durationMs ?? 0);
  const isTorn = isFailedRestore(invocation);
  const told: Observation[] = [];

  if (coldness === 'cold' && initMs !== undefined) {
    const begin = invocation.initStartAt ?? started - initMs;
    told.push({
      type: 'initStart',
      at: begin,
      origin: invocation.initStartAt === undefined ? 'derived' : 'observed',
      lines: lines.init,
    });
    told.push({ type: 'next', at: begin + initMs, origin: 'derived' });
    told.push({ type: 'deliver', at: started, origin, lines: lines.start });
  } else if (coldness === 'restore' && restoreMs !== undefined) {
    // The line is written when the restore is over; its beginning is earlier than RESTORE_START's own time.
    const over = invocation.restoreReportAt ?? started;
    told.push({ type: 'restoreStart', at: over - restoreMs, origin: 'derived', lines: lines.init });
    if (!isTorn)
      told.push({ type: 'next', at: over, origin: invocation.restoreReportAt === undefined ? 'derived' : 'observed' });
    if (!isTorn) told.push({ type: 'deliver', at: started, origin, lines: lines.start });
  } else if (coldness !== 'suppressed' && isFailedInit(invocation)) {
    told.push({ type: 'forward', at: delivered, origin: 'derived', lines: [...lines.init, ...lines.start] });
  } else if (coldness === 'suppressed') {
    told.push(...observeReinit(invocation, lines, delivered, started));
  } else {
    told.push({ type: 'answerNext', at: started, origin, lines: [...lines.init, ...lines.start] });
  }

  if (invocation.completeness === 'truncated') return told;
  const failed = failedEnd(invocation);
  for (const type of failed?.events ?? []) {
    if (type === 'respond')
      told.push({ type, at: ended, origin: 'inferred', ...(isTorn && { lines: [...lines.start, ...lines.end] }) });
    else if (told.at(-1)?.type !== 'failInit') {
      const detail = failed?.errorType === undefined ? {} : { detail: { errorType: failed.errorType } };
      told.push({ type, at: ended, origin: 'derived', ...detail });
    }
  }
  if (!failed?.isReset && durationMs !== undefined) told.push({ type: 'next', at: ended, origin: 'derived' });
  // With a failed restore the environment goes: nothing is left in it that could report.
  if (isTorn) return told;
  told.push({ type: 'report', at: reportAt ?? ended, origin, lines: lines.end, report: reportOf(invocation) });
  return told;
}

/** INIT once more, inside the invoke: START is printed only when that is over. */
function observeReinit(
  { initStartAt, initReports }: Invocation,
  lines: SortedLines,
  delivered: number,
  started: number,
): Observation[] {
  const told: Observation[] = [];
  const failedFirst = initReports.find(({ phase }) => phase !== 'invoke');
  if (initStartAt !== undefined) {
    told.push({ type: 'initStart', at: initStartAt, origin: 'observed', lines: lines.init });
    told.push({
      type: 'failInit',
      at: failedFirst?.at ?? delivered,
      origin: failedFirst?.at === undefined ? 'derived' : 'observed',
    });
    told.push({ type: 'deliver', at: delivered, origin: 'derived' });
  } else {
    told.push({ type: 'forward', at: delivered, origin: 'derived', lines: lines.init });
  }
  const failedAgain = initReports.find(({ phase, status }) => phase === 'invoke' && status !== undefined);
  if (failedAgain) {
    told.push({ type: 'failInit', at: failedAgain.at ?? started, origin: 'observed', lines: lines.start });
  } else {
    told.push({ type: 'next', at: started, origin: 'observed', lines: lines.start });
  }
  return told;
}

interface SortedLines {
  /** Up to START. */
  readonly init: readonly string[];
  /** From START to END: what the handler printed stands between them. */
  readonly start: readonly string[];
  /** From END on. */
  readonly end: readonly string[];
}

/** Lines go to the event that they were printed at or after. */
function sortLines(printed: readonly string[]): SortedLines {
  const start = printed.findIndex((line) => /(^|\s)START RequestId:/.test(line));
  const end = printed.findIndex((line) => /(^|\s)(END|REPORT) RequestId:/.test(line));
  const from = start < 0 ? 0 : start;
  const to = end < 0 ? printed.length : Math.max(end, from);
  return { init: printed.slice(0, from), start: printed.slice(from, to), end: printed.slice(to) };
}

function reportOf(invocation: Invocation): Report {
  const { requestId, durationMs, billedMs, memoryMb, maxMemoryMb, initMs, restoreMs, billedRestoreMs } = invocation;
  const { status, errorType } = invocation;
  const printed = {
    durationMs,
    billedMs,
    memoryMb,
    maxMemoryMb,
    initMs,
    restoreMs,
    billedRestoreMs,
    status,
    errorType,
  };
  return { requestId, ...Object.fromEntries(Object.entries(printed).filter(([, value]) => value !== undefined)) };
}

function settingOf(selection: readonly Selected[], base: number): Setting {
  const first = selection[0]?.invocation;
  return {
    ...(first?.memoryMb !== undefined && { memoryMb: first.memoryMb }),
    ...(first?.maxMemoryMb !== undefined && { maxMemoryMb: first.maxMemoryMb }),
    ...(first?.stream !== undefined && { logStream: first.stream }),
    ...(base > 1e11 && { beganAt: base }),
    requestIds: Object.fromEntries(
      selection.map(({ invocation }, place) => [`request ${place + 1}`, invocation.requestId]),
    ),
  };
}

/** Whole microseconds: epoch ms carry no more. */
function round(ms: number): number {
  return Math.round(ms * 1_000) / 1_000;
}
