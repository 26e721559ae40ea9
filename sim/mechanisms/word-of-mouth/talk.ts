/**
 * Talk among friends: who meets whom, what is told, and what is heard outside the platform.
 *
 *     each day one friend is met, ties of imported networks by their strength; with chance q the friend tells of brands:
 *     P(tells of b) = q·w_b / max(1, Σ w)          w = s·(1 + α·|affect|)          s  salience with the friend
 *     peer += e·C_f·sim·P/(P + N + W)     negative += e·C_f·sim·N/(P + N + W)     s ← s + g·C_f·(1 − s)
 *     P(hear of b outside today) = p
 *
 *   P, N  good and bad evidence of the friend: P = own + ξ·peer, what was paid for apart, N = negative, times ξ with who never
 *   bought. What is known at second hand counts less, lest two friends talk each other into certainty; who knows nothing of a
 *   brand has nothing to tell.
 *
 * With q = 1, g = 1 and nothing forgotten this is the Bass recursion F ← F + (p + qF)(1 − F) on a well-mixed population,
 * which is a test.
 *
 * Source: most talk about brands is face to face (Keller & Fay 2012); Bass 1969; network form after Goldenberg, Libai &
 * Muller 2001. Rates are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { MAX_BRANDS } from '../../core/dimensions.ts';
import { column, MAX_INDEX } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { int, total } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { OFF_ON, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { number, plausible, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { broughtToMind } from '../attention/salience.ts';
import { SILENCED } from '../../trial-markets.ts';
import { valuesCosine } from '../trust/beliefs.ts';
import { similarity } from '../trust/similarity.ts';

const parameters = {
  on: toggle('Friends talk about brands'),
  external: plausible(
    [0.0002, 0.004],
    'a guess',
    share(
      'Daily chance of hearing of a brand outside the platform',
      'p',
      0.001,
      'assumed',
      'a third of people a year: a guess, as outside influence in Bass 1969 counts only who buys',
      'probability per day',
    ),
  ),
  chance: share(
    'Daily chance that the friend met tells of a brand that is on top of the mind',
    'q',
    0.15,
    'assumed',
    'people mention some ten brands a day (Keller & Fay 2012); here one category in many',
    'probability per day',
  ),
  arousal: number('How much more is told of a brand at full feeling', 'α', '', [0, 50], 4),
  gain: share('Share of the way to the top of the mind that being told brings, fully believed', 'g', 0.15),
  hearsay: share('What a friend knows at second hand counts against own experience', 'ξ', 0.4),
  evidence: number(
    'Evidence that one fully credible friend with full knowledge passes on',
    'e',
    'evidence',
    [0, 10],
    1.5,
  ),
} as const satisfies Table;

const columns = {
  toldBrand: column('consumer', 'i8', 'brand or -1', [-1, 7], 'brand a friend told of today', {
    scratch: true,
  }),
  toldBy: column('consumer', 'i32', 'consumer or -1', [-1, MAX_INDEX], 'that friend; -1 for outside', {
    scratch: true,
  }),
  toldGood: column('consumer', 'f32', '', [0, 1], 'share of good in what was told', { scratch: true }),
  toldBad: column('consumer', 'f32', '', [0, 1], 'share of bad in what was told', { scratch: true }),
} as const satisfies Columns;

/** Weight of a brand in talk, by salience and by how strongly it is felt about. */
export const tellingWeight = (s: number, affect: number, arousal: number): number =>
  s * (1 + arousal * Math.abs(affect));
/** Chance of telling of a brand of this weight, `sum` being that of all brands. */
export const tellingChance = (q: number, weight: number, sum: number): number =>
  (q * weight) / Math.max(1, sum);

/** A friend of c, drawn by the strength of ties; -1 without friends. */
function friendMet(world: World, c: number, u: number): number {
  const { graph, onlineConsumers } = world.market;
  if (graph.kind === 'well-mixed') return world.state.online[c] ? Math.floor(u * onlineConsumers) : -1;
  const { start, neighbour, tie } = graph;
  const friends = start[c + 1] - start[c];
  if (friends === 0) return -1;
  if (tie === null) return neighbour[start[c] + Math.floor(u * friends)];
  let sum = 0;
  for (let i = start[c]; i < start[c + 1]; i++) sum += tie[i];
  let left = u * sum;
  for (let i = start[c]; i < start[c + 1]; i++) {
    left -= tie[i];
    if (left < 0) return neighbour[i];
  }
  return neighbour[start[c + 1] - 1];
}

/** Friends meet: notes what each consumer is told, and changes nothing that others read. */
function meetFriends(world: World, from: number, to: number): void {
  const { toldBrand, toldBy } = world.state;
  const { on, external, chance } = world.today.parameters.talk;
  const { brands } = world.market;
  const { k0, k1 } = world.today.keys.conversation;
  for (let c = from; c < to; c++) {
    toldBrand[c] = -1;
    if (!on) continue;
    const u = uniform(k0, k1, c, 1);
    if (u >= chance) {
      // Behind the friend’s part of the draw stand the brands that may be heard of elsewhere.
      const b = Math.floor((u - chance) / external);
      if (b < brands) {
        toldBrand[c] = b;
        toldBy[c] = -1;
      }
      continue;
    }
    const friend = friendMet(world, c, uniform(k0, k1, c, 0));
    if (friend >= 0) hearOf(world, c, friend, u);
  }
}

/** Weights of all brands in what one friend tells. */
const weights = new Float64Array(MAX_BRANDS);

/** Which brand the friend tells of, if any. */
function hearOf(world: World, c: number, friend: number, u: number): void {
  const { state } = world;
  const { brands } = world.market;
  const { chance, arousal, hearsay } = world.today.parameters.talk;
  let sum = 0;
  for (let b = 0; b < brands; b++) {
    const pair = friend * brands + b;
    weights[b] =
      (state.aware[friend] >> b) & 1 ? tellingWeight(state.salience[pair], state.affect[pair], arousal) : 0;
    sum += weights[b];
  }
  let left = u;
  for (let b = 0; b < brands; b++) {
    left -= tellingChance(chance, weights[b], sum);
    if (left >= 0) continue;
    const pair = friend * brands + b;
    const good = state.own[pair] + hearsay * state.peer[pair];
    const bad = (state.bought[pair] > 0 ? 1 : hearsay) * state.negative[pair];
    const all = good + bad + world.today.parameters.trust.priorWeight;
    state.toldBrand[c] = b;
    state.toldBy[c] = friend;
    state.toldGood[c] = good / all;
    state.toldBad[c] = bad / all;
    return;
  }
}

/** What was told is taken in. */
function hearFriends(world: World, from: number, to: number): void {
  const { state } = world;
  const { brands } = world.market;
  const { talk: P, sourceCredibility: C, similarity: S, negative } = world.today.parameters;
  for (let c = from; c < to; c++) {
    const b = state.toldBrand[c];
    if (b < 0) continue;
    const friend = state.toldBy[c];
    const pair = c * brands + b;
    const alike = friend < 0 ? 1 : similarity(valuesCosine(state.values, c, friend), S.on ? S.strength : 0);
    const believed = (C.on ? (friend < 0 ? 1 : C.friend) : C.flat) * alike;
    state.salience[pair] = broughtToMind(state.salience[pair], friend < 0 ? P.gain : P.gain * believed);
    world.trace?.mark(friend < 0 ? 'outside' : 'talk', { consumer: friend });
    if (friend < 0) continue;
    state.peer[pair] += P.evidence * believed * state.toldGood[c];
    if (negative.on) state.negative[pair] += P.evidence * believed * state.toldBad[c];
    world.trace?.mark('talk', { consumer: friend });
  }
}

const tallies: readonly Tally[] = [
  {
    sums: ['told'],
    people: ({ state: { toldBrand, toldBy } }, first, last, keep) => {
      let told = 0;
      for (let c = first; c < last; c++) if (toldBrand[c] >= 0 && toldBy[c] >= 0) told++;
      keep('told', told);
    },
  },
];

const measures: Measures = {
  market: [
    int<void>('told', 'talks', 'in which a friend told of a brand', (world) => total(world, 0, 'told')),
  ],
};

export const mechanism = defineMechanism({
  name: 'talk',
  parameters,
  columns,
  streams: {
    conversation: 'the friend met today, and what is heard from there or outside',
  },
  phases: {
    meetFriends: {
      name: 'friends meet',
      over: 'consumer',
      why: 'after all have read; what is told is noted first, so that nobody hears of today’s talk',
      reads: 'online aware salience affect bought own peer negative',
      writes: 'toldBrand toldBy toldGood toldBad',
      step: meetFriends,
    },
    hearFriends: {
      name: 'what friends tell is taken in',
      because: 'talk',
      over: 'consumer',
      why: 'once everybody has told',
      reads: 'values toldBrand toldBy toldGood toldBad',
      writes: 'salience peer negative',
      step: hearFriends,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands salience', 'what friends tell brings brands to mind', SILENCED, {
    'talk.evidence': 0,
    'talk.chance': 0.9,
  }),
  external: rises([0.0005, 0.03], 'brands awareness', 'P(hear) = p + …'),
  chance: rises([0.05, 0.9], 'market told', 'P(tells of b) is in proportion to q'),
  arousal: rises([0, 20], 'market told', 'who feels strongly tells more'),
  gain: rises([0.05, 0.9], 'brands salience', 's grows by g·C_f·(1 − s)'),
  hearsay: rises([0, 1], 'brands evidence_peer', 'those who never bought are listened to as well', SILENCED),
  evidence: rises([0.2, 3], 'brands evidence_peer', 'peer grows by e·C_f·…'),
};

export const ablations: Ablations<typeof parameters> = {
  on: without(
    'brands evidence_peer',
    'down',
    'nobody hears of a brand from friends',
    'market content_entropy',
    'within noise',
    'what friends tell is some hundredths of what is read, most likely as they seldom bought, know little and are of other values; three seeds cannot tell.',
  ),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['toldGood', 'toldBad'],
    zero: { 'talk.external': 0, 'talk.chance': 0 },
  },
};
