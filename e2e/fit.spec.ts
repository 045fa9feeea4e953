/** `view="fit"`: all of a story where there is little room, as an author sets it and a reader steps through it. */
import { expect, type Page, test } from '@playwright/test';
import { findings } from './axe.ts';
import { serveElsewhere } from './frames.ts';
import { watchForTrouble } from './openPage.ts';

const element = (page: Page) => page.locator('lambda-lifecycle');
const stageOf = (page: Page) => element(page).locator('.stage');
const next = (page: Page) => element(page).getByRole('button', { name: 'Next', exact: true });

/** Opens a page with an element of this size. */
async function openFitted(
  page: Page,
  [width, height]: readonly [number, number],
  attributes: string,
): Promise<string[]> {
  await page.route('**/fit-page.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"><script type="module" src="./element/define.js"></script></head>
        <body style="margin:0"><main><h1>Host</h1><div style="width:${width}px"><lambda-lifecycle view="fit" ${attributes} style="display:block;min-height:${height}px;--ll-height:${height}px"></lambda-lifecycle></div></main></body></html>`,
    }),
  );
  const trouble = watchForTrouble(page);
  await page.setViewportSize({ width: Math.max(360, width), height: 900 });
  await page.goto('./fit-page.html');
  await expect(element(page).locator('svg.diagram .lane-name').first()).toBeVisible();
  return trouble;
}

/** How the element lies: what goes beyond its place, in words. */
const beyond = (page: Page): Promise<string[]> =>
  element(page).evaluate((host) => {
    const inside = (name: string) => host.shadowRoot?.querySelector<HTMLElement>(name) as HTMLElement;
    const frame = inside('.frame').getBoundingClientRect();
    const found: string[] = [];
    for (const name of ['.stage', '.toolbar']) {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = inside(name);
      if (scrollHeight > clientHeight || scrollWidth > clientWidth)
        found.push(`${name} holds ${scrollWidth} by ${scrollHeight} on ${clientWidth} by ${clientHeight}`);
    }
    const shown = [
      ...inside('.frame').querySelectorAll('.heading, .strips, .stage, .caption, .toolbar, .toolbar .control'),
    ];
    for (const each of shown) {
      const { left, right, top, bottom, width } = each.getBoundingClientRect();
      if (
        width > 0 &&
        (left < frame.left || right > frame.right + 0.5 || top < frame.top || bottom > frame.bottom + 0.5)
      )
        found.push(`${each.className} lies outside`);
    }
    const row = inside('.row.current')?.getBoundingClientRect();
    const stage = inside('.stage').getBoundingClientRect();
    if (row && (row.top < stage.top || row.bottom > stage.bottom + 12.5))
      found.push('the current step is out of sight');
    return found;
  });

for (const [width, height, density] of [
  [300, 200, 'phases'],
  [300, 300, 'phases'],
  [640, 360, 'phases'],
  [640, 480, 'arrows'],
  [360, 640, 'arrows'],
  [960, 900, 'rows'],
] as const) {
  test(`at ${width} by ${height} px all of a cold start is in sight, at the overview and at each step`, async ({
    page,
  }) => {
    const trouble = await openFitted(page, [width, height], 'scenario="cold-start"');
    await expect(element(page).locator('div.frame')).toHaveAttribute('data-fit', density);
    const size = () => stageOf(page).evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]);
    const overview = await size();
    expect(await beyond(page), 'the overview').toEqual([]);
    for (let step = 1; step <= 24; step++) {
      await next(page).click();
      await expect(element(page).locator('.row.current')).toHaveAttribute('data-step', `${step}`);
      expect(await beyond(page), `step ${step}`).toEqual([]);
      expect(await size(), 'no step moves the picture').toEqual(overview);
    }
    await expect(element(page).locator('.caption .title')).toBeVisible();
    expect(await findings(page)).toEqual([]);
    expect(trouble).toEqual([]);
  });
}

test('a link leads to the full page at the step that stands; full screen stands beside it, and has room for words', async ({
  page,
}) => {
  await openFitted(page, [300, 300], 'scenario="cold-start" step="start-runtime"');
  const link = element(page).getByRole('link', { name: 'Open the full page at this step' });
  await expect(link).toHaveAttribute('href', /\/\?scenario=cold-start&step=start-runtime$/);
  await next(page).click();
  const id = await element(page).evaluate(
    (each) => (each as unknown as { currentStep: { id: string } }).currentStep.id,
  );
  await expect(link).toHaveAttribute('href', new RegExp(`step=${id}$`));
  const opens = page.waitForEvent('popup');
  await link.click();
  const full = await opens;
  await expect(full.locator('li[aria-current]')).not.toHaveAttribute('data-step', '0');
  expect(new URL(full.url()).searchParams.get('step')).toBe(id);
  await full.close();
  await element(page).getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('LAMBDA-LIFECYCLE');
  await expect(element(page).locator('div.frame')).toHaveAttribute('data-fit', /rows|arrows/);
});

test('another size, scale, view or story is laid out at once, and what has moved goes back', async ({ page }) => {
  const trouble = await openFitted(page, [640, 480], 'scenario="cold-start" step="9"');
  const frame = element(page).locator('div.frame');
  await expect(frame).toHaveAttribute('data-fit', 'arrows');
  const set = (attributes: Record<string, string>) =>
    element(page).evaluate((each, to) => {
      for (const [name, value] of Object.entries(to)) each.setAttribute(name, value);
    }, attributes);
  await set({ style: 'display:block;--ll-height:240px' });
  await expect(frame).toHaveAttribute('data-fit', 'phases');
  await expect(element(page).locator('.row.current')).toHaveAttribute('data-step', '9');
  expect(await beyond(page)).toEqual([]);
  await set({ scale: 'true' });
  await expect(element(page).locator('.row.current')).toHaveAttribute('data-step', '9');
  expect(await beyond(page), 'true to the millisecond').toEqual([]);
  await set({ view: 'sequence', scale: 'story' });
  await expect(frame).not.toHaveAttribute('data-fit');
  await expect(element(page).locator('.way-out')).toHaveCount(0);
  await expect(element(page).locator('.extras [data-command="fullscreen"]')).toHaveCount(1);
  await set({ view: 'fit', scenario: 'warm-start' });
  await expect(frame).toHaveAttribute('data-fit');
  await expect(element(page).locator('.way-out')).toHaveAttribute('href', /scenario=warm-start&step=return$/);
  await expect(element(page).locator('.way-out')).toHaveCount(1);
  expect(await beyond(page)).toEqual([]);
  expect(trouble).toEqual([]);
});

test('without its script the story is drawn as usual', async ({ page }) => {
  await page.route('**/fit-*.js', (route) => route.abort());
  await openFitted(page, [360, 640], 'scenario="cold-start" step="9"');
  await expect(element(page).locator('.row.current')).toHaveAttribute('data-step', '9');
});

test('a frame of 300 by 300 px, in a sandbox without an origin, shows all of it and asks for no other height', async ({
  page,
  baseURL,
}) => {
  const elsewhere = await serveElsewhere(
    `<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,"><body>
    <script>heard = []; addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));</script>
    <iframe sandbox="allow-scripts allow-popups" src="${baseURL}embed/index.html?scenario=cold-start&view=fit&step=5" title="Cold start" width="300" height="300" style="border:0"></iframe>`,
  );
  try {
    const trouble = watchForTrouble(page);
    await page.goto(elsewhere.address);
    const inside = page.frameLocator('iframe').locator('lambda-lifecycle');
    await expect(inside.locator('div.frame')).toHaveAttribute('data-fit', 'phases');
    await expect(inside.locator('.row.current')).toHaveAttribute('data-step', '5');
    await inside.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(inside.locator('.row.current')).toHaveAttribute('data-step', '6');
    await expect(inside.locator('.way-out')).toHaveAttribute(
      'href',
      new RegExp(`^${baseURL}\\?scenario=cold-start&step=`),
    );
    const stage = await inside
      .locator('.stage')
      .evaluate(({ scrollHeight, clientHeight }) => [scrollHeight, clientHeight]);
    expect(stage[0]).toBeLessThanOrEqual(stage[1] ?? 0);
    expect((await page.evaluate<string[]>('heard')).filter((each) => each.includes('resize'))).toEqual([]);
    // The frame itself is of another origin here.
    expect(trouble.filter((each) => !each.startsWith('elsewhere'))).toEqual([]);
  } finally {
    elsewhere.close();
  }
});
