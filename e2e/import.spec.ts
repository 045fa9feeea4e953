import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { button, diagram, expectStep, openPage, stepCount, watchForTrouble } from './openPage.ts';

const id = (last: number) => `6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e0${last}`;
const report = (last: number, rest: string) => `REPORT RequestId: ${id(last)}\t${rest}`;
const sizes = 'Memory Size: 512 MB\tMax Memory Used: 80 MB';
const log = [
  '2026-06-01T12:00:00.000Z\tINIT_START Runtime Version: nodejs:22.v72',
  `2026-06-01T12:00:00.302Z\tSTART RequestId: ${id(1)} Version: $LATEST`,
  `2026-06-01T12:00:00.310Z\t<img src=x onerror="document.title='broken'"></script><b>bold</b>`,
  `2026-06-01T12:00:00.320Z\tEND RequestId: ${id(1)}`,
  `2026-06-01T12:00:00.320Z\t${report(1, `Duration: 18.40 ms\tBilled Duration: 320 ms\t${sizes}\tInit Duration: 301.20 ms`)}`,
  `2026-06-01T12:03:00.000Z\tSTART RequestId: ${id(2)} Version: $LATEST`,
  `2026-06-01T12:03:00.012Z\tEND RequestId: ${id(2)}`,
  `2026-06-01T12:03:00.012Z\t${report(2, `Duration: 11.70 ms\tBilled Duration: 12 ms\t${sizes}`)}`,
  `2026-06-01T12:04:00.000Z\tSTART RequestId: ${id(3)} Version: $LATEST`,
  `2026-06-01T12:04:03.000Z\tEND RequestId: ${id(3)}`,
  `2026-06-01T12:04:03.000Z\t${report(3, `Duration: 3000.00 ms\tBilled Duration: 3000 ms\t${sizes}\tStatus: timeout`)}`,
].join('\n');

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Your log' });
const invocations = (page: Page) => dialog(page).locator('.invocations button');

async function paste(page: Page, text: string): Promise<void> {
  if ((await dialog(page).count()) === 0) await page.getByRole('button', { name: 'Your log…' }).click();
  await page.getByLabel('Log lines').fill(text);
  await page.getByRole('button', { name: 'Read the lines' }).click();
}

test('a pasted log is read, told, and stepped through', async ({ page }) => {
  const trouble = watchForTrouble(page);
  await openPage(page);
  await paste(page, log);
  const fact = (name: string) => dialog(page).locator('dl div', { hasText: name }).locator('dd').first();
  await expect(fact('Cold starts')).toHaveText('1');
  await expect(fact('Invocations with a REPORT')).toHaveText('3');
  await expect(fact('Billing arithmetic')).toHaveText('3 of 3 add up');
  await expect(invocations(page)).toHaveCount(3);
  await expect(invocations(page).nth(0)).toContainText('Cold');
  await expect(invocations(page).nth(1)).toContainText('Warm');
  await expect(invocations(page).nth(2)).toContainText('timeout');
  await invocations(page).nth(0).click();
  await expect(dialog(page)).toHaveCount(0);
  const count = await stepCount(page);
  expect(count).toBeGreaterThan(15);
  await button(page, 'Last').click();
  await expectStep(page, count);
  await page.getByRole('tab', { name: 'Bill' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('320 ms');
  // Text from the log stays text.
  await expect(page.getByText('<b>bold</b>').first()).toBeAttached();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.title()).not.toBe('broken');
  expect(trouble).toEqual([]);
});

const bad: [what: string, text: string, says: RegExp][] = [
  ['an empty paste', '', /nothing in it/i],
  ['a text without Lambda lines', 'GET /index.html 200\nGET /a.css 200', /No line of it is from Lambda/],
  ['numbers that do not add up', log.replace('Billed Duration: 12 ms', 'Billed Duration: 77 ms'), /add up|rules/i],
  ['a REPORT that is cut', log.slice(0, log.lastIndexOf('Memory Size')), /cut/i],
];

for (const [what, text, says] of bad) {
  test(`${what} gets its own message, and the page stays usable`, async ({ page }) => {
    await openPage(page);
    await paste(page, text);
    await expect(dialog(page).getByRole('alert').filter({ hasText: says }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await button(page, 'Next').click();
    await expectStep(page, 1);
  });
}

test('a binary file is refused by its kind', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: 'Your log…' }).click();
  const buffer = Buffer.from(Array.from({ length: 4_000 }, (_, place) => (place * 73) % 256));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'photo.bin', mimeType: 'application/octet-stream', buffer });
  await expect(dialog(page).getByRole('alert')).toContainText(/not text/i);
});

test('a file of 200 MB is read while the page goes on stepping, and can be cancelled', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: 'Your log…' }).click();
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  await page.evaluate((text) => {
    const block = `${text}\n`.repeat(2_000);
    const parts = Array.from({ length: Math.ceil(200e6 / block.length) }, () => block);
    const transfer = new DataTransfer();
    transfer.items.add(new File(parts, 'big.log'));
    const input = document.querySelector('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: transfer.files });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, log);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await button(page, 'Next').click();
  await expectStep(page, 1);
});

const samples = resolve(import.meta.dirname, '../../shared/traces');
const readable = /^(awslogs|console-copy|csv-|extension-lines|filter-log|get-log|iso-tab|logresult-text)/;

test('each readable sample opens at its first invocation', async ({ page }) => {
  test.skip(!existsSync(samples), 'the samples are not here');
  const trouble = watchForTrouble(page);
  await openPage(page);
  for (const name of readdirSync(samples).filter((each) => readable.test(each) && !each.endsWith('.facts.json'))) {
    await page.getByRole('button', { name: 'Your log…' }).click();
    await page.locator('input[type=file]').setInputFiles(resolve(samples, name));
    await expect(dialog(page).getByRole('heading', { name: `Found in ${name}` })).toBeVisible();
    await invocations(page).first().click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(diagram(page).locator('g.row').first()).toBeAttached();
    expect(await stepCount(page), name).toBeGreaterThan(5);
  }
  expect(trouble).toEqual([]);
});
