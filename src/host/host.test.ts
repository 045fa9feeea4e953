// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';

const heard: ((event: MessageEvent) => void)[] = [];
const listening = vi.spyOn(globalThis, 'addEventListener').mockImplementation(((name: string, hear: never) => {
  if (name === 'message') heard.push(hear);
}) as typeof addEventListener);
const { connect } = await import('./index.ts');
listening.mockRestore();

const sign = { source: 'lambda-lifecycle', v: 1 };
const home = 'https://lifecycle.example';
const pressed: KeyboardEvent[] = [];
document.addEventListener('keydown', (event) => pressed.push(event));

/** As the browser hands a message over: to the one listener that the script has. */
function tell(source: unknown, data: unknown, origin = home): void {
  for (const hear of heard) hear({ source, data, origin } as MessageEvent);
}

/** A frame that loads nothing, with a window that can be told from others. */
function frameWith(attributes: Readonly<Record<string, string>>, root: ParentNode & Node = document.body) {
  const frame = document.createElement('iframe');
  const window = { postMessage: vi.fn() };
  Object.defineProperty(frame, 'contentWindow', { value: window });
  for (const [name, value] of Object.entries(attributes)) if (name !== 'src') frame.setAttribute(name, value);
  root.append(frame);
  // An attribute would be fetched.
  Object.defineProperty(frame, 'src', { value: attributes.src ?? '' });
  return { frame, window };
}

const marked = { 'data-lambda-lifecycle': '', src: `${home}/embed/index.html` };
const resize = (height: unknown) => ({ ...sign, type: 'event', event: 'resize', detail: { height } });
const press = (detail: unknown) => ({ ...sign, type: 'event', event: 'keydown', detail });

beforeEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  pressed.length = 0;
});

test('a marked frame gets the height that it asks for, and its keys go on to the page', () => {
  const { frame, window } = frameWith(marked);
  tell(window, resize(560));
  expect(frame.style.height).toBe('560px');
  tell(window, press({ key: 'x', code: 'KeyX', shiftKey: true }));
  expect(pressed.map(({ key, code, shiftKey, target }) => [key, code, shiftKey, target])).toEqual([
    ['x', 'KeyX', true, frame],
  ]);
});

test('a deck knows a key by its number', () => {
  const { window } = frameWith(marked);
  for (const key of ['PageDown', 'Escape', 'b', '7', ' ', 'ArrowLeft', '?']) tell(window, press({ key, keyCode: 13 }));
  expect(pressed.map(({ keyCode }) => keyCode)).toEqual([34, 27, 66, 55, 32, 37, 0]);
});

test('a marked frame is told whether it is dark around it, at once and with each change, unless its address says what it is', async () => {
  const { documentElement: root } = document;
  root.className = 'dark';
  const { frame, window } = frameWith(marked);
  const own = frameWith({ ...marked, src: `${marked.src}?step=2&theme=light` });
  tell(window, resize(560));
  tell(own.window, resize(560));
  const told = () => window.postMessage.mock.calls.map(([{ type, value }]) => [type, value]);
  expect(told()).toEqual([['theme', 'dark']]);
  root.className = '';
  await vi.waitFor(() => expect(told().at(-1)).toEqual(['theme', 'light']));
  root.dataset.theme = 'dark';
  await vi.waitFor(() => expect(told().at(-1)).toEqual(['theme', 'dark']));
  tell(window, resize(561));
  expect(told()).toHaveLength(3);
  // Loaded again, it knows nothing.
  frame.dispatchEvent(new Event('load'));
  expect(told()).toHaveLength(4);
  expect(own.window.postMessage).not.toHaveBeenCalled();
  delete root.dataset.theme;
});

test('a frame that is not marked moves nothing', () => {
  const { frame, window } = frameWith({ src: marked.src });
  tell(window, resize(560));
  tell(window, press({ key: 'x' }));
  expect(frame.style.height).toBe('');
  expect(pressed).toEqual([]);
});

test('a marked frame that has gone to another origin is not heard, and of a sandbox there is no other origin than “null”', () => {
  const { frame, window } = frameWith(marked);
  for (const origin of ['https://elsewhere.example', 'null']) {
    tell(window, resize(560), origin);
    tell(window, press({ key: 'x' }), origin);
  }
  expect(frame.style.height).toBe('');
  expect(pressed).toEqual([]);
  const sandboxed = frameWith({ ...marked, sandbox: 'allow-scripts' });
  tell(sandboxed.window, resize(560), 'null');
  expect(sandboxed.frame.style.height).toBe('560px');
  const withOrigin = frameWith({ ...marked, sandbox: 'allow-scripts allow-same-origin' });
  tell(withOrigin.window, resize(560), 'null');
  expect(withOrigin.frame.style.height).toBe('');
  tell(withOrigin.window, resize(560));
  expect(withOrigin.frame.style.height).toBe('560px');
});

test('a page of a file hears its frames, which have an origin though it has none', () => {
  vi.stubGlobal('self', { origin: 'null' });
  vi.stubGlobal('location', new URL('file:///home/me/page.html'));
  const { frame, window } = frameWith(marked);
  for (const origin of ['https://elsewhere.example', 'null']) tell(window, resize(560), origin);
  expect(frame.style.height).toBe('');
  tell(window, resize(560));
  expect(frame.style.height).toBe('560px');
});

test('a page in a sandbox hears its frames, which are in it, too', () => {
  vi.stubGlobal('self', { origin: 'null' });
  vi.stubGlobal('location', new URL('https://school.example/'));
  const { frame, window } = frameWith(marked);
  tell(window, resize(560), 'https://elsewhere.example');
  expect(frame.style.height).toBe('');
  tell(window, resize(560), 'null');
  expect(frame.style.height).toBe('560px');
});

test('an address that leads on is heard from the safe origin of its site, and from another where the mark names it', () => {
  const upgraded = frameWith({ ...marked, src: 'http://lifecycle.example/embed/' });
  tell(upgraded.window, resize(560), 'http://elsewhere.example');
  expect(upgraded.frame.style.height).toBe('');
  tell(upgraded.window, resize(560));
  expect(upgraded.frame.style.height).toBe('560px');
  const downgraded = frameWith(marked);
  tell(downgraded.window, resize(560), 'http://lifecycle.example');
  expect(downgraded.frame.style.height).toBe('');
  const named = frameWith({ 'data-lambda-lifecycle': home, src: 'https://short.example/x' });
  for (const origin of ['https://elsewhere.example', 'https://short.example', 'null']) {
    tell(named.window, resize(560), origin);
    expect(named.frame.style.height, origin).toBe('');
  }
  tell(named.window, resize(560));
  expect(named.frame.style.height).toBe('560px');
});

test('a frame in open shadow roots is heard, and its keys come out to the page', () => {
  const outer = document.createElement('div');
  const inner = document.createElement('div');
  document.body.append(outer);
  outer.attachShadow({ mode: 'open' }).append(inner);
  const root = inner.attachShadow({ mode: 'open' });
  const { frame, window } = frameWith(marked, root);
  const unmarked = frameWith({ src: marked.src }, root);
  for (const each of [window, unmarked.window]) {
    tell(each, resize(560), 'https://elsewhere.example');
    tell(each, press({ key: 'x' }), 'https://elsewhere.example');
  }
  tell(unmarked.window, resize(560));
  tell(unmarked.window, press({ key: 'x' }));
  expect([frame.style.height, unmarked.frame.style.height, pressed]).toEqual(['', '', []]);
  for (let time = 0; time < 2; time++) tell(window, resize(560 + time));
  tell(window, press({ key: 'x' }));
  expect(frame.style.height).toBe('561px');
  expect(pressed.map(({ key, composed }) => [key, composed])).toEqual([['x', true]]);
  frame.remove();
  tell(window, resize(700));
  expect(frame.style.height).toBe('561px');
});

test('nobody but the frame speaks for it', () => {
  const { frame } = frameWith(marked);
  for (const source of [null, undefined, globalThis, {}]) tell(source, resize(560));
  expect(frame.style.height).toBe('');
});

test('no height is taken but one that a frame can have', () => {
  const { frame, window } = frameWith(marked);
  for (const height of [1e9, 0, -5, 2001, 99, Number.NaN, Number.POSITIVE_INFINITY, '600', null, [600], {}, true]) {
    tell(window, resize(height));
    expect(frame.style.height, String(height)).toBe('');
  }
});

test('no key is pressed that would do something to the page’s text or leave it', () => {
  const { window } = frameWith(marked);
  const shy = [
    'Enter',
    'Tab',
    'Delete',
    'Backspace',
    'F5',
    'Control',
    'Unidentified',
    'BrowserBack',
    '',
    'xx',
    5,
    null,
  ];
  for (const key of shy) tell(window, press({ key }));
  for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) tell(window, press({ key: 'x', [modifier]: true }));
  expect(pressed).toEqual([]);
  tell(window, press({ key: 'ArrowRight', code: 'Enter', view: 5, keyCode: 13, isComposing: true }));
  expect(pressed.map(({ key, code, isComposing }) => [key, code, isComposing])).toEqual([['ArrowRight', '', false]]);
});

test('a connected frame answers, fails with words, and another origin in it is not heard', async () => {
  const { frame, window } = frameWith({ src: marked.src });
  const connected = connect(frame);
  tell(window, { ...sign, type: 'ready', scenario: 'evil' }, 'https://elsewhere.example');
  tell(window, { ...sign, type: 'ready', scenario: 'cold-start' });
  const player = await connected;
  expect(player.ready.scenario).toBe('cold-start');
  const asked = player.call('fly');
  const { reqId } = window.postMessage.mock.lastCall?.[0] ?? {};
  tell(window, { ...sign, type: 'result', reqId, ok: false, error: { name: 'TypeError', message: 'no method' } });
  await expect(asked).rejects.toMatchObject({ name: 'TypeError', message: 'no method' });
});

test('whatever a frame says, nothing throws, no key but those is pressed and the height stays within bounds', () => {
  const { frame, window } = frameWith(marked);
  void connect(frame).catch(() => undefined);
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
  const nearly = fc.record(
    {
      source: fc.constant('lambda-lifecycle'),
      v: fc.constant(1),
      type: fc.constantFrom('event', 'ready', 'result', 'command'),
      event: fc.constantFrom('resize', 'keydown', 'play'),
      reqId: anything,
      error: anything,
      detail: fc.oneof(
        anything,
        fc.record({ height: fc.oneof(fc.double(), anything), key: anything, code: anything, ctrlKey: anything }),
      ),
    },
    { requiredKeys: ['source', 'v', 'type', 'event'] },
  );
  fc.assert(
    fc.property(fc.oneof(anything, nearly), (data) => {
      tell(window, data);
      const height = frame.style.height === '' ? 500 : Number.parseFloat(frame.style.height);
      return (
        height >= 100 &&
        height <= 2000 &&
        pressed.every(({ ctrlKey, altKey, metaKey }) => !ctrlKey && !altKey && !metaKey)
      );
    }),
    { numRuns: 2_000 },
  );
});
