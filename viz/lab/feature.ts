import { later } from '../feature.ts';
import type { Feature } from '../feature.ts';

/** Claims and policies put to the test; its parts stand in parts.ts, and come with it. */
export const laboratory: Feature = {
  id: 'laboratory',
  place: later(() => import('./laboratory.tsx').then((part) => part.Laboratory)),
};
