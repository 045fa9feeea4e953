import * as v from 'valibot';
import type { LambdaLifecycle } from '../element/element.ts';
import type { Line } from './line.ts';

/**
 * Player.js 0.1, so that clients for any player drive this one (https://github.com/embedly/player.js/blob/master/SPEC.rst).
 * Messages are JSON strings; seconds are story time.
 */
const request = v.object({
  context: v.literal('player.js'),
  method: v.string(),
  value: v.optional(v.unknown()),
  listener: v.optional(v.string()),
});
const sign = { context: 'player.js', version: '0.0.11' } as const;
const events = ['ready', 'play', 'pause', 'ended', 'timeupdate', 'progress', 'error'] as const;
type Told = (typeof events)[number];

/** Seconds, also as their text. JSON can bring anything, and `Number` throws at some objects. */
const seconds = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.trim(), v.nonEmpty(), v.transform(Number))]),
  v.finite(),
  v.minValue(0),
);
const flags = new Map<unknown, boolean>([
  [true, true],
  ['true', true],
  [false, false],
  ['false', false],
]);
const isEvent = (value: unknown): value is Told => events.includes(value as Told);
/** Each has a name of its own, which a page can make up without end. */
const mostListeners = 50;

export function speakPlayerJs(element: LambdaLifecycle, line: Line): void {
  const listeners = new Map<Told, Set<string>>();
  let isReady = false;
  const readiness = () => ({ src: location.href, events, methods: Object.keys(methods) });
  const emit = (event: Told, value?: unknown) => {
    for (const listener of listeners.get(event) ?? []) line.send(JSON.stringify({ ...sign, event, listener, value }));
  };
  const time = () => ({ seconds: element.storyTime / 1000, duration: element.storyDuration / 1000 });

  const methods: Readonly<Record<string, (value: unknown, listener: string | undefined) => unknown>> = {
    play: () => element.play(),
    pause: () => element.pause(),
    getPaused: () => element.paused,
    getDuration: () => time().duration,
    getCurrentTime: () => time().seconds,
    setCurrentTime: (value) => {
      const read = v.safeParse(seconds, value);
      if (read.success) element.seekStory(read.output * 1000);
    },
    getLoop: () => element.loop,
    setLoop: (value) => {
      const flag = flags.get(value);
      if (flag !== undefined) element.loop = flag;
    },
    addEventListener: (value, listener = '') => {
      if (!isEvent(value)) return;
      const asked = listeners.get(value) ?? new Set();
      if (asked.size < mostListeners) listeners.set(value, asked.add(listener));
      // Who asks late is told at once.
      if (value === 'ready' && isReady) emit('ready', readiness());
    },
    removeEventListener: (value, listener = '') => {
      if (!isEvent(value)) return;
      if (listener) listeners.get(value)?.delete(listener);
      else listeners.delete(value);
    },
  };

  element.addEventListener('ready', () => {
    if (isReady) return;
    isReady = true;
    line.announce(JSON.stringify({ ...sign, event: 'ready', value: readiness() }));
    emit('ready', readiness());
    // All of it is here: there is nothing to wait for.
    emit('progress', { percent: 1 });
  });
  for (const name of ['play', 'pause', 'ended'] as const) element.addEventListener(name, () => emit(name));
  element.addEventListener('timeupdate', () => emit('timeupdate', time()));
  element.addEventListener('error', (event) => {
    emit('error', { code: 2, msg: (event as Event as CustomEvent<{ message: string }>).detail.message });
  });
  line.listen((data) => {
    const read = v.safeParse(request, parse(data));
    if (!read.success || !Object.hasOwn(methods, read.output.method)) return;
    const { method, value, listener } = read.output;
    const result = methods[method]?.(value, listener);
    if (method.startsWith('get')) {
      line.send(JSON.stringify({ ...sign, event: method, value: result, ...(listener !== undefined && { listener }) }));
    }
  });
}

function parse(data: unknown): unknown {
  if (typeof data !== 'string' || !data.includes('player.js')) return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
