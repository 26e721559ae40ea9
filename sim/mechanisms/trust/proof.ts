/**
 * Social proof: many saying so is a reason of its own.
 *
 *     h = V / (V + V½)         good peer evidence counts (1 + p·h) fold; utility of buying gains β·h
 *
 *   V  good peer posts about the brand per thousand users in the last week.
 *
 * Source: Muchnik, Aral & Taylor 2013 (+32 % chance of a further positive vote after one: p); Salganik, Dodds &
 * Watts 2006. The half-way volume is an assumption.
 */
import { halfLife, number, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../core/world.ts';

export const parameters = {
  on: toggle('The number of good posts in sight is a reason of its own'),
  strength: number(
    'Extra weight of good peer evidence when everybody says so',
    'p',
    '',
    [0, 3],
    0.32,
    'measured',
    'Muchnik, Aral & Taylor 2013',
  ),
  halfVolume: number(
    'Volume at which half of that is reached',
    'V½',
    'posts per thousand users and week',
    [0.1, 1000],
    10,
  ),
  memory: halfLife('Half-life of posts in sight', 'h_V', 5),
} as const satisfies Table;

/** Strength of the herd in [0, 1]. */
export const herd = (V: number, half: number): number => V / (V + half);

/** Herd about brand b today; 0 when the mechanism is off. */
export function herdOf(world: World, b: number): number {
  const { on, halfVolume } = world.today.parameters.proof;
  return on ? herd(world.state.buzz[b], halfVolume) : 0;
}

/** What good peer evidence about brand b counts for. */
export const proofOf = (world: World, b: number): number =>
  1 + world.today.parameters.proof.strength * herdOf(world, b);
