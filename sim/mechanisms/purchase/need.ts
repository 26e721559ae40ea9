/**
 * Needs: when a consumer thinks of buying in a category.
 *
 *     P(need today) = κ·γ·(1 − ι + ι·V·interest)/(m·τ)·(1 − σ·stock)          γ ~ Gamma(k, mean 1), for life
 *     a purchase fills the stock to 1;  overnight  stock ← stock·2^(−1/(m·h))
 *
 *   m  how many times as long as usual goods of the category last (categories.ts), 1 by default. κ  season: needs that a festival pulls together, for everybody. What was laid in (pricing.ts) stills a need as a purchase
 *   does: the next piece is begun, and nothing is bought.
 *
 *   V·interest is 1 on average over verticals. With σ = 0 and ι = 0 needs in a category are negative-binomial, and so
 *   are purchases where something is always bought.
 *
 * Source: heterogeneous Poisson buying after Ehrenberg, Goodhardt & Barwise 1990. Figures are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, COUNT, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { VERTICALS } from '../../core/dimensions.ts';
import { falls, rises } from '../../core/expectation.ts';
import type { Expectations } from '../../core/expectation.ts';
import { decided, fixed, halfLife, number, plausible, share } from '../../core/declare.ts';
import { log, pow } from '../../core/math.ts';
import { fade } from '../../core/overnight.ts';
import type { Table } from '../../core/parameter.ts';
import { normal, uniform } from '../../core/random.ts';
import type { Key } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { retained } from '../forgetting.ts';

const parameters = {
  interval: plausible(
    [7, 28],
    'sessions that end in a purchase: 0.8–3.3 % (vendor reports)',
    number('Mean days between two needs in a category', 'τ', 'days', [1, 3650], 7),
  ),
  season: decided(number('Needs against those of an ordinary day', 'κ', '', [0, 20], 1)),
  heterogeneity: plausible(
    [0.6, 1.6],
    'top fifth of buyers buy 41–60 % (negative-binomial arithmetic)',
    fixed(
      number(
        'Shape of the gamma distribution of needs over people; smaller is more unequal',
        'k',
        '',
        [0.1, 100],
        1,
      ),
    ),
  ),
  interest: plausible(
    [0.1, 1],
    'a guess: from hardly to wholly, for whether targeting pays hangs on it',
    share('How much need follows interest', 'ι', 0.9),
  ),
  stock: plausible(
    [0.5, 1],
    'a guess: what is at home is mostly used first',
    share('How much a fresh purchase stills the need', 'σ', 0.9),
  ),
  halfLife: halfLife('Half-life of what a purchase leaves in stock', 'h', 8),
} as const satisfies Table;

const columns = {
  needRate: column('pair', 'f32', '', COUNT, 'need in the category of this number, against the mean', {
    birth: 'drawn',
  }),
  stock: column('pair', 'f32', '', UNIT, 'what is left of the last purchase in the category of this number'),
} as const satisfies Columns;

/** Chance of a need on one day. */
export const needChance = (
  rate: number,
  concern: number,
  interval: number,
  stilled: number,
  season = 1,
): number => Math.min(1, (season * rate * concern * (1 - stilled)) / interval);

/** Marsaglia & Tsang 2000; for shapes below 1 the usual power of a further draw. Mean 1. */
export function gammaDraw({ k0, k1 }: Key, id: number, counter: number, shape: number): number {
  const boosted = shape < 1 ? shape + 1 : shape;
  const d = boosted - 1 / 3;
  const e = 1 / Math.sqrt(9 * d);
  let value = boosted;
  for (let i = 0; i < TRIES; i++) {
    const at = (counter * TRIES + i) * 3;
    const x = normal(k0, k1, id, at);
    const v = (1 + e * x) * (1 + e * x) * (1 + e * x);
    if (v <= 0) continue;
    if (log(uniform(k0, k1, id, at + 1)) >= 0.5 * x * x + d - d * v + d * log(v)) continue;
    value = d * v;
    break;
  }
  if (shape < 1) value *= pow(uniform(k0, k1, id, counter * TRIES * 3 + 2), 1 / shape);
  return value / shape;
}
/** Each try succeeds in more than 95 % of cases. */
const TRIES = 16;

/** How much consumer c is concerned with category k by interest; 1 on average over verticals. */
export function concernOf(world: World, c: number, k: number): number {
  const { interest } = world.today.parameters.need;
  const { vertical } = world.market.categories[k];
  return 1 - interest + interest * VERTICALS * world.state.interest[c * VERTICALS + vertical];
}

/** Chance that consumer c needs something of category k today. */
export function needToday(world: World, c: number, k: number): number {
  const { needRate, stock } = world.state;
  const { brands, categories } = world.market;
  const { need: P } = world.today.parameters;
  const at = c * brands + k;
  const interval = P.interval * categories[k].lasts;
  return needChance(needRate[at], concernOf(world, c, k), interval, P.stock * stock[at], P.season);
}

/** Night: what is in stock is used up, fast or slowly. */
function useUp(world: World, from: number, to: number): void {
  const { stock } = world.state;
  const { brands, categories } = world.market;
  const { halfLife: h } = world.today.parameters.need;
  for (let k = 0; k < categories.length; k++) {
    const by = retained(world, h * categories[k].lasts);
    for (let at = from * brands + k; at < to * brands; at += brands) stock[at] = fade(stock[at], by);
  }
}

export const mechanism = defineMechanism({
  name: 'need',
  parameters,
  columns,
  streams: { needRate: 'how often a consumer needs something of a category' },
  phases: {
    useUp: {
      name: 'what was bought is used up',
      over: 'consumer',
      why: 'overnight, when all of today has been bought',
      reads: '',
      writes: 'stock',
      step: useUp,
    },
  },
});

export const expects: Expectations<typeof parameters> = {
  interval: falls([5, 30], 'market sales', 'P(need today) is in proportion to 1/τ'),
  season: rises([0.5, 2], 'market sales', 'P(need today) is in proportion to κ'),
  heterogeneity: rises([0.2, 5], 'brands buyers', 'needs are spread more evenly, so that more people buy'),
  interest: rises(
    [0, 1],
    'correlation of interest in the brands’ vertical with purchases',
    'need follows interest',
  ),
  stock: falls([0, 1], 'market sales', 'a purchase stills the need'),
  halfLife: falls([1, 60], 'market sales', 'the need is stilled for longer'),
};
