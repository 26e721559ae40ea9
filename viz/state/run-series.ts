/** The series of a run, by table, measure and entity. */
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../../sim/catalogue.ts';
import type { Days } from '../../workers/protocol.ts';

/** A series of sim/recording.ts, read only: that module would bring the engine along. */
class Series {
  readonly data: Float64Array;
  readonly entities: number;
  readonly measures: number;

  constructor(days: number, entities: number, measures: number) {
    this.entities = entities;
    this.measures = measures;
    this.data = new Float64Array(days * entities * measures);
  }

  at(day: number, entity: number, measure: number): number {
    return this.data[(day * this.entities + entity) * this.measures + measure];
  }
}

const placesOf = (list: readonly { name: string }[]): ReadonlyMap<string, number> =>
  new Map(list.map(({ name }, i) => [name, i]));
const PLACES = {
  market: placesOf(MARKET_MEASURES),
  brands: placesOf(BRAND_MEASURES),
  creators: placesOf(TIER_MEASURES),
};
export type TableName = keyof typeof PLACES;

export class RunSeries {
  readonly market: Series;
  readonly brands: Series;
  readonly creators: Series;

  constructor(days: number, brands: number) {
    this.market = new Series(days, 1, MARKET_MEASURES.length);
    this.brands = new Series(days, brands, BRAND_MEASURES.length);
    this.creators = new Series(days, 3, TIER_MEASURES.length);
  }

  take({ from, market, brands, creators }: Days): void {
    for (const [series, part] of [
      [this.market, market],
      [this.brands, brands],
      [this.creators, creators],
    ] as const) {
      series.data.set(part, from * series.entities * series.measures);
    }
  }

  /** @param entity number of the brand or tier; 0 for the market */
  at(table: TableName, measure: string, day: number, entity = 0): number {
    const place = PLACES[table].get(measure);
    if (place === undefined) throw new Error(`${table} has no measure ${measure}`);
    return this[table].at(day, entity, place);
  }

  /** The values of days 0 … days − 1. */
  track(table: TableName, measure: string, days: number, entity = 0): Float64Array {
    return Float64Array.from({ length: days }, (_, day) => this.at(table, measure, day, entity));
  }
}
