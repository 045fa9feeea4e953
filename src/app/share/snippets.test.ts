// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeXml } from '../../diagram/export/xml.ts';
import { forms, type Shared, snippets } from './snippets.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.constantFrom('<script>', '">', "'", '&quot;', '</svg>', ']]>', '<!--', ')', '](', '>', '\n', '\u0000'))
    .map((parts) => parts.join('')),
);
const shared: Shared = {
  base: 'https://example.test/x/',
  title: 't',
  promise: 'p',
  scenario: 'cold-start',
  link: [],
  hasPoster: true,
  theme: 'auto',
  scale: 'story',
  height: 560,
  steps: ['one', 'two'],
};

test('text from outside never becomes markup in a snippet', () => {
  const tagsOf = (html: string) => [...html.matchAll(/<\/?[a-z][a-z-]*|<!/gi)].map(([tag]) => tag);
  fc.assert(
    fc.property(hostile, (text) => {
      const outside = { ...shared, title: text, promise: text, scenario: text, step: text, steps: [text, text] };
      for (const form of ['iframe', 'element', 'slidev'] as const) {
        expect(tagsOf(snippets[form](outside))).toEqual(tagsOf(snippets[form](shared)));
      }
      expect(snippets.markdown(outside).split(/(?<!\\)\]\(</)).toHaveLength(3);
    }),
  );
});

test('a story of the reader’s own is told by its numbers, and has no poster', () => {
  const own: Shared = { ...shared, scenario: 'what-if', hasPoster: false, link: [['memory', '1024']] };
  expect(snippets.element(own)).toContain('<lambda-lifecycle scenario="what-if" memory="1024" style');
  expect(snippets.element(own)).not.toContain('<img');
  expect(snippets.iframe(own)).toContain('embed/index.html?scenario=what-if&amp;memory=1024"');
  expect(snippets.markdown(own)).toBe('[t: p](<https://example.test/x/?scenario=what-if&memory=1024>)');
  const path: Shared = { ...own, scenario: 'free-play', link: [['play', 'invoke.authorize']] };
  expect(snippets.link(path)).toContain('play=invoke.authorize');
  // On an element, `play` is a method.
  expect(snippets.element(path)).toContain(' path="invoke.authorize"');
  expect(snippets.docusaurus(path)).toContain('params={{"path":"invoke.authorize"}}');
});

test('true to the millisecond on the page, it is so wherever it is shared; else nothing is said of it', () => {
  for (const write of Object.values(snippets)) {
    expect(write({ ...shared, scale: 'true' })).toMatch(/scale=(true|"true"|\{"true"\})/);
    expect(write(shared)).not.toContain('scale');
  }
});

test('in MDX and in Vue it is refused by nothing: no string for a style, no tag that stays open, no script in MDX', () => {
  for (const form of ['docusaurus', 'next', 'astro'] as const) {
    const page = snippets[form](shared).split('</script>').at(-1);
    expect(page).not.toMatch(/style="|<script|<img/);
    fc.assert(
      fc.property(hostile, (text) => {
        const outside = { ...shared, scenario: text, step: text, link: [['memory', text]] as const };
        // What is from outside stands in a JavaScript string: without those it is the same text.
        const bare = (code: string) => code.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
        const plain = { ...shared, step: 'x', link: [['memory', '1']] as const };
        expect(bare(snippets[form](outside))).toBe(bare(snippets[form](plain)));
      }),
    );
  }
  expect(snippets.element(shared)).not.toMatch(/<img[^>]*[^/]>/);
  expect(snippets.vitepress(shared)).toContain('<lambda-lifecycle v-pre scenario="cold-start"');
});

test('the page keeps room for it, and without script its content may be higher', () => {
  for (const form of ['element', 'vitepress'] as const) {
    expect(snippets[form](shared)).toContain('style="display:block;min-height:560px;--ll-height:560px"');
  }
  expect(snippets.slidev(shared), 'a slide is no higher').toContain('--ll-height:460px');
});

test('each text for a host is pasted there by a test', () => {
  const folder = join(import.meta.dirname, '../../../e2e/hosts');
  const files = readdirSync(folder).filter((file) => /\.(spec|host)\.ts$/.test(file));
  const tests = files.map((file) => readFileSync(join(folder, file), 'utf8')).join();
  const untried = forms.filter((form) => !tests.includes(`snippets.${form}(`) && !tests.includes(`\n  .${form}(`));
  expect(untried, 'a link and Markdown need none').toEqual(['link', 'markdown']);
});

test('in Slidev each click is a step, from the overview on', () => {
  const slide = snippets.slidev({ ...shared, step: 'two' });
  expect(slide).toMatch(/^---\nclicks: 2\n---\n/);
  expect(slide).toContain('<component is="lambda-lifecycle" scenario="cold-start" keyboard="0" controls="0" :step="');
});

test('in Astro the component is the same file, whatever is shared', () => {
  const [own, other] = [shared, { ...shared, scenario: 'warm-start', height: 480 }].map((each) =>
    snippets.astro(each).split('\n\n'),
  );
  expect(own?.[0]).toBe(other?.[0]);
  expect(other?.[2]).toBe('<LambdaLifecycle scenario={"warm-start"} height={480} />');
});

test('text from outside never becomes markup in a picture', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const escaped = escapeXml(text);
      expect(escaped).not.toMatch(/[<>"']|&(?!(?:lt|gt|amp|quot|#39);)/);
      // Only what XML 1.0 allows is left of it.
      expect(escaped).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
    }),
  );
});
