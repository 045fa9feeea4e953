/** What if: the reader's own numbers, told by the machines, all of it in the link. */
import { expect, type Page, test } from '@playwright/test';
import { findings } from './axe.ts';
import { enter } from './driving.ts';
import { chooseStory, diagram, everywhere, expectStep, openPage, picture, watchForTrouble } from './openPage.ts';

const results = (page: Page) => page.getByRole('table', { name: 'What it comes to' });
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
/** A number that stands in a sentence. */
const said = (page: Page, name: string) => slider(page, `${name}, in the sentence`);
const exact = (page: Page, name: string) => page.getByRole('spinbutton', { name: new RegExp(`^${name}, exact`) });
const choose = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check({ force: true });
/** The picture, whichever mounting of the page drew it. */
const drawn = async (page: Page) => (await picture(page)).replaceAll(/diagram-\d+/g, 'diagram');
const query = (page: Page) => new URL(page.url()).search;

test('a button opens it at the step where the reader stands, with the figures of the default story', async ({
  page,
}) => {
  const trouble = watchForTrouble(page);
  await openPage(page, '?scenario=cold-start&step=handle');
  await page.getByRole('button', { name: 'What if' }).click();
  await expect(results(page)).toContainText('864 ms');
  await expectStep(page, 16);
  await expect.poll(() => query(page)).toBe('?scenario=what-if&step=handle');
  await chooseStory(page, 'Warm start');
  await expect(results(page)).toHaveCount(0);
  expect(trouble).toEqual([]);
});

test('it opens from the end of a story that is shorter than it', async ({ page }) => {
  const trouble = watchForTrouble(page);
  await openPage(page, '?scenario=handler-error');
  await page.getByRole('button', { name: 'Last', exact: true }).click();
  await page.getByRole('button', { name: 'What if', exact: true }).click();
  await expect(results(page)).toContainText('864 ms');
  expect(trouble).toEqual([]);
});

test(
  'a number that is dragged or typed changes the picture, the bill and the link, and the focus stays',
  everywhere,
  async ({ page }) => {
    await openPage(page, '?scenario=what-if');
    const before = await picture(page);
    await slider(page, 'Function init').focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
    expect(await picture(page)).not.toBe(before);
    await expect(slider(page, 'Function init')).toBeFocused();
    await enter(exact(page, 'Function init'), '11771.44');
    await expect(results(page)).toContainText('INIT over 10 s');
    await expect(results(page)).toContainText('12037 ms');
    await expect.poll(() => query(page)).toBe('?scenario=what-if&init=11771.44');
    const seen = await drawn(page);
    await page.reload();
    await expect(results(page)).toContainText('12037 ms');
    // The panel comes a little later than the page, and takes its width from the picture.
    await expect.poll(() => drawn(page)).toBe(seen);
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => query(page)).toBe('?scenario=what-if');
  },
);

test(
  'a number in a sentence is dragged, and bill, link and log follow; the words round it stay where they are',
  everywhere,
  async ({ page }) => {
    await openPage(page, '?scenario=what-if&init=300');
    const number = said(page, 'Function init');
    await expect(number).toHaveText('300 ms');
    const sentence = page.locator('p', { has: number });
    await expect(sentence).toContainText('function init takes 300 ms.');
    // Of the words and of the room that each number has, within the panel.
    const places = () =>
      sentence.evaluate((words) => {
        const panel = words.closest('.what-if')?.getBoundingClientRect();
        const rects = [...words.childNodes].flatMap((node) => {
          const range = document.createRange();
          range.selectNode(node);
          return node instanceof Element ? [node.getBoundingClientRect()] : [...range.getClientRects()];
        });
        const from = { x: panel?.x ?? 0, y: panel?.y ?? 0 };
        return rects.map(({ x, y }) => `${Math.round(x - from.x)} ${Math.round(y - from.y)}`).join();
      });
    const before = await places();
    const seen = await drawn(page);
    await number.hover();
    const box = await number.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 10, (box?.y ?? 0) + 8];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 90, y, { steps: 6 });
    await expect(number).not.toHaveText('300 ms');
    const dragged = Number(await number.getAttribute('aria-valuenow'));
    expect(dragged).toBeGreaterThan(500);
    expect(await places()).toBe(before);
    expect(await drawn(page)).not.toBe(seen);
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.up();
    await expect(number).toHaveText('300 ms');
    expect(await drawn(page)).toBe(seen);
    // By keyboard, and to a value of another length.
    await number.focus();
    await page.keyboard.press('PageUp');
    const typed = Number(await number.getAttribute('aria-valuenow'));
    expect(typed).toBeGreaterThan(300);
    await page.keyboard.press('End');
    await expect(number).toHaveText('2 min 10 s');
    expect(await places()).toBe(before);
    await page.keyboard.press('Home');
    await expect(number).toHaveText('0 ms');
    await page.keyboard.press('ArrowRight');
    await expect(number).toHaveText('0.5 ms');
    await expect(number).toBeFocused();
    await expect.poll(() => query(page)).toBe('?scenario=what-if&init=0.5');
    await expect(exact(page, 'Function init')).toHaveValue('0.5');
    await expectStep(page, 0);
  },
);

test('the measured presets begin with one of each language, and prices with those of a million requests', async ({
  page,
}) => {
  await openPage(page, '?scenario=what-if');
  await expect(results(page)).toContainText(/\$0\.0000\d+ \$\d+\.\d\d a million/);
  await page.getByText('Measured presets').click();
  const first = page.locator('.what-if-presets li b');
  await expect(first).toHaveText([/^python/, /^nodejs/, /^java/, /^dotnet/, /^ruby/, /^go/, /^rust/, /./]);
  expect(await findings(page)).toEqual([]);
});

test('a preset sets what was measured, and its price is that of the worked example', async ({ page }) => {
  await openPage(page, '?scenario=what-if');
  await page.getByText('Measured presets').click();
  await enter(page.getByRole('searchbox'), 'python3.13 image x86 512');
  await expect(page.getByText('1 found')).toBeVisible();
  await page.getByRole('button', { name: /^python3\.13, image, x86_64, 512 MB/ }).click();
  await expect(results(page)).toContainText('182 ms$0.000001717');
});

test('a response over 6 MB asks whose client it meets: with Python’s the next request pays for a new init', async ({
  page,
}) => {
  const trouble = watchForTrouble(page);
  await openPage(page, '?scenario=what-if');
  await expect(page.getByRole('group', { name: 'AWS’s client' })).toHaveCount(0);
  await choose(page, 'Response', 'Over 6 MB');
  await expect(page.getByRole('group', { name: 'Response', exact: true })).toHaveAccessibleDescription(
    /413.*Node\.js goes on/,
  );
  await expect(results(page)).toContainText('response over 6 MB');
  const good = (await diagram(page).getAttribute('aria-label')) ?? '';
  await choose(page, 'AWS’s client', 'Python');
  await expect(diagram(page)).not.toHaveAttribute('aria-label', good);
  await expect.poll(() => query(page)).toBe('?scenario=what-if&response=too-large&client=python');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Python', exact: true })).toBeChecked();
  expect(trouble).toEqual([]);
});

test('SnapStart with provisioned concurrency is refused beside both and above; the last good picture stays', async ({
  page,
}) => {
  await openPage(page, '?scenario=what-if');
  await choose(page, 'SnapStart', 'On');
  const good = (await diagram(page).getAttribute('aria-label')) ?? '';
  await choose(page, 'Provisioned', '2');
  const reason = 'AWS does not allow SnapStart and provisioned concurrency on the same version.';
  await expect(page.getByRole('alert')).toContainText(reason);
  for (const name of ['SnapStart', 'Provisioned']) {
    await expect(page.getByRole('group', { name })).toHaveAccessibleDescription(reason);
  }
  await expect(diagram(page)).toHaveAttribute('aria-label', good);
  await expect(results(page)).toContainText('Restored');
  await choose(page, 'SnapStart', 'Off');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(diagram(page)).not.toHaveAttribute('aria-label', good);
});

test(
  'a link that asks for what AWS does not allow says so, and shows what can be shown',
  everywhere,
  async ({ page }) => {
    await openPage(page, '?scenario=what-if&memory=99&door=alb&response=streaming&init=soon');
    const alert = page.getByRole('alert');
    for (const told of ['“soon”', 'Memory: 128 MB to 10240 MB', 'Response: A load balancer cannot stream']) {
      await expect(alert).toContainText(told);
    }
    await expect(page.locator('.what-if-problem')).not.toHaveCount(0);
    await expect(results(page)).toContainText('864 ms');
  },
);

test('it fits 360 px', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openPage(page, '?scenario=what-if&init=12000');
  for (const group of ['Start', 'Run', 'Requests', 'Function']) {
    await page.locator('.what-if summary', { hasText: new RegExp(`^${group}$`) }).click();
  }
  await expect(slider(page, 'Memory')).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await page.locator('.what-if').evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBeLessThanOrEqual(
    0,
  );
});
