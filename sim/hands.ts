/**
 * Several hands live one day together. Each visits chunks of rows of its own; what a phase adds to rows of others (posts,
 * creators, brands) a hand adds into places of its own, which are summed when the phase is over. They are whole numbers,
 * so the sum has the same bits whoever has visited whom. What a phase adds to follows from what it declares: columns that
 * it writes and that are not of the rows it visits.
 */
import { columnOf, touched } from './catalogue.ts';
import type { ColumnName } from './catalogue.ts';
import { bareWorld } from './create-world.ts';
import type { Market, State, Today, World } from './world.ts';
import { allocateOne } from './core/column.ts';
import type { Kind, TypedArray } from './core/column.ts';
import { openDay } from './core/engine.ts';
import type { Phase } from './core/mechanism.ts';

/** Kinds of rows that belong to those who are visited. */
const OWN: Readonly<Record<Exclude<Phase['over'], 'once'>, readonly Kind[]>> = {
  consumer: ['consumer', 'pair', 'follow'],
  creator: ['creator', 'creatorPost'],
  block: ['block', 'consumer', 'pair'],
};

/** Columns to which a phase adds in rows of others. */
export function addedTo(phase: Phase): readonly ColumnName[] {
  const { over } = phase;
  if (over === 'once') return [];
  return touched(phase).writes.filter((name) => !OWN[over].includes(columnOf(name).kind));
}

/** Places of one hand, by column: as long as the columns, and zero between phases. */
export type Additions = Readonly<Partial<Record<ColumnName, TypedArray>>>;

/**
 * @param buffer makes the memory of one column: ordinary, or shared between threads
 * @throws when no phase says what it writes: hands would add to the same rows at once
 */
export function placesFor(world: World, buffer?: (bytes: number) => ArrayBufferLike): Additions {
  const names = new Set(world.model.schedule.flatMap(addedTo));
  if (names.size === 0)
    throw new Error('placesFor: no phase declares what it writes; expected a build that keeps that');
  const made = Array.from(names, (name) => [name, allocateOne(columnOf(name), world.market.sizes, buffer)]);
  return Object.fromEntries(made) as Additions;
}

/** What the phases of one hand keep of the day outside the columns: whole numbers that are added in the end. */
const COUNTED = ['exposed', 'fromFriends', 'fromFollowed', 'fromSearch'] as const;
export const TODAY_COUNTS = COUNTED.length;
/** What the day has decided outside the columns: told to every hand before a phase. */
const TOLD = 7;
export const TODAY_NUMBERS = TOLD;

export function tellToday(
  { postRows, givingUp, scandalous, brandsLearn, offers }: Today,
  into: Float64Array,
): void {
  into[0] = postRows;
  into[1] = givingUp;
  into[2] = scandalous ? 1 : 0;
  into[3] = brandsLearn ? 1 : 0;
  into.set(offers, 4);
}

export function hearToday(told: Float64Array, today: Today): void {
  today.postRows = told[0];
  today.givingUp = told[1];
  today.scandalous = told[2] === 1;
  today.brandsLearn = told[3] === 1;
  for (let tier = 0; tier < today.offers.length; tier++) today.offers[tier] = told[4 + tier];
}

/** One who visits rows: the columns are those of all, but for the places it adds into. */
export class Hand {
  /** Its own clock and room to work in, on the columns of all. */
  readonly world: World;
  private readonly views = new Map<Phase, World>();

  constructor(world: World, places: Additions) {
    this.world = world;
    for (const phase of world.model.schedule) {
      const state = { ...world.state };
      for (const name of addedTo(phase)) (state as Record<string, TypedArray>)[name] = places[name]!;
      this.views.set(phase, { ...world, state });
    }
  }

  /** The morning of a day. */
  begin(day: number): void {
    openDay(this.world, day);
    // Rows hold other posts than yesterday.
    this.world.scratch.feed.stamp.fill(-1);
  }

  /** Calls `watcher` with what this hand's people read; null ends it. */
  observe(watcher: World['observe']): void {
    for (const view of this.views.values()) view.observe = watcher;
  }

  visit(phase: Phase, from: number, to: number): void {
    phase.step(this.views.get(phase)!, from, to);
  }

  /** Gives what was counted of the day, and begins again at zero. */
  giveCounts(into: Float64Array): void {
    const { today } = this.world;
    COUNTED.forEach((name, i) => {
      into[i] = today[name];
      today[name] = 0;
    });
  }
}

/** All that hands have in common: plain data, to be sent to threads, with columns and friendships in shared memory. */
export interface SharedWorld {
  readonly market: Market;
  readonly state: State;
  readonly sums: Float64Array;
}

/** @throws when columns do not lie in shared memory: threads would get copies */
export function shareWorld({ market, state, scratch }: World): SharedWorld {
  if (!(state.own.buffer instanceof SharedArrayBuffer))
    throw new Error(
      'shareWorld: columns lie in ordinary memory; expected a world that was made in shared memory',
    );
  // Names of people are words.
  return { market: { ...market, graph: { ...market.graph, names: null } }, state, sums: scratch.sums };
}

/** A world on shared columns, with a clock and room to work in of its own. */
export const worldOn = ({ market, state, sums }: SharedWorld): World => bareWorld(market, { ...state }, sums);

/** A hand beside the world, in the same thread. */
export const handOf = ({ market, state, scratch }: World, places: Additions): Hand =>
  new Hand(worldOn({ market, state, sums: scratch.sums }), places);

/** Sums what a hand has added in a phase, and empties its places. */
export function takeIn(world: World, phase: Phase, places: Additions): void {
  for (const name of addedTo(phase)) {
    const { kind, width = 1 } = columnOf(name);
    const rows = kind === 'post' ? world.today.postRows : world.market.sizes[kind];
    const sum = world.state[name] as TypedArray;
    const part = places[name]!;
    for (let i = 0, end = rows * width; i < end; i++) {
      if (part[i] === 0) continue;
      sum[i] += part[i];
      part[i] = 0;
    }
  }
}

export function takeCounts(today: Today, counts: Float64Array): void {
  COUNTED.forEach((name, i) => {
    today[name] += counts[i];
  });
}
