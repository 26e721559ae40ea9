/** What is read off every run of a policy, from which all its measures are made. */
import { CHANNEL_NAMES } from '../../sim/described.ts';
import type { Measured } from '../designs/comparison.ts';
import type { Outcome } from '../designs/outcomes.ts';

/** Days after the end of spending on which what is left is looked at. */
export const LATER = 60;
/** Days over which trust is averaged to follow a crisis: single days are noisy. */
export const STEP = 5;

/** All days count from 0; `end` is the number of days lived. */
export interface Span {
  from: number;
  until: number;
  end: number;
  /** First day of the crisis; null without one. */
  crisis: number | null;
}

export const CHANNELS = CHANNEL_NAMES.map((name) => `to${name[0].toUpperCase()}${name.slice(1)}`);
const COSTS = CHANNEL_NAMES.map((name) => `cost_${name}`) as Outcome['measure'];

export const crisisSteps = ({ crisis, end }: Span): number =>
  crisis === null ? 0 : Math.floor((end - crisis) / STEP);
export const trustName = (step: number): string => `trust ${step}`;

/** The readings by name. */
export function readingsOf(brand: number, span: Span): Record<string, Outcome> {
  const { from, until, end, crisis } = span;
  const of = (
    measure: Outcome['measure'],
    derive: 'sum' | 'at' | 'mean',
    first: number,
    after: number,
  ): Outcome => ({ table: 'brands', entity: brand, measure, derive, window: [first, after] });
  const total = (measure: Outcome['measure'], first = from, after = end): Outcome =>
    of(measure, 'sum', first, after);
  const on = (measure: Outcome['measure'], day: number): Outcome => of(measure, 'at', day, day + 1);
  const later = until + LATER - 1;
  const readings: Record<string, Outcome> = {
    sales: total('sales'),
    returns: total('returns'),
    revenue: total('revenue'),
    budget: total('budget'),
    outlay: total(COSTS),
    'outlay late': total(COSTS, until),
    commission: total('commission_cost'),
    take: total('take_cost'),
    'way back': total('guarantee_cost'),
    unspent: on('unspent', end - 1),
    'trust stop': on('trust', until - 1),
    'trust later': on('trust', later),
    'loyalty stop': on('loyalty', until - 1),
    'loyalty later': on('loyalty', later),
    'trusting stop': on('trusting', until - 1),
    'trusting later': on('trusting', later),
    'sales during': total('sales', from, until),
    'sales after': total('sales', until, until + LATER),
    'posts during': total('posts_good', from, until),
    'posts after': total('posts_good', until, until + LATER),
    'earned during': { table: 'market', measure: 'creator_income', derive: 'sum', window: [from, until] },
    'capital later': {
      ...{ table: 'creators', entity: 'all', measure: 'trust_capital', derive: 'at' },
      window: [later, later + 1],
    },
  };
  if (crisis === null) return readings;
  readings['sales crisis'] = total('sales', crisis);
  for (let step = 0; step < crisisSteps(span); step++) {
    const first = crisis + STEP * step;
    readings[trustName(step)] = of('trust', 'mean', first, first + STEP);
  }
  return readings;
}

/** As outcomes of a comparison: no single reading is contrasted, measures are. */
export const measuredOf = (readings: Readonly<Record<string, Outcome>>): Measured[] =>
  Object.entries(readings).map(([name, outcome]) => ({
    name,
    outcome,
    expect: { words: 'read only', contrast: {}, sign: 1 },
    explored: true,
  }));

export type Readings = Readonly<Record<string, number>>;
