import type { Options } from './attributes.ts';

/** Must nothing move, as it is set or as the system says? */
const isStill = (motion: 'auto' | 'full' | 'reduced'): boolean =>
  motion === 'auto' ? matchMedia('(prefers-reduced-motion: reduce)').matches : motion === 'reduced';

interface Playing {
  readonly options: () => Options;
  readonly play: () => void;
  readonly pause: () => void;
}

/** Playing that nobody pressed for. */
export type Automatic = ReturnType<typeof makeAutomatic>;

export function makeAutomatic({ options, play, pause }: Playing) {
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
