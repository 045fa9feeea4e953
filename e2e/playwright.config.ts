import { join } from 'node:path';
import { defineConfig, type ReporterDescription } from '@playwright/test';
import { inFirefox } from './inFirefox.ts';
import { inWebKit } from './inWebKit.ts';

/**
 * `scripts/test.mjs` builds the page, finds a browser and a free port, and hands them over in the environment.
 * By hand, after `npm run build`: `npm run e2e` (with E2E_BROWSER=/usr/bin/chromium where Playwright has no browser of its own,
 * E2E_FIREFOX=/usr/bin/firefox-esr for the walks in Firefox, too, and E2E_WEBKIT=/usr/bin/WebKitWebDriver for those in WebKit).
 */
const { E2E_BROWSER: executablePath, E2E_FIREFOX: firefoxPath, E2E_WEBKIT: webKitPath } = process.env;
const { E2E_JSON: outputFile, E2E_PORT } = process.env;
const port = E2E_PORT ?? '4173';
const root = join(import.meta.dirname, '..');
const reporter: ReporterDescription[] = outputFile ? [['list'], ['json', { outputFile }]] : [['list']];

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env.CI,
  // A busy machine is slow. What is too slow is for the benchmark to say, not for these tests.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  // No test may hang the run: it ends, with what it has.
  globalTimeout: 70 * 60_000,
  reporter,
  outputDir: join(root, 'test-results'),
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 800 },
    trace: 'off',
    // Tests that are about motion say so: `moving`.
    contextOptions: { reducedMotion: 'reduce' },
    // Each test is a first visit, and would fetch all that the worker keeps for later. offline.spec.ts allows it.
    serviceWorkers: 'block',
  },
  projects: [
    // One after the other, in one browser: so they begin first.
    ...(webKitPath ? [inWebKit(webKitPath)] : []),
    {
      name: 'chromium',
      testIgnore: /[\\/]e2e[\\/]webkit[\\/]/,
      // Of all that is taken in every browser this takes longest, and is asked of one of the two: the stories' every step.
      grepInvert: firefoxPath ? /each step is reached/ : [],
      use: { launchOptions: executablePath ? { executablePath } : {} },
    },
    ...(firefoxPath ? inFirefox(firefoxPath) : []),
  ],
  webServer: {
    // Through node, not through npm: neither npm nor node_modules/.bin needs to be on PATH.
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    cwd: root,
    url: `http://localhost:${port}/`,
    timeout: 300_000,
    // A port of our own was chosen because it was free: whatever answers there is not ours.
    reuseExistingServer: !E2E_PORT,
  },
});
