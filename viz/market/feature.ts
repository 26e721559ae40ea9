import type { Feature } from '../feature.ts';
import { Market } from './market.tsx';

/** The market: its question, stage, clock and side. */
export const market: Feature = { id: 'market', place: Market };
