import { or, setup, stateIn } from 'xstate';
import type { LifecycleEvent } from './events.ts';
import type { StateMeta } from './meta.ts';

/**
 * One call of Invoke: rows A1-A4, A14, A19, B4-B5, and the tables C, K, L and M. In two halves, because a caller can go
 * while its call is still worked on.
 *
 * `caller`: who waits. A client, a front door for its client, or a poller for a queue; each delivery of an asynchronous
 * event is a call of its own. `call`: what the frontend does.
 */
export const requestMachine = setup({
  types: { events: {} as LifecycleEvent, meta: {} as StateMeta },
  guards: {
    byClient: stateIn('#request.caller.client'),
    byDoor: or(['door', 'doorGone', 'doorLeft'].map((name) => stateIn(`#request.caller.${name}`))),
    toClient: or([stateIn('#request.caller.client'), stateIn('#request.caller.clientGone')]),
    byPoller: stateIn('#request.caller.poller'),
    isAsync: stateIn('#request.caller.sender'),
    byCaller: or(['byClient', 'isAsync']),
    isSync: or(['byClient', 'byDoor', 'byPoller']),
    isNew: stateIn('#request.caller.none'),
    isReceived: stateIn('#request.call.open.received'),
    isAuthorized: stateIn('#request.call.open.authorized'),
    isThrottled: stateIn('#request.call.open.throttled'),
    isQueued: stateIn('#request.call.open.queued'),
    awaitsAnswer: or([stateIn('#request.call.open.waiting'), stateIn('#request.call.open.delivered')]),
    isStreaming: stateIn('#request.call.open.streaming'),
    isDelivered: stateIn('#request.call.open.delivered'),
    isAnswered: stateIn('#request.call.answered'),
    isUncalled: stateIn('#request.call.new'),
    needsNoTry: or([stateIn('#request.call.answered'), stateIn('#request.call.discarded')]),
    isOver: or(['isClosed', stateIn('#request.call.discarded')]),
    isClosed: or([stateIn('#request.call.answered'), stateIn('#request.call.rejected')]),
  },
}).createMachine({
  id: 'request',
  type: 'parallel',
  states: {
    caller: {
      initial: 'none',
      states: {
        none: { on: { invoke: 'client', invokeAsync: 'sender', knock: 'door', receive: 'poller' } },
        client: {
          meta: { bars: ['client'], waiting: true },
          on: {
            respond: { guard: 'awaitsAnswer', target: 'done' },
            lastByte: { guard: 'isStreaming', target: 'done' },
            reject: { guard: 'isThrottled', target: 'done' },
            rejectSize: { guard: 'isReceived', target: 'done' },
            rejectState: { guard: 'isAuthorized', target: 'done' },
            dryRun: { guard: 'isAuthorized', target: 'done' },
            // Nobody tells the function: it runs to its end.
            leave: { guard: 'isStreaming', target: 'clientGone' },
          },
        },
        clientGone: {},
        sender: {
          meta: { bars: ['client'], waiting: true },
          on: {
            acknowledge: { guard: 'isQueued', target: 'done' },
            rejectSize: { guard: 'isReceived', target: 'done' },
          },
        },
        door: {
          meta: { bars: ['client', 'frontDoor'], waiting: true },
          on: {
            respondByDoor: { guard: 'isClosed', target: 'done' },
            hangUp: { guard: 'isDelivered', target: 'doorGone' },
            lastByteByDoor: { guard: 'isStreaming', target: 'done' },
            leaveDoor: { guard: 'isStreaming', target: 'doorLeft' },
          },
        },
        // The door has hung up on its client, or the client on it.
        doorGone: {},
        doorLeft: {},
        poller: {
          meta: { bars: ['poller'] },
          on: {
            discard: { guard: 'isUncalled', target: 'poller' },
            sendRecord: { guard: 'isOver', target: 'poller' },
            deleteEvent: { guard: 'needsNoTry', target: 'done' },
            returnEvent: { guard: 'isClosed', target: 'done' },
            reappear: { guard: 'isAnswered', target: 'done' },
          },
        },
        done: {},
      },
    },
    call: {
      initial: 'new',
      states: {
        new: {
          on: {
            invoke: { guard: 'isNew', target: 'open' },
            invokeAsync: { guard: 'isNew', target: 'open' },
            invokeByDoor: { guard: 'byDoor', target: 'open' },
            invokeByPoller: { guard: 'byPoller', target: 'open' },
            discard: { guard: 'byPoller', target: 'discarded' },
          },
        },
        open: {
          meta: { bars: ['frontend'], waiting: true },
          initial: 'received',
          states: {
            received: {
              on: { authorize: 'authorized', rejectSize: { guard: 'byCaller', target: '#request.call.rejected' } },
            },
            authorized: {
              on: {
                count: { guard: 'isSync', target: 'counted' },
                throttle: { guard: 'isSync', target: 'throttled' },
                overLimit: { guard: 'isSync', target: 'throttled' },
                enqueue: { guard: 'isAsync', target: 'queued' },
                rejectState: { guard: 'byClient', target: '#request.call.rejected' },
                dryRun: { guard: 'byClient', target: '#request.call.answered' },
                // Managed Instances: not an environment is looked for, but a worker that waits.
                reserveWorker: { guard: 'byClient', target: 'waiting' },
                noWorker: { guard: 'byClient', target: 'throttled' },
              },
            },
            throttled: {
              on: {
                reject: { guard: 'byClient', target: '#request.call.rejected' },
                rejectDoor: { guard: 'byDoor', target: '#request.call.rejected' },
                rejectPoller: { guard: 'byPoller', target: '#request.call.rejected' },
              },
            },
            queued: { on: { acknowledge: '#request.call.answered' } },
            counted: { on: { noneIdle: 'waiting', otherTenant: 'waiting', idleFound: 'assigned' } },
            // The frontend keeps the event until an environment is ready for it.
            waiting: {
              on: {
                requestSlot: 'waiting',
                deliver: 'delivered',
                respond: { guard: 'byClient', target: '#request.call.answered' },
              },
            },
            assigned: { on: { forward: 'delivered' } },
            delivered: {
              on: {
                firstByte: { guard: 'byClient', target: 'streaming' },
                // A stream begins with status and headers only where a front door must make HTTP of it.
                prelude: { guard: 'byDoor', target: 'delivered' },
                firstByteByDoor: { guard: 'byDoor', target: 'streaming' },
                ...answersTo('#request.call.answered'),
              },
            },
            streaming: {
              on: {
                chunk: { guard: 'toClient', target: 'streaming' },
                chunkByDoor: { guard: 'byDoor', target: 'streaming' },
                lastByte: { guard: 'toClient', target: '#request.call.answered' },
                lastByteByDoor: { guard: 'byDoor', target: '#request.call.answered' },
              },
            },
          },
        },
        answered: {},
        rejected: {},
        discarded: {},
      },
    },
  },
});

/** The answer goes to the one who called. */
function answersTo(target: '#request.call.answered') {
  return {
    respond: { guard: 'byClient', target },
    answerDoor: { guard: 'byDoor', target },
    answerPoller: { guard: 'byPoller', target },
  } as const;
}
