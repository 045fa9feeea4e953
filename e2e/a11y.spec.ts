/** For everyone: what axe finds, how small letters get, and what moves. */
import { expect, test } from '@playwright/test';
import { findings } from './axe.ts';
import {
  button,
  diagram,
  expectStep,
  headButton,
  holdTime,
  letPass,
  moving,
  openPage,
  picture,
  stepCount,
} from './openPage.ts';

const log = [
  'START RequestId: 6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e01 Version: $LATEST',
  'END RequestId: 6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e01',
  'REPORT RequestId: 6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e01\tDuration: 3000.00 ms\tBilled Duration: 3302 ms\tMemory Size: 512 MB\tMax Memory Used: 80 MB\tInit Duration: 301.20 ms\tStatus: timeout',
  'REPORT RequestId: 6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e02\tDuration: 11.70 ms\tBilled Duration: 99 ms\tMemory Size: 512 MB\tMax Memory Used: 80 MB',
].join('\n');

const looks = [
  { name: 'light', query: 'theme=light', forced: 'none', width: 320 },
  { name: 'light', query: 'theme=light', forced: 'none', width: 1440 },
  { name: 'dark', query: 'theme=dark', forced: 'none', width: 1440 },
  { name: 'forced colours', query: '', forced: 'active', width: 320 },
] as const;

for (const { name, query, forced, width } of looks) {
  test(`axe finds nothing: ${name}, ${width} px`, async ({ page }) => {
    test.slow();
    const isFine = async (where: string) => expect.soft(await findings(page), where).toEqual([]);
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ forcedColors: forced });
    await openPage(page, `?${query}&scenario=luke-warm`);
    await isFine('the poster, with an alert');
    await openPage(page, `?${query}&step=17`);
    for (const tab of ['Evidence', 'Log', 'Code', 'Bill', 'States', 'Free play']) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.getByRole('tabpanel', { name: tab })).not.toHaveText('Loading…');
      await isFine(tab);
      await page.getByRole('button', { name: 'Enlarge this panel' }).click();
      await expect(page.getByRole('dialog', { name: tab })).toBeVisible();
      await expect(page.getByRole('dialog')).not.toContainText('Loading…');
      await isFine(`${tab}, enlarged`);
      await page.keyboard.press('Escape');
    }
    await (await headButton(page, 'Keyboard shortcuts')).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await isFine('help');
    await page.keyboard.press('Escape');
    await (await headButton(page, 'Your log…')).click();
    await page.getByLabel('Log lines').fill(log);
    await page.getByRole('button', { name: 'Read the lines' }).click();
    await expect(page.getByRole('dialog').getByRole('alert').first()).toBeVisible();
    await expect(page.getByRole('dialog').locator('.invocations button').first()).toBeVisible();
    await isFine('import, with findings');
    await page.keyboard.press('Escape');
    const menu = page.getByRole('button', { name: 'Menu', exact: true });
    if (!(await menu.isVisible())) return;
    await menu.click();
    await isFine('the menu');
  });
}

test('no label of the picture is below 12 px, and it is never scaled down', async ({ page }) => {
  for (const width of [320, 360, 600, 900, 1440]) {
    await page.setViewportSize({ width, height: 700 });
    await openPage(page, '?step=16');
    await page.getByRole('button', { name: 'Show the parts of the Lambda service' }).click();
    const { sizes, scale } = await diagram(page).evaluate((svg) => ({
      sizes: [...svg.querySelectorAll('text')].map((text) => Number.parseFloat(getComputedStyle(text).fontSize)),
      scale: (svg as SVGSVGElement).getScreenCTM()?.a ?? 0,
    }));
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.min(...sizes) * scale, `at ${width} px`).toBeGreaterThanOrEqual(12);
  }
});

test('the page does not scroll sideways at 320 px: poster, step, panels and dialogs', async ({ page }) => {
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.setViewportSize({ width: 320, height: 700 });
  await openPage(page);
  expect(await overflow(), 'the poster').toBe(0);
  const count = await stepCount(page);
  for (let step = 1; step <= count; step += 3) {
    await page.locator(`li[data-step="${step}"] a`).click();
    await expectStep(page, step);
    expect(await overflow(), `step ${step}`).toBe(0);
  }
  for (const tab of ['Log', 'Code', 'Bill', 'Evidence']) {
    await page.getByRole('tab', { name: tab }).click();
    expect(await overflow(), tab).toBe(0);
  }
  for (const name of ['Keyboard shortcuts', 'Your log…']) {
    await (await headButton(page, name)).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    expect(await overflow(), name).toBe(0);
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth), name).toBe(0);
    await page.keyboard.press('Escape');
  }
});

test('reduced motion: a step is there at once, and nothing of the picture moves until the next', async ({ page }) => {
  await holdTime(page);
  await openPage(page, '?scenario=cold-start&step=11&speed=1');
  for (const control of ['Next', 'Next', 'Back', 'Play'] as const) {
    await button(page, control).click();
    await letPass(page, 50);
    const atOnce = await picture(page);
    for (let waited = 0; waited < 28; waited++) {
      await letPass(page, 50);
      expect(await picture(page), `${50 * waited} ms after ${control}`).toBe(atOnce);
    }
  }
  const moving = await page.evaluate(() =>
    document.getAnimations().map((animation) => (animation as CSSTransition).transitionProperty),
  );
  expect(moving.filter((property) => property !== 'background-color' && property !== 'border-color')).toEqual([]);
});

test.describe('in motion', () => {
  test.use(moving);

  test('no frame is asked for while nothing moves, and none is left over after a step', async ({ page }) => {
    await page.addInitScript(() => {
      const ask = window.requestAnimationFrame.bind(window);
      Object.assign(window, { framesAsked: 0 });
      window.requestAnimationFrame = (callback) => {
        (window as unknown as { framesAsked: number }).framesAsked += 1;
        return ask(callback);
      };
    });
    const asked = () => page.evaluate(() => (window as unknown as { framesAsked: number }).framesAsked);
    const isStill = async () => {
      const before = await asked();
      await page.waitForTimeout(300);
      expect(await asked()).toBe(before);
      return before;
    };
    await openPage(page, '?step=4&speed=4');
    const before = await isStill();
    await button(page, 'Next').click();
    await expect.poll(asked).toBeGreaterThan(before + 3);
    await page.waitForTimeout(600);
    await isStill();
    await button(page, 'Play').click();
    await page.waitForTimeout(300);
    await button(page, 'Pause').click();
    await isStill();
  });
});
