/** Loaded with what reads and writes files. */
export { files as fileWords } from './en/files.ts';
