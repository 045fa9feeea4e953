import { quoted } from './near.ts';

/** Sharing and exporting (`app/ShareDialog`, `diagram/export`). */
export const share = {
  title: 'Share and export',
  export: 'Save as a file',
  moment: 'Which moment',
  moments: { here: (step: number) => `Step ${step}`, poster: 'Overview' },
  theme: 'Colours',
  themes: { auto: 'As the reader prefers', light: 'Light', dark: 'Dark' },
  height: 'Height in px',
  form: 'For',
  forms: {
    link: 'A link',
    iframe: 'A page (iframe)',
    element: 'A page (element)',
    markdown: 'Markdown',
    docusaurus: 'Docusaurus (MDX)',
    next: 'Next and React',
    astro: 'Astro and Starlight',
    vitepress: 'VitePress',
    hugo: 'Hugo',
    slidev: 'Slidev',
  },
  hints: {
    link: 'Opens the page at this moment.',
    iframe: 'Works wherever HTML is allowed. The second line is optional: it fits the height to the story.',
    element:
      'For plain HTML and Reveal, and lighter than an iframe. Without script the reader still has the steps as a list.',
    markdown: 'For a README or an issue, where no script runs: leads to this moment.',
    docusaurus: 'Install the package; then it stands in any .mdx page like this, in React’s other MDX, too.',
    next: 'Install the package; then it stands in server and client components alike.',
    astro:
      'Install the package, and keep the first part as src/components/LambdaLifecycle.astro; then the rest stands in any .mdx page.',
    vitepress: 'Install the package; then it stands in any page’s Markdown like this.',
    hugo: 'Keep the first part as layouts/shortcodes/lambda-lifecycle.html; then write the second where you like.',
    slidev: 'Install the package; then this is a slide, and each click of the deck is a step.',
  },
  oneSide: 'The link shows both sides. What is put into a page shows one story: the left one.',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser did not allow it. Select the text and copy it.',
  snippet: (form: string) => `Text to copy: ${form}`,
  preview: 'Preview of the embed',
  /** Above the list of steps, for readers without script. */
  inWords: (title: string) => `${title}: the steps in words`,
  noLink:
    'No link can carry this story: it is read from a log, and a log stays on your device. Save it as a file; whoever gets the file can open it here under “Your log…”.',
  saveFile: 'Save the story as a file (JSON)',
  width: 'Width in px',
  files: {
    svg: { name: 'Picture (SVG)', hint: 'The whole story; follows light and dark.' },
    animated: { name: 'Animated picture (SVG)', hint: 'Plays in a README, without script.' },
    png: { name: 'Picture (PNG)', hint: 'The story at this moment, with title and totals.' },
    png2: { name: 'Picture, double (PNG)', hint: 'The same, for sharp screens.' },
    storyboard: { name: 'Storyboard (PNG)', hint: 'A frame for each step, in one picture.' },
    print: { name: 'Print the steps', hint: 'A numbered frame for each step; reads in black and white.' },
    gif: { name: 'Animation (GIF)', hint: 'For slides, wikis and chats.' },
    video: { name: 'Video (MP4 or WebM)', hint: 'MP4 where the browser can make it.' },
    mermaid: { name: 'Mermaid', hint: 'A sequence diagram as text, drawn by GitHub.' },
    plantuml: { name: 'PlantUML', hint: 'A sequence diagram as text.' },
    markdown: { name: 'Walkthrough (Markdown)', hint: 'Steps, calls, log, bill and sources as text.' },
    json: { name: 'Trace (JSON)', hint: 'Can be opened here again under “Your log…”.' },
  },
  working: (name: string, percent: number) => `${name}: ${percent} %`,
  cancel: 'Cancel',
  done: (file: string) => `Saved as ${file}.`,
  stopped: 'Cancelled. Nothing was saved.',
  failed: (name: string, why: string) => `${name} did not work: ${why}`,
  noVideo: 'this browser cannot encode video. GIF works everywhere.',
  noPicture:
    'the server of this page forbids images that are drawn in the browser (its Content-Security-Policy). Take an SVG: it is the same picture.',
  noCanvas: 'the browser gave no canvas to draw on.',
  tooLarge: (steps: number) => `the story is too long for one file: at most ${steps} steps fit.`,
  /** The environment's own lanes where a story has several environments. */
  laneIn: (lane: string, environment: string) => `${lane} (${environment})`,
  step: (step: number, title: string) => `${step}. ${title}`,
  stepOf: (step: number, of: number) => `Step ${step} of ${of}`,
  alt: (title: string, promise: string) => `${title}: ${promise}`,
  embedTitle: (title: string) => `AWS Lambda: ${title}, step by step`,
  /** Above and below a picture that leaves the page. */
  sheet: {
    total: (name: string, total: string, billed: string | undefined, failed: string | undefined) =>
      [
        `${name}: ${total}`,
        ...(billed === undefined ? [] : [`${billed} billed`]),
        ...(failed ? [`× ${failed}`] : []),
      ].join(' · '),
    step: (step: number, of: number, title: string) => `Step ${step} of ${of}: ${title}`,
    cut: 'A part of the story: all of it is higher than a picture can be.',
    credit: (product: string, address: string | undefined) => (address ? `${product} · ${address}` : product),
  },
  walkthrough: {
    bill: 'Bill',
    why: 'Why it matters:',
    wire: 'On the wire',
    log: 'In the log',
    source: 'Source:',
    notKnown: 'not known',
  },
  file: {
    opened: 'Rebuilt from a saved file.',
    bad: (name: string, count: number) =>
      count === 1 ? `${name} cannot be opened. What is wrong:` : `${name} cannot be opened. ${count} things are wrong:`,
    at: (place: string, problem: string) => (place === '' ? problem : `${place}: ${problem}`),
    refused: (place: string, type: string, why: string) =>
      `${place}: the machines refuse ${quoted(type)} there (${why})`,
    tooManyLines: (count: number, most: number) =>
      `events: they have ${count.toLocaleString('en')} lines; at most ${most.toLocaleString('en')} are read`,
    empty: 'events: there is no event in it',
  },
};
