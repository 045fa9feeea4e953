// `npm run hosts [name …]`: the element and the frame in the hosts of others, each set up as an author would and opened in a browser.
// Packages are installed for this run alone, beside our own, and kept in hosts.local between runs.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { giveUp, installDependencies, nextFreePort, root, runTool } from './setup.mjs';

const known = readdirSync(join(root, 'e2e/hosts')).flatMap(
  (file) => /^(\w+)\.(?:spec|host)\.ts$/.exec(file)?.[1] ?? [],
);
const names = process.argv.slice(2);
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) giveUp(`No host is named ${unknown.join(', ')}. There are: ${known.join(', ')}.`);

const problem = await installDependencies();
if (problem) giveUp(problem);
const browser = await findBrowser();
if (browser === undefined) giveUp('No browser, see above.');

const built = await runTool('vite', ['build']);
if (!built.ok) giveUp(built.output);

const files = names.map((name) => `hosts/${name}\\.(spec|host)`);
const env = { E2E_BROWSER: browser, E2E_PORT: String(await nextFreePort(20_000 + (process.pid % 10_000))) };
const { ok } = await runTool('@playwright/test', ['test', '-c', 'e2e/hosts', ...files], {
  live: true,
  env,
  minutes: 120,
});
process.exitCode = ok ? 0 : 1;
