/** The reference for authors: each example is what stands above it, at work, under the strict policy of its page. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { attributeNames } from '../src/element/attributes.ts';
import { referenceWords } from '../src/words/reference.ts';
import { findings } from './axe.ts';
import { watchForTrouble } from './openPage.ts';

const topics = Object.keys(referenceWords.topics);
const example = (page: Page, name: keyof typeof referenceWords.examples): Locator => page.locator(`#${name}`);
const story = (within: Locator): Locator => within.locator('lambda-lifecycle');
const row = (within: Locator): Promise<string | undefined> =>
  story(within).evaluate((element) => (element as unknown as { currentStep?: { id: string } }).currentStep?.id);

test('every topic is reached from the list, without a complaint, at every width; axe finds nothing', async ({
  page,
}) => {
  const trouble = watchForTrouble(page);
  for (const topic of topics) {
    await page.goto('./reference/');
    await page.locator(`a[href="${topic}/"]`).click();
    await expect(page).toHaveURL(new RegExp(`/reference/${topic}/$`));
    for (const live of await page.locator('lambda-lifecycle').all()) await live.scrollIntoViewIfNeeded();
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 740 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        `${topic} at ${width}`,
      ).toBe(true);
    }
    expect(await findings(page), topic).toEqual([]);
  }
  expect(trouble).toEqual([]);
});

test('the table has every attribute, with what it does', async ({ page }) => {
  await page.goto('./reference/attributes/');
  for (const name of attributeNames) {
    const cells = page
      .locator('tbody tr')
      .filter({ has: page.locator(`td:first-child code:text-is("${name}")`) })
      .locator('td');
    await expect(cells).toHaveCount(4);
    await expect(cells.last()).toHaveText(/\w{3}/);
  }
});

test('attributes: a step, a part, a what-if of these numbers, the transcript', async ({ page }) => {
  await page.goto('./reference/attributes/');
  await expect.poll(() => row(example(page, 'step'))).toBe('handle');
  await expect(story(example(page, 'step')).locator('.caption')).toBeHidden();
  await expect.poll(() => row(example(page, 'part'))).toBe('restore-start');
  const params = story(example(page, 'own')).evaluate((element) => (element as unknown as { params: object }).params);
  expect(await params).toMatchObject({ memory: '1769', snapstart: 'on' });
  await expect(story(example(page, 'table')).getByRole('listitem').first()).toContainText('The client calls Invoke');
});

test('content of one’s own: words, the height there is, a file', async ({ page }) => {
  await page.goto('./reference/content/');
  const own = story(example(page, 'words'));
  await expect.poll(() => row(example(page, 'words'))).toBe('invoke');
  expect((await own.boundingBox())?.height).toBeLessThanOrEqual(300);
  await expect(own.getByText('The shop asks').first()).toBeAttached();
  await expect(own.getByText('Our shop').first()).toBeAttached();
  await expect.poll(() => row(example(page, 'file'))).toBe('authorize');
  await expect(story(example(page, 'file')).locator('.heading')).toHaveText('A story of ours');
});

test('members, events and the frame’s messages do what their text says', async ({ page }) => {
  await page.goto('./reference/members/');
  await expect(story(example(page, 'buttons')).locator('svg .row').first()).toBeAttached();
  await page.locator('#on').click();
  await page.locator('#on').click();
  await page.locator('#back').click();
  await expect.poll(() => row(example(page, 'buttons'))).toBe('invoke');

  await page.goto('./reference/events/');
  await story(example(page, 'told')).getByRole('button', { name: 'Next' }).click();
  await expect(page.locator('#telling')).toHaveText('1 of 16: The client calls Invoke');

  await page.goto('./reference/frame/');
  await page.locator('#player').scrollIntoViewIfNeeded();
  await expect(page.locator('#state')).toHaveText('warm-start, step 2 of 16');
});

test('colours reach the picture', async ({ page }) => {
  await page.goto('./reference/colours/');
  const colour = story(example(page, 'colours'))
    .locator('.strips .phase-function')
    .first()
    .evaluate((piece) => getComputedStyle(piece).backgroundColor);
  expect(await colour).toBe('rgb(251, 191, 36)');
});

test('the recipes for decks are the README’s', async ({ page }) => {
  await page.goto('./reference/decks/');
  await expect(page.locator('main')).toContainText('Reveal.sync()');
  await expect.poll(() => row(example(page, 'deck'))).toBe('count');
});
