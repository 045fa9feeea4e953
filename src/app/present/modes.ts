import type { Filters, Modes } from '../../player/follow.ts';

/** A picture as it is. */
export const plainFilters: Filters = { invert: false, brightness: 1, contrast: 1, saturation: 1 };

/** A stage as it is at the beginning of a talk. */
export const plainModes: Modes = { dim: false, qr: false, frozen: false, spotlight: null, filters: plainFilters };

/** Where the light falls before a pointer has moved it. */
export const middle = { x: 0.5, y: 0.4 };

/** The filters as CSS says them; empty for a picture as it is. */
export function cssOf({ invert, brightness, contrast, saturation }: Filters): string {
  return [
    // Colours keep their meaning: only light and dark change places.
    ...(invert ? ['invert(1) hue-rotate(180deg)'] : []),
    ...(brightness === 1 ? [] : [`brightness(${brightness})`]),
    ...(contrast === 1 ? [] : [`contrast(${contrast})`]),
    ...(saturation === 1 ? [] : [`saturate(${saturation})`]),
  ].join(' ');
}
