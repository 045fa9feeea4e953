import type { Setting } from '../../trace/setting.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import type { HttpMessage } from './httpMessage.ts';

/** What really goes over the wire, or what happens inside a process instead. */
export type WireCall = HttpMessage | { readonly kind: 'internal'; readonly text: string };

/** What the templates fill in. `told`: a story, which shows examples where nothing else is known; a log gets none. */
export interface Context {
  readonly trace: Trace;
  readonly message: Message;
  readonly setting: Setting;
  readonly id: string;
  readonly told: boolean;
}
