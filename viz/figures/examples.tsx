/** Every figure with the invented market, and every chart: `npm start`, then /viz/figures/examples.html. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import '../style/tokens.css';
import '../style/base.css';
import './figures.css';
import { EXAMPLES } from '../../charts/examples.tsx';
import { language, scheme, theme } from '../state/preferences.ts';
import { followLanguage } from '../words/model/current.ts';
import { FigureCard } from './card.tsx';
import { exampleSource } from './example-data.ts';
import { FIGURES } from './collection.ts';

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
      <h2>Charts of the laboratory and of reports</h2>
      {[420, 640].map((width) => (
        <div key={width} class="figures" style={{ gridTemplateColumns: `repeat(auto-fill, ${width}px)` }}>
          {EXAMPLES.map(({ name, chart }) => (
            <figure key={name} class="card" style={{ padding: '0.5rem', overflow: 'auto' }}>
              <figcaption class="small">{name}</figcaption>
              {chart(width - 20)}
            </figure>
          ))}
        </div>
      ))}
    </main>
  );
}

followLanguage((error) => reportError(error));
render(<Examples />, document.getElementById('page')!);
