/** Every figure with the invented market: `npm start`, then /viz/figures/examples.html. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import '../style/tokens.css';
import '../style/base.css';
import './figures.css';
import { language, scheme, theme } from '../state/preferences.ts';
import { followLanguage } from '../words/model/current.ts';
import { FigureCard } from './card.tsx';
import { exampleSource } from './example-data.ts';
import { FIGURES } from './list.ts';

const source = signal(exampleSource());
const day = signal(40);
const clock = {
  day,
  goTo: (wanted: number): void => {
    day.value = Math.max(0, Math.min(wanted, source.value.days - 1));
  },
};
const provenance = () => ({ scenario: 'example-data.ts', seed: '0', changes: 0, fingerprint: null });

function Examples() {
  return (
    <main style={{ padding: '1rem' }}>
      <h1>Figures of Trustfall</h1>
      <p>
        <button class="button" onClick={() => (language.value = language.value === 'en' ? 'zh' : 'en')}>
          English / 中文
        </button>{' '}
        <button class="button" onClick={() => (theme.value = scheme.value === 'dark' ? 'light' : 'dark')}>
          ☀ / ☾
        </button>
      </p>
      <div class="figures">
        {FIGURES.map((definition) => (
          <FigureCard
            key={definition.name}
            definition={definition}
            source={source}
            clock={clock}
            provenance={provenance}
          />
        ))}
      </div>
    </main>
  );
}

followLanguage((error) => reportError(error));
render(<Examples />, document.getElementById('page')!);
