/** Which way each number of the model works, as its home expects it, with what is looked at found by name. */
import type { ParameterPath } from '../sim/catalogue.ts';
import type { Direction as Expected } from '../sim/core/expectation.ts';
import { EXPECTATIONS } from './homes.ts';
import { lookNamed } from './looks.ts';
import type { Look } from './looks.ts';

export interface Direction extends Omit<Expected, 'look'> {
  look: Look;
}

export const DIRECTIONS = Object.fromEntries(
  EXPECTATIONS.map(([path, row]) => [path, { ...row, look: lookNamed(row.look) }]),
) as Record<ParameterPath, Direction>;
