import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { staticImports } from './staticImports.ts';

/** A frame may fetch a story's file from anywhere, and nothing else from anywhere but here. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src *; base-uri 'none'; form-action 'none'";

/** One classic script: in a sandbox without an origin, modules and imports fail (WordPress embeds so). */
function classic(root: string, entry: string, outDir: string, fileName: string): InlineConfig {
  return {
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [staticImports()],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
      lib: { entry: join(root, entry), formats: ['iife'], name: 'LambdaLifecycle', fileName: () => fileName },
    },
  };
}

/** Builds the page for frames, and the script for pages that hold them. */
export function embeds(): Plugin {
  let root = '';
  let outDir = '';
  return {
    name: 'embeds',
    apply: 'build',
    configResolved(config) {
      ({ root } = config);
      outDir = resolve(root, config.build.outDir);
    },
    async closeBundle() {
      await build(classic(root, 'src/embed/index.ts', join(outDir, 'embed'), 'embed.js'));
      await build(classic(root, 'src/host/index.ts', outDir, 'host.js'));
      const page = await readFile(join(root, 'src/embed/index.html'), 'utf8');
      const built = page
        .replace('<script type="module" src="./index.ts"></script>', '<script src="./embed.js"></script>')
        .replace(
          '<meta charset="utf-8" />',
          `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`,
        );
      await writeFile(join(outDir, 'embed/index.html'), built);
    },
  };
}
