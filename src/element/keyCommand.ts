import { type Command, commandForKey } from '../player/commands.ts';
import { keyOf, ownsKey } from '../player/keys.ts';
import type { PlayerSnapshot } from '../player/playerMachine.ts';

/** The command that a key press asks of the element; none, if the key is the focused control's or somebody else's. */
export function commandOf(event: KeyboardEvent, player: PlayerSnapshot, isReading: boolean): Command | undefined {
  const key = keyOf(event);
  const target = event.composedPath()[0];
  if (key === undefined || ownsKey(target instanceof Element ? target : null, key)) return undefined;
  const command = commandForKey(key, player);
  return command?.does === 'close' && !isReading ? undefined : command;
}

/** A deck hides the slide that it has left, and the focus may still be there: then no key is for it. */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) !== false;
