/** On a host that sends a policy of its own with every file, as many do by default: all of it looks and works as without. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import {
  button,
  chooseStory,
  diagram,
  expectStep,
  exportButton,
  openReport,
  save,
  shareDialog,
  takenOver,
} from './openPage.ts';
import { readBuilt, type Served, serveBuild } from './serving.ts';

const hardened = { 'content-security-policy': "default-src 'self'" };
const dist = resolve(import.meta.dirname, '../dist');
const kept = readdirSync(resolve(dist, 'teach'), { recursive: true, encoding: 'utf8' });
const papers = [
  'glossary/index.html',
  'changes/index.html',
  'reference/index.html',
  'disagreements/index.html',
  ...kept.filter((file) => file.endsWith('.html')).map((file) => `teach/${file.replaceAll('\\', '/')}`),
];

/** A page of the host's that holds the element. */
const holder = {
  type: 'text/html; charset=utf-8',
  bytes: Buffer.from(
    `<!doctype html><title>Holds it</title><link rel="icon" href="./icon.svg"><lambda-lifecycle step="2"></lambda-lifecycle>
<lambda-lifecycle-facade scenario="warm-start"></lambda-lifecycle-facade>
${['define', 'facade'].map((name) => `<script type="module" src="./element/${name}.js"></script>`).join('')}`,
  ),
};

let strict: Served;
let plain: Served;
test.beforeAll(async () => {
  const find = (path: string) => (path === '/holds-element.html' ? holder : readBuilt(path));
  [strict, plain] = await Promise.all([serveBuild(hardened, find), serveBuild({})]);
});
test.afterAll(() => {
  strict?.close();
  plain?.close();
});

/** Collects what the browser refuses, on whatever page comes next. */
function watchRefusals(page: Page): string[] {
  const refused: string[] = [];
  page.on('pageerror', ({ message }) => refused.push(message));
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  return refused;
}

/** How everything on the page is dressed. */
const looks = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body, body *')].map((element) => {
      const { color, backgroundColor, font, fill, stroke, display, width, margin, padding, border } =
        getComputedStyle(element);
      const all = [color, backgroundColor, font, fill, stroke, display, width, margin, padding, border];
      return `${element.tagName} ${all.join(' ')}`;
    }),
  );

test('the papers look as they do without it', async ({ page }) => {
  for (const paper of papers) {
    await page.goto(plain.address + paper);
    const wanted = await looks(page);
    // It is dressed at all.
    expect.soft(wanted[0], paper).toContain('system-ui');
    const refused = watchRefusals(page);
    await page.goto(strict.address + paper);
    expect.soft(await looks(page), paper).toEqual(wanted);
    expect.soft(refused, paper).toEqual([]);
  }
});

test('the page draws, steps, and reads files and logs in its workers', async ({ page }) => {
  const refused = watchRefusals(page);
  await page.goto(`${strict.address}?scenario=cold-start&step=3`);
  await expectStep(page, 3);
  await chooseStory(page, 'Cold, then warm');
  await button(page, 'Next').click();
  await expectStep(page, 1);
  const { bytes, name } = await save(page, 'Trace (JSON)');
  // The frame's preview is a page of the same host.
  const forms = shareDialog(page).getByRole('combobox', { name: 'For', exact: true });
  await forms.selectOption('iframe');
  const preview = page.frameLocator('.share-preview').locator('lambda-lifecycle g.row');
  await expect(preview.first()).toBeAttached();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Your log…' }).click();
  const file = { name, mimeType: 'application/json', buffer: bytes };
  await page.getByLabel('Choose a file…').setInputFiles(file);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await openReport(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(diagram(page).locator('g.row').first()).toBeAttached();
  expect(refused).toEqual([]);
});

test('a story’s page, the frame, the element and the facade draw and step', async ({ page }) => {
  const refused = watchRefusals(page);
  await page.goto(`${strict.address}s/throttle/`);
  await button(page, 'Next').click();
  await expectStep(page, 1);
  const element = page.locator('lambda-lifecycle');
  for (const address of ['embed/index.html?scenario=what-if&memory=1024&step=2', 'holds-element.html']) {
    await page.goto(strict.address + address);
    await element.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(element.locator('li[aria-current]'), address).toHaveAttribute('data-step', '3');
  }
  await expect(page.locator('lambda-lifecycle-facade img')).toBeVisible();
  expect(refused).toEqual([]);
});

const pictures = [
  ['Picture (PNG)', /^.PNG/],
  ['Picture, double (PNG)', /^.PNG/],
  ['Storyboard (PNG)', /^.PNG/],
  ['Animation (GIF)', /^GIF89a/],
  ['Video (MP4 or WebM)', /ftyp|^.Eß£/],
] as const;

async function openStory(page: Page, { address }: Served): Promise<void> {
  await page.goto(`${address}?scenario=function-not-ready&step=2`);
  await expectStep(page, 2);
}

test.describe('when the page is kept for offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('pictures and films are made all the same, and are the same', async ({ page }) => {
    test.slow();
    await openStory(page, plain);
    const { bytes: wanted } = await save(page, 'Picture (PNG)');
    await openStory(page, strict);
    await takenOver(page);
    expect((await save(page, 'Picture (PNG)')).bytes.equals(wanted)).toBe(true);
    for (const [name, magic] of pictures) {
      const { bytes } = await save(page, name);
      expect(bytes.subarray(0, 12).toString('latin1'), name).toMatch(magic);
    }
    const keptPictures = await page.evaluate(async () => {
      const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const requests = await Promise.all(stores.map((store) => store.keys()));
      return requests.flat().filter(({ url }) => url.includes('/drawn/')).length;
    });
    expect(keptPictures, 'what is drawn of a log is kept nowhere').toBe(0);
  });
});

test('where no picture can be drawn, it is told what forbids it; all else is saved', async ({ page }) => {
  await openStory(page, strict);
  await page.keyboard.press('e');
  for (const [name] of pictures) {
    await exportButton(page, name).click();
    const told = shareDialog(page).getByRole('status').last();
    await expect(told).toContainText(`${name} did not work: the server of this page forbids images`);
  }
  for (const name of ['Picture (SVG)', 'Animated picture (SVG)', 'Mermaid', 'Trace (JSON)']) await save(page, name);
});
