/** Every story of the catalogue opens by its name in a link, and is walked to its end. Together they hold every edge of the machines. */
import { expect, test } from '@playwright/test';
import { scenarios } from '../src/sources/scenarios/catalogue.ts';
import { button, diagram, openPage, stepCount, still, storyButton, transcript, watchForTrouble } from './openPage.ts';

test.use(still);

// A page for a dozen, or opening them would take longer than walking them.
for (let from = 0; from < scenarios.length; from += 12) {
  const some = scenarios.slice(from, from + 12);
  test(`stories ${from + 1} to ${from + some.length} open by name, and the last step is reached`, async ({ page }) => {
    test.setTimeout(120_000);
    const trouble = watchForTrouble(page);
    for (const { slug } of some) {
      await openPage(page, `?scenario=${slug}&step=1`);
      await expect(page.getByRole('alert')).toHaveCount(0);
      const count = await stepCount(page);
      await expect(transcript(page).getByRole('listitem')).toHaveCount(count);
      await button(page, 'Last').click();
      await expect(diagram(page).locator('.current')).toHaveAttribute('data-step', String(count));
      await expect(transcript(page).locator('[aria-current=step]')).toHaveAttribute('data-step', String(count));
    }
    expect(trouble).toEqual([]);
  });
}

test('a story is found by a word, with the keyboard alone', async ({ page }) => {
  await openPage(page);
  await storyButton(page).press('Enter');
  await page.getByRole('searchbox').fill('out of memory');
  await expect(page.getByRole('status').filter({ hasText: '1 story' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).searchParams.get('scenario')).toBe('out-of-memory');
});
