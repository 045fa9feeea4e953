/** Loaded when somebody shares or exports. */
export { share as shareWords } from './en/share.ts';
