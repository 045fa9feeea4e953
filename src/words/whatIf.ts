/** Loaded with the reader's own numbers, by whoever tells a story of them. */
export { whatIf as whatIfWords } from './en/whatIf.ts';
