/**
 * Experience: what was bought is held against what was expected.
 *
 *     y = quality + m_t·σ_t·taste + σ·noise, within [0, 1] (a counterfeit: q_f)        S = y + γ·(y − x)          x ← x + η_y·(y − x)
 *     φ = logistic((S − S₀)/s)       own += g·φ        negative += λ·g·(1 − φ)
 *     affect ← affect + g_y·(2φ − 1)·(1 − |affect|); S < S_r is sent back with probability 1 − (1 − p_r)·(1 − st)
 *     habit:  H_b ← H_b + α·(1[b was bought] − H_b)          for all brands of the category, at each purchase in it
 *
 *   taste  how the product suits the consumer, for life: a standard normal, the share η_t of it that of the community (of a
 *   counterfeit, none); m_t  how differently goods of this kind suit people (categories.ts), 1 by default. S  satisfaction, less what is regretted of a live room (live-selling.ts); x  expectation, of what is
 *   bought as it was hoped for at the till (till.ts); γ  weight of the surprise, λ  loss aversion of the consumer, p_r  chance
 *   of sending back (guarantees.ts), st  what the platform settles at once (platform.ts).
 *
 * Source: Oliver 1980; λ: Brown et al. 2024. Who recommended the brand is credited or blamed (source-credibility.ts).
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { int, float } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { mean, sumsOfKnown } from '../../population/known.ts';
import { number, plausible, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { logistic } from '../../core/math.ts';
import { normal, streamKey, uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { updateCredibility } from '../creators/following.ts';
import { judgePlatform, verdictOf } from '../attention/platform.ts';
import { expectationLearnt } from '../trust/expectation.ts';
import { sendingBack } from './guarantees.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { BAD_PRODUCTS, PRODUCT } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Purchases are lived through and judged'),
  noise: plausible(
    [0.05, 0.18],
    'CiaoDVD: stars spread by .27 of their range, all causes together',
    number('Spread of quality from piece to piece', 'σ', '', [0, 1], 0.15),
  ),
  taste: plausible(
    [0.08, 0.22],
    'CiaoDVD: stars spread by .27 of their range, all causes together',
    number('Spread of how a product suits people', 'σ_t', 'quality', [0, 1], 0.2),
  ),
  sharedTaste: share('How much of that a community has in common', 'η_t', 0.4),
  surprise: number('Weight of the surprise in satisfaction', 'γ', '', [0, 3], 0.5),
  indifference: plausible(
    [0.3, 0.6],
    'a guess',
    share('Satisfaction that is neither good nor bad', 'S₀', 0.45),
  ),
  width: number('Width of that indifference', 's', '', [0.01, 1], 0.12),
  evidence: number('Evidence from one own experience', 'g', 'evidence', [0, 20], 5.5),
  affect: number('Affect from one own experience', 'g_y', '', [0, 1], 0.4),
  counterfeitQuality: plausible(
    [0, 0.3],
    'a guess: from useless to a poor copy',
    share('Quality of a counterfeit', 'q_f', 0.05),
  ),
  returnBelow: share('Satisfaction below which people think of sending back', 'S_r', 0.35),
  returnChance: plausible(
    [0.5, 0.95],
    'a guess: some keep what fails',
    share('Chance that they do', 'p_r', 0.8),
  ),
  habitRate: share('Weight of the latest purchase in habit', 'α', 0.3),
} as const satisfies Table;

const columns = {
  habit: column('pair', 'f32', '', UNIT, 'weighted share of category purchases'),
  reviewBrand: column('consumer', 'i8', 'brand or -1', [-1, 7], 'last experience not yet talked about', {
    birth: -1,
  }),
  reviewSatisfaction: column('consumer', 'f32', '', [-4, 4], 'satisfaction with that experience'),
  counterfeits: column('brand', 'f64', 'units', COUNT, 'counterfeits among the sales', { scratch: true }),
  ratings: column('brand', 'f64', 'reviews', COUNT, 'satisfaction of today, in five stars', {
    scratch: true,
    width: 5,
  }),
} as const satisfies Columns;

/** Share of sales that are counterfeits, after what traceability keeps from buyers. */
export const counterfeitChance = (share: number, traceability: number): number => share * (1 - traceability);

/** Quality of one piece, `deviate` being a standard normal. */
export const pieceQuality = (made: number, noise: number, deviate: number): number =>
  Math.min(1, Math.max(0, made + noise * deviate));

/** How brand b suits consumer c, for life: a standard normal, part of it shared by the community. */
export function tasteOf(world: World, c: number, b: number): number {
  const { peopleKey, graph } = world.market;
  const { sharedTaste: shared } = world.today.parameters.experience;
  const born = world.state.bornOn[c];
  const { k0, k1 } = streamKey(peopleKey, world.model.streams.taste, NO_DAY);
  const own = born > 0 ? newTaste(world, c, b, born) : normal(k0, k1, c, 2 * b);
  const community = graph.community[c];
  if (community < 0 || shared === 0) return own;
  const theirs = normal(k0, k1, community, 2 * b + 1);
  return (shared * theirs + (1 - shared) * own) / Math.sqrt(shared * shared + (1 - shared) * (1 - shared));
}
const NO_DAY = -1;

/** Of who came later than the first people: drawn anew. */
function newTaste(world: World, c: number, b: number, born: number): number {
  const { k0, k1 } = streamKey(world.market.key, world.model.streams.taste, born);
  return normal(k0, k1, c, 2 * b);
}

/** Satisfaction with quality y where x was expected. */
export const satisfaction = (y: number, x: number, gamma: number): number => y + gamma * (y - x);

/** Quality as it is made today: what it was, and what improvement has added. */
export const qualityOf = (world: World, b: number): number =>
  Math.min(1, world.today.brandValues[b].quality + world.state.drift[b]);

/** Share of the experience that counts as good. */
export const goodShare = (S: number, indifference: number, width: number): number =>
  logistic((S - indifference) / width);

/** Bad evidence from an experience of which the share φ was good. */
export const badEvidence = (phi: number, g: number, lossAversion: number): number =>
  lossAversion * g * (1 - phi);

/** Affect after such an experience. */
export const affectAfter = (affect: number, phi: number, gain: number): number =>
  affect + gain * (2 * phi - 1) * (1 - Math.abs(affect));

/** Habit after a purchase in the category, of this brand (1) or another (0). */
export const habitAfter = (habit: number, bought: number, rate: number): number =>
  habit + rate * (bought - habit);

/** Chance that a disappointing piece goes back, of itself or settled by the platform. */
export const returnChanceOf = (alone: number, settled: number): number => 1 - (1 - alone) * (1 - settled);

/** Stars for a satisfaction: even steps over [0, 1]. */
export const stars = (S: number): number => Math.min(5, Math.max(1, 1 + Math.floor(5 * S)));

/** Habit is a weighted share of the purchases in the category: it adds up to at most 1. */
export function formHabit(world: World, c: number, b: number): void {
  const { state } = world;
  const { brands, categoryOf } = world.market;
  const rate = world.today.parameters.experience.habitRate;
  for (const other of world.market.categories[categoryOf[b]].brands) {
    const pair = c * brands + other;
    state.habit[pair] = habitAfter(state.habit[pair], other === b ? 1 : 0, rate);
  }
}

/** Each piece of a day has draws of its own. */
const pieceOf = ({ state }: World, pair: number, b: number): number => 8 * state.bought[pair] + b;

/**
 * Consumer c lives with what was bought, and judges it; pieces that were bought together are of one make, and judged once.
 *
 * @param hoped quality that was hoped for
 * @param regret satisfaction that is lost besides
 * @param adviser follow of the creator by whose word it was bought; -1 for nobody
 * @param elsewhere in another shop: the platform keeps no counterfeit from it, settles nothing, and is not judged by it
 * @returns whether it is kept
 */
export function experiencePurchase(
  world: World,
  c: number,
  b: number,
  pieces: number,
  hoped: number,
  regret: number,
  adviser: number,
  elsewhere = false,
): boolean {
  if (!world.today.parameters.experience.on) return true;
  const { state } = world;
  const { brandValues, keys } = world.today;
  const { experience: E, expectation, platform } = world.today.parameters;
  const pair = c * world.market.brands + b;
  const governed = platform.on !== 0 && !elsewhere;
  const chance = counterfeitChance(brandValues[b].counterfeitShare, governed ? platform.traceability : 0);
  const counterfeit = uniform(keys.counterfeit.k0, keys.counterfeit.k1, c, pieceOf(world, pair, b)) < chance;
  if (counterfeit) state.counterfeits[b] += pieces;
  const made = counterfeit ? E.counterfeitQuality : qualityOf(world, b);
  const suited = counterfeit ? made : made + E.taste * brandValues[b].fit * tasteOf(world, c, b);
  const y = pieceQuality(
    suited,
    E.noise,
    normal(keys.experience.k0, keys.experience.k1, c, pieceOf(world, pair, b)),
  );
  const S = satisfaction(y, hoped, E.surprise) - regret;
  if (expectation.on)
    state.expectation[pair] = expectationLearnt(state.expectation[pair], y, expectation.learning);
  judgePurchase(world, c, b, S, adviser);
  world.trace?.mark('purchase', { brand: b, hoped, quality: y, satisfaction: S, counterfeit, elsewhere });
  const back = S < E.returnBelow ? sendBack(world, c, b, governed) : Back.no;
  const good = S >= E.indifference;
  const settled = back === Back.settled;
  if (!elsewhere)
    judgePlatform(world, c, verdictOf(good, counterfeit, settled, platform.settled, platform.unsettled));
  return back === Back.no;
}

function judgePurchase(world: World, c: number, b: number, S: number, adviser: number): void {
  const { state } = world;
  const { experience: E, negative } = world.today.parameters;
  const pair = c * world.market.brands + b;
  const phi = goodShare(S, E.indifference, E.width);
  state.own[pair] += E.evidence * phi;
  if (negative.on) state.negative[pair] += badEvidence(phi, E.evidence, state.lossAversion[c]);
  state.affect[pair] = affectAfter(state.affect[pair], phi, E.affect);
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

/** Whether a piece goes back: not at all, settled by the platform at once, or by the buyer’s own effort. */
const Back = { no: 0, settled: 1, effort: 2 } as const;

/** Whether a bad piece goes back; where the platform governs, it settles some at once. */
function sendBack(world: World, c: number, b: number, governed: boolean): number {
  const { platform } = world.today.parameters;
  const { k0, k1 } = world.today.keys.return;
  const settled = governed ? platform.settlement : 0;
  const u = uniform(k0, k1, c, pieceOf(world, c * world.market.brands + b, b));
  if (u >= returnChanceOf(sendingBack(world, b), settled)) return Back.no;
  return u < settled ? Back.settled : Back.effort;
}

const tallies: readonly Tally[] = [sumsOfKnown('habit')];

const measures: Measures = {
  brands: [
    float('habit', '0 to 1', 'mean share of category purchases', mean('habit')),
    int('counterfeits', 'units', 'of these counterfeit', (world, b) => world.state.counterfeits[b]),
    float('quality', '0 to 1', 'of the product, improvement included', qualityOf),
    ...[1, 2, 3, 4, 5].map((star) =>
      int(
        `satisfied_${star}`,
        'purchases',
        `satisfied to ${star} of 5 stars`,
        (world, b) => world.state.ratings[5 * b + star - 1],
      ),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'experience',
  parameters,
  columns,
  streams: {
    experience: 'quality of the piece bought',
    taste: 'how a product suits a consumer, or a community',
    counterfeit: 'whether it is a counterfeit',
    return: 'whether a disappointing piece is sent back',
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands evidence_own', 'purchases leave nothing when it is off'),
  taste: rises([0, 0.4], 'brands trust_sd', 'who is suited trusts, who is not does not'),
  sharedTaste: rises([0, 1], 'brands loyalty_icc', 'communities are of one taste'),
  noise: rises([0.15, 0.6], 'share of purchases satisfied to 1 or 5 stars', 'y = Q + σ·noise'),
  surprise: rises([0, 3], 'mean satisfaction in stars', 'better than expected: S = y + γ·(y − x)', {
    'brand.quality': 0.75,
    'expectation.start': 0.3,
    'expectation.on': 0,
    'impulse.on': 0,
  }),
  indifference: falls([0.1, 0.45], 'brands evidence_own', 'φ = logistic((S − S₀)/s)'),
  width: falls([0.12, 1], 'brands evidence_own', 'S above S₀: φ falls toward ½ as s grows'),
  evidence: rises([1.5, 10], 'brands evidence_own', 'own += g·φ'),
  affect: rises([0, 1], 'brands affect', 'good products: φ above ½', { 'brand.quality': 0.95 }),
  counterfeitQuality: rises([0, 0.9], 'mean satisfaction in stars', 'a counterfeit: y = q_f + …', {
    'brand.counterfeitShare': 0.5,
  }),
  returnBelow: rises([0.05, 0.3], 'brands returns', 'more purchases are below S_r'),
  returnChance: rises([0, 1], 'brands returns', 'share of the dissatisfied who send back', BAD_PRODUCTS),
  habitRate: rises([0.05, 0.3], 'brands habit', 'habit ← habit + α·(1 − habit)'),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands evidence_own', 'down', 'purchases leave no trace', PRODUCT, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['own', 'reviewBrand', 'ratings', 'returned', 'counterfeits'],
    besides: { 'incentives.on': 0, 'complaints.on': 0 },
  },
};
