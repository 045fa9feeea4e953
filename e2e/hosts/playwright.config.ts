import { defineConfig } from '@playwright/test';
import usual from '../playwright.config.ts';

/**
 * The hosts, each installed, built and opened: `npm run hosts`. By hand, after `npm run build`: `npx playwright test -c e2e/hosts vitepress`.
 * The usual run takes those that need no installation, `*.spec.ts`; here come the others, `*.host.ts`, too.
 */
export default defineConfig({
  ...usual,
  testMatch: /hosts[\\/]\w+\.(spec|host)\.ts$/,
  // One after the other: each builds its site.
  workers: 1,
  fullyParallel: false,
  projects: (usual.projects ?? []).filter(({ name }) => name === 'chromium'),
});
