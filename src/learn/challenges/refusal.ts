import type { EventType } from '../../lifecycle/events.ts';
import { advance, eventsOf, record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';

/** Who refuses an event in the place of a step (from 0), and where they stand: `service lambda: serving`. */
export function refusedBy(trace: Trace, index: number, type: EventType): readonly string[] {
  const before = record(eventsOf(trace).slice(0, trace.prelude.length + index));
  const instead = trace.messages[index];
  if (!instead) return [];
  const { at, origin, request, environment, worker, extension } = instead;
  const who = { request, environment, worker, extension };
  const named = Object.fromEntries(Object.entries(who).filter(([, id]) => id !== undefined));
  return advance(before, { at, origin, event: { type }, ...named }).rejections.at(-1)?.by ?? [];
}
