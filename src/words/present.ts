/** Loaded when somebody presents. */
export { present as presentWords } from './en/present.ts';
