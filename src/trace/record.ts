import type { EventType, Subjects, TimedEvent } from '../lifecycle/events.ts';
import type { StateMeta } from '../lifecycle/meta.ts';
import { accepts, activeStates, addressed, type Member, memberKey, move, stateName } from '../lifecycle/population.ts';
import { type MachineKind, wire } from '../lifecycle/wire.ts';
import type { Message, Rejection, Span, Trace } from './trace.ts';

/** A trace in which nothing has happened yet. */
export const emptyTrace: Trace = { prelude: [], messages: [], spans: [], rejections: [], population: new Map() };

/** The trace that these events make. Events that the machines refuse become rejections; the others count. */
export function record(events: Iterable<TimedEvent>): Trace {
  const draft = open(emptyTrace);
  for (const event of events) write(draft, event);
  return close(draft);
}

/** The events of a trace, as they were recorded: what a file keeps. Refused ones are not among them. */
export function eventsOf(trace: Trace): TimedEvent[] {
  return [...trace.prelude, ...trace.messages];
}

/** The trace after one more event: the same as recording all events anew. */
export function advance(trace: Trace, event: TimedEvent): Trace {
  const draft = open(trace);
  write(draft, event);
  return close(draft);
}

/**
 * The longest time in ms that a scripted run may stay in a state, and the event that ends it there.
 * Logs may print more: their times are facts. (INIT, on demand: 10 s, AWS Lambda execution environment lifecycle.)
 */
export const timeLimits: Readonly<Record<string, { readonly ms: number; readonly ends: EventType }>> = {
  'environment.init': { ms: 10_000, ends: 'failInit' },
};

type Draft = {
  prelude: TimedEvent[];
  messages: Message[];
  spans: Span[];
  rejections: Rejection[];
  population: Map<string, Member>;
  /** Where the open spans of each machine stand in `spans`, by state. Rebuilt when a trace is opened again. */
  openSpans: Map<string, Map<string, number>>;
  timesSeen: Map<string, number>;
};

function open(trace: Trace): Draft {
  const openSpans = new Map<string, Map<string, number>>();
  trace.spans.forEach((span, place) => {
    if (span.to === undefined) openSpansOf(openSpans, memberKey(span.machine, span.id)).set(span.state, place);
  });
  const timesSeen = new Map<string, number>();
  for (const { type } of trace.messages) timesSeen.set(type, (timesSeen.get(type) ?? 0) + 1);
  return {
    prelude: [...trace.prelude],
    messages: [...trace.messages],
    spans: [...trace.spans],
    rejections: [...trace.rejections],
    population: new Map(trace.population),
    openSpans,
    timesSeen,
  };
}

function close({ prelude, messages, spans, rejections, population }: Draft): Trace {
  return { prelude, messages, spans, rejections, population };
}

function write(draft: Draft, timed: TimedEvent): void {
  const { type } = timed.event;
  const reject = (reason: Rejection['reason'], by: string[]) => draft.rejections.push({ event: timed, reason, by });

  const found = addressed(draft.population, type, timed);
  if (!('members' in found)) return void reject('unaddressed', found.missing);
  const refusing = found.members.filter((member) => !accepts(member, timed.event));
  if (refusing.length > 0) return void reject('refused', refusing.map(place));
  const last = draft.messages.at(-1);
  if (last && timed.at < last.at) return void reject('backwards', [`${timed.at} < ${last.at}`]);
  const overrun = timed.origin === 'scripted' ? findOverrun(draft, timed, found.members) : undefined;
  if (overrun) return void reject('overrun', [overrun]);

  const isPrelude = (type === 'seen' || type === 'seenReset') && draft.messages.length === 0;
  const index = isPrelude ? -1 : draft.messages.length;
  const states: Partial<Record<MachineKind, string>> = {};
  let phase: Message['phase'];
  for (const before of found.members) {
    const after = move(before, timed.event);
    draft.population.set(memberKey(after.kind, after.id), after);
    states[after.kind] = stateName(after);
    const active = activeStates(after);
    if (after.kind === 'environment') for (const meta of active.values()) phase = meta.phase ?? phase;
    turnSpans(draft, after, active, index, timed);
  }
  if (isPrelude) return void draft.prelude.push(timed);
  const seen = (draft.timesSeen.get(type) ?? 0) + 1;
  draft.timesSeen.set(type, seen);
  const { at, event, origin } = timed;
  const message = { at, event, origin, index, type, slug: slugOf(type, seen), wire: wire[type], states };
  draft.messages.push(fill<Message>(fill<Message>(message, timed, besides), { phase }, ['phase']));
}

type Besides = Exclude<keyof TimedEvent, 'at' | 'event' | 'origin'>;
/** What an event may have besides its time, its name and its origin: all of it, or it would be lost. */
const mayHave: Readonly<Record<Besides, true>> = {
  request: true,
  environment: true,
  worker: true,
  extension: true,
  detail: true,
  between: true,
  lines: true,
  report: true,
};
const besides = Object.keys(mayHave) as readonly Besides[];

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };
type Found<T> = { readonly [Name in keyof T]?: T[Name] | undefined };

/**
 * Adds what a source has of these. Not spread: engines keep spread objects in a form of their own, and a long trace of
 * them takes six times as long to read (10,000 messages laid out in 15 ms and not in 95).
 */
function fill<T extends object>(record: Writable<T>, source: Found<T>, names: readonly (keyof T)[]): Writable<T> {
  for (const name of names) {
    const value = source[name];
    if (value !== undefined) record[name] = value;
  }
  return record;
}

/** Closes the spans of states that were left, opens those of states that were entered. */
function turnSpans(
  draft: Draft,
  member: Member,
  active: ReadonlyMap<string, StateMeta>,
  index: number,
  event: TimedEvent,
): void {
  const openNow = openSpansOf(draft.openSpans, memberKey(member.kind, member.id));
  for (const [state, at] of openNow) {
    if (active.has(state)) continue;
    const span = draft.spans[at];
    if (span) draft.spans[at] = fill<Span>(begin(span, span), { to: index }, ['to']);
    openNow.delete(state);
  }
  for (const [state, meta] of active) {
    if (openNow.has(state)) continue;
    openNow.set(state, draft.spans.length);
    const { bars = [], waiting = false, phase } = meta;
    const { request, environment, worker } = event;
    const of = { phase, request, environment, worker };
    draft.spans.push(begin({ machine: member.kind, id: member.id, state, bars, waiting, from: index }, of));
  }
}

/** A span that has not ended. */
function begin(
  { machine, id, state, bars, waiting, from }: Omit<Span, 'to' | 'phase' | keyof Subjects>,
  of: Found<Pick<Span, 'phase' | 'request' | 'environment' | 'worker'>>,
): Writable<Span> {
  return fill<Span>({ machine, id, state, bars, waiting, from }, of, ['phase', 'request', 'environment', 'worker']);
}

function findOverrun(draft: Draft, timed: TimedEvent, members: readonly Member[]): string | undefined {
  for (const member of members) {
    for (const [state, place] of openSpansOf(draft.openSpans, memberKey(member.kind, member.id))) {
      const limit = timeLimits[state];
      const entered = draft.messages[draft.spans[place]?.from ?? -1];
      if (limit && entered && timed.event.type !== limit.ends && timed.at - entered.at > limit.ms) return state;
    }
  }
  return undefined;
}

function openSpansOf(all: Map<string, Map<string, number>>, key: string): Map<string, number> {
  const known = all.get(key);
  if (known) return known;
  const fresh = new Map<string, number>();
  all.set(key, fresh);
  return fresh;
}

const place = (member: Member): string => `${member.kind} ${member.id}: ${stateName(member)}`;

function slugOf(type: EventType, times: number): string {
  const slug = type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return times === 1 ? slug : `${slug}-${times}`;
}
