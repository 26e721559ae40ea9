/**
 * What is said in a live room: danmaku, questions, answers.
 *
 *     danmaku by who has just bought, by others with chance μ·emotion          mood D = danmaku / viewers
 *     a question with chance q·u          answers n = min(questions, hours·ρ_l)
 *     told Δ = k·e·believed·n/(n + n½):   paid += Δ·t,  negative += (1 − d)·Δ·(1 − t)          t = 1 − authenticity·(1 − Q)
 *
 *   u  uncertainty, e  evidence per post, d  disbelief in what is paid for (persuasion.ts). t  the truth of the product as the host
 *   tells it: of an authentic host the quality itself, unscripted, so that no brief softens it. Both sides of the Beta grow
 *   in this proportion: uncertainty falls, the mean moves toward t and never past it. Answers are heard by all in the room.
 *   A session works like a sponsored post as well: the brand comes to mind (salience.ts), what it promises is expected
 *   (expectation.ts), and it binds like k_b posts; who is answered in person, or put through (连麦), is bound as by an answered comment.
 *   believed = credibility·similarity·(1 − scepticism·q_l), as of a labelled post (belief.ts).
 *
 * Source: Hans 118731, 2.2.2; Hans 115431, 2.1 (questions and answers in live rooms). Figures are assumptions.
 */
import { VERTICALS } from '../../core/dimensions.ts';
import { column, COUNT, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { float, int, ratio, sumOf } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import { overTier } from '../../population/creators.ts';
import { ON_AIR, PLAN } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { broughtToMind, relevanceOf } from '../attention/salience.ts';
import { replyShare } from '../creators/bond.ts';
import { personaOf } from '../creators/business.ts';
import { updateCredibility } from '../creators/following.ts';
import { valenceOf } from '../creators/publishing.ts';
import { qualityOf } from '../purchase/experience.ts';
import { learnTruth, uncertaintyOf, valuesCosine } from '../trust/beliefs.ts';
import { expectationAfter } from '../trust/expectation.ts';
import { discount } from '../trust/persuasion.ts';
import { herd } from '../trust/proof.ts';
import { similarity } from '../trust/similarity.ts';
import { liveHours, sessionsOf } from './live-rooms.ts';

const parameters = {
  on: seenIn('live-or-shelf', toggle('Viewers write danmaku and ask, and hosts answer')),
  danmaku: seenIn(
    'live-or-shelf',
    share('Chance that a viewer writes, with a host who moves in full', 'μ', 0.5),
  ),
  question: seenIn(
    'live-or-shelf',
    share('Chance that a viewer asks who knows nothing of the brand', 'q', 0.1),
  ),
  answersPerHour: seenIn(
    'live-or-shelf',
    plausible(
      [1, 10],
      'a guess: spoken answers take less time than written ones (bond.repliesPerHour)',
      number('Questions that are answered in an hour on air', 'ρ_l', 'questions per hour', [0, 1000], 3),
    ),
  ),
  telling: seenIn(
    'live-or-shelf',
    number('What answers tell in the end, in posts', 'k', 'posts', [0, 50], 4),
  ),
  halfTold: seenIn(
    'live-or-shelf',
    number('Answers that tell half of that', 'n½', 'answers', [0.1, 1000], 2),
  ),
  bond: number('A session binds like so many posts', 'k_b', 'posts', [0, 50], 4),
} as const satisfies Table;

const columns = {
  danmaku: column('creator', 'i32', 'messages', COUNT, 'danmaku in the session of today', { scratch: true }),
  questions: column('creator', 'i32', 'questions', COUNT, 'asked in the session of today', { scratch: true }),
  wondered: column('consumer', 'u8', 'yes or no', UNIT, 'asked a question in a live room today', {
    scratch: true,
  }),
} as const satisfies Columns;

/** Evidence that so many answers are, for who believes so much. */
export const toldBy = (answers: number, half: number, most: number, believed: number): number =>
  most * believed * herd(answers, half);

/** How far consumer c believes the host v, followed in e or, -1, unknown: as in a post that says it is paid for. */
export function hostBelieved(world: World, c: number, v: number, e: number): number {
  const { credence, kinship, scepticism, values, home } = world.state;
  const { sourceCredibility: C, similarity: S, persuasion } = world.today.parameters;
  const cosine = e >= 0 ? kinship[e] : valuesCosine(values, c, home[v]);
  const belief = e >= 0 ? credence[e] : C.prior;
  const left = persuasion.on ? discount(scepticism[c], persuasion.labelled) : 1;
  return (C.on ? belief : C.flat) * similarity(cosine, S.on ? S.strength : 0) * left;
}

/** Share of the questions of a session that there is time to answer. */
function answeredShare(world: World, v: number): number {
  const { answersPerHour } = world.today.parameters.liveTalk;
  return replyShare(liveHours(world, v), answersPerHour, world.state.questions[v]);
}

/** Danmaku for each viewer of a session. */
export const moodOf = ({ state }: World, v: number): number => ratio(state.danmaku[v], state.viewers[v]);

/** Those in a room write and ask. */
function writeDanmaku(world: World, from: number, to: number): void {
  const { on, danmaku: rate, question } = world.today.parameters.liveTalk;
  if (sessionsOf(world) === 0 || !on) return;
  const { watching, asks, airing, danmaku, questions, wondered, tier } = world.state;
  const { tierSettings } = world.today;
  const { k0, k1 } = world.today.keys.danmaku;
  for (let c = from; c < to; c++) {
    const v = watching[c];
    if (v < 0) continue;
    const { emotion } = tierSettings[tier[v]];
    if (asks[c] !== 0 || uniform(k0, k1, c, 2 * v) < rate * emotion) danmaku[v]++;
    wondered[c] = uniform(k0, k1, c, 2 * v + 1) < question * uncertaintyOf(world, c, airing[v]) ? 1 : 0;
    questions[v] += wondered[c];
  }
}

/** What the host has to say reaches everybody in the room. */
function hearHost(world: World, from: number, to: number): void {
  if (sessionsOf(world) === 0 || !world.today.parameters.liveTalk.on) return;
  const { watching, watchedBy } = world.state;
  for (let c = from; c < to; c++) {
    const v = watching[c];
    if (v < 0) continue;
    const e = watchedBy[c];
    const share = answeredShare(world, v);
    const believed = hostBelieved(world, c, v, e);
    takeMessage(world, c, v, believed);
    learnFromAnswers(world, c, v, believed, share);
    if (e >= 0) growClose(world, c, v, e, share);
    world.trace?.mark('host', { creator: v });
  }
}

/** The brand comes to mind, and what it promises is expected. */
function takeMessage(world: World, c: number, v: number, believed: number): void {
  const { salience, expectation, interest, airing, tier } = world.state;
  const { salience: S, expectation: X } = world.today.parameters;
  const b = airing[v];
  const { vertical, promise } = world.today.brandValues[b];
  const pair = c * world.market.brands + b;
  const concern = relevanceOf(interest[c * VERTICALS + vertical], S.relevance);
  const craft = 0.5 + world.today.tierSettings[tier[v]].craft;
  if (S.on) salience[pair] = broughtToMind(salience[pair], S.gain * believed * craft * concern);
  if (X.on) expectation[pair] = expectationAfter(expectation[pair], promise, believed, X.rate);
}

/** Answers are evidence on both sides, in the proportion of the truth as the host tells it. */
function learnFromAnswers(world: World, c: number, v: number, believed: number, share: number): void {
  const { airing, questions } = world.state;
  const { liveTalk: P, trust: T } = world.today.parameters;
  const b = airing[v];
  const told = toldBy(share * questions[v], P.halfTold, P.telling * T.evidencePerPost, believed);
  learnTruth(world, c * world.market.brands + b, told, valenceOf(personaOf(world, v), qualityOf(world, b)));
}

/** A session binds its followers, an answer in person more. */
function growClose(world: World, c: number, v: number, e: number, share: number): void {
  const { bond, wondered } = world.state;
  const { liveTalk: P, bond: B } = world.today.parameters;
  if (!B.on) return;
  const { k0, k1 } = world.today.keys.putThrough;
  bond[e] += Math.min(1, P.bond * B.exposure) * (1 - bond[e]);
  if (wondered[c] !== 0 && uniform(k0, k1, c, v) < share) bond[e] += B.answer * (1 - bond[e]);
  updateCredibility(world, e);
}

const measures: Measures = {
  market: [
    int<void>('danmaku', 'messages', 'written by viewers of live sessions', (world) =>
      sumOf(world.state.danmaku),
    ),
  ],
  creators: [
    float('live_answered', 'share', 'of questions in live sessions that are answered', (world, tier) =>
      ratio(
        overTier(world, tier, (v) => world.state.questions[v] * answeredShare(world, v)),
        overTier(world, tier, (v) => world.state.questions[v]),
      ),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'liveTalk',
  parameters,
  columns,
  streams: {
    danmaku: 'who writes and who asks in a live room',
    putThrough: 'whose question is answered in person',
  },
  phases: {
    writeDanmaku: {
      name: 'viewers write and ask',
      over: 'consumer',
      why: 'once the first have bought, who say so',
      reads: 'tier own peer paid negative roomsUntil airing watching asks',
      writes: 'danmaku questions wondered',
      step: writeDanmaku,
    },
    hearHost: {
      name: 'hosts answer',
      because: 'host',
      over: 'consumer',
      why: 'what is told in the room is known before it closes',
      reads:
        'values interest scepticism own peer tier home authenticity mcn dayShares tried good bad kinship drift roomsUntil pieces airing questions ' +
        'watching watchedBy wondered',
      writes: 'salience expectation paid negative bond credence',
      step: hearHost,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'market danmaku', 'nobody writes when it is off', ON_AIR),
  danmaku: rises([0.1, 1], 'market danmaku', 'P(writes) = μ·emotion', ON_AIR),
  question: falls([0.2, 1], 'KOC live_answered', 'n = min(questions, hours·ρ_l)', ON_AIR, {
    'liveTalk.answersPerHour': 0.2,
  }),
  answersPerHour: rises([0.1, 3], 'KOC live_answered', 'n = min(questions, hours·ρ_l)', ON_AIR, {
    'liveTalk.question': 0.5,
  }),
  telling: falls([0, 20], 'brands uncertainty', 'both sides of the Beta grow by Δ', ON_AIR),
  halfTold: rises([0.5, 50], 'brands uncertainty', 'Δ = …·n/(n + n½)', ON_AIR, { 'liveTalk.telling': 20 }),
  bond: rises([0, 40], 'mean bond', 'bond grows by k_b·g_b·(1 − bond)', ON_AIR),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('market danmaku', 'down', 'nobody writes', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['danmaku', 'questions'] },
};
