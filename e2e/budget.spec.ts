import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { openPage } from './openPage.ts';

/** kB of gzipped script that a first visit may cost. */
const budget = 150;
const assets = resolve(import.meta.dirname, '../dist/assets');

test('a first visit ships at most 150 kB of gzipped script', async ({ page }) => {
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.add(response.url().split('/').at(-1) ?? '');
  });
  await openPage(page);
  const size = [...scripts].reduce((sum, name) => sum + gzipSync(readFileSync(resolve(assets, name))).length, 0);
  expect(scripts.size).toBeGreaterThan(0);
  expect(size / 1000).toBeLessThanOrEqual(budget);
  const later = readdirSync(assets).filter((name) => /^(HelpDialog|ImportDialog|CodePanel|reader)/.test(name));
  expect(later.length).toBeGreaterThanOrEqual(4);
  expect(later.filter((name) => scripts.has(name))).toEqual([]);
});
