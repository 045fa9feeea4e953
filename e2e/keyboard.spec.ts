import { expect, test } from '@playwright/test';
import { button, expectStep, openPage, scrubber, stepCount } from './openPage.ts';

test('each key does what the sheet says', async ({ page }) => {
  await openPage(page, '?scenario=cold-start');
  const count = await stepCount(page);
  const press = async (key: string, step: number) => {
    await page.keyboard.press(key);
    await expectStep(page, step);
  };
  await press('ArrowRight', 1);
  await press('n', 2);
  await press('PageDown', 3);
  await press('ArrowLeft', 2);
  await press('p', 1);
  await press('7', 7);
  await press('Shift+Space', 6);
  await press('PageUp', 5);
  await press('End', count);
  await press('Home', 1);
  await press('9', 9);
  await press('0', 1);
  await press('l', 5);
  await press('l', 8);
  await press('j', 5);
  await press('.', 6);
  await press(',', 5);
  await press('r', 0);
  await page.keyboard.press('Space');
  await expect(button(page, 'Pause')).toBeVisible();
  await page.keyboard.press('k');
  await expect(button(page, 'Play')).toBeVisible();
  await page.keyboard.press('>');
  await expect(page.getByText('1.5×')).toBeVisible();
  await page.keyboard.press('<');
  await expect(page.getByText('1×', { exact: true })).toBeVisible();
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  const before = await theme();
  await page.keyboard.press('d');
  expect(await theme()).not.toBe(before);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
});

test('a focused control keeps its own keys', async ({ page }) => {
  await openPage(page, '?scenario=cold-start&step=5');
  await button(page, 'Last').focus();
  await page.keyboard.press('Space');
  await expectStep(page, await stepCount(page));
  await expect(button(page, 'Play')).toBeVisible();
  await scrubber(page).focus();
  await page.keyboard.press('Home');
  await expectStep(page, 1);
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 2);
  await page.getByRole('tab', { name: 'Wire' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Log' })).toBeFocused();
  await expectStep(page, 2);
  await page.getByRole('radio', { name: 'Story' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'True' })).toBeChecked();
  await expectStep(page, 2);
});

test('no shortcut fires while one types, or when they are switched off', async ({ page }) => {
  await openPage(page, '?step=5');
  await page.getByRole('button', { name: 'Your log…' }).click();
  await page.getByLabel('Log lines').pressSequentially('n p r 3 . ?');
  await expectStep(page, 5);
  await expect(page.getByLabel('Log lines')).toHaveValue('n p r 3 . ?');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Your log…' })).toBeFocused();
  await page.keyboard.press('?');
  await page.getByLabel('Use keyboard shortcuts').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('9');
  await expectStep(page, 5);
});

test('Tab reaches every control, and each shows its focus', async ({ page }) => {
  await openPage(page, '?step=5');
  const reached = new Set<string>();
  for (let pressed = 0; pressed < 40; pressed++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element
        ? `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 20)}`
        : '';
    });
    reached.add(focused);
  }
  for (const name of ['First', 'Back', 'Play', 'Next', 'Last', 'Slower', 'Faster', 'Dark or light']) {
    expect(
      [...reached].some((each) => each === `BUTTON ${name}`),
      name,
    ).toBe(true);
  }
  expect([...reached].some((each) => each.startsWith('INPUT Step'))).toBe(true);
});
