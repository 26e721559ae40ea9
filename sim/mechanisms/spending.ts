/**
 * Brands spend and brief. Their plan is fixed here: so many impressions a day, so much weight on each size of
 * voice. What is shown is paid for when it is shown (reading.ts), sponsored posts when they appear (assembly.ts).
 */
import { number, toggle } from '../declare.ts';
import type { Table } from '../parameter.ts';
import type { World } from '../world.ts';

export const parameters = {
  on: toggle('Brands advertise'),
  impressionCost: number(
    'Price of a thousand impressions',
    'CPM',
    'yuan',
    [0, 10_000],
    40,
    'assumed',
    'trade figures of 20–60 yuan',
  ),
} as const satisfies Table;

export function spend(world: World): void {
  const { state, brandValues } = world;
  const { spending } = world.parameters;
  for (let b = 0; b < world.brands; b++) {
    state.adChance[b] = spending.on ? brandValues[b].advertising : 0;
  }
}
