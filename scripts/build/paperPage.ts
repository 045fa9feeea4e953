import { escapeText } from './markup.ts';

/** A page that is read and printed. */
export interface PaperPage {
  readonly title: string;
  readonly description?: string;
  /** To the folder of its kind, where the style stands: empty, or `../`. */
  readonly up: string;
  readonly nav: readonly (readonly [href: string, text: string])[];
  readonly body: string;
}

/** The style of all pages of a folder, beside them: many hosts send a policy that lets no page bring one inside. */
export const styleFile = 'paper.css';

const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The whole of it: no script, and of styles the one beside it. */
export function wrapPaper({ title, description, up, nav, body }: PaperPage): string {
  const links = nav.map(([href, text]) => `<a href="${href}">${escapeText(text)}</a>`).join(' ');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width" />
    <title>${escapeText(title)}</title>
    ${description ? `<meta name="description" content="${escapeText(description)}" />` : ''}
    <link rel="icon" href="${up}../icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${up}${styleFile}" />
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
