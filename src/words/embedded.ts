/** What the element says beside the story. The page does not load it. */
export { embedded as embeddedWords } from './en/embedded.ts';
