/**
 * Brands answer negative content, late or early, one way or another.
 *
 * A bad post is a complaint of its kind until it is answered, after the detection delay of the brand, as far as the
 * service money goes. Each answer works on another part of what was damaged:
 *
 *     repair        affect ← affect + g_r·(1 − max(0, affect))                        y_r = y_repair
 *     compensate    ρ_p of the price back to buyers;  negative ← (1 − ρ)·negative     y_r = y_compensate
 *     govern        identity ← identity + g_g·(1 − identity): the critic takes part     y_r = y_govern
 *     loop          repair and compensate;  quality + q_l·(q_max − d)·1000/consumers    y_r = y_loop
 *     delete        the post goes; its author notices with probability n:  negative ← negative + e_d,
 *                   affect ← affect − a_d·(1 + min(0, affect))
 *     prebunk       nothing for the complainer: readers were warned beforehand (prebunking.ts)
 *
 * An answer is itself lived through and held against what was expected of the service (Oliver 1980), which is then
 * learnt: S_r = y_r − x_r adds own evidence g_s·S_r when positive, bad evidence when negative;  x_r ← x_r + η_r·S_r.
 * An answer costs w_c beside what is given back; what is not answered within τ_c days is given up. d and q_max:
 * spending.ts. How good each answer is as a service, y_r, is assumed (nothing for silence, deletion and warnings); whom it reaches
 * and what it then does is not. No rule says which answer suits which kind, nor that a crisis well handled leaves
 * more loyalty than before.
 *
 * Source: Hans 115431, 3.2; de Matos et al. 2007, Maxham & Netemeyer 2002 on recovery. Sizes are assumptions.
 */
import { Past } from '../../posts/posts.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { int, float, total, ratio, yuan, meanOf, count } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { CHANNELS } from '../../core/dimensions.ts';
import { decided, fixed, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import type { Table, Values } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { payFrom } from './purses.ts';
import { Channel } from './spending.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { answeredBy } from '../../trial-markets.ts';
import { publicFen } from '../purchase/pricing.ts';

export const RESPONSES = ['ignore', 'delete', 'repair', 'compensate', 'prebunk', 'govern', 'loop'] as const;
export const Response = {
  ignore: 0,
  delete: 1,
  repair: 2,
  compensate: 3,
  prebunk: 4,
  govern: 5,
  loop: 6,
} as const;

const parameters = {
  on: seenIn('claims/N3/experience-compensate', toggle('Brands answer negative content')),
  repair: share('Affect restored by kind words', 'g_r', 0.4),
  refund: seenIn(
    'claims/N3/experience-compensate',
    decided(share('Share of the price given back as compensation', 'ρ_p', 0.5)),
  ),
  relief: plausible(
    [0.1, 0.6],
    'de Matos et al. 2007: repurchase hardly rises',
    share('Share of bad evidence that compensation takes away', 'ρ', 0.4),
  ),
  govern: share('Identity gained by taking part in deciding', 'g_g', 0.25),
  improve: seenIn(
    'three-answers',
    plausible(
      [0.0005, 0.006],
      'a guess: no more than the order of size',
      number(
        'Quality gained from one complaint worked through, per thousand consumers',
        'q_l',
        'quality',
        [0, 1],
        0.002,
      ),
    ),
  ),
  notice: plausible(
    [0.3, 0.9],
    'no figure: some look after their posts, some do not',
    share('Chance that a deletion is noticed by the author', 'n', 0.6),
  ),
  backlash: number('Bad evidence of a deletion noticed', 'e_d', 'evidence', [0, 10], 3),
  anger: share(
    'Affect lost by a deletion noticed',
    'a_d',
    0.5,
    'assumed',
    'being silenced hurts at once about as much as a bad purchase (experience.affect)',
  ),
  kindWords: share(
    'How good kind words are as a service',
    'y_repair',
    0.6,
    'assumed',
    'twice what is expected (x_r); least of the answers that reach somebody, as nothing is given',
  ),
  moneyBack: plausible(
    [0.4, 0.85],
    'contested: paying in public may feed the fire (Herhausen et al. 2019)',
    share(
      'How good part of the price is as a service',
      'y_compensate',
      0.7,
      'assumed',
      'above kind words: something is given, after de Matos et al. 2007',
    ),
  ),
  beingHeard: share(
    'How good taking part in deciding is as a service',
    'y_govern',
    0.7,
    'assumed',
    'as good as money back: procedural justice counts like distributive (Maxham & Netemeyer 2002)',
  ),
  allOfIt: plausible(
    [0.75, 1],
    'a guess: not below its parts',
    share(
      'How good a case worked through to an improvement is as a service',
      'y_loop',
      0.9,
      'assumed',
      'kind words, money back and being heard in one; not perfect, for it comes late',
    ),
  ),
  surprise: plausible(
    [0.5, 5],
    'contested: in satisfaction, not in repurchase (de Matos et al. 2007)',
    number('Evidence from a full surprise by the service', 'g_s', 'evidence', [0, 10], 3),
  ),
  expected: plausible(
    [0.15, 0.6],
    'contested: the more is expected, the less surprises',
    fixed(share('Service expected by those who know nothing', 'x_r', 0.3)),
  ),
  learning: plausible(
    [0.5, 0.95],
    'Maxham & Netemeyer 2002: no paradox after a second failure',
    share('How far one answer moves that expectation', 'η_r', 0.7),
  ),
  patience: seenIn(
    'claims/N3/experience-compensate',
    plausible(
      [7, 60],
      'a guess: a week to two months',
      number('Days after which an unanswered complaint is given up', 'τ_c', 'days', [1, 120], 30),
    ),
  ),
  unitCost: seenIn(
    'claims/N3/experience-compensate',
    decided(number('Cost of one answer, beside what is given back', 'w_c', 'yuan', [0, 1000], 5)),
  ),
} as const satisfies Table;

const columns = {
  complaint: column('pair', 'u8', 'NegativeKind', [0, 4], 'open complaint'),
  complaintAge: column('pair', 'u8', 'days', [0, 255], 'how long it has been open'),
  past: column(
    'pair',
    'u8',
    'bit set',
    [0, 15],
    'what has happened so far: 1 complained, 2 featured, 4 a suggestion adopted, 8 given a privilege',
  ),
  serviceExpected: column('pair', 'f32', '', UNIT, 'service expected after a complaint', { birth: 'drawn' }),
  openComplaints: column('brand', 'f64', 'complaints', COUNT, 'complaints waiting last night'),
  served: column('brand', 'f64', '', UNIT, 'share of complaints that service answers today', {
    scratch: true,
  }),
  answered: column('brand', 'f64', 'complaints', COUNT, 'complaints answered today', { scratch: true }),
  workedThrough: column('brand', 'f64', 'complaints', COUNT, 'of these worked through to an improvement', {
    scratch: true,
  }),
  compensated: column('brand', 'f64', 'fen', COUNT, 'compensation paid today', { scratch: true }),
  replied: column('brand', 'f64', 'complaints', COUNT, 'complaints whose authors were answered today', {
    scratch: true,
  }),
  waited: column('brand', 'f64', 'days', COUNT, 'that these had waited', { scratch: true }),
  complained: column('brand', 'f64', 'complaints', COUNT, 'made today', { scratch: true }),
  unanswered: column('brand', 'f64', 'complaints', COUNT, 'given up or deleted today', { scratch: true }),
  waiting: column('brand', 'f64', 'days', COUNT, 'that complaints open tonight have waited', {
    scratch: true,
  }),
} as const satisfies Columns;

/** Service lived through, by kind of answer; answers that do not reach the complainer are none. */
export function serviceOf(
  policy: number,
  P: Pick<Values<typeof parameters>, 'kindWords' | 'moneyBack' | 'beingHeard' | 'allOfIt'>,
): number {
  if (policy === Response.repair) return P.kindWords;
  if (policy === Response.compensate) return P.moneyBack;
  if (policy === Response.govern) return P.beingHeard;
  return policy === Response.loop ? P.allOfIt : 0;
}

/** Whether an answer of this kind is one to who complained. */
const isReply = (policy: number): boolean => policy !== Response.delete && policy !== Response.prebunk;

/** Affect after a deletion that was noticed. */
export const angered = (affect: number, by: number): number => affect - by * (1 + Math.min(0, affect));

const NEVER = 255;

const POLICIES = ['respondExperience', 'respondVenting', 'respondAttack', 'respondValues'] as const;

/** How brand b answers negative content of this kind (1 … 4). */
export const policyOf = (world: World, b: number, kind: number): number =>
  world.today.brandValues[b][POLICIES[kind - 1]];

/** Satisfaction with service y where x was expected. */
export const serviceSurprise = (y: number, x: number): number => y - x;

/** Share of open complaints that the service money answers today, by brand: worked out each morning. */
export function staffService(world: World): void {
  const { state } = world;
  const { parameters } = world.today;
  const { complaints: P } = parameters;
  for (let b = 0; b < world.market.brands; b++) {
    const each = 100 * P.unitCost + P.refund * publicFen(world, b);
    const money = Math.max(0, state.purse[b * CHANNELS + Channel.service]);
    // Where nothing waits, what comes today is answered from what there is.
    const needed = each * Math.max(1, state.openComplaints[b]);
    state.served[b] = needed === 0 ? 1 : Math.min(1, money / needed);
    state.openComplaints[b] = 0;
  }
}

/** Complaints grow older; those that have come to notice are answered. */
export function answerComplaints(world: World, from: number, to: number): void {
  const { state } = world;
  const { brands } = world.market;
  const { complaints: P } = world.today.parameters;
  const { k0, k1 } = world.today.keys.service;
  for (let pair = from * brands; pair < to * brands; pair++) {
    const kind = state.complaint[pair];
    if (kind === 0) continue;
    const b = pair % brands;
    const c = (pair - b) / brands;
    const age = Math.min(NEVER, state.complaintAge[pair] + 1);
    state.complaintAge[pair] = age;
    const policy = P.on ? policyOf(world, b, kind) : Response.ignore;
    const noticed = age > world.today.brandValues[b].detectionDelay && policy !== Response.ignore;
    if (noticed && uniform(k0, k1, c, b) < state.served[b]) {
      respondTo(world, c, b, policy);
      close(world, pair, b, isReply(policy));
    } else if (age > P.patience) close(world, pair, b, false);
    else {
      state.waiting[b] += age;
      if (policy !== Response.ignore) state.openComplaints[b]++;
    }
  }
}

/** A complaint is over, with an answer or without. */
function close({ state }: World, pair: number, b: number, answered: boolean): void {
  state.complaint[pair] = 0;
  if (answered) {
    state.replied[b]++;
    state.waited[b] += state.complaintAge[pair];
  } else state.unanswered[b]++;
}

function respondTo(world: World, c: number, b: number, policy: number): void {
  const { state } = world;
  const { brands } = world.market;
  const { complaints: P } = world.today.parameters;
  const pair = c * brands + b;
  state.answered[b]++;
  payFrom(world, b, Channel.service, Math.round(100 * P.unitCost));
  if (policy === Response.delete) return takeDown(world, c, b);
  if (policy === Response.prebunk) return;
  if (policy === Response.repair || policy === Response.loop) {
    state.affect[pair] += P.repair * (1 - Math.max(0, state.affect[pair]));
  }
  if (policy === Response.compensate || policy === Response.loop) {
    compensate(world, c, b);
    state.negative[pair] *= 1 - P.relief;
  }
  const belongs = policy === Response.govern && world.today.parameters.identity.on;
  if (belongs) state.identity[pair] += P.govern * (1 - state.identity[pair]);
  if (policy === Response.loop) state.workedThrough[b]++;
  state.answer[pair] = serviceOf(policy, P);
  liveThroughService(world, c, b, serviceOf(policy, P));
  world.trace?.mark('answer', { brand: b });
}

/** Money back, to those who ever bought. */
function compensate(world: World, c: number, b: number): void {
  const { state } = world;
  const { brands } = world.market;
  if (state.bought[c * brands + b] === 0) return;
  const fen = Math.round(world.today.parameters.complaints.refund * publicFen(world, b));
  payFrom(world, b, Channel.service, fen);
  state.compensated[b] += fen;
}

function takeDown(world: World, c: number, b: number): void {
  const { state } = world;
  const { brands } = world.market;
  const { complaints: P, negative } = world.today.parameters;
  const { k0, k1 } = world.today.keys.deletion;
  if (uniform(k0, k1, c, b) >= P.notice) return;
  const pair = c * brands + b;
  if (negative.on) state.negative[pair] += P.backlash;
  state.affect[pair] = angered(state.affect[pair], P.anger);
  world.trace?.mark('answer', { brand: b });
}

function liveThroughService(world: World, c: number, b: number, y: number): void {
  const { state } = world;
  const { brands } = world.market;
  const { complaints: P, negative } = world.today.parameters;
  const pair = c * brands + b;
  const x = state.serviceExpected[pair];
  const S = serviceSurprise(y, x);
  state.own[pair] += P.surprise * Math.max(0, S);
  if (negative.on) state.negative[pair] += P.surprise * Math.max(0, -S);
  state.serviceExpected[pair] = x + P.learning * S;
}

const tallies: readonly Tally[] = [
  {
    sums: ['complainers', 'complainersLoyalty'],
    brand: ({ scratch: { known }, state: { past, loyalty } }, _b, _first, _last, keep) => {
      let complainers = 0;
      let loyal = 0;
      for (let i = 0; i < known.count; i++) {
        const pair = known.pair[i];
        if ((past[pair] & Past.complained) === 0) continue;
        complainers++;
        loyal += loyalty[pair];
      }
      keep('complainers', complainers);
      keep('complainersLoyalty', loyal);
    },
  },
];

const measures: Measures = {
  brands: [
    int('complainers', 'consumers', 'who ever complained in public', count('complainers')),
    float(
      'loyalty_complainers',
      '0 to 1',
      'mean loyalty of those who ever complained in public',
      meanOf('complainersLoyalty', 'complainers'),
    ),
    float('loyalty_onlookers', '0 to 1', 'mean loyalty of those who never did', (world, b) =>
      ratio(
        total(world, b, 'loyalty') - total(world, b, 'complainersLoyalty'),
        total(world, b, 'know') - total(world, b, 'complainers'),
      ),
    ),
    int(
      'open_complaints',
      'complaints',
      'waiting for an answer',
      (world, b) => world.state.openComplaints[b],
    ),
    int('answered', 'complaints', 'answered today', (world, b) => world.state.answered[b]),
    float('compensated', 'yuan', 'compensation paid today', (world, b) => yuan(world.state.compensated[b])),
  ],
};

export const mechanism = defineMechanism({
  name: 'complaints',
  parameters,
  columns,
  streams: {
    service: 'which complaints are answered today',
    deletion: 'whether the author notices that a post was deleted',
  },
  phases: {
    staffService: {
      name: 'service is staffed',
      over: 'once',
      why: 'complaints answered today are those that money was set aside for',
      reads: 'purse',
      writes: 'openComplaints served',
      step: staffService,
    },
    answerComplaints: {
      name: 'brands answer',
      because: 'answer',
      over: 'consumer',
      why: 'late or early, what was complained about before',
      reads: 'bought served',
      writes:
        'answer own negative affect identity complaint complaintAge serviceExpected purse openComplaints ' +
        'answered workedThrough compensated outlay replied waited unanswered waiting',
      step: answerComplaints,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands answered', 'nothing is answered when it is off', answeredBy('repair')),
  repair: rises([0, 1], 'mean affect of those who complained', 'affect grows by g_r', answeredBy('repair')),
  refund: rises([0, 1], 'brands compensated', 'ρ_p·price is given back', answeredBy('compensate')),
  relief: falls(
    [0, 1],
    'mean bad evidence of those who complained',
    'negative ← (1 − ρ)·negative',
    answeredBy('compensate'),
  ),
  govern: rises(
    [0, 1],
    'mean belonging of those who complained',
    'identity grows by g_g',
    answeredBy('govern'),
  ),
  improve: rises([0.002, 1], 'brands quality', 'each case improves the product', answeredBy('loop')),
  notice: rises(
    [0, 1],
    'mean bad evidence of those who complained',
    'who notices takes it as bad evidence',
    answeredBy('delete'),
  ),
  backlash: rises(
    [0, 10],
    'mean bad evidence of those who complained',
    'negative grows by e_d',
    answeredBy('delete'),
  ),
  anger: falls([0, 0.5], 'mean affect of those who complained', 'affect falls by a_d', answeredBy('delete'), {
    'complaints.notice': 1,
  }),
  kindWords: rises(
    [0.6, 1],
    'mean good own experience of those who complained',
    'own += g_s·(y_r − x_r)',
    answeredBy('repair'),
  ),
  moneyBack: rises(
    [0.7, 1],
    'mean good own experience of those who complained',
    'own += g_s·(y_r − x_r)',
    answeredBy('compensate'),
  ),
  beingHeard: rises(
    [0.7, 1],
    'mean good own experience of those who complained',
    'own += g_s·(y_r − x_r)',
    answeredBy('govern'),
  ),
  allOfIt: rises(
    [0.5, 0.9],
    'mean good own experience of those who complained',
    'own += g_s·(y_r − x_r)',
    answeredBy('loop'),
  ),
  surprise: rises(
    [0, 10],
    'mean good own experience of those who complained',
    'own += g_s·(y_r − x_r), service being better than expected',
    answeredBy('repair'),
  ),
  expected: falls(
    [0, 1],
    'mean good own experience of those who complained',
    'S_r = y_r − x_r',
    answeredBy('repair'),
  ),
  learning: falls(
    [0, 1],
    'mean good own experience of those who complained',
    'good service comes to be expected: S_r falls from answer to answer',
    answeredBy('repair'),
  ),
  patience: rises(
    [2, 60],
    'brands open_complaints',
    'unanswered ones are given up later',
    answeredBy('repair'),
    { 'brand.toService': 0 },
  ),
  unitCost: falls([5, 1000], 'brands answered', 'money answers fewer', answeredBy('repair')),
};

export const ablations: Ablations<typeof parameters> = {
  on: without(
    'brands answered',
    'down',
    'no complaint is answered',
    'market content_entropy',
    'within noise',
  ),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['answered', 'compensated', 'workedThrough', 'serviceExpected', 'openComplaints'],
    besides: { 'prebunking.on': 0 }, // one of the answers
    zero: {
      'brand.respondExperience': 0,
      'brand.respondVenting': 0,
      'brand.respondAttack': 0,
      'brand.respondValues': 0,
    },
  },
};
