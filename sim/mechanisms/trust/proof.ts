/**
 * Social proof: many saying so is a reason of its own.
 *
 *     h = V / (V + V½)         good peer evidence counts (1 + p·h) fold; utility of buying gains β_S·h (buying.ts);
 *                              temptation grows with it (impulse.ts)
 *
 *   V  good unpaid posts about the brand that this consumer has read, of which half is out of mind after h_V days.
 *   What looks like the word of users counts as such, bought or not: whoever writes it counts on that.
 *
 * Source: Muchnik, Aral & Taylor 2013 (+32 % chance of a further positive vote after one: p); Salganik, Dodds &
 * Watts 2006. The half-way volume is an assumption.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import type { Exposures } from '../../core/exposures.ts';
import { mean, sumsOfKnown } from '../../population/known.ts';
import { halfLife, number, plausible, seenIn, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../world.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { CALM, PLAN } from '../../trial-markets.ts';

const parameters = {
  on: seenIn('patterns/proof/on', toggle('Having read many good posts is a reason of its own')),
  strength: number(
    'Extra weight of good peer evidence when everybody says so',
    'p',
    '',
    [0, 3],
    0.32,
    'assumed',
    'Muchnik, Aral & Taylor 2013: +32 % chance of an up-vote; here weight of evidence',
  ),
  halfVolume: seenIn(
    'patterns/proof/on',
    plausible(
      [1, 10],
      'a guess: after one post, or after ten',
      number(
        'Number of good posts read at which half of that is reached',
        'V½',
        'posts read',
        [0.1, 1000],
        3,
      ),
    ),
  ),
  memory: plausible(
    [3.5, 21],
    'word of mouth carries over longer than marketing (Trusov et al. 2009)',
    halfLife('Half-life of good posts read', 'h_V', 7),
  ),
} as const satisfies Table;

const columns = {
  buzz: column('pair', 'f32', 'posts', COUNT, 'good unpaid posts read lately, fading'),
} as const satisfies Columns;

/** Strength of the herd in [0, 1]. */
export const herd = (V: number, half: number): number => V / (V + half);

/** Herd that a consumer sees behind a brand; 0 when the mechanism is off. */
export function herdOf(world: World, pair: number): number {
  const { on, halfVolume } = world.today.parameters.proof;
  return on ? herd(world.state.buzz[pair], halfVolume) : 0;
}

/** What good peer evidence about a brand counts for with a consumer. */
export const proofOf = (world: World, pair: number): number =>
  1 + world.today.parameters.proof.strength * herdOf(world, pair);

/** Good word that nobody has paid for openly is counted as it is read. */
function countBuzz({ state: { buzz } }: World, x: Exposures): void {
  for (let j = 0; j < x.plain.count; j++) buzz[x.pair[x.plain.at[j]]]++;
}

const tallies: readonly Tally[] = [sumsOfKnown('buzz')];

const measures: Measures = {
  brands: [
    float('buzz', 'posts', 'good unpaid posts that those who know the brand have read lately', mean('buzz')),
  ],
};

export const mechanism = defineMechanism({
  name: 'proof',
  parameters,
  columns,
  fades: { buzz: { halfLife: 'memory' } },
  reading: {
    countBuzz: {
      name: 'good word that was read is counted',
      why: 'what was read today counts in choices of today, and in evidence from tomorrow on',
      reads: '',
      writes: 'buzz',
      step: countBuzz,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands evidence_peer', 'good peer evidence counts (1 + p·h) fold', CALM),
  strength: rises([0.32, 3], 'brands evidence_peer', 'good peer evidence counts (1 + p·h) fold', CALM),
  halfVolume: falls([1, 500], 'brands evidence_peer', 'h = V/(V + V½)', CALM, { 'proof.strength': 3 }),
  memory: rises([1, 5], 'brands buzz', 'posts stay in sight for longer'),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands impulse_sales', 'down', 'no herd cue tempts', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: [], besides: { 'impulse.on': 0 }, zero: { 'proof.strength': 0, 'buying.proof': 0 } },
};
