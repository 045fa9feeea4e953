import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { eventTypes } from '../../lifecycle/wire.ts';
import { type CodeSample, lineAt, loadSample, sampleLanguages } from './code.ts';

/** What a sample needs to run on this machine. */
const needs = { shell: 'curl', python: 'python3', node: 'node' } as const;
const isHere = (command: string) => spawnSync(command, ['--version']).status === 0;

describe.each(sampleLanguages)('%s', (language) => {
  test('the markers name events, and are stripped', async () => {
    const sample = await loadSample(language);
    for (const type of sample.lit.keys()) expect(eventTypes).toContain(type);
    for (const { lines } of sample.files) expect(lines.join('\n')).not.toMatch(/(#|\/\/): /);
    const shown = (type: Parameters<typeof lineAt>[1]) =>
      lineAt(sample, type).map(({ file, line }) => sample.files[file]?.lines[line - 1] ?? '');
    expect(shown('next').join('\n')).toMatch(/\/invocation\/next/);
    expect(shown('response').join('\n')).toMatch(/\/response/);
    expect(shown('error').join('\n')).toMatch(/\/error/);
    expect(shown('initError').join('\n')).toMatch(/init\/error/);
    expect(shown('answerNext').join('\n')).toMatch(/request-id/i);
    expect(shown('freeze')).toEqual(shown('next'));
    expect(lineAt(sample, 'count')).toEqual([]);
    for (const type of ['startRuntime', 'bootRuntime', 'loadHandler', 'handle', 'return', 'throw', 'accept'] as const) {
      expect(lineAt(sample, type), type).not.toEqual([]);
    }
  });

  const runs = test.skipIf(!isHere(needs[language]));

  runs('the bootstrap really runs: an event, an error, an event', async () => {
    const good = language === 'shell' ? '"tea"' : '{"items":["tea","coffee"]}';
    const bad = language === 'shell' ? '"fail"' : '{"items":["soup"]}';
    const calls = await run(await loadSample(language), [good, bad, good]);
    const answer = language === 'shell' ? { hello: 'tea' } : { total: 7 };
    expect(calls).toEqual([
      { call: 'GET /2018-06-01/runtime/invocation/next' },
      { call: 'POST /2018-06-01/runtime/invocation/id-1/response', attempt: 'attempt-1', body: answer },
      { call: 'GET /2018-06-01/runtime/invocation/next' },
      {
        call: 'POST /2018-06-01/runtime/invocation/id-2/error',
        attempt: 'attempt-2',
        errorType: expect.stringMatching(/^Function\.[A-Z][a-zA-Z]+$/),
        body: expect.objectContaining({ errorMessage: expect.any(String), errorType: expect.any(String) }),
      },
      { call: 'GET /2018-06-01/runtime/invocation/next' },
      { call: 'POST /2018-06-01/runtime/invocation/id-3/response', attempt: 'attempt-3', body: answer },
      { call: 'GET /2018-06-01/runtime/invocation/next' },
    ]);
  });

  runs('a handler that cannot be loaded: init/error, then exit', async () => {
    const sample = await loadSample(language);
    const broken = {
      ...sample,
      files: sample.files.map((file, place) => (place === 1 ? { ...file, lines: ['(('] } : file)),
    };
    expect(await run(broken, [])).toEqual([
      {
        call: 'POST /2018-06-01/runtime/init/error',
        errorType: expect.stringMatching(/^Runtime\.[A-Z][a-zA-Z]+$/),
        body: expect.objectContaining({ errorType: expect.any(String) }),
      },
    ]);
  });
});

describe('a bootstrap that streams', () => {
  const runs = test.skipIf(!isHere('python3'));

  test('is lit where the usual one has no line, and only Python has it', async () => {
    const sample = await loadSample('python', true);
    for (const type of sample.lit.keys()) expect(eventTypes).toContain(type);
    const steps = [
      'write',
      'openStream',
      'firstByte',
      'chunk',
      'closeStream',
      'breakStream',
      'return',
      'accept',
    ] as const;
    for (const type of steps) expect(lineAt(sample, type), type).not.toEqual([]);
    expect(await loadSample('node', true)).toEqual(await loadSample('node'));
  });

  runs(
    'really runs: a stream, one that fails in the middle, one that fails before its first part, a stream',
    async () => {
      const orders = [['tea', 'cake'], ['tea', 'soup'], ['soup'], []];
      const calls = await run(
        await loadSample('python', true),
        orders.map((items) => JSON.stringify({ items })),
      );
      const posts = calls.filter(({ call }) => call.startsWith('POST'));
      expect(posts).toHaveLength(4);
      const mode = { mode: 'streaming', encoding: 'chunked' };
      expect(posts[0]).toMatchObject({ ...mode, attempt: 'attempt-1', body: 'tea: 3\ncake: 5\n' });
      expect(posts[0]).not.toHaveProperty('trailers');
      expect(posts[1]).toMatchObject({
        ...mode,
        body: 'tea: 3\n',
        trailers: { 'lambda-runtime-function-error-type': 'Function.KeyError' },
      });
      const told = posts[1]?.trailers?.['lambda-runtime-function-error-body'] ?? '';
      expect(JSON.parse(Buffer.from(told, 'base64').toString())).toMatchObject({ errorMessage: "'soup'" });
      expect(posts[2]).toMatchObject({ errorType: 'Function.KeyError', attempt: 'attempt-3' });
      expect(posts[2]?.call).toMatch(/\/id-3\/error$/);
      expect(posts[3]).toMatchObject(mode);
      expect(posts[3]).not.toHaveProperty('body');
    },
  );

  runs('and posts what is no generator in one piece', async () => {
    const sample = await loadSample('python', true);
    const [bootstrap] = sample.files;
    const [, buffered] = (await loadSample('python')).files;
    if (!bootstrap || !buffered) throw new Error('Two files each.');
    const calls = await run({ ...sample, files: [bootstrap, buffered] }, ['{"items":["tea"]}']);
    expect(calls[1]).toEqual({
      call: 'POST /2018-06-01/runtime/invocation/id-1/response',
      attempt: 'attempt-1',
      body: { total: 3 },
    });
  });
});

interface Call {
  readonly mode?: string;
  readonly encoding?: string;
  readonly trailers?: Readonly<Record<string, string | undefined>>;
  readonly call: string;
  readonly attempt?: string;
  readonly errorType?: string;
  readonly body?: unknown;
}

/** The calls that the sample makes against a small Runtime API, until it waits for an event that never comes, or exits. */
async function run(sample: CodeSample, events: readonly string[]): Promise<Call[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  const [bootstrap, handler] = sample.files;
  // Node tells modules by their names, so its bootstrap keeps one.
  const path = join(folder, sample.language === 'node' ? 'bootstrap.mjs' : 'bootstrap');
  writeFileSync(path, bootstrap?.lines.join('\n') ?? '');
  writeFileSync(join(folder, handler?.name ?? ''), `${handler?.lines.join('\n')}\n`);
  chmodSync(path, 0o755);

  const calls: Call[] = [];
  let given = 0;
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const { 'lambda-runtime-invocation-id': attempt, 'lambda-runtime-function-error-type': errorType } =
      request.headers;
    const mode = request.headers['lambda-runtime-function-response-mode'];
    const encoding = request.headers['transfer-encoding'];
    calls.push({
      call: `${request.method} ${request.url}`,
      ...(typeof attempt === 'string' && { attempt }),
      ...(typeof errorType === 'string' && { errorType }),
      ...(typeof mode === 'string' && { mode }),
      ...(encoding && { encoding }),
      ...(body && { body: mode === 'streaming' ? body : JSON.parse(body) }),
      ...(Object.keys(request.trailers).length > 0 && { trailers: request.trailers }),
    });
    if (request.method === 'POST') return void response.writeHead(202).end('{"status":"OK"}');
    const event = events[given++];
    if (event === undefined) return finish();
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Lambda-Runtime-Aws-Request-Id': `id-${given}`,
      'Lambda-Runtime-Invocation-Id': `attempt-${given}`,
      'Lambda-Runtime-Deadline-Ms': String(Date.now() + 3000),
      'Lambda-Runtime-Trace-Id': 'trace',
    });
    response.end(event);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const child = spawn(path, {
    env: {
      PATH: process.env.PATH,
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: 'handler.handler',
    },
    stdio: 'ignore',
    detached: true,
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await Promise.race([finished, exited]);
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  await exited;
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
  return calls;
}
