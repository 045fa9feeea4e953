/** A whole talk by clicker and mouse, the presenter's window beside it, and a reload at every station. */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { plans } from '../src/learn/plans.ts';
import { expectStep, openPage, openReport, stepShown, watchForTrouble } from './openPage.ts';

interface Talk {
  readonly stage: Page;
  readonly presenter: Page;
}

/** What the room reads, and what the presenter does. */
const words = (stage: Page) => stage.locator('.talk-words h1');
const now = (presenter: Page) => presenter.locator('#now-title');
const next = (presenter: Page) => presenter.locator('#next-title');
const where = (presenter: Page) => presenter.locator('.presenter-now > p').first();
const notes = (presenter: Page) => presenter.locator('.presenter-notes');
const question = (stage: Page) => stage.locator('.prediction');

async function openTalk(context: BrowserContext, query: string): Promise<Talk> {
  const stage = await context.newPage();
  await openPage(stage, `${query}&present=1`);
  await expect(stage.locator(':root[data-presents]')).toBeAttached();
  const [presenter] = await Promise.all([
    context.waitForEvent('page'),
    stage.getByRole('button', { name: 'Presenter window' }).click(),
  ]);
  await follows({ stage, presenter });
  return { stage, presenter };
}

/** Both tell the same. */
async function follows({ stage, presenter }: Talk): Promise<void> {
  await expect(presenter.getByRole('status')).toContainText('In step with the stage');
  await expect(async () => {
    expect(await now(presenter).textContent()).toBe(await words(stage).textContent());
  }).toPass();
}

/** A press of the clicker, on either window, leads to what the presenter saw as next. */
async function goOn(talk: Talk, on: Page = talk.stage): Promise<void> {
  await press(on, talk.presenter);
  await follows(talk);
}

/** A press of the clicker, until the presenter's window stands elsewhere. */
async function press(on: Page, presenter: Page): Promise<void> {
  const before = await where(presenter).textContent();
  await on.keyboard.press('PageDown');
  await expect(where(presenter)).not.toHaveText(before ?? '');
}

/** The stage is reloaded, and both stand where they stood. */
async function reload(talk: Talk): Promise<void> {
  const [at, title] = [await where(talk.presenter).textContent(), await words(talk.stage).textContent()];
  await talk.stage.reload();
  await expect(talk.stage.locator(':root[data-presents]')).toBeAttached();
  await expect(words(talk.stage)).toHaveText(title ?? '');
  await expect(where(talk.presenter)).toHaveText(at ?? '');
  await follows(talk);
}

test('a talk: the story, two predictions, a challenge, a what-if and a log, by clicker and mouse', async ({
  context,
}) => {
  test.slow();
  const talk = await openTalk(context, '?learn=hook');
  const { stage, presenter } = talk;
  const trouble = [stage, presenter].flatMap(watchForTrouble);

  // The hook: guessed on its bar.
  await expect(next(presenter)).toHaveText('The same request again');
  await goOn(talk);
  await expect(notes(presenter)).toContainText('How long does it wait this time?');
  await expect(notes(presenter)).toContainText('More than that. It cannot be quite so fast');
  await stage.getByRole('slider', { name: 'Your guess' }).click();
  await question(stage).getByRole('button', { name: 'Answer' }).click();
  await expect(question(stage)).toContainText('Less than that. It waits 11.4 ms.');
  await reload(talk);
  await expect(question(stage)).toContainText('It waits 11.4 ms.');
  const promised = await next(presenter).textContent();
  await goOn(talk, presenter);
  await expect(words(stage)).toHaveText(promised ?? '');

  // The cold start, step by step, to its question.
  for (let press = 0; press < 30 && (await question(stage).count()) === 0; press++) await goOn(talk);
  await expect(question(stage)).toBeVisible();
  await question(stage).locator('button:not(.skip)').first().click();
  await expect(question(stage)).toContainText(/Yes\.|Not quite/);
  await stage.keyboard.press('PageUp');
  await expect(question(stage)).toHaveCount(0);
  await follows(talk);
  await goOn(talk);
  await expect(question(stage)).toContainText(/Yes\.|Not quite/);
  await goOn(talk);
  await reload(talk);

  // A challenge, on the stage.
  await stage.getByRole('group', { name: 'Talk' }).getByRole('button', { name: 'All stories' }).click();
  await stage.getByRole('button', { name: 'Challenges' }).click();
  await stage.getByRole('button', { name: 'Try it : Fast for 99 of 100' }).click();
  const card = stage.getByRole('region', { name: 'Fast for 99 of 100' });
  await card.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(card).toContainText('The service refused it idle');
  await goOn(talk);
  await expect(where(presenter)).toContainText('Step 1 of');
  await reload(talk);
  await expectStep(stage, 1);
  await stage.getByRole('group', { name: 'Provisioned' }).getByRole('radio', { name: '3' }).click();
  await card.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(card).toContainText('Solved.');
  await follows(talk);
  await card.getByRole('button', { name: 'Leave the challenge' }).click();
  await expect(card).toHaveCount(0);

  // A what-if: the same controls, any number.
  await stage.getByRole('group', { name: 'Provisioned' }).getByRole('radio', { name: '0' }).click();
  await goOn(talk);
  await reload(talk);
  await expect(stage.getByRole('group', { name: 'Provisioned' }).getByRole('radio', { name: '0' })).toBeChecked();

  // A log, which no address leads to.
  await openReport(stage);
  await expect(presenter.locator('.presenter-head')).toContainText('Request 6b1d6b52');
  await goOn(talk, presenter);
  await reload(talk);
  expect(await stepShown(stage)).toBe(1);
  await presenter.reload();
  await expect(presenter.locator('.presenter-head')).toContainText('Request 6b1d6b52');
  await follows(talk);

  // From the list back into the story, which ends with a log of its own.
  await stage.getByRole('slider', { name: 'Step' }).press('End');
  await follows(talk);
  await goOn(talk);
  await expect(presenter.locator('.presenter-head')).toContainText('The guided story');
  await presenter.getByRole('button', { name: /^\d+\. What you can say now$/ }).click();
  await expect(words(stage)).toHaveText('What you can say now');
  await follows(talk);
  await stage.keyboard.press('PageUp');
  await stage.keyboard.press('PageUp');
  await expect(stage).toHaveURL(/learn=your-turn&beat=log/);
  await follows(talk);
  await reload(talk);
  expect(trouble).toEqual([]);
});

for (const plan of [20, 45, 90] as const) {
  test(`the plan of ${plan} minutes, by clicker from start to end, with its clock`, async ({ context }) => {
    test.slow();
    const stage = await context.newPage();
    await openPage(stage, `?talk=${plan}`);
    await expect(stage.locator(':root[data-presents]')).toBeAttached();
    const [presenter] = await Promise.all([context.waitForEvent('page'), stage.keyboard.press('s')]);
    await follows({ stage, presenter });
    // Its time is the test's: presses take none.
    await presenter.clock.install({ time: 0 });
    await presenter.clock.pauseAt(3_600_000);
    await presenter.getByRole('button', { name: 'Start the clock' }).click();
    await expect(presenter.getByText(`Plan of ${plan} min`)).toBeVisible();
    const pace = presenter.locator('.pace');
    const listed = presenter.locator('.step-list li');
    await expect(listed).toHaveCount(plans[plan].flatMap(({ beats }) => beats).length);
    const current = () => listed.evaluateAll((all) => all.findIndex((each) => each.querySelector('[aria-current]')));
    let [minute, told] = [0, 0];
    // What the room does without the clicker has its minutes, too.
    for (const { from, beats } of plans[plan].filter((row) => row.beats.length > 0)) {
      await presenter.clock.fastForward((from - minute) * 60_000);
      minute = from;
      for (const beat of beats) {
        const before = told === 0 ? 0 : told - 1;
        while ((await current()) < told) {
          expect(await current(), beat).toBe(before);
          await press(stage, presenter);
        }
        expect(await current(), beat).toBe(told);
        told += 1;
      }
      if (minute > 0) await expect(pace).toHaveText('On time');
    }
    await follows({ stage, presenter });
    await presenter.clock.fastForward((plan + 5 - minute) * 60_000);
    await expect(pace).toHaveText('5 min behind');
    // It ends here: another press leads nowhere.
    const end = await where(presenter).textContent();
    await stage.keyboard.press('PageDown');
    await presenter.getByRole('button', { name: 'Stop the clock' }).click();
    await expect(where(presenter)).toHaveText(end ?? '');
  });
}

test('a link to a question asks it, though it was answered before; it covers no lane and not the step that it is about', async ({
  page,
}) => {
  const link = '?learn=freeze&beat=who-next&present=1';
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openPage(page, link);
    await expect(question(page).getByRole('button', { name: 'Bootstrap' })).toBeVisible();
    const asked = await question(page).boundingBox();
    const step = await page.locator('svg.diagram .row.current').boundingBox();
    expect(asked?.y).toBeGreaterThan((step?.y ?? Number.NaN) + (step?.height ?? Number.NaN));
    await question(page).getByRole('button', { name: 'Bootstrap' }).click();
    await expect(question(page)).toContainText('Yes.');
  }
  await page.reload();
  await expect(question(page)).toContainText('Yes.');
});
