/** Slidev: a story whose steps are the clicks of its slide, and one that its reader steps, both as Share writes them. */
import { expect, type Page, test } from '@playwright/test';
import { snippets } from '../../src/app/share/snippets.ts';
import { element, expectNumbers, expectStepIn, hostFor, printed, watchHost } from './asking.ts';
import type { Project } from './preparing.ts';
import { coldStart, wanted, whatIf } from './texts.ts';

/** No font is fetched from elsewhere, any server of files will do, and a browser without a screen has none to keep awake. */
const slides = `---
theme: default
title: Talk
routerMode: hash
wakeLock: false
fonts:
  provider: none
---

# AWS Lambda

${snippets.slidev(coldStart())}

${snippets.slidev(whatIf())}

---

# Questions?
`;

const project = (): Project => ({ build: ['npm', 'run', 'build'], out: 'dist', files: { 'slides.md': slides } });
const host = hostFor('slidev', project);

const story = (page: Page) => page.locator('.slidev-page:visible').locator(element(page));
const slide = (page: Page): Promise<number> => page.evaluate(() => Number(/\d+/.exec(location.hash)?.[0] ?? 1));

test('the deck is walked by its keys from the first slide to the last and back, through each step', async ({
  page,
  baseURL,
}) => {
  const trouble = watchHost(page, baseURL);
  await page.goto(`${host().address}#/1`);
  await expect(page.getByRole('heading', { name: 'AWS Lambda' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => slide(page)).toBe(2);
  await expectStepIn(story(page), 0);
  for (let step = 1; step <= wanted.steps; step++) {
    await page.keyboard.press('ArrowRight');
    await expectStepIn(story(page), step);
  }
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => slide(page)).toBe(3);
  await expectNumbers(story(page));
  await page.keyboard.press('ArrowRight');
  await expectStepIn(story(page), 1);
  await page.keyboard.press('ArrowLeft');
  await expectStepIn(story(page), 0);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => slide(page)).toBe(2);
  await expectStepIn(story(page), wanted.steps);
  for (let step = wanted.steps - 1; step >= 0; step--) {
    await page.keyboard.press('ArrowLeft');
    await expectStepIn(story(page), step);
  }
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => slide(page)).toBe(1);
  await page.goto(`${host().address}#/4`);
  await expect(page.getByRole('heading', { name: 'Questions?' })).toBeVisible();
  expect(trouble()).toEqual([]);
});

test('it is light or dark as the deck is, at once', async ({ page, baseURL }) => {
  const trouble = watchHost(page, baseURL);
  await page.goto(`${host().address}#/3`);
  await expectNumbers(story(page));
  for (const theme of ['dark', 'light'] as const) {
    await page.keyboard.press('d');
    await expect(story(page).locator('.theme')).toHaveAttribute('data-theme', theme);
  }
  expect(trouble()).toEqual([]);
});

test('printed, it has a frame for each step', async ({ page }) => {
  await page.goto(`${host().address}#/2`);
  await expectStepIn(story(page), 0);
  await expect(story(page).locator('g.row').first()).toBeAttached();
  expect(await printed(page)).toContain(wanted.steps);
});
