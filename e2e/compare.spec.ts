/** Two requests side by side: one axis, one player, and the difference in words and milliseconds. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { findings } from './axe.ts';
import { enter } from './driving.ts';
import { button, everywhere, expectStep, scrubber, stepCount, transcript, watchForTrouble } from './openPage.ts';

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

test('C compares the first request of the story with its second, and goes back', everywhere, async ({ page }) => {
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

test(
  'at true scale the warm side is over after its own 11.4 ms, and says so; the ruler is the same on both',
  everywhere,
  async ({ page }) => {
    await openComparison(page, '?compare=cold-then-warm:2&scale=true');
    await expect(side(page, 'Warm').locator('.mark.end text')).toHaveText('ends after 11.4 ms');
    await expect(side(page, 'Warm').locator('.mark.bracket text')).toHaveText('1–16: 16 steps, 11.4 ms');
    const ruler = async (name: 'Cold' | 'Warm') =>
      (await side(page, name).locator('.mark.ruler text').allTextContents()).map((text) => text.replace('\u00a0', ' '));
    expect(await ruler('Cold')).toEqual(expect.arrayContaining(['100 ms', '200 ms']));
    expect(await ruler('Warm')).toEqual(expect.arrayContaining(['100 ms', '200 ms']));
    // Wherever one looks, the empty side says why it is empty.
    await page.keyboard.press('End');
    await expect(side(page, 'Warm').locator('.mark.end text')).toBeInViewport();
    await expect(side(page, 'Cold').locator('.mark.end text')).toHaveText('ends after 1.01 s');
  },
);

test('on even steps a side that skips some says what, and why', async ({ page }) => {
  await openComparison(page);
  await expect(side(page, 'Warm').locator('.mark.quiet text')).toHaveText('Skipped: this environment exists already');
  await expect(side(page, 'Warm').locator('.mark.more text').first()).toHaveText(
    'Provision, Runtime init, Function init',
  );
});

test(
  'on even steps a matching moment stands at the same height on both sides, and both scroll as one',
  everywhere,
  async ({ page }) => {
    await openComparison(page, '?compare=cold-then-warm:2&step=return');
    expect(await currentY(side(page, 'Cold'))).toBe(await currentY(side(page, 'Warm')));
    await side(page, 'Cold').hover();
    await page.mouse.wheel(0, -300);
    const scrolled = (stage: Locator) => stage.evaluate((element) => element.scrollTop);
    await expect.poll(async () => (await scrolled(side(page, 'Cold'))) - (await scrolled(side(page, 'Warm')))).toBe(0);
  },
);

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

test('any two can be chosen, and the link says which', everywhere, async ({ page }) => {
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
  await enter(
    page.getByLabel('Log lines'),
    'REPORT RequestId: 6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e02\tDuration: 11.70 ms\tBilled Duration: 12 ms\tMemory Size: 512 MB\tMax Memory Used: 80 MB',
  );
  await page.getByRole('button', { name: 'Read the lines' }).click();
  await page.getByRole('dialog').locator('.invocations button').click();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('combobox', { name: 'Compare this' })).toContainText('Your log: Request 6b1d6b52');
  await expect(page.getByRole('row', { name: /^Billed 12 ms 3 ms −9 ms/ })).toBeVisible();
  expect(query(page).get('compare')).toBeNull();
});

const chooser = (page: Page, name: 'this' | 'with'): Locator => page.getByRole('combobox', { name: `Compare ${name}` });
const chosenIn = (select: Locator): Promise<string> =>
  select.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.text ?? '');

test('two sets of parameters: one is kept, the other changed, and the link has both', async ({ page }) => {
  await page.goto('./?scenario=what-if&memory=1024&init=1200');
  await page.getByRole('button', { name: 'Keep for comparing' }).click();
  await expect(page.getByRole('button', { name: 'Kept' })).toBeFocused();
  await enter(page.getByRole('spinbutton', { name: 'Function init, exact, in ms' }), '300');
  await expect(page.getByRole('button', { name: 'Keep for comparing' })).toBeVisible();
  await page.getByRole('button', { name: 'Compare' }).click();
  const check = async () => {
    await expect(page.getByRole('heading', { name: 'A answers 900 ms sooner: 709 ms, not 1.61 s.' })).toBeVisible();
    await expect(page.getByRole('row', { name: 'Billed 565 ms 1.47 s +900 ms' })).toBeVisible();
    await expect(differences(page)).toHaveText([/^Until “.*”: 300\sms in A, 1.2\ss in B\+900\sms$/]);
    expect(await chosenIn(chooser(page, 'this'))).toBe('What if: Memory 1024 MB · Function init 300 ms');
    expect(await chosenIn(chooser(page, 'with'))).toBe('What if: Memory 1024 MB · Function init 1200 ms');
  };
  await check();
  await expect
    .poll(() => new URL(page.url()).search)
    .toBe('?scenario=what-if&memory=1024&init=300&compare=what-if&b.memory=1024&b.init=1200');
  await page.reload();
  await check();
  await page.getByRole('button', { name: 'What if', exact: true }).click();
  await expect(page.getByRole('spinbutton', { name: 'Function init, exact, in ms' })).toHaveValue('300');
});

test('sides change places, and what stood there can still be chosen', async ({ page }) => {
  await openComparison(page, '?scenario=what-if&init=300&compare=what-if&b.init=1200');
  await chooser(page, 'this').selectOption('What if: Function init 1200 ms');
  await chooser(page, 'with').selectOption('What if: Function init 300 ms');
  await expect(page.getByRole('heading', { name: /^B answers 900 ms sooner/ })).toBeVisible();
  await chooser(page, 'this').selectOption('cold-start-zip');
  await expect.poll(() => new URL(page.url()).search).toBe('?scenario=cold-start-zip&compare=what-if&b.init=300');
  await page.reload();
  await expect(chooser(page, 'this')).toHaveValue('cold-start-zip');
  expect(await chosenIn(chooser(page, 'with'))).toBe('What if: Function init 300 ms');
});

test('what a link asks of the right side in vain is told, and the rest is compared', async ({ page }) => {
  await openComparison(page, '?scenario=what-if&init=never&compare=what-if:3&b.init=soon&b.memory=99&b.handler=50');
  const alert = page.getByRole('alert');
  for (const told of [
    'The link’s “never” is no value for Function init',
    'Second side: The link’s “soon” is no value for Function init',
    'Second side: Memory: 128 MB to 10240 MB',
    'no request 3',
  ]) {
    await expect(alert).toContainText(told);
  }
  expect(await chosenIn(chooser(page, 'with'))).toBe('What if: Handler, fresh 50 ms');
});

test('two invocations of one log; one that is opened twice is listed once', everywhere, async ({ page }) => {
  const report = (id: string, duration: string, billed: number, init = '') =>
    `REPORT RequestId: ${id}-08a4-4d25-9f0e-5a7c1b2d3e02\tDuration: ${duration} ms\tBilled Duration: ${billed} ms\tMemory Size: 512 MB\tMax Memory Used: 80 MB${init}`;
  await page.goto('./');
  await page.getByRole('button', { name: 'Your log…' }).click();
  await enter(
    page.getByLabel('Log lines'),
    [
      report('6b1d6b52', '31.20', 632, '\tInit Duration: 600.00 ms'),
      report('7c2e7c63', '11.70', 12),
      report('8d3f8d74', '21.70', 22),
    ].join('\n'),
  );
  await page.getByRole('button', { name: 'Read the lines' }).click();
  for (const id of ['6b1d6b52', '7c2e7c63', '6b1d6b52', '8d3f8d74']) {
    if (!(await page.getByRole('dialog').isVisible())) await page.getByRole('button', { name: 'Your log…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: id }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('row', { name: /^Billed/ })).toBeVisible();
  await expect(chooser(page, 'with').locator('optgroup[label="Your own"] option')).toHaveText([
    'Your log: Request 6b1d6b52 · Cold · billed 632 ms',
    'Your log: Request 7c2e7c63 · Warm · billed 12 ms',
    'Your log: Request 8d3f8d74 · Warm · billed 22 ms',
  ]);
  await chooser(page, 'this').selectOption('Your log: Request 6b1d6b52 · Cold · billed 632 ms');
  await chooser(page, 'with').selectOption('Your log: Request 8d3f8d74 · Warm · billed 22 ms');
  await expect(page.getByRole('row', { name: /^Billed 632 ms 22 ms −610 ms/ })).toBeVisible();
  expect(query(page).get('compare')).toBeNull();
});

for (const [theme, width] of [
  ['light', 320],
  ['dark', 1024],
  ['light', 1440],
] as const) {
  test(`axe finds nothing: ${theme}, ${width} px, and nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openComparison(page, `?theme=${theme}&compare=cold-then-warm:2&step=7`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await findings(page)).toEqual([]);
  });
}

for (const [width, height] of [
  [360, 740],
  [320, 640],
] as const) {
  test(`on a phone both sides are named and seen at once, and nothing runs over an edge: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openComparison(page, '?compare=cold-then-warm:2');
    await page.getByRole('button', { name: 'Next', exact: true }).evaluate((next: HTMLElement) => next.click());
    const sides = page.locator('.compare-side');
    await expect(sides).toHaveCount(2);
    const foot = page.locator('.compare-row .transport');
    await expect(foot).toBeInViewport({ ratio: 1 });
    for (const [place, name] of ['Cold', 'Warm'].entries()) {
      const side = sides.nth(place);
      await expect(side.locator('.compare-name')).toHaveText(name);
      await expect(side.locator('.compare-name')).toBeInViewport({ ratio: 1 });
      // The row of the moment, over the player.
      await expect(side.locator('svg .row.current')).toBeInViewport({ ratio: 1 });
      const [row, player] = [await side.locator('svg .row.current .label').boundingBox(), await foot.boundingBox()];
      expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThan(player?.y ?? 0);
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await expect(page.getByRole('button', { name: 'What if', exact: true })).toBeAttached();
  });
}

test('what is compared stands whole in its field, however long its name is', async ({ page }) => {
  for (const width of [1440, 1280, 1024, 768]) {
    await page.setViewportSize({ width, height: 800 });
    await openComparison(page, '?scenario=extension-crash-tail&compare=managed-instances-replaced');
    for (const side of ['this', 'with'] as const) {
      const [room, wanted] = await chooser(page, side).evaluate((select: HTMLSelectElement) => {
        const { width } = select.getBoundingClientRect();
        const free = select.cloneNode() as HTMLSelectElement;
        free.append(new Option(select.selectedOptions[0]?.text));
        free.style.cssText = 'position: absolute; width: auto; flex: none; min-width: 0';
        select.parentElement?.append(free);
        const own = free.getBoundingClientRect().width;
        free.remove();
        return [width, own] as const;
      });
      expect(room, `${side} at ${width}`).toBeGreaterThanOrEqual(wanted - 0.5);
    }
  }
});
