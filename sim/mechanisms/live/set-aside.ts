/**
 * Pieces set aside for live rooms: a brand that runs out (supply.ts) cannot lay in more than it has.
 *
 *     pieces_v ← ⌊Σ_{u≤v} pieces·q + x⌋ − ⌊Σ_{u<v} pieces·q + x⌋          q = stock / all that the rooms of the brand would have, x ~ U(0, 1)
 *
 * Systematic sampling (Madow 1949): whole pieces that add up to the stock, each room with its share of it on average,
 * whatever its number. A room that gets none is not on air. What is set aside is not on the shelf on that day, and what
 * is left of it is there on the next.
 */
import { uniform } from '../../core/random.ts';
import { limited } from '../purchase/supply.ts';
import type { World } from '../../world.ts';

/** Pieces up to here, of all that are shared out: whole numbers throughout, so that none is made or lost. */
export const sharedUntil = (wantedUntil: number, wanted: number, have: number, start: number): number =>
  Math.floor((wantedUntil * have + start) / wanted);

/** Morning: what each brand that runs out sets aside for the rooms of today. */
export function setPiecesAside(world: World): void {
  const { inventory, setAside } = world.state;
  for (let b = 0; b < world.market.brands; b++) {
    if (!limited(world, b)) continue;
    const wanted = wantedForRooms(world, b);
    const have = Math.max(0, inventory[b]);
    setAside[b] = Math.min(wanted, have);
    if (wanted > have) shareAmongRooms(world, b, wanted, have);
  }
}

function wantedForRooms({ state: { airing, pieces, creatorsInUse } }: World, b: number): number {
  let wanted = 0;
  for (let v = 0; v < creatorsInUse[0]; v++) if (airing[v] === b) wanted += pieces[v];
  return wanted;
}

function shareAmongRooms(world: World, b: number, wanted: number, have: number): void {
  const { airing, pieces, creatorsInUse } = world.state;
  const { k0, k1 } = world.today.keys.oddPiece;
  const start = Math.floor(uniform(k0, k1, b, 0) * wanted);
  let until = 0;
  let given = 0;
  for (let v = 0; v < creatorsInUse[0]; v++) {
    if (airing[v] !== b || pieces[v] === 0) continue;
    until += pieces[v];
    const shared = sharedUntil(until, wanted, have, start);
    pieces[v] = shared - given;
    given = shared;
  }
}
