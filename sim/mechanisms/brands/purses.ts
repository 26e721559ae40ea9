/** Money of brands, by channel (spending.ts fills the purses and names the channels). */
import { CHANNELS } from '../../core/dimensions.ts';
import type { World } from '../../world.ts';

/** So many fen of a channel (CHANNEL_NAMES) of brand b are spent today. */
export function payFrom({ state }: World, b: number, channel: number, fen: number): void {
  state.purse[b * CHANNELS + channel] -= fen;
  state.outlay[b * CHANNELS + channel] += fen;
}

/** Pays what was counted today for each brand and tier (three columns a brand), at so many fen each. */
export function payByTier(world: World, counted: Float64Array, fen: number): void {
  counted.forEach((many, i) => {
    if (many > 0) payFrom(world, Math.floor(i / TIERS), i % TIERS, many * fen);
  });
}
const TIERS = 3;

/** What of that is paid by one brand, in fen. */
export const paidByTier = (counted: Float64Array, b: number, fen: number): number =>
  (counted[TIERS * b] + counted[TIERS * b + 1] + counted[TIERS * b + 2]) * fen;

/** How many were counted for a tier, over all brands. */
export function countedOf(counted: Float64Array, tier: number): number {
  let many = 0;
  for (let i = tier; i < counted.length; i += TIERS) many += counted[i];
  return many;
}
