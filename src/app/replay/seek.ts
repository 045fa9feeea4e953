import type { Invocation } from '../../sources/imports/findings.ts';
import type { LogIndex } from '../../sources/imports/logIndex.ts';

/** How far a search has come: what it found, and the place in the log at which it goes on. */
export interface Sought {
  readonly invocations: readonly Invocation[];
  readonly next: number;
}

/** A log may have millions, of which few are wanted: between so many, the page gets its turn. */
const sliceSize = 5_000;

/**
 * Goes on with a search until so many are found or the log has ended. What the first slice settles is told before this returns.
 * @returns what ends it: nothing is told after that.
 */
export function seek(
  index: LogIndex,
  { invocations, next }: Sought,
  most: number,
  isWanted: (invocation: Invocation) => boolean,
  tell: (sought: Sought) => void,
): () => void {
  const found = [...invocations];
  let place = next;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const readSlice = () => {
    const end = Math.min(index.length, place + sliceSize);
    for (; place < end && found.length < most; place++) {
      const invocation = index.invocationAt(place);
      if (isWanted(invocation)) found.push(invocation);
    }
    if (found.length >= most || place >= index.length) tell({ invocations: found, next: place });
    else timer = setTimeout(readSlice);
  };
  readSlice();
  return () => clearTimeout(timer);
}
