/** What comes out of a printer, whether or not the script was there that lays a print out. */
import { expect, type Page, test } from '@playwright/test';
import { openPage } from './openPage.ts';

/** What a print of the page lays out; undefined: nothing. */
const layOut = (page: Page) =>
  page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const board = document.querySelector('.print-board');
    const laid = board && {
      figures: board.querySelectorAll('figure').length,
      strips: board.querySelectorAll('.strip-bar').length,
      ghosts: board.querySelectorAll('.strip-ghost').length,
    };
    dispatchEvent(new Event('afterprint'));
    return laid ?? undefined;
  });

test('a story is printed whole, with its strips, without a key having been pressed', async ({ page }) => {
  await openPage(page);
  await expect.poll(() => layOut(page)).toEqual({ figures: 40, strips: 2, ghosts: 1 });
});

test('a comparison is printed with what its warm side skipped', async ({ page }) => {
  await openPage(page, '?compare=cold-then-warm:2');
  await expect.poll(async () => (await layOut(page))?.ghosts).toBe(1);
});

test('before that script is there, a print is light, inked, and ends where the picture does', async ({ page }) => {
  await page.route(/\/printing-[^/]*\.js$/, (route) => route.abort());
  await openPage(page, '?scenario=out-of-memory&step=12&theme=dark');
  await page.emulateMedia({ media: 'print' });
  const look = () =>
    page.evaluate(() => {
      const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
      const heightOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().height ?? 0;
      return {
        ground: styleOf(':root').backgroundColor,
        ink: styleOf(':root').color,
        inked: ['.strip-bar button', '.stage svg .bar'].map((each) => styleOf(each).printColorAdjust),
        blank: Math.round(heightOf('.stage') - heightOf('.stage svg')),
      };
    });
  // The picture hears of its new room a frame later.
  await expect.poll(look).toEqual({
    ground: 'rgb(255, 255, 255)',
    ink: 'rgb(22, 25, 31)',
    inked: ['exact', 'exact'],
    blank: 0,
  });
});
