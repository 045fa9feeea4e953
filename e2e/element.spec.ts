/** The element on pages of others: under a strict policy, several at once, still until it is asked, and within its size. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { findings } from './axe.ts';
import { holdTime, letPass, moving, stepMs, watchForTrouble } from './openPage.ts';

const policy = "default-src 'none'; script-src 'self'; style-src 'none'; img-src 'self' data:; connect-src 'self'";
const dist = join(import.meta.dirname, '../dist');

/** Opens a page of somebody else's, which has nothing but this body and a strict policy. */
async function openWith(page: Page, body: string): Promise<string[]> {
  await page.route('**/host-page.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body: `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,">
      <script type="module" src="./element/define.js"></script></head><body><h1>Host</h1>${body}</body></html>`,
    }),
  );
  const trouble = watchForTrouble(page);
  await page.goto('./host-page.html');
  await expect(page.locator('lambda-lifecycle').first().locator('g.row').first()).toBeAttached();
  return trouble;
}

const element = (page: Page, place = 0) => page.locator('lambda-lifecycle').nth(place);
const current = (page: Page, place = 0) => element(page, place).locator('li[aria-current]');

test('two stand on a page with a strict policy, each with its own story, and take keys only while they have the focus', async ({
  page,
}) => {
  const trouble = await openWith(
    page,
    '<lambda-lifecycle scenario="cold-start" step="3"></lambda-lifecycle><lambda-lifecycle scenario="warm-start" step="2" theme="dark"></lambda-lifecycle>',
  );
  await expect(current(page)).toHaveAttribute('data-step', '3');
  await page.keyboard.press('ArrowRight');
  await expect(current(page)).toHaveAttribute('data-step', '3');
  await element(page).getByRole('button', { name: 'Next', exact: true }).click();
  await expect(current(page)).toHaveAttribute('data-step', '4');
  await page.keyboard.press('ArrowRight');
  await expect(current(page)).toHaveAttribute('data-step', '5');
  await expect(current(page, 1)).toHaveAttribute('data-step', '2');
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll('lambda-lifecycle')].flatMap((each) =>
      [...(each.shadowRoot?.querySelectorAll('pattern') ?? [])].map(({ id }) => id),
    ),
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(trouble).toEqual([]);
});

test('properties set before and after, events for what the reader does, and none for what the page does', async ({
  page,
}) => {
  await openWith(page, '<lambda-lifecycle></lambda-lifecycle>');
  const heard = await page.evaluate(async () => {
    const made = document.createElement('lambda-lifecycle') as HTMLElement & Record<string, unknown>;
    const names: string[] = [];
    for (const name of ['stepchange', 'ratechange', 'play', 'scenariochange'])
      made.addEventListener(name, () => names.push(name));
    Object.assign(made, { scenario: 'cold-start', step: 2, speed: 2, keyboard: false });
    document.body.append(made);
    const read = [
      made.getAttribute('step'),
      made.getAttribute('keyboard'),
      made.speed,
      (made.currentStep as { index: number }).index,
    ];
    Object.assign(made, { step: 'exec-bootstrap', speed: 4 });
    const quiet = [...names];
    (made.goToStep as (step: number) => void)(4);
    await (made.setScenario as (slug: string) => Promise<void>)('throttle');
    const slug = made.scenario;
    made.remove();
    document.body.append(made);
    await new Promise((done) => setTimeout(done, 100));
    return { read, quiet, names, slug, rows: made.shadowRoot?.querySelectorAll('g.row').length };
  });
  expect(heard.read).toEqual(['2', '0', 2, 2]);
  expect(heard.quiet).toEqual([]);
  expect(heard.names).toEqual(expect.arrayContaining(['stepchange', 'scenariochange']));
  expect(heard.slug).toBe('throttle');
  expect(heard.rows).toBeGreaterThan(2);
});

test('its height never changes, whatever is shown, and nothing around it moves', async ({ page }) => {
  for (const [width, height] of [
    [360, 640],
    [640, 480],
    [960, 560],
  ] as const) {
    await page.setViewportSize({ width: width + 16, height: 900 });
    await openWith(page, '<lambda-lifecycle scenario="cold-start"></lambda-lifecycle><p>After</p>');
    const heightNow = () => element(page).evaluate((each) => each.getBoundingClientRect().height);
    expect(await heightNow()).toBe(height);
    for (const step of ['1', '12', '24', 'nowhere']) {
      await element(page).evaluate((each, to) => each.setAttribute('step', to), step);
      expect(await heightNow()).toBe(height);
    }
  }
});

for (const [width, most] of [
  [360, 105],
  [640, 90],
  [960, 90],
] as const) {
  test(`at ${width} px the overview’s words take no more room than they need, and a step moves nothing but their edge`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: width + 16, height: 900 });
    await openWith(page, '<lambda-lifecycle></lambda-lifecycle>');
    const look = () =>
      element(page).evaluate((each) => {
        const place = (name: string) => each.shadowRoot?.querySelector(name)?.getBoundingClientRect() ?? new DOMRect();
        const [caption, stage, toolbar] = [place('.caption'), place('.stage'), place('.toolbar')];
        return { caption: caption.height, still: [stage.x, stage.y, stage.width, toolbar.y, toolbar.height] };
      });
    const before = await look();
    expect(before.caption).toBeLessThanOrEqual(most);
    const captions = new Set<number>();
    for (const step of ['1', '2', '9', '40']) {
      await element(page).evaluate((each, to) => each.setAttribute('step', to), step);
      const now = await look();
      captions.add(now.caption);
      expect(now.still).toEqual(before.still);
    }
    expect(captions.size).toBe(1);
  });
}

for (const width of [320, 360, 640]) {
  test(`at ${width} px the controls are one row, and what has no room in it stands behind a button`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: width + 16, height: 900 });
    await openWith(page, '<lambda-lifecycle controls="1" step="9"></lambda-lifecycle>');
    const rows = await element(page)
      .locator('.toolbar')
      .evaluate((toolbar) => {
        const boxes = [...toolbar.querySelectorAll('button, .scrubber')].map((each) => each.getBoundingClientRect());
        const bounds = toolbar.getBoundingClientRect();
        const seen = boxes.filter((box) => box.width > 0);
        const isInside = seen.every((box) => box.left >= bounds.left && box.right <= bounds.right && box.width >= 24);
        return { middles: new Set(seen.map((box) => box.top + box.height / 2)).size, isInside };
      });
    expect(rows).toEqual({ middles: 1, isInside: true });
    await expect(element(page).getByRole('button', { name: 'True scale' })).toBeHidden();
    const more = element(page).getByRole('button', { name: 'More controls' });
    await more.click();
    await page.keyboard.press('Escape');
    await expect(element(page).getByRole('button', { name: 'True scale' })).toBeHidden();
    await more.click();
    await element(page).getByRole('button', { name: 'True scale' }).click();
    await expect(element(page).getByRole('button', { name: 'True scale' })).toHaveAttribute('aria-pressed', 'true');
  });
}

test('code in a caption is set as code, and a phase in its colour', async ({ page }) => {
  await openWith(page, '<lambda-lifecycle step="11"></lambda-lifecycle>');
  const caption = element(page).locator('.caption');
  await expect(caption.locator('code')).toHaveText(['_HANDLER']);
  await expect(caption.locator('.phase-function', { hasText: /^function\sinit$/ })).toBeVisible();
});

for (const width of [360, 640]) {
  test(`at ${width} px the strip says how long the longest part of the cold start was`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openWith(page, '<lambda-lifecycle></lambda-lifecycle>');
    await element(page).evaluate((each) => (each.style.margin = '0 -8px'));
    const part = element(page).getByRole('button', { name: 'Function init 599 ms, 59 %' });
    const [bar, time] = await Promise.all([part.boundingBox(), part.getByText('599 ms').boundingBox()]);
    expect(time?.y).toBeLessThan((bar?.y ?? 0) + (bar?.height ?? 0) - 10);
    expect((time?.x ?? 0) + (time?.width ?? 0)).toBeLessThanOrEqual((bar?.x ?? 0) + (bar?.width ?? 0));
  });
}

test('a name of 240 letters takes two lines of it', async ({ page }) => {
  const heading = 'A very long name of a story that somebody has written '.repeat(5).slice(0, 240);
  const file = {
    format: 'lambda-lifecycle',
    version: 1,
    title: heading,
    events: [{ at: 0, origin: 'scripted', request: 'r', event: { type: 'invoke' } }],
  };
  await page.setViewportSize({ width: 376, height: 700 });
  await page.route('**/long.json', (route) => route.fulfill({ json: file }));
  await openWith(page, '<lambda-lifecycle src="long.json"></lambda-lifecycle>');
  const name = element(page).locator('.heading');
  await expect(name).toContainText('A very long name');
  expect((await name.boundingBox())?.height).toBeLessThan(45);
});

test('no frame is asked for while it is paused or out of sight', async ({ page }) => {
  await page.addInitScript(() => {
    const ask = window.requestAnimationFrame.bind(window);
    Object.assign(window, { asked: 0 });
    window.requestAnimationFrame = (callback) => {
      (window as unknown as { asked: number }).asked += 1;
      return ask(callback);
    };
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: number }).asked);
  await openWith(
    page,
    '<lambda-lifecycle scenario="cold-start"></lambda-lifecycle><br>'.concat('<p>Below</p>'.repeat(200)),
  );
  const isStill = async () => {
    await page.waitForTimeout(200);
    const before = await asked();
    await page.waitForTimeout(400);
    expect(await asked()).toBe(before);
  };
  await isStill();
  await element(page).evaluate((each) => (each as HTMLElement & { play(): void }).play());
  await expect.poll(asked).toBeGreaterThan(5);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await isStill();
  await page.evaluate(() => scrollTo(0, 0));
  const before = await asked();
  await expect.poll(asked).toBeGreaterThan(before + 3);
});

/** Collects the names of these events, of the first element of the page. */
const listen = (page: Page, ...names: string[]) =>
  element(page).evaluate((each, listened) => {
    const heard: string[] = [];
    for (const name of listened) each.addEventListener(name, () => heard.push(name));
    Object.assign(window, { heard });
  }, names);
const heard = (page: Page): Promise<string[]> => page.evaluate('heard');

test.describe('by itself', () => {
  test.use(moving);

  test('it plays once it is in sight, from `start` to `end`, and again where it loops', async ({ page }) => {
    await holdTime(page);
    await openWith(
      page,
      `${'<p>Above</p>'.repeat(100)}<lambda-lifecycle scenario="cold-start" autoplay loop start="2" end="3"></lambda-lifecycle>`,
    );
    await listen(page, 'play', 'ended');
    await letPass(page, stepMs);
    expect(await heard(page)).toEqual([]);
    await element(page).scrollIntoViewIfNeeded();
    await expect.poll(() => heard(page)).toEqual(['play']);
    const seen = new Set<string | null>();
    for (let at = 0; at < 40 && (await heard(page)).length < 3; at++) {
      await letPass(page, 500);
      seen.add(await current(page).getAttribute('data-step'));
    }
    expect(await heard(page)).toEqual(['play', 'ended', 'play']);
    expect([...seen].sort()).toEqual(['2', '3']);
  });

  test('it stops when a reader comes near, and never begins where less motion is wished for', async ({ page }) => {
    await openWith(page, '<lambda-lifecycle scenario="cold-start" autoplay></lambda-lifecycle>');
    const paused = () => element(page).evaluate((each) => (each as HTMLElement & { paused: boolean }).paused);
    await expect.poll(paused).toBe(false);
    await element(page).hover();
    await expect.poll(paused).toBe(true);
    await page.mouse.move(0, 0);
    // What a reader has begun goes on.
    await element(page).getByRole('button', { name: 'Play', exact: true }).click();
    await page.mouse.move(0, 0);
    await element(page).hover();
    expect(await paused()).toBe(false);

    await page.emulateMedia({ reducedMotion: 'reduce' });
    await holdTime(page);
    await openWith(page, '<lambda-lifecycle scenario="cold-start" autoplay></lambda-lifecycle>');
    await letPass(page, 3 * stepMs);
    expect(await paused()).toBe(true);
    await expect(current(page)).toHaveCount(0);
  });
});

test('it fills the screen, and comes back', async ({ page }) => {
  await openWith(page, '<lambda-lifecycle scenario="cold-start"></lambda-lifecycle>');
  const full = element(page).getByRole('button', { name: 'Full screen' });
  const fills = () =>
    element(page).evaluate(
      (each) =>
        document.fullscreenElement === each &&
        each.shadowRoot?.querySelector('.frame')?.getBoundingClientRect().height === innerHeight,
    );
  await full.click();
  await expect.poll(fills).toBe(true);
  await full.click();
  await expect.poll(fills).toBe(false);
});

test('lazy: nothing is drawn until it comes near; and nothing around it moves, whenever it is loaded', async ({
  page,
}) => {
  const trouble = watchForTrouble(page);
  // The page is there long before the script. The style is that of the snippet.
  await page.route('**/late-page.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Late</title><link rel="icon" href="data:,"><p>Before</p>
      <lambda-lifecycle scenario="handler-error" style="display:block;height:520px;--ll-height:520px"><ol><li>Fallback</li></ol></lambda-lifecycle>
      <p>After</p>${'<br>'.repeat(150)}<lambda-lifecycle scenario="cold-start" loading="lazy"><p>Not yet</p></lambda-lifecycle></html>`,
    }),
  );
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as (PerformanceEntry & { sources: { node: Node | null }[] })[]) {
        for (const { node } of sources) {
          const outer = node instanceof Element ? node : node?.parentElement;
          if (outer && !outer.closest('lambda-lifecycle')) moved.push(outer.outerHTML.slice(0, 80));
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('./late-page.html');
  await expect(page.getByText('Fallback')).toBeVisible();
  await page.addScriptTag({ type: 'module', url: './element/define.js' });
  await expect(element(page).locator('g.row').first()).toBeAttached();
  await element(page).getByRole('button', { name: 'Next', exact: true }).click();
  await expect(current(page)).toHaveAttribute('data-step', '1');
  expect(await element(page).evaluate((each) => each.scrollHeight - each.clientHeight)).toBe(0);
  const rows = element(page, 1).locator('g.row');
  expect(await rows.count()).toBe(0);
  expect(await page.evaluate('moved')).toEqual([]);
  await page.getByText('Not yet').scrollIntoViewIfNeeded();
  await expect(rows.first()).toBeAttached();
  expect(await page.evaluate('moved')).toEqual([]);
  expect(trouble).toEqual([]);
});

test('what is wrong falls back and says so once; a file that is no story says what is wrong with it, and is never markup', async ({
  page,
}) => {
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && said.push(message.text()));
  await page.route('**/bad.json', (route) =>
    route.fulfill({ json: { format: '<img src=x onerror=alert(1)>', version: 1, title: '<b>x</b>', events: [] } }),
  );
  await openWith(
    page,
    '<lambda-lifecycle scenario="cold-start" speed="fast" spede="2"></lambda-lifecycle><lambda-lifecycle speed="fast"></lambda-lifecycle><lambda-lifecycle src="./bad.json"><p>The fallback</p></lambda-lifecycle>',
  );
  await expect(element(page, 2).getByRole('alert')).toContainText('is not a story of Lambda Lifecycle: at format');
  await expect(page.getByText('The fallback')).toBeVisible();
  expect(await element(page, 2).locator('img').count()).toBe(0);
  await expect.poll(() => said.length).toBe(2);
  expect(said.join()).toContain('“fast” is no value of “speed”');
  expect(said.join()).toContain('“spede” is not known. Did you mean “speed”');
});

test('a what-if by attributes and properties: told once however many change, with words for what cannot be', async ({
  page,
}) => {
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && said.push(message.text()));
  await openWith(
    page,
    '<lambda-lifecycle scenario="what-if" memory="1024" handler="33.3"></lambda-lifecycle><lambda-lifecycle scenario="what-if" memory="7"></lambda-lifecycle><lambda-lifecycle memory="1024" lang="de"></lambda-lifecycle>',
  );
  const text = (place: number) => element(page, place).locator('ol').textContent();
  await expect(element(page).locator('ol > li').first()).toBeAttached();
  expect(await text(0)).toContain('Duration: 33.30 ms');
  await expect(element(page, 1).getByRole('alert')).toContainText('Memory: 128 MB to 10240 MB can be chosen');
  await expect.poll(() => said.length).toBe(2);
  expect(said.join()).toContain('“memory” counts only where “scenario” is “what-if”, “free-play”');
  expect(said.join()).toContain('There are no words in “de” yet');

  const heard = await element(page).evaluate(async (each) => {
    type Own = HTMLElement & { params: Record<string, unknown>; goToStep(step: number): void };
    const own = each as Own;
    const names: string[] = [];
    for (const name of ['ready', 'paramschange', 'scenariochange']) own.addEventListener(name, () => names.push(name));
    const before = own.params;
    const ready = new Promise((done) => own.addEventListener('ready', done, { once: true }));
    own.setAttribute('handler', '44.4');
    own.params = { handler: 55.5, snapstart: true };
    await ready;
    return { before, names, after: own.params, memory: own.getAttribute('memory') };
  });
  expect(heard).toEqual({
    before: { memory: '1024', handler: '33.3' },
    names: ['paramschange', 'ready'],
    after: { snapstart: 'on', handler: '55.5' },
    memory: null,
  });
  expect(await text(0)).toContain('Duration: 55.50 ms');
  expect(await text(0)).toContain('Restore Duration');
});

test('slots: a poster until the reader begins, a caption in place of ours; and the transcript as the view', async ({
  page,
}) => {
  await openWith(
    page,
    '<lambda-lifecycle scenario="cold-start"><img slot="poster" alt="Our own" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="><p slot="caption">Our words</p></lambda-lifecycle><lambda-lifecycle view="table"></lambda-lifecycle>',
  );
  const poster = page.getByAltText('Our own');
  await expect(poster).toBeVisible();
  await expect(page.getByText('Our words')).toBeVisible();
  await expect(element(page).locator('.title')).toBeHidden();
  await element(page).getByRole('button', { name: 'Next', exact: true }).click();
  await expect(poster).toBeHidden();
  const list = element(page, 1).locator('.transcript');
  const height = () => list.evaluate((each) => each.getBoundingClientRect().height);
  expect(await height()).toBeGreaterThan(200);
  await element(page, 1).evaluate((each) => Object.assign(each, { view: 'sequence' }));
  expect(await height()).toBeLessThan(5);
});

for (const [query, width] of [
  ['', 1280],
  ['?step=5&controls=1&theme=dark', 1280],
  ['?step=5&theme=light', 360],
  ['?step=nowhere&controls=1&theme=dark', 320],
] as const) {
  test(`axe finds nothing in the frame: ${width} px, ${query}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.goto(`./embed/index.html${query}`);
    await expect(element(page).locator('g.row').first()).toBeAttached();
    expect(await findings(page)).toEqual([]);
    await element(page).getByRole('button', { name: 'Show the transcript' }).click();
    expect(await findings(page), 'transcript').toEqual([]);
  });
}

test('the facade shows the story’s poster, loads the element when it is asked, and hands the focus on', async ({
  page,
}) => {
  await page.route('**/facade-page.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Facade</title><script type="module" src="./element/facade.js"></script><lambda-lifecycle-facade scenario="warm-start"></lambda-lifecycle-facade><lambda-lifecycle-facade scenario="nowhere"></lambda-lifecycle-facade>',
    }),
  );
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('./facade-page.html');
  const facade = page.locator('lambda-lifecycle-facade');
  await expect.poll(() => loaded.some((url) => url.endsWith('/poster/warm-start.svg'))).toBe(true);
  expect(
    await facade
      .first()
      .locator('img')
      .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBe(960);
  // Without one there is a sketch.
  await expect(facade.last().locator('svg')).toBeVisible();
  const height = await facade.first().evaluate((each) => each.getBoundingClientRect().height);
  expect(loaded.some((url) => url.includes('define'))).toBe(false);
  await page.getByRole('button', { name: 'Show it step by step' }).first().click();
  await expect(element(page).locator('g.row').first()).toBeAttached();
  expect(await element(page).evaluate((each) => each.getBoundingClientRect().height)).toBe(height);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('lambda-lifecycle');
  // The poster was the overview.
  await expect(element(page).locator('.count')).toHaveText(/^1 \/ /);
});

for (const [width, drawn] of [
  [360, 360],
  [700, 640],
  [1200, 960],
] as const) {
  test(`the facade’s poster is laid out for its width, and the button covers nothing of it: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.route('**/facade-page.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>Facade</title><body style="margin:0"><script type="module" src="./element/facade.js"></script><lambda-lifecycle-facade></lambda-lifecycle-facade>',
      }),
    );
    await page.goto('./facade-page.html');
    const image = page.locator('lambda-lifecycle-facade img');
    await expect(image).toBeVisible();
    const shown = await image.evaluate((each: HTMLImageElement) => [each.naturalWidth, each.clientWidth] as const);
    expect(shown[0]).toBe(drawn);
    expect(shown[1], 'not smaller than it was drawn').toBeGreaterThanOrEqual(drawn);
    const [poster, button] = await Promise.all([
      page.locator('lambda-lifecycle-facade .poster').boundingBox(),
      page.getByRole('button').boundingBox(),
    ]);
    expect((poster?.y ?? 0) + (poster?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0);
  });
}

test('the strips over the picture: where the time went, what the warm one skipped, and a press that goes there', async ({
  page,
}) => {
  await openWith(page, '<lambda-lifecycle></lambda-lifecycle>');
  const strips = element(page).getByRole('toolbar', { name: 'How long each request takes' });
  await expect(strips.getByRole('group').first()).toHaveAccessibleName(
    'Cold: 1.01 s. The largest part is Function init 599 ms, 59 %.',
  );
  await expect(strips.getByText('skipped: 963 ms')).toBeVisible();
  await strips.getByRole('button', { name: 'Function init 599 ms, 59 %' }).click();
  await expect(element(page).locator('.count')).toHaveText('11 / 40');
  // What is ahead is veiled from the playhead on.
  await expect(strips.locator('.strip-veil').first()).toBeVisible();
});

/** A module with all that it imports at once, each once, in bytes of gzip. */
function weigh(file: string, seen = new Set<string>()): number {
  if (seen.has(file)) return 0;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const inner = [...text.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)].map(([, target = '']) => join(file, '..', target));
  return gzipSync(text, { level: 9 }).length + inner.reduce((sum, each) => sum + weigh(each, seen), 0);
}

test('sizes: the element 60 kB, the frame 90 kB, host.js 2 kB, the facade 12 kB; no React in any of them', () => {
  const at = (name: string) => join(dist, name);
  expect(weigh(at('element/define.js'))).toBeLessThanOrEqual(60_000);
  expect(weigh(at('embed/embed.js')) + weigh(at('embed/index.html'))).toBeLessThanOrEqual(90_000);
  // After the picture comes the transcript.
  expect(weigh(at('embed/transcript.js'))).toBeLessThanOrEqual(6_000);
  // Where all of a story is to be seen at once.
  expect(weigh(at('embed/fit.js'))).toBeLessThanOrEqual(4_000);
  // Beside it only a frame that tells a reader's own story has this.
  expect(weigh(at('embed/ownStory.js'))).toBeLessThanOrEqual(9_000);
  expect(weigh(at('host.js'))).toBeLessThanOrEqual(2_000);
  expect(weigh(at('element/facade.js'))).toBeLessThanOrEqual(12_000);
  const seen = new Set<string>();
  weigh(at('element/define.js'), seen);
  weigh(at('embed/embed.js'), seen);
  for (const file of seen) {
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).not.toMatch(/react\.(transitional\.)?element|from"react"|createRoot/);
  }
});
