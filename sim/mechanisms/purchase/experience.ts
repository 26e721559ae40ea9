/**
 * Experience: what was bought is held against what was expected.
 *
 *     y = quality + σ·noise, within [0, 1] (a counterfeit: q_f)        S = y + γ·(y − x)          x ← x + η_y·(y − x)
 *     φ = logistic((S − S₀)/s)       own += g·φ        negative += λ·g·(1 − φ)
 *     affect ← affect + g_y·(2φ − 1)·(1 − |affect|); S < S_r is sent back with probability max(p_r, st)
 *
 *   S  satisfaction, x  expectation, γ  weight of the surprise, λ  loss aversion of the consumer, st  what the platform
 *   settles at once (platform.ts).
 *
 * Source: Oliver 1980; λ: Brown et al. 2024. Who recommended the brand is credited or blamed (source-credibility.ts).
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT, COUNT, MAX_INDEX } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import {
  int,
  float,
  yuan,
  mean,
  count,
  overBrands,
  tierSum,
  sumOf,
  sumsOfKnown,
} from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { TIERS } from '../../scenario/tiers.ts';
import { number, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { logistic } from '../../core/math.ts';
import { normal, uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { updateCredibility } from '../creators/following.ts';
import { judgePlatform } from '../attention/platform.ts';

const parameters = {
  on: toggle('Purchases are lived through and judged'),
  noise: number('Spread of quality from piece to piece', 'σ', '', [0, 1], 0.15),
  surprise: number('Weight of the surprise in satisfaction', 'γ', '', [0, 3], 0.5),
  indifference: share('Satisfaction that is neither good nor bad', 'S₀', 0.45),
  width: number('Width of that indifference', 's', '', [0.01, 1], 0.12),
  evidence: number('Evidence from one own experience', 'g', 'evidence', [0, 20], 1.5),
  affect: number('Affect from one own experience', 'g_y', '', [0, 1], 0.4),
  counterfeitQuality: share('Quality of a counterfeit', 'q_f', 0.05),
  returnBelow: share('Satisfaction below which people think of sending back', 'S_r', 0.3),
  returnChance: share('Chance that they do', 'p_r', 0.5),
  habitRate: share('Weight of the latest purchase in habit', 'α', 0.3),
} as const satisfies Table;

const columns = {
  habit: column('pair', 'f32', '', UNIT, 'weighted share of category purchases'),
  bought: column('pair', 'u16', 'purchases', [0, 65535], 'purchases so far'),
  spent: column('consumer', 'f64', 'fen', COUNT, 'paid in shops today, refunds deducted', { scratch: true }),
  credit: column(
    'pair',
    'i32',
    'follow or -1',
    [-1, MAX_INDEX],
    'followed creator who recommended the brand last',
  ),
  reviewBrand: column('consumer', 'i8', 'brand or -1', [-1, 7], 'last experience not yet talked about'),
  reviewSatisfaction: column('consumer', 'f32', '', [-3, 4], 'satisfaction with that experience'),
  sold: column('brand', 'f64', 'units', COUNT, 'sales', { scratch: true }),
  soldOnImpulse: column('brand', 'f64', 'units', COUNT, 'sales without need', { scratch: true }),
  soldAgain: column('brand', 'f64', 'units', COUNT, 'sales to earlier buyers', { scratch: true }),
  counterfeits: column('brand', 'f64', 'units', COUNT, 'counterfeits among the sales', { scratch: true }),
  returned: column('brand', 'f64', 'units', COUNT, 'returns', { scratch: true }),
  revenue: column('brand', 'f64', 'fen', COUNT, 'sales at price, before refunds', { scratch: true }),
  refunds: column('brand', 'f64', 'fen', COUNT, 'paid back for returns', { scratch: true }),
  ratings: column('brand', 'f64', 'reviews', COUNT, 'satisfaction of today, in five stars', {
    scratch: true,
    width: 5,
  }),
  credited: column('creator', 'i32', 'sales', COUNT, 'sales credited today', { scratch: true }),
  tierSales: column('brand', 'f64', 'units', COUNT, 'credited to creators, by tier', {
    scratch: true,
    width: 3,
  }),
  commissionCost: column('brand', 'f64', 'fen', COUNT, 'paid to creators for credited sales', {
    scratch: true,
  }),
} as const satisfies Columns;

/** Satisfaction with quality y where x was expected. */
export const satisfaction = (y: number, x: number, gamma: number): number => y + gamma * (y - x);

/** Quality as it is made today: what it was, and what improvement has added. */
export const qualityOf = (world: World, b: number): number =>
  Math.min(1, world.today.brandValues[b].quality + world.state.drift[b]);

/** Share of the experience that counts as good. */
export const goodShare = (S: number, indifference: number, width: number): number =>
  logistic((S - indifference) / width);

/** Stars for a satisfaction: even steps over [0, 1]. */
export const stars = (S: number): number => Math.min(5, Math.max(1, 1 + Math.floor(5 * S)));

/** Consumer c buys one unit of brand b, pays for it, and lives with it. */
export function buyOne(world: World, c: number, b: number, impulse: boolean, group = -1): void {
  const { state } = world;
  const { brands } = world.market;
  const { priceFen } = world.today;
  const pair = c * brands + b;
  state.heard[c] |= 1 << b;
  state.sold[b]++;
  if (impulse) state.soldOnImpulse[b]++;
  if (state.bought[pair] > 0) state.soldAgain[b]++;
  if (state.bought[pair] < 65535) state.bought[pair]++;
  state.revenue[b] += priceFen[b];
  state.spent[c] += priceFen[b];
  formHabit(world, c, b);
  const adviser = group >= 0 ? group : state.credit[pair];
  payCommission(world, adviser, b, group >= 0);
  if (world.today.parameters.experience.on) experiencePurchase(world, c, b, impulse, adviser);
}

/** Habit is a weighted share of the purchases in the category: it adds up to at most 1. */
function formHabit(world: World, c: number, b: number): void {
  const { state } = world;
  const { brands, categoryOf } = world.market;
  const rate = world.today.parameters.experience.habitRate;
  for (const other of world.market.categories[categoryOf[b]].brands) {
    const pair = c * brands + other;
    state.habit[pair] += rate * ((other === b ? 1 : 0) - state.habit[pair]);
  }
}

/** The followed creator who recommended the brand last, or runs the group, earns a commission. */
function payCommission(world: World, follow: number, b: number, inGroup: boolean): void {
  const { state } = world;
  const { priceFen, brandValues } = world.today;
  if (follow < 0 || state.followed[follow] < 0) return;
  const v = state.followed[follow];
  const rate = inGroup ? world.today.parameters.groups.commission : brandValues[b].commission;
  const fen = Math.round(priceFen[b] * rate);
  state.credited[v]++;
  state.tierSales[3 * b + state.tier[v]]++;
  if (inGroup) state.fromGroups[v] += fen;
  else state.fromSales[v] += fen;
  state.commissionCost[b] += fen;
}

function experiencePurchase(world: World, c: number, b: number, impulse: boolean, adviser: number): void {
  const { state } = world;
  const { brands } = world.market;
  const { brandValues } = world.today;
  const { experience: E, expectation, impulse: I } = world.today.parameters;
  const key = world.today.keys.experience;
  const fake = world.today.keys.counterfeit;
  const pair = c * brands + b;
  const { platform } = world.today.parameters;
  const through = platform.on ? 1 - platform.traceability : 1;
  const counterfeit = uniform(fake.k0, fake.k1, c, b) < brandValues[b].counterfeitShare * through;
  if (counterfeit) state.counterfeits[b]++;
  const made = counterfeit ? E.counterfeitQuality : qualityOf(world, b);
  const y = Math.min(1, Math.max(0, made + E.noise * normal(key.k0, key.k1, c, b)));
  const hoped = state.expectation[pair];
  const x = impulse ? hoped + I.excitement * (1 - hoped) : hoped;
  const S = satisfaction(y, x, E.surprise);
  if (expectation.on) state.expectation[pair] = hoped + expectation.learning * (y - hoped);
  judgePurchase(world, c, b, S, adviser);
  const settled = S < E.returnBelow && sendBack(world, c, b);
  judgePlatform(world, c, counterfeit && !settled ? 0 : S >= E.indifference ? 1 : settled ? 0.7 : 0.3);
}

function judgePurchase(world: World, c: number, b: number, S: number, adviser: number): void {
  const { state } = world;
  const { brands } = world.market;
  const { experience: E, negative } = world.today.parameters;
  const pair = c * brands + b;
  const phi = goodShare(S, E.indifference, E.width);
  state.own[pair] += E.evidence * phi;
  if (negative.on) state.negative[pair] += state.lossAversion[c] * E.evidence * (1 - phi);
  const affect = state.affect[pair];
  const push = E.affect * (2 * phi - 1);
  state.affect[pair] = affect + push * (1 - Math.abs(affect));
  state.reviewBrand[c] = b;
  state.reviewSatisfaction[c] = S;
  state.ratings[b * 5 + stars(S) - 1]++;
  creditAdviser(world, adviser, phi);
}

/** Good or bad advice comes back to the creator who gave it. */
function creditAdviser(world: World, follow: number, phi: number): void {
  const { state } = world;
  const { sourceCredibility: credibility } = world.today.parameters;
  if (!credibility.on || follow < 0 || state.followed[follow] < 0) return;
  state.good[follow] += credibility.advice * phi;
  state.bad[follow] += credibility.advice * (1 - phi);
  updateCredibility(world, follow);
}

/** Sends a bad piece back; the platform settles some at once. */
function sendBack(world: World, c: number, b: number): boolean {
  const { state } = world;
  const { priceFen } = world.today;
  const { experience: E, platform } = world.today.parameters;
  const { k0, k1 } = world.today.keys.return;
  const settled = platform.on ? platform.settlement : 0;
  const chance = 1 - (1 - E.returnChance) * (1 - settled);
  if (uniform(k0, k1, c, b) >= chance) return false;
  state.returned[b]++;
  state.refunds[b] += priceFen[b];
  state.spent[c] -= priceFen[b];
  return true;
}

const tallies: readonly Tally[] = [
  sumsOfKnown('habit'),
  {
    sums: ['buyers', 'repeatBuyers'],
    brand: ({ market, state }, b, first, last, keep) => {
      let buyers = 0;
      let again = 0;
      for (let c = first; c < last; c++) {
        const times = state.bought[c * market.brands + b];
        if (times > 0) buyers++;
        if (times > 1) again++;
      }
      keep('buyers', buyers);
      keep('repeatBuyers', again);
    },
  },
];

const measures: Measures = {
  market: [
    int<void>('sales', 'units', 'sold today', (world) => overBrands(world, (b) => world.state.sold[b])),
    int<void>('returns', 'units', 'sent back today', (world) =>
      overBrands(world, (b) => world.state.returned[b]),
    ),
    float<void>('spending', 'yuan', 'paid by consumers, refunds deducted', (world) =>
      yuan(sumOf(world.state.spent)),
    ),
    float<void>(
      'purchases_per_session',
      'sales per consumer and day',
      'a session being a day on the platform',
      (world) => overBrands(world, (b) => world.state.sold[b]) / world.market.consumers,
    ),
  ],
  brands: [
    float('habit', '0 to 1', 'mean share of category purchases', mean('habit')),
    int('sales', 'units', 'sold today', (world, b) => world.state.sold[b]),
    int(
      'orders',
      'orders',
      'in which they were sold',
      (world, b) => world.state.sold[b] - world.state.soldTogether[b],
    ),
    int('impulse_sales', 'units', 'of these without need', (world, b) => world.state.soldOnImpulse[b]),
    int('repeat_sales', 'units', 'of these to earlier buyers', (world, b) => world.state.soldAgain[b]),
    int('counterfeits', 'units', 'of these counterfeit', (world, b) => world.state.counterfeits[b]),
    int('returns', 'units', 'sent back today', (world, b) => world.state.returned[b]),
    float('revenue', 'yuan', 'sales less refunds', (world, b) =>
      yuan(world.state.revenue[b] - world.state.refunds[b]),
    ),
    float('quality', '0 to 1', 'of the product, improvement included', qualityOf),
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
    ...[1, 2, 3, 4, 5].map((star) =>
      int(
        `satisfied_${star}`,
        'purchases',
        `satisfied to ${star} of 5 stars`,
        (world, b) => world.state.ratings[5 * b + star - 1],
      ),
    ),
    int('buyers', 'consumers', 'who ever bought', count('buyers')),
    int('repeat_buyers', 'consumers', 'who bought more than once', count('repeatBuyers')),
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
  name: 'experience',
  parameters,
  columns,
  streams: {
    experience: 'quality of the piece bought',
    counterfeit: 'whether it is a counterfeit',
    return: 'whether a disappointing piece is sent back',
  },
  tallies,
  measures,
});
