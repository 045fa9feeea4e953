import { quoted } from './near.ts';

/** The palette, which finds anything of the page (`app/palette`). */
export const palette = {
  title: 'Find anything',
  label: 'A story, a step, a word, a challenge or an action',
  list: 'What is found',
  hint: 'Type some letters, or the number of a step. ↑ and ↓ choose, Enter takes.',
  found: (count: number) => (count === 1 ? '1 found' : `${count} found`),
  most: (count: number) => `The best ${count} of more`,
  none: (query: string) => `Nothing is called ${quoted(query)}.`,
  groups: {
    steps: 'Steps of this story',
    stories: 'Stories',
    actions: 'Actions',
    words: 'Glossary',
    challenges: 'Challenges',
  },
  step: (step: number) => `Step ${step}`,
  panel: 'Panel beside the picture',
  scales: { story: 'Story scale', true: 'True scale' },
};
