/** Challenges: solved and refused on the page, by keyboard, behind a lock, and from files that others wrote. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { findings } from './axe.ts';
import { diagram, expectStep, openPage, still, storyButton, watchForTrouble } from './openPage.ts';

test.use(still);

const card = (page: Page) =>
  page.getByRole('region', { name: /Fast for 99|Twice cold|nobody pays|no crash|happened here/ });
const check = (page: Page) => card(page).getByRole('button', { name: 'Check', exact: true });
const alert = (page: Page) => page.getByRole('alert');

test('from the catalogue by keyboard alone: refused with the step, solved in another way, and remembered', async ({
  page,
}) => {
  const trouble = watchForTrouble(page);
  await openPage(page);
  await storyButton(page).focus();
  await page.keyboard.press('Enter');
  const press = async (name: string) => {
    const found = page.getByRole('button', { name, exact: true });
    await expect(found).toBeVisible();
    await found.focus();
    await page.keyboard.press('Enter');
  };
  await press('Challenges');
  await expect(page.getByRole('dialog', { name: 'Challenges' }).getByRole('listitem')).toHaveCount(5);
  await press('Try it : Fast for 99 of 100');
  await expect(card(page)).toContainText('Two hundred requests');
  await press('Check');
  await expect(card(page).getByRole('status').first()).toContainText('The service refused it idleFound at its step 4');
  await press('Show request 3');
  await expectStep(page, 4);
  await press('Back to your numbers');
  await page.getByRole('group', { name: 'Provisioned' }).getByRole('radio', { name: '0' }).focus();
  for (let count = 0; count < 3; count++) await page.keyboard.press('ArrowRight');
  await press('Check');
  await expect(card(page)).toContainText('Solved.');
  await expect(card(page).getByRole('heading', { name: 'Explanation' })).toBeVisible();
  await expect(page).toHaveURL(/provisioned=3.*challenge=fast-for-99/);
  // The address is the state: the attempt, its challenge, and that it was solved.
  await page.reload();
  await expect(card(page).locator('.challenge-solved')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Provisioned' }).getByRole('radio', { name: '3' })).toBeChecked();
  expect(trouble).toEqual([]);
});

test('free play: an error leaves the environment warm, a crash does not', async ({ page }) => {
  await openPage(page, '?challenge=error-or-crash&speed=4');
  await check(page).click();
  await card(page).getByRole('button', { name: 'Go to step 16' }).first().click();
  const choose = async (...events: string[]) => {
    for (const event of events) await page.locator(`button.choice[data-event="${event}"]`).first().click();
  };
  await choose('throw', 'error', 'respond', 'accept', 'next', 'report', 'release', 'freeze');
  await check(page).click();
  await expect(card(page)).toContainText('1 of 2 found');
  await page.getByRole('button', { name: 'Back to “Cold start”' }).click();
  await choose('exit', 'report', 'respond', 'release');
  await check(page).click();
  await expect(card(page)).toContainText('2 of 2 found');
});

test('a lock refuses keys, buttons and changed controls, says so, and says what it is worth', async ({ page }) => {
  await openPage(page, '?challenge=nobody-pays&quiz=gate&readonly=1');
  await expect(card(page)).toContainText('not security');
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await page.keyboard.press('c');
  await expect(alert(page)).toContainText('This link holds the inputs');
  for (const name of ['Your log…', 'Leave the challenge', 'What if', 'Compare']) {
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('button', { name, exact: true }).click();
    await expect(alert(page), name).toContainText('This link holds the inputs');
  }
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('tab', { name: 'Free play' }).click();
  await page.locator('button.choice[data-event="invoke"]').first().click();
  await page.getByRole('slider', { name: 'Step' }).fill('8');
  await page.locator('button.choice:not(.next)').first().click();
  await expect(alert(page)).toContainText('This link holds the inputs');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  await check(page).click();
  await expect(card(page)).toContainText('Solved.');
  await expect(page).toHaveURL(/challenge=nobody-pays&quiz=gate&readonly=1/);
});

test('without readonly, a gate opens with the answer; what the challenge locks stays locked', async ({ page }) => {
  await openPage(page, '?challenge=fast-for-99&quiz=gate');
  await storyButton(page).click();
  await expect(alert(page)).toContainText('Not before the challenge is solved');
  await page.getByLabel('Function init, exact, in ms').fill('20');
  await expect(alert(page)).toContainText('Function init: the challenge locks it, or holds it within other bounds');
  await page.getByLabel('Function init, exact, in ms').fill('120');
  await check(page).click();
  await expect(card(page)).toContainText('Solved.');
  await storyButton(page).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('files of others: read from this site alone, and told where they are wrong', async ({ page }) => {
  const whole = JSON.parse(readFileSync(new URL('../teach/challenges/nobody-pays.json', import.meta.url), 'utf8'));
  await page.route('**/mine.json', (route) =>
    route.fulfill({ json: { ...whole, slug: 'mine', title: 'Twice cold, mine' } }),
  );
  await page.route('**/bad.json', (route) => route.fulfill({ json: { ...whole, goal: { kind: 'unpaid' }, story: 1 } }));
  await openPage(page, '?challenge=mine.json');
  await expect(card(page)).toContainText('Twice cold, mine');
  await openPage(page, '?challenge=bad.json');
  await expect(alert(page)).toContainText('story: expected string, found 1');
  await expect(alert(page)).toContainText('goal.kind: expected ("percentile"');
  await openPage(page, '?challenge=https://example.com/a.json');
  await expect(alert(page)).toContainText('its own site only');
  await openPage(page, '?challenge=nobody-plays');
  await expect(alert(page)).toContainText('“nobody-pays”');
});

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing at 360 px, and nothing scrolls sideways: ${theme}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 360, height: 740 });
    for (const slug of ['fast-for-99', 'read-a-log', 'nobody-pays']) {
      await openPage(page, `?challenge=${slug}&theme=${theme}&step=8&readonly=1`);
      await check(page).click();
      await card(page).getByRole('button', { name: 'Hint' }).click();
      expect.soft(await findings(page), slug).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), slug).toBeLessThanOrEqual(360);
    }
    await openPage(page, `?theme=${theme}`);
    await storyButton(page).click();
    await page.getByRole('button', { name: 'Challenges' }).click();
    await expect(page.getByRole('dialog', { name: 'Challenges' })).toBeVisible();
    expect.soft(await findings(page), 'the list').toEqual([]);
    await expect(diagram(page)).toBeAttached();
  });
}
