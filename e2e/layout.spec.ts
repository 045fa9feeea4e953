import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  button,
  diagram,
  everywhere,
  expectStep,
  headButton,
  inMotion,
  moving,
  openPage,
  scrubber,
  transcript,
} from './openPage.ts';

/** As a finger does it: a driver's own click scrolls the page first, and each in its way. */
const press = (control: Locator) => control.evaluate((element: HTMLElement) => element.click());

/** Walks a story to its end and gives what was measured at each step. */
async function walk<Found>(page: Page, measure: () => Promise<Found>): Promise<Found[]> {
  const found: Found[] = [];
  const count = await transcript(page).locator(':scope > li').count();
  for (let step = 1; step <= count; step++) {
    await press(button(page, 'Next'));
    await expectStep(page, step);
    found.push(await measure());
  }
  return found;
}

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const) {
  test(`at ${width} px what stands beside the picture stays where it is, however long the words of a step are`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openPage(page, '?scenario=cold-start');
    const places = await walk(page, () => page.getByRole('tablist').evaluate((tabs) => tabs.getBoundingClientRect().y));
    expect(new Set(places).size).toBe(1);
    expect(places[0]).toBeLessThan(height - 150);
  });
}

for (const [width, height] of [
  [360, 740],
  [320, 640],
] as const) {
  test(
    `at ${width} px a step shows its words over the controls, and the buttons stay under the thumb`,
    everywhere,
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openPage(page, '?scenario=cold-start');
      const found = await walk(page, async () => {
        // The picture's current row and the words are both on the screen.
        await expect(page.locator('svg .row.current')).toBeInViewport();
        await expect(page.locator('.step-caption')).toBeInViewport({ ratio: 1 });
        const title = await transcript(page).locator('li[aria-current] a').textContent();
        await expect(page.locator('.step-caption b')).toHaveText(title ?? '');
        return button(page, 'Next').evaluate((next) => next.getBoundingClientRect().y);
      });
      expect(new Set(found).size).toBe(1);
    },
  );
}

test('code in a sentence stands in one piece, and a phase has its colour', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openPage(page, '?scenario=cold-start&step=load-handler');
  const broken = await transcript(page)
    .locator('.prose-code')
    .evaluateAll((all) => {
      const heights = all.map((code) => [code.textContent, code.getBoundingClientRect().height] as const);
      return { count: all.length, tall: heights.filter(([, height]) => height > 25) };
    });
  expect(broken.count).toBeGreaterThan(10);
  expect(broken.tall).toEqual([]);
  const narration = page.getByRole('region', { name: 'This step' });
  await expect(narration.locator('code').first()).toHaveText('_HANDLER');
  await expect(narration.locator('.phase-word').first()).toHaveText('function init');
  const colours = await narration.locator('.phase-word').evaluate((word) => {
    const { color } = getComputedStyle(word);
    return [color, getComputedStyle(word.parentElement as Element).color];
  });
  expect(colours[0]).not.toBe(colours[1]);
});

test('whatever its story comes to, a headline has two lines at most, and no number stands apart from its unit', async ({
  page,
}) => {
  for (const slug of ['extension-crash-tail', 'async-retries', 'cold-then-warm']) {
    for (const width of [1440, 1280, 1024, 768]) {
      await page.setViewportSize({ width, height: 720 });
      await openPage(page, `?scenario=${slug}`);
      const { lines, apart } = await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
        const text = heading.firstChild;
        const range = document.createRange();
        const yOf = (at: number) => {
          if (text) range.setStart(text, at);
          if (text) range.setEnd(text, at + 1);
          return Math.round(range.getBoundingClientRect().y);
        };
        const ys = [...(text?.textContent ?? '')].map((_, at) => yOf(at));
        const units = [...(text?.textContent ?? '').matchAll(/\d\s(?=m?s\b)/g)].map(({ index }) => index);
        return { lines: new Set(ys).size, apart: units.filter((at) => ys[at] !== ys[at + 2]) };
      });
      expect(lines, `${slug}, ${width} px`).toBeLessThanOrEqual(2);
      expect(apart).toEqual([]);
    }
  }
});

test(
  'a story opens where its reader left the page, and only stepping into it brings the picture up',
  everywhere,
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await openPage(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await press(button(page, 'Next'));
    const top = () =>
      page.locator('.stage-card').evaluate((card) => Math.round(Math.abs(card.getBoundingClientRect().y)));
    await expect.poll(top).toBe(0);
  },
);

test('however much is wrong with a link, on a phone the stage stays in reach', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const names = [
    'memory',
    'timeout',
    'code',
    'runtime-init',
    'init',
    'handler',
    'later',
    'extension-init',
    'tail',
    'restore',
  ];
  const more = ['hooks', 'provisioned', 'requests', 'idle', 'packaging', 'arch', 'response', 'theme', 'scale', 'speed'];
  await openPage(
    page,
    `?scenario=what-if&step=nowhere&${[...names, ...more].map((name) => `${name}=wrong${'-ly'.repeat(100)}`).join('&')}`,
  );
  const alert = page.getByRole('alert');
  const shown = alert.getByText('wrong').filter({ visible: true });
  await expect(shown).toHaveCount(1);
  const top = () => page.locator('.stage-card').evaluate((card) => card.getBoundingClientRect().y);
  expect(await top()).toBeLessThan(640);
  const rest = alert.getByText('and 20 more');
  await rest.focus();
  await page.keyboard.press('Enter');
  await expect(shown).toHaveCount(20);
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toHaveCount(0);
});

test('the overview says what each request took and what of it is billed, and leads in', async ({ page }) => {
  await openPage(page);
  const rows = page
    .getByRole('table', { name: 'What each request took, what of it is billed, and how it ended' })
    .getByRole('row');
  await expect(rows).toHaveText([
    /Took\s*Billed\s*Result/,
    /Cold\s*1\.01\ss\s*864\sms\s*OK/,
    /Warm\s*11\.4\sms\s*3\sms\s*OK/,
  ]);
  await expect(page.getByText('The largest part of the 1.01 s is Function init: 599 ms, 59 %.')).toBeVisible();
  await page.getByRole('button', { name: 'Step through it' }).click();
  await expectStep(page, 1);
});

test.describe('in motion', inMotion, () => {
  test.use(moving);
  test('while it waits for the reader, the next piece of the track fills', async ({ page }) => {
    await openPage(page, '?scenario=cold-start');
    await button(page, 'Play').click();
    const waiting = page.locator('.scrubber-track i.waits');
    await expect(waiting).toHaveCount(1);
    expect(await waiting.evaluate((piece) => [...(piece.parentElement?.children ?? [])].indexOf(piece))).toBe(1);
    await button(page, 'Pause').click();
    await expect(waiting).toHaveCount(0);
  });
});

test('what a step prints is in sight in its panel', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await openPage(page, '?scenario=cold-then-warm');
  await page.getByRole('tab', { name: 'Log' }).click();
  const printed = page.getByRole('tabpanel').locator('.new');
  const last = transcript(page).locator(':scope > li').filter({ hasText: 'REPORT' }).last();
  await scrubber(page).fill((await last.getAttribute('data-step')) ?? '');
  await expect(printed).not.toHaveCount(0);
  await expect(printed.first()).toBeInViewport();
});

/** What hangs over the right edge of the window, and is seen. */
const overEdge = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, a, select, input, p, h1, h2, b, output, svg')].flatMap((each) => {
      const { right, width } = each.getBoundingClientRect();
      // A phase's name that has no room in its strip is cut, and its tooltip has it.
      const isSeen = width > 1 && !each.closest('.strip-line') && each.checkVisibility({ visibilityProperty: true });
      return isSeen && right > innerWidth + 0.5 ? [`${each.localName} ${each.textContent?.slice(0, 40)}`] : [];
    }),
  );

for (const [width, height] of [
  [360, 740],
  [320, 640],
] as const) {
  test(`a phone’s first screen has the strips, the first rows and the way in: ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openPage(page);
    const bottomOf = (what: Locator) => what.evaluate((each) => each.getBoundingClientRect().bottom);
    await expect(page.locator('.strip').last()).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.control.primary')).toBeInViewport({ ratio: 1 });
    for (const step of [1, 2, 3]) {
      expect(await bottomOf(diagram(page).locator(`.row[data-step="${step}"] .label`))).toBeLessThan(
        await page.locator('.stage-foot').evaluate((foot) => foot.getBoundingClientRect().top),
      );
    }
    // Two rows: the question, and what one chooses with.
    expect(await bottomOf(page.locator('.page-head'))).toBeLessThanOrEqual(125);
    for (const name of ['What if', 'Compare']) {
      const door = page.locator('.stage-bar').getByRole('button', { name, exact: true });
      expect(await door.innerText()).toBe(name);
    }
    expect(await page.locator('.stage-bar').evaluate((bar) => bar.clientHeight)).toBeLessThan(50);
    expect(await overEdge(page)).toEqual([]);
  });
}

test('on a phone the menu has what else there is, and gives the focus back', everywhere, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openPage(page);
  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  const names = ['Learn', 'Challenges', 'Glossary', 'Your log…', 'Share and export', 'Present to a room'];
  for (const name of [...names, 'Dark or light', 'Keyboard shortcuts']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
    const item = await headButton(page, name);
    await expect(item).toBeInViewport({ ratio: 1 });
    expect(await item.innerText()).toBe(name);
    await page.keyboard.press('Escape');
    await expect(menu).toBeFocused();
  }
  await (await headButton(page, 'Glossary')).click();
  await expect(page.getByRole('dialog', { name: 'Glossary' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(menu).toBeFocused();
  await (await headButton(page, 'Learn')).click();
  await expect(page.getByRole('region', { name: 'Learn', exact: true })).toBeFocused();
});

test('what concerns the page stands in one row from 768 px on', async ({ page }) => {
  for (const width of [768, 800, 1024, 1152, 1280, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await openPage(page);
    const tops = await page
      .locator('.page-head button:visible')
      .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)));
    expect(new Set(tops).size, `at ${width} px`).toBe(1);
    expect(tops).toHaveLength(10);
    expect(await overEdge(page)).toEqual([]);
  }
});

test('a name of 240 letters from outside does not swallow a phone’s screen', everywhere, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openPage(page);
  const title = 'A very long name of a story that somebody has written '.repeat(5).slice(0, 240);
  const file = {
    format: 'lambda-lifecycle',
    version: 1,
    title,
    events: [{ at: 0, origin: 'scripted', request: 'r', event: { type: 'invoke' } }],
  };
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('button', { name: 'Your log…' }).click();
  const buffer = Buffer.from(JSON.stringify(file));
  await page.getByLabel('Choose a file…').setInputFiles({ name: 'long.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await page.locator('.page-head').evaluate((head) => head.getBoundingClientRect().bottom)).toBeLessThan(140);
  expect(await overEdge(page)).toEqual([]);
});
