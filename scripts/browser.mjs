// The browsers for the browser tests: a Chromium and a Firefox that are here, else such as can be fetched; a WebKit if it is here.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, runNpm, runTool } from './setup.mjs';
import { startWebKit } from './webkit.mjs';

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
  return onPath('chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable microsoft-edge');
}

function usualPlacesOfFirefox() {
  const { env, platform } = process;
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(Boolean);
    return folders.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe'));
  }
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  return onPath('firefox firefox-esr');
}

function onPath(names) {
  const folders = new Set([...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']);
  const paths = names.split(' ').flatMap((name) => [...folders].map((folder) => join(folder, name)));
  // /bin is often another name for /usr/bin: try each file once.
  const files = paths.filter(existsSync).map((path) => realpathSync(path));
  return [...new Set(files)];
}

/** A file that exists may still be a stub, or lack a library: only a page that answers counts. '' is Playwright's own. */
async function works(executablePath, launch) {
  if (executablePath && !existsSync(executablePath)) return false;
  let browser;
  try {
    browser = await launch(await import('@playwright/test'), {
      ...(executablePath && { executablePath }),
      // A busy machine takes its time, and what does not start is installed once more.
      timeout: 120_000,
    });
    const page = await browser.newPage();
    return (await page.evaluate(() => [6, 7].reduce((a, b) => a * b))) === 42;
  } catch (error) {
    if (executablePath) console.log(`${executablePath} does not start: ${error.message.split('\n')[0]}`);
    return false;
  } finally {
    await browser?.close();
  }
}

const launchChromium = ({ chromium }, options) => chromium.launch(options);

/** Firefox as Mozilla and Debian ship it, driven by WebDriver BiDi: Playwright's own, a patched one, is not what readers have. */
const launchFirefox = ({ firefox }, options) => firefox.launch({ ...options, channel: 'moz-firefox' });

async function firstThatWorks(paths, launch = launchChromium) {
  for (const path of paths) if (await works(path, launch)) return path;
  return undefined;
}

/** Debian has both browsers as packages: the first that can be had. Without a font, text would have no width. */
async function installWithApt(names) {
  const isDebian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!isDebian || process.getuid?.() !== 0) return false;
  console.log('Installing a browser with apt-get ...');
  const apt = (...args) =>
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  await apt('update');
  for (const name of names) {
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

  if (await installWithApt(['chromium-headless-shell', 'chromium'])) {
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

const noFirefox = `No Firefox was found that starts: the walks in Firefox are not run. Any one of these helps:
  - install Firefox; if it is in an unusual place, say where: FIREFOX_PATH=/path/to/firefox npm test
  - on Debian, as root: apt-get install firefox-esr`;

/** The path of a Firefox that works, or undefined, and said, if there is none and none can be had. */
export async function findFirefox() {
  const { FIREFOX_PATH } = process.env;
  if (FIREFOX_PATH && !existsSync(FIREFOX_PATH)) console.log(`FIREFOX_PATH=${FIREFOX_PATH} does not exist.`);
  const here = () =>
    firstThatWorks([...(FIREFOX_PATH ? [FIREFOX_PATH] : []), ...usualPlacesOfFirefox()], launchFirefox);
  const found = (await here()) ?? ((await installWithApt(['firefox-esr'])) ? await here() : undefined);
  if (found === undefined) console.log(noFirefox);
  return found;
}

const noWebKit =
  'No WebKit is here that starts: the walks in WebKit are not run. On Debian it is apt-get install webkit2gtk-driver xvfb xauth';

/** The path of a driver of WebKit that opens a browser, or undefined, and said, if there is none. It is never installed. */
export async function findWebKit() {
  for (const path of process.platform === 'linux' ? onPath('WebKitWebDriver') : []) {
    try {
      const webKit = await startWebKit(path);
      await webKit.stop();
      return path;
    } catch (error) {
      console.log(`${path} does not start: ${error.message}`);
    }
  }
  console.log(noWebKit);
  return undefined;
}
