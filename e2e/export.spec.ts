/** Files of a story: that they are what they say, play, and come back. */
import { inflateSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { closeOwn, openOn, printA4 } from './driving.ts';
import {
  shareDialog as dialog,
  everywhere,
  exportButton,
  openPage,
  picture,
  save,
  scrubber,
  transcript,
} from './openPage.ts';

type Wish = Parameters<typeof openOn>[0];
type Launched = Parameters<typeof openOn>[1];

/** Shows an svg file as a README does: in an image, on a page of its own. */
async function showImage(wish: Wish, launched: Launched, svg: string): Promise<Page> {
  const page = await openOn(wish, launched);
  await page.setContent(`<img alt="" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`);
  await page.locator('img').evaluate((image) => (image as HTMLImageElement).decode());
  return page;
}

/** The colour of the picture's ground, in its corner. */
const groundOf = (shown: Page) =>
  shown.locator('img').evaluate((image: HTMLImageElement) => {
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    return [...(context?.getImageData(3, 3, 1, 1).data ?? [])].slice(0, 3);
  });

test('an animated picture plays inside an image, and follows light and dark', async ({
  page,
  browser,
  launchOptions,
}) => {
  await openPage(page, '?scenario=cold-start');
  const { name, bytes } = await save(page, 'Animated picture (SVG)');
  expect(name).toBe('cold-start-animated.svg');
  const svg = bytes.toString();
  expect(svg).not.toMatch(/<script|\bon\w+=|href=|url\((?!#)|@import/);
  const light = await showImage('light', { browser, launchOptions }, svg);
  const first = await light.screenshot();
  await expect.poll(async () => (await light.screenshot()).equals(first)).toBe(false);
  const dark = await showImage('dark', { browser, launchOptions }, svg);
  const [lightest, darkest] = [Math.min(...(await groundOf(light))), Math.max(...(await groundOf(dark)))];
  expect(lightest).toBeGreaterThan(200);
  expect(darkest).toBeLessThan(80);
  await Promise.all([closeOwn(light), closeOwn(dark)]);
});

test('with reduced motion an animated picture stands still', async ({ page, browser, launchOptions }) => {
  await openPage(page, '?scenario=cold-start');
  const svg = (await save(page, 'Animated picture (SVG)')).bytes.toString();
  const shown = await showImage('rest', { browser, launchOptions }, svg);
  const first = await shown.screenshot();
  await shown.waitForTimeout(2_500);
  expect((await shown.screenshot()).equals(first)).toBe(true);
  await closeOwn(shown);
});

test('a picture has the size it says, is the whole story, and shows something', everywhere, async ({ page }) => {
  await openPage(page, '?scenario=cold-start&step=12');
  const whole = await page.locator('.stage-spacer').evaluate(({ clientHeight }) => clientHeight);
  const heights: number[] = [];
  for (const [name, scale] of [
    ['Picture (PNG)', 1],
    ['Picture, double (PNG)', 2],
  ] as const) {
    const { bytes } = await save(page, name);
    // PNG: width and height stand at bytes 16 and 20.
    expect(bytes.readUInt32BE(16)).toBe(960 * scale);
    heights.push(bytes.readUInt32BE(20) / scale);
    const colours = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const pixels = new Uint32Array(context?.getImageData(0, 0, image.width, image.height).data.buffer ?? []);
      return new Set(pixels).size;
    }, bytes.toString('base64'));
    expect(colours).toBeGreaterThan(50);
  }
  // Title, totals and credit stand around it.
  expect(heights[0]).toBeGreaterThan(whole + 100);
  expect(heights[1]).toBe(heights[0]);
});

test('a saved trace opens again as the identical picture', everywhere, async ({ page }) => {
  await openPage(page, '?scenario=handler-error');
  await page.keyboard.press('End');
  const before = await picture(page);
  const { bytes, name } = await save(page, 'Trace (JSON)');
  await page.keyboard.press('Escape');
  await page.goto('./');
  await page.getByRole('button', { name: 'Your log…' }).click();
  await page.getByLabel('Choose a file…').setInputFiles({ name, mimeType: 'application/json', buffer: bytes });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('End');
  const named = (svg: string) => svg.replace(/diagram-\d+/g, 'diagram');
  await expect.poll(async () => named(await picture(page))).toBe(named(before));
  // No link carries it, and the dialog says so.
  await page.keyboard.press('e');
  await expect(dialog(page)).toContainText('No link can carry this story');
});

test('of a long log the head is shown and the rest is told, step by step, and nothing of it is lost', async ({
  page,
}) => {
  await openPage(page, '?scenario=handler-error');
  const file = JSON.parse((await save(page, 'Trace (JSON)')).bytes.toString());
  const printed = ['x'.repeat(2 ** 20), ...Array.from({ length: 4_999 }, (_, n) => `line ${n}`)];
  // The first event is what had been seen before the first step.
  file.events[10].lines = printed;
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Your log…' }).click();
  const buffer = Buffer.from(JSON.stringify(file));
  await page.getByLabel('Choose a file…').setInputFiles({ name: 'long.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const told = transcript(page).locator('li[data-step="10"]');
  await expect(told).toContainText('(cut: 2,000 of 1,048,576 characters; a saved trace has all)');
  await expect(told).toContainText('line 98');
  await expect(told).toContainText('(cut: 100 of 5,000 lines; a saved trace has all)');
  await page.getByRole('tab', { name: 'Log' }).click();
  const lines = page.getByRole('tabpanel').getByRole('listitem');
  await expect(lines).toHaveCount(200);
  await page.getByRole('button', { name: /^Show 200 more of 4/ }).click();
  await expect(lines).toHaveCount(400);
  await scrubber(page).fill('10');
  // What the file has for later steps stands there, too, and waits.
  const printedSoFar = lines.and(page.locator(':not(.ahead)'));
  await expect(printedSoFar).toHaveCount(400);
  await expect(printedSoFar.last()).toHaveText('line 4998');
  await expect(page.getByRole('button', { name: /^Show 200 earlier ones of 4,60\d$/ })).toBeAttached();
  const saved = JSON.parse((await save(page, 'Trace (JSON)')).bytes.toString());
  expect(saved.events[10].lines).toEqual(printed);
});

test('a bad file says what is wrong, and where', async ({ page }) => {
  await openPage(page, '?scenario=cold-start');
  const file = JSON.parse((await save(page, 'Trace (JSON)')).bytes.toString());
  file.events[2].at = 'soon';
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Your log…' }).click();
  const buffer = Buffer.from(JSON.stringify(file));
  await page.getByLabel('Choose a file…').setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('events.2.at');
});

for (const [name, magic] of [
  ['Animation (GIF)', /^GIF89a/],
  ['Video (MP4 or WebM)', /ftyp|^.Eß£/],
] as const) {
  test(`${name}: it can be stopped, and else it is one`, everywhere, async ({ page }) => {
    test.slow();
    // A story that is long enough to be stopped in, and one that is short enough to wait for.
    await openPage(page, '?scenario=cold-then-warm');
    await page.keyboard.press('e');
    await exportButton(page, name).click();
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog(page).getByRole('status').last()).toContainText('Cancelled');
    await openPage(page, '?scenario=function-not-ready');
    await page.keyboard.press('e');
    const { bytes } = await save(page, name);
    expect(bytes.subarray(0, 12).toString('latin1')).toMatch(magic);
    await expect(dialog(page).getByRole('status').last()).toContainText('Saved as');
  });
}

test('where H.264 cannot be encoded, the video is a WebM', everywhere, async ({ page }) => {
  await page.addInitScript(() => {
    const isSupported = VideoEncoder.isConfigSupported;
    VideoEncoder.isConfigSupported = async (config) =>
      config.codec.startsWith('avc') ? { supported: false, config } : isSupported.call(VideoEncoder, config);
  });
  await openPage(page, '?scenario=function-not-ready');
  const { name, bytes } = await save(page, 'Video (MP4 or WebM)');
  expect(name).toMatch(/\.webm$/);
  expect(bytes.subarray(0, 64).toString('latin1')).toContain('webm');
});

/** How many pages a PDF has. Firefox writes what it says of them compressed. */
function pagesOf(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/\/ObjStm\b.*?stream\r?\n(.*?)\r?\nendstream/gs)].map(([, packed]) =>
    inflateSync(Buffer.from(packed ?? '', 'latin1')).toString('latin1'),
  );
  return [text, ...streams].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test(
  'the page is printed as a numbered frame for each step: from the dialog, and by the browser itself',
  everywhere,
  async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        const frames = [...document.querySelectorAll('.print-board figure')];
        document.title = `${frames.length} ${frames.at(-1)?.textContent?.slice(-3)}`;
      };
    });
    await openPage(page, '?scenario=cold-start&theme=dark');
    await page.keyboard.press('e');
    await dialog(page).getByText('Print the steps').click();
    await expect(page).toHaveTitle(/^24 /);
    await expect(page.locator('.print-board')).toHaveCount(0);

    await openPage(page, '?scenario=cold-start&theme=dark');
    await page.keyboard.press('Control');
    // Its script is there when a print lays out the steps.
    const countLaid = () =>
      page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        const { length } = document.querySelectorAll('.print-board figure');
        dispatchEvent(new Event('afterprint'));
        return length;
      });
    await expect.poll(countLaid).toBe(24);
    const laid = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const figures = [...document.querySelectorAll('.print-board figure')];
      const { theme } = document.documentElement.dataset;
      const captions = figures.map((figure) => figure.querySelector('b')?.textContent);
      const drawn = figures.every((figure) => figure.querySelectorAll('svg g.row').length > 0);
      dispatchEvent(new Event('afterprint'));
      return { theme, captions, drawn, after: document.documentElement.dataset.theme };
    });
    expect(laid).toMatchObject({ theme: 'light', drawn: true, after: 'dark' });
    expect(laid.captions).toHaveLength(24);
    expect(laid.captions[23]).toMatch(/^24\. /);
    // As the browser prints it: two frames to a page.
    expect(pagesOf(await printA4(page))).toBe(12);
    await expect(page.locator('.print-board')).toHaveCount(0);
  },
);

test('a comparison is printed whole: both sides side by side, from first to last row, and what is said of them', async ({
  page,
}) => {
  await openPage(page, '?compare=cold-then-warm:2&step=7&theme=dark');
  // Its script comes with the comparison, without a key.
  const countLaid = () =>
    page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const { length } = document.querySelectorAll('.print-board figure');
      dispatchEvent(new Event('afterprint'));
      return length;
    });
  await expect.poll(countLaid).toBeGreaterThan(1);
  const laid = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const board = document.querySelector('.print-board');
    const parts = [...(board?.querySelectorAll('.print-sides > div') ?? [])];
    const stepsOf = (name: string) => {
      const own = parts.filter((part) => part.querySelector('b')?.textContent === name);
      return new Set(
        own.flatMap((part) => [...part.querySelectorAll<SVGElement>('.row')].map(({ dataset }) => dataset.step)),
      ).size;
    };
    const found = {
      title: board?.querySelector('h1')?.textContent?.replaceAll(/\s/g, ' '),
      steps: [stepsOf('Cold'), stepsOf('Warm')],
      ahead: board?.querySelectorAll('.row.future, .row.current').length,
      said: [...(board?.querySelectorAll('h2') ?? [])].map(({ textContent }) => textContent),
      theme: document.documentElement.dataset.theme,
    };
    dispatchEvent(new Event('afterprint'));
    return found;
  });
  expect(laid).toEqual({
    title: 'Warm answers 996 ms sooner: 11.4 ms, not 1.01 s.',
    steps: [24, 16],
    ahead: 0,
    said: ['Differences', 'Transcript'],
    theme: 'light',
  });
  await printA4(page);
  await expect(page.locator('.print-board')).toHaveCount(0);
});
