/** React, rendered on a server and hydrated, by the text for Next and React. Its packages are our own. */
import { expect, test } from '@playwright/test';
import { snippets } from '../../src/app/share/snippets.ts';
import { ask, byButtons, byLinks } from './asking.ts';
import { coldStart, whatIf } from './texts.ts';

const host = ask({
  name: 'react',
  project: () => ({
    borrows: true,
    build: ['npm', 'run', 'build'],
    out: 'dist',
    files: { 'src/WhatIf.jsx': snippets.next(whatIf()), 'src/ColdStart.jsx': snippets.next(coldStart()) },
  }),
  path: '',
  chooseTheme: byButtons,
  linkTo: byLinks,
});

test('the server has written its numbers', async ({ request }) => {
  const html = await (await request.get(host().address)).text();
  expect(html).toContain('<lambda-lifecycle scenario="what-if" memory="1024" runtime-init="55" init="777"');
});
