/** Reveal: a story that the deck steps by the README's recipe, and one that its reader steps. */
import { expect, type Page, test } from '@playwright/test';
import { snippets } from '../../src/app/share/snippets.ts';
import { element, expectNumbers, expectStepIn, hostFor, printed, watchHost } from './asking.ts';
import type { Project } from './preparing.ts';
import { coldStart, readmeCode, wanted, whatIf } from './texts.ts';

/** A deck of four slides. `theme`: one of Reveal's. `script`: what the author writes. */
const deck = (base: string, script: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Talk</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="node_modules/reveal.js/dist/reveal.css">
<link rel="stylesheet" href="node_modules/reveal.js/dist/theme/white.css" id="theme">
</head>
<body>
<div class="reveal"><div class="slides">
<section><h2>AWS Lambda</h2></section>
<section>
${snippets
  .element({ ...coldStart(base), step: '' })
  .replace(' step=""', '')
  .replace('<lambda-lifecycle', '<lambda-lifecycle keyboard="0" controls="0"')}
</section>
<section>
${snippets.element(whatIf(base))}
</section>
<section><h2>Questions?</h2></section>
</div></div>
<script src="node_modules/reveal.js/dist/reveal.js"></script>
${script}
</body>
</html>
`;

const project = (base: string): Project => ({
  out: '.',
  files: { 'index.html': deck(base, `<script type="module">\n${readmeCode('js')[0]}</script>`) },
});
const host = hostFor('reveal', project);

const stepped = (page: Page) => element(page).first();
const read = (page: Page) => element(page).nth(1);
const slide = (page: Page): Promise<number> => page.evaluate('Reveal.getIndices().h');
/** The deck is there, and its story has become fragments. */
async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`${host().address}${hash}`);
  await expect(page.locator('.fragment')).toHaveCount(wanted.steps);
}

test('the deck is walked by its keys from the first slide to the last and back, through each step', async ({
  page,
  baseURL,
}) => {
  const trouble = watchHost(page, baseURL);
  await open(page);
  await page.keyboard.press('ArrowRight');
  expect(await slide(page)).toBe(1);
  await expectStepIn(stepped(page), 0);
  for (let step = 1; step <= wanted.steps; step++) {
    await page.keyboard.press('ArrowRight');
    await expectStepIn(stepped(page), step);
    expect(await slide(page)).toBe(1);
  }
  for (const at of [2, 3]) {
    await page.keyboard.press('ArrowRight');
    expect(await slide(page)).toBe(at);
  }
  for (const at of [2, 1]) {
    await page.keyboard.press('ArrowLeft');
    expect(await slide(page)).toBe(at);
  }
  for (let step = wanted.steps - 1; step >= 0; step--) {
    await page.keyboard.press('ArrowLeft');
    await expectStepIn(stepped(page), step);
    expect(await slide(page)).toBe(1);
  }
  await page.keyboard.press('ArrowLeft');
  expect(await slide(page)).toBe(0);
  expect(trouble()).toEqual([]);
});

test('what the reader steps has the numbers, keeps its keys while it has the focus, and gives them back at its end', async ({
  page,
  baseURL,
}) => {
  const trouble = watchHost(page, baseURL);
  await open(page, '#/2');
  await expectNumbers(read(page));
  await read(page).getByRole('button', { name: 'Next', exact: true }).click();
  await page.keyboard.press('ArrowRight');
  await expectStepIn(read(page), 2);
  expect(await slide(page)).toBe(2);
  await page.keyboard.press('End');
  await page.keyboard.press('PageDown');
  expect(await slide(page)).toBe(3);
  expect(trouble()).toEqual([]);
});

test('it is light or dark as the deck is, at once', async ({ page }) => {
  await open(page, '#/1');
  for (const [name, theme] of [
    ['black', 'dark'],
    ['white', 'light'],
  ] as const) {
    await page
      .locator('#theme')
      .evaluate((link, href) => link.setAttribute('href', href), `node_modules/reveal.js/dist/theme/${name}.css`);
    for (const each of [stepped(page), read(page)]) {
      await expect(each.locator('.theme')).toHaveAttribute('data-theme', theme);
    }
  }
});

test('a slide that is entered from elsewhere shows its story as far as its fragments are shown', async ({ page }) => {
  await open(page, '#/3');
  for (const at of [2, 1]) {
    await page.keyboard.press('ArrowLeft');
    expect(await slide(page)).toBe(at);
  }
  await expectStepIn(stepped(page), wanted.steps);
  await page.keyboard.press('Home');
  expect(await slide(page)).toBe(0);
  await page.keyboard.press('ArrowRight');
  expect(await slide(page)).toBe(1);
  await expectStepIn(stepped(page), 0);
});

test('printed, each story has a frame for each of its steps', async ({ page }) => {
  await open(page, '#/2');
  await expectNumbers(read(page));
  await expect.poll(async () => (await printed(page))[0]).toBe(wanted.steps);
  expect((await printed(page))[1]).toBeGreaterThan(10);
});
