/** What the first sight of the page needs, in English. */
export { commandGroups, commands, doorCommands, keyCommands, keyNames } from './commands.ts';
export { figures, figureTitles } from './figures.ts';
export { page } from './page.ts';
export { beside, callers, diagram, lanes, phases } from './picture.ts';
export { summary } from './readings.ts';
export { strips } from './strips.ts';
export { transcript } from './transcript.ts';
export { everydayStories, transport } from './transport.ts';
