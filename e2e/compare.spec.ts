/** Two requests side by side: one axis, one player, and the difference in words and milliseconds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { button, expectStep, scrubber, stepCount, transcript, watchForTrouble } from './openPage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const side = (page: Page, name: 'Cold' | 'Warm'): Locator =>
  page.getByRole('region', { name: `${name}: diagram, scrolls` });
const differences = (page: Page): Locator => page.getByRole('region', { name: 'Differences' }).getByRole('button');
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const pictures = (page: Page): Promise<string[]> =>
  page.locator('svg.diagram').evaluateAll((all) => all.map((each) => each.outerHTML));

async function openComparison(page: Page, search = '?compare=cold-then-warm:2'): Promise<void> {
  await page.goto(`./${search}`);
  await expect(page.locator('.compare-side svg.diagram g.row').first()).toBeAttached();
  await expect(transcript(page)).toBeVisible();
}

/** On screen, the y of a side's current row. */
const currentY = (stage: Locator): Promise<number> =>
  stage.locator('g.row.current text.label').evaluate((label) => Math.round(label.getBoundingClientRect().y));

test('C compares the first request of the story with its second, and goes back', async ({ page }) => {
  const trouble = watchForTrouble(page);
  await page.goto('./?step=8');
  await expectStep(page, 8);
  await page.keyboard.press('c');
  await expect(page.getByRole('combobox', { name: 'Compare with' })).toHaveValue('cold-then-warm');
  await expect(page.getByRole('combobox', { name: 'Request on side Warm' })).toHaveValue('2');
  await expectStep(page, 8);
  await expect(page.getByRole('button', { name: 'Compare' })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => query(page).get('compare')).toBe('cold-then-warm:2');
  await page.keyboard.press('c');
  await expect(page.locator('svg.diagram')).toHaveCount(1);
  await expectStep(page, 8);
  await expect.poll(() => query(page).get('compare')).toBeNull();
  expect(trouble).toEqual([]);
});

test('a story of one request is compared with a warm start', async ({ page }) => {
  await page.goto('./?scenario=cold-start');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(side(page, 'Warm')).toBeVisible();
  await expect.poll(() => query(page).get('compare')).toBe('warm-start');
  await expectStep(page, 0);
});

test('the difference is said in words and milliseconds, and each leads to its moment', async ({ page }) => {
  await openComparison(page);
  await expect(page.getByRole('heading', { name: /^Warm answers .* sooner: .*, not / })).toBeVisible();
  await expect(differences(page).first()).toHaveText(
    /^Warm takes steps \d+ to \d+ \(.*\) in place of Cold’s steps .*−\d/,
  );
  await expect(page.getByRole('row', { name: /^Billed 864 ms 3 ms −861 ms/ })).toBeVisible();
  await differences(page).last().click();
  await expect(differences(page).last()).toHaveAttribute('aria-current', 'step');
  await expect(page.getByRole('heading', { name: 'The handler returns' })).toBeVisible();
  await expect(page.getByText(/^Moment \d+ of \d+ · Cold step 17, Warm step 9$/)).toBeVisible();
});

test('a matching moment stands at the same height on both sides, and both scroll as one', async ({ page }) => {
  for (const scale of ['story', 'true']) {
    await openComparison(page, `?compare=cold-then-warm:2&step=return&scale=${scale}`);
    expect(await currentY(side(page, 'Cold')), scale).toBe(await currentY(side(page, 'Warm')));
  }
  await side(page, 'Cold').hover();
  await page.mouse.wheel(0, -300);
  const scrolled = (stage: Locator) => stage.evaluate((element) => element.scrollTop);
  await expect.poll(async () => (await scrolled(side(page, 'Cold'))) - (await scrolled(side(page, 'Warm')))).toBe(0);
});

test('a step that one side alone takes leaves the other in place; back, then forward is the same picture', async ({
  page,
}) => {
  await openComparison(page, '?compare=cold-then-warm:2&step=3&speed=4');
  for (let moment = 4; moment <= 14; moment++) {
    await page.keyboard.press('n');
    await expectStep(page, moment);
  }
  await button(page, 'Back').click();
  await button(page, 'Back').click();
  await expect(page.getByText('12 / 24', { exact: true })).toBeVisible();
  await expect(page.getByText('waits, 3 / 16')).toBeVisible();
  const before = await pictures(page);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await scrubber(page).fill('12');
  expect(await pictures(page)).toEqual(before);
});

test('the transcript is one list that tells both sides of each moment', async ({ page }) => {
  await openComparison(page);
  expect(await stepCount(page)).toBeGreaterThan(20);
  const item = transcript(page).locator('li').filter({ hasText: 'The handler returns.' });
  await expect(item).toContainText('Cold: step 17.');
  await expect(item).toContainText('Warm: step 9.');
  await expect(transcript(page).locator('li').filter({ hasText: 'No idle environment.' })).toContainText(
    'Only in Cold: step 4.',
  );
  await item.getByRole('link').click();
  await expect(item).toHaveAttribute('aria-current', 'step');
  await expect.poll(() => query(page).get('step')).toBe('return');
});

test('any two can be chosen, and the link says which', async ({ page }) => {
  await openComparison(page);
  await page.getByRole('combobox', { name: 'Compare this' }).selectOption('warm-start');
  await page.getByRole('combobox', { name: 'Compare with' }).selectOption('cold-then-warm');
  await expect.poll(() => page.url()).toMatch(/\?scenario=warm-start&compare=cold-then-warm$/);
  await page.getByRole('combobox', { name: 'Compare this' }).selectOption('cold-then-warm');
  await page.getByRole('combobox', { name: 'Request on side A' }).selectOption('2');
  await expect.poll(() => page.url()).toMatch(/\?scenario=cold-then-warm&run=2&compare=cold-then-warm$/);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Request on side Warm' })).toHaveValue('2');
  await expect(side(page, 'Warm').locator('g.row').first()).toBeAttached();
});

for (const [search, text] of [
  ['?compare=warm-strat', '“warm-start”'],
  ['?compare=warm-start:7', 'no request 7'],
  ['?compare=warm-start&step=nowhere', '“nowhere”'],
] as const) {
  test(`with ${search} an alert says what is wrong`, async ({ page }) => {
    await page.goto(`./${search}`);
    await expect(page.getByRole('alert')).toContainText(text);
    await expectStep(page, 0);
  });
}

test('the reader’s own log can be compared with a story', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Your log…' }).click();
  await page
    .getByLabel('Log lines')
    .fill(
      'REPORT RequestId: 6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e02\tDuration: 11.70 ms\tBilled Duration: 12 ms\tMemory Size: 512 MB\tMax Memory Used: 80 MB',
    );
  await page.getByRole('button', { name: 'Read the lines' }).click();
  await page.getByRole('dialog').locator('.invocations button').click();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('combobox', { name: 'Compare this' })).toContainText('Your log: Request 6b1d6b52');
  await expect(page.getByRole('row', { name: /^Billed 12 ms 3 ms −9 ms/ })).toBeVisible();
  expect(query(page).get('compare')).toBeNull();
});

for (const theme of ['light', 'dark']) {
  for (const width of [320, 1024, 1440]) {
    test(`axe finds nothing: ${theme}, ${width} px, and nothing scrolls sideways`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await openComparison(page, `?theme=${theme}&compare=cold-then-warm:2&step=7`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        type Axe = { run(options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        const { violations } = await (window as unknown as { axe: Axe }).axe.run({ runOnly: { type: 'tag', values } });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
      });
      expect(found).toEqual([]);
    });
  }
}
