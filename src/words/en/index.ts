/** What the first sight of the page needs, in English. */
export { commands } from './commands.ts';
export { figures, figureTitles } from './figures.ts';
export { page } from './page.ts';
export { beside, callers, diagram, lanes, phases } from './picture.ts';
export { wire } from './readings.ts';
export { results, summary } from './results.ts';
export { everydayStories, transport } from './transport.ts';
