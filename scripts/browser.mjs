// A Chromium for the browser tests: one that is here, else one that can be fetched.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, runNpm, runTool } from './setup.mjs';

const none = `No browser was found that starts. Any one of these helps:
  - install Chrome, Chromium or Edge; if it is in an unusual place, say where: CHROME_PATH=/path/to/chrome npm test
  - npx playwright install chromium
  - on Debian, as root: apt-get install chromium-headless-shell`;

/** The headless shell first: it starts faster, and the tests take half the time. */
function usualPlaces() {
  const { env, platform } = process;
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  const names = 'chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable microsoft-edge';
  const folders = new Set([...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']);
  const paths = names.split(' ').flatMap((name) => [...folders].map((folder) => join(folder, name)));
  // /bin is often another name for /usr/bin: try each file once.
  const files = paths.filter(existsSync).map((path) => realpathSync(path));
  return [...new Set(files)];
}

/** A file that exists may still be a stub, or lack a library: only a page that answers counts. '' is Playwright's own. */
async function works(executablePath) {
  if (executablePath && !existsSync(executablePath)) return false;
  const { chromium } = await import('@playwright/test');
  let browser;
  try {
    browser = await chromium.launch({ ...(executablePath && { executablePath }), timeout: 20_000 });
    const page = await browser.newPage();
    return (await page.evaluate(() => [6, 7].reduce((a, b) => a * b))) === 42;
  } catch (error) {
    if (executablePath) console.log(`${executablePath} does not start: ${error.message.split('\n')[0]}`);
    return false;
  } finally {
    await browser?.close();
  }
}

async function firstThatWorks(paths) {
  for (const path of paths) if (await works(path)) return path;
  return undefined;
}

/** Debian has the headless shell as a package. Without a font, text would have no width. */
async function installWithApt() {
  const isDebian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!isDebian || process.getuid?.() !== 0) return false;
  console.log('Installing a browser with apt-get ...');
  const apt = (...args) =>
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  await apt('update');
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const { ok, output } = await apt('install', '-y', '--no-install-recommends', name, 'fonts-dejavu-core');
    if (ok) return true;
    console.log(output.trim().split('\n').at(-1));
  }
  return false;
}

/** The one npm package that carries a browser, with its libraries, for bare machines without root. */
async function fromNpm({ install }) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(root, 'node_modules/.browser');
  const main = join(folder, 'node_modules/@sparticuz/chromium');
  if (install) {
    console.log('Fetching a browser from npm ...');
    const where = ['--prefix', 'node_modules/.browser', '--no-save', '--no-package-lock'];
    // Without a network npm would try again, for minutes.
    const how = ['--prefer-offline', '--fetch-retries=0'];
    const { ok, output } = await runNpm(['install', ...where, ...how, '@sparticuz/chromium@147.0.0'], { minutes: 5 });
    if (!ok) console.log(output.trim());
  }
  if (!existsSync(main)) return undefined;
  // Without this it does not unpack the libraries that it brings.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { exports, main: entry } = JSON.parse(readFileSync(join(main, 'package.json'), 'utf8'));
  const file = entry ?? exports['.'].import ?? exports['.'];
  const { default: chromium } = await import(pathToFileURL(join(main, file)).href);
  return firstThatWorks([await chromium.executablePath()]);
}

/** The path of a browser that works, '' for Playwright's own, undefined if there is none and none can be had. */
export async function findBrowser() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH && !existsSync(CHROME_PATH)) console.log(`CHROME_PATH=${CHROME_PATH} does not exist.`);
  const here = async () => firstThatWorks([...(CHROME_PATH ? [CHROME_PATH] : []), '', ...usualPlaces()]);
  const found = (await here()) ?? (await fromNpm({ install: false }));
  if (found !== undefined) return found;

  if (await installWithApt()) {
    const installed = await firstThatWorks(usualPlaces());
    if (installed !== undefined) return installed;
  }
  console.log("Fetching Playwright's browser ...");
  const { ok, output } = await runTool('@playwright/test', ['install', '--only-shell', 'chromium']);
  if (!ok) console.log(output.trim().split('\n').slice(0, 3).join('\n'));
  const fetched = (await firstThatWorks([''])) ?? (await fromNpm({ install: true }));
  if (fetched === undefined) console.log(none);
  return fetched;
}
