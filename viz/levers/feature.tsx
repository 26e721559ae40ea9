import { words } from '../market/words.ts';
import type { Feature } from '../feature.ts';
import { recipe } from '../state/session.ts';
import { showPanel } from '../state/view.ts';
import { Levers } from './levers.tsx';

function ChangeOne() {
  return (
    <button class="button primary" onClick={() => showPanel('levers')}>
      {words().changeOne}
    </button>
  );
}

/** How many things are not as the story has them. */
function changed(): string | undefined {
  const { base, changes, interventions } = recipe.value;
  // A list that was edited may be that of the file again.
  const edited =
    interventions !== null && JSON.stringify(interventions) !== JSON.stringify(base.interventions ?? []);
  const count = changes.length + Number(edited);
  return count > 0 ? String(count) : undefined;
}

/** Every number of the model, and what happens on which day. */
export const levers: Feature = {
  id: 'levers',
  panel: { key: 'm', badge: changed, view: Levers },
  action: ChangeOne,
};
