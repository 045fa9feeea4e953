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
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** A file of the build; `type` is undefined where it is no text. */
export interface Built {
  readonly bytes: Buffer;
  readonly type: string | undefined;
}

/** Which file answers a path; undefined: there is none. */
export type Find = (path: string) => Built | undefined;

/** Serves the build. `find` may answer a path with something else. */
export function serveBuild(headers: OutgoingHttpHeaders, find: Find = readBuilt): Promise<Served> {
  return serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const found = find(decodeURIComponent(pathname).replace(/\/$/, '/index.html'));
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, { ...headers, 'content-type': found.type ?? 'application/octet-stream' });
    response.end(found.bytes);
  });
}

/** Finds the files of a folder. */
export const readFrom =
  (folder: string): Find =>
  (path) => {
    const file = join(folder, path);
    if (!existsSync(file) || !statSync(file).isFile()) return undefined;
    return { bytes: readFileSync(file), type: types[extname(file)] };
  };

export const readBuilt = readFrom(dist);
