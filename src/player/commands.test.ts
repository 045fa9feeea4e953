import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { coldThenWarm, tell } from '../sources/scenarios/index.ts';
import { record } from '../trace/record.ts';
import { beatsOf } from './beats.ts';
import { type Command, type CommandId, commandForKey, commandNamed, commands, enabled } from './commands.ts';
import { type Beat, type PlayerEvent, type PlayerSnapshot, playerMachine, speeds } from './playerMachine.ts';

const beats = (count: number): Beat[] =>
  Array.from({ length: count }, (_, index) => ({
    ticks: (index % 3) + 1,
    dwellMs: 2_000,
    startsPhase: index % 4 === 0,
  }));
const open = (count = 10, cursor?: number): PlayerSnapshot =>
  initialTransition(playerMachine, { beats: beats(count), ...(cursor !== undefined && { cursor }) })[0];
const send = (player: PlayerSnapshot, ...events: readonly PlayerEvent[]): PlayerSnapshot =>
  events.reduce((before, event) => transition(playerMachine, before, event)[0], player);
const frames = (ms: number, count: number): PlayerEvent[] =>
  Array.from({ length: count }, () => ({ type: 'frame', ms }));
/** Any way to press and to wait. */
const anyEvent: fc.Arbitrary<PlayerEvent> = fc.oneof(
  fc.constantFrom<PlayerEvent>(...commands.flatMap(({ does }) => (typeof does === 'string' ? [] : [does]))),
  fc.record({ type: fc.constant('frame' as const), ms: fc.integer({ min: 0, max: 3_000 }) }),
  fc.record({ type: fc.constant('seek' as const), cursor: fc.double({ min: -5, max: 20, noNaN: true }) }),
  fc.record({ type: fc.constant('setSpeed' as const), speed: fc.double({ min: -1, max: 99, noNaN: true }) }),
);
const anyWay = fc.array(anyEvent, { maxLength: 40 });

describe('the keys', () => {
  test.each<[key: string, id: CommandId]>([
    ['Space', 'play'],
    ['k', 'play'],
    ['ArrowRight', 'next'],
    ['n', 'next'],
    ['PageDown', 'next'],
    ['ArrowLeft', 'back'],
    ['p', 'back'],
    ['PageUp', 'back'],
    ['Shift+Space', 'back'],
    ['.', 'nextTick'],
    [',', 'backTick'],
    ['l', 'nextPhase'],
    ['j', 'backPhase'],
    ['>', 'faster'],
    ['<', 'slower'],
    ['Home', 'first'],
    ['0', 'first'],
    ['End', 'last'],
    ['1', 'step'],
    ['9', 'step'],
    ['r', 'restart'],
    ['d', 'theme'],
    ['f', 'fullscreen'],
    ['Escape', 'close'],
  ])('%s asks for %s in the middle of the story', (key, id) => {
    expect(commandForKey(key, open(12, 5))?.id).toBe(id);
  });

  test('while a step is being drawn Space plays on, as its button says', () => {
    const stepping = send(open(), { type: 'next' }, { type: 'frame', ms: 10 });
    expect(stepping.value).toBe('stepping');
    expect(commandForKey('Space', stepping)?.id).toBe('play');
  });

  test('a digit goes to its step', () => {
    for (const digit of [1, 2, 9]) {
      const does = commandForKey(String(digit), open())?.does;
      expect(does).toEqual({ type: 'seek', cursor: digit });
    }
  });

  test('no key ever asks for two things, and no button is on that does nothing', () => {
    fc.assert(
      fc.property(anyWay, fc.integer({ min: 0, max: 12 }), (events, count) => {
        const player = send(open(count), ...events);
        const on = commands.filter((command) => enabled(command, player));
        const keys = on.flatMap((command: Command) => command.keys);
        expect(keys).toEqual([...new Set(keys)]);
      }),
    );
  });

  test('what no command is bound to asks for nothing', () => {
    for (const key of ['q', 'Enter', 'Tab', 'ArrowUp', 'ArrowDown', 'F5', '']) {
      expect(commandForKey(key, open(12, 5))).toBeUndefined();
    }
  });

  test('an empty story offers nothing that moves', () => {
    const player = open(0);
    const offered = commands.filter((command) => typeof command.does !== 'string' && enabled(command, player));
    expect(offered.filter(({ group }) => group === 'transport' || group === 'jump').map(({ id }) => id)).toEqual([
      'restart',
    ]);
  });

  test('every command is found by its name', () => {
    for (const { id } of commands) expect(commandNamed(id).id).toBe(id);
  });
});

describe('the player', () => {
  test('steps, seeks, ticks and phases always leave it at rest on whole ticks within the story', () => {
    fc.assert(
      fc.property(anyWay, fc.integer({ min: 0, max: 8 }), (events, count) => {
        const player = send(open(count), ...events);
        const { cursor, target, speed } = player.context;
        for (const place of [cursor, target]) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(count);
        }
        expect(speed).toBeGreaterThanOrEqual(0.25);
        expect(speed).toBeLessThanOrEqual(4);
        if (player.hasTag('poster')) expect(cursor).toBe(0);
        if (player.hasTag('running')) expect(count).toBeGreaterThan(0);
      }),
    );
  });

  test('while nothing runs, time changes nothing', () => {
    fc.assert(
      fc.property(anyWay, fc.integer({ min: 0, max: 100_000 }), (events, ms) => {
        const player = send(open(), ...events);
        if (!player.hasTag('running')) expect(send(player, { type: 'frame', ms }).context).toEqual(player.context);
      }),
    );
  });

  test('time only ever carries the story on', () => {
    fc.assert(
      fc.property(anyWay, fc.integer({ min: 0, max: 5_000 }), (events, ms) => {
        const player = send(open(), ...events);
        const later = send(player, { type: 'frame', ms });
        expect(later.context.cursor).toBeGreaterThanOrEqual(player.context.cursor);
        expect(later.context.cursor).toBeLessThanOrEqual(later.context.target);
      }),
    );
  });

  test('seeking there is the same from wherever one comes', () => {
    fc.assert(
      fc.property(anyWay, fc.integer({ min: 1, max: 10 }), (events, step) => {
        const before = send(open(), ...events);
        const sought = send(before, { type: 'seek', cursor: step });
        const fresh = send(open(), { type: 'seek', cursor: step });
        expect(sought.value).toBe('paused');
        expect({ ...sought.context, speed: 1 }).toEqual(fresh.context);
        expect(sought.context.speed).toBe(before.context.speed);
      }),
    );
  });

  test('seeking while a step is being read begins to read anew', () => {
    const reading = send(open(), { type: 'play' }, ...frames(100, 20));
    expect(reading.matches({ playing: 'dwelling' })).toBe(true);
    expect(reading.context.dwelt).toBeGreaterThan(0);
    expect(send(reading, { type: 'seek', cursor: 3 }).context.dwelt).toBe(0);
  });

  test('back, then next and its frames, returns', () => {
    for (let step = 2; step <= 10; step++) {
      const there = send(open(), { type: 'seek', cursor: step });
      const returned = send(there, { type: 'back' }, { type: 'next' }, ...frames(100, 13));
      expect(returned.context).toEqual(there.context);
      expect(returned.value).toEqual(there.value);
    }
  });

  test.each(speeds)(
    'playing at speed %d comes to rest at the end, and the pace of the frames changes nothing',
    (speed) => {
      const ends = [16, 50, 100].map((ms) => {
        let player = send(open(4), { type: 'setSpeed', speed }, { type: 'play' });
        for (let spent = 0; spent < 120_000 && player.hasTag('running'); spent += ms) {
          player = send(player, { type: 'frame', ms });
        }
        return { value: player.value, context: player.context };
      });
      for (const end of ends) expect(end).toEqual({ value: 'paused', context: { ...ends[0]?.context, cursor: 4 } });
    },
  );

  test('a story that is loaded with a step lands paused on it, else on the poster, wherever the last one stood', () => {
    fc.assert(
      fc.property(anyWay, fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }), (events, cursor) => {
        const before = send(open(), ...events);
        const loaded = send(before, { type: 'load', beats: beats(6), ...(cursor !== undefined && { cursor }) });
        expect(loaded.value).toBe(cursor === undefined ? 'poster' : 'paused');
        expect(loaded.context.cursor).toBe(cursor === undefined ? 0 : Math.min(6, cursor));
        expect(loaded.context.target).toBe(loaded.context.cursor);
        expect(loaded.context.speed).toBe(before.context.speed);
      }),
    );
  });

  test('restart shows the poster again and keeps the speed', () => {
    const player = send(open(), { type: 'setSpeed', speed: 2 }, { type: 'seek', cursor: 7 }, { type: 'restart' });
    expect([player.value, player.context.cursor, player.context.speed]).toEqual(['poster', 0, 2]);
  });

  test('phases are jumped to at their beginnings, forward and back', () => {
    const there = [send(open(10, 1), { type: 'nextPhase' })];
    for (let jump = 0; jump < 3; jump++) there.push(send(there.at(-1) ?? open(), { type: 'nextPhase' }));
    expect(there.map(({ context }) => context.cursor)).toEqual([5, 9, 10, 10]);
    expect(send(open(10, 9), { type: 'backPhase' }).context.cursor).toBe(5);
    expect(send(open(10, 3), { type: 'backPhase' }).context.cursor).toBe(1);
  });

  test('pausing in mid-step while playing keeps the place, and Play goes on from it', () => {
    const playing = send(open(10, 2), { type: 'play' }, { type: 'frame', ms: 200 });
    const paused = send(playing, { type: 'pause' });
    expect(paused.value).toBe('paused');
    const on = send(paused, { type: 'play' });
    expect(on.context.cursor).toBeGreaterThanOrEqual(paused.context.cursor);
    expect(on.context.target).toBe(3);
  });
});

test('the default story gives each step its ticks, and time to be read', () => {
  const trace = record(tell(coldThenWarm).events);
  const found = beatsOf(trace);
  expect(found.map(({ ticks }) => ticks)).toEqual(trace.messages.map(({ wire }) => Math.max(1, wire.hops.length)));
  for (const { dwellMs } of found) {
    expect(dwellMs).toBeGreaterThanOrEqual(1_800);
    expect(dwellMs).toBeLessThanOrEqual(12_000);
  }
  expect(found[0]?.startsPhase).toBe(true);
});
