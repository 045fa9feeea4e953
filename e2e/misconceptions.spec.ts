/** What is often heard is answered where it arises: once, beside the live region, with a way to see it. */
import { expect, type Page, test } from '@playwright/test';
import { openPage, watchForTrouble } from './openPage.ts';

const note = (page: Page) => page.locator('.heard');

test('a step at which one arises says what is true, and its links lead to what shows it', async ({ page }) => {
  const trouble = watchForTrouble(page);
  await openPage(page, '?scenario=cold-start&step=none-idle');
  await expect(note(page)).toContainText('Often heard: “A cold start happens on the first call only.”');
  await expect(page.locator('[aria-live]', { has: note(page) })).toHaveCount(0);
  await expect(note(page).getByRole('link', { name: 'numbers of your own' })).toHaveAttribute(
    'href',
    /^\?scenario=what-if&/,
  );
  await note(page).getByRole('link', { name: 'two of them cold' }).click();
  await expect(page).toHaveURL(/scenario=burst&step=none-idle/);
  // Here it is shown already, so no link leads here.
  await expect(note(page)).toBeVisible();
  await expect(note(page).getByRole('link', { name: 'two of them cold' })).toHaveCount(0);
  expect(trouble).toEqual([]);
});

test('a step at which none arises has no note, and at 320 px a note is as wide as its column', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openPage(page, '?scenario=cold-start&step=mount-image');
  await expect(note(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await openPage(page, '?scenario=cold-start&step=freeze');
  await page.waitForLoadState('networkidle');
  await expect(note(page)).toHaveCount(0);
});
