/** Docusaurus 3: MDX, rendered on a server and hydrated. */
import { expect, test } from '@playwright/test';
import { snippets } from '../../src/app/share/snippets.ts';
import { ask, element } from './asking.ts';
import { coldStart, readmeCode, whatIf } from './texts.ts';

const page = (title: string, text: string) => `# ${title}\n\nBefore it.\n\n${text}\n\nAfter it.\n`;

const host = ask({
  name: 'docusaurus',
  project: () => ({
    build: ['npm', 'run', 'build'],
    out: 'build',
    files: {
      'docs/what-if.mdx': page('What if', snippets.docusaurus(whatIf())),
      'docs/cold-start.mdx': page('Cold start', snippets.docusaurus(coldStart())),
      'docs/of-the-readme.mdx': page('README', readmeCode('jsx')[0] ?? ''),
    },
  }),
  path: 'what-if',
  chooseTheme: async (page, theme) => {
    const now = await page.locator('html').getAttribute('data-theme');
    if (now !== theme) await page.getByRole('button', { name: /^Switch between dark and light mode/ }).click();
  },
  linkTo: (page, name) => page.locator('.menu').getByRole('link', { name, exact: true }),
});

test('the README’s component stands in a page as it is', async ({ page }) => {
  await page.goto(`${host().address}of-the-readme`);
  await expect(element(page).locator('.heading')).toHaveText('What if: Memory 1024 MB');
});
