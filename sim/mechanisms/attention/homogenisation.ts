/**
 * Homogenisation: creators imitate what ranked well, and the alike tires.
 *
 *     style_v ← style_v + i·(style of the best kept post of the vertical − style_v), every Δ_i days, plus drift N(0, σ_i)
 *     memory_c ← memory_c + ρ_m·(style_p − memory_c)     alike = max(0, 1 − |style_p − memory_c| / w)
 *     fatigue ← fatigue + g_a·alike·(1 − fatigue) for each post read          (fatigue.ts)
 *     crowding of a style: share of the candidates for the shelf within the same sixteenth (ranking.ts)
 *
 * Styles stand on [0, 1]. Measured: the entropy of styles as read, 1 when all sixteenths are read alike.
 *
 * Source: Wang 2025, 5.1.1, 5.2.1. The shape is an assumption.
 */
import { eachRead } from '../../posts/posts.ts';
import { log, positivePart } from '../../core/math.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { decided, fixed, integer, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { normal } from '../../core/random.ts';
import type { World } from '../../world.ts';
import type { Exposures } from '../../core/exposures.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { PRODUCT } from '../../trial-markets.ts';

export const STYLES = 16;

const parameters = {
  on: seenIn('all-alike', toggle('Creators imitate, and the alike tires')),
  interval: decided(
    fixed(
      integer(
        number(
          'Days between two times that a creator looks at what ranks best',
          'Δ_i',
          'days',
          [1, 60],
          7,
          'assumed',
          'editorial plans are made by the week',
        ),
      ),
    ),
  ),
  imitation: share('How far a creator moves toward the best ranked style each time', 'i', 0.15),
  drift: number('Own drift of style each time (standard deviation)', 'σ_i', '', [0, 0.5], 0.03),
  memory: share('How far one post moves the style remembered', 'ρ_m', 0.1),
  width: number('Distance at which two styles are no longer alike', 'w', '', [0.01, 1], 0.25),
  tiring: plausible(
    [0.0005, 0.008],
    'less than what misses the interests (g_o); a guess',
    number('Fatigue from one post that is fully alike', 'g_a', 'per post', [0, 0.5], 0.002),
  ),
} as const satisfies Table;

const columns = {
  styleMemory: column('consumer', 'f32', '', UNIT, 'style of what was read lately', { birth: 'drawn' }),
  style: column('creator', 'f32', '', UNIT, 'style of what is published', { birth: 'drawn' }),
  bestStyle: column('vertical', 'f64', '', [-1, 1], 'style of the best kept post, -1 for none', {
    birth: -1,
  }),
} as const satisfies Columns;

/** How alike a style is to what is remembered, in [0, 1]. */
export const alike = (style: number, memory: number, width: number): number =>
  positivePart(1 - Math.abs(style - memory) / width);

export const styleBin = (style: number): number => Math.min(STYLES - 1, Math.floor(style * STYLES));

/** Creators whose day it is move toward what ranks well. */
export function imitateStyles(world: World, from: number, to: number): void {
  const { state } = world;
  const { day } = world.today;
  const { bestStyle } = world.state;
  const { homogenisation: P } = world.today.parameters;
  if (!P.on) return;
  const { k0, k1 } = world.today.keys.style;
  for (let v = from; v < to; v++) {
    if ((day + v) % P.interval !== 0) continue;
    const best = bestStyle[state.creatorVertical[v]];
    const pull = best < 0 ? 0 : P.imitation * (best - state.style[v]);
    state.style[v] = Math.min(1, Math.max(0, state.style[v] + pull + P.drift * normal(k0, k1, v, 0)));
  }
}

/** Readers remember styles, and tire of the alike. */
export function tireOfSameness(world: World, x: Exposures): void {
  const { styleMemory, fatigue, postStyle } = world.state;
  const { homogenisation: P, fatigue: F } = world.today.parameters;
  if (!P.on) return;
  const gain = F.on ? P.tiring : 0;
  for (let i = 0; i < x.count;) {
    // Kept at hand for all posts of one reader, with the precision of their columns.
    const c = x.reader[i];
    let tired = fatigue[c];
    let memory = styleMemory[c];
    for (; i < x.count && x.reader[i] === c; i++) {
      const style = postStyle[x.row[i]];
      tired = Math.fround(tired + gain * alike(style, memory, P.width) * (1 - tired));
      memory = Math.fround(memory + P.memory * (style - memory));
    }
    fatigue[c] = tired;
    styleMemory[c] = memory;
  }
}

/** Entropy of the styles that were read today, 1 when all sixteenths are read alike. */
function contentEntropy(world: World): number {
  const read = new Float64Array(STYLES);
  let sum = 0;
  eachRead(world, (row, readers) => {
    read[styleBin(world.state.postStyle[row])] += readers;
    sum += readers;
  });
  let entropy = 0;
  for (const part of read) if (part > 0) entropy -= (part / sum) * log(part / sum);
  return entropy / log(STYLES);
}

const measures: Measures = {
  market: [
    float<void>(
      'content_entropy',
      '0 to 1',
      'of the styles read today, advertisements apart',
      contentEntropy,
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'homogenisation',
  parameters,
  columns,
  streams: {
    style: 'own drift of a creator’s style; the style a reader has in mind at the start',
  },
  phases: {
    imitateStyles: {
      name: 'creators imitate',
      over: 'creator',
      why: 'what ranked well yesterday',
      reads: 'creatorVertical bestStyle',
      writes: 'style',
      step: imitateStyles,
    },
  },
  reading: {
    tireOfSameness: {
      name: 'the alike tires',
      why: 'whatever it is about',
      reads: 'postStyle',
      writes: 'fatigue styleMemory',
      step: tireOfSameness,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'market fatigue', 'the alike tires'),
  imitation: falls(
    [0, 1],
    'standard deviation of style over KOCs of one vertical',
    'all move toward the best of their vertical',
  ),
  interval: rises(
    [1, 14],
    'standard deviation of style over KOCs of one vertical',
    'all move less often toward the best of their vertical',
    {
      'homogenisation.drift': 0,
    },
  ),
  drift: rises([0, 0.3], 'standard deviation of style over KOCs of one vertical', 'each drifts apart', {
    'homogenisation.imitation': 1,
  }),
  memory: rises([0, 1], 'market fatigue', 'what is remembered comes near to what is read', {
    'homogenisation.tiring': 0.05,
  }),
  width: rises([0.05, 1], 'market fatigue', 'more is alike', {
    'homogenisation.tiring': 0.05,
  }),
  tiring: rises([0.004, 0.05], 'market fatigue', 'fatigue grows by g_a·alike'),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('market content_entropy', 'up', 'nobody imitates what ranks well', PRODUCT, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['style', 'styleMemory'],
    besides: { 'growth.on': 0, 'turnover.on': 0 }, // who is new brings a style of their own
    zero: {
      'homogenisation.imitation': 0,
      'homogenisation.drift': 0,
      'homogenisation.memory': 0,
      'homogenisation.tiring': 0,
      'sessionWorth.alike': 0,
    },
  },
};
