import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { elements } from './scripts/build/elements.ts';
import { embeds } from './scripts/build/embeds.ts';
import { oneFile } from './scripts/build/oneFile.ts';
import { prerender } from './scripts/build/prerender.ts';
import { pureActions } from './scripts/build/pureActions.ts';
import { reference } from './scripts/build/reference/reference.ts';
import { references } from './scripts/build/references.ts';
import { serviceWorker } from './scripts/build/serviceWorker.ts';
import { stateCharts } from './scripts/build/stateCharts.ts';
import { teach } from './scripts/build/teach.ts';

/** Nothing may leave the page. The meta tag goes into the built page only: Vite's dev server needs inline scripts. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; worker-src 'self' blob:; frame-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lambda-lifecycle";

export default defineConfig({
  // Relative addresses, so that `dist` can be served from any path.
  base: './',
  plugins: [
    react(),
    tailwindcss(),
    { ...pureActions, apply: 'build' },
    stateCharts(),
    {
      name: 'content-security-policy',
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
    prerender(),
    references(),
    reference(),
    oneFile(),
    embeds(),
    elements(),
    teach(),
    // The last: it lists what all others have written.
    serviceWorker(),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // What a first visit needs is one file: in forty it weighs 9 kB more, for each is packed without the words of the others.
    rolldownOptions: {
      // d3-array makes its searches as it is loaded, and none of them is used.
      treeshake: { propertyReadSideEffects: false, manualPureFunctions: ['bisector'] },
      output: { codeSplitting: { groups: [{ name: 'page', test: /src\/app\/index\.tsx$/ }] } },
    },
  },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    // Its own measure leaves one core out, which on two is half of the machine.
    maxWorkers: '100%',
    // Nothing here measures time, and a busy machine is no fault.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
