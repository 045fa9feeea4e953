/** While something is asked, nothing of the page tells the answer; and from beat to beat nothing moves. */
import { expect, type Page, test } from '@playwright/test';
import { diagram, everywhere, openPage, transcript } from './openPage.ts';

/** Each prediction of the guided story. */
const asked = [
  'hook&beat=guess',
  'cold-start&beat=before-init',
  'cold-start&beat=guess-code',
  'freeze&beat=who-next',
  'two-at-once&beat=guess',
  'when-it-goes-wrong&beat=guess-error',
  'when-it-goes-wrong&beat=guess-reset',
  'what-helps&beat=guess-memory',
];

/** Parts of the picture that stand ahead, or tell how long a phase takes: how many of them can be seen. */
const seenAhead = (page: Page) =>
  page.evaluate(() => {
    const ahead =
      '.row.future, .frame.future, .break.future, .band-name, .mark, .bar.ghost, .band.ghost, .frame .ghost, .ribbon-ghost, .coming';
    const items = [...document.querySelectorAll('.transcript li[aria-current] ~ li, .strip')];
    const parts = [...document.querySelectorAll('svg.diagram')].flatMap((svg) => [...svg.querySelectorAll(ahead)]);
    const unseen = [...document.querySelectorAll('.scrubber-track i:not(.seen)')];
    return {
      count: parts.length,
      visible: [...parts, ...items].filter((part) => getComputedStyle(part).visibility === 'visible').length,
      colours: new Set(unseen.map((piece) => getComputedStyle(piece).backgroundColor)).size,
    };
  });

test('a link to a prediction never shows the answer, not for one picture', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    const flashes: string[] = [];
    const look = () => {
      if (document.documentElement.dataset.asks) return;
      // The page's first picture is in its markup, and a link hides it: firstPicture.spec.ts.
      const told = document.querySelector(':is(svg.diagram g.row, .strip, .transcript li):not(.still *)');
      if (told) flashes.push(document.title);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true });
    Object.assign(window, { flashes });
  });
  for (const query of asked) {
    await openPage(page, `?learn=${query}`);
    await expect(page.locator('.prediction')).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { flashes: string[] }).flashes), query).toEqual([]);
    const { visible, colours } = await seenAhead(page);
    expect(visible, query).toBe(0);
    expect(colours, query).toBe(1);
    await expect(diagram(page), 'its name is the chapter’s').toHaveAccessibleName(/^Sequence diagram: Learn: /);
  }
});

test(
  'an environment that is still to come is not announced, and stands in its place with the answer',
  everywhere,
  async ({ page }) => {
    await openPage(page, '?learn=two-at-once');
    await expect(page.locator('.prediction')).toBeVisible();
    const second = diagram(page).locator('.header text', { hasText: 'Environment 2' });
    await expect(second).toBeHidden();
    const stage = page.locator('.stage-card');
    const before = await stage.boundingBox();
    const rows = () =>
      diagram(page).evaluate((svg) => [...svg.querySelectorAll('.row')].map((row) => row.getAttribute('transform')));
    const stood = await rows();
    const following = transcript(page).locator('li[aria-current] ~ li').first();
    await expect(following).toBeHidden();
    await page.getByRole('button', { name: 'Cold', exact: true }).click();
    await expect(second).toBeVisible();
    await expect(following).toBeVisible();
    expect((await seenAhead(page)).visible).toBeGreaterThan(20);
    expect(await stage.boundingBox()).toEqual(before);
    expect(await rows()).toEqual(stood);
  },
);

test(
  'a time is guessed by dragging on its own strip, and the true one stands behind the guess',
  everywhere,
  async ({ page }) => {
    for (const [query, most, told] of [
      ['hook&beat=guess', 2_000, 'Request 2: 11.4 ms'],
      ['cold-start&beat=guess-code', 2_027, 'Function init: 599 ms'],
      ['when-it-goes-wrong&beat=guess-reset', 6_000, 'Request 2: 872 ms'],
      ['what-helps&beat=guess-memory', 500, '1,024 MB: 238 ms'],
    ] as const) {
      await openPage(page, `?learn=${query}`);
      const asked = page.locator('.guess-row').last();
      const guess = page.getByRole('slider', { name: 'Your guess' });
      await expect(guess).toHaveAttribute('aria-valuetext', /^0\sms$/);
      await expect(asked.locator('.phase-function, .phase-invoke, .phase-init'), 'nothing to come').toHaveCount(0);
      await guess.scrollIntoViewIfNeeded();
      const box = await guess.boundingBox();
      if (!box) throw new Error('The guess has no strip.');
      const [middle, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(box.x + 9, y);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 4, y, { steps: 3 });
      await page.mouse.move(middle, y, { steps: 3 });
      const own = Number(await guess.inputValue());
      expect(Math.abs(own - most / 2), query).toBeLessThan(most / 50);
      await page.mouse.up();
      await page.getByRole('button', { name: 'Answer', exact: true }).click();
      await expect(asked).toContainText(told);
      await expect(asked).toContainText('Your guess: ');
      await expect(asked.locator('.phase-function, .phase-invoke, .phase-init').last()).toBeVisible();
      const mark = await asked.locator('.guess-mark').boundingBox();
      expect(
        Math.abs((mark?.x ?? 0) + (mark?.width ?? 0) / 2 - middle),
        `${query}: where it was dragged to`,
      ).toBeLessThan(4);
    }
  },
);

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [360, 740],
] as const) {
  test(`at ${width} × ${height} no beat moves the picture`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await openPage(page, '?learn=');
    await expect(page.locator('.learn h2')).toBeVisible();
    await page.evaluate(() => {
      const places = new Map<string, string>();
      const look = () => {
        const card = document.querySelector('.stage-card')?.getBoundingClientRect();
        const title = document.querySelector('.learn h2')?.textContent;
        if (card && title) places.set(title, [card.x, card.y + scrollY, card.width].map(Math.round).join());
        requestAnimationFrame(look);
      };
      look();
      Object.assign(window, { places });
    });
    const seen = () => page.evaluate(() => [...(window as unknown as { places: Map<string, string> }).places]);
    for (let press = 0; press < 300; press++) {
      await page.keyboard.press('PageDown');
      // A comparison has a pane of its own, whose script comes the first time.
      await page.waitForSelector('.learn h2');
      if (press % 10 === 0 && (await seen()).at(-1)?.[0] === 'What you can say now') break;
    }
    const places = await seen();
    expect(places.length).toBeGreaterThan(40);
    expect(new Set(places.map(([, place]) => place)).size, JSON.stringify(places)).toBe(1);
  });
}

test('no way beside a question shows its answer: what if, compare, the track', everywhere, async ({ page }) => {
  await openPage(page, '?learn=cold-start&beat=guess-code&step=load-handler');
  const question = page.locator('.prediction').getByRole('slider', { name: 'Your guess' });
  await expect(question).toBeVisible();
  const pieces = page.locator('.scrubber-track i');
  const colours = await pieces.evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
  const seen = await page.locator('.scrubber-track i.seen').count();
  expect(colours[seen - 1], 'the handle covers half of its piece only').toBe(colours.at(-1));
  expect(colours[0]).not.toBe(colours.at(-1));
  const tells = () =>
    page.evaluate(() => {
      const places =
        '.strip, .what-if > *, .compare-differences > *, .compare-at, .bill, .transcript li[aria-current] ~ li';
      const visible = [...document.querySelectorAll(places)].filter((each) =>
        each.checkVisibility({ visibilityProperty: true }),
      );
      return visible.map(({ className, textContent }) => `${className}: ${textContent}`.slice(0, 60));
    });
  for (const name of ['What if', 'Compare'] as const) {
    await page.locator('.stage-bar').first().getByRole('button', { name, exact: true }).click();
    await expect(page.locator(name === 'Compare' ? '.compare-stages' : '.what-if')).toBeAttached();
    await expect(question).toBeVisible();
    expect(await tells(), name).toEqual([]);
  }
  await page.keyboard.press('x');
  await expect(page.locator('.strip').first()).toBeVisible();
  expect(await tells()).not.toEqual([]);
});
