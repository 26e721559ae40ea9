/** Lives one day: the phases of the schedule in order, each over its rows in chunks. */
import { SCHEDULE, afterRecording } from './schedule.ts';
import type { Phase } from './schedule.ts';
import { openDay } from './world.ts';
import type { World } from './world.ts';

/** How the rows of a phase are visited: calls `visit` with ranges that cover 0 … rows − 1 once. */
export type Visiting = (rows: number, visit: (from: number, to: number) => void) => void;

/** All rows in one go. */
export const inOrder: Visiting = (rows, visit) => visit(0, rows);

function walkPhase(world: World, phase: Phase, visiting: Visiting): void {
  if (phase.over === 'once') phase.step(world, 0, 1);
  else visiting(world.market.sizes[phase.over], (from, to) => phase.step(world, from, to));
}

/** Lives the day `world.today.day`, then moves the clock to the next morning. `record` sees the evening. */
export function liveDay(world: World, record: (world: World) => void, visiting: Visiting = inOrder): void {
  openDay(world, world.today.day);
  for (const phase of SCHEDULE) walkPhase(world, phase, visiting);
  record(world);
  walkPhase(world, afterRecording, visiting);
  world.today.day++;
}
