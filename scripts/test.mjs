// `npm test`: everything that must pass. Sets up what is missing, runs every check even if an earlier one failed,
// and ends with one plain line: `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, findFirefox, findWebKit } from './browser.mjs';
import { lockfileFaults } from './lockfile.mjs';
import { installDependencies, nextFreePort, runTool } from './setup.mjs';

const reports = mkdtempSync(join(tmpdir(), 'lambda-lifecycle-'));
process.once('exit', () => rmSync(reports, { recursive: true, force: true }));

const total = { passed: 0, failed: 0, skipped: 0 };

/** Prints one check as one block, so that checks that ran side by side can be read one after the other. */
function report(name, counts, output, startedAt) {
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`\n--- ${name}: ${counts.failed ? 'FAILED' : 'ok'} (${seconds} s)`);
  if (output.trim()) console.log(output.trimEnd());
}

/** A check that passes or fails as a whole. */
async function check(name, work) {
  const startedAt = performance.now();
  const { ok, output } = await work();
  report(name, ok ? { passed: 1 } : { failed: 1 }, output, startedAt);
  return ok;
}

/** A runner's own count, from its JSON. One that crashed, or found nothing to run, has failed at least once. */
function count(file, read, ok) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    ok = false;
  }
  if (counts.failed === 0 && (!ok || counts.passed === 0)) counts.failed = 1;
  return counts;
}

const readVitest = ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => ({
  passed: numPassedTests,
  // A file that could not even be loaded has no tests to fail.
  failed: numFailedTests + testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length,
  skipped: numPendingTests + numTodoTests,
});

const readPlaywright = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: stats.skipped,
});

async function vitest() {
  const startedAt = performance.now();
  const file = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ok, output } = await runTool('vitest', ['run', ...reporters], { minutes: 45 });
  report('vitest', count(file, readVitest, ok), output, startedAt);
}

async function playwright(isBuilt, browser, firefox, webKit) {
  const startedAt = performance.now();
  if (!isBuilt) return report('playwright', { failed: 1 }, 'Not run: the page was not built.', startedAt);
  if (browser === undefined) return report('playwright', { failed: 1 }, 'Not run: no browser, see above.', startedAt);
  const others = [firefox ?? 'not in Firefox', webKit ?? 'not in WebKit'];
  console.log(`\n... playwright, in ${browser || "Playwright's own browser"}, ${others.join(', ')}`);
  const file = join(reports, 'playwright.json');
  const env = {
    E2E_BROWSER: browser,
    E2E_FIREFOX: firefox ?? '',
    E2E_WEBKIT: webKit ?? '',
    E2E_JSON: file,
    // The server begins seconds later. Runs side by side look from different ports on, or two would take the same one.
    E2E_PORT: String(await nextFreePort(20_000 + (process.pid % 10_000))),
  };
  const { ok } = await runTool('@playwright/test', ['test', '-c', 'e2e'], { live: true, env, minutes: 75 });
  report('playwright', count(file, readPlaywright, ok), '', startedAt);
}

const problem = await installDependencies();
if (problem) {
  console.log(`${problem}\n\n0 passed, 1 failed`);
  process.exit(1);
}

// Two lanes, for two cores; the browser tests alone afterwards, because they measure time.
let isBuilt = false;
let browser;
let firefox;
let webKit;
await Promise.all([
  (async () => {
    isBuilt = await check('vite build', () => runTool('vite', ['build']));
    await check('tsc', () => runTool('typescript', ['--noEmit', '-p', '.']));
    await check('biome', () => runTool('@biomejs/biome', ['check', '--error-on-warnings', '.']));
    await check('knip', () => runTool('knip', []));
    await check('lockfile', () => ({ ok: lockfileFaults().length === 0, output: lockfileFaults().join('\n') }));
  })(),
  (async () => {
    browser = await findBrowser();
    firefox = await findFirefox();
    webKit = await findWebKit();
    await vitest();
  })(),
]);
await playwright(isBuilt, browser, firefox, webKit);

const { passed, failed, skipped } = total;
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed ? 1 : 0;
