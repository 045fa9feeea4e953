// `npm run bench`: what the diagram costs, beside its peers and beside pages written by hand, in one run. A report, not a
// test: it always ends with 0. Ratios travel between machines, milliseconds do not.
//   --only record,draw,play,change,scroll,read,load   some of the parts
//   --quick                                    fewer repetitions
//   --all                                      also what takes minutes: mermaid with 10,000 messages
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { buildApp, buildPages, serve } from './bench/build.mjs';
import { launch } from './bench/chromium.mjs';
import { benchChange } from './bench/parts/change.mjs';
import { benchDraw } from './bench/parts/draw.mjs';
import { benchLoad } from './bench/parts/load.mjs';
import { benchPlay } from './bench/parts/play.mjs';
import { benchRead } from './bench/parts/read.mjs';
import { benchRecord } from './bench/parts/record.mjs';
import { benchScroll } from './bench/parts/scroll.mjs';
import { peers, preparePeers, writePeerPage } from './bench/peers.mjs';
import { Report } from './bench/report.mjs';
import { root } from './setup.mjs';

const parts = {
  record: benchRecord,
  draw: benchDraw,
  play: benchPlay,
  change: benchChange,
  scroll: benchScroll,
  read: benchRead,
  load: benchLoad,
};

/** Which parts, or undefined after saying what is wrong. */
function readOptions() {
  const options = { only: { type: 'string' }, quick: { type: 'boolean' }, all: { type: 'boolean' } };
  try {
    const { values } = parseArgs({ options });
    const names = values.only?.split(',') ?? Object.keys(parts);
    const unknown = names.filter((name) => !parts[name]);
    if (unknown.length === 0) return { names, quick: values.quick ?? false, all: values.all ?? false };
    console.log(`No part is named ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
  } catch (error) {
    console.log(error.message);
  }
  return undefined;
}

async function bench({ names, quick, all }) {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-lifecycle-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const [app, pages] = [join(folder, 'app'), join(folder, 'pages')];
  const needs = (...some) => some.some((name) => names.includes(name));
  const peersFolder = needs('draw', 'scroll', 'load') ? await preparePeers() : undefined;
  console.log('Building ...');
  if (needs('play', 'change', 'load')) await buildApp(app);
  if (needs('record', 'draw', 'play', 'change', 'scroll', 'read')) await buildPages(pages);

  const texts = new Map();
  if (peersFolder) {
    const traces = join(root, 'scripts/bench/pages/traces.ts');
    const { module } = await runnerImport(traces, { configFile: false, logLevel: 'error' });
    for (const name of Object.keys(peers)) texts.set(`/peer/${name}.html`, writePeerPage(name, module.storyText(14)));
  }
  const { origin, close } = await serve({ app, pages, peers: peersFolder }, texts);
  const browser = await launch();
  if (!browser) return close();
  const report = new Report();
  const bed = {
    browser,
    report,
    folder: join(folder, 'logs'),
    quick,
    all,
    times: (repetitions) => (quick ? Math.max(3, Math.ceil(repetitions / 3)) : repetitions),
    appUrl: `${origin}/app/`,
    pagesUrl: (name) => `${origin}/pages/scripts/bench/pages/${name}.html`,
    peersUrl: peersFolder && ((name) => `${origin}/peers/${name}.js`),
    peerPageUrl: peersFolder && ((name) => `${origin}/peer/${name}.html`),
  };
  const load = loadavg()[0]?.toFixed(1);
  console.log(`Chromium ${browser.version()}, Node ${process.versions.node}, ${cpus().length} cores, load ${load}`);
  for (const name of names) {
    try {
      await parts[name](bed);
    } catch (error) {
      report.fail(error);
    }
  }
  await browser.close();
  close();
  report.print();
}

const options = readOptions();
if (options) {
  await bench(options).catch((error) => console.log(`The bench could not run: ${error.message}`));
}
process.exit(0);
