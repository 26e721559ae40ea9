/** The series of a run, by table, measure and entity. */
import { Series } from '../../sim/index.ts';
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../../sim/described.ts';
import type { Days } from '../../workers/protocol.ts';

const NAMES = {
  market: MARKET_MEASURES.map(({ name }) => name),
  brands: BRAND_MEASURES.map(({ name }) => name),
  creators: TIER_MEASURES.map(({ name }) => name),
};
export type TableName = keyof typeof NAMES;

export class RunSeries {
  readonly market: Series;
  readonly brands: Series;
  readonly creators: Series;

  constructor(days: number, brands: number) {
    this.market = new Series(days, 1, NAMES.market);
    this.brands = new Series(days, brands, NAMES.brands);
    this.creators = new Series(days, 3, NAMES.creators);
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

  /** Takes over the first days of another run. */
  share(other: RunSeries, days: number): void {
    for (const table of ['market', 'brands', 'creators'] as const)
      this[table].data.set(other[table].upTo(days));
  }

  /** @param entity number of the brand or tier; 0 for the market */
  at(table: TableName, measure: string, day: number, entity = 0): number {
    const series = this[table];
    return series.at(day, entity, series.place(measure));
  }

  /** The values of days 0 … days − 1. */
  track(table: TableName, measure: string, days: number, entity = 0): Float64Array {
    return this[table].of(measure, entity, days);
  }
}
