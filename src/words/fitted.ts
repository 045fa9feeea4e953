/** What an element says that has all of its story in the height there is. Loaded with it. */
export { fitted as fittedWords } from './en/fitted.ts';
