/** Logs of one's own: pasted, dropped or chosen; read, told, opened and stepped through; and all that can be wrong with them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { enter } from './driving.ts';
import {
  button,
  chooseStory,
  diagram,
  everywhere,
  expectStep,
  openPage,
  stepCount,
  transcript,
  watchForTrouble,
} from './openPage.ts';

const id = (last: number) => `6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e0${last}`;
const report = (last: number, rest: string) => `REPORT RequestId: ${id(last)}\t${rest}`;
const sizes = 'Memory Size: 512 MB\tMax Memory Used: 80 MB';

/** A cold start, a warm one, and one that ran out of time. */
const log = [
  '2026-06-01T12:00:00.000Z\tINIT_START Runtime Version: nodejs:22.v72',
  `2026-06-01T12:00:00.302Z\tSTART RequestId: ${id(1)} Version: $LATEST`,
  `2026-06-01T12:00:00.310Z\t${id(1)}\tINFO\torder 1 accepted`,
  `2026-06-01T12:00:00.320Z\tEND RequestId: ${id(1)}`,
  `2026-06-01T12:00:00.320Z\t${report(1, `Duration: 18.40 ms\tBilled Duration: 320 ms\t${sizes}\tInit Duration: 301.20 ms`)}`,
  `2026-06-01T12:03:00.000Z\tSTART RequestId: ${id(2)} Version: $LATEST`,
  `2026-06-01T12:03:00.012Z\tEND RequestId: ${id(2)}`,
  `2026-06-01T12:03:00.012Z\t${report(2, `Duration: 11.70 ms\tBilled Duration: 12 ms\t${sizes}`)}`,
  `2026-06-01T12:04:00.000Z\tSTART RequestId: ${id(3)} Version: $LATEST`,
  `2026-06-01T12:04:03.000Z\t2026-06-01T12:04:03.000Z ${id(3)} Task timed out after 3.00 seconds`,
  `2026-06-01T12:04:03.000Z\tEND RequestId: ${id(3)}`,
  `2026-06-01T12:04:03.000Z\t${report(3, `Duration: 3000.00 ms\tBilled Duration: 3000 ms\t${sizes}\tStatus: timeout`)}`,
].join('\n');

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Your log' });
const invocations = (page: Page): Locator => dialog(page).locator('.invocations button');
const openDialog = (page: Page): Promise<void> => page.getByRole('button', { name: 'Your log…' }).click();
/** What is told beside a fact's name. */
const fact = (page: Page, name: string): Locator =>
  dialog(page)
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd');

async function paste(page: Page, text: string): Promise<void> {
  await openDialog(page);
  await enter(page.getByRole('textbox', { name: 'Log lines' }), text);
  await page.getByRole('button', { name: 'Read the lines' }).click();
}

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  if (!(await dialog(page).isVisible())) await openDialog(page);
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await dialog(page).locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
}

/** Chooses a file that is made on the page: one block, many times over, without a byte of it being copied. */
async function chooseRepeated(page: Page, name: string, block: string, bytes: number): Promise<void> {
  await expect(dialog(page)).toBeVisible();
  await page.evaluate(
    ([name, block, bytes]) => {
      const part = new Blob([block]);
      const transfer = new DataTransfer();
      transfer.items.add(new File(new Array(Math.ceil(bytes / part.size)).fill(part), name));
      const input = document.querySelector<HTMLInputElement>('dialog input[type=file]');
      if (!input) throw new Error('No file can be chosen.');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, block, bytes] as const,
  );
}

/** The page goes on as if nothing had been wrong. */
async function isUsable(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await button(page, 'Next').click();
  await expectStep(page, 1);
}

test.describe('A log', () => {
  test(
    'that is pasted is told: format, events, cold starts, billed, and whether its numbers add up',
    everywhere,
    async ({ page }) => {
      await openPage(page);
      await paste(page, log);
      await expect(dialog(page).getByRole('heading', { name: 'Found in the paste' })).toBeVisible();
      for (const [name, value] of [
        ['Format', 'rows copied from the CloudWatch console'],
        ['Log events', '12'],
        ['Invocations with a REPORT', '3'],
        ['Cold starts', '1'],
        ['Restores', '0'],
        ['Failed inits', '0'],
        ['Total init', '301 ms'],
        ['Billed', '3.33 s'],
        ['Log streams', 'not in this data'],
        ['Billing arithmetic', '3 of 3 add up'],
      ] as const) {
        await expect(fact(page, name), name).toHaveText(value);
      }
      await expect(dialog(page).getByRole('alert')).toHaveCount(0);
      await expect(invocations(page)).toHaveCount(3);
      await expect(invocations(page).nth(0)).toHaveText(/Cold.*init 301\sms.*run 18\.4\sms/);
      await expect(invocations(page).nth(1)).toHaveText(/Warm.*run 11\.7\sms/);
      await expect(invocations(page).nth(2)).toHaveText(/Warm.*timeout/);
      await dialog(page).getByRole('checkbox', { name: 'Only cold starts and failures' }).check();
      await expect(invocations(page)).toHaveCount(2);
    },
  );

  test('opens at any invocation: as a poster, with its own steps, bill and lines', everywhere, async ({ page }) => {
    const trouble = watchForTrouble(page);
    await openPage(page, '?step=5');
    await paste(page, log);
    for (const [place, billed, line] of [
      [0, '320 ms', 'order 1 accepted'],
      [1, '12 ms', 'START RequestId'],
      [2, '3000 ms', 'Task timed out after 3.00 seconds'],
    ] as const) {
      if (place > 0) await openDialog(page);
      await invocations(page).nth(place).click();
      await expect(dialog(page)).toHaveCount(0);
      await expectStep(page, 0);
      await expect(diagram(page).locator('.future')).toHaveCount(0);
      const count = await stepCount(page);
      expect(count).toBeGreaterThan(5);
      for (let step = 1; step <= count; step++) {
        await page.keyboard.press('ArrowRight');
        await expectStep(page, step);
      }
      await page.getByRole('tab', { name: 'Bill' }).click();
      await expect(page.getByRole('tabpanel')).toContainText(billed);
      await page.getByRole('tab', { name: 'Log' }).click();
      await expect(page.getByRole('tabpanel')).toContainText(line);
      await expect(page.getByRole('tabpanel')).toContainText(`REPORT RequestId: ${id(place + 1)}`);
    }
    // A log is nothing that a link could carry.
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(trouble).toEqual([]);
  });

  test('that is warm shows no init, one that is cold does, and what is not in the log is told as inferred', async ({
    page,
  }) => {
    await openPage(page);
    await paste(page, log);
    await invocations(page).nth(0).click();
    await expect(transcript(page)).toContainText('billed as Init Duration');
    await expect(transcript(page)).toContainText('inferred, not in the log');
    await openDialog(page);
    await invocations(page).nth(1).click();
    await expect(transcript(page)).not.toContainText('billed as Init Duration');
  });

  test('is still there when one comes back, and a scenario can be chosen again', async ({ page }) => {
    await openPage(page);
    await paste(page, log);
    await invocations(page).nth(0).click();
    await openDialog(page);
    await expect(invocations(page)).toHaveCount(3);
    await page.keyboard.press('Escape');
    await chooseStory(page, 'Cold start');
    await expect.poll(() => stepCount(page)).toBe(24);
  });

  test('can be a file: chosen, or dropped', everywhere, async ({ page }) => {
    await openPage(page);
    await choose(page, 'chosen.log', log);
    await expect(dialog(page).getByRole('heading', { name: 'Found in chosen.log' })).toBeVisible();
    await expect(invocations(page)).toHaveCount(3);
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.log'));
      return data;
    }, log);
    const target = page.getByRole('textbox', { name: 'Log lines' });
    await target.dispatchEvent('dragover', { dataTransfer: transfer });
    await target.dispatchEvent('drop', { dataTransfer: transfer });
    await expect(dialog(page).getByRole('heading', { name: 'Found in dropped.log' })).toBeVisible();
    await expect(invocations(page)).toHaveCount(3);
  });

  test('from PowerShell is read, too: UTF-16 with a byte order mark and CRLF', async ({ page }) => {
    await openPage(page);
    await choose(page, 'windows.log', Buffer.from(`\ufeff${log.replaceAll('\n', '\r\n')}`, 'utf16le'));
    await expect(fact(page, 'Cold starts')).toHaveText('1');
    await expect(fact(page, 'Billing arithmetic')).toHaveText('3 of 3 add up');
  });
});

test.describe('Bad input is told what is wrong with it', () => {
  const openJson = `{"events":[${[1, 2]
    .map((last) =>
      JSON.stringify({
        timestamp: 1_780_000_000_000 + last,
        message: report(last, `Duration: 11.70 ms\tBilled Duration: 12 ms\t${sizes}\n`),
        logStreamName: '2026/06/01/[$LATEST]0123456789abcdef0123456789abcdef',
      }),
    )
    .join(',\n')}`;
  const bytes = Buffer.from(Array.from({ length: 4_000 }, (_, place) => (place * 73) % 256));
  const cases: [what: string, content: string | Buffer, says: RegExp, kept: number][] = [
    ['a text without Lambda lines', 'GET /index.html 200\nGET /a.css 200', /Line 1 reads “GET \/index\.html 200”/, 0],
    ['a binary file', bytes, /not text/, 0],
    ['a gzip file', gzipSync(log), /S3.*gunzip -c FILE/, 0],
    ['JSON that ends in the middle', openJson.slice(0, openJson.indexOf(id(2))), /ends in the middle, at line 2/, 1],
    ['a REPORT that is cut', log.slice(0, log.lastIndexOf('Memory Size')), /REPORT on line 12 is cut/, 3],
    [
      'numbers that do not add up',
      log.replace('Billed Duration: 12 ms', 'Billed Duration: 77 ms'),
      /1 of 3 REPORT lines do not add up.*line 8/,
      3,
    ],
  ];
  for (const [what, content, says, kept] of cases) {
    test(`${what}, and what could be read is kept`, async ({ page }) => {
      const trouble = watchForTrouble(page);
      await openPage(page);
      await choose(page, 'given.log', content);
      await expect(dialog(page).getByRole('alert').filter({ hasText: says })).toBeVisible();
      await expect(invocations(page)).toHaveCount(kept);
      await isUsable(page);
      expect(trouble).toEqual([]);
    });
  }

  for (const text of ['', ' \n\n  ']) {
    test(`an empty paste (${JSON.stringify(text)})`, async ({ page }) => {
      await openPage(page);
      await paste(page, text);
      await expect(dialog(page).getByRole('alert')).toHaveText('There is nothing in it.');
      await isUsable(page);
    });
  }

  test('a log that begins and ends in mid-invocation: what is missing is named', async ({ page }) => {
    await openPage(page);
    const lines = log.split('\n');
    await paste(page, lines.slice(3, 9).join('\n'));
    await expect(invocations(page)).toHaveCount(3);
    await expect(invocations(page).nth(0)).toContainText('no START');
    await expect(invocations(page).nth(2)).toContainText('no REPORT');
    await invocations(page).nth(2).click();
    expect(await stepCount(page)).toBeGreaterThan(3);
  });

  test('after a failure the next paste is read as if it were the first', async ({ page }) => {
    await openPage(page);
    await choose(page, 'photo.bin', bytes);
    await expect(dialog(page).getByRole('alert')).toBeVisible();
    await enter(page.getByRole('textbox', { name: 'Log lines' }), log);
    await page.getByRole('button', { name: 'Read the lines' }).click();
    await expect(invocations(page)).toHaveCount(3);
    await expect(dialog(page).getByRole('alert')).toHaveCount(0);
  });
});

test.describe('Text from a log is never markup', () => {
  const hostile = `<img src=x onerror="document.title='broken'"></script><script>document.title='broken'</script><b>bold</b>`;
  test('in lines, ids, names of files and what was not understood', everywhere, async ({ page }) => {
    await openPage(page);
    const title = await page.title();
    const dirty = [
      ...log.split('\n').slice(0, 2),
      `2026-06-01T12:00:00.305Z\t${hostile}`,
      ...log.split('\n').slice(2),
      `2026-06-01T12:05:00.000Z\tSTART RequestId: <b>bold</b> Version: ${hostile}`,
      hostile,
    ].join('\n');
    const isClean = async () => {
      const grown = await page.locator('img, b:text("bold"), body script, [onerror]').count();
      expect(grown).toBe(0);
      expect(await page.title()).toBe(title);
    };
    await choose(page, `${hostile.replaceAll('/', '_')}.log`, dirty);
    await expect(invocations(page).first()).toBeVisible();
    await isClean();
    await invocations(page).first().click();
    await button(page, 'Last').click();
    await page.getByRole('tab', { name: 'Log' }).click();
    await expect(page.getByRole('tabpanel')).toContainText(hostile);
    await isClean();
    await openDialog(page);
    await enter(page.getByRole('textbox', { name: 'Log lines' }), hostile);
    await page.getByRole('button', { name: 'Read the lines' }).click();
    await expect(dialog(page).getByRole('alert')).toContainText('<img src=x');
    await isClean();
  });
});

test.describe('A big file', () => {
  /** A megabyte with a handful of invocations in it: mostly what a function prints. */
  const block = `${log}\n`.concat(`2026-06-01T12:04:04.000Z\t${id(3)}\tINFO\t${'.'.repeat(120)}\n`.repeat(5_500));

  test('is read while the page goes on stepping, and can be cancelled', everywhere, async ({ page }) => {
    test.slow();
    await openPage(page);
    await openDialog(page);
    // Long enough to be seen, short enough for a test: it is cancelled after a moment.
    await chooseRepeated(page, 'big.log', block, 3 * 2 ** 30);
    const progress = dialog(page).getByRole('progressbar', { name: 'Reading big.log…' });
    await expect(progress).toBeVisible();
    await page.keyboard.press('Escape');
    await button(page, 'Next').click();
    await expectStep(page, 1);
    await button(page, 'Last').click();
    await expectStep(page, await stepCount(page));
    await openDialog(page);
    // All of it while the file was being read.
    await expect(progress).toBeVisible();
    await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.position)).toBeGreaterThan(0.01);
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(progress).toHaveCount(0);
    await expect(dialog(page).getByRole('alert')).toHaveCount(0);
    await enter(page.getByRole('textbox', { name: 'Log lines' }), log);
    await page.getByRole('button', { name: 'Read the lines' }).click();
    await expect(invocations(page)).toHaveCount(3);
  });

  test('of 100 MB is read to its end', async ({ page }) => {
    test.slow();
    await openPage(page);
    await openDialog(page);
    await chooseRepeated(page, 'hundred.log', block, 100e6);
    await expect(dialog(page).getByRole('heading', { name: 'Found in hundred.log' })).toBeVisible();
    await expect(invocations(page).first()).toContainText('Cold');
  });

  test('beyond the limit is refused at once, with a command that makes it readable', async ({ page }) => {
    await openPage(page);
    await openDialog(page);
    await chooseRepeated(page, 'huge.log', block, 5 * 2 ** 30);
    const alert = dialog(page).getByRole('alert');
    await expect(alert).toContainText('up to 4.0 GiB');
    await expect(alert).toContainText('grep');
    await isUsable(page);
  });
});

test.describe('The samples', () => {
  const folder = resolve(import.meta.dirname, '../../shared/traces');
  const readable = [
    'plain-text',
    'cw-console-csv',
    'aws-logs-tail-detailed',
    'aws-logs-tail-short',
    'get-log-events-json',
    'filter-log-events-json',
    'iso-ts-tab-message',
    'cw-console-expanded-copy',
  ];
  interface Facts {
    format: string;
    reports?: number;
    coldStarts?: number;
  }
  const suffix = '.facts.json';
  const samples = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(suffix))
        .map((name) => ({
          name: name.slice(0, -suffix.length),
          facts: JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as Facts,
        }))
    : [];

  test('that can be read open at their first invocation; the others are recognised by name', async ({ page }) => {
    test.skip(samples.length === 0, `There are no samples in ${folder}.`);
    test.slow();
    const trouble = watchForTrouble(page);
    await openPage(page);
    for (const { name, facts } of samples) {
      await openDialog(page);
      await dialog(page).locator('input[type=file]').setInputFiles(resolve(folder, name));
      await expect(dialog(page).getByRole('heading', { name: `Found in ${name}` })).toBeVisible();
      if (!readable.includes(facts.format)) {
        await expect(dialog(page).getByRole('alert'), name).toContainText('not read yet');
        await page.keyboard.press('Escape');
        continue;
      }
      if (facts.coldStarts !== undefined) await expect(fact(page, 'Cold starts')).toHaveText(String(facts.coldStarts));
      await invocations(page).first().click();
      await expect(dialog(page)).toHaveCount(0);
      await expect(diagram(page).locator('g.row').first()).toBeAttached();
      const count = await stepCount(page);
      expect(count, name).toBeGreaterThan(3);
      await button(page, 'Last').click();
      await expectStep(page, count);
    }
    expect(trouble).toEqual([]);
  });
});
