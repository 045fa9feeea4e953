/**
 * For pages that hold frames (`<script async src="…/host.js">`): frames marked `data-lambda-lifecycle` get the height
 * that suits their width, and `LambdaLifecycle.connect(iframe)` is a promise of a player.
 */
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

addEventListener('message', ({ source: window, data }: MessageEvent<Data>) => {
  if (data?.source !== source || data.v !== 1) return;
  // By its window: the origin of a sandboxed frame is "null", as is everybody else's there.
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== window) continue;
    const { type, event, detail } = data as { type: string; event: string; detail: Data };
    if (type === 'event' && event === 'resize' && 'lambdaLifecycle' in frame.dataset) {
      frame.style.height = `${Number(detail.height)}px`;
    }
    if (type === 'event' && event === 'keydown') {
      frame.dispatchEvent(new KeyboardEvent('keydown', { ...detail, bubbles: true }));
    }
    for (const listen of hearers.get(frame) ?? []) listen(data);
  }
});

let asked = 0;
const prefix = Math.random().toString(36).slice(2);

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
            const reqId = `${prefix}-${++asked}`;
            const end = hear(frame, ({ type, reqId: answered, ok, value, error }) => {
              if (type !== 'result' || answered !== reqId) return;
              end();
              if (ok) done(value);
              else fail(Object.assign(new Error(), error));
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
