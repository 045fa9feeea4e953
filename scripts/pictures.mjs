// `npm run pictures`: takes README's picture anew, of the page as it is now. To be committed when the page looks different.
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { giveUp, installDependencies, nextFreePort, root } from './setup.mjs';

/** The step that README names, and a window in which strips, picture, words and panels are all seen. */
const shown = '?scenario=cold-then-warm&step=start-runtime&theme=light';
const viewport = { width: 1280, height: 800 };
const file = join(root, 'public/preview.png');

const problem = await installDependencies();
if (problem) giveUp(problem);
const browserPath = await findBrowser();
if (browserPath === undefined) giveUp('Without a browser there is no picture.');

const { createServer } = await import('vite');
const { chromium } = await import('@playwright/test');
const port = await nextFreePort(4273);
// As it is developed: nothing has to be built for a picture.
const server = await createServer({ root, logLevel: 'warn', server: { port, strictPort: true, host: '127.0.0.1' } });
const browser = await chromium.launch({ ...(browserPath && { executablePath: browserPath }), timeout: 120_000 });
try {
  await server.listen();
  const page = await browser.newPage({ viewport, colorScheme: 'light', reducedMotion: 'reduce' });
  page.setDefaultTimeout(300_000);
  await page.goto(`http://127.0.0.1:${port}/${shown}`);
  // The last that a step shows: the words whose meaning it offers, and its call on the wire.
  for (const last of ['svg .row.current', '.terms li', '.panel pre']) await page.locator(last).first().waitFor();
  await page.screenshot({ path: file, animations: 'disabled' });
} finally {
  await browser.close();
  await server.close();
}
console.log(`${file} is of today.`);
