/** One picture is a function of story, step and view: however one comes to a step, at rest it is the same, byte by byte. */
import { expect, type Page, test } from '@playwright/test';
import {
  button,
  diagram,
  expectStep,
  holdTime,
  letPass,
  moving,
  openPage,
  passInLongFrames,
  picture,
  scrubber,
  stepCount,
  stepMs,
  stepShown,
  stories,
} from './openPage.ts';

test.use(moving);

/** Speed is no part of the picture; at the highest there are the fewest frames to wait for. */
const speed = 4;

/** Presses Next and lets the step come to rest. */
async function stepOn(page: Page, pass: typeof letPass): Promise<void> {
  await page.keyboard.press('ArrowRight');
  await pass(page, stepMs / speed);
}

/** The page keeps its pictures and knows them by number: the same bytes have the same one. */
async function keepPictures(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept: string[] = [];
    const numberNow = () => {
      const now = document.querySelector('svg.diagram')?.outerHTML ?? '';
      const known = kept.indexOf(now);
      return known < 0 ? kept.push(now) - 1 : known;
    };
    Object.assign(window, { kept, numberNow });
  });
}

type Keeping = { kept: string[]; numberNow(): number };
const numberNow = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as Keeping).numberNow());

/** The picture is byte by byte the one with this number; where it is not, both are told from where they differ. */
async function expectPicture(page: Page, number: number | undefined, what: string): Promise<void> {
  const [now, wanted] = await page.evaluate((number) => {
    const { kept, numberNow } = window as unknown as Keeping;
    const [now = '', wanted = ''] = [kept[numberNow()], kept[number ?? -1]];
    if (now === wanted) return ['same', 'same'];
    const at = [...now].findIndex((letter, place) => letter !== wanted[place]);
    return [now, wanted].map((each) => each.slice(Math.max(0, at - 200), at + 200));
  }, number);
  expect(now, what).toBe(wanted);
}

/** Seeks to each of these steps by the scrubber. */
async function picturesOf(page: Page, steps: readonly number[]): Promise<Map<number, string>> {
  const pictures = new Map<number, string>();
  for (const step of steps) {
    await scrubber(page).fill(String(step));
    pictures.set(step, await picture(page));
  }
  return pictures;
}

/** From the end to the beginning: the scrubber of the poster stands on 1 already, and would not move. */
const downFrom = (count: number, stride = 1): number[] =>
  Array.from({ length: Math.ceil(count / stride) }, (_, place) => count - place * stride);

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
        attributes(row.querySelector('.line'), ['d']),
      ].join(', '),
    ]);
    // Not each has its words and its time in each moment.
    const texts = [...svg.querySelectorAll('.row :is(.label, .time)')].map((text): [string, string] => [
      `${text.getAttribute('class')} ${text.parentElement?.getAttribute('data-step')}`,
      attributes(text, ['x', 'y', 'text-anchor']),
    ]);
    const lanes = [...svg.querySelectorAll('.lane-name')].map((name): [string, string] => [
      `lane ${name.textContent}`,
      attributes(name, ['x', 'y']),
    ]);
    return [['height', (svg.closest('.stage-spacer') as HTMLElement).style.height], ...rows, ...texts, ...lanes];
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
      await keepPictures(page);
      // The shortest story is drawn frame by frame, sixty a second.
      const pass = slug === 'warm-start' ? letPass : passInLongFrames;
      const poster = await numberNow(page);
      const count = await stepCount(page);
      const stood = new Map(await placesOf(page));
      const stepped: number[] = [];
      for (let step = 1; step <= count; step++) {
        await stepOn(page, pass);
        expect(await stepShown(page)).toBe(step);
        stepped.push(await numberNow(page));
        const places = await placesOf(page);
        const shifted = places.filter(([thing, place]) => place !== (stood.get(thing) ?? place));
        expect(shifted, `shifted at step ${step}`).toEqual([]);
        for (const [thing, place] of places) stood.set(thing, place);
      }
      expect(new Set(stepped).size, 'each step is a picture of its own').toBe(count);
      expect([...stood.keys()].filter((thing) => thing.startsWith('row ')).length).toBe(count);
      for (let step = count - 1; step >= 1; step--) {
        await page.keyboard.press('ArrowLeft');
        await expectPicture(page, stepped[step - 1], `back to step ${step}`);
        // Forward and back again.
        if (step % 5 > 0) continue;
        await stepOn(page, pass);
        await expectPicture(page, stepped[step], `back, then forward to step ${step + 1}`);
        await page.keyboard.press('ArrowLeft');
        await expectPicture(page, stepped[step - 1], `again to step ${step}`);
      }
      for (const step of downFrom(count)) {
        await scrubber(page).fill(String(step));
        await expectPicture(page, stepped[step - 1], `scrubbed to step ${step}`);
      }
      await page.keyboard.press('r');
      await expectPicture(page, poster, 'the overview again');
    });

    test(`${slug}, ${scale} scale: a link to a step draws what one sees there`, async ({ page }) => {
      await openPage(page, `?scenario=${slug}&scale=${scale}`);
      // Some of each part: a link opens the page anew, which takes longer than all the rest.
      const stride = slug === 'cold-then-warm' && scale === 'story' ? 3 : 7;
      const sought = await picturesOf(page, downFrom(await stepCount(page), stride));
      for (const [step, wanted] of sought) {
        await openPage(page, `?scenario=${slug}&scale=${scale}&step=${step}`);
        await expect.poll(() => picture(page), `the link to step ${step}`).toBe(wanted);
      }
    });
  }

  test(`${slug}: playing to a step draws what one sees there`, async ({ page }) => {
    await holdTime(page);
    // Read along: to watch, rests are shorter than what passes between two looks.
    await openPage(page, `?scenario=${slug}&speed=${speed}&pace=read`);
    await keepPictures(page);
    await button(page, 'Play').click();
    const count = await stepCount(page);
    // The last picture that is seen of a step is the one at rest: no rest is shorter than what passes between two looks.
    const played = new Map<number, number>();
    // The shortest story plays all by itself. In the others Next cuts short each rest, and the playing goes on.
    const isLeftAlone = slug === 'warm-start';
    for (let looks = 0; looks < 200 && (await button(page, 'Pause').count()) > 0; looks++) {
      await passInLongFrames(page, isLeftAlone ? 400 : stepMs / speed);
      played.set(await stepShown(page), await numberNow(page));
      if (!isLeftAlone) await page.keyboard.press('ArrowRight');
    }
    await expectStep(page, count);
    await expect(button(page, 'Play')).toBeVisible();
    expect(played.size).toBe(count);
    for (const step of downFrom(count)) {
      await scrubber(page).fill(String(step));
      await expectPicture(page, played.get(step), `played to step ${step}`);
    }
  });
}
