/** Hugo: a short code of the author's, as Share writes it. */
import { spawnSync } from 'node:child_process';
import { test } from '@playwright/test';
import { snippets } from '../../src/app/share/snippets.ts';
import { ask, byButtons, byLinks } from './asking.ts';
import type { Project } from './preparing.ts';
import { coldStart, inTwo, whatIf } from './texts.ts';

test.skip(spawnSync('hugo', ['version']).status !== 0, 'Hugo is not here. On Debian it is apt-get install hugo');

function project(base: string): Project {
  const [shortCode, call] = inTwo(snippets.hugo(whatIf(base)));
  const page = (title: string, text: string) => `---\ntitle: ${title}\n---\n\nBefore it.\n\n${text}\n\nAfter it.\n`;
  return {
    build: ['hugo'],
    out: 'public',
    files: {
      'layouts/shortcodes/lambda-lifecycle.html': shortCode,
      'content/what-if.md': page('What if', call),
      'content/cold-start.md': page('Cold start', inTwo(snippets.hugo(coldStart(base)))[1]),
    },
  };
}

ask({ name: 'hugo', project, path: 'what-if/', chooseTheme: byButtons, linkTo: byLinks });
