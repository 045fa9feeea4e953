import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { pureActions } from './pureActions.ts';
import { staticImports } from './staticImports.ts';

/**
 * A frame may fetch a story's file from anywhere, and nothing else from anywhere but here. WebKit takes 'self' for the
 * sandbox, which is nowhere (WebKit bugs 308756 and 316847): so the frame's script is named by what it holds, and what it
 * brings is its own, by Trusted Types. No other markup becomes a script.
 */
const policyFor = (nonce: string): string =>
  `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self' data:; connect-src *; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lambda-lifecycle`;

/** What the two scripts are made with. */
const common = (root: string): InlineConfig => ({ root, configFile: false, publicDir: false, logLevel: 'warn' });
const options = { target: 'es2022', minify: true, emptyOutDir: false } as const;
const rolldownOptions = { treeshake: { propertyReadSideEffects: false, manualPureFunctions: ['bisector'] } } as const;

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
      const page = await readFile(join(root, 'src/embed/index.html'), 'utf8');
      const frame = await buildFrame(root);
      const nonce = createHash('sha256')
        .update(frame['embed.js'] ?? '')
        .digest('base64url')
        .slice(0, 16);
      const built = page
        .replace('<script type="module" src="./index.ts">', `<script nonce="${nonce}" src="./embed.js">`)
        .replace(
          '<meta charset="utf-8" />',
          `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policyFor(nonce)}" />`,
        );
      const files = { ...frame, 'index.html': built };
      await mkdir(join(outDir, 'embed'), { recursive: true });
      for (const [name, text] of Object.entries(files)) await writeFile(join(outDir, 'embed', name), text);
      const lib = { entry: join(root, 'src/host/index.ts'), formats: ['iife' as const], fileName: () => 'host.js' };
      await build({
        ...common(root),
        build: {
          ...options,
          outDir,
          rolldownOptions: { ...rolldownOptions, output: { generatedCode: { symbols: false } } },
          lib: { ...lib, name: 'LambdaLifecycle' },
        },
      });
    },
  };
}

/** Told from a link that has its own numbers: seldom asked for, and too much for a frame that tells none. */
const apart = 'ownStory';

/**
 * The frame's scripts, both classic: in a sandbox without an origin modules and imports fail (WordPress embeds so). One is
 * the whole frame, but for the stories of the reader's own, which the other brings when one is asked for. Its address is
 * all that the frame's policy of Trusted Types lets through.
 */
async function buildFrame(root: string): Promise<Readonly<Record<string, string>>> {
  const { output } = (
    (await build({
      ...common(root),
      plugins: [staticImports(apart), pureActions],
      build: {
        ...options,
        write: false,
        // A library of modules keeps its spaces, unless it is said here.
        rolldownOptions: { ...rolldownOptions, output: { minify: true, comments: { annotation: false } } },
        lib: { entry: join(root, 'src/embed/index.ts'), formats: ['es'], fileName: () => 'embed.js' },
      },
    })) as Rolldown.RolldownOutput[]
  )[0] as Rolldown.RolldownOutput;
  const chunks = output.filter((file) => file.type === 'chunk');
  const own = chunks.find(({ name }) => name === apart);
  const frame = chunks.find(({ isEntry }) => isEntry);
  const [shared, ...more] = chunks.filter((chunk) => chunk !== own && chunk !== frame);
  if (!own || !frame || !shared || more.length > 0) throw new Error('The frame is no longer what its build expects.');
  return {
    'embed.js': `(()=>{"use strict";const{src}=document.currentScript;let asked,policy;
const own=new URL("own.js",src).href,createScriptURL=()=>own;
const bring=()=>asked??=new Promise((done,fail)=>{const script=document.createElement("script");
script.onload=()=>done(self.lambdaLifecycleOwn(shared));
script.onerror=()=>{asked=undefined;fail(new Error("own.js"))};
policy??=self.trustedTypes?.createPolicy("lambda-lifecycle",{createScriptURL});
script.src=policy?.createScriptURL(own)??own;document.head.append(script)});
const shared=(()=>{${classic(shared)}})();
(()=>{${classic(frame, { [`import(\`./${own.fileName}\`)`]: 'bring()' })}})()})();
`,
    'own.js': `self.lambdaLifecycleOwn=shared=>{"use strict";${classic(own)}};\n`,
  };
}

/** The body of a function that does what a module does: it has `shared` for its import, and returns what it exports. */
function classic({ code, fileName }: Rolldown.OutputChunk, others: Readonly<Record<string, string>> = {}): string {
  const named = (list: string) => list.replaceAll(/([\w$]+) as ([\w$]+)/g, '$1:$2');
  const turned = (list: string) => list.replaceAll(/([\w$]+) as ([\w$]+)/g, '$2:$1');
  let body = code
    .replace(/^import\{([^}]*)\}from"[^"]+";/, (_, list: string) => `const{${named(list)}}=shared;`)
    .replace(/export\{([^}]*)\};?\s*$/, (_, list: string) => `return{${turned(list)}}`);
  for (const [wanted, other] of Object.entries(others)) {
    if (!body.includes(wanted)) throw new Error(`${fileName} no longer has ${wanted}.`);
    body = body.replaceAll(wanted, other);
  }
  if (/^import\b|[;}]import[\s({"]|[;}]export[\s{]/.test(body)) throw new Error(`${fileName} is still a module.`);
  return body;
}
