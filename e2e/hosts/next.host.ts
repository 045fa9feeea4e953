/** Next, App Router: a server component, as Share writes it, in a site that is exported. */
import { snippets } from '../../src/app/share/snippets.ts';
import { ask, byButtons, byLinks } from './asking.ts';
import { coldStart, whatIf } from './texts.ts';

ask({
  name: 'next',
  project: () => ({
    build: ['npm', 'run', 'build'],
    out: 'out',
    files: {
      'app/what-if/page.jsx': snippets.next(whatIf()),
      'app/cold-start/page.jsx': snippets.next(coldStart()),
    },
  }),
  path: 'what-if',
  chooseTheme: byButtons,
  linkTo: byLinks,
});
