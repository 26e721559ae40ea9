import { later } from '../feature.ts';
import type { Feature } from '../feature.ts';

/** The run that was kept against the one on the stage. */
export const compare: Feature = {
  id: 'compare',
  panel: { key: 'c', view: later(() => import('./compare.tsx').then((part) => part.Compare)) },
};
