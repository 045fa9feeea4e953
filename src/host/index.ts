/**
 * For pages that hold frames (`<script async src="…/host.js">`): frames marked `data-lambda-lifecycle` get the height
 * that suits their width, and `LambdaLifecycle.connect(iframe)` is a promise of a player. The mark may name the origin that an
 * address leads to, where that is another: `data-lambda-lifecycle="https://…"`. They follow the page's light and dark, unless their address
 * says which, and keys that they do not use come out to it.
 */
import { isDarkAround } from '../player/hostTheme.ts';
import { watchTheme } from '../player/watchTheme.ts';

const source = 'lambda-lifecycle';
type Data = Record<string, unknown>;
type Hear = (data: Data) => void;
const hearers = new Map<HTMLIFrameElement, Set<Hear>>();

/** A frame, to be asked and listened to. */
export interface FramePlayer {
  /** What the frame said of itself when it was ready: its story, its steps, its methods. */
  readonly ready: Data;
  /** Calls a method. Rejected with the frame's own error, if it has one. */
  call(method: string, ...args: unknown[]): Promise<unknown>;
  /** @returns what ends it. */
  on(event: string, hear: (detail: unknown) => void): () => void;
}

const hear = (frame: HTMLIFrameElement, listen: Hear): (() => void) => {
  const own = hearers.get(frame) ?? new Set();
  hearers.set(frame, own.add(listen));
  return () => void own.delete(listen);
};

/** Keys that move about a page or are its shortcuts; none that confirms, deletes or leaves a field. */
const isKey = (key: unknown): key is string =>
  typeof key === 'string' &&
  /^(.|(Key|Digit).|Space|Arrow(Up|Down|Left|Right)|Home|End|Page(Up|Down)|Escape)$/u.test(key);

/** All frames, also within open shadow roots, into which no selector looks. */
const framesIn = (root: ParentNode): HTMLIFrameElement[] =>
  [...root.querySelectorAll('*')].flatMap((element) =>
    element.localName === 'iframe'
      ? (element as HTMLIFrameElement)
      : element.shadowRoot
        ? framesIn(element.shadowRoot)
        : [],
  );

/**
 * By window, and by the origin of the address that the mark names, or else of the frame's own; that may lead to the safe one of a site's
 * two. Of a sandbox without an origin, this page's or the frame's own, no more is known than “null”. A file has none, and
 * leaves its frames theirs.
 */
function isFrom(frame: HTMLIFrameElement, { source: window, origin }: MessageEvent): boolean {
  if (frame.contentWindow !== window) return false;
  const { src, sandbox, dataset } = frame;
  const { lambdaLifecycle: mark = '' } = dataset;
  const isOpaque =
    (self.origin === 'null' && location.protocol !== 'file:') ||
    (frame.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin'));
  if (isOpaque) return origin === 'null';
  // A mark that names nothing is an address within the frame's own.
  if (!URL.canParse(mark, src)) return false;
  const own = new URL(mark, src).origin;
  return [own, own.replace('http:', 'https:')].includes(origin);
}

/** What a marked frame wants of the page: a height that a frame can have, or a key of those, without a modifier but Shift. */
function obey(frame: HTMLIFrameElement, event: unknown, detail: Data): void {
  const { height, key, code, shiftKey } = detail;
  if (event === 'resize' && typeof height === 'number' && height >= 100 && height <= 2000) {
    frame.style.height = `${height}px`;
    lendTheme(frame);
  }
  if (event !== 'keydown' || !isKey(key) || detail.ctrlKey || detail.altKey || detail.metaKey) return;
  const pressed = { key, code: isKey(code) ? code : '', shiftKey: shiftKey === true, bubbles: true, composed: true };
  frame.dispatchEvent(new KeyboardEvent(event, { ...pressed, keyCode: codeOf(key) } as KeyboardEventInit));
}

const named = {
  ' ': 32,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Escape: 27,
};
/** The number that decks know it by; 0: none of a key that has the same one everywhere. */
const codeOf = (key: string): number =>
  named[key as keyof typeof named] ?? (/^[a-z\d]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0);

/** Frames whose light and dark is the page's. */
const themed = new WeakSet<HTMLIFrameElement>();

/** Tells a frame whether it is dark around it, now and whenever that changes, unless its address says what it is. */
function lendTheme(frame: HTMLIFrameElement): void {
  if (themed.has(frame) || /[?&#]theme=(light|dark)/.test(frame.src)) return;
  themed.add(frame);
  frame.style.caretColor = 'Canvas';
  let told: unknown;
  const tell = () => {
    const value = isDarkAround(frame) ? 'dark' : 'light';
    if (value !== told) frame.contentWindow?.postMessage({ source, v: 1, type: 'theme', value }, '*');
    told = value;
  };
  // A frame that is loaded again knows nothing.
  frame.addEventListener('load', () => {
    told = undefined;
    tell();
  });
  tell();
  watchTheme(frame, tell);
}

addEventListener('message', (message: MessageEvent<Data>) => {
  const { data } = message;
  if (data?.source !== source || data.v !== 1) return;
  for (const frame of framesIn(document)) {
    if (!isFrom(frame, message)) continue;
    const { type, event, detail } = data;
    if (type === 'event' && 'lambdaLifecycle' in frame.dataset) obey(frame, event, Object(detail));
    for (const listen of hearers.get(frame) ?? []) listen(data);
  }
});

function failureOf(error: unknown): Error {
  const { name, message } = Object(error);
  return Object.assign(new Error(typeof message === 'string' ? message : ''), typeof name === 'string' && { name });
}

/** Says hello until the frame answers: every half second, at most twenty times. */
export function connect(frame: HTMLIFrameElement): Promise<FramePlayer> {
  const send = (message: Data) => frame.contentWindow?.postMessage({ source, v: 1, ...message }, '*');
  return new Promise((resolve, reject) => {
    let tries = 0;
    const stop = hear(frame, (ready) => {
      if (ready.type !== 'ready') return;
      clearInterval(timer);
      stop();
      resolve({
        ready,
        call: (method, ...args) =>
          new Promise((done, fail) => {
            const reqId = Math.random();
            const end = hear(frame, ({ type, reqId: answered, ok, value, error }) => {
              if (type !== 'result' || answered !== reqId) return;
              end();
              if (ok) done(value);
              else fail(failureOf(error));
            });
            send({ type: 'command', reqId, method, args });
          }),
        on: (event, listen) =>
          hear(frame, (data) => data.type === 'event' && data.event === event && listen(data.detail)),
      });
    });
    const greet = () => {
      if (tries++ < 20) return send({ type: 'hello' });
      clearInterval(timer);
      stop();
      reject(new Error('The frame does not answer.'));
    };
    const timer = setInterval(greet, 500);
    greet();
  });
}
