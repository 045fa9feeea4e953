import { absolute, siteUrl } from './address.ts';
import { escapeText } from './markup.ts';
import type { SiteStory } from './stories.ts';

const size = { width: 960, height: 560 };

/**
 * The oEmbed answer for one story (oembed.com 2.3.4): a rich one must have `html`, `width` and `height`, and a thumbnail
 * its address and both its sizes, or nothing of it. Without SITE_URL the frame's address is relative to this file.
 */
export function describeStory(
  { slug, title, card }: SiteStory,
  words: { readonly product: string; embedTitle(story: string): string },
  cardSize: { readonly width: number; readonly height: number },
): string {
  const name = words.embedTitle(title);
  const frame = `embed/index.html?scenario=${slug}`;
  const source = siteUrl ? absolute(frame) : `../${frame}`;
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title: name,
    provider_name: words.product,
    ...(siteUrl && { provider_url: siteUrl }),
    cache_age: 86_400,
    ...size,
    ...(siteUrl &&
      card && {
        thumbnail_url: absolute(`poster/${slug}.png`),
        thumbnail_width: cardSize.width,
        thumbnail_height: cardSize.height,
      }),
    html: `<iframe src="${source}" width="${size.width}" height="${size.height}" frameborder="0" scrolling="no" title="${escapeText(name)}"></iframe>`,
  });
}

/** For the public list of oEmbed providers, as that list wants it. */
export function discoverProvider(name: string, slug: string): string {
  return `---
- provider_name: ${name}
  provider_url: ${siteUrl}
  endpoints:
  - schemes:
    - ${absolute('s/*')}
    url: ${absolute('oembed/')}
    docs_url: ${siteUrl}
    example_urls:
    - ${absolute(`oembed/${slug}.json`)}
    discovery: true
    notes: Provider only supports the 'rich' type. Each story's page names its own JSON file; there is no query.
...
`;
}
