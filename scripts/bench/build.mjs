// Builds the page and the bench's own pages into a temporary folder, and serves them. Nothing is written into the repository.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, loadConfigFromFile } from 'vite';
import { root } from '../setup.mjs';

const pages = ['draw', 'stage', 'page', 'read'];

/** The page as it is shipped. */
export async function buildApp(outDir) {
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
}

/** The bench's pages: the same sources, the same settings, but without a policy that would keep the peers' styles out. */
export async function buildPages(outDir) {
  const env = { command: 'build', mode: 'production' };
  const shipped = await loadConfigFromFile(env, join(root, 'vite.config.ts'), root);
  const stateCharts = shipped?.config.plugins?.find(
    (plugin) => plugin && 'name' in plugin && plugin.name === 'state-charts',
  );
  await build({
    // The repository's root: from there the stylesheet's tool looks for the classes that are used.
    root,
    configFile: false,
    publicDir: false,
    base: '/pages/',
    logLevel: 'error',
    plugins: [react(), tailwindcss(), stateCharts],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      rollupOptions: { input: pages.map((name) => join(root, 'scripts/bench/pages', `${name}.html`)) },
    },
  });
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/**
 * Serves folders and texts on a port of its own.
 * @param folders by the first part of the address; @param texts by address: pages that are written while the bench runs.
 */
export function serve(folders, texts) {
  // As a host of static pages does it, and once only: compressing must not count.
  const compressed = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const text = texts.get(path);
    if (text !== undefined) return response.setHeader('content-type', types['.html']).end(text);
    const [, first, ...rest] = path.split('/');
    const name = rest.join('/') === '' ? 'index.html' : normalize(rest.join('/'));
    const file = folders[first] && join(folders[first], name);
    if (!file || name.startsWith('..') || !existsSync(file) || !statSync(file).isFile())
      return response.writeHead(404).end();
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader('content-encoding', 'gzip');
    if (!compressed.has(file)) compressed.set(file, gzipSync(readFileSync(file), { level: 9 }));
    response.end(compressed.get(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({ origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() });
    });
  });
}
