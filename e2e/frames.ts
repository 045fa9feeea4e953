/** What the tests of frames share: pages of another origin that hold them. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

/** A page elsewhere: on a port of its own, so that the frame's origin is not its own. */
export interface Elsewhere {
  readonly address: string;
  close(): void;
}

const playerJs = () => readFileSync(createRequire(import.meta.url).resolve('player.js'), 'utf8');

/** Serves a page from another origin, and the Player.js client beside it. */
export async function serveElsewhere(html: string): Promise<Elsewhere> {
  const server = createServer((request, response) => {
    const isClient = request.url === '/player.js';
    response.setHeader('content-type', isClient ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isClient ? playerJs() : request.url === '/' ? html : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}
