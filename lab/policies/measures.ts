/**
 * What policies are judged by: numbers of one replication, made of the readings of up to four runs from the same
 * seed: the policy, the policy with the crisis, and the brand without spending.
 *
 *     contribution = revenue less refunds − unit cost · (sales − returns)
 *     cost = outlay + commissions + what the platform takes of sales + what returns cost
 *     profit = contribution − cost
 *     return on spend = what contribution less commissions exceeds that without spending by, per yuan of outlay more
 *
 * Discounts stand in revenue, compensation and checks in outlay. Commissions are paid on sales that come without spending,
 * too: they are a cost, but not what spending is. Goods sent back are taken to be sold again; what the budget does not buy stays with the brand and costs nothing.
 */
import type { Goal } from '../statistics/pareto.ts';
import { crisisSteps, trustName } from './readings.ts';
import type { Readings, Span } from './readings.ts';
import { resilience } from './resilience.ts';

/** The readings of one policy in one replication. */
export interface Lived {
  calm: Readings;
  /** With the crisis; null where none is stated or it was not run. */
  struck: Readings | null;
  /** Where rivals answer; null where the file does not say how or it was not run. */
  answered: Readings | null;
  /** The brand without spending; null where it was not run. */
  idle: Readings | null;
  unitCost: number;
  span: Span;
}

export interface Measure {
  name: string;
  unit: string;
  about: string;
  goal: Goal | null;
  /** What it needs beside the policy alone. */
  needs?: 'crisis' | 'rivals' | 'idle';
  /** Not a number where it makes no sense, as what a yuan brought where none was spent. */
  of: (lived: Lived) => number;
}

export const contributionOf = ({ revenue, sales, returns }: Readings, unitCost: number): number =>
  revenue - unitCost * (sales - returns);
/** What follows from sales, beside the budget. */
export const onSales = (readings: Readings): number =>
  readings.commission + readings.take + readings['way back'];
export const costOf = (readings: Readings): number => readings.outlay + onSales(readings);

const profitOf = (readings: Readings, unitCost: number): number =>
  contributionOf(readings, unitCost) - costOf(readings);

/** Contribution less what is paid on sales. */
const earnedOf = (readings: Readings, unitCost: number): number =>
  contributionOf(readings, unitCost) - onSales(readings);

/** x/y, not a number where y is 0. */
const per = (x: number, y: number): number => (y === 0 ? NaN : x / y);

function shockOf({ calm, struck, span }: Lived) {
  const steps = Array.from({ length: crisisSteps(span) }, (_, step) => trustName(step));
  return resilience(
    steps.map((name) => calm[name]),
    steps.map((name) => struck![name]),
  );
}

const most = (name: string, unit: string, about: string, of: Measure['of']): Measure => ({
  name,
  unit,
  about,
  goal: 'most',
  of,
});
const told = (name: string, unit: string, about: string, of: Measure['of']): Measure => ({
  ...most(name, unit, about, of),
  goal: null,
});
const least = (name: string, unit: string, about: string, of: Measure['of']): Measure => ({
  ...most(name, unit, about, of),
  goal: 'least',
});

export const MEASURES: readonly Measure[] = [
  most('sales', 'units', 'sold from the first day of spending to the end', ({ calm }) => calm.sales),
  most('sales_during', 'units', 'sold while money is spent', ({ calm }) => calm['sales during']),
  most('sales_after', 'units', 'sold in the 60 days after', ({ calm }) => calm['sales after']),
  most(
    'profit',
    'yuan',
    'revenue less refunds, goods, outlay, commissions and what else sales cost',
    ({ calm, unitCost }) => profitOf(calm, unitCost),
  ),
  {
    ...most(
      'return_on_spend',
      'yuan per yuan',
      'contribution less commissions and the like beyond that without spending, per yuan of outlay; above 1 it pays',
      ({ calm, idle, unitCost }) =>
        per(earnedOf(calm, unitCost) - earnedOf(idle!, unitCost), calm.outlay - idle!.outlay),
    ),
    needs: 'idle',
  },
  most('trust_stop', '0 to 1', 'mean trust on the last day of spending', ({ calm }) => calm['trust stop']),
  most('trust_later', '0 to 1', 'mean trust 60 days after', ({ calm }) => calm['trust later']),
  most(
    'loyalty_stop',
    '0 to 1',
    'mean loyalty on the last day of spending',
    ({ calm }) => calm['loyalty stop'],
  ),
  most('loyalty_later', '0 to 1', 'mean loyalty 60 days after', ({ calm }) => calm['loyalty later']),
  most(
    'trusting_later',
    'consumers',
    'with trust of 0.6 and more, 60 days after spending stops',
    ({ calm }) => calm['trusting later'],
  ),
  least(
    'cost_per_trusting',
    'yuan per consumer',
    'cost per consumer with trust of 0.6 and more, 60 days after spending stops',
    ({ calm }) => per(costOf(calm), calm['trusting later']),
  ),
  most(
    'posts_during',
    'posts',
    'good posts by consumers while money is spent, those for money included',
    ({ calm }) => calm['posts during'],
  ),
  most('posts_after', 'posts', 'the same in the 60 days after', ({ calm }) => calm['posts after']),
  told(
    'creators_earned',
    'yuan',
    'by all creators from all brands, while money is spent',
    ({ calm }) => calm['earned during'],
  ),
  told(
    'creator_capital',
    'full believers',
    'credibility added over followers of all creators, 60 days after',
    ({ calm }) => calm['capital later'],
  ),
  least('cost_per_sale', 'yuan per unit', 'cost per unit sold', ({ calm }) => per(costOf(calm), calm.sales)),
  {
    ...least('trust_drop', '0 to 1', 'largest loss of trust to the crisis', (lived) => shockOf(lived).drop),
    needs: 'crisis',
  },
  {
    ...least(
      'days_to_recover',
      'days',
      'from there until half of it is made good; what is left of the run where it is not',
      (lived) => shockOf(lived).days,
    ),
    needs: 'crisis',
  },
  {
    ...least(
      'sales_lost',
      'units',
      'to the crisis, from its first day to the end',
      ({ calm, struck }) => calm['sales crisis'] - struck!['sales crisis'],
    ),
    needs: 'crisis',
  },
  {
    ...most(
      'loyalty_struck',
      '0 to 1',
      'mean loyalty 60 days after, where the crisis came',
      ({ struck }) => struck!['loyalty later'],
    ),
    needs: 'crisis',
  },
  {
    ...most(
      'sales_answered',
      'units',
      'sold from the first day of spending to the end, where rivals answer',
      ({ answered }) => answered!.sales,
    ),
    needs: 'rivals',
  },
  {
    ...most('profit_answered', 'yuan', 'profit where rivals answer', ({ answered, unitCost }) =>
      profitOf(answered!, unitCost),
    ),
    needs: 'rivals',
  },
  {
    ...most(
      'loyalty_answered',
      '0 to 1',
      'mean loyalty 60 days after, where rivals answer',
      ({ answered }) => answered!['loyalty later'],
    ),
    needs: 'rivals',
  },
  told('budget', 'yuan', 'paid into the purses', ({ calm }) => calm.budget),
  told(
    'outlay',
    'yuan',
    'spent from them; above the budget where what chance delivered on a day overdrew a purse',
    ({ calm }) => calm.outlay,
  ),
  told(
    'outlay_late',
    'yuan',
    'of these after the budget had stopped, from what was left',
    ({ calm }) => calm['outlay late'],
  ),
  told('unspent', 'yuan', 'left in the purses at the end', ({ calm }) => calm.unspent),
  told(
    'commission',
    'yuan',
    'on sales credited to creators, beside the budget',
    ({ calm }) => calm.commission,
  ),
  told(
    'cost',
    'yuan',
    'outlay, commissions, what the platform takes of sales and what returns cost',
    ({ calm }) => costOf(calm),
  ),
];

export const MEASURE_NAMES = MEASURES.map(({ name }) => name) as [string, ...string[]];
export const measureOf = (name: string): Measure => MEASURES.find((one) => one.name === name)!;
/** Whether half of the loss to the crisis was made good. */
export const recovered = (lived: Lived): boolean => shockOf(lived).recovered;
