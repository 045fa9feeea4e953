/** What the tests of frames share: pages of another origin that hold them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Served, serve } from './serving.ts';

const playerJs = () => readFileSync(createRequire(import.meta.url).resolve('player.js'), 'utf8');

/** Serves a page from another origin, and the Player.js client beside it. */
export function serveElsewhere(html: string): Promise<Served> {
  return serve((request, response) => {
    const isClient = request.url === '/player.js';
    response.setHeader('content-type', isClient ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isClient ? playerJs() : request.url === '/' ? html : '');
  });
}
