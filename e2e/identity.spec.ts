import { expect, type Page, test } from '@playwright/test';
import {
  button,
  expectStep,
  holdTime,
  letPass,
  openPage,
  picture,
  scrubber,
  stepCount,
  stepMs,
  stories,
} from './openPage.ts';

// Time is ours here, but drawing each frame of it still takes the machine's.
test.describe.configure({ timeout: 120_000 });

/** Presses Next, and lets the step come to rest. */
async function stepOn(page: Page): Promise<void> {
  await button(page, 'Next').click();
  await letPass(page, stepMs);
}

for (const { slug } of stories) {
  for (const scale of ['story', 'true']) {
    test(`${slug}, ${scale} scale: stepping, seeking, a link and going back give the same picture`, async ({
      page,
      browser,
    }) => {
      await holdTime(page);
      await openPage(page, `?scenario=${slug}&scale=${scale}`);
      const count = await stepCount(page);
      const stepped: string[] = [];
      for (let step = 1; step <= count; step++) {
        await stepOn(page);
        await expectStep(page, step);
        stepped.push(await picture(page));
      }
      for (let step = count - 1; step >= 1; step--) {
        await button(page, 'Back').click();
        expect(await picture(page)).toBe(stepped[step - 1]);
      }
      for (const step of [1, Math.ceil(count / 2), count]) {
        await scrubber(page).fill(String(step));
        expect(await picture(page)).toBe(stepped[step - 1]);
        const other = await browser.newPage();
        await openPage(other, `?scenario=${slug}&scale=${scale}&step=${step}`);
        expect(await picture(other)).toBe(stepped[step - 1]);
        await other.close();
      }
    });
  }

  test(`${slug}: playing to the end gives the picture of the end`, async ({ page }) => {
    await holdTime(page);
    await openPage(page, `?scenario=${slug}&speed=4`);
    const count = await stepCount(page);
    await button(page, 'Play').click();
    for (let waited = 0; waited < count && (await button(page, 'Pause').count()) > 0; waited++)
      await letPass(page, 3_500);
    await expectStep(page, count);
    const played = await picture(page);
    await button(page, 'First').click();
    await button(page, 'Last').click();
    expect(await picture(page)).toBe(played);
  });
}

test('nothing of the diagram shifts between steps', async ({ page }) => {
  await openPage(page, '?step=12');
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('svg.diagram .row')].map((row) => [
        row.getAttribute('data-step'),
        row.querySelector('.label')?.getAttribute('x'),
        row.querySelector('.label')?.getAttribute('y'),
      ]),
    );
  const before = new Map((await places()).map(([step, ...place]) => [step, place.join()]));
  await button(page, 'Back').click();
  for (const [step, ...place] of await places()) if (before.has(step)) expect(place.join()).toBe(before.get(step));
});
