import type { Automatic } from './automatic.ts';
import type { Guest } from './guest.ts';

/** What is not needed for the first picture, while it is in a page: its manners, and playing that nobody pressed for. */
export function makeVisit(guest: Guest) {
  let isHere = false;
  let canPlay = false;
  let leave: (() => void) | undefined;
  let automatic: Automatic | undefined;
  return {
    begin(): void {
      isHere = true;
      void import('./guest.ts').then(
        ({ visit, makeAutomatic }) => {
          if (!isHere) return;
          automatic ??= makeAutomatic(guest);
          leave ??= visit(guest, automatic);
          automatic.begin(canPlay);
        },
        () => undefined,
      );
    },
    /** By itself, if it may: in sight, with a story. */
    play(now: boolean): void {
      canPlay = now;
      automatic?.begin(now);
    },
    end(): void {
      isHere = false;
      leave?.();
      leave = undefined;
    },
  };
}
