import { openPage } from '../chromium.mjs';

/** What the machines cost, and what the law costs on top of it. */
export async function benchRecord({ browser, pagesUrl, report, times }) {
  report.begin('record, in Chromium, main thread');
  const page = await openPage(browser, pagesUrl('draw'));
  for (const count of [1000, 10_000]) {
    const runs = [];
    for (let run = 0; run < times(7) + 1; run++)
      runs.push(await page.evaluate((n) => window.bench.measureRecord(n), count));
    // The first run compiles.
    const warm = runs.slice(1);
    const name = `${count.toLocaleString('en')} events`;
    report.add(`${name}: XState alone`, { values: warm.map((run) => run.xstate) });
    report.add(`${name}: record`, { values: warm.map((run) => run.record) });
    report.addMost(`${name}: record / XState`, 2, { values: warm.map((run) => run.record / run.xstate), unit: 'x' });
  }
  await page.context().close();
}
