/** The words of what has changed, which no page of the app loads. */
export { changes as changeWords } from './en/changes.ts';
