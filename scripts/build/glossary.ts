import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { escapeText } from './markup.ts';
import { styleFile, wrapPaper } from './paperPage.ts';
import { forPaper } from './styles.ts';

type Glossary = typeof import('../../src/readings/glossary.ts');
type Sources = typeof import('../../src/readings/step/factSources.ts');
type Words = typeof import('../../src/words/glossary.ts');

/** Writes the glossary as a page that needs no script: `glossary/`, each word with a place of its own. */
export function glossary(): Plugin {
  let root = '';
  let html = '';
  return {
    name: 'glossary',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      root = config.root;
    },
    async generateBundle(_, bundle) {
      if (!bundle['index.html']) return;
      const load = async <Module>(path: string) =>
        (await runnerImport<Module>(join(root, path), { root, configFile: false, logLevel: 'error' })).module;
      const { termNames, termSources } = await load<Glossary>('src/readings/glossary.ts');
      const { factSources } = await load<Sources>('src/readings/step/factSources.ts');
      const { glossaryWords: words } = await load<Words>('src/words/glossary.ts');
      const terms = termNames.map((name) => {
        const { term, text } = words.terms[name];
        const { source: key, modelled } = termSources[name];
        const { label, url = '' }: { label: string; url?: string } = factSources[key];
        const source = url
          ? `<a href="${escapeText(url)}" rel="noreferrer">${escapeText(label)}</a>`
          : escapeText(label);
        return `<dt id="${name}"><a href="../?glossary=${name}">${escapeText(term)}</a></dt>\n<dd>${escapeText(text)} <small>${words.source}: ${source}${modelled ? ` · ${words.modelled}` : ''}</small></dd>`;
      });
      html = wrapPaper({
        title: words.page.title,
        description: words.page.description,
        up: '',
        nav: [
          ['../', words.page.app],
          ['../?glossary', words.page.search],
        ],
        body: `<h1>${escapeText(words.page.title)}</h1>\n<dl>\n${terms.join('\n')}\n</dl>`,
      });
    },
    writeBundle({ dir = '' }) {
      if (html === '') return;
      const folder = join(dir, 'glossary');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'index.html'), html);
      writeFileSync(join(folder, styleFile), forPaper(readFileSync(join(root, 'scripts/build/teach.css'), 'utf8')));
    },
  };
}
