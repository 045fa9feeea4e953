/** Challenges: solved and refused on the page, by keyboard, behind a lock, and from files that others wrote. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { findings } from './axe.ts';
import { diagram, expectStep, headButton, openPage, storyButton, watchForTrouble } from './openPage.ts';

const card = (page: Page) =>
  page.getByRole('region', { name: /Fast for 99|Twice cold|nobody pays|no crash|happened here/ });
const check = (page: Page) => card(page).getByRole('button', { name: 'Check', exact: true });
const alert = (page: Page) => page.getByRole('alert');

test('from the catalogue by keyboard alone: refused with the step, solved in another way, and remembered', async ({
  page,
}) => {
  const trouble = watchForTrouble(page);
  await openPage(page);
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
  await choose('exit', 'respond', 'report', 'release');
  await check(page).click();
  await expect(card(page)).toContainText('2 of 2 found');
});

test('a link that names none opens the list of all', async ({ page }) => {
  await openPage(page, '?challenge=');
  await expect(page.getByRole('dialog', { name: 'Challenges' }).getByRole('listitem')).toHaveCount(5);
  await expect(alert(page)).toHaveCount(0);
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

test('in one column it stands above the picture, and can be folded to its name', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openPage(page, '?challenge=error-or-crash');
  await expect(card(page).getByRole('heading', { name: 'An error is no crash' })).toBeInViewport();
  const topOf = async (what: Locator) => (await what.boundingBox())?.y ?? Number.NaN;
  expect(await topOf(card(page))).toBeLessThan(await topOf(diagram(page)));
  await card(page).getByRole('button', { name: 'Fold', exact: true }).click();
  await expect(check(page)).toBeHidden();
  await expect(diagram(page)).toBeInViewport({ ratio: 0.3 });
  await card(page).getByRole('button', { name: 'Unfold' }).click();
  await expect(check(page)).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(card(page)).toHaveCount(1);
  await expect(page.getByRole('complementary').filter({ has: card(page) })).toBeVisible();
  await expect(card(page).getByRole('button', { name: 'Fold', exact: true })).toBeHidden();
});

test('the page around it hears each check, the solving, and each true or false; nobody hears it at another origin', async ({
  page,
}) => {
  await openPage(page);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => data.event === 'xapi' && heard.push(data.detail));
    const frame = document.createElement('iframe');
    frame.src = `./?challenge=nobody-pays&origin=${location.origin}`;
    frame.width = '1200';
    frame.height = '800';
    document.body.replaceChildren(frame);
  });
  const frame = page.frameLocator('iframe');
  const heard = () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  await frame.getByRole('button', { name: 'Check', exact: true }).click();
  await frame.getByRole('slider', { name: 'Step' }).fill('8');
  await frame.getByRole('button', { name: 'Check', exact: true }).click();
  await frame.getByRole('button', { name: 'Check', exact: true }).click();
  const challenge = new URL('?challenge=nobody-pays', page.url().split('?')[0]).href;
  const said = (verb: string, id: string, result: object) => ({
    verb: { display: { en: verb } },
    object: { id },
    result,
  });
  const right = said('answered', challenge, { response: expect.stringMatching(/^Step 8: /), success: true });
  await expect
    .poll(heard)
    .toMatchObject([
      said('answered', challenge, { response: 'The overview', success: false, score: { scaled: 0 } }),
      right,
      said('completed', challenge, { success: true, completion: true, score: { scaled: 1 } }),
      right,
    ]);

  // Until it is there the frame still shows what it showed before.
  const open = (query: string) =>
    page.locator('iframe').evaluate(
      (node: HTMLIFrameElement, src) =>
        new Promise((resolve) => {
          node.addEventListener('load', resolve, { once: true });
          node.src = src;
        }),
      query,
    );
  const judge = async () => {
    await frame.getByRole('dialog').getByRole('radio', { name: 'True or false?' }).check();
    await frame.locator('.claims').getByRole('button', { name: 'False' }).first().click();
    await expect(frame.locator('.claim-truth')).toBeVisible();
  };
  await open('./?glossary&origin=https://elsewhere.example');
  await judge();
  expect(await heard()).toHaveLength(4);
  await open(`./?glossary&origin=${new URL(page.url()).origin}`);
  await judge();
  await expect
    .poll(async () => (await heard())[4])
    .toMatchObject({
      verb: { display: { en: 'answered' } },
      result: { response: 'False', success: true },
    });
  expect(JSON.stringify(await heard())).not.toContain('actor');
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
    await (await headButton(page, 'Challenges')).click();
    await expect(page.getByRole('dialog', { name: 'Challenges' })).toBeVisible();
    expect.soft(await findings(page), 'the list').toEqual([]);
    await expect(diagram(page)).toBeAttached();
  });
}
