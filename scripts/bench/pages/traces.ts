import type { TimedEvent } from '../../../src/lifecycle/events.ts';
import { label } from '../../../src/readings/step/narration.ts';
import { coldThenWarm, tell } from '../../../src/sources/scenarios/index.ts';
import { record } from '../../../src/trace/record.ts';
import type { Trace } from '../../../src/trace/trace.ts';
import { words } from '../../../src/words/index.ts';

/** ms between an environment's requests: too short for a wait that the picture shortens. */
const pause = 200;

/** A cold start and then warm requests to the same environment, one after the other, cut to `count` events. */
export function makeEvents(count: number): TimedEvent[] {
  const told = tell(coldThenWarm).events;
  const cold = told.filter((event) => event.request === 'first');
  const warm = told.filter((event) => event.request === 'second');
  const events = [...cold];
  // The machines told one warm run; that all others are legal too is for `record` to say.
  for (let run = 1; events.length < count; run++) {
    const shift = (events.at(-1)?.at ?? 0) + pause - (warm[0]?.at ?? 0);
    for (const event of warm) events.push({ ...event, request: `warm-${run}`, at: event.at + shift });
  }
  return events.slice(0, count);
}

/** The trace of these events. A refused one would make the bench measure something else. */
export function makeTrace(count: number): Trace {
  const trace = record(makeEvents(count));
  const refused = trace.rejections[0];
  if (refused) throw new Error(`The machines refuse ${refused.event.event.type}: ${refused.by.join(', ')}`);
  return trace;
}

/** A message as other programs draw it. */
export interface PlainMessage {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly dashed: boolean;
}

/** One arrow a message: its whole way, as other programs have no hops. A note goes from a lane to itself. */
export function simplify(trace: Trace): PlainMessage[] {
  return trace.messages.map(({ wire, index }) => ({
    from: wire.hops[0]?.[0] ?? wire.at,
    to: wire.hops.at(-1)?.[1] ?? wire.at,
    text: label(trace, index),
    dashed: wire.arrow === 'answer',
  }));
}

export const laneNames = (messages: readonly PlainMessage[]): string[] => [
  ...new Set(messages.flatMap(({ from, to }) => [from, to])),
];

/** The same story in mermaid's language. */
export function writeMermaid(messages: readonly PlainMessage[]): string {
  const names: Readonly<Record<string, { short: string }>> = words.lanes;
  // A semicolon ends a statement there, and # begins an entity.
  const plain = (text: string) => text.replace(/[;#:]/g, ' ');
  return [
    'sequenceDiagram',
    ...laneNames(messages).map((lane) => `  participant ${lane} as ${names[lane]?.short ?? lane}`),
    ...messages.map(({ from, to, text, dashed }) => `  ${from}${dashed ? '-->>' : '->>'}${to}: ${plain(text)}`),
  ].join('\n');
}

/** For the bench's Node side. */
export const storyText = (count: number): string => writeMermaid(simplify(makeTrace(count)));
