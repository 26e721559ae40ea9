/** Sums and means over those who know a brand: of what is felt and thought of it, nobody else has any. */
import { meanOf } from '../core/measure.ts';
import type { Tally } from '../core/measure.ts';
import type { State } from '../world.ts';

/** Mean of a sum over those who know the brand. */
export const mean = (name: string) => meanOf(name, 'know');

/** Sums of columns of pairs over those who know the brand, under the names of the columns. */
export const sumsOfKnown = (...names: readonly (keyof State)[]): Tally => ({
  sums: names,
  brand: ({ market, state }, b, first, last, keep) => {
    for (const name of names) {
      const values = state[name];
      const sum = values instanceof Float64Array ? sumDoubles : sumSingles;
      keep(name, sum(values as never, state.aware, market.brands, b, first, last));
    }
  },
});

// One loop for each type of array: a loop that meets both is several times slower.
function sumDoubles(
  values: Float64Array,
  aware: Uint8Array,
  brands: number,
  b: number,
  first: number,
  last: number,
): number {
  let sum = 0;
  for (let c = first; c < last; c++) if (((aware[c] >> b) & 1) !== 0) sum += values[c * brands + b];
  return sum;
}
function sumSingles(
  values: Float32Array,
  aware: Uint8Array,
  brands: number,
  b: number,
  first: number,
  last: number,
): number {
  let sum = 0;
  for (let c = first; c < last; c++) if (((aware[c] >> b) & 1) !== 0) sum += values[c * brands + b];
  return sum;
}
