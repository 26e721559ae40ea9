/** Where the page begins: what the address asks for is computed while the page is drawn. */
import { render } from 'preact';
import './style/tokens.css';
import './style/base.css';
import './style/shell.css';
import './style/print.css';
import { App } from './app.tsx';
import { embedAsked } from './embed/asked.ts';
import { install } from './feature.ts';
import { FEATURES } from './features.ts';
import { workOffline } from './offline/versions.ts';
import { openFromAddress } from './share/address.ts';
import { language } from './state/preferences.ts';
import { problems, run } from './state/session.ts';
import { followStory } from './story/opening.ts';
import { followLanguage, modelWords } from './words/model/current.ts';
import { loadModelWords } from './words/model/load.ts';

const lost = (error: unknown): void => {
  problems.value = [`words of the language: ${String(error)}`];
};

install(FEATURES);
const { ready } = await openFromAddress();
followStory();
void ready.then(() => run());
// Labels must not change before one's eyes.
if (language.value === 'zh') modelWords.value = await loadModelWords('zh').catch(() => modelWords.value);
const embed = embedAsked(location.search);
const page = document.getElementById('page')!;
if (embed === null) render(<App />, page);
else {
  const { Embedded } = await import('./embed/embedded.tsx');
  render(<Embedded embed={embed} />, page);
}
followLanguage(lost);
// Not before the first picture: the files are asked for again to be kept.
window.setTimeout(workOffline, 3_000);
