/** How a story plays: to be watched or read along, how long in all, and how the picture moves from step to step. */
import { expect, type Page, test } from '@playwright/test';
import { button, diagram, everywhere, expectStep, holdTime, letPass, moving, openPage, picture } from './openPage.ts';

const menuButton = (page: Page) => page.getByRole('button', { name: /^Pace: / });
const narration = (page: Page) => page.getByRole('region', { name: 'This step' });

test(
  'to watch, the whole default story takes about a minute, and says so beside Play',
  everywhere,
  async ({ page }) => {
    await openPage(page);
    await expect(menuButton(page)).toHaveAccessibleName(/^Pace: Watch, (0:5|1:0)\d 1×$/);
    await page.keyboard.press('>');
    await page.keyboard.press('>');
    await expect(menuButton(page)).toHaveAccessibleName(/^Pace: Watch, 0:[23]\d 2×$/);
  },
);

test(
  'pace and speed are chosen in a small menu by keys or mouse, and links carry both',
  everywhere,
  async ({ page }) => {
    await openPage(page, '?scenario=cold-start');
    await menuButton(page).focus();
    await page.keyboard.press('Enter');
    const pace = page.getByRole('group', { name: 'Pace', exact: true });
    await expect(pace.getByRole('radio', { name: 'Watch' })).toBeChecked();
    await pace.getByRole('radio', { name: 'Watch' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(menuButton(page)).toHaveAccessibleName(/^Pace: Read along, [2-9]:\d\d 1×$/);
    await page.getByRole('radio', { name: '0.5×' }).check();
    await expect(menuButton(page)).toHaveAccessibleName(/: Read along, \d+:\d\d 0\.5×$/);
    await page.keyboard.press('Escape');
    await expect(pace).toBeHidden();
    await expect.poll(() => new URL(page.url()).search).toBe('?scenario=cold-start&speed=0.5&pace=read');
    await page.reload();
    await expect(menuButton(page)).toHaveAccessibleName(/: Read along, \d+:\d\d 0\.5×$/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('a');
    await expect(menuButton(page)).toHaveAccessibleName(/: Watch, \d+:\d\d 0\.5×$/);
    await expect.poll(() => new URL(page.url()).searchParams.has('pace')).toBe(false);
    await openPage(page, '?pace=slow');
    await expect(page.getByRole('alert')).toContainText(
      '“slow” is no value of “pace”. It takes “watch”, “read”. The default is used.',
    );
  },
);

test.describe('in motion', () => {
  test.use(moving);

  test('while it plays by, titles stand alone; who pauses or reads along has all the words', async ({ page }) => {
    await holdTime(page);
    await openPage(page, '?scenario=cold-start&step=3');
    const words = narration(page).locator('p').nth(1);
    await expect(words).toBeVisible();
    await button(page, 'Play').click();
    await letPass(page, 1_000);
    await expectStep(page, 4);
    await expect(narration(page).getByRole('heading')).toBeVisible();
    await expect(words).toHaveCount(0);
    await letPass(page, 1_000);
    await expectStep(page, 5);
    await button(page, 'Pause').click();
    await expect(words).toBeVisible();
    await page.keyboard.press('a');
    await button(page, 'Play').click();
    await letPass(page, 2_000);
    await expect(words).toBeVisible();
  });

  test('the window goes first, gently, and then the message flies over its own ghost; nothing drifts', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await holdTime(page);
    await openPage(page, '?scenario=cold-start&step=8');
    const look = () =>
      diagram(page).evaluate((svg) => {
        const ghost = svg.querySelector<SVGPathElement>('.row.current .line.ghost');
        const line = svg.querySelector<SVGPathElement>('.row.current .line:not(.ghost)');
        const way = ghost ?? line;
        if (!way) throw new Error('The current step is no arrow.');
        return {
          top: (svg.closest('.stage') as HTMLElement).scrollTop,
          flown: Math.round(line?.getBBox().width ?? 0),
          way: Math.round(way.getBBox().width),
          ghost: ghost && getComputedStyle(ghost).opacity,
        };
      });
    const before = await look();
    expect(before.flown).toBe(before.way);
    await page.keyboard.press('ArrowRight');
    const seen: Awaited<ReturnType<typeof look>>[] = [];
    for (let frame = 0; frame < 64; frame++) {
      await letPass(page, 16);
      seen.push(await look());
    }
    const rest = seen.at(-1);
    const pans = seen.filter(({ top }) => top !== rest?.top);
    expect(rest?.top).toBeGreaterThan(before.top);
    expect(pans.length, 'the window takes a while').toBeGreaterThan(3);
    expect(pans.length, 'and is quick').toBeLessThan(16);
    expect(
      pans.every(({ flown }) => flown === 0),
      'the message waits for it',
    ).toBe(true);
    const flights = seen.slice(pans.length).map(({ flown }) => flown);
    expect(flights).toEqual(flights.toSorted((a, b) => a - b));
    expect(new Set(flights).size).toBeGreaterThan(20);
    // What has arrived covers its ghost, and has none.
    expect(seen.every(({ way, flown, ghost }) => way === rest?.way && (ghost === '0.35' || flown === way))).toBe(true);
    expect(rest?.flown).toBe(rest?.way);
    const tops = [before.top, ...seen.map(({ top }) => top)];
    expect(tops, 'it never goes back').toEqual(tops.toSorted((a, b) => a - b));
    await page.keyboard.press('ArrowLeft');
    expect((await look()).top, 'back is instant').toBe(before.top);
  });

  test('a step from where the reader has scrolled to begins there', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await holdTime(page);
    await openPage(page, '?scenario=cold-start&step=8');
    const top = () => page.locator('.stage').evaluate((stage) => stage.scrollTop);
    const end = await top();
    await page.locator('.stage').evaluate((stage) => stage.scrollTo(0, 40));
    await letPass(page, 50);
    await expect.poll(() => picture(page)).toContain('translate(0,-40)');
    await page.keyboard.press('ArrowRight');
    await letPass(page, 32);
    expect(await top()).toBeGreaterThanOrEqual(40);
    expect(await top()).toBeLessThan(end);
    await letPass(page, 400);
    expect(await top()).toBeGreaterThan(end);
  });
});
