/** Opens the books of a day and measures it: made from what the mechanisms declare. */
import type { World } from '../world.ts';
import { BLOCK } from './dimensions.ts';
import type { Columns, TypedArray } from './column.ts';
import type { Tally } from './measure.ts';
import type { Mechanism, Phase } from './mechanism.ts';

const columnsOf = (homes: readonly Mechanism[]): Columns =>
  Object.assign({}, ...homes.map(({ columns }) => columns)) as Columns;

/** Sets the counters of the day to zero: scratch columns of creators and brands. */
export function openBooks(homes: readonly Mechanism[]): Phase {
  const counters = Object.entries(columnsOf(homes))
    .filter(([, { kind, scratch }]) => scratch === true && (kind === 'creator' || kind === 'brand'))
    .map(([name]) => name);
  return {
    name: 'the books are opened',
    over: 'once',
    why: 'what is counted by the day begins at zero',
    reads: '',
    writes: counters.join(' '),
    step: ({ state }) => {
      for (const name of counters) (state as Record<string, TypedArray>)[name].fill(0);
    },
  };
}

/** Sums the consumers of some blocks, as the tallies of the mechanisms say. */
export function measureBlocks(
  homes: readonly Mechanism[],
  touched: { reads: string; writes: string },
): Phase {
  const tallies = homes.flatMap((home) => home.tallies);
  return {
    name: 'the market is measured',
    over: 'block',
    why: 'consumers in fixed blocks, so that sums have fixed bits',
    ...touched,
    step: (world, from, to) => {
      for (let block = from; block < to; block++) sumBlock(world, tallies, block);
    },
  };
}

function sumBlock(world: World, tallies: readonly Tally[], block: number): void {
  const { brands, consumers } = world.market;
  const { sums } = world.scratch;
  const { sumPlace } = world.model;
  const first = block * BLOCK;
  const last = Math.min(consumers, first + BLOCK);
  let base = 0;
  const keep = (name: string, value: number): void => {
    sums[base + sumPlace.get(name)!] = value;
  };
  for (let b = 0; b < brands; b++) {
    base = (block * brands + b) * sumPlace.size;
    for (const { brand, people } of tallies) {
      brand?.(world, b, first, last, keep);
      // Sums over people stand once, with the first brand.
      if (b === 0) people?.(world, first, last, keep);
    }
  }
}
