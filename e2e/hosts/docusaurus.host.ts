/** Docusaurus 3: MDX, rendered on a server and hydrated. */
import { snippets } from '../../src/app/share/snippets.ts';
import { ask } from './asking.ts';
import { coldStart, whatIf } from './texts.ts';

const page = (title: string, text: string) => `# ${title}\n\nBefore it.\n\n${text}\n\nAfter it.\n`;

ask({
  name: 'docusaurus',
  project: () => ({
    build: ['npm', 'run', 'build'],
    out: 'build',
    files: {
      'docs/what-if.mdx': page('What if', snippets.docusaurus(whatIf())),
      'docs/cold-start.mdx': page('Cold start', snippets.docusaurus(coldStart())),
    },
  }),
  path: 'what-if',
  chooseTheme: async (page, theme) => {
    const now = await page.locator('html').getAttribute('data-theme');
    if (now !== theme) await page.getByRole('button', { name: /^Switch between dark and light mode/ }).click();
  },
  linkTo: (page, name) => page.locator('.menu').getByRole('link', { name, exact: true }),
});
