/** What the element says only when something is wrong. Loaded then. */
export { complaints } from './en/complaints.ts';
