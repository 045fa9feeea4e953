/** An author's own words, on the element and in a frame's address. */
import { expect, type Page, test } from '@playwright/test';
import { watchForTrouble } from './openPage.ts';

const element = (page: Page) => page.locator('lambda-lifecycle');
const own = {
  steps: { invoke: { title: 'The shop asks', sentence: 'A basket is paid for with `POST`.' } },
  lanes: { client: 'Our shop', handler: 'payBasket' },
};

async function expectOwnWords(page: Page): Promise<void> {
  await expect(element(page).locator('.caption .title')).toHaveText('The shop asks');
  await expect(element(page).locator('.caption')).toContainText('A basket is paid for');
  await expect(element(page).locator('.row.current .label')).toHaveText('1 The shop asks');
  await expect(element(page).locator('.lane-name').first()).toHaveText(/^Our\s*shop$/);
  await expect(element(page).locator('li[aria-current]')).toContainText('The shop asks');
  await expect(element(page).getByRole('slider')).toHaveAttribute('aria-valuetext', /The shop asks/);
  await element(page).getByRole('button', { name: 'Next', exact: true }).click();
  await expect(element(page).locator('.caption .title')).not.toHaveText('The shop asks');
}

test('a step and lanes in the author’s words, as an attribute and as a property', async ({ page }) => {
  const text = JSON.stringify(own).replaceAll('"', '&quot;');
  await page.route('**/own-page.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"><script type="module" src="./element/define.js"></script></head>
        <body><lambda-lifecycle scenario="cold-start" step="1" words="${text}"></lambda-lifecycle></body></html>`,
    }),
  );
  const trouble = watchForTrouble(page);
  await page.goto('./own-page.html');
  await expectOwnWords(page);
  const titles = await element(page).evaluate((each) =>
    (each as unknown as { steps: { title: string }[] }).steps.map(({ title }) => title),
  );
  expect(titles[0]).toBe('The shop asks');
  expect(trouble).toEqual([]);
  await element(page).evaluate((each) => Object.assign(each, { words: '{"lanes": {"cliemt": "x"}}' }));
  await expect(element(page).locator('.lane-name').first()).toHaveText('Client');
  await expect.poll(() => trouble).toEqual([expect.stringContaining('Did you mean “client”')]);
});

test('in a frame its address has them, and its colours', async ({ page }) => {
  const trouble = watchForTrouble(page);
  await page.goto(
    `./embed/index.html?${new URLSearchParams({ scenario: 'cold-start', step: '1', words: JSON.stringify(own), 'll-accent': 'rgb(1, 2, 3)' })}`,
  );
  await expectOwnWords(page);
  const play = element(page).getByRole('button', { name: 'Play', exact: true });
  await expect(play).toHaveCSS('background-color', 'rgb(1, 2, 3)');
  expect(trouble).toEqual([]);
});
