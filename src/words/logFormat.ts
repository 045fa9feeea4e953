/** Loaded with the panel of the log. */
export { logFormat as logFormatWords } from './en/logFormat.ts';
