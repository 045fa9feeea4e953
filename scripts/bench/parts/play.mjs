import { measureInput, openLimit, openPage, waitForStage, watchMainThread } from '../chromium.mjs';
import { median, print } from '../report.mjs';

/** Steps, plays and pauses: the page as it is shipped, and 10,000 messages with the page around them and without. */
export async function benchPlay({ browser, appUrl, pagesUrl, report, times, quick }) {
  const subjects = [
    ['the page, default story', appUrl],
    ['the page, 10,000 messages', pagesUrl('page')],
    ['the stage alone, 10,000 messages', pagesUrl('stage')],
  ];
  const drawLimit = await openLimit(browser, pagesUrl);
  for (const [name, url] of subjects) {
    report.begin(name);
    try {
      const page = await openPage(browser, url);
      await waitForStage(page, report);
      await page.waitForTimeout(1000);
      const passed = await watchMainThread(page);
      await measureInputs(page, report, times(15), drawLimit);
      await measurePlaying(page, passed, report, quick ? 6000 : 12_000);
      await page.context().close();
    } catch (error) {
      report.fail(error);
    }
  }
}

/** The work between an input and the first picture with another step; the wait for the screen's frames is told apart. */
async function measureInputs(page, report, rounds, drawLimit) {
  const count = await page.evaluate(() => Number(window.meter.scrubber().max));
  const press = await measureInput(page);
  const found = { step: [], back: [], seek: [], nothing: [], limit: [] };
  for (let round = 0; round <= rounds; round++) {
    // All over the story: what is costly only near its end must be seen.
    const scrub = 2 + Math.floor(((round * 0.618) % 1) * (count - 3));
    found.nothing.push(await press({}));
    found.seek.push(await press({ scrub }));
    found.step.push(await press({ key: 'ArrowRight' }));
    found.back.push(await press({ key: 'ArrowLeft' }));
    found.limit.push(await drawLimit());
  }
  const limit = median(found.limit);
  for (const name of ['step', 'back', 'seek']) report.addInputs(name, found[name].slice(1), found.nothing, limit);
}

async function measurePlaying(page, passed, report, ms) {
  const press = (key) => page.evaluate((what) => window.meter.input({ key: what }), key);
  // At the usual speed it waits so long for the reader that a run would see one step.
  for (let faster = 0; faster < 3; faster++) await press('>');
  await press('0');
  await press(' ');
  await passed();
  const before = await page.evaluate(() => window.meter.currentStep());
  const intervals = await page.evaluate((time) => window.meter.intervals(time), ms);
  const work = await passed();
  const after = await page.evaluate(() => window.meter.currentStep());
  if (before === after) report.add('playing: goes on', { value: 0, unit: 'steps', target: '> 0 steps', holds: false });
  report.addMost('playing at speed 4: main thread a frame', 4, { value: work / intervals.length });
  report.addMostOfAll('playing at speed 4: time between frames', 20, { values: intervals });

  for (let slower = 0; slower < 3; slower++) await press('<');
  // Most of playing is waiting for the reader; here nothing but arrows that grow.
  const drawing = [];
  for (let round = 0; round < 5; round++) {
    await press('5');
    await page.waitForTimeout(400);
    await page.evaluate(() => window.meter.input({ key: 'ArrowRight' }));
    await passed();
    const frames = await page.evaluate(() => window.meter.intervals(400));
    drawing.push((await passed()) / frames.length);
  }
  report.addMost('an arrow grows: main thread a frame', 4, { values: drawing });
  await press('0');
  await press(' ');
  await page.waitForTimeout(1000);

  await press(' ');
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    window.meter.frameCalls = 0;
  });
  await passed();
  await page.waitForTimeout(2000);
  const paused = (await passed()) / 2;
  const calls = await page.evaluate(() => window.meter.frameCalls);
  report.add('paused: frames asked for', { value: calls, unit: 'in 2 s', target: '0 in 2 s', holds: calls === 0 });
  report.addMost('paused: main thread', 2, { value: paused, unit: 'ms/s', target: `about 0 (<= ${print(2)} ms/s)` });
}
