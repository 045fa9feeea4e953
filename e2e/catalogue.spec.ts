/** Every story of the catalogue opens by its name in a link, and is walked to its end. Together they hold every edge of the machines. */
import { expect, test } from '@playwright/test';
import { scenarios } from '../src/sources/scenarios/catalogue.ts';
import {
  everyStep,
  everywhere,
  expectStep,
  keepSteps,
  keptSteps,
  openPage,
  stepCount,
  storyButton,
  watchForTrouble,
} from './openPage.ts';

// A page for a dozen, or opening them would take longer than walking them.
for (let from = 0; from < scenarios.length; from += 12) {
  const some = scenarios.slice(from, from + 12);
  test(
    `stories ${from + 1} to ${from + some.length} open by name, and each step is reached`,
    everywhere,
    async ({ page }) => {
      test.slow();
      const trouble = watchForTrouble(page);
      for (const { slug } of some) {
        await openPage(page, `?scenario=${slug}&step=1`);
        await expectStep(page, 1);
        expect(await page.getByRole('alert').count(), slug).toBe(0);
        const count = await stepCount(page);
        expect(await page.evaluate(keepSteps), slug).toBe(count);
        for (let step = 2; step <= count; step++) await page.keyboard.press('ArrowRight');
        await expect.poll(() => page.evaluate(keptSteps), slug).toEqual(everyStep(count));
      }
      expect(trouble).toEqual([]);
    },
  );
}

test('a story is found by a word, with the keyboard alone', everywhere, async ({ page }) => {
  await openPage(page);
  await storyButton(page).press('Enter');
  const search = page.getByRole('searchbox');
  await expect(search).toBeFocused();
  const dialog = page.getByRole('dialog');
  const height = (await dialog.boundingBox())?.height;
  await page.keyboard.type('zzz');
  await expect(page.getByRole('status').filter({ hasText: 'No story has “zzz”.' })).toBeVisible();
  expect((await dialog.boundingBox())?.height, 'the dialog stays as it is').toBe(height);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(search).toBeFocused();
  await page.keyboard.type('out of memory');
  await expect(page.getByRole('status').filter({ hasText: '1 story' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).searchParams.get('scenario')).toBe('out-of-memory');
});
