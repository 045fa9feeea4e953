/* The service worker. The build puts VERSION and FILES before it; all addresses are relative to where it stands. */
/* global VERSION, FILES */
const { scope } = self.registration;
const prefix = `lifecycle ${scope} `;
const cacheName = prefix + VERSION;

self.addEventListener('install', (event) => {
  // Past the browser's own cache: a page of the last release must not be kept as one of this.
  const requests = FILES.map((file) => new Request(new URL(file, scope), { cache: 'no-cache' }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)));
});

// Without skipWaiting: a page that is open keeps the scripts that it began with, until the last such page is closed.
self.addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith(prefix) && name !== cacheName;
  const tidied = caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))));
  event.waitUntil(tidied.then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  if (request.destination === 'image' && request.url.startsWith(`${scope}drawn/`)) {
    event.respondWith(askBack(event));
    return;
  }
  event.respondWith(request.mode === 'navigate' ? navigate(request) : find(request));
});

/** A picture that the page has drawn, and may not show from anywhere else: the page hands it over when it is asked. */
async function askBack({ request, clientId }) {
  const page = await self.clients.get(clientId);
  const { port1, port2 } = new MessageChannel();
  const handed = new Promise((done) => {
    port1.onmessage = ({ data }) => done(data);
  });
  page.postMessage(request.url, [port2]);
  const headers = { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' };
  return new Response(await handed, { headers });
}

// A server may say `Vary: Origin`, and module scripts are asked for with another one than they were kept with.
const kept = async (address, options) =>
  (await caches.open(cacheName)).match(address, { ignoreVary: true, ...options });

async function find(request) {
  return (await kept(request)) ?? fetch(request);
}

async function navigate(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const address = new URL(request.url);
    const path = address.href.slice(scope.length).split(/[?#]/)[0];
    const page = await kept(new URL(path === '' || path.endsWith('/') ? `${path}index.html` : path, scope));
    if (page) return page;
    // The pages of the stories are many and are not kept: the app tells the same story.
    const [, slug] = /^s\/([\w-]+)\//.exec(path) ?? [];
    if (!slug) throw error;
    if (!address.searchParams.has('scenario')) address.searchParams.set('scenario', slug);
    return Response.redirect(new URL(`./${address.search}`, scope));
  }
}
