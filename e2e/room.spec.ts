/** What comes later has its room from the first paint, and what scrolls ends at its edge. */
import { expect, type Page, test } from '@playwright/test';
import { openPage } from './openPage.ts';

/** How far all that was seen has moved without anybody's doing. */
async function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((tell) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => tell(sum), 300);
      }),
  );
}

test.describe('At 1440', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  for (const [query, pane] of [
    ['?scenario=what-if', '.what-if'],
    ['?learn=cold-start', '.learn'],
  ] as const) {
    test(`the stage of ${query} stands where it will stay`, async ({ page }) => {
      await openPage(page, query);
      await expect(page.locator(pane)).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect(await shiftOf(page)).toBeLessThan(0.01);
    });
  }

  test('a free play opened by link has a whole picture, and its first choices under it', async ({ page }) => {
    // There is no row to wait for yet.
    await page.goto('./?scenario=free-play');
    const choices = page.locator('.first-choices');
    await expect(choices.getByRole('button').first()).toBeInViewport();
    const card = await page.locator('.stage-card').boundingBox();
    const picture = await page.locator('.stage svg').boundingBox();
    const below = await choices.boundingBox();
    expect(picture?.width).toBeGreaterThan((card?.width ?? 0) - 24);
    expect(below?.y).toBeGreaterThanOrEqual((picture?.y ?? 0) + (picture?.height ?? 0) - 1);
  });
});

test.describe('At 1280×720', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('what is cut fades up to its edge, and nothing is read beside the button that leads on', async ({ page }) => {
    await openPage(page, '?step=24');
    await page.getByRole('tab', { name: 'Bill' }).click();
    const more = page.locator('.panel > .more-below');
    await expect(more.getByRole('button')).toBeVisible();
    const edge = await page
      .locator('.panel')
      .evaluate((panel) => panel.getBoundingClientRect().top + panel.clientTop + panel.clientHeight);
    const end = await more.boundingBox();
    expect(Math.abs((end?.y ?? 0) - edge)).toBeLessThan(1.5);
    // As high as the button is, the fade is no fade.
    const button = await more.getByRole('button').boundingBox();
    const solid = await more.evaluate((each) => Number.parseFloat(getComputedStyle(each, '::before').height));
    expect(solid).toBeGreaterThan(edge - (button?.y ?? 0));

    await page.emulateMedia({ forcedColors: 'active' });
    const sign = await more.evaluate((each) => getComputedStyle(each, '::before').borderTopStyle);
    expect(sign).toBe('solid');
  });
});
