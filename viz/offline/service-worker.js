// Keeps all files of the site, so that it works without a network once loaded. The build fills in the two names below.
const FILES = __FILES__;
const STORE = 'trustfall-__VERSION__';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(STORE)
      .then((store) => store.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  const old = (names) => names.filter((name) => name.startsWith('trustfall-') && name !== STORE);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(old(names).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

// Files have their content's hash in the name; only the page itself is looked for on the network first.
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match('./')));
    return;
  }
  event.respondWith(caches.match(request).then((found) => (found ? embeddable(found) : fetch(request))));
});

// A page that may share memory between threads loads no worker that does not say the same of itself. The page's own
// headers are kept with it; those of other files are set, as a host may have begun to send them after they were kept.
function embeddable(response) {
  const headers = new Headers(response.headers);
  headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
