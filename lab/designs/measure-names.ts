/** The daily measures that runs record, by table. */
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../../sim/described.ts';

export const MEASURES = {
  market: MARKET_MEASURES.map(({ name }) => name),
  brands: BRAND_MEASURES.map(({ name }) => name),
  creators: TIER_MEASURES.map(({ name }) => name),
} as const;
