import { escapeMarkdown } from '../../diagram/export/markdown.ts';
import { escapeXml } from '../../diagram/export/xml.ts';
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
  readonly scale: Address['scale'];
  readonly height: number;
  /** The steps by their titles, for readers without script. */
  readonly steps: readonly string[];
}

export const forms = [
  ...(['link', 'iframe', 'element', 'markdown', 'docusaurus', 'next'] as const),
  ...(['astro', 'vitepress', 'hugo', 'slidev'] as const),
] as const;
export type Form = (typeof forms)[number];

const queryOf = ({ scenario, link, step, theme, scale }: Shared): string =>
  writeAddress({ scenario, scale, theme, speed: 1, ...(step !== undefined && { step }) }, link);

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
      `<lambda-lifecycle${attributesOf(shared)} ${roomOf(shared)}>`,
      ...(shared.hasPoster
        ? [
            `  <img src="${posterOf(shared)}" alt="${escapeXml(altOf(shared))}" width="960" height="${pictureHeight(shared)}" style="display:block;width:100%;height:${pictureHeight(shared)}px;object-fit:contain" />`,
          ]
        : []),
      // Folded: as long as the list is, it would push the text below away from where it stands once the script is there.
      `  <details><summary>${escapeXml(shareWords.inWords(shared.title))}</summary>`,
      `  <ol>${shared.steps.map((step) => `<li>${escapeXml(step)}</li>`).join('')}</ol></details>`,
      '</lambda-lifecycle>',
      scriptOf(shared),
    ].join('\n'),
  markdown: (shared) => {
    const alt = escapeMarkdown(altOf(shared));
    const picture = shared.hasPoster ? `![${alt}](<${posterOf(shared)}>)` : alt;
    return `[${picture}](<${linkTo(shared).replace(/[<>]/g, encodeURIComponent)}>)`;
  },
  docusaurus: (shared) => [importOf, '', componentOf(shared)].join('\n'),
  next: (shared) =>
    [importOf, '', 'export default function Page() {', `  return ${componentOf(shared)};`, '}'].join('\n'),
  astro: (shared) =>
    [
      '---',
      `const { height = ${usualHeight}, ...attributes } = Astro.props;`,
      '---',
      // What an .mdx page imports runs in the build alone; a component's script goes to the browser.
      `<lambda-lifecycle {...attributes} style={'${styleOf("' + height + '")}'}></lambda-lifecycle>`,
      `<script>${defineOf}</script>`,
      '',
      "import LambdaLifecycle from '/src/components/LambdaLifecycle.astro';",
      '',
      `<LambdaLifecycle ${[...pairsOf(shared), ['height', shared.height] as const].map(braced).join(' ')} />`,
    ].join('\n'),
  vitepress: (shared) =>
    [
      ...setup,
      // With `v-pre` Vue takes the tag for what it is, and not for a component that nobody registered.
      `<lambda-lifecycle v-pre${attributesOf(shared)} ${roomOf(shared)}></lambda-lifecycle>`,
    ].join('\n'),
  hugo: (shared) =>
    [
      // Hugo lets no name with a hyphen come from a page, unless it is told that the whole is safe: htmlEscape makes it so.
      `{{ $height := .Get "height" | default "${usualHeight}" }}`,
      '<lambda-lifecycle {{ range $name, $value := .Params }}{{ if ne $name "height" }}{{ printf `%s="%s" ` $name (htmlEscape $value) | safeHTMLAttr }}{{ end }}{{ end }}',
      `  style="${styleOf('{{ $height }}')}"></lambda-lifecycle>`,
      scriptOf(shared),
      '',
      `{{< lambda-lifecycle${attributesOf(shared, hugoText)} height="${shared.height}" >}}`,
    ].join('\n'),
  slidev: ({ step, ...shared }) =>
    [
      '---',
      `clicks: ${shared.steps.length}`,
      '---',
      '',
      ...setup,
      // So Vue looks for no component of this name, nor Slidev for an icon, and `:step` is read all the same, which it is not with `v-pre`.
      `<component is="lambda-lifecycle"${attributesOf(shared)} keyboard="0" controls="0" :step="$clicks || undefined" ${roomOf({ height: Math.min(shared.height, slideHeight) })} />`,
    ].join('\n'),
};

const importOf = "import { LambdaLifecycle } from 'lambda-lifecycle/react';";

const defineOf = "import 'lambda-lifecycle/define';";
/** As Vue compiles it. */
const setup = ['<script setup>', defineOf, '</script>', ''];

/** px, where the author's page says nothing. */
const usualHeight = 560;
/** px that a slide of Slidev's has room for, within its margins. */
const slideHeight = 460;

/** Room for the element before its script is there; without one, its content may be higher. */
const styleOf = (height: number | string): string => `display:block;min-height:${height}px;--ll-height:${height}px`;
const roomOf = ({ height }: Pick<Shared, 'height'>): string => `style="${styleOf(height)}"`;

/** px of the poster, with the line below it. */
const pictureHeight = ({ height }: Shared): number => height - 40;

const scriptOf = ({ base }: Shared): string =>
  `<script type="module" src="${escapeXml(base)}element/define.js"></script>`;

/** Text in a short code of Hugo's, which has Go's escapes and none of HTML's. */
const hugoText = (text: string): string => JSON.stringify(text).slice(1, -1);

/** As JavaScript in braces, which is the same in JSX and in MDX, whatever the text is. */
function componentOf(shared: Shared): string {
  const numbers = Object.fromEntries(paramsOf(shared));
  const props = [
    ...pairsOf({ ...shared, link: [] }).map(braced),
    ...(shared.link.length > 0 ? [braced(['params', numbers])] : []),
    `style={{ '--ll-height': '${shared.height}px' }}`,
  ];
  return `<LambdaLifecycle ${props.join(' ')} />`;
}

const braced = ([name, value]: readonly [string, unknown]): string => `${name}={${JSON.stringify(value)}}`;

/** On the element `play` is a method. */
const paramsOf = ({ link }: Shared): LinkPairs => link.map(([name, value]) => [name === 'play' ? 'path' : name, value]);

const altOf = ({ title, promise }: Shared): string => shareWords.alt(title, promise);
const posterOf = ({ base, scenario }: Shared): string => escapeXml(`${base}poster/${encodeURIComponent(scenario)}.svg`);

/** What the element is told by attributes. */
function pairsOf(shared: Shared): LinkPairs {
  const { scenario, step, theme, scale } = shared;
  return [
    ['scenario', scenario],
    ...paramsOf(shared),
    ...(step === undefined ? [] : [['step', step] as const]),
    ...(theme === 'auto' ? [] : [['theme', theme] as const]),
    ...(scale === 'story' ? [] : [['scale', scale] as const]),
  ];
}

const attributesOf = (shared: Shared, write: (text: string) => string = escapeXml): string =>
  pairsOf(shared)
    .map(([name, value]) => ` ${name}="${write(value)}"`)
    .join('');
