/** VitePress: a page in Markdown that Vue compiles, renders on a server, and hydrates. */
import type { Page } from '@playwright/test';
import { snippets } from '../../src/app/share/snippets.ts';
import { ask } from './asking.ts';
import { coldStart, whatIf } from './texts.ts';

const page = (title: string, text: string) => `# ${title}\n\nBefore it.\n\n${text}\n\nAfter it.\n`;

ask({
  name: 'vitepress',
  project: () => ({
    build: ['npm', 'run', 'build'],
    out: '.vitepress/dist',
    files: {
      'what-if.md': page('What if', snippets.vitepress(whatIf())),
      'cold-start.md': page('Cold start', snippets.vitepress(coldStart())),
    },
  }),
  path: 'what-if',
  chooseTheme: async (page: Page, theme) => {
    const isDark = await page.evaluate(() => document.documentElement.classList.contains('dark'));
    if (isDark !== (theme === 'dark')) await page.locator('.VPNavBarAppearance').getByRole('switch').click();
  },
  linkTo: (page, name) => page.locator('.VPSidebar').getByRole('link', { name, exact: true }),
});
