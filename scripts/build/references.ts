import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { escapeText } from './markup.ts';
import { styleFile, wrapPaper } from './paperPage.ts';
import { forPaper } from './styles.ts';

type Glossary = typeof import('../../src/readings/glossary.ts');
type Disagreements = typeof import('../../src/readings/step/disagreementSides.ts');
type Places = typeof import('../../src/readings/step/disagreements.ts');
type Everyday = typeof import('../../src/words/en/steps/everyday.ts');
type Further = typeof import('../../src/words/en/steps/index.ts');
type Sources = typeof import('../../src/readings/step/factSources.ts');
type GlossaryWords = typeof import('../../src/words/glossary.ts');
type DisagreementWords = typeof import('../../src/words/disagreements.ts');
type EverydayTexts = typeof import('../../src/words/en/disagreementTexts.ts');
type FurtherTexts = typeof import('../../src/words/en/furtherDisagreementTexts.ts');
type ChangeWords = typeof import('../../src/words/changes.ts');

/**
 * Writes what is looked up as pages that need no script: the words in `glossary/`, where sources
 * disagree in `disagreements/`, and what has changed in `changes/`.
 */
export function references(): Plugin {
  let root = '';
  const pages = new Map<string, string>();
  const load = async <Module>(path: string) =>
    (await runnerImport<Module>(join(root, path), { root, configFile: false, logLevel: 'error' })).module;
  return {
    name: 'references',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      root = config.root;
    },
    async generateBundle(_, bundle) {
      if (!bundle['index.html']) return;
      const { factSources } = await load<Sources>('src/readings/step/factSources.ts');
      const linkTo = (key: keyof typeof factSources): string => {
        const { label, url = '' }: { label: string; url?: string } = factSources[key];
        return url ? `<a href="${escapeText(url)}" rel="noreferrer">${escapeText(label)}</a>` : escapeText(label);
      };
      const glossary = await load<Glossary>('src/readings/glossary.ts');
      const { glossaryWords } = await load<GlossaryWords>('src/words/glossary.ts');
      const { disagreements } = await load<Disagreements>('src/readings/step/disagreementSides.ts');
      const { disagreementWords } = await load<DisagreementWords>('src/words/disagreements.ts');
      const { everydayDisagreements } = await load<EverydayTexts>('src/words/en/disagreementTexts.ts');
      const { furtherDisagreements } = await load<FurtherTexts>('src/words/en/furtherDisagreementTexts.ts');
      const { disagreedSteps } = await load<Places>('src/readings/step/disagreements.ts');
      const { everydaySteps } = await load<Everyday>('src/words/en/steps/everyday.ts');
      const { furtherSteps } = await load<Further>('src/words/en/steps/index.ts');
      const steps: Readonly<Partial<Record<string, { title: string }>>> = { ...everydaySteps, ...furtherSteps };
      const titleOf = (name: keyof typeof disagreedSteps) => steps[disagreedSteps[name][0] ?? '']?.title ?? name;
      const { changeWords } = await load<ChangeWords>('src/words/changes.ts');
      pages.set('changes', listChanges(changeWords));
      pages.set('glossary', listTerms(glossary, glossaryWords, linkTo));
      pages.set(
        'disagreements',
        listDisagreements(
          disagreements,
          { ...everydayDisagreements, ...furtherDisagreements },
          disagreementWords,
          titleOf,
          linkTo,
        ),
      );
    },
    writeBundle({ dir = '' }) {
      for (const [name, html] of pages) {
        const folder = join(dir, name);
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, 'index.html'), html);
        writeFileSync(join(folder, styleFile), forPaper(readFileSync(join(root, 'scripts/build/teach.css'), 'utf8')));
      }
    },
  };
}

type LinkTo = (key: Disagreements['disagreements'][keyof Disagreements['disagreements']]['sides'][number]) => string;

/** Each word with a place of its own. */
function listTerms(
  { termNames, termSources }: Glossary,
  words: GlossaryWords['glossaryWords'],
  linkTo: LinkTo,
): string {
  const terms = termNames.map((name) => {
    const { term, text } = words.terms[name];
    const { source, modelled } = termSources[name];
    return `<dt id="${name}"><a href="../?glossary=${name}">${escapeText(term)}</a></dt>\n<dd>${escapeText(text)} <small>${words.source}: ${linkTo(source)}${modelled ? ` · ${words.modelled}` : ''}</small></dd>`;
  });
  return wrapPaper({
    title: words.page.title,
    description: words.page.description,
    up: '',
    nav: [
      ['../', words.page.app],
      ['../?glossary', words.page.search],
      ['../disagreements/', words.page.disagreements],
      ['../changes/', words.page.changes],
    ],
    body: `<h1>${escapeText(words.page.title)}</h1>\n<dl>\n${terms.join('\n')}\n</dl>`,
  });
}

/** Each disagreement with what every side says, and the way to a step that it concerns. */
function listDisagreements(
  rows: Disagreements['disagreements'],
  texts: Readonly<Record<keyof typeof rows, string>>,
  words: DisagreementWords['disagreementWords'],
  titleOf: (name: keyof typeof rows) => string,
  linkTo: LinkTo,
): string {
  const topics = (Object.keys(rows) as (keyof typeof rows)[]).map((name) => {
    const { story, step, sides } = rows[name];
    const place = `<a href="../?scenario=${story}&amp;step=${step}">${escapeText(titleOf(name))}</a>`;
    return `<dt id="${name}">${escapeText(words.titles[name])}</dt>\n<dd>${escapeText(texts[name])} <small>${words.page.sources}: ${sides.map(linkTo).join('; ')}. ${words.page.arises}: ${place}.</small></dd>`;
  });
  return wrapPaper({
    title: words.page.title,
    description: words.page.description,
    up: '',
    nav: [
      ['../', words.page.app],
      ['../glossary/', words.page.glossary],
      ['../changes/', words.page.changes],
    ],
    body: `<h1>${escapeText(words.page.title)}</h1>\n<p>${escapeText(words.page.intro)}</p>\n<dl>\n${topics.join('\n')}\n</dl>`,
  });
}

/** Of when what is known is, and day by day what has changed, with the way to what shows it. */
function listChanges({ page, known, days }: ChangeWords['changeWords']): string {
  const of = known.map(([what, when]) => `<dt>${escapeText(what)}</dt>\n<dd>${escapeText(when)}</dd>`);
  const told = days.map(({ date, changes }) => {
    const items = changes.map(({ text, query }) => {
      const way = query === undefined ? '' : ` <small><a href="../${escapeText(query)}">${page.show}</a></small>`;
      return `<li>${escapeText(text)}${way}</li>`;
    });
    return `<h3 id="${date}">${date}</h3>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  return wrapPaper({
    title: page.title,
    description: page.description,
    up: '',
    nav: [
      ['../', page.app],
      ['../glossary/', page.glossary],
      ['../disagreements/', page.disagreements],
    ],
    body: `<h1>${escapeText(page.title)}</h1>\n<p>${escapeText(page.intro)}</p>\n<h2>${page.known}</h2>\n<dl>\n${of.join('\n')}\n</dl>\n<h2>${page.changed}</h2>\n${told.join('\n')}`,
  });
}
