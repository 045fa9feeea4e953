/** After one visit the page needs no network: for any story, for what is loaded late, and for a log of one's own. */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { enter } from './driving.ts';
import {
  button,
  chooseStory,
  everywhere,
  expectStep,
  openPage,
  stepCount,
  takenOver,
  takenOverByScript,
  watchForTrouble,
} from './openPage.ts';
import { readBuilt, serveBuild } from './serving.ts';

test.use({ serviceWorkers: 'allow' });

/** Waits until the worker has kept everything and has taken over the page. */
async function visit(page: Page, path = ''): Promise<void> {
  await openPage(page, path);
  await takenOver(page);
}

test('after one visit everything works without a network', everywhere, async ({ page, context }) => {
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
  await enter(
    page.getByLabel('Log lines'),
    'REPORT RequestId: 6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e01\tDuration: 11.70 ms\tBilled Duration: 12 ms\tMemory Size: 512 MB\tMax Memory Used: 80 MB',
  );
  await page.getByRole('button', { name: 'Read the lines' }).click();
  await page.getByRole('dialog').locator('.invocations button').first().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(trouble).toEqual([]);
});

test('the guided story, a challenge, the glossary and the stage need no network either', async ({ page, context }) => {
  await visit(page);
  await context.setOffline(true);
  await page.goto('./?learn=cold-start&beat=call');
  await expect(page.getByRole('heading', { name: 'The request comes in' })).toBeVisible();
  await page.goto('./?challenge=nobody-pays');
  await expect(page.getByRole('heading', { name: 'The step that nobody pays for' })).toBeVisible();
  await page.goto('./?glossary=bootstrap');
  await expect(page.getByRole('dialog', { name: 'Glossary' })).toBeVisible();
  await page.goto('./?scenario=cold-start&step=3&present=1');
  await expect(page.getByRole('button', { name: 'QR code' })).toBeVisible();
});

test('the page of another story is told by the app when there is no network', everywhere, async ({ page }) => {
  // A host that is gone: what a driver calls offline is not so for Firefox's worker.
  const site = await serveBuild({ 'cache-control': 'no-cache' });
  await visit(page, `${site.address}s/cold-start/`);
  site.close();
  await page.goto(`${site.address}s/warm-start/?step=3`);
  await expect.poll(() => stepCount(page)).toBe(16);
  await expectStep(page, 3);
  expect(new URL(page.url()).search).toBe('?step=3&scenario=warm-start');
});

test(
  'the worker is the page’s own, and is put away without a trace when a new release is there',
  everywhere,
  async ({ page }) => {
    const trouble = watchForTrouble(page);
    await page.goto('./robots.txt');
    await page.evaluate(async () => void (await caches.open(`lifecycle ${location.origin}/ old`)));
    await visit(page);
    expect(await page.evaluate(() => caches.keys())).toEqual([expect.stringMatching(/^lifecycle \S+ [\da-f]{12}$/)]);
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(new URL('./', page.url()).href);
    expect(trouble).toEqual([]);
  },
);

/** Serves the build, and from `release` on another one of it: the same, but every asset has another name. */
async function serveReleases() {
  let isNext = false;
  const site = await serveBuild({ 'cache-control': 'no-cache' }, (path) => {
    if (path.startsWith(isNext ? '/assets/' : '/next/')) return undefined;
    const built = readBuilt(isNext ? path.replace('/next/', '/assets/') : path);
    if (!isNext || !built?.type) return built;
    const text = built.bytes.toString().replaceAll('assets/', 'next/');
    return { ...built, bytes: Buffer.from(text.replace(/VERSION = '\w{8}/, "VERSION = '00000000")) };
  });
  return {
    ...site,
    release: () => {
      isNext = true;
    },
  };
}

const openAt = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(address);
  await takenOverByScript(page);
  await expect(button(page, 'Next')).toBeVisible();
  return page;
};

test('a page that is open keeps its scripts when there is a new release, and the next visit has the new ones', async ({
  context,
}) => {
  const site = await serveReleases();
  try {
    const page = await openAt(context, site.address);
    await takenOver(page);
    const [before] = await page.evaluate(() => caches.keys());
    site.release();
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      while (!registration.waiting) await new Promise((soon) => setTimeout(soon, 50));
    });
    // Its scripts are on the server no more.
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.close();

    let next = await openAt(context, site.address);
    const addresses = await next.evaluate(() => [...document.scripts].map(({ src }) => src));
    expect(addresses.some((address) => address.includes('/next/'))).toBe(true);
    // The new worker takes over when no page of the old one is open any more.
    const keptNow = async () => {
      await next.close();
      next = await openAt(context, site.address);
      return next.evaluate(() => caches.keys());
    };
    await expect.poll(keptNow).toEqual([expect.stringMatching(/ 00000000\w{4}$/)]);
    expect(before).not.toMatch(/ 00000000/);
    await context.setOffline(true);
    await next.reload();
    await button(next, 'Next').click();
    await expectStep(next, 1);
  } finally {
    site.close();
  }
});

test('the page for frames draws also where the page’s worker is in charge', everywhere, async ({ page }) => {
  await visit(page);
  await page.goto('./embed/index.html?scenario=cold-start');
  await expect(page.locator('lambda-lifecycle g.row').first()).toBeAttached();
});

test('what other pages hold is not kept with the page', async ({ page }) => {
  await visit(page);
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
  });
  expect(kept.length).toBeGreaterThan(20);
  expect(kept.filter((path) => /^\/(element|embed|poster|s|oembed)\/|host\.js$/.test(path))).toEqual([]);
});

test('where there are no service workers, the page says nothing of it', everywhere, async ({ page }) => {
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
