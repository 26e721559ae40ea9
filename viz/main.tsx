/** Where the page begins. */
import { render } from 'preact';
import './style/tokens.css';
import './style/base.css';
import './style/shell.css';
import { App } from './app.tsx';
import { run } from './state/session.ts';
import { openFromAddress } from './share/address.ts';

/** Offline use is a comfort: where it cannot be had, the page works all the same. */
function workOffline(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    void navigator.serviceWorker.register('./service-worker.js').catch(() => {});
}

await openFromAddress();
render(<App />, document.getElementById('page')!);
void run();
// Not before the first picture: the files are asked for again to be kept.
window.setTimeout(workOffline, 3_000);
