/**
 * Supply: a brand has so many pieces, and who wants one of a shorter stock draws lots.
 *
 *     inventory ← inventory + made        every morning, made = supply per thousand with an account, a part of a piece by chance
 *     P(not to be had) = 1 − min(1, (inventory − set aside)/wanted)          inventory ← inventory − sold
 *
 *   wanted  pieces that people want today: all choose once before anybody buys, so that nobody is served for being first.
 *   Lots are drawn by everybody alone, so a little more or less may be sold than there is; what is sold beyond it is
 *   owed from the next days. Who goes without buys nothing in its place, and may need it again on another day.
 *   set aside  for live rooms, which come first and never sell more than that (set-aside.ts).
 *
 * A piece that is sent back is not sold again. With supply 0 there is always enough.
 *
 * Source: rationing by lot is a convention that keeps order out of the day; that the sale is lost, and not made up by
 * another brand, is an assumption (Corsten & Gruen 2003 find a third of buyers at another shop, a fifth with another brand).
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { COUNT, MONEY, UNIT, column } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { int } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { roundAtRandom, uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';

const parameters = { on: toggle('Brands run out of what they sell') } as const satisfies Table;

const columns = {
  inventory: column('brand', 'f64', 'units', MONEY, 'in stock; below 0, sold and still owed'),
  made: column('brand', 'f64', 'units', COUNT, 'come in today', { scratch: true }),
  setAside: column('brand', 'f64', 'units', COUNT, 'kept off the shelf for live rooms today', {
    scratch: true,
  }),
  wanted: column('brand', 'f64', 'units', COUNT, 'wanted today, as the morning sees it', { scratch: true }),
  soldOut: column('brand', 'f64', '', UNIT, 'chance that what is wanted is not to be had', { scratch: true }),
  missed: column('brand', 'f64', 'units', COUNT, 'wanted and not to be had', { scratch: true }),
} as const satisfies Columns;

/** Chance that what is wanted is not to be had. */
export function shortage(inventory: number, wanted: number): number {
  const there = Math.max(0, inventory);
  return wanted <= there ? 0 : 1 - there / wanted;
}

/** Whether there is an end to what brand b can sell. */
export const limited = (world: World, b: number): boolean =>
  world.today.parameters.supply.on !== 0 && world.today.brandValues[b].supply > 0;

/** Whether any brand can run out: otherwise nobody asks. */
export function anyLimited(world: World): boolean {
  for (let b = 0; b < world.market.brands; b++) if (limited(world, b)) return true;
  return false;
}

/** Whether consumer c goes without; `lot` is the number of the draw among those of the day. */
export function goesWithout(world: World, c: number, b: number, pieces: number, lot: number): boolean {
  const { soldOut, missed } = world.state;
  if (soldOut[b] === 0) return false;
  const { k0, k1 } = world.today.keys.ration;
  if (uniform(k0, k1, c, lot) >= soldOut[b]) return false;
  missed[b] += pieces;
  return true;
}

/** Morning: what was made comes in. */
function deliver(world: World): void {
  const { state } = world;
  const { k0, k1 } = world.today.keys.delivery;
  for (let b = 0; b < world.market.brands; b++) {
    if (!limited(world, b)) continue;
    const due = (world.today.brandValues[b].supply * world.market.onlineConsumers) / 1000;
    state.made[b] = roundAtRandom(due, uniform(k0, k1, b, 0));
    state.inventory[b] += state.made[b];
  }
}

/** Of what is on the shelf everybody has the same chance. */
function shareOut(world: World): void {
  const { inventory, setAside, wanted, soldOut } = world.state;
  for (let b = 0; b < world.market.brands; b++)
    if (limited(world, b)) soldOut[b] = shortage(inventory[b] - setAside[b], wanted[b]);
}

/** Evening: what was sold is gone. */
function takeStock(world: World): void {
  const { inventory, sold } = world.state;
  for (let b = 0; b < world.market.brands; b++) if (limited(world, b)) inventory[b] -= sold[b];
}

const measures: Measures = {
  brands: [
    int('lost_sales', 'units', 'wanted and not to be had', (world, b) => world.state.missed[b]),
    int(
      'inventory',
      'units',
      'in stock in the evening; below 0, sold and still owed',
      (world, b) => world.state.inventory[b],
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'supply',
  parameters,
  columns,
  streams: {
    ration: 'who goes without when too few pieces are left',
    delivery: 'the part of a piece that comes in on a day',
  },
  phases: {
    deliver: {
      name: 'what was made comes in',
      over: 'once',
      why: 'before any of it is set aside',
      reads: '',
      writes: 'inventory made',
      step: deliver,
    },
    shareOut: {
      name: 'what there is is shared out',
      over: 'once',
      why: 'once it is known how many pieces are wanted',
      reads: 'wanted inventory setAside',
      writes: 'soldOut',
      step: shareOut,
    },
    takeStock: {
      name: 'stock is taken',
      over: 'once',
      why: 'once all have bought',
      reads: 'sold',
      writes: 'inventory',
      step: takeStock,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises([0, 1], 'brands lost_sales', 'P(not to be had) = 1 − inventory/wanted', { 'brand.supply': 1 }),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands lost_sales', 'down', 'there is enough for all', 'mid-tier posts', 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['inventory', 'made', 'setAside', 'wanted', 'soldOut', 'missed'],
    zero: { 'brand.supply': 0 },
  },
};
