/** The note where sources disagree, and their page. Loaded with the first step. */
export { disagreements as disagreementWords } from './en/disagreements.ts';
