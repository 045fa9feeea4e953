/** Loaded with the first step. */
export { evidence as evidenceWords } from './en/evidence.ts';
