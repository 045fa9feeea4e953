import { absolute, siteUrl } from './address.ts';
import { escapeText } from './markup.ts';

/** What differs from page to page. */
export interface Page {
  /** Absent: as in the template. */
  readonly title?: string;
  readonly description?: string;
  /** From the root of the site. */
  readonly address: string;
  readonly card: string | undefined;
  readonly cardAlt: string;
  readonly cardSize: { readonly width: number; readonly height: number };
  readonly head: string;
  /** What stands there until the script takes its place. */
  readonly first: string;
  /** Below it, where no script runs. */
  readonly body: string;
}

const find = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';

/** The built page with another title, another description, its previews, and its text for where no script runs. */
export function fillPage(template: string, page: Page): string {
  // The template's are escaped already.
  const title = page.title ? escapeText(page.title) : find(template, /<title>(.*?)<\/title>/);
  const description = page.description
    ? escapeText(page.description)
    : find(template, /<meta name="description" content="(.*?)"/);
  return template
    .replace(/<title>.*?<\/title>/, () => `<title>${title}</title>`)
    .replace(/(<meta name="description" content=").*?"/, (_, before) => `${before}${description}"`)
    .replace('</head>', () => `  ${[...previews(title, description, page), page.head].join('\n    ')}\n  </head>`)
    .replace('<div id="app">', (app) => `${app}${page.first}`)
    .replace(
      /<noscript>[\s\S]*?<\/noscript>/,
      () => `<noscript>\n<div class="unscripted">\n${page.body}\n</div>\n</noscript>`,
    );
}

/** What links look like elsewhere. An image's address must be absolute, so without SITE_URL there is none. */
function previews(title: string, description: string, { address, card, cardAlt, cardSize }: Page): string[] {
  const meta = (name: string, content: string) =>
    `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${content}" />`;
  const image = siteUrl && card;
  return [
    meta('og:type', 'website'),
    meta('og:site_name', 'Lambda Lifecycle'),
    meta('og:title', title),
    meta('og:description', description),
    meta('twitter:card', image ? 'summary_large_image' : 'summary'),
    ...(siteUrl ? [`<link rel="canonical" href="${absolute(address)}" />`, meta('og:url', absolute(address))] : []),
    ...(image
      ? [
          meta('og:image', absolute(card)),
          meta('og:image:type', 'image/png'),
          meta('og:image:width', String(cardSize.width)),
          meta('og:image:height', String(cardSize.height)),
          meta('og:image:alt', escapeText(cardAlt)),
          meta('twitter:image', absolute(card)),
        ]
      : []),
  ];
}
