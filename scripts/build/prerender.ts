import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { absolute, siteUrl } from './address.ts';
import { escapeText } from './markup.ts';
import { describeStory, discoverProvider } from './oembed.ts';
import { fillPage, type Page } from './page.ts';
import type { SiteStory } from './stories.ts';

type Stories = typeof import('./stories.ts');

/**
 * Writes what others read without running the page: a page a story, its poster, its social card and its oEmbed, and a
 * page of the whole that lists them. Absolute addresses come from SITE_URL alone.
 */
export function prerender(): Plugin {
  let root = '';
  const files = new Map<string, string | Uint8Array>();
  return {
    name: 'prerender',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      root = config.root;
    },
    async generateBundle(_, bundle) {
      const built = bundle['index.html'];
      if (built?.type !== 'asset') return;
      // The machines and the drawing are loaded only when something is built: tests read this configuration too.
      const path = join(root, 'scripts/build/stories.ts');
      const { module } = await runnerImport<Stories>(path, { root, configFile: false, logLevel: 'error' });
      const { siteWords: words, cardSize } = module;
      const stories = await module.tellStories();
      const write = (fileName: string, source: string | Uint8Array) => files.set(fileName, source);
      // Without `crossorigin` a page that is opened from a disk has its style, too.
      const template = String(built.source)
        .replace('rel="stylesheet" crossorigin', 'rel="stylesheet"')
        // The picture is there without them: its styles come first.
        .replaceAll('rel="modulepreload"', 'rel="modulepreload" fetchpriority="low"');
      // Named by what is in it: what a page finds in a cache must be its own.
      const writeFirst = (folder: string, type: string, source: string) => {
        const name = `first-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.${type}`;
        write(`${folder}${name}`, source);
        return name;
      };
      const script = writeFirst('', 'js', readFileSync(join(root, 'scripts/build/first.js'), 'utf8'));
      /** What a page needs before its first picture: the styles of that one, and who hides it from a link that asks for another. */
      const openFirst = ({ first }: SiteStory, folder: string, toRoot: string) =>
        `<link rel="stylesheet" href="./${writeFirst(folder, 'css', first.style)}" /><script src="${toRoot}${script}"></script>`;
      for (const story of stories) {
        const { slug, title, promise, posters, card } = story;
        for (const { width, svg } of posters) write(`poster/${slug}${width === 960 ? '' : `-${width}`}.svg`, svg);
        if (card) write(`poster/${slug}.png`, card);
        write(`oembed/${slug}.json`, describeStory(story, words, cardSize));
        const page: Page = {
          title: words.title(title),
          description: words.description(promise, story.steps.length),
          address: `s/${slug}/`,
          card: card && `poster/${slug}.png`,
          cardAlt: words.posterAlt(title),
          cardSize,
          head: `${openFirst(story, `s/${slug}/`, '../../')}<meta name="scenario" content="${slug}" /><link rel="alternate" type="application/json+oembed" href="../../oembed/${slug}.json" title="${escapeText(words.embedTitle(title))}" />`,
          first: story.first.markup,
          body: readStory(story, stories, words),
        };
        write(`s/${slug}/index.html`, fillPage(template.replaceAll(/(src|href)="\.\//g, '$1="../../'), page));
      }
      const [first] = stories;
      built.source = fillPage(template, {
        address: '',
        card: first?.card && `poster/${first.slug}.png`,
        cardAlt: first ? words.posterAlt(first.title) : '',
        cardSize,
        head: first ? openFirst(first, '', './') : '',
        first: first?.first.markup ?? '',
        body: `<h2>${words.product}</h2><p>${words.storiesWithoutScripts}</p>${listStories(stories, './s/', words)}`,
      });
      if (siteUrl) {
        write('oembed/provider.yml', discoverProvider(words.product, first?.slug ?? ''));
        write('sitemap.txt', ['', ...stories.map(({ slug }) => `s/${slug}/`)].map(absolute).join('\n'));
      } else this.info('SITE_URL is not set: no canonical address, no og:image, no oEmbed thumbnail or provider.');
      if (!first?.card) this.warn('No social images: no rasteriser for this machine, or no font.');
    },
    // Not emitted, for Vite would print a line for each of some three hundred.
    writeBundle({ dir = '' }) {
      for (const [fileName, source] of files) {
        const path = join(dir, fileName);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, source);
      }
    },
  };
}

/** What a story's page says where no script runs. */
function readStory(story: SiteStory, stories: readonly SiteStory[], words: Stories['siteWords']): string {
  const steps = story.steps.map(({ slug, title, route, sentences, meta, disagreement, lines }) => {
    const note = disagreement ? `<br />${escapeText(disagreement)}` : '';
    const log = lines.map((line) => `<br /><code>${escapeText(line)}</code>`).join('');
    return `<li id="${escapeText(slug)}"><strong>${escapeText(title)}.</strong> ${escapeText(`${route}. ${sentences} (${meta}.)`)}${note}${log}</li>`;
  });
  return [
    `<p><a href="../../">${words.product}</a></p>`,
    `<h2>${escapeText(story.title)}</h2>`,
    `<p>${escapeText(`${story.promise} ${story.question}`)}</p>`,
    `<p>${words.withoutScripts}</p>`,
    `<h2>${words.steps}</h2><ol class="steps">${steps.join('')}</ol>`,
    `<img src="../../poster/${story.slug}.svg" alt="${escapeText(words.posterAlt(story.title))}" loading="lazy" />`,
    listStories(stories, '../', words),
  ].join('\n');
}

function listStories(stories: readonly SiteStory[], to: string, words: Stories['siteWords']): string {
  const items = stories.map(
    ({ slug, title, promise }) => `<li><a href="${to}${slug}/">${escapeText(title)}</a>: ${escapeText(promise)}</li>`,
  );
  return `<h2>${words.otherStories}</h2><ul>${items.join('')}</ul>`;
}
