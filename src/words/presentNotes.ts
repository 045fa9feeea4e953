/** Loaded with the presenter's window. */
export { presentNotes } from './en/presentNotes.ts';
