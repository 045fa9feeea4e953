/** Under `require-trusted-types-for 'script'` no text may become markup or a script's address but by a policy that has a name. */
import { expect, type Page, test } from '@playwright/test';
import { button, openPage, stepShown } from './openPage.ts';

const sinksClosed = "require-trusted-types-for 'script'; trusted-types";

/** Serves documents under a policy as well, and collects what the browser refuses. */
async function underPolicy(page: Page, policy: string): Promise<() => Promise<string[]>> {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) =>
      refused.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    return route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  return async () => [...trouble, ...(await page.evaluate<string[]>('refused'))];
}

test.describe('the page', () => {
  // It is one of the scripts that the policy is asked about.
  test.use({ serviceWorkers: 'allow' });

  test('draws, steps, reads a log and is kept for offline', async ({ page }) => {
    const refused = await underPolicy(page, `${sinksClosed} lambda-lifecycle`);
    await openPage(page);
    await button(page, 'Next').click();
    await expect.poll(() => stepShown(page)).toBe(1);
    await page.getByRole('button', { name: 'Your log…' }).click();
    await page
      .getByLabel('Log lines')
      .fill(
        'REPORT RequestId: 6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e01\tDuration: 12.00 ms\tBilled Duration: 12 ms\tMemory Size: 128 MB\tMax Memory Used: 60 MB',
      );
    await page.getByRole('button', { name: 'Read the lines' }).click();
    await expect(page.getByRole('dialog').getByText('6b1d6b52').first()).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready);
    expect(await refused()).toEqual([]);
  });
});

test('the page draws and steps also where its policy is not allowed, and says what a reading of a log lacks', async ({
  page,
}) => {
  await underPolicy(page, `${sinksClosed} of-the-host`);
  await openPage(page);
  await button(page, 'Next').click();
  await expect.poll(() => stepShown(page)).toBe(1);
  await page.getByRole('button', { name: 'Your log…' }).click();
  for (const paste of ['REPORT RequestId: x', '{"format":"lambda-lifecycle"}']) {
    await page.getByLabel('Log lines').fill(paste);
    await page.getByRole('button', { name: 'Read the lines' }).click();
    const failure = page.getByRole('dialog').getByRole('alert');
    await expect(failure).toHaveText(/^Reading the paste failed: the server .* trusted-types lambda-lifecycle$/);
  }
});

test('the frame draws a story of the reader’s own, by its second script', async ({ page }) => {
  const refused = await underPolicy(page, `${sinksClosed} lambda-lifecycle`);
  await page.goto('./embed/index.html?scenario=what-if&memory=1024&snapstart=on');
  await expect(page.locator('lambda-lifecycle g.row').first()).toBeAttached();
  expect(await refused()).toEqual([]);
});

test('the element draws and steps in a page that allows no policy at all', async ({ page }) => {
  await page.route('**/strict/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': `${sinksClosed} 'none'; script-src 'self'` },
      body: '<!doctype html><link rel="icon" href="data:,"><lambda-lifecycle step="3"></lambda-lifecycle><script type="module" src="../element/define.js"></script>',
    }),
  );
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  await page.goto('./strict/');
  const element = page.locator('lambda-lifecycle');
  await element.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(element.locator('li[aria-current]')).toHaveAttribute('data-step', '4');
  await expect(element.locator('defs pattern')).toHaveCount(5);
  expect(trouble).toEqual([]);
});

test('the built pages ask for it themselves', async ({ page }) => {
  for (const address of ['./', './embed/index.html', './s/cold-start/']) {
    await page.goto(address);
    const policies = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policies).toHaveAttribute('content', new RegExp(`${sinksClosed} lambda-lifecycle`));
    const asMarkup = () => {
      document.createElement('div').innerHTML = '<b></b>';
    };
    await expect(page.evaluate(asMarkup), address).rejects.toThrow(/TrustedHTML/);
  }
});
