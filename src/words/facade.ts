/** What the facade says, before anything else of the element is there. */
export { facade as facadeWords } from './en/facade.ts';
