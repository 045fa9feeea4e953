// What `npm start` and `npm test` share. Only Node's own modules: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const root = fileURLToPath(new URL('..', import.meta.url));

const readJson = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

/** Prints a sentence for people, not a stack, and ends with 1. */
export function giveUp(message) {
  console.error(message);
  process.exit(1);
}

const children = new Set();
let stopping = false;

// Whoever stops this program stops what it started. A child that does not listen is killed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    const exit = () => process.exit(128 + constants.signals[signal]);
    if (children.size === 0) exit();
    if (stopping) return;
    stopping = true;
    // SIGINT, because that is the one at which Vitest and Playwright clean up after themselves.
    for (const child of children) child.once('close', () => children.size === 0 && exit()).kill('SIGINT');
    setTimeout(() => {
      for (const child of children) child.kill('SIGKILL');
      exit();
    }, 5000);
  });
}

// A SIGTERM to npm ends npm and its shell, but the shell does not pass it on: notice that they are gone.
if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref();
}

/**
 * Runs a program in the repository's root. `live` shows its output while it runs; otherwise it is collected and returned.
 * A program that takes longer than `minutes` is stopped.
 */
export function run(command, args, { live = false, minutes = 20, env = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      shell,
      stdio: ['ignore', live === 'stderr' ? 2 : live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      timeout: minutes * 60_000,
      killSignal: 'SIGINT',
    });
    children.add(child);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', (error) => {
      output += `${error.message}\n`;
      children.delete(child);
      resolve({ ok: false, output });
    });
    // Added before any other 'close' listener, so that these see the set without this child.
    child.once('close', (code) => {
      children.delete(child);
      // Some tools colour even what is not a terminal.
      if (!stopping) resolve({ ok: code === 0, output: stripVTControlCharacters(output) });
    });
  });
}

/** Runs a tool out of node_modules through node: no PATH, no shell, no `.cmd`. */
export async function runTool(name, args, options) {
  if (!existsSync(join(root, 'node_modules', name))) return { ok: false, output: `${name} is not installed.` };
  const { bin } = readJson('node_modules', name, 'package.json');
  const file = typeof bin === 'string' ? bin : (bin[name.split('/').at(-1)] ?? Object.values(bin)[0]);
  return run(process.execPath, [join(root, 'node_modules', name, file), ...args], options);
}

/** npm, wherever it is: the one that runs this script, the one beside node, or the one on PATH. */
export function runNpm(args, options) {
  const beside = dirname(process.execPath);
  const cli = [
    process.env.npm_execpath ?? '',
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  if (cli) return run(process.execPath, [cli, ...args], options);
  // On Windows npm is a .cmd, which only a shell can run; the arguments are our own and have no spaces.
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Why the installed packages are not what the lockfile says, or undefined. npm keeps its own note of what it installed. */
function whatIsMissing() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return 'not installed yet';
  const wanted = readJson('package-lock.json').packages;
  const installed = readJson('node_modules', '.package-lock.json').packages;
  for (const [path, entry] of Object.entries(wanted)) {
    // The root itself, and packages that npm leaves out on other platforms.
    if (path === '' || ((entry.optional || entry.devOptional) && !installed[path])) continue;
    if (installed[path]?.version !== entry.version || installed[path]?.integrity !== entry.integrity) {
      return `${path.replace(/.*node_modules\//, '')} ${entry.version} is missing`;
    }
  }
  // Copied from another machine, or into a container.
  const foreign = Object.entries(installed).find(
    ([, { os = [], cpu = [] }]) =>
      (os.length > 0 && !os.some((name) => name.startsWith('!')) && !os.includes(process.platform)) ||
      (cpu.length > 0 && !cpu.some((name) => name.startsWith('!')) && !cpu.includes(process.arch)),
  );
  return foreign && `${foreign[0].replace(/.*node_modules\//, '')} is for another machine`;
}

/** Installs what the lockfile says, unless it is there. Returns why that was not possible, in a sentence for people. */
export async function installDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12)) {
    return `Node ${readJson('package.json').engines.node} is needed; this is ${process.versions.node}.`;
  }
  // Vite takes what stands behind either for a part of an address, and looks for files of the first half's name.
  if (/[#?]/.test(root)) return `Vite cannot work in ${root}: no folder on the way may have # or ? in its name.`;
  const reason = whatIsMissing();
  if (!reason) return undefined;
  // Not on stdout, which may be somebody's JSON.
  console.error(`Installing the packages (${reason}) ...`);
  // The build and the tests are development dependencies, whatever NODE_ENV says.
  const { ok } = await runNpm(['ci', '--loglevel=warn', '--prefer-offline', '--include=dev', '--include=optional'], {
    live: 'stderr',
  });
  return ok ? undefined : 'The packages could not be installed: see above. It takes npm and a way to its registry.';
}

const answers = (port, host) =>
  new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1000 }, () => resolve(true));
    socket.once('error', () => resolve(false)).once('timeout', () => resolve(false));
    socket.once('connect', () => socket.destroy()).once('timeout', () => socket.destroy());
  });

const canListen = (port, host) =>
  new Promise((resolve) => {
    const server = createServer();
    // Without IPv6 there is no ::1, and nobody can be there.
    server.once('error', ({ code }) => resolve(code !== 'EADDRINUSE' && code !== 'EACCES'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });

/** `localhost` is two addresses. Some systems let one listen where somebody else has both, so ask as well as try. */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '::1']) {
    if ((await answers(port, host)) || !(await canListen(port, host))) return false;
  }
  return true;
}

export async function nextFreePort(port) {
  for (let candidate = port; candidate < port + 200; candidate++) if (await isFree(candidate)) return candidate;
  return giveUp(`No free port from ${port} to ${port + 199}.`);
}
