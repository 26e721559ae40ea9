/** Forgetting: how evidence, feelings and bonds fade stands in core/overnight.ts; what fades, in each home. */
import { toggle } from '../core/declare.ts';
import { mechanism as defineMechanism } from '../core/mechanism.ts';
import type { Table } from '../core/parameter.ts';
import { retention } from '../core/overnight.ts';
import type { World } from '../world.ts';
import { OFF_ON, falls, without } from '../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../core/expectation.ts';
import { ADVERTISED, PLAN } from '../trial-markets.ts';

const parameters = {
  on: toggle('Evidence, feelings and bonds fade'),
} as const satisfies Table;

/** What is left of a mass of half-life h after so many days: all of it where nothing is forgotten. */
export const retained = (world: World, h: number, days = 1): number =>
  world.today.parameters.forgetting.on ? retention(h, days) : 1;

export const mechanism = defineMechanism({ name: 'forgetting', parameters });

export const expects: Expectations<typeof parameters> = {
  on: falls(OFF_ON, 'brands evidence_paid', 'nothing fades when it is off, fatigue apart', ADVERTISED, {
    'fatigue.on': 0,
  }),
};

export const ablations: Ablations<typeof parameters> = {
  on: without(
    'brands evidence_peer',
    'up',
    'nothing fades',
    PLAN,
    'exactly',
    'fatigue never wears off either, two people in three stay away by the end, and what is not read leaves no evidence. With fatigue off as well evidence of peers rises as expected.',
  ),
};

export const switches: Switches<typeof parameters> = {
  on: { still: [] },
};
