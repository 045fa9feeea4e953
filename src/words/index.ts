import { en } from './en.ts';

/** The shape that a dictionary of any language must have. */
export type Words = typeof en;

/** The dictionary in use. English is the only one so far. */
export const words: Words = en;
