/** A thin wrapper for React 19, which sets properties by itself: only the names of events are made to fit. */
import { createElement, type HTMLAttributes, type ReactElement, type Ref } from 'react';
import './define.ts';
import type { AttributeName } from './attributes.ts';
import type { LambdaLifecycleElement, LambdaLifecycleEvents } from './public.ts';

/** The element's properties, and its events as `onReady`, `onStepchange` …; an event's `detail` is on the event. */
export type LambdaLifecycleProps = Partial<Pick<LambdaLifecycleElement, AttributeName | 'params'>> &
  Omit<HTMLAttributes<HTMLElement>, `on${Capitalize<keyof LambdaLifecycleEvents>}`> & {
    [Name in keyof LambdaLifecycleEvents as `on${Capitalize<Name>}`]?: (
      event: CustomEvent<LambdaLifecycleEvents[Name]>,
    ) => void;
  } & { ref?: Ref<LambdaLifecycleElement> };

/** `<lambda-lifecycle>` as a component. */
export function LambdaLifecycle(props: LambdaLifecycleProps): ReactElement {
  const named = Object.entries(props).map(([name, value]) => [
    /^on[A-Z]/.test(name) ? name.toLowerCase() : name,
    value,
  ]);
  return createElement('lambda-lifecycle', Object.fromEntries(named));
}
