/** Loaded with the calls that it is said under. */
export { wire as wireWords } from './en/wire.ts';
