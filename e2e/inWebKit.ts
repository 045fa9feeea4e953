/** The walks in WebKit have tests of their own: Playwright drives no WebKit but its own, and readers have another. */
import type { Project } from '@playwright/test';
import type { Drivers } from './webkit/session.ts';

/** One driver has one browser, and all walks are taken in it. */
export const inWebKit = (driver: string): Project<object, Drivers> => ({
  name: 'webkit',
  testDir: 'webkit',
  fullyParallel: false,
  use: { driver },
});
