/** What React's JSX may say of the element. Packed as it stands: it is types alone. */
import type { DetailedHTMLProps, HTMLAttributes, Ref } from 'react';
import type { AttributeName } from './attributes.ts';
import type { LambdaLifecycleElement, LambdaLifecycleEvents } from './public.ts';

export type Listeners = {
  [Name in keyof LambdaLifecycleEvents as `on${Capitalize<Name>}`]?: (
    event: CustomEvent<LambdaLifecycleEvents[Name]>,
  ) => void;
};

/** The element's properties, and its events as `onReady`, `onStepchange` …; an event's `detail` is on the event. */
export type LambdaLifecycleProps = Partial<Pick<LambdaLifecycleElement, AttributeName | 'params'>> &
  Omit<HTMLAttributes<HTMLElement>, keyof Listeners> &
  Listeners & { ref?: Ref<LambdaLifecycleElement> };

type Tag<Named extends HTMLElement> = DetailedHTMLProps<HTMLAttributes<Named>, Named> & {
  /** Attributes, by their names in HTML. */
  [name: string]: unknown;
};

declare module 'react' {
  interface CSSProperties {
    [name: `--ll-${string}`]: string | number | undefined;
  }
  namespace JSX {
    interface IntrinsicElements {
      'lambda-lifecycle': Tag<LambdaLifecycleElement>;
      'lambda-lifecycle-facade': Tag<HTMLElement>;
    }
  }
}
