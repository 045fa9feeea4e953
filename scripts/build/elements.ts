import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { describeElement } from './manifest.ts';
import { pureActions } from './pureActions.ts';
import { squeezed } from './squeeze.ts';

const entries = ['index', 'define', 'react', 'facade'] as const;

/** Types that say what `public.ts` says, for those who have no TypeScript sources. */
const types: Readonly<Record<string, string>> = {
  'index.d.ts': `export * from './public.js';
import type { LambdaLifecycleElement } from './public.js';
/** The class, not registered yet. */
export declare const LambdaLifecycle: { new (): LambdaLifecycleElement; prototype: LambdaLifecycleElement };
declare global {
  interface HTMLElementTagNameMap {
    'lambda-lifecycle': LambdaLifecycleElement;
  }
}
`,
  'define.d.ts': `export { LambdaLifecycle } from './index.js';\n`,
  'react.d.ts': `import type { ReactElement } from 'react';
import type { LambdaLifecycleProps } from './reactTypes.js';
export type { LambdaLifecycleProps };
/** \`<lambda-lifecycle>\` as a component. */
export declare function LambdaLifecycle(props: LambdaLifecycleProps): ReactElement;
`,
  'facade.d.ts': 'export declare class LambdaLifecycleFacade extends HTMLElement {}\n',
};

/** Builds the element as a package: modules, their types, and what tools read of it. */
export function elements(): Plugin {
  let root = '';
  let outDir = '';
  return {
    name: 'elements',
    apply: 'build',
    configResolved(config) {
      ({ root } = config);
      outDir = resolve(root, config.build.outDir, 'element');
    },
    async closeBundle() {
      await build({
        root,
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        base: './',
        plugins: [pureActions, squeezed],
        build: {
          outDir,
          target: 'es2022',
          minify: true,
          lib: {
            entry: Object.fromEntries(entries.map((name) => [name, join(root, `src/element/${name}.ts`)])),
            formats: ['es'],
            fileName: (_, name) => `${name}.js`,
          },
          // In the format for modules a library keeps its spaces, so that it can be minified later. Pages load it as it is.
          rolldownOptions: {
            external: ['react'],
            // d3-array makes its searches as it is loaded, and here none of them is used.
            treeshake: { propertyReadSideEffects: false, manualPureFunctions: ['bisector'] },
            output: {
              chunkFileNames: 'parts/[name]-[hash].js',
              minify: true,
              // They are for tools that leave out what is not used, and here all is.
              comments: { annotation: false },
              // With all that it imports: in pieces it would be larger, and no page has use for a piece.
              codeSplitting: {
                groups: [{ name: 'element', test: /src\/element\/element\.ts$/ }],
              },
            },
          },
        },
      });
      const source = (name: string) => readFile(join(root, 'src/element', name), 'utf8');
      const names =
        (await source('attributes.ts')).match(/^ {2}\w+(?=: \{)/gm)?.map((name) => `'${name.trim()}'`) ?? [];
      const files = {
        ...types,
        'public.d.ts': await source('public.ts'),
        'attributes.d.ts': `export type AttributeName = ${[...new Set(names)].join(' | ')};\n`,
        'reactTypes.d.ts': (await source('reactTypes.ts')).replaceAll(/'\.\/(\w+)\.ts'/g, "'./$1.js'"),
        'custom-elements.json': `${JSON.stringify(await describeElement(source), null, 1)}\n`,
      };
      await mkdir(outDir, { recursive: true });
      for (const [name, text] of Object.entries(files)) await writeFile(join(outDir, name), text);
      // A server component may import what registers something: it is the browser that runs it. Minifiers drop the words.
      for (const name of ['define', 'react', 'facade']) {
        const file = join(outDir, `${name}.js`);
        await writeFile(file, `'use client';${await readFile(file, 'utf8')}`);
      }
    },
  };
}
