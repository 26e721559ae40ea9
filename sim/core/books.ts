/** Opens the books of a day and measures it: made from what the mechanisms declare. */
import type { World } from '../world.ts';
import { BLOCK } from './dimensions.ts';
import type { Columns, TypedArray } from './column.ts';
import { sumAt } from './measure.ts';
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

/** Lists who of a block knows a brand, in `scratch.known`, for all tallies alike. */
export type ListKnowing = (world: World, b: number, first: number, last: number) => void;

/** Sums the consumers of some blocks, as the tallies of the mechanisms say. */
export function measureBlocks(
  homes: readonly Mechanism[],
  listKnowing: ListKnowing,
  touched: { reads: string; writes: string },
): Phase {
  const tallies = homes.flatMap((home) => home.tallies);
  const book = new Book();
  return {
    name: 'the market is measured',
    over: 'block',
    why: 'consumers in fixed blocks, so that sums have fixed bits',
    ...touched,
    step: (world, from, to) => {
      for (let block = from; block < to; block++) sumBlock(world, tallies, listKnowing, book, block);
      book.close();
    },
  };
}

/** Where the sums of a block and brand go. One for all: a tally that meets another `keep` each time is compiled anew. */
class Book {
  private world: World | undefined;
  private at = 0;

  open(world: World, block: number, b: number): void {
    this.world = world;
    this.at = sumAt(world, block, b, 0);
  }

  close(): void {
    this.world = undefined;
  }

  readonly keep = (name: string, value: number): void => {
    const { scratch, market, model } = this.world!;
    scratch.sums[this.at + model.sumPlace.get(name)! * market.sizes.block] = value;
  };
}

function sumBlock(
  world: World,
  tallies: readonly Tally[],
  listKnowing: ListKnowing,
  book: Book,
  block: number,
): void {
  const { brands, consumers } = world.market;
  const { keep } = book;
  const first = block * BLOCK;
  const last = Math.min(consumers, first + BLOCK);
  for (let b = 0; b < brands; b++) {
    book.open(world, block, b);
    listKnowing(world, b, first, last);
    for (const { brand, people } of tallies) {
      brand?.(world, b, first, last, keep);
      // Sums over people stand once, with the first brand.
      if (b === 0) people?.(world, first, last, keep);
    }
  }
}
