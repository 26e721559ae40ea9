/** Where the page begins: what the address asks for is computed while the page is drawn. */
import { render } from 'preact';
import './style/tokens.css';
import './style/base.css';
import './style/shell.css';
import { App } from './app.tsx';
import { install } from './feature.ts';
import { FEATURES } from './features.ts';
import { openFromAddress } from './share/address.ts';
import { language } from './state/preferences.ts';
import { problems, run } from './state/session.ts';
import { followStory } from './story/opening-brand.ts';
import { followLanguage, modelWords } from './words/model/current.ts';
import { loadModelWords } from './words/model/load.ts';

/** Offline use is a comfort: where it cannot be had, the page works all the same. */
function workOffline(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    void navigator.serviceWorker.register('./service-worker.js').catch(() => {});
}

const lost = (error: unknown): void => {
  problems.value = [`words of the language: ${String(error)}`];
};

install(FEATURES);
await openFromAddress();
followStory();
void run();
// Labels must not change before one's eyes.
if (language.value === 'zh') modelWords.value = await loadModelWords('zh').catch(() => modelWords.value);
render(<App />, document.getElementById('page')!);
followLanguage(lost);
// Not before the first picture: the files are asked for again to be kept.
window.setTimeout(workOffline, 3_000);
