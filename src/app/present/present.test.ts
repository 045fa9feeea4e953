import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../player/commands.ts';
import type { Place, StageState } from '../../player/follow.ts';
import { stepKey } from '../../readings/step/stepKey.ts';
import { starts, tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import { everydaySteps } from '../../words/en/steps/everyday.ts';
import { presentNotes } from '../../words/presentNotes.ts';
import { talkCommandFor, talkCommands } from './commands.ts';
import { type Followed, follow } from './following.ts';
import { cssOf, plainFilters, plainModes } from './modes.ts';
import { outlineOf } from './outline.ts';
import { elapsed, paceInPlan, paceOf, readTimer, stopped, toggled } from './pace.ts';
import { enlargementFor } from './room.ts';

const minute = 60_000;

describe('the pace of a talk', () => {
  test.each<[step: number, of: number, passed: number, planned: number, says: string, ahead: number]>([
    [0, 24, 0, 20, 'onTime', 0],
    [12, 24, 10, 20, 'onTime', 0],
    [12, 24, 13, 20, 'behind', -3],
    [12, 24, 7, 20, 'ahead', 3],
    // One step is almost four minutes: within it nobody is late.
    [1, 24, 5, 90, 'onTime', -1],
    [24, 24, 45, 45, 'onTime', 0],
    [24, 24, 60, 45, 'behind', -15],
    [0, 0, 3, 20, 'behind', -3],
  ])('at step %d of %d after %d of %d minutes it is %s (%d min)', (step, of, passed, planned, says, ahead) => {
    const pace = paceOf(step, of, passed * minute, planned * minute);
    expect(pace.says).toBe(says);
    expect(Math.round(pace.aheadMs / minute)).toBe(ahead);
  });

  test('a later step is never further behind, and more time never further ahead', () => {
    const ms = fc.integer({ min: 0, max: 600 * minute });
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), ms, ms, (step, steps, passed, planned) => {
        const { aheadMs } = paceOf(step, steps, passed, planned);
        expect(paceOf(step + 1, steps, passed, planned).aheadMs).toBeGreaterThanOrEqual(aheadMs);
        expect(paceOf(step, steps, passed + 1, planned).aheadMs).toBeLessThanOrEqual(aheadMs);
      }),
    );
  });

  test.each<[passed: number, says: string, ahead: number]>([
    [7, 'onTime', 0],
    [9, 'onTime', 0],
    [6.5, 'onTime', 1],
    [10, 'onTime', -1],
    [5, 'ahead', 2],
    [12, 'behind', -3],
  ])('what a plan has for the minutes 7 to 9 is after %d minutes %s (%d min)', (passed, says, ahead) => {
    const pace = paceInPlan({ from: 7, to: 9 }, passed * minute);
    expect(pace.says).toBe(says);
    expect(Math.round(pace.aheadMs / minute)).toBe(ahead);
  });

  test('its clock goes on through a stop and a reload', () => {
    const running = toggled(stopped, 1_000);
    expect(elapsed(running, 6_000)).toBe(5_000);
    const held = toggled(running, 6_000);
    expect(elapsed(held, 99_000)).toBe(5_000);
    const again = toggled(held, 100_000);
    expect(elapsed(readTimer(JSON.stringify(again)), 101_000)).toBe(6_000);
    // The device's clock was set back.
    expect(elapsed(again, 0)).toBe(5_000);
  });

  test('a clock that was kept badly stands at nothing', () => {
    for (const text of [
      null,
      '',
      '{}',
      '[]',
      'null',
      '{"before":"1"}',
      '{"before":-5,"since":1}',
      '{"before":1e999}',
    ]) {
      expect(readTimer(text)).toEqual(stopped);
    }
    fc.assert(fc.property(fc.string(), (text) => elapsed(readTimer(text), 0) >= 0));
  });
});

describe('the notes', () => {
  test('every step of the everyday stories has its own', () => {
    const keys = starts.flatMap((scenario) => {
      const trace = record(tell(scenario).events);
      return trace.messages.map((_, index) => stepKey(trace, index));
    });
    expect(Object.keys(everydaySteps)).toEqual(expect.arrayContaining([...new Set(keys)]));
    for (const notes of Object.values(presentNotes)) {
      expect(notes.length).toBeGreaterThan(0);
      for (const note of notes) expect(note).toMatch(/[.?!”]$/);
    }
  });

  test('stand at each step of an outline, with what is often believed there', () => {
    for (const scenario of starts) {
      const trace = record(tell(scenario).events);
      const story = { title: 'A', promise: 'B.', trace, setting: scenario.setting, figures: new Map() };
      const outline = outlineOf({ story });
      expect(outline.count).toBe(trace.messages.length);
      for (let step = 0; step <= outline.count; step++) expect(outline.at(step).notes.length).toBeGreaterThan(0);
      expect(outline.at(0).title).toBe('A');
      const believed = trace.messages.filter((_, index) =>
        outline
          .at(index + 1)
          .notes.join()
          .includes('Often heard:'),
      );
      expect(believed.length).toBeGreaterThan(2);
    }
  });
});

describe('the keys of a talk', () => {
  test('ask for one thing each', () => {
    const keys = talkCommands.flatMap((command) => command.keys);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test.each([
    ['PageDown', 'next'],
    ['Space', 'next'],
    ['PageUp', 'back'],
    ['.', 'dim'],
    ['b', 'dim'],
    ['g', 'goTo'],
    ['q', 'qr'],
    ['Escape', 'leave'],
  ] as const)('%s asks for %s', (key, id) => {
    expect(talkCommandFor(key)).toBe(id);
  });

  test('leave the page’s own keys alone, but for those that a clicker or a talk needs', () => {
    const taken = commands.filter(({ keys }) => keys.some((key) => talkCommandFor(key))).map(({ id }) => id);
    expect([...new Set(taken)]).toEqual(['pause', 'play', 'next', 'back', 'nextTick', 'close']);
  });
});

describe('a window that follows', () => {
  const at = (target: number): Place => ({
    address: '?scenario=cold-start',
    player: { cursor: target, target, playing: false, speed: 1, pace: 'watch' },
  });
  const said = (target: number, heard: number, more: Partial<StageState> = {}): StageState => ({
    kind: 'state',
    talk: 'a',
    place: at(target),
    modes: plainModes,
    heard,
    at: heard + 10,
    ...more,
  });
  const looking: Followed = { status: 'looking', modes: plainModes, wishedAt: 0, missed: 0 };
  const following = follow(looking, { type: 'heard', state: said(3, 0) });

  test('stands where the stage stands', () => {
    expect(following).toMatchObject({ status: 'following', place: at(3), room: at(3) });
  });

  test('does not jump back while its wish is on its way, and takes the stage’s word when it has been heard', () => {
    const wished = follow(following, { type: 'wished', place: at(5), at: 1_000 });
    expect(wished.place).toEqual(at(5));
    const crossed = follow(wished, { type: 'heard', state: said(4, 900) });
    expect(crossed).toMatchObject({ place: at(5), room: at(4) });
    expect(follow(crossed, { type: 'heard', state: said(4, 1_000) }).place).toEqual(at(4));
  });

  test('gives up a wish that was never heard', () => {
    const wished = follow(following, { type: 'wished', place: at(5), at: 1_000 });
    expect(follow(wished, { type: 'heard', state: said(4, 0, { at: 5_000 }) }).place).toEqual(at(4));
  });

  test('moves on alone while the picture is frozen', () => {
    const frozen = said(3, 0, { modes: { ...plainModes, frozen: true }, ahead: at(7) });
    expect(follow(following, { type: 'heard', state: frozen })).toMatchObject({ place: at(7), room: at(3) });
  });

  test('says when the stage is lost, goes on alone, and joins it when it returns', () => {
    let alone = following;
    for (let call = 0; call < 4; call++) alone = follow(alone, { type: 'called' });
    expect(alone.status).toBe('alone');
    alone = follow(alone, { type: 'wished', place: at(9), at: 2_000 });
    expect(alone.place).toEqual(at(9));
    expect(follow(alone, { type: 'heard', state: said(3, 0) })).toMatchObject({ status: 'following', place: at(3) });
  });
});

test('a picture is enlarged for a projector, and never made smaller', () => {
  expect(enlargementFor(1920, 1080)).toBe(2);
  expect(enlargementFor(1280, 720)).toBeCloseTo(1.33);
  expect(enlargementFor(3840, 2160)).toBe(4);
  expect(enlargementFor(360, 740)).toBe(1);
});

test('a picture without filters is left as it is', () => {
  expect(cssOf(plainFilters)).toBe('');
  expect(cssOf({ invert: true, brightness: 1.2, contrast: 1, saturation: 0.5 })).toBe(
    'invert(1) hue-rotate(180deg) brightness(1.2) saturate(0.5)',
  );
});
