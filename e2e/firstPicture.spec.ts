/** What stands on a page before its script does: the same that the script draws, and nothing that a link did not ask for. */
import { expect, type Page, test } from '@playwright/test';
import { button, diagram, expectStep, openPage, takenOverByScript } from './openPage.ts';

const windows = [
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [768, 1024],
  [640, 800],
  [360, 740],
] as const;
const pages = ['', 's/sqs-fails/'];

/** Opens a page whose scripts do not come before they are let through. */
async function openHeld(page: Page, path: string): Promise<() => void> {
  let letThrough = () => {};
  const held = new Promise<void>((done) => {
    letThrough = done;
  });
  await page.route(/\/assets\/[^/]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`./${path}`, { waitUntil: 'commit' });
  await expect(page.locator('.still footer')).toBeAttached();
  return letThrough;
}

/** Where all stands that one can see or press on the first screen, in px. */
const placesOf = (page: Page): Promise<number[][]> =>
  page.locator('.first-screen').evaluate((screen) =>
    [...screen.querySelectorAll('h1, h2, p, table, button, input, .strip-bar, .strip-ghost, .stage, .panel')]
      // What tells that more is below comes when it has been looked for, over what is there.
      .filter((element) => element.checkVisibility() && !element.closest('.more-below'))
      .map((element) => element.getBoundingClientRect())
      .map(({ x, y, width, height }) => [x, y, width, height]),
  );

/** How far the one that has moved most has moved. */
function moved(before: number[][], after: number[][]): number {
  expect(after.length).toBe(before.length);
  return Math.max(...before.flat().map((px, place) => Math.abs(px - (after.flat()[place] ?? Number.NaN))));
}

/** The head, the picture and its controls, as far as they are in sight. A stage has no whole number of px: its last ones are cut otherwise. */
async function shotsOf(page: Page): Promise<string[]> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const [card, foot] = await Promise.all(
    ['.stage-card', '.stage-foot'].map((part) => page.locator(part).boundingBox()),
  );
  if (!card || !foot) throw new Error('There is no picture.');
  const end = Math.min(height, Math.floor(foot.y) - 4);
  const clips = [
    { x: 0, y: 0, width, height: card.y },
    { x: card.x, y: card.y, width: card.width, height: end - card.y },
    { ...foot, height: Math.min(height, foot.y + foot.height) - foot.y },
  ].filter((clip) => clip.height > 1);
  const shots: string[] = [];
  for (const clip of clips) shots.push((await page.screenshot({ clip })).toString('base64'));
  return shots;
}

/** How many px differ by more than a browser's own rounding of colours. */
const changed = (reader: Page, before: string, after: string): Promise<number> =>
  reader.evaluate(
    async (shots) => {
      const [one = [], other = []] = await Promise.all(
        shots.map(async (shot) => {
          const image = new Image();
          image.src = `data:image/png;base64,${shot}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
          canvas?.drawImage(image, 0, 0);
          return canvas?.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      return Array.from(one, (value, place) => Math.abs(value - (other[place] ?? 0))).filter((by) => by > 3).length;
    },
    [before, after],
  );

for (const [width, height] of windows) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(() => {
      test.use({ viewport: { width, height }, colorScheme });

      test(`at ${width} px, ${colorScheme}, nothing moves or changes when the script comes`, async ({
        page,
        context,
      }) => {
        const reader = await context.newPage();
        await page.addInitScript(() => {
          const shifts: number[] = [];
          new PerformanceObserver((list) => {
            for (const { startTime } of list.getEntries()) shifts.push(startTime);
          }).observe({ type: 'layout-shift', buffered: true });
          Object.assign(window, { shifts });
        });
        for (const path of pages) {
          const letThrough = await openHeld(page, path);
          await expect(diagram(page).filter({ visible: true })).toHaveCount(1);
          const places = await placesOf(page);
          expect(places.length).toBeGreaterThan(20);
          const before = await shotsOf(page);
          const since = await page.evaluate(() => performance.now());
          letThrough();
          await takenOverByScript(page);
          await expect(diagram(page).locator('g.row').first()).toBeAttached();
          // Less than what a browser reckons with.
          expect(moved(places, await placesOf(page)), path).toBeLessThan(0.04);
          const after = await shotsOf(page);
          for (const [place, shot] of after.entries())
            expect.soft(await changed(reader, before[place] ?? '', shot), `${path}, part ${place}`).toBe(0);
          const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
          expect(
            shifts.filter((at) => at > since),
            path,
          ).toEqual([]);
          await page.unrouteAll();
        }
      });
    });
  }

  test.describe(() => {
    test.use({ viewport: { width, height }, javaScriptEnabled: false });

    test(`at ${width} px, without scripts, the page shows title, strips and picture, and no button that does nothing`, async ({
      page,
    }) => {
      for (const path of pages) {
        await page.goto(`./${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
        await expect(page.locator('.strip').first()).toBeInViewport();
        await expect(page.locator('g.row:visible').first()).toBeInViewport();
        await expect(diagram(page).filter({ visible: true })).toHaveCount(1);
        await expect(page.locator('.still :is(button, input):visible').and(page.locator(':not(.strip *)'))).toHaveCount(
          0,
        );
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    });
  });
}

test.describe('On paper', () => {
  // A4 between its margins.
  test.use({ viewport: { width: 718, height: 1000 }, javaScriptEnabled: false });

  test('the picture is whole, without a script having been loaded', async ({ page }) => {
    await page.goto('./');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.strip').first()).toBeVisible();
    const stage = await page.locator('.stage').boundingBox();
    const last = await page.locator('g.row[data-step="40"]:visible').boundingBox();
    expect(last?.y).toBeLessThan((stage?.y ?? 0) + (stage?.height ?? 0));
  });
});

for (const query of [
  '?learn=cold-start&beat=before-init',
  '?scenario=cold-start&step=5',
  '?step=5',
  '?scenario=what-if&memory=1024',
  '?compare=cold-then-warm:2',
  '?challenge=nobody-pays',
  '?present=1',
]) {
  test(`a link with ${query} never shows the picture of the page’s own story`, async ({ page }) => {
    const letThrough = await openHeld(page, query);
    await expect(page.locator('.still')).toBeHidden();
    expect(await page.evaluate(() => document.body.innerText.trim())).toBe('');
    letThrough();
    await takenOverByScript(page);
    await expect(diagram(page).first()).toBeVisible();
  });
}

test('a link with a theme has its ground from the beginning', async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await openPage(page, '?theme=dark');
  const dark = await ground();
  await openHeld(page, '?theme=dark');
  expect(await ground()).toBe(dark);
});

test('what is pressed before the script is there is done when it is, and the focus stays', async ({ page }) => {
  const letThrough = await openHeld(page, '');
  await button(page, 'Play').click();
  await button(page, 'Next').click();
  await expect(button(page, 'Next')).toBeFocused();
  letThrough();
  await expectStep(page, 1);
  await expect(button(page, 'Next')).toBeFocused();
  await expect(button(page, 'Play')).toBeVisible();
});
