/** One picture is a function of story, step and view: however one comes to a step, at rest it is the same, byte by byte. */
import { expect, type Page, test } from '@playwright/test';
import {
  button,
  diagram,
  expectStep,
  holdTime,
  letPass,
  openPage,
  picture,
  scrubber,
  stepCount,
  stepMs,
  stories,
} from './openPage.ts';

/** Speed is no part of the picture; at the highest there are the fewest frames to wait for. */
const speed = 4;

/** Presses Next and lets the step come to rest. */
async function stepOn(page: Page): Promise<void> {
  await page.keyboard.press('ArrowRight');
  await letPass(page, stepMs / speed);
}

/** Seeks to each step by the scrubber. */
async function picturesOf(page: Page): Promise<string[]> {
  const pictures: string[] = [];
  const count = await stepCount(page);
  // From the end to the beginning: the scrubber of the poster stands on 1 already, and would not move.
  for (let step = count; step >= 1; step--) {
    await scrubber(page).fill(String(step));
    pictures[step - 1] = await picture(page);
  }
  return pictures;
}

/** Where everything with a name of its own stands. Not the window: the layers move under it as a whole. */
const placesOf = (page: Page): Promise<[thing: string, place: string][]> =>
  diagram(page).evaluate((svg) => {
    const attributes = (element: Element | null, names: string[]) =>
      names.map((name) => element?.getAttribute(name) ?? '').join(' ');
    const rows = [...svg.querySelectorAll('.row')].map((row): [string, string] => [
      `row ${row.getAttribute('data-step')}`,
      [
        attributes(row, ['transform']),
        attributes(row.querySelector('.hit'), ['x', 'y', 'width', 'height']),
        attributes(row.querySelector('.line.ghost'), ['d']),
        attributes(row.querySelector('.label'), ['x', 'y', 'text-anchor']),
        attributes(row.querySelector('.time'), ['x', 'y']),
      ].join(', '),
    ]);
    const lanes = [...svg.querySelectorAll('.lane-name')].map((name): [string, string] => [
      `lane ${name.textContent}`,
      attributes(name, ['x', 'y']),
    ]);
    return [['height', (svg.closest('.stage-spacer') as HTMLElement).style.height], ...rows, ...lanes];
  });

// The cold start is the first part of the longest one.
for (const { slug } of stories.filter(({ slug }) => slug !== 'cold-start')) {
  // The longest story has all that the others have: to scale it is enough.
  for (const scale of slug === 'cold-then-warm' ? (['story', 'true'] as const) : (['story'] as const)) {
    test(`${slug}, ${scale} scale: Next, Back, Next again and the scrubber draw the same, and nothing ever shifts`, async ({
      page,
    }) => {
      await holdTime(page);
      await openPage(page, `?scenario=${slug}&scale=${scale}&speed=${speed}`);
      const poster = await picture(page);
      const count = await stepCount(page);
      const stood = new Map(await placesOf(page));
      const stepped: string[] = [];
      for (let step = 1; step <= count; step++) {
        await stepOn(page);
        await expectStep(page, step);
        stepped.push(await picture(page));
        for (const [thing, place] of await placesOf(page)) {
          expect(place, `${thing} at step ${step}`).toBe(stood.get(thing) ?? place);
          stood.set(thing, place);
        }
      }
      expect(new Set(stepped).size, 'each step is a picture of its own').toBe(count);
      expect([...stood.keys()].filter((thing) => thing.startsWith('row ')).length).toBe(count);
      for (let step = count - 1; step >= 1; step--) {
        await page.keyboard.press('ArrowLeft');
        expect(await picture(page), `back to step ${step}`).toBe(stepped[step - 1]);
        // Forward and back again.
        if (step % 5 > 0) continue;
        await stepOn(page);
        expect(await picture(page), `back, then forward to step ${step + 1}`).toBe(stepped[step]);
        await page.keyboard.press('ArrowLeft');
        expect(await picture(page), `again to step ${step}`).toBe(stepped[step - 1]);
      }
      for (const [index, sought] of (await picturesOf(page)).entries()) {
        expect(sought, `scrubbed to step ${index + 1}`).toBe(stepped[index]);
      }
      await page.keyboard.press('r');
      expect(await picture(page), 'the overview again').toBe(poster);
    });

    test(`${slug}, ${scale} scale: a link to a step draws what one sees there`, async ({ page }) => {
      await openPage(page, `?scenario=${slug}&scale=${scale}`);
      const sought = await picturesOf(page);
      // Some of each part: a link opens the page anew, which takes longer than all the rest.
      const stride = slug === 'cold-then-warm' && scale === 'story' ? 3 : 7;
      for (let step = sought.length; step >= 1; step -= stride) {
        await openPage(page, `?scenario=${slug}&scale=${scale}&step=${step}`);
        expect(await picture(page), `the link to step ${step}`).toBe(sought[step - 1]);
      }
    });
  }

  test(`${slug}: playing to a step draws what one sees there`, async ({ page }) => {
    await holdTime(page);
    await openPage(page, `?scenario=${slug}&speed=${speed}`);
    // The last picture before the next step begins is the one at rest.
    await page.evaluate(() => {
      const rests: string[] = [];
      Object.assign(window, { rests });
      const svg = document.querySelector('svg.diagram') as Element;
      new MutationObserver(() => {
        const current = document.querySelector('ol[aria-label="Transcript"] > [aria-current]');
        rests[Number(current?.getAttribute('data-step')) - 1] = svg.outerHTML;
      }).observe(svg, { attributes: true, childList: true, characterData: true, subtree: true });
    });
    await button(page, 'Play').click();
    const count = await stepCount(page);
    // The shortest story plays all by itself. In the others Next cuts short each rest, and the playing goes on.
    const isLeftAlone = slug === 'warm-start';
    for (let waited = 0; waited < 2 * count && (await button(page, 'Pause').count()) > 0; waited++) {
      await letPass(page, isLeftAlone ? 2_000 : stepMs / speed);
      if (!isLeftAlone) await page.keyboard.press('ArrowRight');
    }
    await expectStep(page, count);
    await expect(button(page, 'Play')).toBeVisible();
    const played = await page.evaluate(() => [...(window as unknown as { rests: string[] }).rests]);
    expect(played.length).toBe(count);
    for (const [index, sought] of (await picturesOf(page)).entries()) {
      expect(played[index], `played to step ${index + 1}`).toBe(sought);
    }
  });
}
