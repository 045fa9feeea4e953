import { openPage, waitForStage } from '../chromium.mjs';
import { peers } from '../peers.mjs';

const count = 10_000;

/** Scrolls 10,000 messages: slowly, fast, and at random; the main thread's time in each frame. */
export async function benchScroll({ browser, pagesUrl, peersUrl, report, all, quick }) {
  report.begin('scroll 10,000 messages, main thread from scroll event to paint');
  const page = await openPage(browser, pagesUrl('draw'));
  const names = ['ours', 'virtual svg', 'd3 join'];
  for (const name of peersUrl ? Object.keys(peers) : []) {
    if (peers[name].slow && !all) continue;
    await page.evaluate(([peer, url]) => window.bench.addPeer(peer, url), [name, peersUrl(name)]);
    names.push(name);
  }
  for (const name of names) {
    await page.evaluate(([who, n]) => window.bench.draw(who, n), [name, count]);
    await measureScroll(page, '.stage', name, report, name === 'ours' ? 12 : undefined, quick);
  }
  await page.context().close();

  const whole = await openPage(browser, pagesUrl('page'));
  await waitForStage(whole, report);
  await whole.waitForTimeout(1000);
  await measureScroll(whole, '.stage', 'the whole page', report, 12, quick);
  await whole.context().close();
}

async function measureScroll(page, selector, name, report, most, quick) {
  const length = await page.evaluate((where) => {
    const stage = document.querySelector(where);
    return stage.scrollHeight - stage.clientHeight;
  }, selector);
  const frames = quick ? 60 : 150;
  const numbers = Array.from({ length: frames }, (_, place) => place + 1);
  const ways = {
    '40 px a frame': numbers.map((place) => length / 2 + place * 40),
    '1,200 px a frame': numbers.map((place) => 2000 + ((place * 1200) % (length - 2000))),
    'random jumps': numbers.map((place) => ((place * 0.618034) % 1) * length),
  };
  for (const [way, places] of Object.entries(ways)) {
    const found = await page.evaluate(([where, tops]) => window.meter.scroll(where, tops), [selector, places]);
    const what = `${name}, ${way}`;
    if (most) report.addMostOfAll(what, most, { values: found.work });
    else report.add(what, { values: found.work });
    // Painting happens elsewhere: a slow one shows only in the time between frames.
    report.add(`${what}: between frames`, { values: found.between });
  }
}
