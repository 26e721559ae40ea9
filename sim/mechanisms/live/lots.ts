/**
 * Lots for what is short in a live room: of those who asked for a piece in the round in which pieces ran out, as many get
 * one as there are, those with the lowest lots. So a room sells no more than it has, and nobody’s order counts.
 */
import { uniform } from '../../core/random.ts';
import { nthSmallest } from '../../core/select.ts';
import { buysNot } from '../../posts/absent.ts';
import type { World } from '../../world.ts';
import { sessionsOf } from './live-rooms.ts';

/** The round in which more ask for a piece than there are; 0 where all get one. */
function shortRound({ state }: World, v: number): 0 | 1 | 2 {
  if (state.askedFirst[v] > state.pieces[v]) return 1;
  return state.askedFirst[v] + state.askedLast[v] > state.pieces[v] ? 2 : 0;
}

/** A lot for each of those who want what is short; no two are alike, as numbers of people stand behind the draw. */
export const lotOf = (c: number, u: number): number => u + c * NARROW;
/** Draws are odd multiples of 2^-33. */
const NARROW = 1 / 9007199254740992;

/** Lots are drawn room by room, where pieces are short; all others get theirs. */
export function drawLotsOfToday(world: World): void {
  const { watching, asks, lots, lotsUntil } = world.state;
  if (shareOutLots(world) === 0) return;
  const { k0, k1 } = world.today.keys.lot;
  for (let c = 0; c < world.market.consumers; c++) {
    const v = watching[c];
    if (v < 0 || asks[c] === 0 || lotsUntil[v] < 0 || asks[c] !== shortRound(world, v)) continue;
    lots[lotsUntil[v]++] = lotOf(c, uniform(k0, k1, c, v));
  }
  findLastLots(world);
}

/** Room for the lots of each session; returns how many there are. */
function shareOutLots(world: World): number {
  const { rooms, askedFirst, askedLast, lotsUntil, lastLot } = world.state;
  let places = 0;
  for (let i = 0; i < sessionsOf(world); i++) {
    const v = rooms[i];
    const round = shortRound(world, v);
    lastLot[v] = 2;
    lotsUntil[v] = round === 0 ? -1 : places;
    if (round > 0) places += round === 1 ? askedFirst[v] : askedLast[v];
  }
  return places;
}

/** The highest lot of each session that still gets a piece. */
function findLastLots(world: World): void {
  const { rooms, pieces, askedFirst, askedLast, lots, lotsUntil, lastLot } = world.state;
  for (let i = 0; i < sessionsOf(world); i++) {
    const v = rooms[i];
    if (lotsUntil[v] < 0) continue;
    const first = shortRound(world, v) === 1;
    const drawn = first ? askedFirst[v] : askedLast[v];
    const left = first ? pieces[v] : pieces[v] - askedFirst[v];
    lastLot[v] = nthSmallest(lots, lotsUntil[v] - drawn, lotsUntil[v], left);
  }
}

/** Whether consumer c gets what was asked for. */
export function served(world: World, c: number, v: number): boolean {
  const { asks, lastLot } = world.state;
  if (buysNot(world, c, world.state.airing[v])) return false;
  if (asks[c] !== shortRound(world, v)) return true;
  const { k0, k1 } = world.today.keys.lot;
  return lotOf(c, uniform(k0, k1, c, v)) <= lastLot[v];
}
