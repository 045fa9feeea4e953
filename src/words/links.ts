export { linkWords } from './en/links.ts';
