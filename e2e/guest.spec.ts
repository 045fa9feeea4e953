/** A good guest: its host's light and dark, none of its host's type, and no key, wheel, error or sheet of paper taken from it. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { serveElsewhere } from './frames.ts';
import { everywhere } from './openPage.ts';

/** Opens a page of somebody else's. */
async function openHost(page: Page, body: string, head = ''): Promise<void> {
  await page.route('**/guest-page.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,">${head}
      <script>keys = []; errors = [];
        addEventListener('keydown', ({ key, keyCode }) => keys.push([key, keyCode]));
        addEventListener('error', ({ type }) => errors.push(type));</script>
      <script type="module" src="./element/define.js"></script></head><body><h1>Host</h1>${body}</body></html>`,
    }),
  );
  await page.goto('./guest-page.html');
  const elements = page.locator('lambda-lifecycle');
  for (const each of await elements.all()) await expect(each.locator('g.row').first()).toBeAttached();
  // Its manners come after the picture.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('lambda-lifecycle')].every(
      ({ shadowRoot }) =>
        shadowRoot &&
        [...shadowRoot.adoptedStyleSheets].some(({ cssRules }) =>
          [...cssRules].some((rule) => /\.board/.test(rule.cssText)),
        ),
    ),
  );
}

const element = (page: Page, place = 0) => page.locator('lambda-lifecycle').nth(place);
const themeOf = (page: Page, place = 0) => element(page, place).locator('.theme');
const current = (page: Page) => element(page).locator('li[aria-current]');

test(
  'it is light or dark as the page is, at once: by a class, `data-theme`, `color-scheme` or its ground',
  everywhere,
  async ({ page }) => {
    await openHost(page, '<lambda-lifecycle></lambda-lifecycle><lambda-lifecycle theme="dark"></lambda-lifecycle>');
    const change = (how: string) => page.evaluate(`{ const root = document.documentElement; ${how} }`);
    const looks = async (theme: string) => {
      await expect(themeOf(page)).toHaveAttribute('data-theme', theme);
      await expect(themeOf(page, 1)).toHaveAttribute('data-theme', 'dark');
    };
    await looks('light');
    await change('root.className = "dark"');
    await looks('dark');
    await change('root.className = ""; root.dataset.theme = "dark"');
    await looks('dark');
    await change('root.dataset.theme = "light"');
    await looks('light');
    await change('delete root.dataset.theme; root.style.colorScheme = "dark"');
    await looks('dark');
    await change('root.style.colorScheme = ""; document.body.style.backgroundColor = "#111218"');
    await looks('dark');
  },
);

test(
  'none of the page’s type leaks in, whatever its root, its direction and its letters are',
  everywhere,
  async ({ page }) => {
    const look = () =>
      element(page).evaluate(({ shadowRoot }) =>
        ['.caption .title', '.count', '.heading', '.strip p', 'svg .label'].map((name) => {
          const node = shadowRoot?.querySelector(name);
          const { fontSize, letterSpacing, textTransform, direction, wordSpacing } = getComputedStyle(node as Element);
          return [name, fontSize, letterSpacing, textTransform, direction, wordSpacing].join(' ');
        }),
      );
    const body = '<lambda-lifecycle step="3" controls="1"></lambda-lifecycle>';
    await openHost(page, body);
    const plain = await look();
    const style =
      'html{font-size:62.5%;direction:rtl}body{letter-spacing:4px;text-transform:uppercase;word-spacing:9px;font:italic 30px/3 monospace}';
    await openHost(page, body, `<style>${style}</style>`);
    expect(await look()).toEqual(plain);
    expect(plain[0]).toContain('15px normal none ltr');
  },
);

test('it follows a theme that the page changes by another style sheet', everywhere, async ({ page }) => {
  for (const [name, colour] of [
    ['night', '#111'],
    ['day', '#fff'],
  ])
    await page.route(`**/${name}.css`, (route) =>
      route.fulfill({ contentType: 'text/css', body: `body { background: ${colour} }` }),
    );
  await openHost(page, '<lambda-lifecycle></lambda-lifecycle>', '<link id="theme" rel="stylesheet" href="./day.css">');
  await expect(themeOf(page)).toHaveAttribute('data-theme', 'light');
  for (const [name, theme] of [
    ['night', 'dark'],
    ['day', 'light'],
  ] as const) {
    await page.locator('#theme').evaluate((link, href) => link.setAttribute('href', href), `./${name}.css`);
    await expect(themeOf(page)).toHaveAttribute('data-theme', theme);
  }
});

test('keys that it uses stop there; others, and those at its ends, are the deck’s', everywhere, async ({ page }) => {
  await openHost(page, '<lambda-lifecycle scenario="throttle" step="2"></lambda-lifecycle>');
  const keys = () => page.evaluate('keys.splice(0)');
  await element(page).getByRole('button', { name: 'Next', exact: true }).focus();
  for (const key of ['ArrowRight', 'PageUp', ' ', 'Home']) await page.keyboard.press(key);
  await expect(current(page)).toHaveAttribute('data-step', '1');
  expect(await keys()).toEqual([]);
  for (const key of ['b', 'Escape']) await page.keyboard.press(key);
  expect(await keys()).toEqual([
    ['b', 66],
    ['Escape', 27],
  ]);
  await page.keyboard.press('End');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  expect(await keys()).toEqual([
    ['PageDown', 34],
    ['ArrowRight', 39],
  ]);
  await element(page).getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  expect(await keys()).toEqual([['ArrowRight', 39]]);
  // A deck hides the slide that it leaves, and the focus is still there.
  await element(page).evaluate((each) => {
    (each as HTMLElement).style.visibility = 'hidden';
  });
  await page.keyboard.press('PageUp');
  expect(await keys()).toEqual([['PageUp', 33]]);
});

test('an error of its own is told to the element, and not to the page’s watch for errors', async ({ page }) => {
  await openHost(page, '<lambda-lifecycle></lambda-lifecycle>');
  const told = await element(page).evaluate(
    (each) =>
      new Promise((done) => {
        each.addEventListener('error', (event) => done((event as CustomEvent).detail.message));
        each.setAttribute('scenario', 'nowhere');
      }),
  );
  expect(told).toContain('nowhere');
  expect(await page.evaluate('errors')).toEqual([]);
});

test('a wheel that passes by scrolls the page; after a press inside, the picture', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await openHost(page, `<lambda-lifecycle></lambda-lifecycle>${'<br>'.repeat(100)}`);
  const stage = element(page).locator('.stage');
  const tops = async () => [await page.evaluate('scrollY'), await stage.evaluate(({ scrollTop }) => scrollTop)];
  await stage.hover();
  await page.mouse.wheel(0, 60);
  await expect.poll(tops).toEqual([60, 0]);
  await page.mouse.down();
  await page.mouse.up();
  await page.mouse.wheel(0, 90);
  await expect.poll(async () => (await tops())[1]).toBeGreaterThan(0);
  expect((await tops())[0]).toBe(60);
});

test('printed, it is a frame with its caption for each step, in light; two on a page, too', async ({ page }) => {
  await openHost(
    page,
    '<lambda-lifecycle scenario="throttle" theme="dark" style="display:block;height:500px;--ll-height:500px"></lambda-lifecycle><lambda-lifecycle scenario="warm-start"></lambda-lifecycle>',
  );
  const printed = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const boards = [...document.querySelectorAll('lambda-lifecycle')].map(({ shadowRoot }) => ({
      steps: shadowRoot?.querySelectorAll('.transcript li').length,
      captions: [...(shadowRoot?.querySelectorAll('.board figcaption') ?? [])].map(({ textContent }) => textContent),
      rows: [...(shadowRoot?.querySelectorAll('.board svg') ?? [])].map(
        (svg) => svg.querySelectorAll('.row.current').length,
      ),
      theme: shadowRoot?.querySelector<HTMLElement>('.theme')?.dataset.theme,
      ids: [...(shadowRoot?.querySelectorAll('pattern') ?? [])].map(({ id }) => id),
    }));
    dispatchEvent(new Event('afterprint'));
    return boards;
  });
  for (const { steps, captions, rows, theme } of printed) {
    expect(captions).toHaveLength(steps ?? 0);
    expect(captions[1]).toMatch(/^2\. .{20}/);
    expect(new Set(rows)).toEqual(new Set([1]));
    expect(theme).toBe('light');
  }
  const ids = printed.flatMap((each) => each.ids);
  expect(new Set(ids).size).toBe(ids.length);
  await expect(page.locator('.board')).toHaveCount(0);
  await expect(themeOf(page)).toHaveAttribute('data-theme', 'dark');
});

test('a frame has its page’s light and dark by host.js', everywhere, async ({ page, baseURL }) => {
  const address = `${baseURL}embed/index.html?scenario=throttle&step=2`;
  const elsewhere = await serveElsewhere(
    `<!doctype html><html lang="en" class="dark"><title>Host</title><link rel="icon" href="data:,"><body>
    <iframe src="${address}" title="A" width="640" height="480" data-lambda-lifecycle></iframe>
    <iframe src="${address}&theme=light" title="B" width="640" height="480" data-lambda-lifecycle></iframe>
    <script src="${baseURL}host.js"></script></body></html>`,
  );
  try {
    await page.goto(elsewhere.address);
    const [follows, own] = ['A', 'B'].map((title) => page.frameLocator(`iframe[title=${title}]`).locator('.theme'));
    await expect(follows as Locator).toHaveAttribute('data-theme', 'dark');
    await page.evaluate('document.documentElement.className = ""');
    await expect(follows as Locator).toHaveAttribute('data-theme', 'light');
    await page.evaluate('document.documentElement.dataset.theme = "dark"');
    await expect(follows as Locator).toHaveAttribute('data-theme', 'dark');
    await expect(own as Locator).toHaveAttribute('data-theme', 'light');
  } finally {
    elsewhere.close();
  }
});
