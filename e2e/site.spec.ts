/** What the build writes beside the app: a page a story, its poster and oEmbed; and the app as one file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { enter } from './driving.ts';
import {
  button,
  chooseStory,
  diagram,
  everywhere,
  expectStep,
  openPage,
  save,
  stepCount,
  storyButton,
  transcript,
  watchForTrouble,
} from './openPage.ts';

const dist = resolve(import.meta.dirname, '../dist');
const read = (path: string): string => readFileSync(resolve(dist, path), 'utf8');
const slugs = readdirSync(resolve(dist, 's'));

test.describe('The pages of the stories', () => {
  test('every story of the catalogue has a page, a poster, and an oEmbed answer of its own', async ({
    page,
    context,
  }) => {
    await openPage(page);
    await page.getByRole('button', { name: /^Story: / }).click();
    const listed = page.getByRole('dialog').getByRole('listitem');
    await expect.poll(() => listed.count()).toBeGreaterThanOrEqual(slugs.length);
    const titles = slugs.map((slug) => /<title>(.*?)<\/title>/.exec(read(`s/${slug}/index.html`))?.[1] ?? '');
    expect(new Set(titles).size).toBe(slugs.length);
    // Ours makes no markup of text; a page of its own may.
    const paper = await context.newPage();
    const faults = await paper.evaluate(
      (files) =>
        files
          .filter(([, text]) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror'))
          .map(([slug]) => slug),
      slugs.map((slug) => [slug, read(`poster/${slug}.svg`)] as const),
    );
    expect(faults, 'posters that do not parse').toEqual([]);
    for (const slug of slugs) {
      const { type, version, html, width, height, ...rest } = JSON.parse(read(`oembed/${slug}.json`));
      expect([type, version, typeof width, typeof height], slug).toEqual(['rich', '1.0', 'number', 'number']);
      expect(html).toMatch(new RegExp(`^<iframe src="[^"]*embed/index\\.html\\?scenario=${slug}"[^>]*></iframe>$`));
      const thumbnail = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'].filter((name) => name in rest);
      expect([0, 3], 'all of the thumbnail or nothing of it').toContain(thumbnail.length);
    }
  });

  for (const slug of ['cold-start', 'throttle', 'sqs-fails']) {
    test(`s/${slug}/ opens its story; without scripts it reads as the transcript does`, async ({ page, browser }) => {
      const trouble = watchForTrouble(page);
      await openPage(page, `s/${slug}/`);
      const titles = await transcript(page).locator(':scope > li > a').allTextContents();
      expect(titles.length).toBeGreaterThan(2);
      await button(page, 'Next').click();
      await expectStep(page, 1);
      await expect(page).toHaveURL(new RegExp(`/s/${slug}/\\?scenario=${slug}&step=`));
      expect(trouble).toEqual([]);

      const context = await browser.newContext({ javaScriptEnabled: false });
      const plain = await context.newPage();
      await plain.goto(page.url().split('?')[0] ?? '');
      expect(await plain.locator('ol.steps > li > strong').allTextContents()).toEqual(titles);
      const poster = plain.locator('img');
      await poster.scrollIntoViewIfNeeded();
      await expect.poll(async () => (await poster.boundingBox())?.height ?? 0).toBeGreaterThan(200);
      const { width, scrollWidth } = await plain.evaluate(() => ({
        width: innerWidth,
        scrollWidth: document.documentElement.scrollWidth,
      }));
      expect(scrollWidth).toBeLessThanOrEqual(width);
      await context.close();
    });
  }

  test('a query wins over the page that it is on', async ({ page }) => {
    await openPage(page, 's/throttle/?scenario=warm-start');
    await expect.poll(() => stepCount(page)).toBe(16);
  });

  test('an absolute address comes from SITE_URL alone', () => {
    test.skip(!!process.env.SITE_URL, 'this build has one');
    expect(existsSync(resolve(dist, 'oembed/provider.yml'))).toBe(false);
    for (const slug of slugs) {
      expect(read(`oembed/${slug}.json`)).not.toMatch(/https?:/);
      expect(read(`s/${slug}/index.html`).split('<noscript>')[0]).not.toMatch(/https?:|canonical|og:image/);
    }
  });

  test('from a page of a story, too, the pages that are looked up are found', async ({ page, request }) => {
    await openPage(page, 's/cold-start/?step=deliver');
    const opened = async (name: string) => {
      const address = await page.getByRole('link', { name }).evaluate((link: HTMLAnchorElement) => link.href);
      return (await request.get(address)).text();
    };
    expect(await opened('All places where sources disagree')).toContain('<h1>Where the sources disagree</h1>');
    await page.keyboard.press('?');
    expect(await opened('What is known, and what has changed')).toContain('<h2>What has changed</h2>');
  });
});

test.describe('One file', () => {
  const file = pathToFileURL(resolve(dist, 'lambda-lifecycle.html')).href;
  const report =
    'REPORT RequestId: 6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e01\tDuration: 11.70 ms\tBilled Duration: 12 ms\tMemory Size: 512 MB\tMax Memory Used: 80 MB';

  test('opens from a disk, asks nobody for anything, and does what the page does', everywhere, async ({ page }) => {
    const trouble = watchForTrouble(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(file);
    await expect(diagram(page).locator('g.row').first()).toBeAttached();
    await button(page, 'Next').click();
    await expectStep(page, 1);
    await expect(page).toHaveURL(/\.html\?scenario=cold-then-warm&step=invoke$/);

    // It has no pages beside it, and leads to none.
    await expect(page.locator('a[href*="disagreements/"], a[href*="changes/"]')).toHaveCount(0);
    await chooseStory(page, 'Handler error');
    await expect(page.getByRole('button', { name: /^Story: Handler error/ })).toBeVisible();
    await button(page, 'Last').click();
    for (const name of ['Log', 'Code', 'Bill', 'States', 'Free play']) {
      await page.getByRole('tab', { name }).click();
      await expect(page.getByRole('tabpanel', { name })).not.toContainText('Loading…');
    }
    await button(page, 'First').click();
    await page.getByRole('button', { name: 'What if' }).click();
    await expect(page.getByRole('slider').nth(1)).toBeVisible();

    await page.getByRole('button', { name: 'Your log…' }).click();
    await enter(page.getByLabel('Log lines'), report);
    await page.getByRole('button', { name: 'Read the lines' }).click();
    await page.getByRole('dialog').locator('.invocations button').first().click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await button(page, 'Next').click();
    await expectStep(page, 1);

    // A path of one's own, a comparison, and a file.
    await chooseStory(page, 'Cold start');
    await page.getByRole('tab', { name: 'Free play' }).click();
    const choices = page.getByRole('tabpanel', { name: 'Free play' }).getByRole('button');
    await choices.first().click();
    await expectStep(page, 1);
    await expect(page).toHaveURL(/scenario=(cold-start|free-play)/);
    await chooseStory(page, 'Cold, then warm');
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page).toHaveURL(/compare=/);
    await button(page, 'Next').click();
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: 'Share and export' });
    await expect(dialog.getByRole('combobox', { name: 'For', exact: true }).getByRole('option')).toHaveCount(1);
    for (const [name, ending] of [
      ['Picture (PNG)', 'png'],
      ['Mermaid', 'mmd'],
    ] as const) {
      expect((await save(page, name)).name).toBe(`cold-then-warm.${ending}`);
    }

    expect(asked.filter((address) => !/^(file|blob|data):/.test(address))).toEqual([]);
    expect(trouble).toEqual([]);
  });

  test(
    'reads a log and a saved trace, each in a worker of its own, and a picture can be saved',
    everywhere,
    async ({ page }) => {
      const trouble = watchForTrouble(page);
      const workers: string[] = [];
      page.on('worker', (worker) => workers.push(worker.url().split(':')[0] ?? ''));
      await page.goto(`${file}?scenario=function-not-ready`);
      await expect(diagram(page).locator('g.row').first()).toBeAttached();
      const trace = await save(page, 'Trace (JSON)');
      const { bytes } = await save(page, 'Picture (PNG)');
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      await page.keyboard.press('Escape');
      const choose = async (name: string, mimeType: string, buffer: Buffer) => {
        await page.getByRole('button', { name: 'Your log…' }).click();
        await page.getByLabel('Choose a file…').setInputFiles({ name, mimeType, buffer });
      };
      await choose('own.log', 'text/plain', Buffer.from(report));
      await page.getByRole('dialog').locator('.invocations button').first().click();
      await expect(storyButton(page)).toContainText('6b1d6b52');
      expect(workers).toEqual(['blob']);
      await choose(trace.name, 'application/json', trace.bytes);
      await expect(storyButton(page)).toContainText('Function not ready');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      expect(workers).toEqual(['blob', 'blob']);
      expect(trouble).toEqual([]);
    },
  );

  test('a link with a step works from a disk, too', everywhere, async ({ page }) => {
    await page.goto(`${file}?scenario=cold-start&step=5`);
    await expectStep(page, 5);
  });
});
