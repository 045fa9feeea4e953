/** What the browser tests share: opening the page, its controls by the names of the contract, and its picture as bytes. */
import { expect, type Locator, type Page } from '@playwright/test';
import { enter, type Saved, savedBy } from './driving.ts';

export const controls = ['First', 'Back', 'Play', 'Next', 'Last'] as const;
export type Control = (typeof controls)[number] | 'Pause';

/** Scenarios of the catalogue, with what their `select` calls them and how many steps they have. */
export const stories = [
  { slug: 'cold-then-warm', title: 'Cold, then warm' },
  { slug: 'cold-start', title: 'Cold start' },
  { slug: 'warm-start', title: 'Warm start' },
] as const;

/** Waits until the script stands in place of the first picture: before, nothing answers. */
export const takenOverByScript = (page: Page): Promise<void> => expect(page.locator('.still')).toHaveCount(0);

/** Opens the page and waits until it answers keys: `goto` returns before React has rendered. */
export async function openPage(page: Page, query = ''): Promise<void> {
  await page.goto(/^http/.test(query) ? query : `./${query}`);
  await takenOverByScript(page);
  await expect(diagram(page).locator('g.row').first()).toBeAttached();
}

export const button = (page: Page, name: Control): Locator => page.getByRole('button', { name, exact: true });
export const diagram = (page: Page): Locator => page.locator('svg[aria-label^="Sequence diagram: "]');
export const transcript = (page: Page): Locator => page.getByRole('list', { name: 'Transcript' });
export const scrubber = (page: Page): Locator => page.getByRole('slider', { name: 'Step' });
export const currentItem = (page: Page): Locator => transcript(page).locator('li[aria-current]');
export const stepCount = (page: Page): Promise<number> => transcript(page).locator(':scope > li').count();

/** The button that names the story and opens the catalogue. */
export const storyButton = (page: Page): Locator => page.getByRole('button', { name: /^Story: / });

/** A button of the header. On a phone most of them are behind another one, which is pressed first. */
export async function headButton(page: Page, name: string): Promise<Locator> {
  const wanted = page.getByRole('button', { name, exact: true });
  if (!(await wanted.isVisible())) await page.getByRole('button', { name: 'Menu', exact: true }).click();
  return wanted;
}

/** Opens a story of the catalogue by its title. */
export async function chooseStory(page: Page, title: string): Promise<void> {
  await storyButton(page).click();
  await page
    .getByRole('dialog')
    .getByRole('listitem')
    .filter({ has: page.getByText(title, { exact: true }) })
    .getByRole('button')
    .click();
}

/** The picture as bytes. */
export const picture = (page: Page): Promise<string> => diagram(page).evaluate((svg) => svg.outerHTML);

/** The current step by the transcript, 0 = the overview. */
export async function stepShown(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number(document.querySelector('ol[aria-label="Transcript"] > li[aria-current]')?.getAttribute('data-step') ?? 0),
  );
}

export async function expectStep(page: Page, step: number): Promise<void> {
  if (step === 0) await expect(currentItem(page)).toHaveCount(0);
  else await expect(currentItem(page)).toHaveAttribute('data-step', String(step));
}

/** The main walks are taken in every browser. What a browser has no part in (sizes, packages, what a log says) is asked once. */
export const everywhere = { tag: '@everywhere' } as const;

/** For tests that are about motion. To others sixty pictures a second of it would be most of what they cost. */
export const moving = { contextOptions: { reducedMotion: 'no-preference' } } as const;
/** Those of them that are taken in every browser. */
export const inMotion = { tag: '@in-motion' } as const;

/**
 * Runs in the page: from now on it keeps each step that picture and transcript show together. Presses may come faster than
 * one could ask what the last has done. Returns how many steps the transcript has, at any depth.
 */
export function keepSteps(): number {
  const stepsOf = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset.step).join();
  const keptSteps: string[] = [];
  const keep = () => {
    const now = `${stepsOf('svg.diagram .current')} ${stepsOf('ol[aria-label=Transcript] [aria-current=step]')}`;
    if (keptSteps.at(-1) !== now) keptSteps.push(now);
  };
  keep();
  const shown = { attributeFilter: ['class', 'aria-current'], subtree: true, childList: true };
  new MutationObserver(keep).observe(document.body, shown);
  Object.assign(window, { keptSteps });
  return document.querySelectorAll('ol[aria-label=Transcript] li').length;
}
export const keptSteps = (): string[] => (window as unknown as { keptSteps: string[] }).keptSteps;
/** What is kept of a story of so many steps that is walked from its first one on. */
export const everyStep = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at + 1} ${at + 1}`);

/** Stops the page's clock, before the page is opened: then `letPass` is the only time there is. */
export async function holdTime(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  // Until it is stopped it runs, and on a busy machine for more than a second. An hour is never past.
  await page.clock.pauseAt(3_600_000);
}

/** Lets time pass on the page: frames come every 16 ms of it. */
export async function letPass(page: Page, ms: number): Promise<void> {
  await page.clock.runFor(ms);
}

/** Lets time pass in frames as long as those of a busy machine, each of which is drawn, too. */
export async function passInLongFrames(page: Page, ms: number): Promise<void> {
  const frames = Math.ceil(ms / 90);
  for (let frame = 0; frame < frames; frame++) await page.clock.fastForward(ms / frames);
}

/** How long a step may take at speed 1, and a little more. */
export const stepMs = 1_300;

/** Collects what must never happen: an error on the console, an exception, a request to somebody else. */
export function watchForTrouble(page: Page): string[] {
  const trouble: string[] = [];
  page.on('console', (message) => {
    // The browser tests' own doing.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left gets nothing more of what it has asked for at rest.
    if (!/ABORTED/i.test(request.failure()?.errorText ?? '')) trouble.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:|^wss?:/.test(protocol) && origin !== new URL(page.url()).origin && page.url() !== 'about:blank') {
      trouble.push(`elsewhere: ${request.url()}`);
    }
  });
  return trouble;
}

/** Opens the invocation of a log that is one REPORT line; its request begins with 6b1d6b52. */
export async function openReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Your log…' }).click();
  await enter(
    page.getByLabel('Log lines'),
    'REPORT RequestId: 6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e01\tDuration: 10.00 ms\tBilled Duration: 312 ms\tMemory Size: 512 MB\tMax Memory Used: 80 MB\tInit Duration: 301.20 ms',
  );
  await page.getByRole('button', { name: 'Read the lines' }).click();
  await page.locator('.invocations button').first().click();
}

export const shareDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Share and export' });

/** The button for one kind of file, in the dialog. */
export const exportButton = (page: Page, name: string): Locator =>
  shareDialog(page)
    .getByRole('button')
    .filter({ has: page.getByText(name, { exact: true }) });

/** Saves one kind of file of the story that is open. */
export async function save(page: Page, name: string): Promise<Saved> {
  if (!(await shareDialog(page).isVisible())) await page.keyboard.press('e');
  return savedBy(exportButton(page, name));
}

/** Waits until the service worker has kept everything and has taken over the page. */
export async function takenOver(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((taken) => navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true }));
  });
}
