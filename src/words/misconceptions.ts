/** Loaded at the first step that needs it. */
export { misconceptions as misconceptionWords } from './en/misconceptions.ts';
