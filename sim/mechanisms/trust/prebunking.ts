/**
 * Prebunking: who was warned of a rumour beforehand believes it less.
 *
 *     m ← m + 1 for each warning seen, fading like other messages          resist = ρ·m / (m + m½)
 *     an attack post counts (1 − resist) of its harm
 *
 * Warnings are messages of a brand, shown while it answers attacks by prebunking, paid from its service money. They
 * are forgotten as other messages are; how fast resistance goes with them (meta-analysis 2023: d = −0.36, about half
 * after two weeks) depends on how much was remembered, and is checked.
 *
 * Source: McGuire 1964; Roozenbeek & van der Linden 2022. Sizes are assumptions.
 */
import { halfLife, number, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { CHANNELS } from '../../core/columns.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../core/world.ts';
import { Response } from '../brands/complaints.ts';
import { Channel } from '../brands/spending.ts';

export const parameters = {
  on: toggle('Warnings beforehand blunt attacks'),
  strength: share('Share of harm that the well warned resist', 'ρ_w', 0.6),
  half: number('Warnings remembered at which half of that is reached', 'm½', 'warnings', [0.1, 50], 1.5),
  halfLife: halfLife(
    'Half-life of remembered warnings',
    'h_w',
    14,
    'assumed',
    'as other messages: wearOut.halfLife',
  ),
} as const satisfies Table;

/** Share of the harm of an attack that somebody with m remembered warnings resists. */
export const resistance = (m: number, half: number, strength: number): number => (strength * m) / (m + half);

/** Warnings shown today, one draw per consumer and brand that prebunks. */
export function warnReaders(world: World, from: number, to: number): void {
  const { state } = world;
  const { brands } = world.market;
  const { brandValues } = world.today;
  const { prebunking, spending } = world.today.parameters;
  if (!prebunking.on || !spending.on) return;
  const { k0, k1 } = world.today.keys.warning;
  for (let b = 0; b < brands; b++) {
    if (brandValues[b].respondAttack !== Response.prebunk) continue;
    const chance = state.warnChance[b];
    for (let c = from; c < to; c++) {
      if (state.online[c] === 0 || state.away[c] || uniform(k0, k1, c, b) >= chance) continue;
      state.warned[c * brands + b]++;
      state.warnings[b]++;
    }
  }
}

/** Chance of a warning for one consumer today, by what the service purse can pay. */
export function warnChanceOf(world: World, b: number): number {
  const { purse } = world.state;
  const each =
    0.1 * world.today.parameters.spending.impressionCost * Math.max(1, world.market.onlineConsumers);
  // Half of the service money, so that complaints are answered as well.
  return Math.min(1, (0.5 * Math.max(0, purse[b * CHANNELS + Channel.service])) / each);
}
