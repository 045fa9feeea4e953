import { createHash } from 'node:crypto';
import { escapeText } from './markup.ts';

/** A page that is read and printed. */
export interface PaperPage {
  readonly title: string;
  readonly description?: string;
  readonly nav: readonly (readonly [href: string, text: string])[];
  readonly body: string;
}

/** The whole of it: one file that needs nothing beside it, so that it can be handed on. No script, one style. */
export function wrapPaper({ title, description, nav, body }: PaperPage, style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const links = nav.map(([href, text]) => `<a href="${href}">${escapeText(text)}</a>`).join(' ');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width" />
    <title>${escapeText(title)}</title>
    ${description ? `<meta name="description" content="${escapeText(description)}" />` : ''}
    <style>${style}</style>
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
