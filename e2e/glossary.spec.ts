/** The glossary: from a coloured word, at an address of its own, searched, printed, and without a script. */
import { expect, type Page, test } from '@playwright/test';
import { findings } from './axe.ts';
import { openPage, watchForTrouble } from './openPage.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Glossary' });

test('the coloured word of a step opens its meaning by keyboard, and from there the glossary', async ({ page }) => {
  const trouble = watchForTrouble(page);
  await openPage(page, '?scenario=cold-start&step=8');
  const chip = page.getByRole('list', { name: 'Words of this step' }).getByRole('button', { name: 'Runtime init' });
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(chip).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('.term-meaning')).toContainText('The part of INIT in which the bootstrap starts');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Open in the glossary' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('link', { name: 'Runtime init', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(page).toHaveURL(/glossary=runtime-init/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/glossary/);
  expect(trouble).toEqual([]);
});

test('it has an address, is searched, and names the nearest to a wrong word', async ({ page }) => {
  await openPage(page, '?glossary=freeze');
  await expect(dialog(page).getByRole('link', { name: 'Freeze', exact: true })).toBeInViewport();
  await expect(dialog(page).getByRole('link', { name: 'Freeze', exact: true })).toBeFocused();
  await dialog(page).getByRole('searchbox').fill('429');
  await expect(dialog(page).getByRole('status')).toHaveText('1 word');
  await openPage(page, '?glossary=freze');
  await expect(dialog(page).getByRole('alert')).toContainText('“freeze”');
  await expect(dialog(page).getByRole('searchbox')).toBeFocused();
});

test('true or false: the reason follows either answer, with a way to what shows it', async ({ page }) => {
  await openPage(page, '?glossary');
  await dialog(page).getByRole('radio', { name: 'True or false?' }).check();
  const claims = dialog(page).locator('.claims > li');
  await expect(claims).toHaveCount(19);
  await claims.nth(7).getByRole('button', { name: 'True' }).click();
  await expect(claims.nth(7)).toContainText('Many think so, but it is not true. Every function pays for it');
  await claims.nth(8).getByRole('button', { name: 'False' }).click();
  await expect(claims.nth(8)).toContainText('Right: it is not true.');
  await claims.nth(7).getByRole('link', { name: 'See where billing begins on a cold start' }).click();
  await expect(page).toHaveURL(/scenario=cold-start&step=init-start/);
});

test('on paper there is the glossary alone, whole; and it is a page that needs no script', async ({
  page,
  browser,
}) => {
  await openPage(page, '?glossary');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(dialog(page).getByText('downloaded and unpacked whole before INIT')).toBeVisible();
  expect(await dialog(page).evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(1);
  const plain = await browser.newPage({
    javaScriptEnabled: false,
    colorScheme: 'dark',
    baseURL: new URL('.', page.url()).href,
  });
  await plain.goto('./glossary/');
  const ground = await plain.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground, 'it follows the system').toBe('rgb(15, 23, 42)');
  await expect(plain.getByRole('link', { name: 'Search' })).toHaveAttribute('href', '../?glossary');
  await expect(plain.locator('dt')).toHaveCount(await dialog(page).locator('dt').count());
  await plain.close();
});

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing at 360 px, and nothing scrolls sideways: ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openPage(page, `?scenario=cold-start&step=12&theme=${theme}`);
    await page.getByRole('list', { name: 'Words of this step' }).getByRole('button').first().click();
    expect.soft(await findings(page), 'a word').toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await openPage(page, `?glossary=invoke&theme=${theme}`);
    await expect(dialog(page)).toBeVisible();
    expect.soft(await findings(page), 'the words').toEqual([]);
    await dialog(page).getByRole('radio', { name: 'True or false?' }).check();
    await dialog(page).getByRole('button', { name: 'True' }).first().click();
    expect.soft(await findings(page), 'true or false').toEqual([]);
    expect(await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  });
}
