// A Chromium to measure in, and what to measure with.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser.mjs';

export async function launch() {
  const executablePath = await findBrowser();
  if (executablePath === undefined) return undefined;
  // Without collecting by hand, one contestant pays for what another one left.
  const args = ['--js-flags=--expose-gc'];
  return chromium.launch({ ...(executablePath && { executablePath }), args });
}

/** Opens an address in a context of its own: no cache, no compiled code from before. */
export async function openPage(browser, url, { network, until = 'load' } = {}) {
  // At a first visit the service worker fetches all there is: not while something is measured.
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.log(`    on the page: ${error.message}`));
  await page.addInitScript(installMeter);
  if (network) {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
  }
  await page.goto(url, { waitUntil: until });
  return page;
}

/** Runs in the page, before its own scripts: counts frames that are asked for, and waits for those that are painted. */
function installMeter() {
  const askForFrame = window.requestAnimationFrame.bind(window);
  const setRange = (range, value) => {
    // React listens to the property, so the prototype's setter is the one that counts as a reader's hand.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(range, String(value));
    range.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const channel = new MessageChannel();
  let resolvePaint;
  channel.port1.onmessage = () => resolvePaint?.();
  const meter = {
    frameCalls: 0,
    /** A message that is sent in a frame arrives after that frame was laid out and painted. */
    afterPaint: () =>
      new Promise((resolve) => {
        resolvePaint = resolve;
        askForFrame(() => channel.port2.postMessage(0));
      }),
    /**
     * An input as the browser would bring it, until a picture with another step is painted; with `sees: 'words'`, until
     * the first screen has other words or numbers. `drag`: a range by its label, and the place that it is dragged to.
     */
    async input({ key, scrub, drag, sees = 'step' }) {
      const look = sees === 'step' ? meter.currentStep : meter.wordsInSight;
      const before = look();
      const began = performance.now();
      if (key) {
        const options = { key, bubbles: true, cancelable: true };
        (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', options));
      } else if (scrub) setRange(meter.scrubber(), scrub);
      else if (drag) setRange(meter.rangeNamed(drag.name), drag.to);
      let frames = 0;
      do {
        await meter.afterPaint();
        frames += 1;
      } while (look() === before && frames < 10);
      return { wall: performance.now() - began, frames, changed: look() !== before };
    },
    currentStep: () => document.querySelector('svg .row.current')?.getAttribute('data-step'),
    /** The words of the picture and of all that stands around it. One commit writes them all. */
    wordsInSight: () => document.querySelector('.first-screen').textContent,
    scrubber: () => document.querySelector('.scrubber input') ?? document.querySelector('input[type=range]'),
    rangeNamed: (name) =>
      [...document.querySelectorAll('input[type=range]')].find((range) => range.labels[0]?.textContent === name),
    /** Times between frames. */
    intervals: (ms) =>
      new Promise((resolve) => {
        const times = [];
        const onFrame = (now) => {
          times.push(now);
          if (now - times[0] < ms) askForFrame(onFrame);
          else resolve(times.slice(1).map((time, place) => time - times[place]));
        };
        askForFrame(onFrame);
      }),
    /** Scrolls by one place a frame: the main thread's time from the scroll event to its paint, and the time between frames. */
    async scroll(selector, places) {
      const stage = document.querySelector(selector);
      const frames = { work: [], between: [] };
      let began = 0;
      let last = 0;
      // The scroll event is the first thing in a frame.
      const onScroll = () => {
        began = performance.now();
      };
      document.addEventListener('scroll', onScroll, true);
      for (const place of places) {
        stage.scrollTop = place;
        began = 0;
        await meter.afterPaint();
        const now = performance.now();
        if (began > 0) frames.work.push(now - began);
        if (last > 0) frames.between.push(now - last);
        last = now;
      }
      document.removeEventListener('scroll', onScroll, true);
      return frames;
    },
    /** When the picture was there, in ms since the page was asked for. */
    watchPicture: (selector) =>
      new Promise((resolve) => {
        const look = async () => {
          // A page may have pictures for other widths, which nobody sees.
          if (![...document.querySelectorAll(selector)].some((each) => each.checkVisibility()))
            return askForFrame(look);
          await meter.afterPaint();
          resolve(performance.now());
        };
        void look();
      }),
  };
  window.requestAnimationFrame = (callback) => {
    meter.frameCalls += 1;
    return askForFrame(callback);
  };
  window.meter = meter;
}

/** Waits for the picture. Where what stands over it leaves it no room, that is a finding, and it gets some. */
export async function waitForStage(page, report) {
  await page.waitForSelector('svg.diagram', { state: 'attached', timeout: 60_000 });
  // What the build has drawn there moves only when the script has taken its place.
  await page.waitForSelector('.still', { state: 'detached', timeout: 60_000 });
  await page.waitForTimeout(500);
  const height = await page.evaluate(() => document.querySelector('.stage').clientHeight);
  if (height < 100) {
    report.add('height of the stage', { value: height, unit: 'px', target: '>= 100 px', holds: false });
    await page.addStyleTag({ content: '.strips { max-height: 8rem !important; overflow: auto !important; }' });
  }
  await page.waitForSelector('svg.diagram .row', { timeout: 30_000 });
}

/**
 * The main thread's time on a page. In the thread's own time, not the clock's: what else runs on the machine does not count.
 * @returns a function that gives the ms since it was called last.
 */
export async function watchMainThread(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  let before = 0;
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const now = metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    const passed = now - before;
    before = now;
    return passed;
  };
}

/** Brings inputs to a page, one at a time. Each gives the main thread's time, the clock's, and the frames until its picture. */
export async function measureInput(page) {
  const passed = await watchMainThread(page);
  return async (input) => {
    await page.evaluate(() => window.meter.afterPaint());
    await passed();
    const { wall, frames, changed } = await page.evaluate((what) => window.meter.input(what), input);
    return { work: await passed(), wall, frames, changed };
  };
}

/**
 * The hand-written virtual svg that everything is measured against.
 * @returns a function that draws 1,000 messages by it and gives the ms.
 */
export async function openLimit(browser, pagesUrl) {
  const page = await openPage(browser, pagesUrl('draw'));
  const draw = async () => (await page.evaluate(() => window.bench.draw('virtual svg', 1000))).ms;
  await draw();
  return draw;
}

/** Bytes of memory that a page's process holds for itself; undefined where the system does not say. */
export async function watchMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const read = ({ id }) => {
    try {
      return Number(/RssAnon:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) * 1024;
    } catch {
      return 0;
    }
  };
  return () => renderers.reduce((sum, each) => sum + read(each), 0) || undefined;
}
