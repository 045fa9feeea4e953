/** Astro with Starlight: MDX, with a component of the author's as Share writes it. */

import { snippets } from '../../src/app/share/snippets.ts';
import { ask } from './asking.ts';
import type { Project } from './preparing.ts';
import { coldStart, inTwo, whatIf } from './texts.ts';

function project(): Project {
  const [component, text] = inTwo(snippets.astro(whatIf()));
  const page = (title: string, own: string) => `---\ntitle: ${title}\n---\n\n${own}\n\nAfter it.\n`;
  return {
    build: ['npm', 'run', 'build'],
    out: 'dist',
    files: {
      'src/components/LambdaLifecycle.astro': component,
      'src/content/docs/what-if.mdx': page('What if', text),
      'src/content/docs/cold-start.mdx': page('Cold start', inTwo(snippets.astro(coldStart()))[1]),
    },
  };
}

ask({
  name: 'astro',
  project,
  path: 'what-if/',
  chooseTheme: async (page, theme) => {
    await page.locator('starlight-theme-select select').first().selectOption(theme);
  },
  linkTo: (page, name) => page.locator('.sidebar').getByRole('link', { name, exact: true }),
});
