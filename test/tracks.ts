/** What every measure did over a run, as two digits of hash for each day; and the state of the model that they tell. */
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../sim/catalogue.ts';
import { Hash } from '../sim/core/hash.ts';
import type { Series } from '../sim/core/series.ts';
import type { Run } from '../sim/run.ts';

export const DIGITS = 2;
export const hashOf = (view: ArrayBufferView, digits: number): string =>
  new Hash().add(view).hex().slice(0, digits);

/** Tracks by table and measure, "market sales". */
export type Tracks = Readonly<Record<string, string>>;

/** One measure of all entities, as two digits of hash for each day. */
function track(series: Series, days: number, measure: number): string {
  const today = (day: number): Float64Array =>
    Float64Array.from({ length: series.entities }, (_, entity) => series.at(day, entity, measure));
  return Array.from({ length: days }, (_, day) => hashOf(today(day), DIGITS)).join('');
}

export function tracksOf({ recording, day }: Run): Tracks {
  const tables = { market: MARKET_MEASURES, brands: BRAND_MEASURES, creators: TIER_MEASURES } as const;
  const tracks = Object.entries(tables).flatMap(([table, list]) =>
    list.map(({ name }, m): [string, string] => [
      `${table} ${name}`,
      track(recording[table as keyof typeof tables], day, m),
    ]),
  );
  return Object.fromEntries(tracks);
}

/** A change anywhere in the day reaches these within weeks; one that adds a column or a measure does not. */
const TELLING = [
  'market exposures',
  'market sales',
  'market platform_trust',
  'market creator_income',
  'brands trust',
  'brands awareness',
  'brands unspent',
  'creators followers',
];

/**
 * The state of the model, by what it does to the golden default market.
 *
 * @throws when there is no such track
 */
export function stateOf(tracks: Tracks): string {
  const hash = new Hash();
  for (const name of TELLING) {
    if (!Object.hasOwn(tracks, name)) throw new Error(`no measure is called "${name}"`);
    hash.addText(tracks[name]);
  }
  return hash.hex().slice(0, 16);
}
