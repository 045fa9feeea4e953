/** Loaded when a word is looked up. */
export { glossary as glossaryWords } from './en/glossary.ts';
