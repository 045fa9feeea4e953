import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The folders from top to bottom. Each imports only from those above it, but for `learn` and `app`, which stand beside the last three. */
const house = [
  'words',
  'lifecycle',
  'trace',
  'sources',
  'readings',
  'diagram',
  'player',
  'learn',
  'app',
  'element',
  'embed',
  'host',
];
const beside: Readonly<Record<string, readonly string[]>> = {
  element: ['learn', 'app'],
  embed: ['learn', 'app'],
  host: house.slice(0, -1),
};

/** Who may import which library. `player` and `app` make actors; `diagram` computes and draws with d3. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  words: [],
  lifecycle: ['xstate'],
  trace: ['valibot'],
  sources: [],
  readings: [],
  diagram: ['d3', 'gifenc', 'mediabunny'],
  player: ['xstate', 'fastest-levenshtein', 'valibot'],
  learn: ['valibot'],
  app: ['react', 'react-dom', '@xstate/react', 'xstate', 'lucide-react', 'uqr'],
  // React is the wrapper's alone: no other file of the element may have it, and a test looks at the built scripts.
  element: ['xstate', 'react'],
  embed: ['valibot'],
  host: [],
};

const root = resolve(import.meta.dirname);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

/** Source modules only: fixtures and helpers that tests alone import may reach anywhere. */
const inHouse = files.filter(({ file }) => file.includes('/') && !/test[A-Z]|fixtures/.test(file));

const importsOf = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)\b[^;]*? from '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  );

test('nothing imports from a folder below its own', () => {
  const wrong = inHouse.flatMap(({ file, text }) => {
    const own = house.indexOf(file.split('/')[0] ?? '');
    return importsOf(text)
      .filter((target) => target.startsWith('.'))
      .map((target) => relative(root, resolve(root, dirname(file), target)).split('/')[0] ?? '')
      .filter((folder) => house.indexOf(folder) > own || beside[house[own] ?? '']?.includes(folder))
      .map((folder) => `${file} imports from ${folder}`);
  });
  expect(wrong).toEqual([]);
});

test('every folder stands in the table', () => {
  expect([...new Set(inHouse.map(({ file }) => file.split('/')[0]))].sort()).toEqual([...house].sort());
});

test('each folder imports only its own libraries', () => {
  const wrong = inHouse.flatMap(({ file, text }) => {
    const allowed = libraries[file.split('/')[0] ?? ''] ?? [];
    return importsOf(text)
      .filter((target) => !target.startsWith('.'))
      .filter((target) => !allowed.some((library) => target === library || target.startsWith(`${library}/`)))
      .map((target) => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('folders are named for questions, not for kinds of code', () => {
  const kinds = /(^|\/)(utils?|helpers?|components?|hooks|types|store|common|shared)(\/|$)/;
  expect(files.filter(({ file }) => kinds.test(dirname(file))).map(({ file }) => file)).toEqual([]);
});

test('no file grows past 300 lines, but for the dictionary', () => {
  const long = files.filter(({ file, text }) => !file.startsWith('words/') && text.split('\n').length > 301);
  expect(long.map(({ file }) => file)).toEqual([]);
});

test('the built page has a strict content security policy in its configuration', () => {
  const config = readFileSync(join(root, '../vite.config.ts'), 'utf8');
  expect(config).toContain("default-src 'none'");
  expect(config).not.toMatch(/unsafe-(inline|eval)/);
});
