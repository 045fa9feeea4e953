/** The words of the reference for authors, which no page of the app loads. */
export { reference as referenceWords } from './en/reference.ts';
