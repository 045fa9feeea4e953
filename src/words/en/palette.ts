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
  /** What actions are looked for by, beside their names. */
  alsoCalled: {
    learn: 'tutorial, course, lesson, guide',
    challenges: 'quiz, exercise',
    glossary: 'words, terms, definition',
    import: 'CloudWatch, paste, upload, my log',
    whatIf: 'calculator, simulate, memory size',
    compare: 'difference, versus, side by side',
    share: 'download, PNG, SVG, GIF, video, Mermaid, Markdown, print, link',
    embed: 'iframe, widget',
    present: 'slides, talk, projector, full screen',
    pace: 'slow motion',
    help: 'keys, hotkeys',
    theme: 'night, theme',
    'panel-bill': 'cost, price, money, expensive',
    'panel-states': 'state machine, chart',
    'panel-log': 'CloudWatch',
  } as Readonly<Record<string, string>>,
};
