import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import { button, holdTime, letPass, openPage, picture } from './openPage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands. Evaluated, not loaded: the page's own policy allows no foreign script. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}

const looks = [
  { name: 'light', query: 'theme=light', forced: 'none' },
  { name: 'dark', query: 'theme=dark', forced: 'none' },
  { name: 'forced colours', query: '', forced: 'active' },
] as const;

for (const { name, query, forced } of looks) {
  for (const width of [320, 1440]) {
    test(`axe finds nothing: ${name}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ forcedColors: forced });
      await openPage(page, `?${query}`);
      expect(await findings(page)).toEqual([]);
      for (const tab of ['Wire', 'Log', 'Code', 'Bill']) {
        await button(page, 'Next').click();
        await page.getByRole('tab', { name: tab }).click();
        expect(await findings(page)).toEqual([]);
      }
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Your log…' }).click();
      await page.getByLabel('Log lines').fill('nothing of Lambda');
      await page.getByRole('button', { name: 'Read the lines' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });
  }
}

test('nothing scrolls sideways at 320 px, and no label is below 12 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openPage(page, '?step=16');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const sizes = await page
    .locator('svg.diagram text')
    .evaluateAll((texts) => texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
});

test('reduced motion moves nothing: a step is there at once, and only once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await holdTime(page);
  await openPage(page, '?step=4');
  await button(page, 'Next').click();
  await letPass(page, 20);
  const atOnce = await picture(page);
  for (let waited = 0; waited < 14; waited++) {
    await letPass(page, 100);
    expect(await picture(page)).toBe(atOnce);
  }
});

test('no frame is asked for while paused', async ({ page }) => {
  await page.addInitScript(() => {
    const ask = window.requestAnimationFrame.bind(window);
    Object.assign(window, { framesAsked: 0 });
    window.requestAnimationFrame = (callback) => {
      (window as unknown as { framesAsked: number }).framesAsked += 1;
      return ask(callback);
    };
  });
  const asked = () => page.evaluate(() => (window as unknown as { framesAsked: number }).framesAsked);
  await openPage(page, '?step=4');
  const before = await asked();
  await page.waitForTimeout(600);
  expect(await asked()).toBe(before);
  await button(page, 'Next').click();
  await expect.poll(asked).toBeGreaterThan(before + 5);
});
