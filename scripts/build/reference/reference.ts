import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import { type Plugin, runnerImport } from 'vite';
import { describeElement } from '../manifest.ts';
import { escapeText } from '../markup.ts';
import { styleFile, wrapPaper } from '../paperPage.ts';
import { forPaper } from '../styles.ts';
import { type Example, examples } from './examples.ts';
import { type Described, tablesOf } from './tables.ts';

type Words = typeof import('../../../src/words/reference.ts');
type Attributes = typeof import('../../../src/element/attributes.ts');
type Methods = typeof import('../../../src/embed/methods.ts');
type Topic = keyof typeof examples;

const { parse } = new Marked();

/** Writes the reference for authors: `reference/`, a page a topic, from the tables that the element and the frame are made of. */
export function reference(): Plugin {
  let root = '';
  return {
    name: 'reference',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    async writeBundle({ dir = '' }) {
      const load = async <Module>(path: string) =>
        (await runnerImport<Module>(join(root, path), { root, configFile: false, logLevel: 'error' })).module;
      const { referenceWords: words } = await load<Words>('src/words/reference.ts');
      const { attributes } = await load<Attributes>('src/element/attributes.ts');
      const { methods } = await load<Methods>('src/embed/methods.ts');
      const source = async (name: string) => readFileSync(join(root, 'src/element', name), 'utf8');
      const [element] = (await describeElement(source)).modules[0]?.declarations ?? [];
      const tables = tablesOf(element as Described, attributes, Object.keys(methods), words);
      const write = (path: string, text: string) => {
        const file = join(dir, 'reference', path);
        mkdirSync(join(file, '..'), { recursive: true });
        writeFileSync(file, text);
      };
      for (const topic of Object.keys(words.topics) as Topic[]) {
        const { title, text } = words.topics[topic];
        const own = examples[topic];
        for (const { name, script } of own) if (script) write(`${topic}/${name}.js`, script);
        const styles = own.flatMap(({ style = '' }) => style).join('');
        if (own.length > 0) write(`${topic}/examples.css`, `${room}${styles}`);
        const parts = [
          `<h1>${escapeText(title)}</h1>`,
          ...text.map((paragraph) => parse(paragraph)),
          ...own.map((example) => showExample(example, words)),
          ...(tables[topic] ?? []),
          ...(topic === 'decks' ? [parse(decksOf(readFileSync(join(root, 'README.md'), 'utf8')))] : []),
        ];
        const page = wrapPaper({
          title: `${title} · ${words.page.title}`,
          up: '../',
          nav: [['../', words.page.all] as const, ['../../', words.page.app] as const],
          body: parts.join('\n'),
          ...(own.length > 0 && { styles: ['examples.css'], scripts: scriptsOf(own) }),
        });
        write(`${topic}/index.html`, page);
      }
      const list = Object.entries(words.topics).map(
        ([topic, { title }]) => `<li><a href="${topic}/">${escapeText(title)}</a></li>`,
      );
      write(
        'index.html',
        wrapPaper({
          title: words.page.title,
          description: words.page.description,
          up: '',
          nav: [['../', words.page.app]],
          body: `<h1>${escapeText(words.page.title)}</h1>\n${parse(words.page.intro)}<ul>${list.join('\n')}</ul>`,
        }),
      );
      write(styleFile, forPaper(readFileSync(join(root, 'scripts/build/teach.css'), 'utf8')));
    },
  };
}

/** Room for what is live, before its script is there. */
const room = `lambda-lifecycle {
  display: block;
  min-height: 480px;
  --ll-height: 480px;
}
iframe {
  width: 100%;
  border: 0;
}
`;

const scriptsOf = (own: readonly Example[]): string[] => [
  ...(own.some(({ html }) => html.includes('<lambda-lifecycle')) ? ['../../element/define.js'] : []),
  ...own.flatMap(({ name, script }) => (script ? [`${name}.js`] : [])),
];

/** What an author writes, then the same at work. */
function showExample({ name, html, script, style }: Example, { examples: titles }: Words['referenceWords']): string {
  const said = [
    html,
    ...(style ? [`<style>\n${style}</style>`] : []),
    ...(script ? [`<script type="module">\n${script}</script>`] : []),
  ];
  return `<section id="${name}" class="example">
<h2>${escapeText(titles[name])}</h2>
<pre><code>${escapeText(said.join('\n'))}</code></pre>
${html.replaceAll('…/', '../../')}
</section>`;
}

/** The recipes for decks stand in the README, where they are tried in decks. */
const decksOf = (readme: string): string => /^In a deck, [\s\S]*?(?=^A frame, )/m.exec(readme)?.[0] ?? '';
