import { setup } from 'xstate';
import type { LifecycleEvent } from './events.ts';
import type { StateMeta } from './meta.ts';

/** One client call: rows A1-A4, A14, A19 and B4-B5. Invoke is synchronous, so the client waits while it is `open`. */
export const requestMachine = setup({
  types: { events: {} as LifecycleEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'request',
  initial: 'new',
  states: {
    new: { on: { invoke: 'open' } },
    open: {
      meta: { bars: ['client', 'frontend'], waiting: true },
      initial: 'received',
      states: {
        received: { on: { authorize: 'authorized' } },
        authorized: { on: { count: 'counted' } },
        counted: { on: { noneIdle: 'waiting', idleFound: 'assigned' } },
        // The frontend keeps the event until an environment is ready for it.
        waiting: { on: { requestSlot: 'waiting', deliver: 'delivered' } },
        assigned: { on: { forward: 'delivered' } },
        delivered: { on: { respond: '#request.answered' } },
      },
    },
    answered: {},
  },
});
