/** The guided story: from the hook to the end by a clicker, predictions by keyboard, what the page around it hears. */
import { expect, type Page, test } from '@playwright/test';
import { findings } from './axe.ts';
import { savedBy } from './driving.ts';
import { button, diagram, everywhere, openPage, stepShown, watchForTrouble } from './openPage.ts';

const pane = (page: Page) => page.getByRole('region', { name: 'Learn', exact: true });
const beat = (page: Page) => new URL(page.url()).searchParams;
const title = (page: Page) => pane(page).getByRole('heading', { level: 2 });

/** The story from where it stands, by a clicker alone: the titles of the beats that were seen. */
async function clickThrough(page: Page, key: 'PageDown' | 'PageUp', last: string): Promise<string[]> {
  await page.evaluate(() => {
    const titles: string[] = [];
    const look = () => {
      const now = document.querySelector('.learn h2')?.textContent;
      if (now && now !== titles.at(-1)) titles.push(now);
    };
    look();
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { titles });
  });
  const titles = () => page.evaluate(() => (window as unknown as { titles: string[] }).titles);
  for (let press = 0; press < 300; press++) {
    await page.keyboard.press(key);
    // A comparison has a pane of its own, whose script comes the first time.
    await page.waitForSelector('.learn h2');
    if (press % 10 === 0 && (await titles()).at(-1) === last) break;
  }
  return titles();
}

test(
  'a clicker goes from the hook to the end and back; a reload in the middle resumes there',
  everywhere,
  async ({ page }) => {
    test.slow();
    const trouble = watchForTrouble(page);
    await openPage(page);
    await page.getByRole('button', { name: 'Learn', exact: true }).click();
    await expect(title(page)).toHaveText('One request, 1.01 s');
    await expect(pane(page)).toBeFocused();
    const there = await clickThrough(page, 'PageDown', 'What you can say now');
    expect(there.length).toBeGreaterThan(40);
    expect(there.at(-1)).toBe('What you can say now');
    const back = await clickThrough(page, 'PageUp', 'One request, 1.01 s');
    expect(back.toReversed()).toEqual(there);

    await openPage(page, '?learn=when-it-goes-wrong&beat=hidden-init&step=boot-runtime');
    await expect(title(page)).toHaveText('Looks warm, and is slow');
    await page.keyboard.press('PageDown');
    await expect.poll(() => beat(page).get('step')).toBe('load-handler');
    await page.reload();
    await expect(title(page)).toHaveText('Looks warm, and is slow');
    expect(await stepShown(page)).toBe(20);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect(title(page)).toHaveText('A crash does the same');

    // From a story to a comparison by its button: the focus goes along.
    await openPage(page, '?learn=warm-start&beat=bill&step=freeze-2');
    await page.getByRole('button', { name: 'Go on: Side by side' }).focus();
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText('To scale');
    await expect(page.getByRole('button', { name: 'Go on', exact: true })).toBeFocused();
    await expect(page.getByRole('radio', { name: 'True' })).toBeChecked();
    expect(trouble).toEqual([]);
  },
);

test(
  'predictions are answered, looked up and skipped by keyboard; what is ahead is not shown meanwhile',
  everywhere,
  async ({ page }) => {
    await openPage(page, '?learn=freeze');
    await expect(diagram(page).locator('.row.future').first()).toBeHidden();
    await expect(page.locator('.strip').first()).toBeHidden();
    const goOn = page.getByRole('button', { name: 'Go on', exact: true });
    await expect(goOn, 'to answer comes first').not.toHaveClass(/primary/);
    const handler = page.getByRole('button', { name: 'Handler', exact: true });
    await handler.focus();
    await page.keyboard.press('Enter');
    await expect(pane(page).getByText('Not quite: you said “Handler”, it is “Bootstrap”.')).toBeVisible();
    await expect(pane(page).getByText('The handler has returned.')).toBeVisible();
    await expect(page.locator('.strip').first()).toBeVisible();
    await expect(goOn).toHaveClass(/primary/);
    await expect(diagram(page).locator('.row.future').first()).toBeVisible();
    // The focus is in the words now, and the clicker goes on all the same.
    await page.keyboard.press('PageDown');
    await expect(title(page)).toHaveText('Asking for more ends it');

    await openPage(page, '?learn=hook&beat=guess');
    const guess = page.getByRole('slider', { name: 'Your guess' });
    await guess.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expect(guess).toHaveAttribute('aria-valuetext', /^2\ss$/);
    await expect(guess).toHaveValue('1999');
    await page.keyboard.press('Enter');
    await expect(pane(page).getByText('Less than that. It waits 11.4 ms.')).toBeVisible();

    await openPage(page, '?learn=');
    await expect(title(page)).toHaveText('One request, 1.01 s');
    await expect(page.getByRole('alert')).toHaveCount(0);

    await openPage(page, '?learn=two-at-once');
    await expect(title(page)).toHaveText('A second request comes');
    await page.keyboard.press('x');
    await expect(pane(page).getByText('It is Cold.')).toBeVisible();

    await openPage(page, '?learn=when-it-goes-wrong&beat=guess-error');
    await page.keyboard.press('ArrowRight');
    await expect(title(page)).toHaveText('An error leaves it warm');

    await openPage(page, '?learn=what-helps&beat=guess-memory&quiz=gate');
    await page.keyboard.press('PageDown');
    await expect(pane(page).getByRole('status')).toHaveText('An answer first, then it goes on.');
    await expect(title(page)).toHaveText('More memory?');
    await openPage(page, '?learn=what-helps&beat=guess-memory&quiz=0');
    await expect(title(page)).toHaveText('Memory buys handler speed');
  },
);

test('progress is kept, exported and forgotten', async ({ page }) => {
  await openPage(page, '?learn=two-at-once');
  await page.getByRole('button', { name: 'Warm', exact: true }).click();
  await page.goto('./');
  await page.getByRole('button', { name: 'Learn', exact: true }).click();
  await expect(title(page)).toHaveText('A second request comes');
  await expect(pane(page).getByText('Not quite: you said “Warm”, it is “Cold”.')).toBeVisible();
  await page.getByRole('button', { name: /^Chapter 6/ }).click();
  await expect(pane(page).getByText('1 of 4 seen')).toBeVisible();
  const file = await savedBy(page.getByRole('button', { name: 'Save progress as a file' }));
  expect(JSON.parse(file.bytes.toString())).toMatchObject({
    at: 'two-at-once/guess',
    answers: { 'two-at-once/guess': 'warm' },
  });
  await page.getByRole('button', { name: 'Reset progress' }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(pane(page).getByText('Nothing is remembered now.')).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Answer' }).or(page.getByRole('button', { name: 'Cold', exact: true })),
  ).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('the page around it hears what was experienced, answered and completed', async ({ page }) => {
  await openPage(page);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
    const frame = document.createElement('iframe');
    frame.src = `./?learn=two-at-once&origin=${location.origin}`;
    frame.width = '1200';
    frame.height = '800';
    document.body.replaceChildren(frame);
  });
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Cold', exact: true }).click();
  const where = () =>
    frame
      .locator('html')
      .evaluate((page) => [
        page.querySelector('.learn h2')?.textContent,
        page.querySelector('[aria-label=Transcript] > [aria-current]')?.getAttribute('data-step'),
      ]);
  for (const name of ['One request at a time', 'Both wait', 'Three at once, one idle']) {
    for (let before = await where(); before[0] !== name; before = await where()) {
      await frame.getByRole('button', { name: 'Go on', exact: true }).click();
      await expect.poll(where).not.toEqual(before);
    }
  }
  const heard = () =>
    page.evaluate(() =>
      (window as unknown as { heard: { event: string; detail: { verb: { display: { en: string } } } }[] }).heard.filter(
        ({ event }) => event === 'xapi',
      ),
    );
  await expect.poll(async () => (await heard()).at(-1)?.detail.verb.display.en).toBe('completed');
  const statements = (await heard()).map(({ detail }) => detail);
  expect(statements.map(({ verb }) => verb.display.en)).toEqual([
    'experienced',
    'answered',
    'experienced',
    'experienced',
    'experienced',
    'completed',
  ]);
  expect(statements[1]).toMatchObject({
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
    object: { id: new URL('?learn=two-at-once&beat=guess', page.url().split('?')[0]).href },
    result: { response: 'Cold', success: true, score: { scaled: 1 } },
  });
  expect(JSON.stringify(statements)).not.toContain('actor');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing at 360 px, ${theme}, and nothing scrolls sideways`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 360, height: 740 });
    const isFine = async (where: string) => {
      expect.soft(await findings(page), where).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(over, where).toBe(0);
    };
    await openPage(page, `?learn=hook&beat=guess&theme=${theme}`);
    await expect(pane(page)).toBeVisible();
    await isFine('a guess');
    await page.keyboard.press('x');
    await expect(pane(page).getByText('It is 11.4 ms.')).toBeVisible();
    await isFine('its reveal');
    await openPage(page, `?learn=your-turn&beat=end&theme=${theme}`);
    await page.getByRole('button', { name: /^Chapter 10/ }).click();
    await isFine('the end, with chapters and questions');
    await openPage(page, `?learn=side-by-side&theme=${theme}`);
    await isFine('a comparison');
  });
}

test('the story is printed as text with its questions, answers and sources', everywhere, async ({ page }) => {
  await openPage(page, '?learn=hook');
  await page.evaluate(() => {
    window.print = () => {
      const board = document.querySelector('.print-board');
      Object.assign(window, {
        printed: board?.textContent?.replaceAll('\u00a0', ' '),
        prints: document.documentElement.dataset.prints,
      });
    };
  });
  await page.getByRole('button', { name: /^Chapter 1/ }).click();
  await page.getByRole('button', { name: 'Print the story' }).click();
  const printed = await page.evaluate(() => (window as unknown as { printed: string }).printed);
  for (const text of [
    '1. One question',
    '10. Your turn',
    'What is a cold start made of?',
    'Answer: It waits 11.4 ms.',
  ]) {
    expect(printed).toContain(text);
  }
  expect(printed).toContain('docs.aws.amazon.com');
  await expect(page.locator('.print-board')).toHaveCount(0);
  await expect(button(page, 'Next')).toBeVisible();
});
