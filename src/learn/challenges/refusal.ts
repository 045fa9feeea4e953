import type { EventType, Subjects } from '../../lifecycle/events.ts';
import { memberKey } from '../../lifecycle/population.ts';
import { advance, eventsOf, record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';

/** What the service counts as idle just before a step (from 0). */
export function idleBefore(trace: Trace, index: number): number {
  const { population } = record(eventsOf(trace).slice(0, trace.prelude.length + index));
  const service = population.get(memberKey('service', 'lambda'));
  return service?.kind === 'service' ? service.snapshot.context.idle : 0;
}

/** Who refuses an event to somebody in the place of a step (from 0), and where they stand: `service lambda: serving`. */
export function refusedBy(trace: Trace, index: number, type: EventType, who: Subjects): readonly string[] {
  const before = record(eventsOf(trace).slice(0, trace.prelude.length + index));
  const at = before.messages.at(-1)?.at ?? 0;
  const { request = '', environment = '', worker = '', extension = '' } = who;
  const asked = { at, event: { type }, origin: 'scripted', request, environment, worker, extension } as const;
  return advance(before, asked).rejections.at(-1)?.by ?? [];
}
