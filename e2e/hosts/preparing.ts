/** An author's project, set up as its author would: installed, given our package as it is packed, built, and served. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Find, readFrom, type Served, serveBuild } from '../serving.ts';

export interface Project {
  /** What the author pastes of ours, by the files that it stands in. */
  readonly files: Readonly<Record<string, string>>;
  /** The command that builds it; absent: its files are the site. */
  readonly build?: readonly string[];
  /** The folder that is served. */
  readonly out: string;
  /** Its packages are our own, and none is installed. */
  readonly borrows?: boolean;
}

const root = join(import.meta.dirname, '../..');
/** Kept between runs: what has not changed is neither installed nor built again. */
const kept = join(root, 'hosts.local');

/** Without what the test runner and our own npm say of themselves, and without what hosts would tell their makers. */
const inherited = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && !/^npm_/i.test(name)),
);
const env = { ...inherited, CI: '1', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' };

async function run(cwd: string, ...[command = '', ...args]: readonly string[]): Promise<string> {
  const options = { cwd, env, shell: process.platform === 'win32', maxBuffer: 2 ** 26 };
  try {
    return (await promisify(execFile)(command, args, options)).stdout;
  } catch (error) {
    const { message, stdout = '', stderr = '' } = error as Error & { stdout?: string; stderr?: string };
    throw new Error(`${message}\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
  }
}

/** The files of a folder, at any depth. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile());

const readText = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** Brings the project up to date and builds it. */
async function prepare(name: string, { files, build, borrows }: Project): Promise<string> {
  const source = join(import.meta.dirname, name);
  const home = join(kept, name);
  mkdirSync(home, { recursive: true });
  const packages = readText(join(source, 'package.json')) ?? '';
  const hash = createHash('sha256').update(JSON.stringify([files, build]));
  for (const file of filesOf(source)) hash.update(file).update(readFileSync(join(source, file)));
  let packed = '';
  if (packages.includes('"lambda-lifecycle"')) {
    const told = await run(root, 'npm', 'pack', '--ignore-scripts', '--silent', '--pack-destination', home);
    packed = join(home, told.trim().split('\n').at(-1) ?? '');
    hash.update(readFileSync(packed));
  }
  const stamp = hash.digest('hex');
  if (readText(join(home, '.built')) === stamp) return home;

  const stays = ['node_modules', ...(packed ? [packed.slice(home.length + 1)] : [])];
  for (const old of readdirSync(home)) if (!stays.includes(old)) rmSync(join(home, old), { recursive: true });
  cpSync(source, home, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, file)), { recursive: true });
    writeFileSync(join(home, file), text);
  }
  const installed = join(home, 'node_modules/.installed');
  if (packages && !borrows && readText(installed) !== packages) {
    rmSync(join(home, 'node_modules'), { recursive: true, force: true });
    await run(home, 'npm', 'install', '--no-package-lock', '--no-audit', '--no-fund', '--prefer-offline');
    writeFileSync(installed, packages);
  }
  if (packed) {
    // npm takes a package of the same name and version for the one that it has installed before.
    const own = join(home, 'node_modules/lambda-lifecycle');
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own, { recursive: true });
    await run(home, 'tar', '-xzf', packed, '-C', own, '--strip-components=1');
  }
  if (build) await run(home, ...build);
  writeFileSync(join(home, '.built'), stamp);
  return home;
}

/** As hosts of files do: `/page` is `page.html` or `page/index.html`. */
const withCleanUrls =
  (find: Find): Find =>
  (path) =>
    find(path) ?? find(`${path}.html`) ?? find(`${path}/index.html`);

/** Prepares the project, and serves it from an origin of its own. */
export async function serveHost(name: string, project: Project): Promise<Served> {
  const home = await prepare(name, project);
  return serveBuild({}, withCleanUrls(readFrom(join(home, project.out))));
}
