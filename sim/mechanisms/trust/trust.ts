/**
 * Trust accumulates as evidence.
 *
 * What a consumer has learnt about a brand is kept as four masses of evidence by origin: own experience,
 * peers (users and unpaid creators), paid messages, and everything bad. Trust is the mean of a Beta posterior:
 *
 *     P = own + peer + (1 − k)·paid        T = (P + a·W) / (P + negative + W)        u = W / (P + negative + W)
 *
 *     w = max(0, 1 + w₁·(information − ½) + w₂·(craft − ½))          of Δ the share `valence` is good, the rest bad
 *
 *   a  disposition of the consumer, W  weight of the prior, k  disbelief in paid evidence (persuasion.ts),
 *   u  uncertainty. A post read adds  Δ = e·w·credibility·similarity  to its mass; each mass fades with its
 *   own half-life (h_own, h_peer, h_paid, h_neg).
 *
 * Source: Jøsang & Ismail 2002, The Beta Reputation System; half-lives and scale are assumptions.
 */
import type { Keep } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { int, float, total, ratio, meanOf, count } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { mean, sumsOfKnown } from '../../population/known.ts';
import { SEGMENTS } from '../../population/segments.ts';
import { decided, halfLife, number, plausible, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../world.ts';
import type { Exposures, List } from '../../core/exposures.ts';
import { disbelief } from './persuasion.ts';
import { proofOf } from './proof.ts';
import { OFF_ON, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { CALM } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Posts leave evidence that trust is built from'),
  // The unit of evidence: only ratios to it count.
  priorWeight: decided(
    number(
      'Weight of the disposition to trust against evidence',
      'W',
      'evidence',
      [0.1, 20],
      2,
      'assumed',
      'Jøsang & Ismail 2002: the non-informative prior',
    ),
  ),
  evidencePerPost: plausible(
    [0.08, 0.5],
    'a guess',
    number(
      'Evidence that one fully credible post by somebody alike adds',
      'e',
      'evidence per post',
      [0, 2],
      0.35,
    ),
  ),
  information: plausible(
    [0.25, 1.5],
    '25 % more at most seems little; a guess',
    number('Extra weight of an informative post', 'w₁', '', [0, 2], 0.5, 'assumed', 'Hans 118731, 2.1.1'),
  ),
  craft: plausible(
    [0, 0.8],
    'polish may add nothing: amateurs look authentic; a guess',
    number(
      'Extra weight of a professionally made post',
      'w₂',
      '',
      [0, 2],
      0.3,
      'assumed',
      'Hans 118731, 2.1.3',
    ),
  ),
  ownHalfLife: halfLife('Half-life of own experience', 'h_own', 120),
  peerHalfLife: halfLife('Half-life of the word of peers', 'h_peer', 45),
  paidHalfLife: plausible(
    [7, 80],
    'Leone 1995: nine tenths gone in six to nine months on average, half-life 54–81 days; the lower end a guess',
    halfLife('Half-life of paid messages', 'h_paid', 21),
  ),
  negativeHalfLife: plausible(
    [40, 200],
    'fades like the word of peers, or outlasts own experience',
    halfLife('Half-life of bad evidence', 'h_neg', 75),
  ),
} as const satisfies Table;

const columns = {
  disposition: column('consumer', 'f64', '', UNIT, 'trust in a stranger: mean of the prior', {
    birth: 'drawn',
  }),
  own: column('pair', 'f64', 'evidence', COUNT, 'good own experience'),
  peer: column('pair', 'f64', 'evidence', COUNT, 'good word from users and unpaid creators'),
  paid: column('pair', 'f64', 'evidence', COUNT, 'good word from advertising and sponsored posts'),
  negative: column('pair', 'f64', 'evidence', COUNT, 'bad evidence of any origin'),
  evidenceFor: column('post', 'f64', 'evidence', COUNT, 'good evidence for a reader who believes it fully', {
    scratch: true,
  }),
} as const satisfies Columns;

/** Good evidence that counts, `k` being the disbelief in what was paid for. */
export const positive = (own: number, peer: number, paid: number, k: number): number =>
  own + peer + (1 - k) * paid;

/** Mean of the Beta posterior: P good and N bad evidence, prior of mean a and weight W. */
export const trust = (P: number, N: number, a: number, W: number): number => (P + a * W) / (P + N + W);

/** Share of the prior in the posterior: 1 knows nothing, 0 knows it all. */
export const uncertainty = (P: number, N: number, W: number): number => W / (P + N + W);

/** Weight of a post by its contents, 1 for an average one. */
export const contentWeight = (information: number, craft: number, w1: number, w2: number): number =>
  Math.max(0, 1 + w1 * (information - 0.5) + w2 * (craft - 0.5));

/** Adds the evidence of what was read to the masses, then notes the trust that comes of it. */
export function accumulateEvidence(world: World, x: Exposures): void {
  const { peer, negative, evidenceFor, evidenceAgainst } = world.state;
  for (let j = 0; j < x.plain.count; j++) {
    const i = x.plain.at[j];
    peer[x.pair[i]] += x.believed[i] * evidenceFor[x.row[i]] * proofOf(world, x.pair[i]);
    negative[x.pair[i]] += x.believed[i] * evidenceAgainst[x.row[i]];
  }
  weighPaid(world, x);
  for (let j = 0; j < x.bad.count; j++) {
    const i = x.bad.at[j];
    peer[x.pair[i]] += x.believed[i] * evidenceFor[x.row[i]];
    negative[x.pair[i]] += x.believed[i] * evidenceAgainst[x.row[i]];
  }
  noteTrust(world, x, x.plain);
  noteTrust(world, x, x.paid);
  noteTrust(world, x, x.bad);
}

function weighPaid(world: World, x: Exposures): void {
  const { paid, negative, evidenceFor, evidenceAgainst } = world.state;
  for (let j = 0; j < x.paid.count; j++) {
    const i = x.paid.at[j];
    paid[x.pair[i]] += x.believed[i] * evidenceFor[x.row[i]];
    negative[x.pair[i]] += x.believed[i] * evidenceAgainst[x.row[i]];
  }
}

/** Trust of each reader in the brand, now that the evidence of the day is in. */
function noteTrust(world: World, x: Exposures, list: List): void {
  const { own, peer, paid, negative, disposition } = world.state;
  const { trust: P, persuasion } = world.today.parameters;
  for (let j = 0; j < list.count; j++) {
    const i = list.at[j];
    const pair = x.pair[i];
    const k = persuasion.on ? disbelief(negative[pair], own[pair], peer[pair], P.priorWeight) : 0;
    const good = positive(own[pair], peer[pair], paid[pair], k);
    x.trust[i] = trust(good, negative[pair], disposition[x.reader[i]], P.priorWeight);
  }
}

/** Trust from which somebody is counted as trusting, and as promoter, and below which as detractor. */
const TRUSTING = 0.6;
const PROMOTER = 0.75;
const DETRACTOR = 0.5;
const BINS = 10;
const DISTRIBUTION = Array.from({ length: BINS }, (_, i) => `bin${i}`);

/** Sums over those of each segment. */
const SEGMENT_KNOW = SEGMENTS.map((name) => `${name}Know` as const);
const SEGMENT_TRUST = SEGMENTS.map((name) => `${name}Trust` as const);

const tallies: readonly Tally[] = [
  sumsOfKnown('own', 'peer', 'paid', 'negative'),
  {
    sums: [
      'trust',
      'trustSquared',
      'uncertainty',
      'reached',
      'trusting',
      'promoters',
      'detractors',
      'untried',
      'untriedTrust',
      ...SEGMENT_KNOW,
      ...SEGMENT_TRUST,
      ...DISTRIBUTION,
    ],
    brand: sumTrust,
  },
];

/** Trust of those of a block who know the brand: levels and counts. */
function sumTrust(world: World, _b: number, _first: number, _last: number, keep: Keep): void {
  const { own, peer, paid, negative, disposition, bought, segment } = world.state;
  const { known } = world.scratch;
  const { trust: P, persuasion } = world.today.parameters;
  const bins = new Float64Array(BINS);
  let trusted = 0;
  let squared = 0;
  let unsure = 0;
  let reached = 0;
  let trusting = 0;
  let promoters = 0;
  let detractors = 0;
  let untried = 0;
  let untriedTrust = 0;
  const segmentKnow = new Float64Array(SEGMENTS.length + 1);
  const segmentTrust = new Float64Array(SEGMENTS.length + 1);
  for (let i = 0; i < known.count; i++) {
    const c = known.consumer[i];
    const pair = known.pair[i];
    const k = persuasion.on ? disbelief(negative[pair], own[pair], peer[pair], P.priorWeight) : 0;
    const good = positive(own[pair], peer[pair], paid[pair], k);
    const T = trust(good, negative[pair], disposition[c], P.priorWeight);
    const u = uncertainty(good, negative[pair], P.priorWeight);
    trusted += T;
    squared += T * T;
    unsure += u;
    reached += Number(u < 1);
    trusting += Number(T >= TRUSTING);
    segmentKnow[segment[c]]++;
    segmentTrust[segment[c]] += T;
    bins[Math.min(BINS - 1, Math.floor(BINS * T))]++;
    const buyer = Number(bought[pair] > 0);
    promoters += buyer * Number(T >= PROMOTER);
    detractors += buyer * Number(T < DETRACTOR);
    untried += 1 - buyer;
    untriedTrust += (1 - buyer) * T;
  }
  keep('trust', trusted);
  keep('trustSquared', squared);
  keep('uncertainty', unsure);
  keep('reached', reached);
  keep('trusting', trusting);
  keep('promoters', promoters);
  keep('detractors', detractors);
  keep('untried', untried);
  keep('untriedTrust', untriedTrust);
  SEGMENT_KNOW.forEach((name, i) => keep(name, segmentKnow[i + 1]));
  SEGMENT_TRUST.forEach((name, i) => keep(name, segmentTrust[i + 1]));
  DISTRIBUTION.forEach((name, i) => keep(name, bins[i]));
}

/**
 * Value that a share `at` of people stays below, of counts in classes of equal width from 0 to 1; within a class people
 * are taken to be spread evenly. 0 where there is nobody.
 */
export function quantileOfClasses(counts: readonly number[], at: number): number {
  const wanted = at * counts.reduce((sum, n) => sum + n, 0);
  let below = 0;
  for (let i = 0; i < counts.length; i++) {
    if (counts[i] > 0 && below + counts[i] >= wanted)
      return (i + (wanted - below) / counts[i]) / counts.length;
    below += counts[i];
  }
  return 0;
}

/** Per cent of those who know a brand. */
const QUANTILES = [10, 50, 90];

const measures: Measures = {
  brands: [
    float('trust', '0 to 1', 'mean trust of those who know the brand', mean('trust')),
    ...SEGMENTS.map((name, i) =>
      float(`trust_${name}`, '0 to 1', `the same of the ${name}`, meanOf(SEGMENT_TRUST[i], SEGMENT_KNOW[i])),
    ),
    float('trust_sd', '0 to 1', 'standard deviation of that trust', (world, b) => {
      const m = mean('trust')(world, b);
      return Math.sqrt(Math.max(0, mean('trustSquared')(world, b) - m * m));
    }),
    ...QUANTILES.map((percent) =>
      float(
        `trust_p${percent}`,
        '0 to 1',
        `trust that ${percent} % of those who know the brand stay below, by its ten classes`,
        (world, b) =>
          quantileOfClasses(
            DISTRIBUTION.map((bin) => total(world, b, bin)),
            percent / 100,
          ),
      ),
    ),
    float(
      'trust_untried',
      '0 to 1',
      'mean trust of those who know the brand and never bought it',
      meanOf('untriedTrust', 'untried'),
    ),
    float('uncertainty', '0 to 1', 'mean uncertainty of that trust', mean('uncertainty')),
    float('evidence_own', 'evidence', 'mean good own experience', mean('own')),
    float('evidence_peer', 'evidence', 'mean good word of peers', mean('peer')),
    float('evidence_paid', 'evidence', 'mean good word that was paid for', mean('paid')),
    float('evidence_negative', 'evidence', 'mean bad evidence', mean('negative')),
    float(
      'nps',
      '-100 to 100',
      `net promoter score of buyers: trust of ${PROMOTER} and more against less than ${DETRACTOR}`,
      (world, b) =>
        100 * ratio(total(world, b, 'promoters') - total(world, b, 'detractors'), total(world, b, 'buyers')),
    ),
    int('reached', 'consumers', 'who have any evidence', count('reached')),
    int('trusting', 'consumers', `with trust of ${TRUSTING} and more`, count('trusting')),
    int('promoters', 'consumers', `buyers with trust of ${PROMOTER} and more`, count('promoters')),
    ...DISTRIBUTION.map((bin, i) =>
      int(
        `trust_${bin.replace('bin', 'bin_')}`,
        'consumers',
        `with trust from ${i / BINS} to ${(i + 1) / BINS}`,
        count(bin),
      ),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'trust',
  parameters,
  columns,
  fades: {
    own: { halfLife: 'ownHalfLife' },
    peer: { halfLife: 'peerHalfLife' },
    paid: { halfLife: 'paidHalfLife' },
    negative: { halfLife: 'negativeHalfLife' },
  },
  reading: {
    accumulateEvidence: {
      name: 'trust grows or falls',
      why: 'by what is believed',
      reads: 'disposition own buzz evidenceFor evidenceAgainst',
      writes: 'peer paid negative',
      step: accumulateEvidence,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands evidence_peer', 'posts leave no evidence when it is off', CALM),
  priorWeight: rises([2, 10], 'brands uncertainty', 'u = W/(P + negative + W)'),
  evidencePerPost: rises([0.12, 0.5], 'brands evidence_peer', 'Δ = e·w·credibility·similarity'),
  information: rises(
    [0, 2],
    'brands evidence_peer',
    'w = 1 + w₁·(information − ½), with skilled creators',
    CALM,
    {
      'creator.skill': 0.9,
    },
  ),
  craft: rises([0.3, 2], 'brands evidence_paid', 'w = 1 + w₂·(craft − ½); advertisements are well made'),
  ownHalfLife: rises([10, 180], 'brands evidence_own', 'what fades slowly adds up'),
  peerHalfLife: rises([10, 90], 'brands evidence_peer', 'what fades slowly adds up', CALM),
  paidHalfLife: rises([3, 21], 'brands evidence_paid', 'what fades slowly adds up'),
  negativeHalfLife: rises([10, 180], 'brands evidence_negative', 'what fades slowly adds up'),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands evidence_peer', 'down', 'posts leave no evidence', 'market fatigue', 'within noise'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['peer', 'paid'],
    besides: { 'talk.evidence': 0 }, // friends tell as well
    zero: { 'trust.evidencePerPost': 0 },
  },
};
