/**
 * Emotional resonance: a quick feeling, and what it leaves behind.
 *
 *     R = emotion·max(0, cos(values_i, values_b))·(1 − τ + τ·T)·(1 − fatigue)          cos₀ where b stands for nothing
 *     affect     ← affect + g·R·(1 − max(0, affect));  half is gone after h_fast days
 *     attachment ← attachment + c·max(0, affect − θ)·(1 − attachment), once a day;  half is gone after h_slow days
 *
 * A bad post moves by R₋ = emotion·believed·d·(1 − fatigue), whatever the values, d its badness (asymmetry.ts), and takes
 * g₋·R₋·(1 + min(0, affect)) from affect; lasting bad feeling (affect < −θ) wears the attachment down at the same rate.
 *
 * Source: Hans 115431, 2.2; two time scales after Oliver 1999. Feeds move emotion little (Kramer et al. 2014: d ≈
 * 0.02), so g is small. Gains are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { mean, sumsOfKnown } from '../../population/known.ts';
import { AXES } from '../../core/dimensions.ts';
import { halfLife, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import { positivePart } from '../../core/math.ts';
import type { Table } from '../../core/parameter.ts';
import { badnessOf } from '../trust/asymmetry.ts';
import type { World } from '../../world.ts';
import type { Exposures, List } from '../../core/exposures.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { ATTACKED, MANY, UNMOVED } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Posts move feelings'),
  gain: number('Affect from one fully resonant post', 'g', 'per post', [0, 1], 0.12),
  badGain: plausible(
    [0.12, 0.6],
    'contested: from no stronger than good posts to far stronger',
    number('Affect lost by one bad post that moves in full', 'g₋', 'per post', [0, 1], 0.45),
  ),
  neutral: seenIn('two-camps', share('Fit of a brand that stands for nothing', 'cos₀', 0.3)),
  trust: plausible(
    [0.2, 0.8],
    'no figure: from hardly to mostly',
    share(
      'How much a feeling depends on trust in the brand',
      'τ',
      0.5,
      'assumed',
      'half: an advertisement moves those as well who do not believe it, if less',
    ),
  ),
  threshold: share('Affect that begins to leave a trace', 'θ', 0.05),
  consolidation: number(
    'Attachment gained per day from affect above the threshold',
    'c',
    'per day',
    [0, 1],
    0.15,
  ),
  fastHalfLife: halfLife('Half-life of affect', 'h_fast', 2),
  slowHalfLife: halfLife('Half-life of attachment', 'h_slow', 125),
} as const satisfies Table;

const columns = {
  affect: column('pair', 'f32', '', [-1, 1], 'passing emotion'),
  attachment: column('pair', 'f32', '', UNIT, 'lasting emotional attachment'),
} as const satisfies Columns;

/** Resonance of a good post in [0, 1]. */
export const resonance = (emotion: number, cosine: number, T: number, fatigue: number, tau: number): number =>
  emotion * positivePart(cosine) * (1 - tau + tau * T) * (1 - fatigue);

/** Attachment after one day of this affect. */
export const consolidate = (attachment: number, affect: number, theta: number, c: number): number =>
  affect > 0
    ? attachment + c * positivePart(affect - theta) * (1 - attachment)
    : attachment - c * positivePart(-affect - theta) * attachment;

/** Moves affect by what was read, and notes how much each post moved its reader. */
export function moveAffect(world: World, x: Exposures): void {
  x.moved.fill(0, 0, x.count);
  if (!world.today.parameters.resonance.on) return;
  moveAffectByGood(world, x, x.plain);
  moveAffectByGood(world, x, x.paid);
  moveAffectByBad(world, x);
}

function moveAffectByBad(world: World, x: Exposures): void {
  const { affect, emotion, valence, negativeKind, fatigue } = world.state;
  const { resonance: P, negative, fatigue: F } = world.today.parameters;
  for (let j = 0; j < x.bad.count; j++) {
    const i = x.bad.at[j];
    const pair = x.pair[i];
    const row = x.row[i];
    const calm = F.on ? 1 - fatigue[x.reader[i]] : 1;
    const R = emotion[row] * x.believed[i] * badnessOf(negativeKind[row], valence[row]) * calm;
    x.moved[i] = R;
    if (negative.on) affect[pair] -= P.badGain * R * (1 + Math.min(0, affect[pair]));
  }
}

/** What a person and a brand that stands for something have in common. */
const agreement = (values: Float32Array, i: number, axes: Float64Array, j: number): number =>
  values[i] * axes[j] +
  values[i + 1] * axes[j + 1] +
  values[i + 2] * axes[j + 2] +
  values[i + 3] * axes[j + 3];

function moveAffectByGood(world: World, x: Exposures, list: List): void {
  const { affect, values, fatigue, emotion, postBrand, kinship } = world.state;
  const { resonance: P, fatigue: F } = world.today.parameters;
  const { brandAxes, standsFor } = world.market;
  const neutral = Number(P.neutral);
  for (let j = 0; j < list.count; j++) {
    const i = list.at[j];
    const pair = x.pair[i];
    const v = x.reader[i] * AXES;
    const b = postBrand[x.row[i]];
    let fit = standsFor[b] ? agreement(values, v, brandAxes, b * AXES) : neutral;
    // Through a creator who is followed one resonates half with the creator.
    if (x.follow[i] >= 0) fit = 0.5 * (fit + positivePart(kinship[x.follow[i]]));
    const calm = F.on ? fatigue[x.reader[i]] : 0;
    const R = x.force[i] * resonance(emotion[x.row[i]], fit, x.trust[i], calm, P.trust);
    x.moved[i] = R;
    affect[pair] += P.gain * R * (1 - positivePart(affect[pair]));
  }
}

const tallies: readonly Tally[] = [sumsOfKnown('attachment', 'affect')];

/** Evening: what affect is left leaves its trace in attachment. */
function consolidateAttachment(world: World, from: number, to: number): void {
  const { attachment, affect } = world.state;
  const { brands } = world.market;
  const { on, threshold, consolidation } = world.today.parameters.resonance;
  if (!on) return;
  for (let pair = from * brands; pair < to * brands; pair++) {
    attachment[pair] = consolidate(attachment[pair], affect[pair], threshold, consolidation);
  }
}

const measures: Measures = {
  brands: [
    float('affect', '-1 to 1', 'mean passing emotion', mean('affect')),
    float('attachment', '0 to 1', 'mean emotional attachment', mean('attachment')),
  ],
};

export const mechanism = defineMechanism({
  name: 'resonance',
  parameters,
  columns,
  fades: { attachment: { halfLife: 'slowHalfLife' }, affect: { halfLife: 'fastHalfLife' } },
  phases: {
    consolidateAttachment: {
      name: 'feelings settle',
      because: 'settled',
      over: 'consumer',
      why: 'attachment takes up what affect is left in the evening',
      reads: 'affect',
      writes: 'attachment',
      step: consolidateAttachment,
    },
  },
  reading: {
    moveAffect: {
      name: 'posts move feelings',
      why: 'by how far the brand is trusted by now',
      reads: 'kinship values fatigue postBrand negativeKind emotion valence',
      writes: 'affect',
      step: moveAffect,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands affect', 'posts move nobody when it is off', UNMOVED, MANY),
  gain: rises([0.12, 0.6], 'brands affect', 'affect grows by g·R·(1 − affect)'),
  badGain: falls([0, 0.6], 'brands affect', 'affect falls by g₋·emotion for a bad post', ATTACKED),
  neutral: rises([0, 1], 'brands affect', 'fit of brands that stand for nothing', {
    'brand.sustainability': 0,
    'brand.nationalStyle': 0,
    'brand.independence': 0,
    'brand.thrift': 0,
  }),
  trust: falls([0, 0.5], 'brands affect', 'R = …·(1 − τ + τ·T), and T is less than 1', UNMOVED, MANY),
  threshold: falls([0.05, 0.4], 'brands attachment', 'attachment grows by c·(affect − θ)'),
  consolidation: rises([0.15, 0.6], 'brands attachment', 'attachment grows by c·(affect − θ)'),
  fastHalfLife: rises(
    [2, 15],
    'brands affect',
    'affect is positive where nothing bad is posted, and fades slowly',
    UNMOVED,
    { 'posting.negative': 0 },
  ),
  slowHalfLife: rises([5, 125], 'brands attachment', 'attachment fades slowly'),
};

export const ablations: Ablations<typeof parameters> = {
  on: without(
    'brands attachment',
    'down',
    'no feeling leaves a trace',
    'market content_entropy',
    'within noise',
  ),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['attachment'] },
};
