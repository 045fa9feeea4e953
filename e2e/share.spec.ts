/** Sharing: what the dialog says, copies and shows; for everyone. */
import { expect, type Page, test } from '@playwright/test';
import { findings } from './axe.ts';
import { enter } from './driving.ts';
import { everywhere, headButton, openPage, stepShown } from './openPage.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share and export' });
const snippet = (page: Page) => dialog(page).getByRole('textbox');
const choose = (page: Page, name: string, value: string) =>
  dialog(page).getByRole('combobox', { name, exact: true }).selectOption(value);

for (const [width, theme] of [
  [320, 'light'],
  [320, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const) {
  test(`axe finds nothing in it, and nothing is cut off: ${width} px, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPage(page, `?theme=${theme}&scenario=cold-start&step=3`);
    await (await headButton(page, 'Share and export')).click();
    await choose(page, 'For', 'element');
    expect(await findings(page)).toEqual([]);
    expect(await dialog(page).evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
  });
}

test('e opens it, Esc closes it, and the link in it leads to the same step', everywhere, async ({ page }) => {
  await openPage(page, '?scenario=cold-start&step=5');
  await page.keyboard.press('e');
  await expect(dialog(page)).toBeVisible();
  const link = await snippet(page).inputValue();
  expect(link.startsWith('http://localhost')).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await page.goto(link);
  await expect.poll(() => stepShown(page)).toBe(5);
});

test('it copies what it shows', everywhere, async ({ page, context, browserName }) => {
  // In Firefox a press is permission enough, and there is no other.
  if (browserName === 'chromium') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page, '?scenario=cold-start&step=5');
  await page.keyboard.press('e');
  await choose(page, 'For', 'markdown');
  await dialog(page).getByRole('button', { name: 'Copy' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  const shown = await snippet(page).inputValue();
  // As an author does: pasted on another page.
  const paper = await context.newPage();
  await paper.setContent('<textarea></textarea>');
  await paper.locator('textarea').focus();
  await paper.keyboard.press('ControlOrMeta+V');
  const copied = await paper.locator('textarea').inputValue();
  expect(copied).toBe(shown);
  expect(copied).toMatch(/^\[!\[.*\]\(<http.*poster\/cold-start\.svg>\)\]\(<http.*step=request-slot>\)$/);
});

test(
  'the iframe has every attribute that it needs, the element its steps for readers without script',
  everywhere,
  async ({ page, context }) => {
    await openPage(page, '?scenario=cold-start&step=5');
    await page.keyboard.press('e');
    // Ours makes no markup of text; the page that it is pasted into may.
    const paper = await context.newPage();
    const parsed = async () =>
      paper.evaluate(
        (text) => {
          const body = new DOMParser().parseFromString(text, 'text/html').body;
          const first = body.firstElementChild;
          const attributes = Object.fromEntries([...(first?.attributes ?? [])].map(({ name, value }) => [name, value]));
          return {
            tag: first?.localName,
            attributes,
            items: body.querySelectorAll('li').length,
            alt: body.querySelector('img')?.alt,
          };
        },
        await snippet(page).inputValue(),
      );
    await choose(page, 'For', 'iframe');
    await choose(page, 'Colours', 'dark');
    await enter(dialog(page).getByRole('spinbutton', { name: 'Height in px' }), '600');
    expect(await parsed()).toMatchObject({
      tag: 'iframe',
      attributes: {
        src: expect.stringMatching(/embed\/index\.html\?scenario=cold-start&step=request-slot&theme=dark$/),
        title: 'AWS Lambda: Cold start, step by step',
        height: '600',
        loading: 'lazy',
        sandbox: 'allow-scripts allow-same-origin allow-popups',
        referrerpolicy: 'no-referrer',
        allow: 'fullscreen; clipboard-write',
      },
    });
    await choose(page, 'For', 'element');
    await choose(page, 'Which moment', 'poster');
    const element = await parsed();
    expect(element).toMatchObject({
      tag: 'lambda-lifecycle',
      attributes: { scenario: 'cold-start', theme: 'dark' },
      items: 24,
    });
    expect(element.attributes.step).toBeUndefined();
    expect(element.alt).toContain('Cold start');
  },
);

test('a what-if is shared as a frame, too, and the preview tells it; from the page of a story, as well', async ({
  page,
}) => {
  await openPage(page, 's/cold-start/?scenario=what-if&memory=1024&step=5');
  await page.keyboard.press('e');
  await choose(page, 'For', 'iframe');
  const site = new URL('../../', page.url()).href;
  await expect(snippet(page)).toHaveValue(
    new RegExp(`src="${site}embed/index.html\\?scenario=what-if&amp;memory=1024&amp;step=request-slot"`),
  );
  const frame = page.frameLocator('.share-preview').locator('lambda-lifecycle');
  await expect(frame.locator('.heading')).toHaveText('What if: Memory 1024 MB');
  await expect(frame.locator('li[aria-current]')).toHaveAttribute('data-step', '5');
});

test('a comparison is shared as a link; what is put into a page is its left side, and the dialog says so', async ({
  page,
}) => {
  await openPage(page, '?scenario=cold-then-warm&compare=cold-then-warm:2');
  await page.keyboard.press('e');
  await expect(dialog(page)).toContainText('What is put into a page shows one story: the left one.');
  await expect(snippet(page)).toHaveValue(/compare=cold-then-warm(:|%3A)2/);
  await choose(page, 'For', 'element');
  await expect(snippet(page)).not.toHaveValue(/compare/);
});
