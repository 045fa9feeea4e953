/** What an author pastes: the very texts of Share and of the README. */
import { readFileSync } from 'node:fs';
import type { Shared } from '../../src/app/share/snippets.ts';
import { tellWhatIf } from '../../src/element/ownStory.ts';
import { openEveryday, type Story } from '../../src/element/story.ts';
import { narrate } from '../../src/readings/step/narration.ts';

/** The numbers that are asked for. None is a default, and one has a hyphen in its name. */
const numbers = { memory: '1024', 'runtime-init': '55', init: '777', handler: '33.3' };

const own = tellWhatIf(numbers);
const everyday = openEveryday('cold-start') as Story;

/** What the pages must show of them. */
export const wanted = {
  heading: own.title,
  log: ['Memory Size: 1024 MB', 'Duration: 33.30 ms'],
  step: everyday.trace.messages.findIndex(({ slug }) => slug === 'start-runtime') + 1,
  steps: everyday.trace.messages.length,
};

const sharedOf = ({ title, promise, slug = '', params = {}, trace }: Story, base: string): Shared => ({
  base,
  title,
  promise,
  scenario: slug,
  link: Object.entries(params),
  hasPoster: false,
  theme: 'auto',
  scale: 'story',
  height: 560,
  steps: trace.messages.map((_, index) => narrate(trace, index).title),
});

/** A story of the author's own numbers. `base`: where our site is, for texts that lead there. */
export const whatIf = (base = ''): Shared => sharedOf(own, base);
/** A story of the catalogue, at one of its steps. */
export const coldStart = (base = ''): Shared => ({
  ...sharedOf(everyday, base),
  hasPoster: true,
  step: 'start-runtime',
});

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The README's blocks of code in this language. */
export const readmeCode = (language: string): string[] =>
  [...readme.matchAll(/^```(\w+)\n(.*?)^```/gms)].flatMap(([, name, code = '']) => (name === language ? [code] : []));

/** Texts of which the first part is a file of its own. */
export function inTwo(text: string): [string, string] {
  const end = text.indexOf('\n\n');
  return [`${text.slice(0, end)}\n`, text.slice(end + 2)];
}
