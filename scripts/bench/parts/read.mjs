import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../../setup.mjs';
import { openPage, watchMemory } from '../chromium.mjs';
import { median } from '../report.mjs';

const megabyte = 1_000_000;

/** Reads generated logs of 100 MB as the page does: a chosen file, the worker, findings back. */
export async function benchRead({ browser, pagesUrl, report, folder, times, quick }) {
  const { module } = await runnerImport(join(root, 'src/sources/imports/generate.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  for (const format of ['aws-logs-tail-detailed', 'plain-text']) {
    const { parts, ledger } = module.generateLog({ format, bytes: 100 * megabyte, seed: 3 });
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${format}.log`);
    writeFileSync(file, Buffer.concat(parts));
    report.begin(`read a mixed log of ${Math.round(ledger.bytes / megabyte)} MB, ${format}`);
    const page = await openPage(browser, pagesUrl('read'));
    await page.setInputFiles('input', file);
    await measureReading({ browser, page, report, ledger, rounds: quick ? 3 : times(7) });
    await page.context().close();
  }
}

async function measureReading({ browser, page, report, ledger, rounds }) {
  const memory = await watchMemory(browser);
  const runs = [];
  const counted = [];
  for (let round = 0; round <= rounds; round++) {
    // Alternating, so that both meet the same noise.
    counted.push(await page.evaluate(() => window.bench.countNewlines()));
    await page.evaluate(() => window.gc());
    const before = memory();
    let peak = 0;
    const sampling = setInterval(() => {
      peak = Math.max(peak, memory() ?? 0);
    }, 20);
    const run = await page.evaluate(() => window.bench.read());
    clearInterval(sampling);
    runs.push({ ...run, growth: peak - before });
  }
  const speed = (ms) => ledger.bytes / megabyte / (ms / 1000);
  const reading = runs.slice(1).map(({ ms }) => speed(ms));
  const limit = counted.slice(1).map(speed);
  const row = { values: reading, unit: 'MB/s' };
  report.add('read, in the worker', { ...row, target: '>= 200 MB/s', holds: median(reading) >= 200 });
  report.add('read, the aim', { ...row, target: '>= 500 MB/s', holds: median(reading) >= 500 });
  report.add('limit: counting newlines', { values: limit, unit: 'MB/s' });
  const right = runs.every(({ reports }) => reports === ledger.reports);
  report.add('REPORT lines found', {
    value: runs[0].reports,
    unit: '',
    target: ledger.reports.toLocaleString('en'),
    holds: right,
  });
  report.addMost("the page's longest frame while it reads", 50, {
    values: runs.slice(1).map(({ longestFrame }) => longestFrame),
  });
  const kept = runs[0].kept / megabyte;
  report.add('kept: typed columns', { value: kept, unit: 'MB' });
  // The first reading starts from an empty worker: later ones still hold what was freed but not given back.
  if (runs[0].growth > 0)
    report.addMost('memory at its peak / kept', 3, { value: runs[0].growth / megabyte / kept, unit: 'x' });
}
