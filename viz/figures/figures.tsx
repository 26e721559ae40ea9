/** The figures beside the stage: one card each, those that matter most first. */
import { day, goTo } from '../state/player.ts';
import type { LiveRun } from '../state/session.ts';
import { brand } from '../state/view.ts';
import { say } from '../words/dictionary.ts';
import { FigureCard } from './card.tsx';
import type { Provenance } from './card.tsx';
import { figuresFor } from './collection.ts';
import { firstFor } from './order.ts';
import { useSource } from './source.ts';
import { Summary } from './summary.tsx';
import { words } from './words.ts';
import './figures.css';

const clock = { day, goTo };

export function Figures({ live, other = null }: { live: LiveRun; other?: LiveRun | null }) {
  const source = useSource(live, other);
  return (
    <div class="figures">
      <Summary source={source} clock={clock} />
      <BrandChoice live={live} />
      {figuresFor(firstFor(live.recipe.name)).map((definition) => (
        <FigureCard
          key={definition.name}
          definition={definition}
          source={source}
          clock={clock}
          provenance={() => provenanceOf(live)}
        />
      ))}
    </div>
  );
}

/** Only where there is something to choose. */
function BrandChoice({ live }: { live: LiveRun }) {
  const names = live.data.scenario.brandNames;
  if (names.length < 2) return null;
  return (
    <label class="figure-choice figure-brand">
      {words().brandChoice}
      <select
        class="field"
        value={Math.min(brand.value, names.length - 1)}
        onChange={(event) => (brand.value = Number(event.currentTarget.value))}
      >
        {names.map((name, b) => (
          <option key={b} value={b}>
            {say(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function provenanceOf({ data, recipe }: LiveRun): Provenance {
  return {
    scenario: say(data.scenario.title),
    seed: data.scenario.seed,
    changes: recipe.changes.length + (recipe.interventions === null ? 0 : 1),
    fingerprint: data.closing.value?.fingerprint ?? null,
  };
}
