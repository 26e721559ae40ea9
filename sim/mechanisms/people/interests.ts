/**
 * Interests that learn: people get interested in what they like to read and in what they buy.
 *
 *     interest ← interest + ε·(e_v − interest)          for each post of vertical v that is liked, each piece that is bought
 *
 *   e_v  all interest in v. n events of a day, n_v of them of v, are taken together at night, whatever their order:
 *   interest ← (1 − ε)ⁿ·interest + (1 − (1 − ε)ⁿ)·n_v/n. Interests add up to 1 as before. What is read hangs on interest
 *   (ranking.ts, feed.ts), and so does need (need.ts): whether that narrows people is not written here.
 *
 * Source: preferences that follow choice, as in Chaney, Stewart & Engelhardt 2018 (recommenders and homogenisation); the rate
 * is an assumption, and 0 by default: interests for life.
 */
import { COUNT, UNIT, column } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { number, plausible, toggle } from '../../core/declare.ts';
import { VERTICALS } from '../../core/dimensions.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { log, pow } from '../../core/math.ts';
import { float, perConsumer } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../world.ts';
import { PLAN } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Interests follow what is liked and bought'),
  rate: plausible(
    [0, 0.01],
    'a guess: from never to half of all interest after seventy posts that were liked',
    number('How far one post that is liked, or one piece bought, moves interests', 'ε', '', [0, 1], 0),
  ),
} as const satisfies Table;

const columns = {
  enjoyed: column('consumer', 'f32', 'events', COUNT, 'posts liked and pieces bought today, by vertical', {
    width: VERTICALS,
  }),
} as const satisfies Columns;

/** Interest after n events, a share of which was about this. */
export const interestAfter = (interest: number, n: number, share: number, rate: number): number => {
  const left = pow(1 - rate, n);
  return left * interest + (1 - left) * share;
};

const learning = ({ today }: World): boolean =>
  Boolean(today.parameters.interests.on) && today.parameters.interests.rate > 0;

/** Consumer c liked or bought something of this vertical. */
export function enjoy(world: World, c: number, vertical: number, times: number): void {
  if (learning(world)) world.state.enjoyed[c * VERTICALS + vertical] += times;
}

function learnInterests(world: World, from: number, to: number): void {
  if (!learning(world)) return;
  const { enjoyed, interest } = world.state;
  const { rate } = world.today.parameters.interests;
  for (let c = from; c < to; c++) {
    const at = c * VERTICALS;
    let n = 0;
    for (let i = at; i < at + VERTICALS; i++) n += enjoyed[i];
    if (n === 0) continue;
    for (let i = at; i < at + VERTICALS; i++) {
      interest[i] = Math.min(UNIT[1], interestAfter(interest[i], n, enjoyed[i] / n, rate));
      enjoyed[i] = 0;
    }
  }
}

/** Breadth of interests of each consumer, and the interests it was worked out from: most stay for good. */
export class Breadths {
  readonly from: Float32Array;
  readonly breadth: Float64Array;

  constructor(consumers: number) {
    this.from = new Float32Array(consumers * VERTICALS).fill(NaN);
    this.breadth = new Float64Array(consumers);
  }
}

/** Breadth of the interests of consumer c, worked out anew where they are others than before. */
function breadthOf(interest: Float32Array, { from, breadth }: Breadths, c: number): number {
  const at = c * VERTICALS;
  let same = true;
  for (let i = at; i < at + VERTICALS; i++) same &&= interest[i] === from[i];
  if (same) return breadth[c];
  for (let i = at; i < at + VERTICALS; i++) from[i] = interest[i];
  return (breadth[c] = breadthAnew(interest, c));
}

/** Entropy of the interests of one person, as a share of that of somebody interested in all alike. */
function breadthAnew(interest: Float32Array, c: number): number {
  let entropy = 0;
  for (let i = c * VERTICALS; i < (c + 1) * VERTICALS; i++)
    if (interest[i] > 0) entropy -= interest[i] * log(interest[i]);
  return entropy / LOG_VERTICALS;
}
const LOG_VERTICALS = log(VERTICALS);

const tallies: readonly Tally[] = [
  {
    sums: ['breadth'],
    people: ({ state: { interest }, scratch: { breadths } }, first, last, keep) => {
      let sum = 0;
      for (let c = first; c < last; c++) sum += breadthOf(interest, breadths, c);
      keep('breadth', sum);
    },
  },
];

const measures: Measures = {
  market: [
    float<void>(
      'interest_entropy',
      '0 to 1',
      'of the interests of one person, on the mean: 1 is interested in all alike',
      (world) => perConsumer('breadth')(world, 0),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'interests',
  parameters,
  columns,
  phases: {
    learnInterests: {
      name: 'interests follow',
      over: 'consumer',
      why: 'at night: today was read and needed by the interests of the morning',
      reads: '',
      writes: 'interest enjoyed',
      step: learnInterests,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: falls(OFF_ON, 'market interest_entropy', 'who reads by interest gets more interested in that', {
    'interests.rate': 0.02,
  }),
  rate: rises(
    [0, 0.05],
    'correlation of interest in the brands’ vertical with purchases',
    'interest follows what is bought',
  ),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('market interest_entropy', 'up', 'interests stay', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['interest'],
    besides: { 'interests.rate': 0.02, 'turnover.on': 0 },
    zero: { 'interests.rate': 0 },
  },
};
