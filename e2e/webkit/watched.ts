/** The site as it is served, but for a script that collects from the first moment what must never happen: WebDriver has none of its own. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Before the page's policy stands in the document, so that it is none of what the policy is about. */
const watch = `<script>
  var trouble = [];
  addEventListener('error', (event) => trouble.push('error: ' + (event.message || event.target.src || event.target.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => trouble.push('rejection: ' + reason));
  addEventListener('securitypolicyviolation', (event) => trouble.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
  for (const level of ['error', 'warn']) {
    const { [level]: say } = console;
    console[level] = (...words) => { trouble.push('console: ' + words.join(' ')); say.apply(console, words); };
  }
  // Each walk is a first visit, and would fetch all that the worker keeps for later. A sandbox has none.
  if (origin !== 'null') navigator.serviceWorker.register = () => new Promise(() => {});
</script>`;

const kept = ['content-type', 'access-control-allow-origin', 'vary'];

async function answer(base: string, { url = '/', headers }: IncomingMessage) {
  const { origin, accept } = headers;
  const answered = await fetch(new URL(url, base), {
    headers: { ...(origin && { origin }), ...(accept && { accept }) },
  });
  const isPage = answered.headers.get('content-type')?.startsWith('text/html');
  const body = isPage
    ? (await answered.text()).replace('<head>', `<head>${watch}`)
    : Buffer.from(await answered.arrayBuffer());
  return {
    status: answered.status,
    headers: kept.flatMap((name) => {
      const value = answered.headers.get(name);
      return value === null ? [] : [name, value];
    }),
    body,
  };
}

/** Serves what stands at `base`, watched, at an address of its own. */
export async function serveWatched(base: string): Promise<{ base: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answer(base, request);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://localhost:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
