import { later } from '../feature.ts';
import type { Feature, RunProps } from '../feature.ts';
import { words } from '../market/words.ts';
import { person as chosen } from '../state/view.ts';

const Inspector = later(() => import('./inspector.tsx').then((part) => part.Inspector));

function Person({ live }: RunProps) {
  if (chosen.value === null) return <p class="muted">{words().nobody}</p>;
  return <Inspector live={live} person={chosen.value} />;
}

/** One person, and what they trust. */
export const person: Feature = { id: 'person', panel: { view: Person } };
