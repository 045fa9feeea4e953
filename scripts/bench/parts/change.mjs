import { measureInput, openLimit, openPage, waitForStage } from '../chromium.mjs';
import { median } from '../report.mjs';

/**
 * What if: numbers that are dragged, in stories of 24 to 60 messages, on the page as it is shipped. Beside them the
 * virtual svg is drawn that all is measured against: a frame is a frame where that one takes what the targets took.
 */
export async function benchChange({ browser, appUrl, pagesUrl, report, times }) {
  const drawLimit = await openLimit(browser, pagesUrl);
  const subjects = {
    'one request': 'requests=1',
    'two requests': '',
    'one extension': 'extension=one',
    'three requests': 'requests=3',
    'three requests, true scale, in mid-story': 'requests=3&scale=true&step=20',
  };
  for (const [name, query] of Object.entries(subjects)) {
    report.begin(`what if, ${name}`);
    try {
      const page = await openPage(browser, `${appUrl}?scenario=what-if&${query}`);
      await waitForStage(page, report);
      await page.waitForFunction(() => window.meter.rangeNamed('Function init') !== undefined);
      await page.waitForTimeout(1000);
      const count = await page.evaluate(() => Number(window.meter.scrubber().max));
      report.add('messages', { value: count, unit: '', target: '24 to 60', holds: count >= 24 && count <= 60 });
      await measureDrags(page, report, times(30), drawLimit);
      await page.context().close();
    } catch (error) {
      report.fail(error);
    }
  }
}

/** Place by place, as a hand drags; both a number of the first start and one of the last request. */
async function measureDrags(page, report, rounds, drawLimit) {
  const press = await measureInput(page);
  const nothing = [];
  for (let round = 0; round < 15; round++) nothing.push(await press({ sees: 'words' }));
  for (const name of ['Function init', 'Handler, fresh']) {
    const runs = [];
    const limits = [];
    for (let round = 0; round <= rounds; round++) {
      runs.push(await press({ drag: { name, to: 40 + round }, sees: 'words' }));
      limits.push(await drawLimit());
    }
    // The first one compiles.
    report.addInputs(`${name} dragged`, runs.slice(1), nothing, median(limits));
  }
}
