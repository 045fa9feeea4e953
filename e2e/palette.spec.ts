/** The palette by keyboard alone, and the ways in that stand in the header. */
import { expect, type Page, test } from '@playwright/test';
import { findings } from './axe.ts';
import {
  diagram,
  expectStep,
  openPage,
  stepCount,
  storyButton,
  takenOverByScript,
  watchForTrouble,
} from './openPage.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find anything' });
const field = (page: Page) => palette(page).getByRole('combobox');
const chosen = (page: Page) => palette(page).getByRole('option', { selected: true });
const scenario = (page: Page) => new URL(page.url()).searchParams.get('scenario');

/** One key after the other, as a hand does it. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('SnapStart’s restore is four keys away, and nothing that is typed while the palette loads is lost', async ({
  page,
}) => {
  const trouble = watchForTrouble(page);
  await openPage(page);
  let go = () => {};
  const held = new Promise<void>((done) => {
    go = done;
  });
  await page.route(/PaletteDialog/, async (route) => {
    await held;
    await route.continue();
  });
  await press(page, '/', 's', 'n');
  go();
  await expect(field(page)).toHaveValue('sn');
  await expect(field(page)).toBeFocused();
  await press(page, 'Enter');
  await expect(palette(page)).toHaveCount(0);
  await expect.poll(() => scenario(page)).toBe('snapstart-restore');
  expect(trouble).toEqual([]);
});

test('Escape closes the palette, also while it still loads', async ({ page }) => {
  await openPage(page);
  await page.route(/PaletteDialog/, () => undefined);
  await press(page, '/', 'Escape', 'End');
  await expectStep(page, await stepCount(page));
});

test('asked for while the guided story still loads, it opens, and stays when that has come', async ({ page }) => {
  await openPage(page);
  let go = () => {};
  const held = new Promise<void>((done) => {
    go = done;
  });
  await page.route(/LearnPane/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Learn', exact: true }).click();
  await press(page, 'Control+k', 's', 'n');
  await expect(field(page)).toHaveValue('sn');
  go();
  await expect(page.getByRole('region', { name: 'Learn', exact: true })).toBeAttached();
  await expect(field(page)).toHaveValue('sn');
  await expect(field(page)).toBeFocused();
  await press(page, 'Enter');
  await expect.poll(() => scenario(page)).toBe('snapstart-restore');
});

test('no badge and no table of a result is wider than its place', async ({ page }) => {
  for (const width of [1280, 1024, 360]) {
    await page.setViewportSize({ width, height: 720 });
    for (const slug of ['extension-crash-tail', 'late-work-timeout', 'async-retries']) {
      await openPage(page, `?scenario=${slug}`);
      await expect(page.locator('.strip-badge').first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${slug}, ${width}`).toBe(width);
    }
  }
});

test('the embed code of step 9 is five keys away', async ({ page }) => {
  await openPage(page);
  await press(page, '9', '/', 'e', 'm');
  await expect(field(page)).toHaveValue('em');
  await press(page, 'Enter');
  await expect(page.getByRole('textbox', { name: 'Text to copy: A page (iframe)' })).toHaveValue(/<iframe[\s\S]*step=/);
});

/** The field names the option that is chosen: that is what a screen reader says. */
const expectTold = (page: Page) =>
  expect
    .poll(async () => {
      const id = await chosen(page).getAttribute('id');
      return id !== null && (await field(page).getAttribute('aria-activedescendant')) === id;
    })
    .toBe(true);

test('a screen reader hears how much is found and which is chosen; arrows choose, and axe finds nothing', async ({
  page,
}) => {
  await openPage(page);
  await press(page, 'Control+k');
  await expect(field(page)).toBeFocused();
  await expect(palette(page).getByRole('status')).toContainText('Type some letters');
  await page.keyboard.type('timeout');
  await expect(palette(page).getByRole('status')).toHaveText(/^\d+ found$/);
  const first = await chosen(page).textContent();
  await expectTold(page);
  await press(page, 'ArrowDown');
  await expect(chosen(page)).not.toHaveText(first ?? '');
  await expectTold(page);
  expect(await findings(page)).toEqual([]);
  await page.keyboard.type(' zzz');
  await expect(palette(page).getByRole('status')).toHaveText('Nothing is called “timeout zzz”.');
  expect(await findings(page)).toEqual([]);
});

test('Escape and the chord close it, and give the focus back', async ({ page }) => {
  await openPage(page);
  await storyButton(page).focus();
  for (const [opens, closes] of [
    ['/', 'Escape'],
    ['Control+k', 'Control+k'],
  ] as const) {
    await press(page, opens);
    await expect(field(page)).toBeFocused();
    await press(page, closes);
    await expect(palette(page)).toHaveCount(0);
    await expect(storyButton(page)).toBeFocused();
  }
});

test('the slash is a letter where one writes; without shortcuts the chord stays', async ({ page }) => {
  await openPage(page);
  await storyButton(page).press('Enter');
  await page.getByRole('searchbox').press('/');
  await expect(page.getByRole('searchbox')).toHaveValue('/');
  // The first one empties the field.
  await press(page, 'Escape', 'Escape', '?');
  await page.getByRole('checkbox', { name: 'Use keyboard shortcuts' }).press('Space');
  await press(page, 'Escape', '/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await press(page, 'Control+k');
  await expect(field(page)).toBeFocused();
});

test('on the stage of a talk the keys open its own way to a step', async ({ page }) => {
  await openPage(page, '?present=1');
  await expect(page.locator('.talk-stage')).toBeVisible();
  await press(page, '/');
  await expect(page.getByRole('dialog', { name: 'Go to' })).toBeVisible();
  await expect(palette(page)).toHaveCount(0);
});

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [768, 1024],
] as const) {
  test(`at ${width} px the ways in stand side by side, and one action stands out`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openPage(page);
    const tops = new Set<number>();
    for (const name of ['Learn', 'Challenges', 'Glossary']) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox();
      tops.add(Math.round(box?.y ?? -1));
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
    expect(tops.size).toBe(1);
    await expect(page.locator('.control.primary')).toHaveCount(1);
    await page.locator('.control.primary').click();
    await expectStep(page, 1);
  });
}

test('whoever comes by keyboard sees what an icon is for, until the next key', async ({ page }) => {
  await openPage(page);
  const tip = page.locator('.tip');
  for (const button of await page.locator('button:visible').all()) {
    const isIcon = await button.evaluate((each) => (each as HTMLElement).innerText.trim().length < 2);
    if (isIcon) expect(await button.getAttribute('title'), await button.innerHTML()).toBeTruthy();
  }
  await page.getByRole('button', { name: 'Find anything' }).focus();
  await press(page, 'Tab', 'Shift+Tab');
  await expect(tip).toBeVisible();
  await expect(tip).toHaveText('Find anything (/)');
  await press(page, 'Escape');
  await expect(tip).toBeHidden();
});

test('a free play that has not begun shows on its stage how it can begin', async ({ page }) => {
  await openPageEmpty(page);
  const first = page.getByRole('region', { name: 'What happens first?' });
  await expect(first.getByRole('button').first()).toBeVisible();
  await first.getByRole('button').first().press('Enter');
  await expect(first).toHaveCount(0);
  await expectStep(page, 1);
  await expect(page.getByRole('tab', { name: 'Free play' })).toHaveAttribute('aria-selected', 'true');
});

async function openPageEmpty(page: Page): Promise<void> {
  await page.goto('./?scenario=free-play');
  await takenOverByScript(page);
  await expect(diagram(page)).toBeAttached();
}
