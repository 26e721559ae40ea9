/**
 * Measures as they are compared. What is counted anew each day (sales, posts, yuan) is added up from day 0: one day
 * says little, and the sum is what is asked for. What stands (trust, buyers so far) is taken as it stands.
 */
import { max, min } from 'd3';
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../../sim/described.ts';
import type { DescribedMeasure } from '../../sim/described.ts';
import type { RunSeries, TableName } from '../state/run-series.ts';

export interface Chosen {
  table: TableName;
  measure: string;
}

export const MEASURES: Readonly<Record<TableName, readonly DescribedMeasure[]>> = {
  brands: BRAND_MEASURES,
  market: MARKET_MEASURES,
  creators: TIER_MEASURES,
};

/** Counted each day, in units that also things that stand are counted in. */
const COUNTED_ANEW: readonly string[] = [
  'exposures',
  'spending',
  'platform_income',
  'platform_take',
  'platform_goal',
  'creator_income',
  'organisation_income',
  'support_cost',
  'fines',
  'advice',
  'posters',
  'orders',
  'counterfeits',
  'returns',
  'revenue',
  'budget',
  'commission_cost',
  'take_cost',
  'compensated',
  'warnings',
  'featured',
  'adopted',
  'participants',
  'privileged',
  'impressions',
  'impulse_sales',
  'repeat_sales',
  'gained',
  'lost',
  'posts',
  'paid_posts',
  'hidden_posts',
  'misfit_posts',
  'readers',
  'comments',
  'income',
  'income_in',
  'caught',
  'promoted',
  'credited_sales',
  'hours_for_groups',
  'sessions',
  'live_viewers',
  'danmaku',
  'live_sales',
  'live_returns',
  'live_missed',
  'discounted_sales',
  'given_away',
  'lost_sales',
  'guarantee_cost',
  'account_reads',
  'account_answers',
  'declined',
  'gave_up',
  'signed',
  'refused',
  'left_organisation',
  'newcomers',
  'young_sales',
  'frugal_sales',
  'parents_sales',
  'teams_opened',
  'teams_completed',
  'teams_failed',
  'team_sales',
  'team_first_sales',
  'invitations',
  'searches',
  'found_posts',
  'elsewhere_sales',
];
const COUNTED_LIKE = /^(sales|posts|creator_posts|read|reviews|satisfied|cost|income)(_(?!gini)|$)/;

/** Of creators `answered` is a share, of brands a count. */
export function isFlow({ table, measure }: Chosen): boolean {
  if (measure === 'answered') return table === 'brands';
  return COUNTED_ANEW.includes(measure) || COUNTED_LIKE.test(measure);
}

export function measureOf({ table, measure }: Chosen): DescribedMeasure {
  const found = MEASURES[table].find(({ name }) => name === measure);
  if (!found) throw new Error(`${table} has no measure ${measure}`);
  return found;
}

/** The measure on days 0 … days − 1: sums so far of what is counted anew. */
export function curveOf(series: RunSeries, chosen: Chosen, days: number, entity: number): Float64Array {
  const track = series.track(chosen.table, chosen.measure, days, entity);
  if (isFlow(chosen)) for (let day = 1; day < days; day++) track[day] += track[day - 1];
  return track;
}

/** b − a, day by day. */
export const differenceOf = (a: Float64Array, b: Float64Array): Float64Array =>
  b.map((value, day) => value - a[day]);

/** Least and greatest of all curves, 0 among them. */
export const rangeOf = (curves: readonly Float64Array[]): readonly [low: number, high: number] => [
  Math.min(0, ...curves.map((curve) => min(curve) ?? 0)),
  Math.max(0, ...curves.map((curve) => max(curve) ?? 0)),
];
