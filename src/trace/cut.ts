import { eventsOf, record } from './record.ts';
import type { Message, Span, Trace } from './trace.ts';

/**
 * One request of a trace as a trace of its own: its messages, numbered anew but with their names and times kept, and the
 * states that lasted while they came. What stood before its first message stands from -1 on.
 */
export function cutRequest(trace: Trace, request: string): Trace {
  const own = trace.messages.filter((message) => message.request === request);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) throw new RangeError(`The trace has no request ${request}.`);
  const environments = new Set(own.map(({ environment }) => environment));
  const isItsOwn = (span: Span) => span.request === request || environments.has(span.environment);
  const earlier = trace.messages.slice(0, first.index).filter(({ environment }) => environments.has(environment));
  const placeFrom = placesOf(own, trace.messages.length);
  return {
    prelude: [...trace.prelude, ...earlier],
    messages: own.map((message, index) => ({ ...message, index })),
    spans: trace.spans.filter(isItsOwn).flatMap((span) => {
      const from = span.from < first.index ? -1 : (placeFrom[span.from] ?? own.length);
      const isOver = span.to !== undefined && span.to < first.index;
      if (isOver || from >= own.length) return [];
      const to = span.to === undefined ? undefined : placeFrom[span.to];
      const { to: _, ...rest } = span;
      // Left after the last message: as far as the cut knows, it still lasts.
      return [{ ...rest, from, ...(to !== undefined && to < own.length && { to }) }];
    }),
    rejections: [],
    population: record(eventsOf(trace).slice(0, trace.prelude.length + last.index + 1)).population,
  };
}

/** By message of the whole trace: the first of the cut's messages that is not before it. */
function placesOf(own: readonly Message[], count: number): number[] {
  const places: number[] = [];
  let place = 0;
  for (let index = 0; index < count; index++) {
    places.push(place);
    if (own[place]?.index === index) place += 1;
  }
  return places;
}
