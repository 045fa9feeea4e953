/** Loaded with the challenges. */
export { challenges as challengeWords } from './en/challenges.ts';
