/**
 * A wrapper for React 19. While a page hydrates React sets no properties of an element, drops what is false, and has not
 * listened when the element is ready: so all is written as attributes, which a server writes, too, and events are
 * listened to here.
 */
import {
  type CSSProperties,
  createElement,
  type ReactElement,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import './define.ts';
import { attributeNames } from './attributes.ts';
import type { LambdaLifecycleElement, LambdaLifecycleEvents } from './public.ts';
import type { LambdaLifecycleProps, Listeners } from './reactTypes.ts';

export type { LambdaLifecycleProps };

/** How high it is where nothing is said of it: what a page keeps free for it must be known before its script is there. */
const usualHeight = '560px';

const listenerNames: Readonly<Record<keyof Listeners, keyof LambdaLifecycleEvents>> = {
  onReady: 'ready',
  onPlay: 'play',
  onPause: 'pause',
  onEnded: 'ended',
  onTimeupdate: 'timeupdate',
  onSeeking: 'seeking',
  onSeeked: 'seeked',
  onRatechange: 'ratechange',
  onStepchange: 'stepchange',
  onPhasechange: 'phasechange',
  onScenariochange: 'scenariochange',
  onParamschange: 'paramschange',
  onError: 'error',
};

const isListener = (name: string): name is keyof Listeners => name in listenerNames;
const isAttribute = (name: string): boolean => (attributeNames as readonly string[]).includes(name);
const textOf = (value: unknown, yes: string, no: string): string =>
  typeof value === 'boolean' ? (value ? yes : no) : String(value);

/** What is said of the element, as it stands in HTML. */
function written({ params = {}, ...props }: LambdaLifecycleProps): Record<string, unknown> {
  const own = Object.entries(props).filter(([name, value]) => !isListener(name) && value !== undefined);
  return Object.fromEntries([
    ...own.map(([name, value]) => [name, isAttribute(name) ? textOf(value, '1', '0') : value]),
    ...Object.entries(params).map(([name, value]) => [name, textOf(value, 'on', 'off')]),
  ]);
}

/** Room for it, as high as it will be. */
function roomFor(style: CSSProperties = {}): CSSProperties {
  const height = style['--ll-height'] ?? usualHeight;
  return { display: 'block', minHeight: height, '--ll-height': height, ...style };
}

/** What it told before anybody could listen, once more. */
function replayReady(element: LambdaLifecycleElement): void {
  const { steps, duration, state } = element;
  if (steps.length === 0) return;
  const detail: LambdaLifecycleEvents['ready'] = {
    ...(state.scenario !== undefined && { scenario: state.scenario }),
    steps,
    duration,
  };
  // It goes no further than to those who listen here: all others have heard it.
  element.dispatchEvent(new CustomEvent('ready', { detail }));
}

/** `<lambda-lifecycle>` as a component. */
export function LambdaLifecycle(props: LambdaLifecycleProps): ReactElement {
  const { ref, style, ...rest } = props;
  const element = useRef<LambdaLifecycleElement>(null);
  const told = useRef<LambdaLifecycleElement>(null);
  const now = useRef<LambdaLifecycleProps>(props);
  useImperativeHandle(ref, () => element.current as LambdaLifecycleElement);
  useLayoutEffect(() => {
    now.current = props;
  });
  useLayoutEffect(() => {
    const here = element.current;
    if (!here) return;
    const leaving = new AbortController();
    for (const [listener, name] of Object.entries(listenerNames)) {
      const tell = (event: Event) =>
        (now.current[listener as keyof Listeners] as ((of: Event) => void) | undefined)?.(event);
      here.addEventListener(name, tell, { signal: leaving.signal });
    }
    // In strict mode effects come twice.
    if (told.current !== here) replayReady(here);
    told.current = here;
    return () => leaving.abort();
  }, []);
  return createElement('lambda-lifecycle', { ...written(rest), style: roomFor(style), ref: element });
}
