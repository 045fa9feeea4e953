/** Loaded with the first step that leads to another story. */
export { seeAlso as seeAlsoWords } from './en/seeAlso.ts';
