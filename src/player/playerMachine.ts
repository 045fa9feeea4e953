import { assign, type SnapshotFrom, setup } from 'xstate';
import { flown, timeOf } from '../diagram/sequence/flight.ts';

/** What the player must know of each step: how far a tick is, how long to stay, where phases begin. */
export interface Beat {
  /** Ticks in the step: its hops, at least 1. */
  readonly ticks: number;
  /** ms to stay on the step while the story is read along, so that its narration can be read. */
  readonly dwellMs: number;
  readonly startsPhase: boolean;
}

/** How long Play stays on each step: as long as its title takes, or all its words. */
export type Pace = 'watch' | 'read';

export interface PlayerContext {
  readonly beats: readonly Beat[];
  /** Steps seen, 0 to `beats.length`; in between the part of the time in which a step is drawn (`flight.ts`). */
  readonly cursor: number;
  /** Where a step that is being drawn will come to rest. */
  readonly target: number;
  /** ms spent on the step at rest, while playing. */
  readonly dwelt: number;
  readonly speed: number;
  readonly pace: Pace;
}

export type PlayerEvent =
  | { type: 'play' }
  | { type: 'pause' }
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'nextTick' }
  | { type: 'backTick' }
  | { type: 'nextPhase' }
  | { type: 'backPhase' }
  | { type: 'first' }
  | { type: 'last' }
  | { type: 'seek'; cursor: number }
  | { type: 'restart' }
  | { type: 'faster' }
  | { type: 'slower' }
  | { type: 'setSpeed'; speed: number }
  | { type: 'setPace'; pace: Pace }
  | { type: 'load'; beats: readonly Beat[]; cursor?: number }
  /** Time passes: sent by the one frame loop, only while the player has the tag `running`. */
  | { type: 'frame'; ms: number };

const slowest = 0.25;
const fastest = 4;
export const speeds: readonly number[] = [slowest, 0.5, 1, 1.5, 2, fastest];

/** ms that a step of one hop takes to be drawn at speed 1, and the most that any may take. */
const hopMs = 800;
const stepMs = 1_000;
/** ms on each step at rest, while the story is watched. */
const watchMs = 700;

const last = (context: PlayerContext): number => context.beats.length;
/** The step that stands at the cursor, or is being drawn there. */
export const stepAt = (cursor: number): number => Math.ceil(cursor - 1e-9);
const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** ms that a step takes to be drawn at speed 1. */
export const drawingMs = (beat: Beat | undefined): number => Math.min(stepMs, hopMs * (beat?.ticks ?? 1));

/** ms that Play stays on a step at speed 1. */
export const restMs = (beat: Beat | undefined, pace: Pace): number =>
  pace === 'watch' ? watchMs : (beat?.dwellMs ?? 0);

/** ms that pass with an event. */
const msOf = (event: PlayerEvent): number => (event.type === 'frame' ? event.ms : 0);

/** The cursor after some ms of drawing. */
function drawn(context: PlayerContext, ms: number): number {
  const moved = context.cursor + (ms * context.speed) / drawingMs(context.beats[stepAt(context.target) - 1]);
  return Math.min(context.target, moved);
}

/** The next position of a tick before or after the cursor: each hop of a step is one. */
function tickFrom({ beats, cursor }: PlayerContext, direction: 1 | -1): number {
  const step = direction > 0 ? Math.floor(cursor + 1e-9) : Math.ceil(cursor - 1e-9) - 1;
  const ticks = beats[step]?.ticks ?? 1;
  const done = Math.round((flown(cursor) - step) * ticks * 1e6) / 1e6;
  const tick = direction > 0 ? Math.floor(done) + 1 : Math.ceil(done) - 1;
  return step + timeOf(tick / ticks);
}

function phaseFrom({ beats, cursor }: PlayerContext, direction: 1 | -1): number {
  for (let step = stepAt(cursor) + direction; step >= 1 && step <= beats.length; step += direction) {
    if (beats[step - 1]?.startsPhase) return step;
  }
  return direction > 0 ? beats.length : 1;
}

/**
 * How much of the trace has been seen. Pure: time comes in as `frame` events, so that a test can walk every path.
 * `poster`: the whole story at once. `paused`: at rest. `stepping`: one step is being drawn. `playing`: draws and dwells.
 */
export const playerMachine = setup({
  types: {
    context: {} as PlayerContext,
    events: {} as PlayerEvent,
    input: {} as { beats: readonly Beat[]; cursor?: number; speed?: number; pace?: Pace },
    tags: {} as 'running' | 'playing' | 'poster',
  },
  guards: {
    hasNext: ({ context }) => context.cursor < last(context),
    hasBack: ({ context }) => context.cursor > 1,
    hasSteps: ({ context }) => last(context) > 0,
    isAtEnd: ({ context }) => context.cursor >= last(context),
    arrives: ({ context, event }) => drawn(context, msOf(event)) >= context.target,
    dwelt: ({ context, event }) =>
      (context.dwelt + msOf(event)) * context.speed >= restMs(context.beats[stepAt(context.cursor) - 1], context.pace),
    canSpeedUp: ({ context }) => context.speed < fastest,
    canSlowDown: ({ context }) => context.speed > slowest,
    opensOnPoster: ({ context, event }) =>
      (event.type === 'load' ? event.cursor : context.cursor || undefined) === undefined,
  },
  actions: {
    aimAtNext: assign({ target: ({ context }) => Math.floor(context.cursor + 1e-9) + 1 }),
    completeAndAim: assign({
      cursor: ({ context }) => context.target,
      target: ({ context }) => context.target + 1,
    }),
    drawOn: assign({ cursor: ({ context, event }) => drawn(context, msOf(event)) }),
    arrive: assign({ cursor: ({ context }) => context.target, dwelt: 0 }),
    dwellOn: assign({ dwelt: ({ context, event }) => context.dwelt + msOf(event) }),
    goTo: assign(({ context }, to: number) => {
      const cursor = clamp(to, 1, last(context));
      return { cursor, target: cursor, dwelt: 0 };
    }),
    rewind: assign({ cursor: 0, target: 0, dwelt: 0 }),
    speedUp: assign({ speed: ({ context }) => speeds.find((speed) => speed > context.speed) ?? context.speed }),
    slowDown: assign({ speed: ({ context }) => speeds.findLast((speed) => speed < context.speed) ?? context.speed }),
  },
}).createMachine({
  id: 'player',
  context: ({ input: { beats, cursor = 0, speed = 1, pace = 'read' } }) => ({
    beats,
    cursor,
    target: cursor,
    dwelt: 0,
    speed,
    pace,
  }),
  initial: 'opening',
  on: {
    load: {
      target: '.opening',
      actions: assign(({ event: { beats, cursor = 0 } }) => {
        const at = clamp(cursor, 0, beats.length);
        return { beats, cursor: at, target: at, dwelt: 0 };
      }),
    },
    seek: {
      guard: 'hasSteps',
      target: '.paused',
      actions: { type: 'goTo', params: ({ event }) => event.cursor },
    },
    first: { guard: 'hasSteps', target: '.paused', actions: { type: 'goTo', params: 1 } },
    last: {
      guard: 'hasSteps',
      target: '.paused',
      actions: { type: 'goTo', params: ({ context }) => context.beats.length },
    },
    restart: { target: '.poster', actions: 'rewind' },
    faster: { guard: 'canSpeedUp', actions: 'speedUp' },
    slower: { guard: 'canSlowDown', actions: 'slowDown' },
    setSpeed: { actions: assign({ speed: ({ event }) => clamp(event.speed, slowest, fastest) }) },
    setPace: { actions: assign({ pace: ({ event }) => event.pace }) },
    back: {
      guard: 'hasBack',
      target: '.paused',
      actions: { type: 'goTo', params: ({ context }) => stepAt(context.cursor) - 1 },
    },
    backTick: {
      guard: 'hasBack',
      target: '.paused',
      actions: { type: 'goTo', params: ({ context }) => tickFrom(context, -1) },
    },
    nextTick: {
      guard: 'hasNext',
      target: '.paused',
      actions: { type: 'goTo', params: ({ context }) => tickFrom(context, 1) },
    },
    nextPhase: {
      guard: 'hasNext',
      target: '.paused',
      actions: { type: 'goTo', params: ({ context }) => phaseFrom(context, 1) },
    },
    backPhase: {
      guard: 'hasBack',
      target: '.paused',
      actions: { type: 'goTo', params: ({ context }) => phaseFrom(context, -1) },
    },
  },
  states: {
    // A link with a step lands paused on it; everything else opens on the poster.
    opening: { always: [{ guard: 'opensOnPoster', target: 'poster' }, { target: 'paused' }] },
    poster: {
      tags: 'poster',
      on: {
        next: { guard: 'hasNext', target: 'stepping', actions: 'aimAtNext' },
        play: { guard: 'hasSteps', target: 'playing', actions: 'aimAtNext' },
      },
    },
    paused: {
      on: {
        next: { guard: 'hasNext', target: 'stepping', actions: 'aimAtNext' },
        play: [
          { guard: 'hasNext', target: 'playing', actions: 'aimAtNext' },
          // Play at the end starts again.
          { guard: 'hasSteps', target: 'playing', actions: ['rewind', 'aimAtNext'] },
        ],
      },
    },
    stepping: {
      tags: 'running',
      on: {
        frame: [{ guard: 'arrives', target: 'paused', actions: 'arrive' }, { actions: 'drawOn' }],
        // Pressed in mid-step: the step is completed, and the next one begins.
        next: [
          { guard: ({ context }) => context.target < last(context), target: 'stepping', actions: 'completeAndAim' },
          { target: 'paused', actions: 'arrive' },
        ],
        // Not playing yet: its button says Play, and so Space plays.
        play: 'playing',
      },
    },
    playing: {
      tags: ['running', 'playing'],
      initial: 'drawing',
      on: {
        pause: 'paused',
        next: [
          { guard: ({ context }) => context.target < last(context), target: '.drawing', actions: 'completeAndAim' },
          { target: 'paused', actions: 'arrive' },
        ],
      },
      states: {
        drawing: {
          on: {
            frame: [{ guard: 'arrives', target: 'dwelling', actions: 'arrive' }, { actions: 'drawOn' }],
          },
        },
        dwelling: {
          always: { guard: 'isAtEnd', target: '#player.paused' },
          on: { frame: [{ guard: 'dwelt', target: 'drawing', actions: 'aimAtNext' }, { actions: 'dwellOn' }] },
        },
      },
    },
  },
});

export type PlayerSnapshot = SnapshotFrom<typeof playerMachine>;
