import { escapeMarkdown } from '../../diagram/export/markdown.ts';
import { escapeXml } from '../../diagram/export/stillSvg.ts';
import { type Address, type LinkPairs, writeAddress } from '../../player/url.ts';
import { shareWords } from '../../words/share.ts';

/** What somebody wants to share, and how it is to look there. */
export interface Shared {
  /** Where the site's files are; of the one file, its own address. */
  readonly base: string;
  readonly title: string;
  readonly promise: string;
  readonly scenario: string;
  readonly link: LinkPairs;
  /** The page's own address, where it shows more than one story. */
  readonly address?: string;
  /** Has the build drawn a poster of it? Of the reader's own stories there is none. */
  readonly hasPoster: boolean;
  /** Absent: the poster. */
  readonly step?: string;
  readonly theme: Address['theme'];
  readonly height: number;
  /** The steps by their titles, for readers without script. */
  readonly steps: readonly string[];
}

export const forms = ['link', 'iframe', 'element', 'markdown', 'mdx', 'hugo'] as const;
export type Form = (typeof forms)[number];

const queryOf = ({ scenario, link, step, theme }: Shared): string =>
  writeAddress({ scenario, scale: 'story', theme, speed: 1, ...(step !== undefined && { step }) }, link);

/** Where the page itself shows it. */
export const linkTo = (shared: Shared): string => shared.address ?? `${shared.base}${queryOf(shared)}`;

/** Where the page for frames shows it. */
export const embedOf = (shared: Shared): string => `${shared.base}embed/index.html${queryOf(shared)}`;

/** Below this a frame scrolls inside itself. */
const leastHeight = 480;

/** The text to paste, by where it is pasted. Attributes and the fallback as `experience.md` has them. */
export const snippets: Readonly<Record<Form, (shared: Shared) => string>> = {
  link: linkTo,
  iframe: (shared) =>
    [
      `<iframe src="${escapeXml(embedOf(shared))}" title="${escapeXml(shareWords.embedTitle(shared.title))}"`,
      `  width="100%" height="${shared.height}" style="border:0;width:100%;min-height:${Math.min(leastHeight, shared.height)}px" loading="lazy" allow="fullscreen; clipboard-write"`,
      '  sandbox="allow-scripts allow-same-origin allow-popups" referrerpolicy="no-referrer" data-lambda-lifecycle></iframe>',
      `<script async src="${escapeXml(shared.base)}host.js"></script>`,
    ].join('\n'),
  element: (shared) =>
    [
      `<lambda-lifecycle${attributesOf(shared)} style="display:block;height:${shared.height}px;--ll-height:${shared.height}px">`,
      ...(shared.hasPoster
        ? [`  <img src="${posterOf(shared)}" alt="${escapeXml(altOf(shared))}" width="960" height="${shared.height}">`]
        : []),
      `  <ol>${shared.steps.map((step) => `<li>${escapeXml(step)}</li>`).join('')}</ol>`,
      '</lambda-lifecycle>',
      `<script type="module" src="${escapeXml(shared.base)}element/define.js"></script>`,
    ].join('\n'),
  markdown: (shared) => {
    const alt = escapeMarkdown(altOf(shared));
    const picture = shared.hasPoster ? `![${alt}](<${posterOf(shared)}>)` : alt;
    return `[${picture}](<${linkTo(shared).replace(/[<>]/g, encodeURIComponent)}>)`;
  },
  mdx: (shared) =>
    [
      "import 'lambda-lifecycle/define';",
      '',
      `<lambda-lifecycle${attributesOf(shared)} style={{ display: 'block', height: ${shared.height}, '--ll-height': '${shared.height}px' }}></lambda-lifecycle>`,
    ].join('\n'),
  hugo: (shared) =>
    [
      '<lambda-lifecycle {{ range $name, $value := .Params }}{{ $name }}="{{ $value }}" {{ end }}></lambda-lifecycle>',
      `<script type="module" src="${escapeXml(shared.base)}element/define.js"></script>`,
      '',
      `{{< lambda-lifecycle${attributesOf(shared)} >}}`,
    ].join('\n'),
};

const altOf = ({ title, promise }: Shared): string => shareWords.alt(title, promise);
const posterOf = ({ base, scenario }: Shared): string => escapeXml(`${base}poster/${encodeURIComponent(scenario)}.svg`);

function attributesOf({ scenario, link, step, theme }: Shared): string {
  const all = [
    ['scenario', scenario] as const,
    // `play` is a method of the element.
    ...link.map(([name, value]) => [name === 'play' ? 'path' : name, value] as const),
    ...(step === undefined ? [] : [['step', step] as const]),
    ...(theme === 'auto' ? [] : [['theme', theme] as const]),
  ];
  return all.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
}
