import { later } from '../feature.ts';
import type { Feature, RunProps } from '../feature.ts';
import { person as chosen } from '../state/view.ts';

const Inspector = later(() => import('./inspector.tsx').then((part) => part.Inspector));

const Meeting = later(() => import('./meeting/meeting.tsx').then((part) => part.Meeting));

function Person({ live }: RunProps) {
  if (chosen.value === null) return <Meeting live={live} />;
  return <Inspector live={live} person={chosen.value} />;
}

/** One person, and what they trust. */
export const person: Feature = { id: 'person', panel: { view: Person } };
