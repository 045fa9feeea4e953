import * as v from 'valibot';
import type { LambdaLifecycle } from '../element/element.ts';
import type { PlayerState } from '../element/public.ts';

const ms = v.pipe(v.number(), v.finite(), v.minValue(0));
const name = v.pipe(v.string(), v.maxLength(200));
const scale = v.picklist(['story', 'true']);
const theme = v.picklist(['auto', 'light', 'dark']);
const speed = v.pipe(v.number(), v.minValue(0.25), v.maxValue(4));
const params = v.record(name, v.union([name, v.number(), v.boolean()]));
const none = v.strictTuple([]);
const state = v.object({
  scenario: v.exactOptional(name),
  params: v.exactOptional(v.record(name, name)),
  cursor: ms,
  playing: v.boolean(),
  speed,
  scale,
  theme,
});

/** A method of the native protocol: what it takes, and what it does. */
interface Method {
  readonly takes: v.GenericSchema<unknown, readonly unknown[]>;
  run(element: LambdaLifecycle, args: readonly unknown[]): unknown;
}

function method<Args extends readonly unknown[]>(
  takes: v.GenericSchema<unknown, Args>,
  run: (element: LambdaLifecycle, ...args: Args) => unknown,
): Method {
  return { takes, run: (element, args) => run(element, ...(args as Args)) };
}

/** Everything that a page can ask of the frame. The words are the element's own, and its commands' behind them. */
export const methods: Readonly<Record<string, Method>> = {
  play: method(none, (element) => element.play()),
  pause: method(none, (element) => element.pause()),
  toggle: method(none, (element) => element.toggle()),
  next: method(none, (element) => element.next()),
  prev: method(none, (element) => element.prev()),
  nextTick: method(none, (element) => element.nextTick()),
  prevTick: method(none, (element) => element.prevTick()),
  first: method(none, (element) => element.first()),
  last: method(none, (element) => element.last()),
  reset: method(none, (element) => element.reset()),
  seek: method(v.strictTuple([ms]), (element, to) => element.seek(to)),
  goToStep: method(v.strictTuple([v.union([name, v.number()])]), (element, step) => element.goToStep(step)),
  setSpeed: method(v.strictTuple([speed]), (element, value) => {
    element.speed = value;
  }),
  setScenario: method(v.union([v.strictTuple([name]), v.strictTuple([name, params])]), (element, slug, asked?) =>
    element.setScenario(slug, asked),
  ),
  setParams: method(v.strictTuple([params]), (element, asked) => element.setParams(asked)),
  setTheme: method(v.strictTuple([theme]), (element, value) => {
    element.theme = value;
  }),
  setScale: method(v.strictTuple([scale]), (element, value) => {
    element.scale = value;
  }),
  setCaptions: method(v.strictTuple([v.boolean()]), (element, shown) => {
    element.captions = shown;
  }),
  getState: method(none, (element) => element.state),
  setState: method(v.strictTuple([state]), (element, value) => {
    element.state = value as PlayerState;
  }),
  getTranscript: method(none, (element) => element.getTranscript()),
};
