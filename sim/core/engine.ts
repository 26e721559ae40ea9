/** Lives one day: the phases of the schedule in order, each over its rows in chunks. */
import { absentOn } from '../scenario/left-out.ts';
import { settingsAt } from '../scenario/timeline.ts';
import type { World } from '../world.ts';
import type { Phase } from './mechanism.ts';
import { streamKey } from './random.ts';
import type { Key } from './random.ts';

/** How the rows of a phase are visited: calls `visit` with ranges that cover 0 … rows − 1 once. */
export type Visiting = (rows: number, visit: (from: number, to: number) => void) => void;

/** All rows in one go. */
export const inOrder: Visiting = (rows, visit) => visit(0, rows);

/** Does one phase of the day: alone, or with other hands. */
export type Walk = (world: World, phase: Phase) => void;

/** By one hand, in this order. */
export const alone =
  (visiting: Visiting): Walk =>
  (world, phase) => {
    if (phase.over === 'once') phase.step(world, 0, 1);
    else visiting(world.market.sizes[phase.over], (from, to) => phase.step(world, from, to));
  };

const plainly = alone(inOrder);

/** Lives the day `world.today.day`, then moves the clock to the next morning. `record` sees the evening. */
export function liveDay(world: World, record: (world: World) => void, walk: Walk = plainly): void {
  openDay(world, world.today.day);
  for (const phase of world.model.schedule) walk(world, phase);
  record(world);
  walk(world, world.model.afterRecording);
  world.today.day++;
}

/** Draws of this day are by that key: of all streams. */
export function drawBy(world: World, key: Key, day: number): void {
  const keys = world.today.keys as Record<string, Key>;
  for (const [name, stream] of Object.entries(world.model.streams)) keys[name] = streamKey(key, stream, day);
}

/** Sets the clock: settings and random keys of this day. Nothing else of a world depends on the date. */
export function openDay(world: World, day: number): void {
  const settings = settingsAt(world.market.scenario, day);
  world.today.day = day;
  world.today.settings = settings;
  world.today.parameters = settings.parameters;
  world.today.brandValues = settings.brands;
  world.today.tierSettings = [settings.creators.koc, settings.creators.mid, settings.creators.head];
  for (let b = 0; b < world.market.brands; b++)
    world.today.priceFen[b] = Math.round(100 * settings.brands[b].price);
  drawBy(world, world.market.key, day);
  world.today.absent = absentOn(world.market.scenario, day);
  world.scratch.authors.known = false;
  world.today.exposed = 0;
  world.today.fromFriends = 0;
  world.today.fromFollowed = 0;
  world.today.fromSearch = 0;
}
