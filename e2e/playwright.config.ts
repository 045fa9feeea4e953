import { defineConfig } from '@playwright/test';

/** `scripts/test.mjs` builds the page, finds a browser and a free port, and hands both over in the environment. */
const port = process.env.E2E_PORT ?? '4173';
const executablePath = process.env.E2E_BROWSER;

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env.CI,
  reporter: process.env.CI ? [['list']] : [['line']],
  outputDir: '../test-results',
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 800 },
    trace: 'off',
    launchOptions: executablePath ? { executablePath } : {},
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    cwd: '..',
    url: `http://localhost:${port}/`,
    reuseExistingServer: !process.env.CI,
  },
});
