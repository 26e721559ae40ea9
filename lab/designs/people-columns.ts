/** What columns say of one person, creator or follow, and whether conditions hold. */
import type { World } from '../../sim/index.ts';
import { trustIn, uncertaintyOf } from '../../sim/inside.ts';
import { COMMUNITY, FRIENDS, GONE, IDLE, KNOWN, PAIR_COLUMNS, TRUST, UNCERTAINTY } from './people-names.ts';
import type { Condition } from './watched-shapes.ts';

/** The number of the person, creator or follow of this row, now. */
export type Of = (row: number) => number;

const arrayOf = ({ state }: World, column: string): ArrayLike<number> =>
  (state as unknown as Readonly<Record<string, ArrayLike<number>>>)[column];

export interface Named {
  column: string;
  entity?: number | 'all' | undefined;
}

/** The value of a column that has a row each. */
export function plainOf(world: World, column: string): Of {
  const values = arrayOf(world, column);
  return (row) => values[row];
}

const WORKED_OUT: Readonly<Record<string, (world: World) => Of>> = {
  [IDLE]:
    ({ state, today }) =>
    (c) =>
      today.day - state.postedOn[c],
  [COMMUNITY]:
    ({ market }) =>
    (c) =>
      market.graph.community[c],
  [FRIENDS]:
    ({ market: { graph } }) =>
    (c) =>
      graph.start[c + 1] - graph.start[c],
  // Whoever has gone for good is no longer read: the roll says so of them.
  [GONE]: () => () => 0,
};

const OF_BRAND: Readonly<Record<string, (world: World, brand: number) => Of>> = {
  [TRUST]: (world, brand) => (c) => trustIn(world, c, brand),
  [UNCERTAINTY]: (world, brand) => (c) => uncertaintyOf(world, c, brand),
  [KNOWN]: (world, brand) => (c) => (world.state.aware[c] >> brand) & 1,
};

/** The value of a column of consumers, or of consumers and brands. */
export function personOf(world: World, { column, entity }: Named): Of {
  if (Object.hasOwn(WORKED_OUT, column)) return WORKED_OUT[column](world);
  if (!PAIR_COLUMNS.includes(column)) return plainOf(world, column);
  const { brands } = world.market;
  if (entity === 'all') {
    const each = Array.from({ length: brands }, (_, b) => personOf(world, { column, entity: b }));
    return (c) => {
      let total = 0;
      for (const of of each) total += of(c);
      return total;
    };
  }
  const brand = Number(entity);
  if (Object.hasOwn(OF_BRAND, column)) return OF_BRAND[column](world, brand);
  const values = arrayOf(world, column);
  return (c) => values[c * brands + brand];
}

/** People or creators: how many, what is known of each, and whether it is still the same one. */
export interface Population {
  readonly world: World;
  /** Rows there can be. */
  readonly rows: number;
  /** Rows in use today. */
  inUse: () => number;
  of: (named: Named) => Of;
  /** Day on which whoever has the row came. */
  came: Of;
}

export const peopleOf = (world: World): Population => ({
  world,
  rows: world.market.consumers,
  inUse: () => world.market.consumers,
  of: (named) => personOf(world, named),
  came: (c) => world.state.bornOn[c],
});

/** Creators keep their rows for good. */
export const creatorsOf = (world: World): Population => ({
  world,
  rows: world.market.creators,
  inUse: () => world.state.creatorsInUse[0],
  of: ({ column }) => plainOf(world, column),
  came: () => 0,
});

/** Whether a value is what a condition wants. */
export function fitsIn({ is, least = -Infinity, most = Infinity, has = 0, lacks = 0 }: Condition) {
  const among = is === undefined ? null : new Set(is);
  return (value: number): boolean =>
    (among === null || among.has(value)) &&
    value >= least &&
    value <= most &&
    (value & has) === has &&
    (value & lacks) === 0;
}

/** Whether it holds of somebody, now. */
export type Holds = (row: number) => boolean;

function ofAFriend({ market: { graph } }: World, holds: Holds): Holds {
  return (c) => {
    for (let i = graph.start[c]; i < graph.start[c + 1]; i++) if (holds(graph.neighbour[i])) return true;
    return false;
  };
}

/** @param bases by condition, for those that are held against the day of the cohort: what there was then */
export function holdsAll(
  population: Population,
  conditions: readonly Condition[],
  bases: readonly (ArrayLike<number> | null)[] = [],
): Holds {
  const each = conditions.map((one, i): Holds => {
    const value = population.of(one);
    const base = bases[i] ?? null;
    const fits = fitsIn(one);
    const holds: Holds = base === null ? (row) => fits(value(row)) : (row) => fits(value(row) - base[row]);
    return one.of === 'friends' ? ofAFriend(population.world, holds) : holds;
  });
  return (row) => {
    for (const holds of each) if (!holds(row)) return false;
    return true;
  };
}
