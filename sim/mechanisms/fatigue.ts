/**
 * Fatigue: commercial content tires, and the tired read less and feel less.
 *
 *     fatigue ← fatigue + g·(1 − fatigue) for each paid message;  fades within a week
 *     posts read = activity·(1 − φ·fatigue)
 *
 * Source: XHS 5.1.1. Gains are assumptions.
 */
import { halfLife, number, share, toggle } from '../declare.ts';
import type { Table } from '../parameter.ts';
import type { World } from '../world.ts';
import type { Exposures } from './exposures.ts';

export const parameters = {
  on: toggle('Paid messages tire'),
  gain: number('Fatigue from one paid message', 'g_f', 'per message', [0, 0.5], 0.015),
  reading: share('Share of reading that full fatigue takes away', 'φ', 0.5),
  halfLife: halfLife('Half-life of fatigue', 'h_f', 5),
} as const satisfies Table;

export function tire(world: World, x: Exposures): void {
  const { fatigue } = world.state;
  const { on, gain } = world.parameters.fatigue;
  if (!on) return;
  for (let j = 0; j < x.paid.count; j++) {
    const c = x.reader[x.paid.at[j]];
    fatigue[c] += gain * (1 - fatigue[c]);
  }
}
