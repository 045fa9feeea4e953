/** After one visit the page needs no network: for any story, for what is loaded late, and for a log of one's own. */
import { expect, type Page, test } from '@playwright/test';
import { button, chooseStory, expectStep, openPage, stepCount, watchForTrouble } from './openPage.ts';

/** Waits until the worker has kept everything and has taken over the page. */
async function visit(page: Page, path = ''): Promise<void> {
  await openPage(page, path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((taken) => navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true }));
  });
}

test('after one visit everything works without a network', async ({ page, context }) => {
  await visit(page);
  await context.setOffline(true);
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  await page.reload();
  await button(page, 'Next').click();
  await expectStep(page, 1);
  await chooseStory(page, 'Handler error');
  await expect(page.getByRole('button', { name: /^Story: Handler error/ })).toBeVisible();
  await page.getByRole('button', { name: 'What if' }).click();
  await expect(page).toHaveURL(/scenario=what-if/);
  await page.getByRole('button', { name: 'Your log…' }).click();
  await page
    .getByLabel('Log lines')
    .fill(
      'REPORT RequestId: 6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e01\tDuration: 11.70 ms\tBilled Duration: 12 ms\tMemory Size: 512 MB\tMax Memory Used: 80 MB',
    );
  await page.getByRole('button', { name: 'Read the lines' }).click();
  await page.getByRole('dialog').locator('.invocations button').first().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(trouble).toEqual([]);
});

test('the page of another story is told by the app when there is no network', async ({ page, context }) => {
  await visit(page, 's/cold-start/');
  await context.setOffline(true);
  await page.goto('./s/warm-start/?step=3');
  await expect.poll(() => stepCount(page)).toBe(16);
  await expectStep(page, 3);
  expect(new URL(page.url()).search).toBe('?step=3&scenario=warm-start');
});

test('the worker is the page’s own, and is put away without a trace when a new release is there', async ({ page }) => {
  const trouble = watchForTrouble(page);
  await page.addInitScript(() => void caches.open(`lifecycle ${location.origin}/ old`));
  await visit(page);
  expect(await page.evaluate(() => caches.keys())).toEqual([expect.stringMatching(/^lifecycle \S+ [\da-f]{12}$/)]);
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(scope).toBe(new URL('./', page.url()).href);
  expect(trouble).toEqual([]);
});

test('where there are no service workers, the page says nothing of it', async ({ page }) => {
  const trouble = watchForTrouble(page);
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await openPage(page);
  await button(page, 'Next').click();
  await expectStep(page, 1);
  expect(trouble).toEqual([]);
});

test('it can be installed: a name, a start, and icons that are there', async ({ page }) => {
  await openPage(page, 's/cold-start/');
  const address = await page.locator('link[rel="manifest"]').evaluate((link: HTMLLinkElement) => link.href);
  const manifest = await (await page.request.get(address)).json();
  expect(manifest).toMatchObject({ name: 'Lambda Lifecycle', start_url: './', display: 'standalone' });
  for (const { src, type } of manifest.icons) {
    const response = await page.request.get(new URL(src, address).href);
    expect(response.headers()['content-type'], src).toContain(type);
  }
});
