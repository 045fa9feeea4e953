import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
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
  // What it needs to know of the page around is what the element needs.
  host: house.slice(0, -1).filter((folder) => folder !== 'player'),
};

/** The rooms of the page in the same way: what it is, what it shows of any story, its features, and what brings them together. */
const rooms = [
  'prose',
  'page',
  'dialog',
  'step',
  'stage',
  'states',
  'catalogue',
  'whatIf',
  'freePlay',
  'compare',
  'replay',
  'share',
  'glossary',
  'challenges',
  'learn',
  'palette',
  'present',
  'help',
  '.',
];

/** The rooms of the imports; what all of them speak of stands in the folder itself, and so does what brings them together. */
const importRooms = ['scanning', 'formats', 'detecting', 'grouping', 'judging', 'replaying'];

/** Who may import which library. `player` and `app` make actors; `diagram` computes and draws with d3. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  words: [],
  lifecycle: ['xstate'],
  trace: ['valibot'],
  sources: [],
  readings: ['highlight.js', 'lowlight'],
  diagram: ['d3', 'gifenc', 'mediabunny'],
  player: ['xstate', 'fastest-levenshtein', 'valibot'],
  learn: ['valibot'],
  // The charts are laid out by the build.
  app: ['react', 'react-dom', '@xstate/react', 'xstate', 'lucide-react', 'uqr', 'virtual:state-charts'],
  // React is the wrapper's alone: no other file of the element may have it, and a test looks at the built scripts.
  element: ['xstate', 'react'],
  embed: ['valibot'],
  host: [],
};

const root = import.meta.dirname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

const importsOf = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)\b[^;]*? from '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );

/** Every import within the house, types and what is loaded later included. */
const ways = files.flatMap(({ file, text }) =>
  importsOf(text)
    .filter((target) => target.startsWith('.'))
    .map((target) => ({ from: file, to: normalize(join(dirname(file), target.split('?')[0] ?? '')) })),
);

/** Source modules only: fixtures and helpers that tests alone import may reach anywhere. */
const isForTests = (file: string): boolean => /test[A-Z]|fixtures|\/generating\//.test(file);
const inHouse = files.filter(({ file }) => file.includes('/') && !isForTests(file));

/** The imports that lead down: both ends in the table, and the target's row below the own one. */
function waysDown(table: readonly string[], roomOf: (file: string) => string | undefined): string[] {
  return ways
    .filter(({ from }) => !isForTests(from))
    .filter(({ from, to }) => {
      const [own, other] = [table.indexOf(roomOf(from) ?? ''), table.indexOf(roomOf(to) ?? '')];
      return own >= 0 && other > own;
    })
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** The room of a file within a folder: `.` for what stands in the folder itself; undefined outside of it. */
const roomIn =
  (folder: string) =>
  (file: string): string | undefined => {
    if (!file.startsWith(`${folder}/`)) return undefined;
    const [room = '', ...rest] = file.slice(folder.length + 1).split('/');
    return rest.length > 0 ? room : '.';
  };

const roomsIn = (folder: string): string[] =>
  [...new Set(inHouse.flatMap(({ file }) => roomIn(folder)(file) ?? []))].sort();

test('nothing imports from a folder below its own', () => {
  const folderOf = (file: string) => file.split('/')[0];
  const aside = ways
    .filter(({ from }) => !isForTests(from))
    .filter(({ from, to }) => beside[folderOf(from) ?? '']?.includes(folderOf(to) ?? ''));
  expect(waysDown(house, (file) => (file.includes('/') ? folderOf(file) : undefined))).toEqual([]);
  expect(aside).toEqual([]);
});

test('no room of the page imports from one below it, and `page` knows no feature', () => {
  expect(waysDown(rooms, roomIn('app'))).toEqual([]);
});

test('no room of the imports imports from one below it', () => {
  expect(waysDown(importRooms, roomIn('sources/imports'))).toEqual([]);
});

test('every folder and every room stands in its table', () => {
  expect([...new Set(inHouse.map(({ file }) => file.split('/')[0]))].sort()).toEqual([...house].sort());
  expect(roomsIn('app')).toEqual([...rooms].sort());
  expect(roomsIn('sources/imports')).toEqual(['.', ...importRooms].sort());
});

test('no two files import each other in a circle, types included', () => {
  const targets = new Map(
    files.map(({ file }) => [file, ways.filter(({ from }) => from === file).map(({ to }) => to)]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const { file } of files) visit(file, []);
  expect(circles).toEqual([]);
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

test('no file grows past 300 lines, styles and tests included, but for words and fixtures', () => {
  const all = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(tsx?|css)$/.test(file));
  const long = all
    .filter((file) => !file.startsWith('words/') && !file.includes('fixtures'))
    .filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301);
  expect(long).toEqual([]);
});

test('the built page has a strict content security policy in its configuration', () => {
  const config = readFileSync(join(root, '../vite.config.ts'), 'utf8');
  expect(config).toContain("default-src 'none'");
  expect(config).not.toMatch(/unsafe-(inline|eval)/);
});
