/**
 * In-group norm: loyalty is pulled toward that of neighbours in the same community.
 *
 *     L ← L + h·(s_i·mean_neighbours(L) + (1 − s_i)·A − L)
 *     s_i = s·(1 − w_c + w_c·collectivism)·(1 − w_i + w_i·identity)
 *     A = (β_T·T + β_A·attachment) / (β_T + β_A): the consumer’s own conviction, by what both are worth when one buys
 *     δ = s_i·(mean_neighbours(L) − A): what the group makes of it, which counts when one buys (buying.ts)
 *
 * Only neighbours who know the brand have an opinion of it; without any, mean and A are the same.
 * With s_i = 1 this is DeGroot averaging (lazy for h < 1), with fixed A it is Friedkin–Johnsen: both are tests.
 * People take stock once every Δ days, each on a day of their own.
 *
 * Source: DeGroot 1974; Friedkin & Johnsen 1990; Hans 115431, 2.3. Weights are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float, ratio } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { mean, sumsOfKnown } from '../../population/known.ts';
import { decided, fixed, integer, number, plausible, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { firstTurn } from '../../core/turns.ts';
import type { World } from '../../world.ts';
import { trustIn } from '../trust/beliefs.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';

const parameters = {
  on: toggle('Loyalty is pulled toward that of the group'),
  interval: decided(
    fixed(integer(number('Days between two times of taking stock', 'Δ', 'days', [1, 60], 7))),
  ),
  speed: plausible(
    [0.1, 0.7],
    'a guess: half of the way in days to seven weeks',
    share('How far loyalty moves each time', 'h', 0.5),
  ),
  strength: plausible(
    [0.2, 0.8],
    'no figure: from little to most',
    share('Susceptibility to the group', 's', 0.6),
  ),
  collectivism: plausible(
    [0.2, 0.9],
    'no figure: from little to nearly all',
    share('How much of that depends on collectivism', 'w_c', 0.6),
  ),
  identity: plausible(
    [0.2, 0.9],
    'no figure: from little to nearly all',
    share('How much of that depends on identity', 'w_i', 0.6),
  ),
  ownCommunity: toggle('Only neighbours of the same community count'),
} as const satisfies Table;

const columns = {
  loyalty: column('pair', 'f64', '', UNIT, 'loyalty after the pull of the group', { birth: 'drawn' }),
  loyaltyNext: column('pair', 'f64', '', UNIT, 'loyalty of tomorrow', { scratch: true }),
} as const satisfies Columns;

/** Loyalty after one step toward the group mean and the own conviction. */
export const loyaltyAfter = (L: number, mean: number, A: number, s: number, h: number): number =>
  L + h * (s * mean + (1 - s) * A - L);

/** The consumer’s own conviction about a brand, in [0, 1]: trust and attachment, as they count when one buys. */
export function conviction(world: World, c: number, b: number): number {
  const { state } = world;
  const { trust, attachment } = world.today.parameters.buying;
  const forTrust = Math.max(0, trust);
  const forAttachment = Math.max(0, attachment);
  const total = forTrust + forAttachment;
  const T = trustIn(world, c, b);
  const felt = state.attachment[c * world.market.brands + b];
  // Where neither counts, both do alike.
  return total === 0 ? 0.5 * (T + felt) : (forTrust * T + forAttachment * felt) / total;
}

/** How far consumer c listens to the group about a brand, in [0, 1]. */
export function susceptibility(world: World, c: number, pair: number): number {
  const { collectivism, identity } = world.state;
  const { normConformity: norms } = world.today.parameters;
  if (!norms.on) return 0;
  return (
    norms.strength *
    (1 - norms.collectivism + norms.collectivism * collectivism[c]) *
    (1 - norms.identity + norms.identity * identity[pair])
  );
}

/** What the group makes of the own conviction about a brand this morning: 0 without a group, or without an ear for it. */
export function swayOf(world: World, c: number, b: number): number {
  const s = susceptibility(world, c, c * world.market.brands + b);
  if (s === 0) return 0;
  const own = conviction(world, c, b);
  return s * (groupMean(world, c, b, own) - own);
}

export function conformToGroup(world: World, from: number, to: number): void {
  const { brands } = world.market;
  const { day } = world.today;
  const { normConformity: norms } = world.today.parameters;
  const { loyalty, loyaltyNext } = world.state;
  // Most take stock on another day, and stay as they are.
  for (let pair = from * brands; pair < to * brands; pair++) loyaltyNext[pair] = loyalty[pair];
  for (let c = firstTurn(from, day, norms.interval); c < to; c += norms.interval) {
    for (let b = 0; b < brands; b++) {
      const pair = c * brands + b;
      const own = conviction(world, c, b);
      const s = susceptibility(world, c, pair);
      const mean = s > 0 ? groupMean(world, c, b, own) : own;
      loyaltyNext[pair] = loyaltyAfter(loyalty[pair], mean, own, s, norms.speed);
    }
  }
}

/** Mean loyalty of the neighbours who know the brand, added in the order of the row; `own` where there are none. */
function groupMean(world: World, c: number, b: number, own: number): number {
  const { brands, graph } = world.market;
  const { loyalty, aware } = world.state;
  const { ownCommunity } = world.today.parameters.normConformity;
  const { start, neighbour, community } = graph;
  let sum = 0;
  let counted = 0;
  for (let i = start[c], end = start[c + 1]; i < end; i++) {
    const other = neighbour[i];
    if (((aware[other] >> b) & 1) === 0) continue;
    if (ownCommunity && community[other] !== community[c]) continue;
    sum += loyalty[other * brands + b];
    counted++;
  }
  return counted === 0 ? own : sum / counted;
}

const tallies: readonly Tally[] = [sumsOfKnown('loyalty')];

/** Share of the variance of loyalty that lies between communities (of those who know the brand). */
function loyaltyIcc(world: World, b: number): number {
  const { state } = world;
  const { graph, brands } = world.market;
  const sum = new Float64Array(graph.communities);
  const count = new Float64Array(graph.communities);
  let squares = 0;
  let all = 0;
  let known = 0;
  for (let c = 0; c < world.market.consumers; c++) {
    const community = graph.community[c];
    if (community < 0 || (state.aware[c] & (1 << b)) === 0) continue;
    const L = state.loyalty[c * brands + b];
    sum[community] += L;
    count[community]++;
    squares += L * L;
    all += L;
    known++;
  }
  if (known === 0) return 0;
  const mean = all / known;
  let between = 0;
  for (let k = 0; k < sum.length; k++) {
    if (count[k] > 0) between += count[k] * (sum[k] / count[k] - mean) * (sum[k] / count[k] - mean);
  }
  return ratio(between, Math.max(between, squares - known * mean * mean));
}

const measures: Measures = {
  brands: [
    float('loyalty', '0 to 1', 'mean loyalty', mean('loyalty')),
    float(
      'loyalty_icc',
      '0 to 1',
      'share of the variance of loyalty that lies between communities',
      loyaltyIcc,
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'normConformity',
  parameters,
  columns,
  becomes: { loyalty: 'loyaltyNext' },
  phases: {
    conformToGroup: {
      name: 'loyalty conforms to the group',
      over: 'consumer',
      why: 'toward what neighbours felt in the morning',
      reads: 'collectivism disposition aware own peer paid negative loyalty attachment identity',
      writes: 'loyaltyNext',
      step: conformToGroup,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: falls(OFF_ON, 'standard deviation of loyalty over people', 'averaging brings neighbours together'),
  interval: falls([1, 60], 'brands loyalty', 'conviction rises from the start, and loyalty follows later'),
  speed: rises(
    [0.03, 0.5],
    'brands loyalty',
    'conviction rises from the start, and loyalty follows it faster',
  ),
  strength: falls(
    [0, 0.6],
    'standard deviation of loyalty over people',
    'more weight on the mean of neighbours',
  ),
  collectivism: rises(
    [0, 0.6],
    'standard deviation of loyalty over people',
    'susceptibility falls by w_c·(1 − collectivism)',
  ),
  identity: rises(
    [0, 0.6],
    'standard deviation of loyalty over people',
    'susceptibility falls by w_i·(1 − identity)',
  ),
  ownCommunity: rises(
    OFF_ON,
    'standard deviation of loyalty over people',
    'a mean over fewer neighbours evens out less',
    {
      'population.cohesion': 0.2,
      'normConformity.identity': 0,
      'normConformity.strength': 1,
    },
  ),
};

export const ablations: Ablations<typeof parameters> = {
  on: without(
    'brands loyalty_icc',
    'down',
    'no group pulls its members together',
    'market fatigue',
    'within noise',
  ),
  ownCommunity: without(
    'brands loyalty_icc',
    'down',
    'friends of other communities pull as much',
    'market fatigue',
    'within noise',
  ),
};

export const switches: Switches<typeof parameters> = {
  on: { still: [], zero: { 'normConformity.strength': 0 } },
  ownCommunity: { still: [] },
};
