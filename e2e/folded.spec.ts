/** A first reading is short: what it can do without is folded, a press away, and whoever is sent to a step finds it explained. */
import { expect, type Page, test } from '@playwright/test';
import { expectStep, openPage } from './openPage.ts';

const narration = (page: Page) => page.getByRole('region', { name: 'This step' });
const explain = (page: Page) => page.getByRole('button', { name: 'Explain each step' });

test('the service’s inner steps are told as one, and open by keyboard', async ({ page }) => {
  await openPage(page);
  await page.keyboard.press('ArrowRight');
  await expect(narration(page)).toContainText('The client sends POST');
  await expect(explain(page)).toHaveCount(0);
  for (let step = 2; step <= 4; step++) await page.keyboard.press('ArrowRight');
  await expectStep(page, 4);
  await expect(narration(page)).toContainText('Inside its service Lambda checks and counts the request');
  const steps = narration(page).getByRole('listitem');
  await expect(steps).toHaveCount(6);
  await expect(narration(page).locator('[aria-current=step]')).toHaveText('No idle environment');
  await expect(narration(page)).not.toContainText('asks the assignment service');
  await explain(page).focus();
  await page.keyboard.press('Enter');
  await expect(narration(page)).toContainText('asks the assignment service');
  await expect(narration(page)).toContainText('Source');
  await expect(page.getByRole('button', { name: 'Explain less' })).toBeFocused();
});

test('what the cold half has told, the warm one does not tell again; the transcript does', async ({ page }) => {
  await openPage(page);
  await page.keyboard.press('End');
  await expect(narration(page)).toContainText('As in step 24.');
  const last = page.getByRole('list', { name: 'Transcript' }).locator(':scope > li').last();
  await expect(last).toContainText('Memory and /tmp are kept');
});

test('a link to a step explains it', async ({ page }) => {
  await openPage(page, '?step=none-idle');
  await expect(narration(page)).toContainText('asks the assignment service');
});
