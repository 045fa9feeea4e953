/** Which walks are taken in Firefox, too, and how it is driven: as readers have it, by WebDriver BiDi. */
import type { Project } from '@playwright/test';

/** The main walks. What a browser has no part in (sizes, packages, what the build writes, what a log says) is not asked twice. */
const walks = [
  'catalogue',
  'compare',
  'embed',
  'export',
  'import',
  'keyboard',
  'layout',
  'learn',
  'offline',
  'page',
  'present',
  'share',
  'site',
  'whatif',
];

export const inFirefox = (executablePath: string): Project => ({
  name: 'firefox',
  testMatch: walks.map((name) => `${name}.spec.ts`),
  // A page without scripts answers its driver nothing.
  grepInvert: /axe finds nothing|Bad input is told|The samples|The contract of names|without scripts it reads/,
  use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath } },
});
