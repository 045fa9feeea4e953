import { escapeText } from './markup.ts';

/** A page that is read and printed. */
export interface PaperPage {
  readonly title: string;
  readonly description?: string;
  /** To the folder of its kind, where the style stands: empty, or `../`. */
  readonly up: string;
  readonly nav: readonly (readonly [href: string, text: string])[];
  readonly body: string;
  /** Files beside it, of a page that shows something live: its styles, and its modules. */
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
}

/** The style of all pages of a folder, beside them: many hosts send a policy that lets no page bring one inside. */
export const styleFile = 'paper.css';

const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
/** What is live needs its scripts, and a frame of ours; no more. */
const livePolicy = `${policy}; script-src 'self'; frame-src 'self'; require-trusted-types-for 'script'`;

/** The whole of it: of styles and scripts those beside it, and none else. */
export function wrapPaper({ title, description, up, nav, body, styles = [], scripts = [] }: PaperPage): string {
  const links = nav.map(([href, text]) => `<a href="${href}">${escapeText(text)}</a>`).join(' ');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${styles.length > 0 ? livePolicy : policy}" />
    <meta name="viewport" content="width=device-width" />
    <title>${escapeText(title)}</title>
    ${description ? `<meta name="description" content="${escapeText(description)}" />` : ''}
    <link rel="icon" href="${up}../icon.svg" type="image/svg+xml" />
    ${[`${up}${styleFile}`, ...styles].map((href) => `<link rel="stylesheet" href="${href}" />`).join('\n    ')}
    ${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('\n    ')}
  </head>
  <body>
    <nav>${links}</nav>
    <main>
${body}
    </main>
  </body>
</html>
`;
}
