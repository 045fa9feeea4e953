/** The evidence for each step, panels with all the room that there is, and the machines as pictures. */
import { expect, type Page, test } from '@playwright/test';
import { enter } from './driving.ts';
import { button, expectStep, openPage, watchForTrouble } from './openPage.ts';

const panel = (page: Page) => page.getByRole('tabpanel');
const part = (page: Page, name: string) => panel(page).getByRole('region', { name });
const enlarge = (page: Page) => page.getByRole('button', { name: 'Enlarge this panel' }).click();

test('no step of a story is without evidence: its call, or who tells whom and that it is not public', async ({
  page,
}) => {
  await openPage(page, '?scenario=cold-then-warm');
  await expect(panel(page)).toContainText('REPORT RequestId');
  await button(page, 'Next').click();
  await expect(part(page, 'On the wire')).toContainText('"coffee"');
  await openPage(page, '?scenario=cold-then-warm&step=4');
  await expect(part(page, 'On the wire')).toContainText('is not public');
  await expect(part(page, 'On the wire')).toContainText(/Frontend|Lambda service/);
  await openPage(page, '?scenario=cold-then-warm&step=handle');
  await expect(part(page, 'On the wire')).toContainText('handler(event, context)');
  await expect(part(page, 'In the code')).toContainText('await handler(JSON.parse(body), context)');
  await part(page, 'In the code').getByRole('button', { name: 'The whole code' }).click();
  await expect(page.getByRole('tab', { name: 'Code' })).toHaveAttribute('aria-selected', 'true');
});

test('of the reader’s own log all lines are there, and those of the step are lit', async ({ page }) => {
  const id = '6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e01';
  await openPage(page);
  await page.getByRole('button', { name: 'Your log…' }).click();
  const lines = [
    `START RequestId: ${id} Version: $LATEST`,
    'my own line',
    `END RequestId: ${id}`,
    `REPORT RequestId: ${id}\tDuration: 10.00 ms\tBilled Duration: 312 ms\tMemory Size: 512 MB\tMax Memory Used: 80 MB\tInit Duration: 301.20 ms`,
  ];
  await enter(page.getByLabel('Log lines'), lines.join('\n'));
  await page.getByRole('button', { name: 'Read the lines' }).click();
  await page.locator('.invocations button').first().click();
  await button(page, 'Next').click();
  const shown = part(page, 'In the log').getByRole('listitem');
  await expect(shown).toHaveCount(lines.length);
  await button(page, 'Last').click();
  await expect(shown).toHaveCount(lines.length);
});

test('code and calls are broken between words only', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openPage(page, '?step=15');
  const broken = () =>
    page
      .locator('.panel .code-word')
      .evaluateAll((words) =>
        words
          .filter((word) => new Set([...word.getClientRects()].map(({ top }) => Math.round(top / 4))).size > 1)
          .map((word) => word.textContent),
      );
  await expect(part(page, 'In the code')).toBeVisible();
  expect(await broken()).toEqual([]);
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(page.locator('.code-lines .lit').first()).toBeVisible();
  expect(await page.locator('.panel .code-word').count()).toBeGreaterThan(100);
  expect(await broken()).toEqual([]);
});

test('an enlarged panel steps on by its buttons and by keys, and Escape leads back', async ({ page }) => {
  await openPage(page, '?step=15');
  await page.getByRole('tab', { name: 'Code' }).click();
  await enlarge(page);
  const dialog = page.getByRole('dialog', { name: 'Code' });
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expectStep(page, 16);
  await expect(dialog.getByRole('status')).toContainText('The handler runs');
  await page.keyboard.press('ArrowLeft');
  await expectStep(page, 15);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Enlarge this panel' })).toBeFocused();
});

test('enlarged, the machines are pictures: the active state is lit and in sight, and each leads to its first step', async ({
  page,
}) => {
  const trouble = watchForTrouble(page);
  await openPage(page, '?scenario=cold-then-warm&step=15');
  await page.getByRole('tab', { name: 'States' }).click();
  await enlarge(page);
  const dialog = page.getByRole('dialog', { name: 'States' });
  const lit = dialog.locator('.nested-chart .leaf.active');
  await expect(lit).toHaveText(/^handling/);
  await expect(lit).toBeInViewport();
  await expect(dialog.locator('.way.taken')).toHaveCount(1);
  await expect(dialog.locator('.way.taken text.taken')).toHaveText('answerNext');
  await lit.getByRole('button').focus();
  await page.keyboard.press('Home');
  await expect(page.locator(':focus')).toHaveAttribute('data-state', 'none');
  await dialog.locator('[data-state="init.function"]').click();
  await expectStep(page, 11);
  await expect(lit).toHaveText(/^function/);
  expect(trouble).toEqual([]);
});

test('the last transition moves, and for who wants no motion it does not', async ({ page }) => {
  await openPage(page, '?step=15');
  await page.getByRole('tab', { name: 'States' }).click();
  await enlarge(page);
  const moves = () => page.locator('.way.taken .line').evaluate((line) => getComputedStyle(line).animationName);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moves()).toBe('take');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moves()).toBe('none');
});

test('words that are cut say that there is more below', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openPage(page, '?step=15');
  const isCut = () => page.locator('.narration').evaluate((card) => card.scrollHeight > card.clientHeight + 16);
  await expect(page.locator('.narration .heard')).toBeAttached();
  expect(await isCut()).toBe(true);
  await page.locator('.narration').getByRole('button', { name: 'More below' }).click();
  await expect(page.locator('.narration').getByRole('button', { name: 'More below' })).toHaveCount(0);
});
