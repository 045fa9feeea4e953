// @vitest-environment happy-dom
/** What a page around the frame can do to it by messages: what is known and well formed, and nothing else. */
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { LambdaLifecycle } from '../element/element.ts';
import { openLine } from './line.ts';
import { methods } from './methods.ts';
import { speakNatively } from './native.ts';
import { readParameters } from './parameters.ts';
import { speakPlayerJs } from './playerJs.ts';
import { reportSize } from './resize.ts';

globalThis.ResizeObserver = class {
  observe() {}
} as never;

const settled = () => new Promise((done) => setTimeout(done));

/** An element that notes what is done to it. */
function fakeElement() {
  const done: [name: string, value: unknown][] = [];
  const element = document.createElement('div');
  for (const name of [...Object.keys(methods), 'seekStory']) {
    Object.defineProperty(element, name, { value: (...args: unknown[]) => void done.push([name, args]) });
  }
  for (const name of ['speed', 'theme', 'scale', 'captions', 'loop', 'state']) {
    Object.defineProperty(element, name, { get: () => 0, set: (value) => void done.push([name, value]) });
  }
  for (const [name, value] of Object.entries({ paused: true, storyTime: 5_000, storyDuration: 30_000 })) {
    Object.defineProperty(element, name, { value });
  }
  element.style.setProperty = (name: string, value: string | null) => void done.push([name, value]);
  return { element: element as unknown as LambdaLifecycle, done };
}

/** A frame with all that listens in it, and how its parent speaks to it. */
function openFrame(query = '') {
  const heard: ((event: MessageEvent) => void)[] = [];
  const listening = vi.spyOn(globalThis, 'addEventListener').mockImplementation(((name: string, hear: never) => {
    if (name === 'message') heard.push(hear);
  }) as typeof addEventListener);
  const { element, done } = fakeElement();
  const sent: [message: unknown, to: string][] = [];
  const parent = {
    postMessage(message: unknown, to: string) {
      // As a browser does.
      if (to !== '*' && !URL.canParse(to)) throw new DOMException(`Invalid target origin ${to}`, 'SyntaxError');
      sent.push([structuredClone(message), to]);
    },
  } as Window;
  const { origin, id, isReadonly } = readParameters(query, '');
  const line = openLine(parent, origin);
  speakNatively(element, line, { id, isReadonly });
  speakPlayerJs(element, line);
  reportSize(line);
  listening.mockRestore();
  const tell = (data: unknown, from = 'https://school.example') => {
    for (const hear of heard) hear({ source: parent, data, origin: from } as MessageEvent);
  };
  return { element, done, sent, line, tell };
}

const sign = { source: 'lambda-lifecycle', v: 1 };
const asPlayerJs = (method: string, value?: unknown, more = {}) =>
  JSON.stringify({ context: 'player.js', method, value, ...more });

afterEach(() => void vi.restoreAllMocks());

test('with an origin that is none nobody is heard or told, nothing throws, and it is said once', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { tell, done, sent, line } = openFrame('?origin=school.example');
  tell({ ...sign, type: 'hello' });
  tell({ ...sign, type: 'command', reqId: 1, method: 'next' });
  for (let press = 0; press < 3; press++) line.send({ ...sign, type: 'event', event: 'keydown' });
  await settled();
  expect(done).toEqual([]);
  expect(sent).toEqual([]);
  expect(warn.mock.calls.filter(([said]) => String(said).includes('school.example'))).toHaveLength(1);
});

test('a frame is held where its element is: by the same words', () => {
  for (const query of ['readonly=1', 'readonly=true', 'readonly=TRUE', 'readonly', '#readonly=1']) {
    const [search = '', hash = ''] = query.split('#');
    expect(readParameters(`?${search}`, `#${hash}`).isReadonly, query).toBe(true);
  }
  for (const query of ['', 'readonly=0', 'readonly=maybe'])
    expect(readParameters(`?${query}`, '').isReadonly).toBe(false);
});

test('a frame’s version that is none is told as that', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  readParameters('?v=abc', '');
  expect(warn.mock.calls).toEqual([[expect.stringContaining('“abc” is no version of a link.')]]);
});

test('who speaks from an origin that cannot be addressed is answered all the same', async () => {
  for (const from of ['null', 'file://', '']) {
    const { tell, sent } = openFrame();
    tell({ ...sign, type: 'command', reqId: 1, method: 'next' }, from);
    await settled();
    expect(sent, from).toEqual([[expect.objectContaining({ type: 'result', ok: true }), '*']]);
  }
});

test('Player.js values of the wrong kind are refused without a throw', () => {
  const { tell, done } = openFrame();
  const nested = { toString: 1, valueOf: 1 };
  const wrong = [nested, [nested], [5], {}, [], true, null, '', ' ', 'x', '1e999', '-5', -5];
  for (const value of wrong) {
    tell(asPlayerJs('setCurrentTime', value));
    for (const method of ['addEventListener', 'removeEventListener']) tell(asPlayerJs(method, value));
  }
  expect(done).toEqual([]);
  tell(asPlayerJs('setCurrentTime', 20));
  tell(asPlayerJs('setCurrentTime', '20.5'));
  expect(done).toEqual([
    ['seekStory', [20_000]],
    ['seekStory', [20_500]],
  ]);
});

test('setLoop takes a yes or a no', () => {
  const { tell, done } = openFrame();
  for (const value of [1, 'yes', {}, [], null]) tell(asPlayerJs('setLoop', value));
  expect(done).toEqual([]);
  for (const value of [true, 'true', false, 'false']) tell(asPlayerJs('setLoop', value));
  expect(done.map(([, value]) => value)).toEqual([true, true, false, false]);
});

test('however many listeners are asked for, the frame keeps some and not all', () => {
  const { tell, element, sent } = openFrame();
  for (let place = 0; place < 1_000; place++) tell(asPlayerJs('addEventListener', 'play', { listener: `a${place}` }));
  element.dispatchEvent(new Event('play'));
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.length).toBeLessThanOrEqual(100);
});

test('however many different messages are wrong, few are told of', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { tell } = openFrame();
  for (let place = 0; place < 1_000; place++) {
    tell({ ...sign, type: 'theme', value: `${place}${'x'.repeat(10_000)}` });
    tell({ ...sign, type: 'css-vars', vars: { [`--ll-${place}`]: 'red' } });
  }
  expect(warn.mock.calls.length).toBeGreaterThan(0);
  expect(warn.mock.calls.length).toBeLessThanOrEqual(100);
  for (const [said] of warn.mock.calls) expect(String(said).length).toBeLessThan(400);
});

test('whatever the page says, nothing throws, and nothing is done but what is known and well formed', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { tell, done } = openFrame();
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
  const text = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'valueOf'));
  const value = fc.oneof(anything, text, fc.double(), fc.boolean());
  const native = fc.record(
    {
      source: fc.constant('lambda-lifecycle'),
      v: fc.constantFrom(1, 1, 1, 2),
      type: fc.constantFrom('hello', 'command', 'theme', 'css-vars', 'other'),
      reqId: fc.oneof(text, fc.integer(), anything),
      method: fc.oneof(fc.constantFrom(...Object.keys(methods)), text, anything),
      args: fc.oneof(fc.array(value), anything),
      value,
      vars: fc.oneof(fc.dictionary(fc.oneof(text, fc.constantFrom('--ll-bg', '--ll-font', 'color')), value), anything),
    },
    { requiredKeys: ['source', 'v', 'type'] },
  );
  const names = ['play', 'pause', 'getPaused', 'setCurrentTime', 'setLoop', 'addEventListener', 'removeEventListener'];
  const playerJs = fc
    .record(
      {
        context: fc.constant('player.js'),
        method: fc.oneof(fc.constantFrom(...names), text),
        value: fc.oneof(fc.jsonValue(), fc.constantFrom({ toString: 1, valueOf: 1 }, 'play', 'ready')),
        listener: fc.oneof(text, fc.jsonValue()),
      },
      { requiredKeys: ['context', 'method'] },
    )
    .map((message) => JSON.stringify(message));
  const h5p = fc.record({
    context: fc.constant('h5p'),
    action: fc.oneof(fc.constantFrom('hello', 'resizePrepared'), text),
  });
  const known = new Set([...Object.keys(methods), 'seekStory', 'speed', 'theme', 'scale', 'captions', 'loop', 'state']);
  const isWellFormed = ([name, given]: (typeof done)[number]): boolean => {
    if (name.startsWith('--ll-')) return typeof given === 'string' && !/url\(|[;{}<>]/i.test(given);
    if (!known.has(name)) return false;
    if (name === 'theme') return ['auto', 'light', 'dark'].includes(given as string);
    if (name === 'speed') return (given as number) >= 0.25 && (given as number) <= 4;
    if (name === 'seekStory') return ((given as number[])[0] ?? -1) >= 0;
    return true;
  };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(anything, native, playerJs, h5p), { maxLength: 10 }), async (messages) => {
      for (const message of messages) tell(message);
      await Promise.resolve();
      expect(done.filter((each) => !isWellFormed(each))).toEqual([]);
      done.length = 0;
    }),
    { numRuns: 500 },
  );
});
