/** The stories of the catalogue and their shelves, by name. */
export { stories as storyWords } from './en/stories.ts';
