/** Presenting: the stage for the room and the presenter's own window, by clicker and by mouse, through every reload. */
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import jsQR from 'jsqr';
import { findings } from './axe.ts';
import { diagram, everywhere, expectStep, openPage, openReport, stepShown } from './openPage.ts';

const barButton = (stage: Page, name: string): Locator =>
  stage.getByRole('group', { name: 'Talk' }).getByRole('button', { name });
const control = (presenter: Page, name: string): Locator =>
  presenter.getByRole('group', { name: 'The stage' }).getByRole('button', { name });
const status = (presenter: Page): Locator => presenter.getByRole('status');

/** Opens a stage, and by its key the window beside it. */
async function openTalk(context: BrowserContext, query: string): Promise<{ stage: Page; presenter: Page }> {
  const stage = await context.newPage();
  await openStage(stage, query);
  const [presenter] = await Promise.all([context.waitForEvent('page'), stage.keyboard.press('s')]);
  await expect(status(presenter)).toContainText('In step with the stage');
  return { stage, presenter };
}

/** Opens a page that is shown to a room, and waits until it hears a clicker. */
async function openStage(stage: Page, query: string): Promise<void> {
  await openPage(stage, `${query}&present=1`);
  await expect(stage.locator(':root[data-presents]')).toBeAttached();
}

/** Both stand at a step of `of`. */
async function expectBoth({ stage, presenter }: { stage: Page; presenter: Page }, step: number, of: number) {
  await expectStep(stage, step);
  await expect(presenter.getByText(`Step ${step} of ${of}`)).toBeVisible();
}

test('stage and presenter’s window follow each other, by clicker and by mouse', everywhere, async ({ context }) => {
  const talk = await openTalk(context, '?scenario=cold-start&step=5');
  const { stage, presenter } = talk;
  await expectBoth(talk, 5, 24);
  await stage.keyboard.press('PageDown');
  await expectBoth(talk, 6, 24);
  await presenter.keyboard.press('PageDown');
  await presenter.keyboard.press('PageDown');
  await expectBoth(talk, 8, 24);
  await presenter.keyboard.press('PageUp');
  await expectBoth(talk, 7, 24);
  await control(presenter, 'Next step').click();
  await expectBoth(talk, 8, 24);
  await presenter.getByRole('button', { name: '21. INVOKE ends: ready again' }).click();
  await expectBoth(talk, 21, 24);
  await expect(
    presenter.getByRole('region', { name: 'Notes' }).or(presenter.locator('.presenter-notes')),
  ).toContainText('Ask when billing ends');
  // A slider that was dragged does not keep the clicker's keys.
  await stage.getByRole('slider', { name: 'Step' }).focus();
  await stage.keyboard.press('PageUp');
  await expectBoth(talk, 20, 24);
  // In Firefox only the window in front has a focus.
  await stage.bringToFront();
  await stage.keyboard.press('g');
  await expect(stage.getByRole('spinbutton', { name: 'Step number' })).toBeFocused();
  await stage.keyboard.type('3');
  await stage.keyboard.press('Enter');
  await expectBoth(talk, 3, 24);
  // Another story, and what compares two of them.
  await stage.keyboard.press('c');
  await expect(presenter.getByText('Cold and Warm, side by side')).toBeVisible();
  await presenter.keyboard.press('End');
  await expect(presenter.getByText('Step 27 of 27')).toBeVisible();
  await expect.poll(() => new URL(stage.url()).search).toMatch(/compare=warm-start.*present=1/);
});

test(
  'either window is reloaded in mid-talk and resumes; a lost stage is told, and met again',
  everywhere,
  async ({ context }) => {
    // Twice it is waited for until a stage counts as lost.
    test.slow();
    const talk = await openTalk(context, '?scenario=cold-start&step=5');
    const { stage, presenter } = talk;
    await presenter.getByRole('button', { name: 'Start the clock' }).click();
    await stage.keyboard.press('h');
    await stage.keyboard.press('x');
    await stage.getByRole('checkbox', { name: 'Invert' }).check();
    await stage.keyboard.press('PageDown');
    await expectBoth(talk, 6, 24);
    await expect.poll(() => new URL(stage.url()).search).toContain('step=create-slot');
    await stage.reload();
    await expect(stage.locator(':root[data-presents]')).toBeAttached();
    await expectBoth(talk, 6, 24);
    await expect(barButton(stage, 'Spotlight')).toHaveAttribute('aria-pressed', 'true');
    await expect(stage.locator(':root')).toHaveCSS('filter', /invert/);
    await presenter.keyboard.press('PageDown');
    await expectBoth(talk, 7, 24);

    await presenter.reload();
    await expect(status(presenter)).toContainText('In step with the stage');
    await expectBoth(talk, 7, 24);
    await expect(presenter.getByRole('button', { name: 'Stop the clock' })).toBeVisible();

    await stage.close();
    await expect(status(presenter)).toContainText('goes on alone');
    await presenter.keyboard.press('PageDown');
    await expect(presenter.getByText('Step 8 of 24')).toBeVisible();
    // Reloaded alone, too.
    await presenter.reload();
    await expect(presenter.getByText('Step 8 of 24')).toBeVisible();
    await expect(status(presenter)).toContainText('goes on alone');
    const [again] = await Promise.all([
      context.waitForEvent('page'),
      presenter.getByRole('button', { name: 'Open a stage' }).click(),
    ]);
    await expect(status(presenter)).toContainText('In step with the stage');
    await again.keyboard.press('PageDown');
    await expectBoth({ stage: again, presenter }, 9, 24);
  },
);

test(
  'the screen goes black and comes back; frozen, the room’s picture stands while the presenter moves on',
  everywhere,
  async ({ context }) => {
    const talk = await openTalk(context, '?scenario=cold-start&step=5');
    const { stage, presenter } = talk;
    const dark = stage.getByRole('button', { name: 'The screen is black. Bring the light back' });
    await stage.keyboard.press('.');
    await expect(dark).toBeVisible();
    await expect(status(presenter)).toContainText('screen is black');
    // The press that brings the light back skips no step.
    await presenter.keyboard.press('PageDown');
    await expect(dark).toHaveCount(0);
    await expectBoth(talk, 5, 24);

    await control(presenter, 'Freeze').click();
    await presenter.keyboard.press('PageDown');
    await presenter.keyboard.press('PageDown');
    await expect(presenter.getByText('Step 7 of 24')).toBeVisible();
    await expect(status(presenter)).toContainText('the room still sees step 5 of 24');
    await stage.keyboard.press('PageDown');
    await expect(presenter.getByText('Step 8 of 24')).toBeVisible();
    expect(await stepShown(stage)).toBe(5);
    await stage.reload();
    await expect(stage.locator(':root[data-presents]')).toBeAttached();
    await expect(status(presenter)).toContainText('the room still sees step 5 of 24');
    await expect(presenter.getByText('Step 8 of 24')).toBeVisible();
    await control(presenter, 'Freeze').click();
    await expectBoth(talk, 8, 24);

    // The light follows the pointer of either window.
    await control(presenter, 'Spotlight').click();
    const light = stage.locator('.talk-light');
    await expect(light).toBeVisible();
    const place = () => light.evaluate((element) => getComputedStyle(element).getPropertyValue('--x'));
    const before = await place();
    await presenter.locator('.presenter-now .place-pictures').hover({ position: { x: 20, y: 20 } });
    await expect.poll(place).not.toBe(before);
    await stage.mouse.move(700, 500);
    expect(await place()).toBe('700px');
  },
);

test('a log is followed, too, though no link can carry it', async ({ context }) => {
  const { stage, presenter } = await openTalk(context, '?scenario=warm-start');
  await openReport(stage);
  await expect(presenter.locator('.presenter-head')).toContainText('Request 6b1d6b52');
  await presenter.keyboard.press('PageDown');
  await expect(presenter.getByText(/^Now · Step 1 of/)).toBeVisible();
  await expectStep(stage, 1);
  await stage.reload();
  await expectStep(stage, 1);
  await expect(presenter.locator('.presenter-head')).toContainText('Request 6b1d6b52');
  await stage.keyboard.press('q');
  await expect(stage.getByRole('complementary', { name: 'This step on your phone' })).toContainText(
    'no link can carry',
  );
});

test('on a projector no label is below 24 px, and each stands out by 7 to 1', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openStage(page, '?scenario=cold-start&step=12');
  const labels = await diagram(page).evaluate((svg) => {
    const scale = (svg as SVGSVGElement).getScreenCTM()?.a ?? 0;
    return [...svg.querySelectorAll('text')]
      .filter((text) => text.textContent !== '')
      .map((text) => {
        const { fontSize, fill } = getComputedStyle(text);
        return { text: text.textContent, px: Number.parseFloat(fontSize) * scale, fill };
      });
  });
  expect(labels.length).toBeGreaterThan(10);
  expect(labels.filter(({ px }) => px < 24)).toEqual([]);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/[\d.]+/g)].map(([part]) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  // Each has a rim of the ground's colour, which is white.
  expect(labels.filter(({ fill }) => 1.05 / (luminance(fill) + 0.05) < 7)).toEqual([]);
  const caption = page.locator('.talk-words');
  const { bottom, size } = await caption.evaluate((element) => ({
    bottom: element.getBoundingClientRect().bottom,
    size: Number.parseFloat(getComputedStyle(element.querySelector('p') ?? element).fontSize),
  }));
  expect(bottom).toBeLessThan(720);
  expect(size).toBeGreaterThanOrEqual(32);
});

/** What a phone reads in a code that is drawn as `M3 4h2v1H3Z…`, a piece for each row's dark modules. */
function readCode(path: string): string | undefined {
  const pieces = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, ...numbers]) => numbers.map(Number));
  const modules = Math.max(...pieces.map(([, y = 0]) => y)) + 5;
  const [module, size] = [4, 4 * modules];
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [x = 0, y = 0, wide = 0] of pieces) {
    for (let row = y * module; row < (y + 1) * module; row++) {
      for (let column = x * module; column < (x + wide) * module; column++) {
        data.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
      }
    }
  }
  return jsQR(data, size, size)?.data;
}

test('the code for phones is the link to this very step, and goes along', async ({ page }) => {
  await openStage(page, '?scenario=cold-start&step=5');
  await page.keyboard.press('q');
  const panel = page.getByRole('complementary', { name: 'This step on your phone' });
  const code = panel.getByRole('img');
  await expect(code).toBeVisible();
  // It covers nothing of the story.
  const [beside, shown] = [await panel.boundingBox(), await diagram(page).boundingBox()];
  expect(beside?.x).toBeGreaterThanOrEqual((shown?.x ?? 0) + (shown?.width ?? Number.NaN));
  const read = async () => readCode((await code.locator('path').getAttribute('d')) ?? '');
  const link = (step: string) => new RegExp(`^http://localhost:\\d+/\\?scenario=cold-start&step=${step}$`);
  expect(await read()).toMatch(link('request-slot'));
  expect(await panel.getByRole('link').textContent()).toBe(await read());
  await page.keyboard.press('PageDown');
  await expect.poll(read).toMatch(link('create-slot'));
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  // Escape leaves what is innermost: first the code, then the stage.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share and export' })).toBeVisible();
  await expect(page.locator(':root[data-presents]')).toHaveCount(0);
  await expectStep(page, 6);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the stage and in the window, at 360 px and in full: ${colorScheme}`, async ({
    browser,
  }) => {
    test.slow();
    const context = await browser.newContext({ colorScheme });
    const theme = colorScheme === 'dark' ? '&theme=dark' : '';
    const { stage, presenter } = await openTalk(context, `?scenario=cold-start&step=12${theme}`);
    const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await control(presenter, 'QR code').click();
    await control(presenter, 'Picture').click();
    await stage.keyboard.press('x');
    for (const [width, height] of [
      [1280, 720],
      [360, 740],
    ] as const) {
      for (const page of [stage, presenter]) {
        await page.setViewportSize({ width, height });
        expect.soft(await findings(page), `${page === stage ? 'stage' : 'window'}, ${width} px`).toEqual([]);
        expect.soft(await overflow(page)).toBeLessThanOrEqual(0);
      }
    }
    await stage.keyboard.press('b');
    expect.soft(await findings(stage), 'black').toEqual([]);
    await context.close();
  });
}
