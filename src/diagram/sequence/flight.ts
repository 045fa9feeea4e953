/** While a step is drawn the window goes there first, then the message flies: the window's part of the time. */
const panShare = 0.2;

/** Where a window stands on its way, when this part of a step's time has passed. It is quick at first, and slow at the end. */
export function panned(from: number, to: number, part: number): number {
  return to - (to - from) * (1 - Math.min(1, part / panShare)) ** 3;
}

/** How far the message of a cursor has flown. As long as the window moves it waits, and is the current one already. */
export function flown(cursor: number): number {
  const whole = Math.floor(cursor);
  // A hair less, so that a hop that has come to rest never begins the next one.
  const part = (cursor - whole - panShare) / (1 - panShare) - 1e-9;
  return cursor > whole ? whole + Math.max(1e-6, part) : whole;
}

/** The other way round: the part of a step's time after which so much of its message has flown. */
export const timeOf = (part: number): number => part && panShare + (1 - panShare) * part;
