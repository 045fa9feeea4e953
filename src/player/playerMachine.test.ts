import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { flown } from '../diagram/sequence/flight.ts';
import { commandForKey, commands } from './commands.ts';
import { type Beat, type Pace, type PlayerEvent, playerMachine, stepAt } from './playerMachine.ts';

const beats = (count: number): Beat[] =>
  Array.from({ length: count }, (_, index) => ({
    ticks: (index % 3) + 1,
    dwellMs: 2_000,
    startsPhase: index % 4 === 0,
  }));

const open = (count = 10, cursor?: number) =>
  createActor(playerMachine, { input: { beats: beats(count), ...(cursor !== undefined && { cursor }) } }).start();

type Player = ReturnType<typeof open>;
const settle = (player: Player) => {
  for (let frames = 0; frames < 200 && player.getSnapshot().matches('stepping'); frames++) {
    player.send({ type: 'frame', ms: 50 });
  }
};
const cursorOf = (player: Player) => player.getSnapshot().context.cursor;

test('a page without a step opens on the poster, a link with one paused on it', () => {
  expect(open().getSnapshot().matches('poster')).toBe(true);
  const linked = open(10, 4).getSnapshot();
  expect([linked.value, linked.context.cursor]).toEqual(['paused', 4]);
});

test('Next and Play from the poster start at step 1', () => {
  for (const type of ['next', 'play'] as const) {
    const player = open();
    player.send({ type });
    expect(stepAt(player.getSnapshot().context.target)).toBe(1);
  }
});

test('pressing Next n times, however fast, ends n steps on', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 15 }), (pauses) => {
      const player = open();
      for (const ms of pauses) {
        player.send({ type: 'next' });
        player.send({ type: 'frame', ms });
      }
      settle(player);
      expect(cursorOf(player)).toBe(Math.min(10, pauses.length));
    }),
  );
});

test('seeking to a step is the same as stepping to it', () => {
  for (let step = 1; step <= 10; step++) {
    const walked = open();
    for (let pressed = 0; pressed < step; pressed++) {
      walked.send({ type: 'next' });
      settle(walked);
    }
    const sought = open();
    sought.send({ type: 'seek', cursor: step });
    expect(sought.getSnapshot().context).toEqual(walked.getSnapshot().context);
    expect(sought.getSnapshot().value).toEqual(walked.getSnapshot().value);
  }
});

test('back is instant, and undoes a step', () => {
  const player = open(10, 5);
  player.send({ type: 'next' });
  settle(player);
  player.send({ type: 'back' });
  expect([player.getSnapshot().value, cursorOf(player)]).toEqual(['paused', 5]);
});

test('a step is at rest within 1.5 s at speed 1, however many hops it has', () => {
  for (let step = 1; step <= 10; step++) {
    const player = open(10, Math.max(1, step - 1));
    player.send({ type: 'next' });
    player.send({ type: 'frame', ms: 1_500 });
    expect(player.getSnapshot().value).toBe('paused');
  }
});

test('playing comes to rest at the end, and Play there starts again', () => {
  const player = open(3);
  player.send({ type: 'play' });
  for (let frames = 0; frames < 400 && player.getSnapshot().hasTag('running'); frames++) {
    player.send({ type: 'frame', ms: 50 });
  }
  expect([player.getSnapshot().value, cursorOf(player)]).toEqual(['paused', 3]);
  player.send({ type: 'play' });
  expect(player.getSnapshot().hasTag('playing')).toBe(true);
  expect(player.getSnapshot().context.target).toBe(1);
});

test('ticks go hop by hop, across steps, and back the same way', () => {
  const player = open(4, 1);
  const there = [cursorOf(player)];
  while (cursorOf(player) < 4) {
    player.send({ type: 'nextTick' });
    there.push(cursorOf(player));
  }
  const back = [cursorOf(player)];
  while (cursorOf(player) > 1) {
    player.send({ type: 'backTick' });
    back.push(cursorOf(player));
  }
  // Steps 2, 3 and 4 have 2, 3 and 1 hops.
  expect(there.map((cursor) => Math.round(flown(cursor) * 100) / 100)).toEqual([1, 1.5, 2, 2.33, 2.67, 3, 4]);
  expect(back).toEqual(there.toReversed());
});

test('a hop back from where the window still moves is the step before', () => {
  const player = open(4, 1);
  player.send({ type: 'next' });
  player.send({ type: 'frame', ms: 40 });
  player.send({ type: 'backTick' });
  expect(cursorOf(player)).toBe(1);
});

test('Play stays on a step as long as its title takes, or all its words; the pace may change on the way', () => {
  const restOf = (pace: Pace, then?: Pace) => {
    const player = createActor(playerMachine, { input: { beats: beats(3), cursor: 1, pace } }).start();
    player.send({ type: 'play' });
    player.send({ type: 'frame', ms: 1_000 });
    if (then) player.send({ type: 'setPace', pace: then });
    for (let ms = 50; ; ms += 50) {
      player.send({ type: 'frame', ms: 50 });
      if (player.getSnapshot().matches({ playing: 'drawing' })) return ms;
    }
  };
  expect(restOf('watch')).toBe(700);
  expect(restOf('read')).toBe(2_000);
  expect(restOf('watch', 'read')).toBe(2_000);
  expect(restOf('read', 'watch')).toBe(700);
});

test('nothing moves while paused, whatever time passes', () => {
  const player = open(10, 3);
  player.send({ type: 'frame', ms: 10_000 });
  expect(cursorOf(player)).toBe(3);
});

test('the cursor stays within the story, whatever is pressed', () => {
  const event: fc.Arbitrary<PlayerEvent> = fc.oneof(
    fc.constantFrom<PlayerEvent>(...commands.flatMap(({ does }) => (typeof does === 'string' ? [] : [does]))),
    fc.record({ type: fc.constant('frame' as const), ms: fc.integer({ min: 0, max: 3_000 }) }),
    fc.record({ type: fc.constant('seek' as const), cursor: fc.integer({ min: -5, max: 20 }) }),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), fc.integer({ min: 0, max: 6 }), (events, count) => {
      const player = open(count);
      for (const each of events) {
        player.send(each);
        const { cursor, target, speed } = player.getSnapshot().context;
        expect(cursor).toBeGreaterThanOrEqual(0);
        expect(cursor).toBeLessThanOrEqual(count);
        expect(target).toBeLessThanOrEqual(count);
        expect(speed).toBeGreaterThanOrEqual(0.25);
      }
    }),
  );
});

test('every key of the sheet is bound, and none asks for two things at once', () => {
  const wanted = ['Space', 'k', 'ArrowLeft', 'ArrowRight', 'Shift+Space', '.', ',', 'l', 'j', '>', '<', 'Home', 'End'];
  const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
  const rest = ['PageUp', 'PageDown', 'n', 'p', 'r', 'd', 'f', 'Escape'];
  const keys = commands.flatMap((command) => command.keys);
  expect([...wanted, ...digits, ...rest].filter((key) => !keys.includes(key))).toEqual([]);
  for (const cursor of [undefined, 1, 5, 10]) {
    const player = open(10, cursor).getSnapshot();
    for (const key of new Set(keys)) {
      const asked = commands.filter(
        ({ keys: own, does }) => own.includes(key) && (typeof does === 'string' || player.can(does)),
      );
      expect(asked.length, key).toBeLessThanOrEqual(1);
    }
  }
});

test('Space plays, then pauses', () => {
  const player = open();
  expect(commandForKey('Space', player.getSnapshot())?.id).toBe('play');
  player.send({ type: 'play' });
  expect(commandForKey('Space', player.getSnapshot())?.id).toBe('pause');
});
