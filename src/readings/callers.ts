import type { Door, Sender } from '../lifecycle/events.ts';
import type { Participant } from '../lifecycle/wire.ts';
import type { LaneName, Trace } from '../trace/trace.ts';
import { words } from '../words/index.ts';
import { partOf } from './moments.ts';
import { once } from './once.ts';

/** The front door that a request comes through, where the trace says which. */
export function doorOf(trace: Trace, request = ''): Door | undefined {
  return partOf(trace, request).messages.find(({ type }) => type === 'knock')?.detail?.door;
}

/** The tenant that a request is for, where the trace says so. */
export function tenantOf(trace: Trace, request = ''): string | undefined {
  return partOf(trace, request).messages.find(({ type }) => type === 'invoke')?.detail?.tenant;
}

/** What everyone who can be named on a lane is called in this trace: a front door by its own name if there is but one. */
export const namesOf = once((trace: Trace): Readonly<Record<Participant | 'service', LaneName>> => {
  const doors = new Set<Door | undefined>();
  const clients = new Set<Sender | undefined>();
  const queues = new Set<Sender | undefined>();
  for (const { type, detail } of trace.messages) {
    if (type === 'knock') doors.add(detail?.door);
    if (type === 'knock' || type === 'invoke') clients.add(undefined);
    if (type === 'invokeAsync') clients.add(detail?.sender);
    if (type === 'receive') queues.add(detail?.sender);
  }
  return {
    ...words.lanes,
    frontDoor: nameOf(doors, words.lanes.frontDoor),
    client: nameOf(clients, words.lanes.client),
    queue: nameOf(queues, words.lanes.queue),
    ...trace.laneNames,
  };
});

function nameOf(callers: ReadonlySet<Door | Sender | undefined>, usual: LaneName): LaneName {
  const [only, ...others] = callers;
  return only === undefined || others.length > 0 ? usual : words.callers[only];
}
