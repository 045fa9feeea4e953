/** The package, tried as a stranger would: packed, installed, and used in plain HTML, React, Vue, Svelte and on a server. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { compile } from 'svelte/compiler';
import { build } from 'vite';

const require = createRequire(import.meta.url);
const onWindows = process.platform === 'win32';
const npm = (cwd: string, ...args: string[]) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', shell: onWindows, stdio: ['ignore', 'pipe', 'ignore'] });

test.describe.configure({ mode: 'serial' });
let folder = '';

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lambda-lifecycle-package-'));
  npm(join(import.meta.dirname, '..'), 'pack', '--ignore-scripts', '--pack-destination', folder);
  writeFileSync(join(folder, 'package.json'), '{ "name": "stranger", "private": true, "type": "module" }');
  npm(folder, 'install', '--offline', '--no-audit', '--ignore-scripts', './lambda-lifecycle-0.1.0.tgz');
  // The frameworks are the repository's own; what they need they find from where they are.
  for (const name of ['react', 'react-dom', 'vue', 'svelte']) {
    const home = dirname(require.resolve(`${name}/package.json`));
    symlinkSync(home, join(folder, 'node_modules', name), 'junction');
  }
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tellStep = '(event) => { document.title = "step " + event.detail.index; }';
const svelteSource = `<script>import 'lambda-lifecycle/define';</script>
<lambda-lifecycle scenario="cold-start" step={3} keyboard={false} onstepchange={${tellStep}}></lambda-lifecycle>`;

/** As the README says it. */
const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
const recipeForVue = /`(isCustomElement: .*?)`/.exec(readme)?.[1];

const users: Readonly<Record<string, string>> = {
  plain: `import 'lambda-lifecycle/define';
    const element = document.createElement('lambda-lifecycle');
    Object.assign(element, { scenario: 'cold-start', step: 3, keyboard: false });
    element.addEventListener('stepchange', ${tellStep});
    document.getElementById('app').append(element);`,
  react: `import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    import { LambdaLifecycle } from 'lambda-lifecycle/react';
    const props = { scenario: 'cold-start', step: 3, keyboard: false, onStepchange: ${tellStep} };
    createRoot(document.getElementById('app')).render(createElement(LambdaLifecycle, props));`,
  vue: `import { createApp } from 'vue/dist/vue.esm-bundler.js';
    import 'lambda-lifecycle/define';
    const template = '<lambda-lifecycle scenario="cold-start" :step="3" :keyboard="false" @stepchange="tell"></lambda-lifecycle>';
    const app = createApp({ template, methods: { tell: ${tellStep} } });
    app.config.compilerOptions = { ${recipeForVue} };
    app.mount('#app');`,
  svelte: `import { mount } from 'svelte';
    import App from './App.svelte.js';
    mount(App, { target: document.getElementById('app') });`,
};

for (const [name, source] of Object.entries(users)) {
  test(`in ${name}`, async ({ page }) => {
    const home = join(folder, name);
    mkdirSync(home);
    writeFileSync(join(home, 'main.js'), source);
    if (name === 'svelte') {
      writeFileSync(join(home, 'App.svelte.js'), compile(svelteSource, { generate: 'client' }).js.code);
    }
    await build({
      root: home,
      configFile: false,
      logLevel: 'error',
      // The page stands in a folder.
      base: './',
      build: {
        outDir: join(home, 'out'),
        rolldownOptions: { input: join(home, 'main.js'), output: { entryFileNames: 'main.js' } },
      },
    });
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && trouble.push(message.text()));
    await page.route('**/stranger/**', (route) => {
      const path = new URL(route.request().url()).pathname.split('/stranger/')[1] ?? '';
      if (path === '') {
        const body = `<!doctype html><link rel="icon" href="data:,"><div id="app"></div><script type="module" src="./main.js"></script>`;
        return route.fulfill({ contentType: 'text/html', body });
      }
      const contentType = extname(path) === '.js' ? 'text/javascript' : 'text/plain';
      return route.fulfill({ contentType, body: readFileSync(join(home, 'out', path)) });
    });
    await page.goto('./stranger/');
    const element = page.locator('lambda-lifecycle');
    await expect(element.locator('li[aria-current]')).toHaveAttribute('data-step', '3');
    expect(await element.evaluate((each) => (each as HTMLElement & { keyboard: boolean }).keyboard)).toBe(false);
    await element.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(page).toHaveTitle('step 4');
    expect(trouble).toEqual([]);
  });
}

test('on a server it is imported without harm, and rendered by React', () => {
  const script = `
    const { LambdaLifecycle: Class } = await import('lambda-lifecycle');
    await import('lambda-lifecycle/define');
    await import('lambda-lifecycle/facade');
    const { LambdaLifecycle } = await import('lambda-lifecycle/react');
    const { createElement } = await import('react');
    const { renderToString } = await import('react-dom/server');
    const props = { scenario: 'what-if', keyboard: false, params: { memory: 1024, snapstart: true } };
    console.log(typeof Class, renderToString(createElement(LambdaLifecycle, props)));`;
  writeFileSync(join(folder, 'server.js'), script);
  expect(execFileSync(process.execPath, ['server.js'], { cwd: folder, encoding: 'utf8' }).trim()).toBe(
    'function <lambda-lifecycle scenario="what-if" keyboard="0" memory="1024" snapstart="on" style="display:block;min-height:560px;--ll-height:560px"></lambda-lifecycle>',
  );
});

test('it can be published as it is, with its licence', () => {
  const home = join(import.meta.dirname, '..');
  // Its own registry answers nobody: what is asked is whether npm would send it.
  const nowhere = ['--registry', 'http://127.0.0.1:9/', '--fetch-retries', '0'];
  const told = JSON.parse(npm(home, 'publish', '--dry-run', '--ignore-scripts', '--json', ...nowhere));
  // npm 11 tells it by the package's name, npm 10 at once.
  const files = (told.files ?? told['lambda-lifecycle'].files).map(({ path }: { path: string }) => path);
  expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json', 'dist/element/react.js']));
});

test('what registers the element says that it is for browsers', () => {
  for (const name of ['define', 'react', 'facade']) {
    const text = readFileSync(join(folder, `node_modules/lambda-lifecycle/dist/element/${name}.js`), 'utf8');
    expect(text, name).toMatch(/^'use client';/);
  }
});

test('it depends on nothing, and says what it is', () => {
  const home = join(folder, 'node_modules/lambda-lifecycle');
  const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  expect(dependencies).toBeUndefined();
  const manifest = JSON.parse(readFileSync(join(home, 'dist/element/custom-elements.json'), 'utf8'));
  const [described] = manifest.modules[0].declarations;
  expect(described.attributes.length).toBeGreaterThan(15);
  const names = (kind: 'attributes' | 'slots') => described[kind].map(({ name }: { name: string }) => name);
  expect(names('attributes')).toEqual(expect.arrayContaining(['view', 'memory', 'runtime-init', 'path']));
  expect(names('slots')).toEqual(['', 'caption', 'poster', 'toolbar-start', 'toolbar-end']);
  expect(described.attributes.every(({ description }: { description: string }) => description !== '')).toBe(true);
  expect(described.events.map(({ name }: { name: string }) => name)).toContain('stepchange');
});
