import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { pureActions } from './pureActions.ts';
import { squeeze } from './squeeze.ts';
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

/** What comes after the picture, or with a story that is not an everyday one: of the catalogue, from a link that has its numbers, from a file. A script each. */
const apart = ['transcript', 'guest', 'catalogue', 'jsonLog', 'ownStory', 'file'] as const;

/**
 * The frame's scripts, all classic: in a sandbox without an origin modules and imports fail (WordPress embeds so). One is
 * the whole frame, but for what stands `apart`, which the others bring when it is asked for. Their addresses are all that
 * the frame's policy of Trusted Types lets through.
 */
async function buildFrame(root: string): Promise<Readonly<Record<string, string>>> {
  const { output } = (
    (await build({
      ...common(root),
      plugins: [staticImports(apart), pureActions],
      build: {
        ...options,
        write: false,
        rolldownOptions: {
          ...rolldownOptions,
          output: {
            // A library of modules keeps its spaces, unless it is said here.
            minify: true,
            comments: { annotation: false },
            chunkFileNames: '[name].js',
            codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
          },
        },
        lib: { entry: join(root, 'src/embed/index.ts'), formats: ['es'], fileName: () => 'embed.js' },
      },
    })) as Rolldown.RolldownOutput[]
  )[0] as Rolldown.RolldownOutput;
  const chunks = output.filter((file) => file.type === 'chunk');
  const isApart = ({ name }: Rolldown.OutputChunk) => apart.some((each) => each === name);
  // What all stand on is made first: in the build's own order the frame itself is.
  const whole = chunks.filter((chunk) => !isApart(chunk)).sort((a, b) => a.imports.length - b.imports.length);
  if (chunks.length - whole.length !== apart.length)
    throw new Error(`Not all of ${apart} is a script of its own: ${chunks.map(({ name }) => name)}.`);
  const scripts = {
    'embed.js': `(()=>{"use strict";const{src}=document.currentScript,asked={},made={},parts=self.lambdaLifecycleParts={};let policy;
const addresses=${JSON.stringify(apart)}.map(name=>new URL(name+".js",src).href);
const createScriptURL=url=>{if(addresses.includes(url))return url;throw new TypeError(url)};
const bring=name=>asked[name]??=new Promise((done,fail)=>{const script=document.createElement("script");
const {href}=new URL(name,src);
script.onload=()=>done(parts[name](made));
script.onerror=()=>{delete asked[name];fail(new Error(name))};
policy??=self.trustedTypes?.createPolicy("lambda-lifecycle",{createScriptURL});
script.src=policy?.createScriptURL(href)??href;document.head.append(script)});
${whole.map((chunk) => `made["${chunk.fileName}"]=(()=>{${classic(chunk)}})();`).join('\n')}})();
`,
    ...Object.fromEntries(
      chunks
        .filter(isApart)
        .map((chunk) => [
          chunk.fileName,
          `self.lambdaLifecycleParts["${chunk.fileName}"]=made=>{"use strict";${classic(chunk)}};\n`,
        ]),
    ),
  };
  const squeezed = Object.entries(scripts).map(async ([name, script]) => [name, await squeeze(script)] as const);
  return Object.fromEntries(await Promise.all(squeezed));
}

/** The body of a function that does what a module does: what it imports was made before it, what it exports it returns. */
function classic({ code, fileName }: Rolldown.OutputChunk): string {
  const named = (list: string) => list.replaceAll(/([\w$]+) as ([\w$]+)/g, '$1:$2');
  const turned = (list: string) => list.replaceAll(/([\w$]+) as ([\w$]+)/g, '$2:$1');
  const body = code
    .replaceAll(
      /\bimport\{([^}]*)\}from"\.\/([^"]+)";/g,
      (_, list: string, file: string) => `const{${named(list)}}=made["${file}"];`,
    )
    .replaceAll(/\bimport\(`\.\/([^`]+)`\)/g, 'bring("$1")')
    .replace(/export\{([^}]*)\};?\s*$/, (_, list: string) => `return{${turned(list)}}`);
  if (/(^|[;}])(import|export)[\s({*"]|\bimport\(/.test(body)) throw new Error(`${fileName} is still a module.`);
  return body;
}
