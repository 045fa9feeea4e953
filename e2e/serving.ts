/** What the tests of hosts share: servers of their own, and the build as a host of files serves it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** On a port of its own, so that its origin is no other's. */
export interface Served {
  readonly address: string;
  close(): void;
}

export async function serve(answer: RequestListener): Promise<Served> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}/`, close };
}

const dist = join(import.meta.dirname, '../dist');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A file of the build; `type` is undefined where it is no text. */
export interface Built {
  readonly bytes: Buffer;
  readonly type: string | undefined;
}

/** Serves the build. `find` may answer a path with something else; undefined: there is none. */
export function serveBuild(
  headers: OutgoingHttpHeaders,
  find: (path: string) => Built | undefined = readBuilt,
): Promise<Served> {
  return serve((request, response) => {
    const found = find(new URL(request.url ?? '/', 'http://x').pathname.replace(/\/$/, '/index.html'));
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, { ...headers, 'content-type': found.type ?? 'application/octet-stream' });
    response.end(found.bytes);
  });
}

export function readBuilt(path: string): Built | undefined {
  const file = join(dist, path);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return { bytes: readFileSync(file), type: types[extname(file)] };
}
