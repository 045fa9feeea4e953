// The peers live in a temporary folder of their own: the project must not depend on what it is measured against.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { runNpm } from '../setup.mjs';

const home = join(tmpdir(), 'lambda-lifecycle-bench');

/** What a page has to do to show a text. `selector` finds the picture once it is there. */
export const peers = {
  mermaid: {
    version: '12.3.0',
    selector: 'svg .messageText',
    slow: true,
    source: `
import mermaid from 'mermaid';
mermaid.initialize({ startOnLoad: false, maxTextSize: 1e8, maxEdges: 1e6 });
let drawn = 0;
export async function draw(stage, text) {
  const { svg } = await mermaid.render('mermaid-' + ++drawn, text);
  stage.innerHTML = svg;
}`,
  },
  'beautiful-mermaid': {
    version: '1.1.3',
    selector: 'svg text',
    slow: false,
    source: `
import { renderMermaidSVG } from 'beautiful-mermaid';
export async function draw(stage, text) {
  stage.innerHTML = renderMermaidSVG(text);
}`,
  },
};

function isInstalled(name) {
  const manifest = join(home, 'node_modules', name, 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === peers[name].version;
}

/** Installs and builds the peers. Returns the folder, or undefined when they cannot be had. */
export async function preparePeers() {
  const names = Object.keys(peers);
  mkdirSync(home, { recursive: true });
  if (!names.every(isInstalled)) {
    console.log(`Installing ${names.join(' and ')} into ${home} ...`);
    const wanted = names.map((name) => `${name}@${peers[name].version}`);
    // Below npm its settings are ours: a package of theirs that wants a newer Node is bundled for a browser all the same.
    const ofTheirOwn = ['--no-engine-strict', '--loglevel=error', '--no-save', '--no-package-lock'];
    const { output } = await runNpm(['install', '--prefix', home, ...ofTheirOwn, ...wanted], { minutes: 5 });
    if (!names.every(isInstalled)) {
      console.log(
        `The peers cannot be installed, so the bench goes on without them:\n${output.trim().split('\n').at(-1)}`,
      );
      return undefined;
    }
  }
  const input = {};
  for (const name of names) {
    writeFileSync(join(home, `${name}.js`), peers[name].source);
    // The page of a peer draws as soon as it can, as an embed would.
    const show = "draw(document.getElementById('picture'), document.getElementById('story').textContent)";
    writeFileSync(join(home, `${name}-page.js`), `import { draw } from './${name}.js';\nvoid ${show};\n`);
    input[name] = join(home, `${name}.js`);
    input[`${name}-page`] = join(home, `${name}-page.js`);
  }
  const outDir = join(home, 'dist');
  await build({
    root: home,
    configFile: false,
    publicDir: false,
    base: '/peers/',
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 10_000,
      rollupOptions: { input, preserveEntrySignatures: 'exports-only', output: { entryFileNames: '[name].js' } },
    },
  });
  return outDir;
}

/** A peer's page with a story in it. */
export function writePeerPage(name, story) {
  return [
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>`,
    `<script type="text/plain" id="story">${story}</script><div id="picture"></div>`,
    `<script type="module" src="/peers/${name}-page.js"></script>`,
  ].join('\n');
}
