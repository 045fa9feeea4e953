import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rolldown } from 'vite';
import { stateCharts } from './stateCharts.ts';

const fileName = 'lambda-lifecycle.html';

/**
 * Writes the whole page as one file that opens from a disk, where neither modules nor workers may be loaded: a build of
 * its own, whose one script is classic and has everything in it. The policy names script and style by their hashes.
 */
export function oneFile(): Plugin {
  let root = '';
  let outDir = '';
  return {
    name: 'one-file',
    apply: 'build',
    configResolved: (config) => {
      ({ root } = config);
      outDir = resolve(root, config.build.outDir);
    },
    closeBundle: {
      sequential: true,
      async handler() {
        const { script, style } = await buildWhole(root);
        const icon = readFileSync(join(root, 'public/icon.svg')).toString('base64');
        const page = readFileSync(join(root, 'index.html'), 'utf8')
          .replaceAll(/ *<(?:link rel="(?:stylesheet|manifest|apple-touch-icon)"|script)[^>]*>(?:<\/script>)?\n/g, '')
          .replace('./icon.svg', `data:image/svg+xml;base64,${icon}`)
          .replace(
            '<head>',
            () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy(script, style)}" />`,
          )
          .replace('</head>', () => `<style>${style}</style>\n  </head>`)
          .replace('</body>', () => `<script>${script}</script>\n  </body>`);
        writeFileSync(join(outDir, fileName), page);
      },
    },
  };
}

async function buildWhole(root: string): Promise<{ script: string; style: string }> {
  const built = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [react(), tailwindcss(), stateCharts(), inlineWorker],
    worker: { format: 'iife' },
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { input: join(root, 'index.html'), output: { format: 'iife', codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  const scripts = built.output.filter((file) => file.type === 'chunk').map(({ code }) => code);
  const styles = built.output
    .filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
    .map((file) => String((file as Rolldown.OutputAsset).source));
  if (scripts.length !== 1) throw new Error(`One script was expected, not ${scripts.length}.`);
  // Neither may end the element that it stands in.
  const script = scripts.join().replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--');
  return { script, style: styles.join('\n') };
}

/** From a disk no worker may be loaded: its script is a part of the page's, and it is started from a blob. */
const inlineWorker: Plugin = {
  name: 'inline-worker',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/(reader|fileReader)\.ts$/.test(id)) return null;
    const address = /import workerAddress from '(\.\/[a-z]+\.worker\.ts)\?worker&url';/;
    const start = /new Worker\(ownScript\(new URL\(workerAddress, import\.meta\.url\)\), \{ type: 'module' \}\)/;
    if (!address.test(code) || !start.test(code))
      throw new Error(`${id} no longer starts its worker as the one-file page expects.`);
    return code.replace(address, `import Inline from '$1?worker&inline';`).replace(start, 'new Inline()');
  },
};

function policy(script: string, style: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data: blob:; worker-src blob: data:; base-uri 'none'; form-action 'none'`;
}
