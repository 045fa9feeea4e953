/** The player's machine, walked through the page's own controls: every transition, from the start, the middle and the end. */
import { expect, type Page, test } from '@playwright/test';
import { initialTransition, transition } from 'xstate';
import { createTestModel, type StatePath } from 'xstate/graph';
import { beatsOf } from '../src/player/beats.ts';
import {
  type Beat,
  drawingMs,
  type PlayerEvent,
  type PlayerSnapshot,
  playerMachine,
  restMs,
  speeds,
  stepAt,
} from '../src/player/playerMachine.ts';
import { coldStart, type Scenario, tell, warmStart } from '../src/sources/scenarios/index.ts';
import { record } from '../src/trace/record.ts';
import {
  button,
  type Control,
  chooseStory,
  diagram,
  holdTime,
  letPass,
  moving,
  openPage,
  passInLongFrames,
  scrubber,
  storyButton,
  transcript,
} from './openPage.ts';

test.use(moving);

const told = (scenario: Scenario): readonly Beat[] => beatsOf(record(tell(scenario).events));
/** The story that the walks begin with, and the one that they load in its place. */
const beatsOfStory = { 'warm-start': told(warmStart), 'cold-start': told(coldStart) };
const input = { beats: beatsOfStory['warm-start'] };

/** Time as the model has it: a few frames, or as many as it takes until something changes. */
const moment = { type: 'frame', ms: 96 } as const;
const whileItLasts = { type: 'frame', ms: 120_000 } as const;

/** Everything that the page's keys and buttons can ask for now. What its menu sets, `pace.spec.ts` asks for. */
function offered(snapshot: PlayerSnapshot): PlayerEvent[] {
  const { beats, dwelt } = snapshot.context;
  // The next step has just begun by itself: where in it the page stands is known only after a moment.
  if (snapshot.matches({ playing: 'drawing' }) && dwelt > 0) return [moment];
  const other = beats === beatsOfStory['warm-start'] ? 'cold-start' : 'warm-start';
  const simple = ['play', 'pause', 'next', 'back', 'nextTick', 'backTick', 'nextPhase', 'backPhase'] as const;
  const more = ['first', 'last', 'restart', 'faster', 'slower'] as const;
  const events: PlayerEvent[] = [
    ...[...simple, ...more].map((type) => ({ type })),
    ...[1, Math.floor(beats.length / 2), beats.length].map((cursor) => ({ type: 'seek' as const, cursor })),
    { type: 'load', beats: beatsOfStory[other] },
    moment,
    whileItLasts,
  ];
  return events.filter((event) => snapshot.can(event));
}

function place(cursor: number, last: number): string {
  if (cursor === 0) return 'overview';
  if (cursor <= 1) return cursor < 1 ? 'into the first' : 'start';
  if (cursor > last - 1) return cursor < last ? 'into the last' : 'end';
  return Number.isInteger(cursor) ? 'middle' : 'into one';
}

/** States as the walk tells them apart: what the player does, and roughly where. */
function stateKey(snapshot: PlayerSnapshot): string {
  const { beats, cursor, target, dwelt } = snapshot.context;
  const parts = [JSON.stringify(snapshot.value), place(cursor, beats.length)];
  if (snapshot.matches('stepping')) parts.push(`to ${place(target, beats.length)}`);
  if (snapshot.matches({ playing: 'drawing' })) {
    parts.push(`to ${place(target, beats.length)}`, dwelt > 0 ? 'by itself' : '');
  }
  return parts.join(' ');
}

function eventKey(event: PlayerEvent): string {
  if (event.type === 'frame') return event.ms === moment.ms ? 'a moment' : 'while it lasts';
  if (event.type !== 'seek') return event.type;
  return `seek ${event.cursor === 1 ? 'start' : place(event.cursor, event.cursor + (event.cursor < 10 ? 9 : 0))}`;
}

const edge = (snapshot: PlayerSnapshot, event: PlayerEvent): string => `${stateKey(snapshot)} | ${eventKey(event)}`;

const model = createTestModel(playerMachine, {
  input,
  events: offered,
  // The model adds events of its own without their payload: only those of the page count.
  filterEvents: (snapshot, event) => offered(snapshot).some((each) => eventKey(each) === eventKey(event)),
  serializeState: stateKey,
  serializeEvent: eventKey,
});

const adjacency: readonly { state: PlayerSnapshot; transitions: Record<string, { event: PlayerEvent }> }[] =
  Object.values(model.getAdjacencyMap());
const edges = adjacency.flatMap(({ state, transitions }) =>
  Object.values(transitions).map(({ event }) => edge(state, event)),
);

type Walk = StatePath<PlayerSnapshot, PlayerEvent>;
const longest = 60;

/** Walks that together take every edge: from where it stands, each goes on to the nearest edge that none has taken. */
function walkEveryEdge(): Walk[] {
  const left = new Set(edges);
  const walks: Walk[] = [];
  while (left.size > 0) {
    let [state] = initialTransition(playerMachine, input);
    const steps: Walk['steps'] = [{ event: { type: 'xstate.init' } as never, state }];
    for (let way = nearest(state, left); way && steps.length + way.length <= longest; way = nearest(state, left)) {
      for (const event of way) {
        left.delete(edge(state, event));
        [state] = transition(playerMachine, state, event);
        steps.push({ event, state });
      }
    }
    if (steps.length === 1) break;
    walks.push({ state, steps, weight: steps.length });
  }
  return walks;
}

/** The shortest run of events that ends with an edge that is left. */
function nearest(from: PlayerSnapshot, left: ReadonlySet<string>): PlayerEvent[] | undefined {
  const seen = new Set<string>();
  const queue: { state: PlayerSnapshot; way: PlayerEvent[] }[] = [{ state: from, way: [] }];
  for (const { state, way } of queue) {
    const key = `${stateKey(state)} ${state.context.speed}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const event of offered(state)) {
      if (left.has(edge(state, event))) return [...way, event];
      queue.push({ state: transition(playerMachine, state, event)[0], way: [...way, event] });
    }
  }
  return undefined;
}

const walks = model.getPaths(walkEveryEdge, { allowDuplicatePaths: true });

/** What the page shows of the player. */
const shownBy = (page: Page) =>
  page.evaluate(() => {
    const named = (name: string) => document.querySelector(`button[aria-label="${name}"]`);
    const buttons = ['First', 'Back', 'Play', 'Pause', 'Next', 'Last'];
    const slider = document.querySelector<HTMLInputElement>('input[type=range]');
    return {
      step: Number(
        document.querySelector('ol[aria-label="Transcript"] > [aria-current]')?.getAttribute('data-step') ?? 0,
      ),
      count: document.querySelectorAll('ol[aria-label="Transcript"] > li').length,
      slider: [slider?.value, slider?.max],
      output: document.querySelector('[aria-label="Play and step"] output')?.textContent,
      speed: document.querySelector('button[aria-label^="Pace: "]')?.getAttribute('aria-label')?.split(' ').at(-1),
      enabled: buttons.filter((name) => named(name)?.getAttribute('aria-disabled') === 'false'),
      disabled: buttons.filter((name) => named(name)?.getAttribute('aria-disabled') === 'true'),
    };
  });

function expectedOf(reached: PlayerSnapshot): Awaited<ReturnType<typeof shownBy>> {
  // A step that has begun by itself has been drawn for a frame by the time one can look.
  const byItself = reached.matches({ playing: 'drawing' }) && reached.context.dwelt > 0;
  const snapshot = byItself ? transition(playerMachine, reached, { type: 'frame', ms: 16 })[0] : reached;
  const { beats, cursor, speed } = snapshot.context;
  const step = cursor === 0 ? 0 : stepAt(cursor);
  const can: [string, boolean][] = [
    ['First', snapshot.can({ type: 'first' })],
    ['Back', snapshot.can({ type: 'back' })],
    snapshot.hasTag('playing') ? ['Pause', true] : ['Play', snapshot.can({ type: 'play' })],
    ['Next', snapshot.can({ type: 'next' })],
    ['Last', snapshot.can({ type: 'last' })],
  ];
  return {
    step,
    count: beats.length,
    slider: [String(step), String(beats.length)],
    output: step === 0 ? 'Overview' : `${step} / ${beats.length}`,
    speed: `${speed}×`,
    enabled: can.filter(([, yes]) => yes).map(([name]) => name),
    disabled: can.filter(([, yes]) => !yes).map(([name]) => name),
  };
}

const press = (name: Control) => (page: Page) => button(page, name).click();
const key = (name: string) => async (page: Page) => {
  // A focused control may own the key.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press(name);
};

type Way = (page: Page) => Promise<void>;
/** The controls of the page that send each event. */
const ways: Record<Exclude<PlayerEvent['type'], 'seek' | 'load' | 'frame' | 'setSpeed' | 'setPace'>, readonly Way[]> = {
  play: [press('Play'), key('Space'), key('k')],
  pause: [press('Pause'), key('Space'), key('k')],
  next: [press('Next'), key('ArrowRight'), key('n'), key('PageDown')],
  back: [press('Back'), key('ArrowLeft'), key('p'), key('PageUp'), key('Shift+Space')],
  nextTick: [key('.')],
  backTick: [key(',')],
  nextPhase: [key('l')],
  backPhase: [key('j')],
  first: [press('First'), key('Home'), key('0')],
  last: [press('Last'), key('End')],
  restart: [key('r')],
  faster: [key('>')],
  slower: [key('<')],
};

/** Sends the event by a control, another one each time; or lets the time pass that it stands for. */
async function send(page: Page, event: PlayerEvent, before: PlayerSnapshot, turn: number): Promise<void> {
  if (event.type === 'frame') {
    const ms = passing(event, before);
    // The end of it frame by frame: what is left of the frame in which something changes does not count for what follows.
    const end = Math.min(ms, 250);
    await passInLongFrames(page, ms - end);
    return letPass(page, end);
  }
  if (event.type === 'load') {
    return chooseStory(page, event.beats === beatsOfStory['cold-start'] ? 'Cold start' : 'Warm start');
  }
  if (event.type === 'seek') {
    const slider = scrubber(page);
    if (turn % 2 === 0 && (await slider.inputValue()) !== String(event.cursor)) await slider.fill(String(event.cursor));
    else await transcript(page).locator(`li[data-step="${event.cursor}"] a`).click();
    return;
  }
  if (event.type === 'setSpeed' || event.type === 'setPace') throw new Error('The walks do not open the menu.');
  const all = ways[event.type];
  await all[turn % all.length]?.(page);
}

/** The catalogue is loaded when it is first opened, and React shows it a moment later: here while nothing plays. */
async function loadCatalogue(page: Page): Promise<void> {
  await storyButton(page).click();
  await expect(async () => {
    await letPass(page, 400);
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('Escape');
  // A key pressed before it has closed would be the dialog's.
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** How long the page must run for what the model does at once. It may lag by the frame in which its loop begins. */
function passing(event: PlayerEvent, before: PlayerSnapshot): number {
  const { beats, cursor, target, dwelt, speed, pace } = before.context;
  if (event === moment) return before.matches({ playing: 'drawing' }) && dwelt > 0 ? 16 : 96;
  if (before.matches({ playing: 'dwelling' })) return restMs(beats[stepAt(cursor) - 1], pace) / speed - dwelt + 32;
  return ((target - cursor) * drawingMs(beats[stepAt(target) - 1])) / speed + 64;
}

test('the walks take every edge of the player', () => {
  const taken = new Set(
    walks.flatMap(({ steps }) =>
      steps.slice(1).map(({ event }, index) => edge(steps[index]?.state as PlayerSnapshot, event)),
    ),
  );
  expect(edges.filter((each) => !taken.has(each))).toEqual([]);
  expect(edges.length).toBeGreaterThan(100);
  expect(walks.length).toBeLessThanOrEqual(20);
  const states = new Set(adjacency.map(({ state }) => JSON.stringify(state.value)));
  expect([...states].toSorted()).toEqual(
    ['"paused"', '"poster"', '"stepping"', '{"playing":"drawing"}', '{"playing":"dwelling"}'].toSorted(),
  );
  expect(speeds).toContain(1);
});

for (const [number, walk] of walks.entries()) {
  test(`walk ${number + 1} of ${walks.length}`, async ({ page }) => {
    await holdTime(page);
    // Read along, so that no rest is shorter than what passes between two looks.
    await openPage(page, '?scenario=warm-start&pace=read');
    await loadCatalogue(page);
    let turn = number;
    let before = walk.steps[0]?.state as PlayerSnapshot;
    const trail: string[] = [];
    const send1 = async ({ event, state }: { event: PlayerEvent; state: PlayerSnapshot }) => {
      trail.push(eventKey(event));
      await send(page, event, before, turn++);
      before = state;
    };
    const follows = async (snapshot: PlayerSnapshot) => {
      const message = `after ${trail.join(', ')}`;
      await expect.poll(() => shownBy(page), { message, intervals: [10, 20, 50, 100] }).toEqual(expectedOf(snapshot));
    };
    const types = [...Object.keys(ways), 'seek', 'load', 'frame'];
    await walk.test({
      events: Object.fromEntries(types.map((type) => [type, send1])),
      states: {
        poster: async (snapshot) => {
          await follows(snapshot);
          // All of it, and no step stands out.
          await expect(diagram(page).locator('.future, .current')).toHaveCount(0);
        },
        paused: follows,
        stepping: follows,
        playing: follows,
      },
    });
  });
}
