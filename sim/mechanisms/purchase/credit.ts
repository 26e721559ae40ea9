/**
 * Credit for sales: the followed creator who recommended a brand last has it for some days.
 *
 *     a good post by a followed creator  →  with chance h·believed credit for ω days          commission = M·price of what is kept,
 *                                                                                          less what the platform withholds
 *
 * Advice comes back to its giver as good or bad evidence (source-credibility.ts); what is sent back earns nothing.
 *
 * Source: last-touch attribution within a window, as affiliate programmes use it.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, COUNT, MAX_INDEX } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import type { Exposures } from '../../core/exposures.ts';
import { float, int, overBrands, ratio, sumOf, yuan } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { rises } from '../../core/expectation.ts';
import type { Expectations } from '../../core/expectation.ts';
import { number, plausible, share } from '../../core/declare.ts';
import { uniform } from '../../core/random.ts';
import type { Table } from '../../core/parameter.ts';
import { tierSum } from '../../population/creators.ts';
import { TIERS } from '../../scenario/tiers.ts';
import type { World } from '../../world.ts';
import { takeShare } from '../platform/income.ts';

const parameters = {
  heed: share('Chance that a fully believed recommendation is kept in mind as that of its giver', 'h', 0.5),
  window: plausible(
    [7, 30],
    'affiliate programmes count 7 to 30 days',
    number(
      'Days for which a recommendation has the credit of a sale',
      'ω',
      'days',
      [1, 365],
      14,
      'assumed',
      'affiliate programmes count 7 to 30 days',
    ),
  ),
} as const satisfies Table;

const columns = {
  credit: column(
    'pair',
    'i32',
    'follow or -1',
    [-1, MAX_INDEX],
    'followed creator who recommended the brand last',
    { birth: -1 },
  ),
  creditDay: column('pair', 'i32', 'day', [-1, 1e6], 'when that was', { birth: -1 }),
  credited: column('creator', 'i32', 'sales', COUNT, 'sales credited today', { scratch: true }),
  tierSales: column('brand', 'f64', 'units', COUNT, 'credited to creators, by tier', {
    scratch: true,
    width: 3,
  }),
  commissionCost: column('brand', 'f64', 'fen', COUNT, 'paid to creators for credited sales', {
    scratch: true,
  }),
} as const satisfies Columns;

/** What followed creators recommend is remembered as their advice. */
function rememberAdvice(world: World, x: Exposures): void {
  const { credit, creditDay, negativeKind, postKey } = world.state;
  const { day } = world.today;
  const { heed } = world.today.parameters.credit;
  const { k0, k1 } = world.today.keys.heed;
  for (let j = 0; j < x.followed.count; j++) {
    const i = x.followed.at[j];
    const pair = x.pair[i];
    const row = x.row[i];
    if (pair < 0 || negativeKind[row] !== 0) continue;
    if (uniform(k0, k1, x.reader[i], postKey[row]) >= heed * x.believed[i]) continue;
    credit[pair] = x.follow[i];
    creditDay[pair] = day;
  }
}

/** Follow of the creator whose advice a purchase today follows; -1 for nobody’s. */
export function adviserOf(world: World, pair: number): number {
  const { credit, creditDay, followed } = world.state;
  const follow = credit[pair];
  if (follow < 0 || followed[follow] < 0) return -1;
  return world.today.day - creditDay[pair] < world.today.parameters.credit.window ? follow : -1;
}

/**
 * Creator v, or nobody (-1), has the credit of pieces that were kept, sold at so many fen each, and its commission. The
 * platform takes its share of what content sold, private groups apart (platform/income.ts).
 */
export function payCommission(
  world: World,
  v: number,
  b: number,
  pieces: number,
  fen: number,
  inGroup: boolean,
  impulse: boolean,
): void {
  const { state } = world;
  const { brandValues } = world.today;
  if (v < 0) {
    if (impulse) takeShare(world, b, pieces, fen, 0);
    return;
  }
  const rate = inGroup ? world.today.parameters.groups.commission : brandValues[b].commission;
  const gross = pieces * Math.round(fen * rate);
  const earned = inGroup ? gross : gross - takeShare(world, b, pieces, fen, gross);
  state.credited[v] += pieces;
  state.tierSales[3 * b + state.tier[v]] += pieces;
  if (inGroup) state.fromGroups[v] += earned;
  else state.fromSales[v] += earned;
  state.commissionCost[b] += earned;
}

const measures: Measures = {
  market: [
    float<void>('credited_share', 'share of sales', 'credited to creators', (world) =>
      ratio(
        sumOf(world.state.credited),
        overBrands(world, (b) => world.state.sold[b]),
      ),
    ),
  ],
  brands: [
    ...TIERS.map((tier, t) =>
      int(
        `sales_${tier}`,
        'units',
        `credited to ${tier} creators`,
        (world, b) => world.state.tierSales[3 * b + t],
      ),
    ),
    float('commission_cost', 'yuan', 'paid to creators for credited sales', (world, b) =>
      yuan(world.state.commissionCost[b]),
    ),
  ],
  creators: [
    int(
      'credited_sales',
      'units',
      'credited to the tier today',
      tierSum((state) => state.credited),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'credit',
  parameters,
  columns,
  streams: { heed: 'which recommendations are kept in mind as advice' },
  reading: {
    rememberAdvice: {
      name: 'advice is remembered',
      why: 'who recommended last has the credit of the sale',
      reads: 'negativeKind postKey',
      writes: 'credit creditDay',
      step: rememberAdvice,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  heed: rises([0.1, 1], 'market credited_share', 'more recommendations are kept in mind'),
  window: rises([2, 60], 'market credited_share', 'more sales fall into the window'),
};
