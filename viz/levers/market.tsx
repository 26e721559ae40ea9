/** Length, number of people, and the draw of chance. */
import { useState } from 'preact/hooks';
import { recipe, resetValue, seed, setValue } from '../state/session.ts';
import { useCommit } from './commit.ts';
import { leverAt } from './lever.ts';
import { LeverRow } from './row.tsx';
import { nextSeed } from './seeds.ts';
import { words } from './words.ts';

export function MarketLevers() {
  return (
    <>
      <LeverRow lever={leverAt('days')!} />
      <LeverRow lever={leverAt('population.consumers')!} />
      <SeedRow />
    </>
  );
}

function setSeed(text: string): void {
  if (text === seed.value) return;
  if (text === String(recipe.value.base.seed ?? '')) resetValue('seed');
  else setValue('seed', text);
}

function SeedRow() {
  const w = words();
  const [problem, setProblem] = useState(false);
  const ref = useCommit((element) => {
    const text = element.value.trim();
    setProblem(text === '');
    if (text !== '') setSeed(text);
  });
  return (
    <div class="lever">
      <div class="lever-name">
        <label class="lever-label" for="lever-seed">
          {w.seed}
        </label>
      </div>
      <div class="lever-control lever-seed">
        <input
          ref={ref}
          id="lever-seed"
          class="field"
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={problem}
          aria-describedby="lever-seed-about"
          value={seed.value}
        />
        <button type="button" class="button" onClick={() => setSeed(nextSeed(seed.value))}>
          {w.anotherSeed}
        </button>
      </div>
      <p id="lever-seed-about" class="small muted lever-note">
        {problem ? w.blankSeed : w.seedAbout}
      </p>
    </div>
  );
}
