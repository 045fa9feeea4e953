import { drawBeside } from './drawBeside.ts';
import type { Beside } from './geometry.ts';
import { layBeside } from './layoutBeside.ts';

/** All that a page has room for: at true scale a ruler and brackets, and what an axis tells. */
export const beside: Beside = { lay: layBeside, draw: drawBeside };
