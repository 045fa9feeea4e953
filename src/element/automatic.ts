import type { Options } from './attributes.ts';
import { isStill } from './inSight.ts';

/** Playing that nobody pressed for. */
export function makeAutomatic(options: () => Options, play: () => void, pause: () => void) {
  let hasBegun = false;
  let isAutomatic = false;
  return {
    /** It begins once, in sight, and never against the reader's wish for less motion. */
    begin(isInSight: boolean): void {
      if (hasBegun || !isInSight || !options().autoplay || isStill(options().motion)) return;
      hasBegun = true;
      isAutomatic = true;
      play();
    },
    /** A reader who comes closer stops it; it does not begin again by itself. */
    stop(): void {
      if (isAutomatic) pause();
      isAutomatic = false;
    },
  };
}
