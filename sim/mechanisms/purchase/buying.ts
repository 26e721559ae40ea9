/**
 * Buying: need comes at random, on average once in τ_n days for each category, the choice is multinomial logit.
 *
 *     U_b = appeal + β_T·(T + δ) + m_A·β_A·(attachment + δ) + β_I·identity + β_V·stand·cos(values) + β_S·herd + β_H·habit
 *           + β_Π·(Π − Π₀) − β_P·sensitivity·p − m_R·ρ·β_R·p·u·(1 − guarantee)·q − β_F·F + bargain + page
 *     P(b) = exp(μ·U_b) / (exp(μ·U_0) + Σ exp(μ·U))          among the brands in mind
 *
 *   A brand is among them with chance s (salience.ts), and where something about it was looked up (search.ts). p  what it costs
 *   this consumer, against what such goods usually cost; bargain  that price against the expected one (pricing.ts); page
 *   ratings where one buys (product-page.ts). F  friction at the checkout. Who has something laid in takes that; of a brand that
 *   runs out not everybody gets what they want (supply.ts). Who finds it better opens a team for the brand, and waits for it
 *   (team-buying.ts).
 *   δ  what the group makes of one’s own opinion this morning (norm-conformity.ts): it counts like that opinion.
 *   m_A, m_R  how much feelings and risk weigh in goods of this kind (categories.ts), ρ  how much risk with this consumer
 *   (segments.ts): 1 by default.
 *   stand  what the brand stands for, as strongly as it says so; cos  agreement of the consumer’s values with it.
 *   u  uncertainty of trust, less where one can try (trial.ts): perceived risk. q  what is left of it where one sees how
 *   complaints are answered (public-status.ts). Π  trust in the platform (platform.ts). U_0 is buying nothing. Each option has a Gumbel
 *   draw of its own, so that a change to one brand moves nobody between two others (the sample follows the same logit).
 *
 * Source: McFadden 1974; perceived risk Hans 118731, 2.3.2. Weights are assumptions, scaled to 0.8–3.3 % of sessions.
 */
import { needToday } from './need.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Phase } from '../../core/mechanism.ts';
import { decided, number, plausible, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { log } from '../../core/math.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { buysNot } from '../../posts/absent.ts';
import { lookedUp } from '../search/archive.ts';
import {
  afterTeam,
  bestWay,
  buyAfterTeam,
  leaveTeam,
  openTeam,
  prefersTeam,
  waitsFor,
} from '../fission/team-buying.ts';
import { meetPrice, piecesOf, priceIsNew, takeFromHome } from './pricing.ts';
import { anyLimited, goesWithout } from './supply.ts';
import { buyElsewhere, goesElsewhere } from './elsewhere.ts';
import { buy } from './till.ts';
import { utility } from './utility.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { CALM, PLAN, TALKATIVE, UNMOVED } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Consumers buy'),
  consideration: toggle('Only brands that come to mind are considered; off, all that were ever heard of'),
  // The unit of utility: what is unknown is in the weights.
  scale: decided(
    number('How much utility decides against chance', 'μ', '', [0, 20], 1, 'assumed', 'scale of the logit'),
  ),
  nothing: plausible(
    [-0.8, 1.2],
    'a guess: buying up to e times likelier or rarer',
    number('Utility of buying nothing', 'U_0', '', [-50, 50], 0.2),
  ),
  trust: number('Weight of trust', 'β_T', '', [-10, 20], 4),
  attachment: number('Weight of attachment', 'β_A', '', [-10, 20], 1.5),
  identity: number('Weight of belonging to the community of the brand', 'β_I', '', [-10, 20], 3),
  values: plausible(
    [0, 2],
    'a guess: values are said more often than bought, perhaps never',
    number('Weight of agreement with what the brand stands for', 'β_V', '', [-10, 20], 1),
  ),
  proof: plausible(
    [0, 1],
    'works by evidence and temptation as well: here perhaps not at all',
    number('Weight of social proof', 'β_S', '', [-10, 20], 0.5),
  ),
  habit: plausible(
    [0, 2],
    'a guess: how much of buying again is habit is disputed, perhaps nothing',
    number('Weight of habit', 'β_H', '', [-10, 20], 0.5),
  ),
  price: plausible(
    [2.2, 4.2],
    'Bijmolt et al. 2005: mean −2.62; the spread is ours',
    number('Weight of price', 'β_P', '', [-10, 20], 2.8),
  ),
  risk: number('Weight of perceived risk', 'β_R', '', [-10, 20], 1),
  friction: number('Weight of friction at the checkout', 'β_F', '', [-10, 20], 1),
  checkout: decided(share('Friction at the checkout', 'F', 0.3)),
} as const satisfies Table;

/** Largest-is-chosen noise that makes the choice a logit (Gumbel). */
export const gumbel = (u: number): number => -log(-log(u));

/** Morning of a market in which something may run out: what everybody would buy is counted, and nothing bought. */
export function countWants(world: World, from: number, to: number): void {
  if (!world.today.parameters.buying.on || !anyLimited(world)) return;
  for (let c = from; c < to; c++) shop(world, c, true);
}

export function makePurchases(world: World, from: number, to: number): void {
  for (let c = from; c < to; c++) {
    world.state.spent[c] = 0;
    if (world.today.parameters.buying.on) shop(world, c, false);
  }
}

/** Whether this is the phase in which people buy by need. */
export const makesPurchases = ({ step }: Phase): boolean => step === makePurchases;

/** Whether consumer c needs something of category k today. */
export function needs(world: World, c: number, k: number): boolean {
  const { k0, k1 } = world.today.keys.need;
  return uniform(k0, k1, c, k) < needToday(world, c, k);
}

/** What consumer c wants today; `ahead` counts it, otherwise it is bought where it is to be had. */
function shop(world: World, c: number, ahead: boolean): void {
  const { state } = world;
  const { categories } = world.market;
  let tempted = state.impulse[c];
  const coming = afterTeam(world, c);
  if (coming >= 0 && served(world, c, coming, 1, TEAM_LOT, ahead)) buyAfterTeam(world, c, coming);
  if (coming >= 0 && coming === tempted) tempted = -1;
  const waiting = waitsFor(world, c);
  for (let k = 0; k < categories.length; k++) {
    if (k === waiting || !needs(world, c, k)) continue;
    if (takeFromHome(world, c, k, ahead)) continue;
    const b = chooseBrand(world, c, categories[k].brands);
    if (b === tempted) tempted = -1;
    if (b >= 0 && prefersTeam(world, c, b)) {
      if (!ahead) openTeam(world, c, b, chooseBrand(world, c, categories[k].brands, utility) === b);
      continue;
    }
    const pieces = b < 0 ? 0 : piecesOf(world, c, b);
    if (!ahead) meetPrices(world, c, categories[k].brands);
    if (b >= 0 && served(world, c, b, pieces, b, ahead)) takeThere(world, c, b, pieces, k);
  }
  if (tempted >= 0) giveIn(world, c, tempted, ahead);
  const { groups } = world.today.parameters;
  if (groups.on && state.memberships[c] > 0 && !state.away[c]) offerInGroup(world, c, ahead);
  if (!ahead) leaveTeam(world, c);
}
/** What was decided on is bought here, or at a shop elsewhere (elsewhere.ts). */
function takeThere(world: World, c: number, b: number, pieces: number, k: number): void {
  if (goesElsewhere(world, c, b, k)) buyElsewhere(world, c, b, pieces);
  else buy(world, c, b, pieces, false);
}
/** Lots are numbered by the brand needed, from these on by the brand that tempts and by the creator of the group. */
const TEMPTED_LOT = 8;
const GROUP_LOT = 16;
/** Of a piece that comes by a team. */
const TEAM_LOT = -1;

/** Whether pieces that are wanted are to be had; ahead of the day they are counted, and nobody has them yet. */
function served(world: World, c: number, b: number, pieces: number, lot: number, ahead: boolean): boolean {
  if (buysNot(world, c, b)) return false;
  if (!ahead) return !goesWithout(world, c, b, pieces, lot);
  world.state.wanted[b] += pieces;
  return false;
}

/** Who was tempted buys one, needed or not. */
function giveIn(world: World, c: number, b: number, ahead: boolean): void {
  if (!ahead) meetPrice(world, c, b);
  if (served(world, c, b, 1, TEMPTED_LOT + b, ahead)) buy(world, c, b, 1, true);
}

/** Draws of the stream from here on decide which brands come to mind. */
const CONSIDER = 16;

/** Whether brand b is thought of at a need today. */
export function comesToMind(world: World, c: number, b: number): boolean {
  const { k0, k1 } = world.today.keys.choice;
  const s = world.state.salience[c * world.market.brands + b];
  const inMind = world.today.parameters.buying.consideration ? s : s > 0 ? 1 : 0;
  return uniform(k0, k1, c, CONSIDER + b) < inMind;
}

/** Whether brand b is among those that are chosen from: in mind, or looked up for this need. */
export const considers = (world: World, c: number, b: number): boolean =>
  comesToMind(world, c, b) || lookedUp(world, c, b);

/** Who looks at brands sees what they cost. */
function meetPrices(world: World, c: number, brands: readonly number[]): void {
  for (const b of brands) if (priceIsNew(world, c, b) && considers(world, c, b)) meetPrice(world, c, b);
}

/** The brand in mind of highest utility with its noise, bought in this way; -1 when nothing beats all. */
function chooseBrand(world: World, c: number, brands: readonly number[], way = bestWay): number {
  const { scale, nothing } = world.today.parameters.buying;
  const { k0, k1 } = world.today.keys.choice;
  let best = -1;
  let bestValue = scale * nothing + gumbel(uniform(k0, k1, c, 255));
  for (const b of brands) {
    if (!considers(world, c, b)) continue;
    const value = scale * way(world, c, b) + gumbel(uniform(k0, k1, c, b));
    if (value > bestValue) {
      best = b;
      bestValue = value;
    }
  }
  return best;
}

/** Members of private groups are offered what the creator sells at the moment (groups.ts). */
function offerInGroup(world: World, c: number, ahead: boolean): void {
  const { state } = world;
  const { followStart } = world.market;
  const { groups: G, buying: B } = world.today.parameters;
  const { k0, k1 } = world.today.keys.groupOffer;
  for (let e = followStart[c]; e < followStart[c + 1]; e++) {
    const v = state.followed[e];
    if (!state.member[e] || v < 0 || state.partner[v] < 0) continue;
    if (uniform(k0, k1, c, 4 * v) >= 1 / G.every) continue;
    const b = state.partner[v];
    const wants = B.scale * (utility(world, c, b) + G.trust * state.credence[e] - B.nothing);
    if (!ahead) meetPrice(world, c, b);
    if (wants + gumbel(uniform(k0, k1, c, 4 * v + 1)) <= gumbel(uniform(k0, k1, c, 4 * v + 2))) continue;
    const lot = GROUP_LOT + 2 * v;
    if (served(world, c, b, 1, lot, ahead)) buy(world, c, b, 1, false, e);
    else if (!ahead) continue;
    if (uniform(k0, k1, c, 4 * v + 3) >= G.basket * state.credence[e]) continue;
    if (!served(world, c, b, 1, lot + 1, ahead)) continue;
    buy(world, c, b, 1, false, e);
    state.soldTogether[b]++;
  }
}

export const mechanism = defineMechanism({
  name: 'buying',
  parameters,
  streams: {
    need: 'whether a need arises',
    choice: 'taste of the day for each option (the Gumbel term)',
  },
  phases: {
    countWants: {
      name: 'what will be wanted is counted',
      over: 'consumer',
      why: 'where there may be too little: so that nobody is served for being first',
      reads:
        'values interest collectivism aware needRate priceSensitivity riskSensitivity disposition away memberships own peer paid negative ' +
        'loyalty ' +
        'attachment identity habit salience stock bought reference pantry impulse platformTrust credence followed ' +
        'member partner buzz online team teamBrand alone verdict foundBrands pageReviews pageStars shownClosed shownPrompt shownOpen shownMade shownSold',
      writes: 'wanted',
      step: countWants,
    },
    makePurchases: {
      name: 'consumers buy and experience',
      because: 'purchase',
      over: 'consumer',
      why: 'with all they have seen today in mind',
      reads:
        'values interest collectivism aware needRate priceSensitivity riskSensitivity lossAversion disposition away memberships peer ' +
        'paid loyalty attachment identity credit creditDay impulse soldOut ' +
        'followed bond member tier partner online buzz drift touched touchedBefore lastTouch heldOut lastRead leverSteps foundBrands pageReviews pageStars shownClosed shownPrompt shownOpen shownMade shownSold bornOn segment',
      writes:
        'salience stock pantry reference reviewBrand reviewSatisfaction platformTrust spent own negative affect habit ' +
        'expectation bought good bad credence fromSales fromGroups credited sold soldOnImpulse soldAgain soldAgreeing soldToSegment enjoyed ' +
        'attributed soldOnline soldSince soldHeldOut soldTogether missed discounted givenAway counterfeits returned revenue refunds ' +
        'guaranteeCost tierSales commissionCost ratings team teamBrand teamFen teamUntil enteredAt alone verdict teamsOpened ' +
        'teamSold teamFirst takeOfBrand takeOfCreators soldBy soldElsewhere ratedHere',
      step: makePurchases,
    },
  },
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'market sales', 'nobody buys when it is off'),
  consideration: falls(OFF_ON, 'market sales', 'what does not come to mind is not bought'),
  scale: rises([0, 10], 'share of the best-selling brand', 'odds are exp(μ·difference of utilities)', {
    'buying.nothing': -50,
    'buying.consideration': 0,
    'brand.known': 1,
  }),
  nothing: falls([2, 10], 'market sales', 'competes with every brand'),
  trust: rises([0, 4], 'market sales', 'U = … + β_T·T'),
  attachment: rises([1.5, 20], 'market sales', 'U = … + β_A·attachment', UNMOVED, {
    'resonance.gain': 0.6,
  }),
  identity: rises([0, 20], 'market sales', 'U = … + β_I·identity', TALKATIVE, CALM),
  values: rises(
    [0, 5],
    'correlation of agreement with what brands stand for with purchases',
    'U = … + β_V·stand·cos',
  ),
  proof: rises([0.5, 10], 'market sales', 'U = … + β_S·herd'),
  habit: rises([1, 20], 'brands repeat_sales', 'U = … + β_H·habit'),
  price: falls([1, 5], 'market sales', 'U = … − β_P·sensitivity·price/usual'),
  risk: falls([1, 10], 'market sales', 'U = … − β_R·risk'),
  friction: falls([1, 10], 'market sales', 'U = … − β_F·friction'),
  checkout: falls([0, 0.3], 'market sales', 'U = … − β_F·friction'),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands sales', 'down', 'nobody buys', PLAN, 'exactly'),
  consideration: without('market sales', 'up', 'all brands ever heard of compete', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['sold', 'spent', 'bought', 'habit', 'own', 'stock', 'reviewBrand', 'counterfeits', 'returned'],
    besides: { 'incentives.on': 0, 'complaints.on': 0 }, // whoever is listened to has had an experience as well
  },
  consideration: { still: [] },
};
