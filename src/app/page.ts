import { fromTransition } from 'xstate';
import type { Address } from '../player/url.ts';
import type { Story } from './story.ts';

/** What the page shows beside the player's own state. */
export interface PageState {
  readonly story: Story;
  readonly scale: Address['scale'];
  readonly theme: Address['theme'];
  readonly unfolded: boolean;
  readonly dialog: 'none' | 'help' | 'import' | 'catalogue';
  readonly panel: Panel;
  readonly shortcuts: boolean;
  /** What was wrong with the link, told once. */
  readonly alerts: readonly string[];
}

export const panels = ['wire', 'log', 'code', 'bill'] as const;
export type Panel = (typeof panels)[number];

export type PageEvent =
  | { type: 'open'; story: Story }
  | { type: 'scale'; scale: PageState['scale'] }
  | { type: 'theme'; theme: PageState['theme'] }
  | { type: 'fold'; unfolded: boolean }
  | { type: 'dialog'; dialog: PageState['dialog'] }
  | { type: 'panel'; panel: Panel }
  | { type: 'shortcuts'; on: boolean }
  | { type: 'alert'; text: string }
  | { type: 'dismiss' };

/** The page as an actor: one reducer, no timers. */
export const pageLogic = fromTransition(turn, ({ input }: { input: PageState }) => input);

function turn(state: PageState, event: PageEvent): PageState {
  switch (event.type) {
    case 'open':
      return { ...state, story: event.story, dialog: 'none', alerts: [] };
    case 'scale':
      return { ...state, scale: event.scale };
    case 'theme':
      return { ...state, theme: event.theme };
    case 'fold':
      return { ...state, unfolded: event.unfolded };
    case 'dialog':
      return { ...state, dialog: event.dialog };
    case 'panel':
      return { ...state, panel: event.panel };
    case 'shortcuts':
      return { ...state, shortcuts: event.on };
    case 'alert':
      return { ...state, alerts: [...state.alerts, event.text] };
    case 'dismiss':
      return { ...state, alerts: [] };
  }
}
