/** Sums and means over those who know a brand: of what is felt and thought of it, nobody else has any. */
import { BLOCK } from '../core/dimensions.ts';
import { meanOf } from '../core/measure.ts';
import type { Tally } from '../core/measure.ts';
import type { State, World } from '../world.ts';

/** Who of a block knows the brand that is being summed, in order: consumers, and their pairs with it. */
export class Known {
  count = 0;
  readonly consumer = new Int32Array(BLOCK);
  readonly pair = new Int32Array(BLOCK);
}

/** Lists them once for all tallies: a loop over the right ones is faster than one that asks each. */
export function listKnowing(world: World, b: number, first: number, last: number): void {
  const { known } = world.scratch;
  const { consumer, pair } = known;
  const { aware } = world.state;
  const { brands } = world.market;
  let count = 0;
  for (let c = first; c < last; c++) {
    // Written to the next place in any case, which counts only if c knows b: nobody can foresee who does.
    consumer[count] = c;
    pair[count] = c * brands + b;
    count += (aware[c] >> b) & 1;
  }
  known.count = count;
}

/** Mean of a sum over those who know the brand. */
export const mean = (name: string) => meanOf(name, 'know');

/** Sums of columns of pairs over those who know the brand, under the names of the columns. */
export const sumsOfKnown = (...names: readonly (keyof State)[]): Tally => ({
  sums: names,
  brand: ({ scratch: { known }, state }, _b, _first, _last, keep) => {
    for (const name of names) {
      const values = state[name];
      const sum = values instanceof Float64Array ? sumDoubles : sumSingles;
      keep(name, sum(values as never, known));
    }
  },
});

// One loop for each type of array: a loop that meets both is several times slower.
function sumDoubles(values: Float64Array, { pair, count }: Known): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[pair[i]];
  return sum;
}
function sumSingles(values: Float32Array, { pair, count }: Known): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[pair[i]];
  return sum;
}
