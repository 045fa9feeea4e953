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

export function speakPlayerJs(element: LambdaLifecycle, line: Line): void {
  const listeners = new Map<string, Set<string>>();
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
      if (Number.isFinite(Number(value))) element.seekStory(Number(value) * 1000);
    },
    getLoop: () => element.loop,
    setLoop: (value) => {
      element.loop = value === true || value === 'true';
    },
    addEventListener: (value, listener = '') => {
      if (!events.includes(value as Told)) return;
      const name = value as Told;
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
      // Who asks late is told at once.
      if (name === 'ready' && isReady) emit('ready', readiness());
    },
    removeEventListener: (value, listener = '') => {
      if (listener) listeners.get(String(value))?.delete(listener);
      else listeners.delete(String(value));
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
