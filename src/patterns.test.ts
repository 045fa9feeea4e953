/** No pattern takes more steps than its text is long, times a constant: what overlaps in one would let a hostile text stop the page or its worker. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import { parseSync } from 'vite';
import { afterAll, expect, test, vi } from 'vitest';

const root = fileURLToPath(new URL('./', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\.d\.ts$/.test(file))
  .sort();

interface Pattern {
  source: string;
  flags: string;
}

/** What takes quadratic time or more. `Move` is a search that begins anew at each place of a run; of our own texts it is harmless. */
const faultsOf = ({ source, flags }: Pattern, isOutside: boolean) =>
  analyse({ source, flags }).reports.filter(({ type }) => type !== 'Move' || isOutside);

const isOutside = (file: string) => file.startsWith('sources/imports/') && !file.includes('/generating/');

function findLiterals(file: string): Pattern[] {
  const found: Pattern[] = [];
  JSON.stringify(parseSync(file, readFileSync(root + file, 'utf8')).program, (_, node) => {
    if (node?.regex) found.push({ source: node.regex.pattern, flags: node.regex.flags });
    return typeof node === 'bigint' ? undefined : node;
  });
  return found;
}

test('no literal has quantifiers that overlap', () => {
  const all = files.flatMap((file) => findLiterals(file).map((pattern) => ({ file, pattern })));
  expect(all.length).toBeGreaterThan(100);
  const bad = all.filter(({ file, pattern }) => faultsOf(pattern, isOutside(file)).length > 0);
  expect(bad.map(({ file, pattern }) => `${file}: ${pattern.source}`)).toEqual([]);
});

afterAll(() => vi.unstubAllGlobals());

test('nor has one that is put together', async () => {
  const made: Pattern[] = [];
  const Real = RegExp;
  vi.stubGlobal(
    'RegExp',
    class extends Real {
      constructor(...[source, flags]: ConstructorParameters<typeof RegExp>) {
        super(source, flags);
        made.push(this);
      }
    },
  );
  for (const file of files.filter(isOutside))
    if (!file.endsWith('.worker.ts')) await import(/* @vite-ignore */ `./${file}`);
  vi.unstubAllGlobals();
  expect(made.length).toBeGreaterThan(10);
  // What stands in front of a line: at most 120 characters are looked at, and four pieces of them.
  const unbounded = made.filter(({ source }) => !source.endsWith('*){1,4}$'));
  expect(unbounded).toHaveLength(made.length - 1);
  expect(unbounded.filter((pattern) => faultsOf(pattern, true).length > 0).map(({ source }) => source)).toEqual([]);
});
