import { Marked, type Tokens } from 'marked';
import { site } from '../../src/words/en/site.ts';
import { escapeText } from './markup.ts';
import { wrapPaper } from './paperPage.ts';

/** A page of the workshop kit, before it has its head and its style. */
export interface KitPage {
  /** From the kit's own folder: `plan-20.html`. */
  readonly fileName: string;
  readonly title: string;
  readonly body: string;
}

/** The one tab that all links to a stage open: with `noopener` each would open one of its own. */
export const stageTab = 'lambda-lifecycle-stage';

/** The page that the build draws. */
export const handoutFile = 'handout.html';

/** A file of the kit as a page. `lanes`: what stands in the place of a block of that name. */
export function renderKit(path: string, markdown: string, lanes: string): KitPage {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? path;
  const body = markedWith(lanes).parse(markdown, { async: false });
  return { fileName: pageOf(path), title, body };
}

/** On a server and on a disk alike: a folder's own page has a name. */
const pageOf = (path: string): string =>
  path.replace(/README\.md(?=$|#)/, 'index.html').replace(/\.md(?=$|#)/, '.html');

/** In the room that a worksheet leaves for an answer. */
const linesToWrite = 3;

const safeAddress = /^(https:\/\/|[^:]*$)/;

function markedWith(lanes: string): Marked {
  const marked = new Marked();
  marked.use({
    walkTokens(token) {
      // A number and its unit stay on one line.
      if (token.type === 'text' && !token.tokens)
        token.text = token.text.replaceAll(/(\d) (?=(ms|s|min|MB|%)(?!\p{L}))/gu, '$1\u00a0');
    },
    renderer: {
      // Our files have no HTML in them. What looks like it is text.
      html: ({ text }) => escapeText(text),
      link({ href, tokens }) {
        const inside = this.parser.parseInline(tokens);
        if (!safeAddress.test(href)) return inside;
        const to = href.startsWith('https:') ? href : pageOf(href);
        const target = /^(\.\.\/)+\?.*\bpresent=1/.test(href) ? `target="${stageTab}" ` : '';
        return `<a ${target}href="${escapeText(to)}">${inside}</a>`;
      },
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${nameOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      codespan({ text }) {
        // It is no file beside ours, so only here it is a link.
        if (text === handoutFile) return `<a href="${handoutFile}">${escapeText(site.kit.handout)}</a>`;
        // Links are long: they may break before each of their parts.
        return `<code>${escapeText(text).replaceAll('&amp;', '<wbr />&amp;')}</code>`;
      },
      code({ text, lang }) {
        if (lang === 'lanes') return lanes;
        return `<pre><code>${escapeText(text)}</code></pre>\n`;
      },
      // On paper there is room to write.
      hr: () => `<div class="room">${'<i></i>'.repeat(linesToWrite)}</div>\n`,
      table({ header, rows }) {
        const cell = (tag: 'th' | 'td', { tokens, text }: Tokens.TableCell, place: number) => {
          const inside = this.parser.parseInline(tokens);
          if (tag === 'th') return `<th role="columnheader" scope="col">${inside}</th>`;
          const label = `role="cell" data-label="${escapeText(header[place]?.text ?? '')}"`;
          return /^_+$/.test(text) ? `<td ${label} class="blank"></td>` : `<td ${label}>${inside}</td>`;
        };
        const row = (tag: 'th' | 'td', cells: readonly Tokens.TableCell[]) =>
          `<tr role="row">${cells.map((each, place) => cell(tag, each, place)).join('')}</tr>\n`;
        const body = rows.map((cells) => row('td', cells)).join('');
        return `<table role="table">\n<thead role="rowgroup">${row('th', header)}</thead>\n<tbody role="rowgroup">${body}</tbody>\n</table>\n`;
      },
    },
  });
  return marked;
}

/** A heading's name in links, as GitHub makes it. */
const nameOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

/** The whole of a page. */
export function wrapKit(page: KitPage, words: { home: string; app: string }): string {
  const up = '../'.repeat(page.fileName.split('/').length - 1);
  const nav = [
    [`${up}../`, words.app],
    [`${up}index.html`, words.home],
  ] as const;
  return wrapPaper({ ...page, up, nav });
}
