import type { KeyboardEvent } from 'react';

/** Up, Down, Home and End go from state to state: seventy stops of the Tab key would be a long way through. */
export function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const states = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-state]')];
  const place = states.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: states.length - 1 }[event.key];
  if (to === undefined || place < 0) return;
  event.preventDefault();
  states[to]?.focus();
}
