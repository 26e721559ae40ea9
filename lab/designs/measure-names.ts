/** The daily measures that runs record, by table. */
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../../sim/described.ts';

export const MEASURES = {
  market: MARKET_MEASURES.map(({ name }) => name),
  brands: BRAND_MEASURES.map(({ name }) => name),
  creators: TIER_MEASURES.map(({ name }) => name),
} as const;

/** Place of a measure in its table. @throws Error where there is none */
export function placeOf(table: keyof typeof MEASURES, measure: string): number {
  const place = (MEASURES[table] as readonly string[]).indexOf(measure);
  if (place < 0) throw new Error(`${table} has no measure ${measure}`);
  return place;
}
