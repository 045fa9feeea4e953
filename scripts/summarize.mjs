// npm run summarize -- FILE… [--json]
// What is in a log, without opening the page. With --json, stdout holds one object for one file, an array for several, and nothing else.
// Exit code 1 when nothing could be read.
import { openAsBlob } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const args = process.argv.slice(2);
const asJson = args.includes('--json');
const files = args.filter((arg) => arg !== '--json');
if (files.length === 0 || files.some((file) => file.startsWith('--'))) {
  console.error('usage: npm run summarize -- FILE… [--json]');
  process.exit(1);
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
    ({ findings } = await readLog(await openAsBlob(file)));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : error}`);
    continue;
  }
  if (isReadable(findings)) readable++;
  if (asJson) {
    summaries.push(summarize(findings));
    for (const problem of findings.problems) console.error(`${file}: ${problemText(problem)}`);
  } else console.log(printSummary(file, findings));
}
if (asJson && summaries.length > 0) console.log(JSON.stringify(files.length === 1 ? summaries[0] : summaries, null, 2));
process.exitCode = readable > 0 ? 0 : 1;
