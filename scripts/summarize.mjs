// npm run summarize -- FILE… [--json]   (--help says so, too)
// What is in a log, without opening the page. `-` is standard input; pipes are read to their end. With --json, stdout holds one object for
// one file, an array in the order of the files for several, and nothing else; a file that could not be opened is `{"error": "…"}` in it,
// and one in which nothing of Lambda's could be read says why in `error`, beside its numbers.
// Exit code 1 when nothing could be read.
import { constants, createReadStream, fstatSync, openAsBlob } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { giveUp, installDependencies } from './setup.mjs';

const args = process.argv.slice(2);
const asJson = args.includes('--json');
const files = args.filter((arg) => arg !== '--json');
const usage =
  'usage: npm run summarize -- FILE… [--json]   (- is standard input; in JSON a file that cannot be opened or read has an "error")';
if (args.includes('--help') || args.includes('-h')) {
  console.log(usage);
  process.exit(0);
}
if (files.length === 0 || files.some((file) => /^-./.test(file))) giveUp(usage);

// Whoever reads may have heard enough, as `head` has.
process.stdout.on('error', ({ code }) => code !== 'EPIPE' && process.exit(1));

const problem = await installDependencies();
if (problem) giveUp(problem);
const { runnerImport } = await import('vite');

const sentences = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder, not a file.',
  EACCES: 'This file may not be read: permission is denied.',
  EPERM: 'This file may not be read: permission is denied.',
  ELOOP: 'This file is a link that leads back to itself.',
  ENOTDIR: 'There is no such file: what stands before its name is no folder.',
  ENAMETOOLONG: 'There is no such file: no name is that long.',
  ENXIO: 'This is a socket, not a file.',
  EBADF: 'Standard input cannot be read: it is closed, or open for writing only.',
  NOTHING: 'Nothing comes from standard input: it is closed or empty.',
};
const refuse = (code) => Promise.reject(Object.assign(new Error(), { code }));

async function collect(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return new Blob(parts);
}

/** Node opens nothing in the place of an input that is closed, and takes a folder for an empty one. */
async function collectInput() {
  const found = fstatSync(0);
  if (found.isDirectory()) return refuse('EISDIR');
  const all = await collect(process.stdin);
  return all.size === 0 && found.isCharacterDevice() ? refuse('NOTHING') : all;
}

let input;
/** A pipe has no size: what is not a plain file with one is read to its end. */
async function open(file) {
  if (file === '-') {
    input ??= collectInput();
    return input;
  }
  const found = await stat(file);
  if (found.isDirectory()) return refuse('EISDIR');
  // Node 20 opens a file that it may not read, and fails later without a word why.
  await access(file, constants.R_OK);
  return found.isFile() && found.size > 0 ? openAsBlob(file) : collect(createReadStream(file));
}

// Node 20 does not run TypeScript; Vite does, without a build.
const load = async (path) => {
  const file = fileURLToPath(new URL(`../src/sources/imports/${path}`, import.meta.url));
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'silent' });
  return module;
};
const { readLog } = await load('read.ts');
const { isReadable, printSummary, summarize } = await load('summarize.ts');
const { problemText } = await load('problemText.ts');

const summaries = [];
let readable = 0;
for (const file of files) {
  let findings;
  try {
    ({ findings } = await readLog(await open(file)));
  } catch (error) {
    const reason = sentences[error.code] ?? `This file could not be read${error.code ? ` (${error.code})` : ''}.`;
    console.error(`${file}: ${reason}`);
    summaries.push({ error: reason });
    continue;
  }
  const isRead = isReadable(findings);
  if (isRead) readable++;
  if (asJson) {
    const problems = findings.problems.map(problemText);
    // Zeros alone would look like an empty log. What is undefined is left out of JSON.
    summaries.push({ ...summarize(findings), error: isRead ? undefined : problems[0] });
    for (const text of problems) console.error(`${file}: ${text}`);
  } else console.log(printSummary(file, findings));
}
if (asJson) console.log(JSON.stringify(files.length === 1 ? summaries[0] : summaries, null, 2));
process.exitCode = readable > 0 ? 0 : 1;
