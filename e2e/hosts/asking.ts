/** What is asked of every host: hydrated, stepped, light and dark, left and entered, printed, and with the right numbers. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { watchForTrouble } from '../openPage.ts';
import type { Served } from '../serving.ts';
import { type Project, serveHost } from './preparing.ts';
import { wanted } from './texts.ts';

/** A site with two pages, a what-if and a cold start, each named in its navigation. */
export interface Site {
  readonly name: string;
  /** `base`: the address of ours. */
  project(base: string): Project;
  /** The path of the what-if. */
  readonly path: string;
  /** The host's own switch. */
  chooseTheme(page: Page, theme: 'light' | 'dark'): Promise<void>;
  /** Its own link to one of its two pages. */
  linkTo(page: Page, name: 'What if' | 'Cold start'): Locator;
}

export const element = (page: Page): Locator => page.locator('lambda-lifecycle');
export const next = (page: Page): Locator => element(page).getByRole('button', { name: 'Next', exact: true });

export async function expectStepIn(story: Locator, step: number): Promise<void> {
  const current = story.locator('li[aria-current]');
  if (step === 0) await expect(current).toHaveCount(0);
  else await expect(current).toHaveAttribute('data-step', String(step));
}

/** The what-if as it was asked for. */
export async function expectNumbers(story: Locator): Promise<void> {
  await expect(story.locator('.heading')).toHaveText(wanted.heading);
  for (const line of wanted.log) await expect(story.locator('.transcript')).toContainText(line);
}

/** Complaints of the page; what it fetches from our site, where its text says so, is none. */
export function watchHost(page: Page, base = ''): () => string[] {
  const trouble = watchForTrouble(page);
  return () => trouble.filter((line) => !line.startsWith(`elsewhere: ${base}`));
}

/** Prints the page. @returns how many frames each story has had on paper. */
export async function printed(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const stories = [...document.querySelectorAll('lambda-lifecycle')];
      const counts = stories.map(({ shadowRoot }) => shadowRoot?.querySelectorAll('.board figure').length);
      Object.assign(window, { onPaper: counts });
    });
  });
  const paper = await page.pdf({ format: 'A4' });
  expect(paper.length).toBeGreaterThan(20_000);
  await expect(page.locator('.board')).toHaveCount(0);
  return page.evaluate('onPaper');
}

/** From now on the page sums up how far its content has moved by itself. */
const sumShifts = (): void => {
  Object.assign(window, { shifted: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) (window as unknown as { shifted: number }).shifted += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

/** Serves a host for the tests of this file, which come one after the other. */
export function hostFor(name: string, project: (base: string) => Project): () => Served {
  test.describe.configure({ mode: 'serial' });
  let served: Served;
  test.beforeAll(async ({ baseURL }) => {
    test.setTimeout(20 * 60_000);
    served = await serveHost(name, project(baseURL ?? ''));
  });
  test.afterAll(() => served?.close());
  return () => served;
}

/** The questions. @returns where the site is. */
export function ask({ name, project, path, chooseTheme, linkTo }: Site): () => Served {
  const host = hostFor(name, project);

  test('it has the numbers that were asked for, moves nothing, and is stepped by button and key', async ({
    page,
    baseURL,
  }) => {
    const trouble = watchHost(page, baseURL);
    await page.addInitScript(sumShifts);
    await page.goto(host().address + path);
    await expectNumbers(element(page));
    await expectStepIn(element(page), 0);
    expect(await page.evaluate('shifted')).toBeLessThan(0.05);
    await next(page).click();
    await expectStepIn(element(page), 1);
    await page.keyboard.press('ArrowRight');
    await expectStepIn(element(page), 2);
    await page.keyboard.press('ArrowLeft');
    await expectStepIn(element(page), 1);
    expect(trouble()).toEqual([]);
  });

  test('it is light or dark as the host’s own switch says, at once', async ({ page, baseURL }) => {
    const trouble = watchHost(page, baseURL);
    await page.goto(host().address + path);
    await expectNumbers(element(page));
    for (const theme of ['dark', 'light', 'dark'] as const) {
      await chooseTheme(page, theme);
      await expect(element(page).locator('.theme')).toHaveAttribute('data-theme', theme);
    }
    // Whoever comes to another page finds it there, too.
    await linkTo(page, 'Cold start').click();
    await expect(element(page).locator('.theme')).toHaveAttribute('data-theme', 'dark');
    expect(trouble()).toEqual([]);
  });

  test('it is left and entered again, and each time it is whole', async ({ page, baseURL }) => {
    const trouble = watchHost(page, baseURL);
    await page.goto(host().address + path);
    for (let round = 0; round < 3; round++) {
      await expectNumbers(element(page));
      await next(page).click();
      await expectStepIn(element(page), 1);
      await linkTo(page, 'Cold start').click();
      await expect(element(page)).toHaveCount(1);
      await expectStepIn(element(page), wanted.step);
      await next(page).click();
      await expectStepIn(element(page), wanted.step + 1);
      await linkTo(page, 'What if').click();
      await expect(element(page)).toHaveCount(1);
    }
    // The other story stands there, or there is nothing to come back from.
    await expectNumbers(element(page));
    await page.goBack();
    await expectStepIn(element(page), wanted.step);
    await next(page).click();
    await expectStepIn(element(page), wanted.step + 1);
    expect(trouble()).toEqual([]);
  });

  test('printed, it has a frame for each step', async ({ page, baseURL }) => {
    const trouble = watchHost(page, baseURL);
    await page.goto(host().address + path);
    await expectNumbers(element(page));
    await linkTo(page, 'Cold start').click();
    await expectStepIn(element(page), wanted.step);
    await expect.poll(() => printed(page)).toEqual([wanted.steps]);
    expect(trouble()).toEqual([]);
  });

  return host;
}

/** Where an author's pages have a button for each. */
export const byButtons = (page: Page, theme: 'light' | 'dark'): Promise<void> =>
  page.getByRole('button', { name: theme, exact: true }).click();
export const byLinks = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true });
