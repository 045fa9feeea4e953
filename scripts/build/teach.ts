import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { handoutFile, renderKit, wrapKit } from './kitPage.ts';
import { styleFile } from './paperPage.ts';
import { forPaper } from './styles.ts';

type Handout = typeof import('./handout.ts');

/** Writes the workshop kit for people without Markdown: `teach/`, a page a file, and the handout. */
export function teach(): Plugin {
  let root = '';
  return {
    name: 'teach',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    async writeBundle({ dir = '' }) {
      // The machines and the drawing are loaded only when something is built: tests read this configuration too.
      const path = join(root, 'scripts/build/handout.ts');
      const { module } = await runnerImport<Handout>(path, { root, configFile: false, logLevel: 'error' });
      const { kitWords: words } = module;
      const from = join(root, 'teach');
      const to = join(dir, 'teach');
      const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
      const lanes = module.drawLanes();
      const pages = files
        .filter((file) => file.endsWith('.md'))
        .map((file) => renderKit(file, readFileSync(join(from, file), 'utf8'), lanes));
      pages.push({ fileName: handoutFile, title: words.handout, body: module.drawHandout() });
      for (const page of pages) {
        const written = join(to, page.fileName);
        mkdirSync(dirname(written), { recursive: true });
        writeFileSync(written, wrapKit(page, words));
      }
      writeFileSync(join(to, styleFile), forPaper(readFileSync(join(root, 'scripts/build/teach.css'), 'utf8')));
      // A link may name a challenge's file, and a teacher begin with one.
      for (const file of files.filter((each) => each.endsWith('.json'))) copyFileSync(join(from, file), join(to, file));
    },
  };
}
