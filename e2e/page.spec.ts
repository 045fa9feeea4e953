import { expect, type Page, test } from '@playwright/test';
import { closeOwn, openOn } from './driving.ts';
import {
  button,
  chooseStory,
  controls,
  currentItem,
  diagram,
  everywhere,
  expectStep,
  holdTime,
  inMotion,
  letPass,
  moving,
  openPage,
  picture,
  scrubber,
  stepCount,
  stepShown,
  storyButton,
  transcript,
  watchForTrouble,
} from './openPage.ts';

const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

test.describe('First paint', () => {
  test(
    'without parameters, the page is the default story as a poster: all of it, still, and no focus is taken',
    everywhere,
    async ({ page }) => {
      await page.addInitScript(() => {
        const count = { frames: 0 };
        Object.assign(window, { count });
        const ask = window.requestAnimationFrame.bind(window);
        window.requestAnimationFrame = (callback) => {
          count.frames += 1;
          return ask(callback);
        };
      });
      await openPage(page);
      const title = page.getByRole('heading', { level: 1 });
      await expect(title).toHaveText(/^\d.+, then \d.+\. Why\?$/);
      await expect(diagram(page)).toHaveAttribute('aria-label', `Sequence diagram: ${await title.textContent()}`);
      await expect(diagram(page).locator('.future')).toHaveCount(0);
      await expect(diagram(page).locator('.current')).toHaveCount(0);
      await expectStep(page, 0);
      await expect(page.getByRole('group', { name: /^Cold: / })).toContainText('Function init');
      await expect(page.getByRole('group', { name: /^Warm: / })).toContainText('Invoke');
      const before = await picture(page);
      const framesBefore = await page.evaluate(() => (window as unknown as { count: { frames: number } }).count.frames);
      await page.waitForTimeout(700);
      expect(await picture(page)).toBe(before);
      expect(await page.evaluate(() => (window as unknown as { count: { frames: number } }).count.frames)).toBe(
        framesBefore,
      );
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
      expect(await page.evaluate(() => scrollY)).toBe(0);
      expect(new URL(page.url()).search).toBe('');
    },
  );

  test('the picture fits what the window shows: no sideways scrolling from 320 to 1920 px', async ({ page }) => {
    await openPage(page);
    for (const width of [320, 360, 600, 768, 1024, 1440, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => diagram(page).evaluate((svg) => svg.clientWidth <= innerWidth)).toBe(true);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
    }
  });

  test(
    'the built page loads from itself alone, says so in its policy, and complains about nothing',
    everywhere,
    async ({ page }) => {
      const trouble = watchForTrouble(page);
      await openPage(page);
      const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
      await expect(policy).toHaveAttribute('content', /default-src 'none'; script-src 'self'; style-src 'self';/);
      await button(page, 'Next').click();
      await button(page, 'Last').click();
      for (const name of ['Log', 'Code', 'Bill', 'Evidence']) await page.getByRole('tab', { name }).click();
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.getByRole('button', { name: 'Your log…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      expect(trouble).toEqual([]);
    },
  );
});

test.describe('The contract of names', () => {
  test('First, Back, Play, Next and Last are buttons, and no other button begins with these words', async ({
    page,
  }) => {
    await openPage(page);
    for (const name of controls) await expect(button(page, name)).toHaveCount(1);
    const alike = page.getByRole('button', { name: /^\s*(first|back|play|pause|next|last)/i, includeHidden: true });
    await expect(alike).toHaveCount(controls.length);
    await button(page, 'Play').click();
    await expect(button(page, 'Pause')).toHaveCount(1);
    await expect(button(page, 'Play')).toHaveCount(0);
    await expect(alike).toHaveCount(controls.length);
    for (const opener of ['Keyboard shortcuts', 'Your log…']) {
      await page.getByRole('button', { name: opener }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expect(alike).toHaveCount(controls.length);
      await page.keyboard.press('Escape');
    }
  });

  test('the picture is one svg named “Sequence diagram: …”, its insides hidden from assistive technology', async ({
    page,
  }) => {
    await openPage(page);
    const image = page.getByRole('img', { name: /^Sequence diagram: / });
    await expect(image).toHaveCount(1);
    expect(await image.evaluate((element) => element.tagName)).toBe('svg');
    await expect(image.getByRole('link')).toHaveCount(0);
  });

  test('the transcript is an ordered list, one item a step, without lists inside; aria-current follows', async ({
    page,
  }) => {
    await openPage(page, '?scenario=cold-start');
    await expect(transcript(page)).toHaveCount(1);
    expect(await transcript(page).evaluate((list) => list.tagName)).toBe('OL');
    await expect(transcript(page).locator('ol, ul, li li')).toHaveCount(0);
    expect(await stepCount(page)).toBe(24);
    expect(await transcript(page).evaluate((list) => [...list.children].every(({ tagName }) => tagName === 'LI'))).toBe(
      true,
    );
    for (const [name, step] of [
      ['Next', 1],
      ['Next', 2],
      ['Back', 1],
      ['Last', 24],
      ['First', 1],
    ] as const) {
      await button(page, name).click();
      await expectStep(page, step);
      await expect(currentItem(page)).toHaveCount(1);
    }
  });
});

test.describe('Time', inMotion, () => {
  test.use(moving);

  for (const [what, control, from, limit] of [
    ['Next from the poster rests', 'Next', '', 1500],
    ['Next into a step of several hops rests', 'Next', '?step=12', 1500],
    ['Back rests', 'Back', '?step=12', 200],
    ['Last rests', 'Last', '?step=3', 200],
  ] as const) {
    test(`${what} within ${limit / 1000} s`, async ({ page }) => {
      await holdTime(page);
      await openPage(page, from);
      const began = await picture(page);
      await button(page, control).click();
      await letPass(page, limit);
      const rested = await picture(page);
      expect(rested).not.toBe(began);
      await letPass(page, 600);
      expect(await picture(page)).toBe(rested);
    });
  }

  test('Play goes on by itself from step 1, and Play at the end begins again', async ({ page }) => {
    await holdTime(page);
    await openPage(page, '?scenario=warm-start&speed=4');
    await button(page, 'Play').click();
    await letPass(page, 100);
    await expectStep(page, 1);
    await letPass(page, 5_000);
    expect(await stepShown(page)).toBeGreaterThan(1);
    await scrubber(page).fill('15');
    await button(page, 'Play').click();
    await letPass(page, 5_000);
    await expectStep(page, await stepCount(page));
    await expect(button(page, 'Play')).toBeVisible();
    await button(page, 'Play').click();
    await letPass(page, 100);
    await expectStep(page, 1);
    await expect(button(page, 'Pause')).toBeVisible();
  });
});

test('the strips are the story’s head: by keyboard from phase to phase, and into the one that is chosen', async ({
  page,
}) => {
  await openPage(page);
  const strips = page.getByRole('toolbar', { name: 'How long each request takes' });
  await expect(strips.getByRole('group', { name: /^Warm: 11.4 ms\..* Skipped,/ })).toBeVisible();
  await strips.getByRole('button').first().focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expectStep(page, 11);
  await expect(strips.getByRole('button', { name: 'Function init 599 ms, 59 %' })).toBeFocused();
  await expect(strips.locator('.strip-veil').first()).toBeVisible();
});

test.describe('The address', () => {
  test('follows with story and step, and the history does not grow', async ({ page }) => {
    await page.addInitScript(() => {
      const calls = { replaced: 0, pushed: 0 };
      Object.assign(window, { calls });
      const { replaceState, pushState } = history;
      history.replaceState = (...all) => {
        calls.replaced += 1;
        replaceState.apply(history, all);
      };
      history.pushState = (...all) => {
        calls.pushed += 1;
        pushState.apply(history, all);
      };
    });
    await openPage(page);
    const length = await page.evaluate(() => history.length);
    await button(page, 'Next').click();
    await expect(page).toHaveURL('/?scenario=cold-then-warm&step=invoke');
    const before = await page.evaluate(() => (window as unknown as { calls: { replaced: number } }).calls.replaced);
    for (let press = 0; press < 12; press++) await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL('/?scenario=cold-then-warm&step=init-done');
    const calls = await page.evaluate(
      () => (window as unknown as { calls: { replaced: number; pushed: number } }).calls,
    );
    expect(calls.pushed).toBe(0);
    expect(calls.replaced - before, 'debounced').toBeLessThan(6);
    expect(await page.evaluate(() => history.length)).toBe(length);
    await page.keyboard.press('r');
    await expect(page).toHaveURL('/?scenario=cold-then-warm');
  });

  test('that was written is a link to the same step', everywhere, async ({ page }) => {
    await openPage(page, '?scenario=warm-start');
    await button(page, 'Last').click();
    await expect.poll(() => query(page).get('step')).not.toBeNull();
    const [seen, last] = [await picture(page), await stepCount(page)];
    await page.goto(page.url());
    await expectStep(page, last);
    await expect.poll(() => picture(page)).toBe(seen);
  });

  for (const step of ['handle', '16']) {
    test(`?step=${step} lands paused on that step, settled`, everywhere, async ({ page }) => {
      await holdTime(page);
      await openPage(page, `?scenario=cold-start&step=${step}`);
      await expectStep(page, 16);
      await expect(currentItem(page)).toContainText('The handler runs.');
      await expect(page.getByRole('region', { name: 'This step' })).toContainText('Step 16 of 24');
      await expect(button(page, 'Play')).toBeVisible();
      const settled = await picture(page);
      await letPass(page, 400);
      expect(await picture(page)).toBe(settled);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    });
  }

  test('with an unknown story: an alert names it and the nearest, and the default is shown', async ({ page }) => {
    await openPage(page, '?scenario=cold-strat');
    const alert = page.getByRole('alert');
    await expect(alert).toBeVisible();
    await expect(alert).toContainText('cold-strat');
    await expect(alert).toContainText('cold-start');
    await expect(storyButton(page)).toHaveAccessibleName('Story: Cold, then warm');
    await expectStep(page, 0);
    await button(page, 'Next').click();
    await expectStep(page, 1);
    await alert.getByRole('button').click();
    await expect(alert).toHaveCount(0);
  });

  for (const step of ['handel', '25', '%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E']) {
    test(`with the unknown step ${step}: an alert names it and the nearest, and the poster is shown`, async ({
      page,
    }) => {
      await openPage(page, `?scenario=cold-start&step=${step}`);
      const alert = page.getByRole('alert');
      await expect(alert).toBeVisible();
      await expect(alert).toContainText(`“${decodeURIComponent(step)}”`);
      if (step === 'handel') await expect(alert).toContainText('“handle”');
      await expect(alert.locator('img')).toHaveCount(0);
      await expectStep(page, 0);
      await expect(diagram(page).locator('.future')).toHaveCount(0);
    });
  }

  test('with both unknown: both are told', async ({ page }) => {
    await openPage(page, '?scenario=lukewarm&step=nowhere');
    await expect(page.getByRole('alert')).toContainText('lukewarm');
    await expect(page.getByRole('alert')).toContainText('nowhere');
  });

  test('scale=true draws to the millisecond, and the scale that is chosen is written', everywhere, async ({ page }) => {
    await openPage(page, '?scenario=cold-start&scale=true&step=1');
    await expect(page.getByRole('radio', { name: 'True' })).toBeChecked();
    const trueScale = await diagram(page).getAttribute('viewBox');
    const ys = () =>
      diagram(page)
        .locator('g.row')
        .evaluateAll((all) => all.map((each) => each.getAttribute('transform')));
    const uneven = await ys();
    expect(trueScale).not.toBeNull();
    await page.getByRole('radio', { name: 'Story' }).check({ force: true });
    await expect.poll(ys).not.toEqual(uneven);
    await expect.poll(() => query(page).get('scale')).toBeNull();
    await page.getByRole('radio', { name: 'True' }).check({ force: true });
    await expect.poll(() => query(page).get('scale')).toBe('true');
    await expect.poll(ys).toEqual(uneven);
    await expectStep(page, 1);
  });

  for (const [system, theme, isDark] of [
    ['light', 'dark', true],
    ['dark', 'light', false],
    ['dark', 'auto', true],
    ['light', 'sepia', false],
  ] as const) {
    test(
      `theme=${theme} on a ${system} system is ${isDark ? 'dark' : 'light'}`,
      everywhere,
      async ({ browser, launchOptions, baseURL }) => {
        const page = await openOn(system, { browser, launchOptions }, baseURL);
        await openPage(page, `?theme=${theme}`);
        const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        const [red = 0] = ground.match(/\d+/g)?.map(Number) ?? [];
        expect(red < 128, ground).toBe(isDark);
        const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
        expect(scheme, 'form controls and scroll bars follow').toBe(isDark ? 'dark' : 'light');
        await closeOwn(page);
      },
    );
  }

  test('speed is read and written, and nonsense is speed 1', async ({ page }) => {
    await openPage(page, '?speed=1.5');
    const pace = page.getByRole('button', { name: /^Pace: / });
    await expect(pace).toHaveAccessibleName(/ 1\.5×$/);
    await page.keyboard.press('>');
    await expect(pace).toHaveAccessibleName(/ 2×$/);
    await expect.poll(() => query(page).get('speed')).toBe('2');
    for (const speed of ['0', '99', 'fast', '']) {
      await openPage(page, `?speed=${speed}`);
      await expect(pace).toHaveAccessibleName(/ 1×$/);
    }
  });

  test('does not use the hash', async ({ page }) => {
    await openPage(page, '#step=5');
    await expectStep(page, 0);
    await expect(page.getByRole('alert')).toHaveCount(0);
    // Whoever listened to it would have heard of it, and drawn.
    await page.evaluate(async () => {
      const changed = new Promise((heard) => addEventListener('hashchange', heard));
      location.hash = 'step=handle';
      await changed;
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    });
    await expectStep(page, 0);
    await button(page, 'Next').click();
    await expect.poll(() => query(page).get('step')).toBe('invoke');
    expect(new URL(page.url()).hash).not.toContain('invoke');
  });
});

test.describe('Pointing', () => {
  test('a click on a message goes to its step and leaves the keys with the page', everywhere, async ({ page }) => {
    await openPage(page, '?scenario=cold-start');
    await diagram(page).locator('g.row[data-step="4"]').click();
    await expectStep(page, 4);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => stepShown(page)).toBe(5);
  });

  test('a click on a step of the transcript goes there, without loading anything', async ({ page }) => {
    await openPage(page, '?scenario=cold-start');
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await transcript(page).getByRole('link', { name: 'The handler runs.' }).click();
    await expectStep(page, 16);
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  });

  test('the scrubber goes to any step', async ({ page }) => {
    await openPage(page, '?scenario=cold-start');
    const box = await scrubber(page).boundingBox();
    if (!box) throw new Error('The scrubber is not on screen.');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => stepShown(page)).toBeGreaterThan(9);
    await scrubber(page).fill('24');
    await expectStep(page, 24);
    await expect(scrubber(page)).toHaveAttribute('aria-valuetext', /^Step 24 of 24, /);
  });

  test(
    'another story opens as its poster, with its own title, transcript and address',
    everywhere,
    async ({ page }) => {
      await openPage(page, '?step=5');
      const question = await page.getByRole('heading', { level: 1 }).textContent();
      await chooseStory(page, 'Warm start');
      await expect.poll(() => stepCount(page)).toBe(16);
      await expectStep(page, 0);
      await expect(diagram(page).locator('.future')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(question ?? '');
      await expect(page).toHaveURL('/?scenario=warm-start');
      await button(page, 'Next').click();
      await expectStep(page, 1);
    },
  );

  test('the reader may scroll the stage; the next step brings the window back', async ({ page }) => {
    await openPage(page, '?step=3');
    const stage = page.getByRole('region', { name: 'Diagram, scrolls' });
    const followed = await stage.evaluate((element) => element.scrollTop);
    await stage.hover();
    await page.mouse.wheel(0, 600);
    await expect.poll(() => stage.evaluate((element) => element.scrollTop)).toBeGreaterThan(followed + 300);
    await page.waitForTimeout(300);
    expect(await stage.evaluate((element) => element.scrollTop)).toBeGreaterThan(followed + 300);
    await button(page, 'Back').click();
    await expect.poll(() => stage.evaluate((element) => element.scrollTop)).toBeLessThan(followed + 100);
  });

  test('folding the Lambda service out and in changes lanes only', async ({ page }) => {
    await openPage(page, '?step=6');
    const folded = await picture(page);
    const words = await transcript(page).textContent();
    await page.getByRole('button', { name: 'Show the parts of the Lambda service' }).click();
    await expect(diagram(page).locator('.header text')).toContainText(['Client', 'Frontend']);
    expect(await transcript(page).textContent()).toBe(words);
    await expectStep(page, 6);
    await page.getByRole('button', { name: 'Hide the parts of the Lambda service' }).click();
    await expect.poll(async () => withoutIds(await picture(page))).toBe(withoutIds(folded));
  });
});

/** Each mounting of the diagram has ids of its own. */
const withoutIds = (html: string): string => html.replaceAll(/diagram-\d+/g, 'diagram');
