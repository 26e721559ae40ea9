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

// Pages of an earlier version may be open, and will ask for parts that the host has no longer: they stay until all have gone.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    pagesOpen()
      .then((open) => (open === 0 ? dropOthers() : undefined))
      .then(() => self.clients.claim()),
  );
});

const pagesOpen = () =>
  self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((pages) => pages.length);

async function dropOthers() {
  // A newer version may be keeping its own just now.
  const { installing, waiting } = self.registration;
  if (installing !== null || waiting !== null) return;
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith('trustfall-') && name !== STORE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

// Files have their content's hash in the name; only the page itself is looked for on the network first.
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    // The page that is left, where it is the only one, needs no old parts any more.
    event.waitUntil(pagesOpen().then((open) => (open <= 1 ? dropOthers() : undefined)));
    event.respondWith(fetch(request).catch(() => own('./')));
    return;
  }
  event.respondWith(kept(request).then((found) => (found ? embeddable(found) : fetch(request))));
});

const own = (request) => caches.open(STORE).then((store) => store.match(request));
/** Of this version, or of an earlier one that a page still needs. */
const kept = (request) => own(request).then((found) => found ?? caches.match(request));

// A page that may share memory between threads loads no worker that does not say the same of itself. The page's own
// headers are kept with it; those of other files are set, as a host may have begun to send them after they were kept.
function embeddable(response) {
  const headers = new Headers(response.headers);
  headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
