/** The few levers to begin with. */
import { insideAt } from '../interventions/fields.ts';
import { InsideRow } from '../interventions/inside-row.tsx';
import { firstLevers } from '../scenarios/first-levers.ts';
import { interventions, recipe } from '../state/session.ts';
import { leverAt, ownLevers } from './lever.ts';
import { LeverRow } from './row.tsx';
import { words } from './words.ts';

export function FirstLevers() {
  const w = words();
  const { name, base } = recipe.value;
  const list = interventions.value;
  return (
    <section class="lever-first" aria-label={w.changeOne}>
      <h2>{w.changeOne}</h2>
      <p class="small muted">{w.changeOneMeaning}</p>
      {firstLevers(name, base, list).map((path) => {
        const inside = insideAt(list, path);
        return inside === undefined ? (
          <LeverRow key={path} lever={leverAt(path)!} above="owner" />
        ) : (
          <InsideRow key={path} inside={inside} />
        );
      })}
    </section>
  );
}

export function OwnLevers() {
  return (
    <>
      {ownLevers(recipe.value.base).map((lever) => (
        <LeverRow key={lever.path} lever={lever} above="owner" />
      ))}
    </>
  );
}
