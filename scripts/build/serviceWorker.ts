import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What other pages hold, and what is large and seldom asked for: it is fetched when somebody does. */
const notKept =
  /^(s|poster|oembed|npm|element|embed|teach)\/|^(host\.js|preview\.png|lambda-lifecycle\.html|sitemap\.txt|robots\.txt|sw\.js)$|\.map$/;

/** Writes the service worker for what the build, all of it, has written. */
export function serviceWorker(): Plugin {
  let outDir = '';
  let source = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir);
      source = readFileSync(join(config.root, 'scripts/build/worker.js'), 'utf8');
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
          .map((file) => file.replaceAll('\\', '/'))
          .filter((file) => !notKept.test(file) && statSync(join(outDir, file)).isFile())
          .sort();
        const version = createHash('sha256').update(source);
        for (const file of files) version.update(file).update(readFileSync(join(outDir, file)));
        const constants = `const VERSION = '${version.digest('hex').slice(0, 12)}';\nconst FILES = ${JSON.stringify(files)};\n`;
        writeFileSync(join(outDir, 'sw.js'), constants + source);
      },
    },
  };
}
