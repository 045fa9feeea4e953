import { openPage } from '../chromium.mjs';
import { peers } from '../peers.mjs';
import { median, print } from '../report.mjs';

const repetitions = { 14: 31, 100: 15, 1000: 9, 10000: 5 };

/** From data or text to a laid-out document, everyone in turn. */
export async function benchDraw({ browser, pagesUrl, peersUrl, report, times, all }) {
  const page = await openPage(browser, pagesUrl('draw'));
  const names = ['ours', 'd3 join', 'virtual svg'];
  for (const name of peersUrl ? Object.keys(peers) : []) {
    await page.evaluate(([peer, url]) => window.bench.addPeer(peer, url), [name, peersUrl(name)]);
    names.push(name);
  }
  for (const count of [14, 100, 1000, 10_000]) {
    report.begin(`draw ${count.toLocaleString('en')} messages, from data or text to a document with layout`);
    const here = names.filter((name) => all || count < 10_000 || !peers[name]?.slow);
    const found = await measureInTurn(page, here, count, times(repetitions[count]));
    addRows(report, found, count);
    for (const name of names) if (!found[name]) report.add(name, { value: Number.NaN, target: 'with --all' });
  }
  await page.context().close();
}

async function measureInTurn(page, names, count, rounds) {
  const found = {};
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      // Minutes would not make the slow ones' medians any better.
      const slow = found[name]?.runs.length >= 2 && found[name].runs[0] > 2000;
      if (slow) continue;
      const { ms, nodes } = await page.evaluate(([who, n]) => window.bench.draw(who, n), [name, count]);
      found[name] ??= { runs: [], nodes };
      found[name].runs.push(ms);
    }
  }
  // The first round compiles.
  for (const each of Object.values(found)) if (each.runs.length > 2) each.runs.shift();
  return found;
}

function addRows(report, found, count) {
  const ms = (name) => (found[name] ? median(found[name].runs) : undefined);
  for (const [name, { runs, nodes }] of Object.entries(found)) {
    const row = { values: runs, nodes };
    if (name === 'ours' && count >= 1000) report.addMost(name, 6, row);
    else report.add(name, row);
  }
  const ours = ms('ours');
  if (count === 14) report.addMost('ours / d3 join', 1.5, { value: ours / ms('d3 join'), unit: 'x' });
  if (count < 1000) return;
  report.addMost('ours / virtual svg', 2, { value: ours / ms('virtual svg'), unit: 'x' });
  const leads = { mermaid: { 1000: 100, 10000: 3000 }, 'beautiful-mermaid': { 1000: 10, 10000: 100 } };
  for (const [name, lead] of Object.entries(leads)) {
    const ratio = ms(name) / ours;
    if (!Number.isNaN(ratio)) {
      report.add(`${name} / ours`, {
        value: ratio,
        unit: 'x',
        target: `>= ${print(lead[count])} x`,
        holds: ratio >= lead[count],
      });
    }
  }
}
