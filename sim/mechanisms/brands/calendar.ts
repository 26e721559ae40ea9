/**
 * A calendar: a brand spends on small creators, on large ones and on advertising one after the other, season by season.
 *
 *     money for channel k today = budget·share_k·(1 − κ + κ·[day in phase j]·P/n_j)
 *
 *   P  days of a season, counted from day 0; its three phases have n_j days each, P/3 or nearly. j is the phase of the
 *   channel: seeding (KOCs), amplifying (mid-tier and head creators), harvesting (advertising), in the order of the brand.
 *   κ  share of the money that waits for its phase. Over a season every channel gets what it would get without.
 *
 * What is not spent in a phase stays in the purse. That one order does better than another is in no rule here, nor that
 * posts of all layers add up to more when they share a theme.
 *
 * Source: Hans 118731, 3.2.1 (a calendar in which each layer has its part). Figures are choices of a market.
 */
import { seenIn, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { MONEY, SEASONAL } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { PHASES, PLACES } from './orders.ts';
import type { PhaseName } from './orders.ts';

const parameters = {
  on: seenIn('in-which-order', toggle('Brands spend by a calendar')),
} as const satisfies Table;

/** Phase of each channel that waits for one, by its share of the budget. */
const PHASE_OF: Readonly<Partial<Record<string, PhaseName>>> = {
  toKoc: 'seed',
  toMid: 'amplify',
  toHead: 'amplify',
  toAdvertising: 'harvest',
};

/** Which phase of a season a day is in, from 0. */
export const phaseOn = (day: number, season: number): number =>
  Math.floor((PHASES.length * (day % season)) / season);

/** First day of a phase within its season, or one past the last day of the season. */
const begins = (phase: number, season: number): number => Math.ceil((phase * season) / PHASES.length);

/** How many times as much as evenly is spent on a day, by what waits for a phase. */
export function seasonFactor(day: number, season: number, phase: number, waiting: number): number {
  if (phaseOn(day, season) !== phase) return 1 - waiting;
  const length = begins(phase + 1, season) - begins(phase, season);
  return 1 - waiting + (waiting * season) / length;
}

/** The same for a channel of brand b, by the name of its share of the budget. */
export function calendarFactor(world: World, b: number, share: string, day: number): number {
  const { seasonal, season, order } = world.today.brandValues[b];
  const phase = PHASE_OF[share];
  if (!world.today.parameters.calendar.on || seasonal === 0 || phase === undefined) return 1;
  return seasonFactor(day, season, PLACES[order][phase], seasonal);
}

export const mechanism = defineMechanism({ name: 'calendar', parameters });

export const expects: Expectations<typeof parameters> = {
  on: falls(OFF_ON, 'first brand impressions', 'advertising waits for the last phase', SEASONAL),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands impressions', 'up', 'nothing waits for the last phase', MONEY, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: [], zero: { 'brand.seasonal': 0 }, moves: 'both' },
};
