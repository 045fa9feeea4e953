/** Loaded with a path of the reader's own. */
export { chart as freePlayWords } from './en/chart.ts';
