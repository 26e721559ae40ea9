/**
 * Night: evidence and feelings fade, and what was worked out for tomorrow becomes the state. Made from what the
 * mechanisms declare as `fades` and `becomes`.
 *
 *     x ← rest + (x − rest)·2^(−1/h)          for every column with its half-life h
 *
 * Single-precision columns come to rest once they are too near to matter: numbers near the smallest that can be
 * written slow a processor down a hundredfold.
 */
import { exp } from './math.ts';
import type { World } from '../world.ts';
import type { TypedArray } from './column.ts';
import type { Mechanism, Phase } from './mechanism.ts';

const LN2 = 0.6931471805599453;
const TINY = 1e-12;

/** What is left of a mass of half-life h after so many days. */
export const retention = (h: number, days = 1): number => exp((-LN2 * days) / h);

/** What is left of a column of half-life h tomorrow, given what holds today. */
export type Retained = (world: World, h: number) => number;

/** One day’s fading, to zero once too small to matter; without a branch, as nobody can foresee what rests. */
export const fade = (x: number, by: number): number => {
  const left = x * by;
  // What is added is zero: it makes 0 of −0.
  return left * Number(Math.abs(left) >= TINY) + 0;
};

interface Fading {
  column: string;
  mechanism: string;
  halfLife: string;
  rest: number;
}

/** The phase in which everything that the homes declare fades, and becomes what it will be tomorrow. */
export function forgetOvernight(homes: readonly Mechanism[], retained: Retained): Phase {
  const fadings = homes.flatMap(({ name, fades }) =>
    Object.entries(fades).map(([column, { halfLife, rest = 0 }]): Fading => ({
      column,
      mechanism: name,
      halfLife,
      rest,
    })),
  );
  const becomings = homes.flatMap(({ becomes }) => Object.entries(becomes));
  return {
    name: 'night falls on everybody',
    over: 'consumer',
    because: {
      ...Object.fromEntries(fadings.map(({ column }) => [column, 'fading' as const])),
      ...Object.fromEntries(becomings.map(([column]) => [column, 'group' as const])),
    },
    why: 'forgetting and consolidation: what is left is tomorrow’s state',
    reads: becomings.map(([, from]) => from).join(' '),
    writes: [...fadings.map(({ column }) => column), ...becomings.map(([column]) => column)].join(' '),
    step: (world, from, to) => {
      for (const fading of fadings) fadeColumn(world, fading, retained, from, to);
      for (const [column, next] of becomings) {
        const [start, end] = rowsOf(world, column, from, to);
        const state = world.state as Record<string, TypedArray>;
        state[column].set(state[next].subarray(start, end), start);
      }
    },
  };
}

/** Rows of a column that belong to these consumers. */
function rowsOf(world: World, column: string, from: number, to: number): [number, number] {
  const { brands } = world.market;
  return world.model.columns[column].kind === 'pair' ? [from * brands, to * brands] : [from, to];
}

function fadeColumn(
  world: World,
  { column, mechanism, halfLife, rest }: Fading,
  retained: Retained,
  from: number,
  to: number,
): void {
  const parameters = world.today.parameters as Record<string, Record<string, number>>;
  const by = retained(world, parameters[mechanism][halfLife]);
  const values = (world.state as Record<string, TypedArray>)[column];
  const [start, end] = rowsOf(world, column, from, to);
  if (values instanceof Float64Array) fadeDoubles(values, by, rest, start, end);
  else fadeSingles(values as Float32Array, by, rest, start, end);
}

// One loop for each type of array: a loop that meets both is several times slower. Doubles are not asked whether they
// rest: a branch that nobody can foresee costs more than a multiplication.
function fadeDoubles(values: Float64Array, by: number, rest: number, start: number, end: number): void {
  for (let i = start; i < end; i++) values[i] = rest + (values[i] - rest) * by;
}
function fadeSingles(values: Float32Array, by: number, rest: number, start: number, end: number): void {
  if (rest === 0) for (let i = start; i < end; i++) values[i] = fade(values[i], by);
  else for (let i = start; i < end; i++) values[i] = rest + fade(values[i] - rest, by);
}
