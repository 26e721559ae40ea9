import type { Feature } from '../feature.ts';
import { Figures } from './figures.tsx';

/** The figures beside the stage. */
export const figures: Feature = { id: 'figures', panel: { key: 'f', view: Figures } };
