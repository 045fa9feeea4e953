/** Every story's log as text or as JSON, and the way from a step to the story in which it matters. */
import { expect, type Page, test } from '@playwright/test';
import { everywhere, openPage, watchForTrouble } from './openPage.ts';

const log = (page: Page) => page.getByRole('tabpanel').locator('.log-lines li');
const choose = (page: Page, format: string) => page.getByRole('radio', { name: format }).check();

test('a log is read as text or as JSON, and so are the lines of a step', everywhere, async ({ page }) => {
  const trouble = watchForTrouble(page);
  await openPage(page, '?scenario=cold-then-warm&step=report');
  await page.getByRole('tab', { name: 'Log' }).click();
  await expect(log(page).last()).toContainText('REPORT RequestId:');
  await choose(page, 'JSON');
  await expect(log(page)).toHaveCount(2);
  const last = JSON.parse((await log(page).last().textContent()) ?? '');
  expect(last).toMatchObject({ type: 'platform.report', record: { metrics: { initDurationMs: 827.47 } } });
  await page.getByRole('tab', { name: 'Evidence' }).click();
  await expect(log(page).last()).toContainText('platform.report');
  await page.getByRole('tab', { name: 'Log' }).click();
  await choose(page, 'Text');
  await expect(log(page).last()).toContainText('REPORT RequestId:');
  expect(trouble).toEqual([]);
});

test('a story whose function logs JSON opens so, in the transcript, too; of Managed Instances there is no other', async ({
  page,
}) => {
  await openPage(page, '?scenario=json-log&step=report');
  await page.getByRole('tab', { name: 'Log' }).click();
  await expect(log(page).last()).toContainText('platform.report');
  await expect(page.getByRole('radio', { name: 'JSON' })).toBeChecked();
  const steps = page.getByRole('list', { name: 'Transcript' });
  await expect(steps).toContainText('"type":"platform.report"');
  await expect(steps).not.toContainText('REPORT RequestId:');
  await openPage(page, '?scenario=managed-instances&step=1');
  await page.getByRole('tab', { name: 'Log' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('Nothing is printed yet.');
  await expect(page.getByRole('group', { name: 'Log format' })).toHaveCount(0);
});

test('a step leads to the story in which what happens there matters', async ({ page }) => {
  await openPage(page, '?scenario=function-not-ready&step=reject-state');
  await page.getByText('See also:').getByRole('link', { name: 'In a VPC' }).click();
  await expect(page).toHaveURL(/scenario=vpc/);
  await openPage(page, '?scenario=vpc&step=create-slot');
  await expect(page.locator('.heard')).toContainText('Often heard: “Functions in a VPC have slow cold starts.”');
});
