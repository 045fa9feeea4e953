/** What a first visit costs, and what it does not load yet. */
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { button, openPage } from './openPage.ts';

/** Bytes of gzipped script that a first visit may cost. */
const budget = 150_000;

/** The scripts that the page asks for from now on, by name, with their sizes as gzip -9 makes them. */
function watchScripts(page: Page): { sizes: Map<string, number>; settled(): Promise<void> } {
  const sizes = new Map<string, number>();
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    const name = new URL(response.url()).pathname.split('/').at(-1) ?? '';
    if (!name.endsWith('.js')) return;
    reading.push(response.body().then((body) => void sizes.set(name, gzipSync(body, { level: 9 }).length)));
  });
  return { sizes, settled: async () => void (await Promise.all(reading)) };
}

/** What a page loads when it has been at rest is none of a first visit's; how soon that is, depends on the machine. */
const neverAtRest = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const wait = window.setTimeout;
    Object.assign(window, {
      setTimeout: (act: () => void, ms = 0, ...rest: unknown[]) => (ms < 1_000 ? wait(act, ms, ...rest) : 0),
    });
  });

test('a first visit ships at most 150 kB of gzipped script', async ({ page }) => {
  const { sizes, settled } = watchScripts(page);
  await neverAtRest(page);
  await openPage(page);
  await page.waitForLoadState('networkidle');
  await settled();
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const list = [...sizes].map(([name, size]) => `${name} ${size}`).join(', ');
  expect(sizes.size, list).toBeGreaterThan(0);
  expect(total, list).toBeGreaterThan(50_000);
  expect(total, list).toBeLessThanOrEqual(budget);
});

test('help, import, its reader and the code samples are loaded when they are asked for', async ({ page }) => {
  const { sizes } = watchScripts(page);
  await neverAtRest(page);
  await openPage(page);
  await page.waitForLoadState('networkidle');
  const loads = async (pattern: RegExp, act: () => Promise<void>) => {
    const before = new Set(sizes.keys());
    expect([...before].filter((name) => pattern.test(name))).toEqual([]);
    await act();
    await expect.poll(() => [...sizes.keys()].some((name) => !before.has(name) && pattern.test(name))).toBe(true);
  };
  // The first step has its evidence, and the code is a part of that.
  await loads(/^StepEvidence|^bootstrap|^handler/, () => button(page, 'Next').click());
  await page.waitForLoadState('networkidle');
  await loads(/^HelpDialog/, () => page.getByRole('button', { name: 'Keyboard shortcuts' }).click());
  // Its script has arrived before it stands there.
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await loads(/^CodePanel/, () => page.getByRole('tab', { name: 'Code' }).click());
  await page.getByRole('tab', { name: 'States' }).click();
  await loads(/^EnlargedStates/, () => page.getByRole('button', { name: 'Enlarge this panel' }).click());
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await loads(/^ImportDialog/, () => page.getByRole('button', { name: 'Your log…' }).click());
  await loads(/^reader/, async () => {
    await page.getByLabel('Log lines').fill('START RequestId: 6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e01 Version: $LATEST');
    await page.getByRole('button', { name: 'Read the lines' }).click();
  });
});

test('everything that the page names stands beside it, so that it can be served from any path', async ({ page }) => {
  const response = await page.request.get('./');
  const html = await response.text();
  const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? '');
  expect(addresses.length).toBeGreaterThan(2);
  expect(addresses.filter((address) => !address.startsWith('./'))).toEqual([]);
});
