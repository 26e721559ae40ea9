/** Offline use, and versions: what was loaded stays usable while a newer version is put in its place on the host. */
import { signal } from '@preact/signals';

/** A newer version than that of this page is there. */
export const newer = signal(false);
/** A part of this version could not be had any more. */
export const lost = signal(false);

/** A page that is left open is told of a newer version after so long at most, in milliseconds. */
const ASK_EVERY = 3_600_000;

/** Offline use is a comfort: where it cannot be had, the page works all the same. */
export function workOffline(): void {
  window.addEventListener('vite:preloadError', () => (lost.value = true));
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const first = serviceWorker.controller === null;
  let controlled = !first;
  serviceWorker.addEventListener('controllerchange', () => {
    // The first to take over belongs to this page; whoever comes later is of another version.
    if (controlled) newer.value = true;
    controlled = true;
  });
  serviceWorker.register('./service-worker.js').then(
    (registration) => {
      const ask = (): void => void registration.update().catch(() => {});
      window.setInterval(ask, ASK_EVERY);
      document.addEventListener('visibilitychange', () => !document.hidden && ask());
    },
    () => {},
  );
}
