/**
 * Social proof: many saying so is a reason of its own.
 *
 *     h = V / (V + V½)         good peer evidence counts (1 + p·h) fold; utility of buying gains β_S·h (buying.ts)
 *
 *   V  good peer posts about the brand per thousand users, a sum of which half is gone after h_V days.
 *
 * Source: Muchnik, Aral & Taylor 2013 (+32 % chance of a further positive vote after one: p); Salganik, Dodds &
 * Watts 2006. The half-way volume is an assumption.
 */
import { retention } from '../../core/overnight.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { halfLife, number, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../world.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { CALM, PLAN } from '../../trial-markets.ts';

const parameters = {
  on: toggle('The number of good posts in sight is a reason of its own'),
  strength: number(
    'Extra weight of good peer evidence when everybody says so',
    'p',
    '',
    [0, 3],
    0.32,
    'measured',
    'Muchnik, Aral & Taylor 2013',
  ),
  halfVolume: number(
    'Volume at which half of that is reached',
    'V½',
    'posts per thousand users and week',
    [0.1, 1000],
    10,
  ),
  memory: halfLife('Half-life of posts in sight', 'h_V', 5),
} as const satisfies Table;

const columns = {
  buzz: column(
    'brand',
    'f64',
    'posts per thousand consumers',
    COUNT,
    'good peer posts in sight, a moving weekly sum',
  ),
} as const satisfies Columns;

/** Strength of the herd in [0, 1]. */
export const herd = (V: number, half: number): number => V / (V + half);

/** Herd about brand b today; 0 when the mechanism is off. */
export function herdOf(world: World, b: number): number {
  const { on, halfVolume } = world.today.parameters.proof;
  return on ? herd(world.state.buzz[b], halfVolume) : 0;
}

/** What good peer evidence about brand b counts for. */
export const proofOf = (world: World, b: number): number =>
  1 + world.today.parameters.proof.strength * herdOf(world, b);

/** Evening: good posts in sight, a moving sum. */
function countBuzz({ state, market, today }: World): void {
  const memory = retention(today.parameters.proof.memory);
  for (let b = 0; b < market.brands; b++) {
    const fresh = (1000 * (state.saidGood[b] + state.creatorsGood[b])) / Math.max(1, market.onlineConsumers);
    state.buzz[b] = state.buzz[b] * memory + fresh;
  }
}

const measures: Measures = {
  brands: [
    float(
      'buzz',
      'posts per thousand consumers',
      'good unpaid posts in sight',
      (world, b) => world.state.buzz[b],
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'proof',
  parameters,
  columns,
  phases: {
    countBuzz: {
      name: 'good word in sight is counted',
      over: 'once',
      why: 'once all posts of the day are out',
      reads: 'creatorsGood saidGood',
      writes: 'buzz',
      step: countBuzz,
    },
  },
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
