/** Where the verdicts of rows hold: draws over assumed numbers, and seeds drawn apart, planned, priced and lived together. */
import { capOf } from '../designs/comparison.ts';
import type { Replications } from '../designs/comparison.ts';
import { sumOfTallies } from '../runs/run-collection.ts';
import type { Laboratory, Tally } from '../runs/run-collection.ts';
import type { RunSpec } from '../runs/runs.ts';
import { mostPilotsAtDraw, tuneOf } from '../verdicts/dials.ts';
import type { Claim } from '../verdicts/register.ts';
import type { Tuned } from '../verdicts/register-plan.ts';
import type { RowResult } from '../verdicts/register-results.ts';
import { liveDraws, sizeOfAll } from './living.ts';
import type { LivedDraw } from './living.ts';
import { rowOfClaim } from './of-claim.ts';
import { firstSpecs, runsOf, uncertainPlan } from './plan.ts';
import type { UncertainPlan } from './plan.ts';
import { AS_GIVEN } from './row.ts';
import type { Place, UncertainRow } from './row.ts';
import { apartPlan, apartSpecs, liveApart, sizeOfApart } from './seeds-apart.ts';
import type { ApartPlan, ApartResult } from './seeds-apart.ts';
import { uncertainResults } from './uncertain.ts';

export interface WherePlan {
  uncertain: UncertainPlan[];
  apart: ApartPlan[];
  /** Pilot runs that each draw of each of `uncertain` takes at most before it is lived. */
  pilots: number[];
}

export interface WhereOptions {
  /** Of each row; 0: none. */
  draws: number;
  /** Of rows that have another number of them, by id. */
  drawsOf?: ReadonlyMap<string, number>;
  /** Of each draw; 3 unless given. */
  seeds?: number;
  /** Numbers of population and creators move as well. */
  people?: boolean;
  /** Draws go round these as well as the market of the row. */
  places?: readonly Place[];
  /** Seeds of each of what is drawn apart; 0: none. */
  order?: number;
  /** Seeds of the row: the verdict of a draw is the one that they would give. */
  replications: Replications;
  consumers: number;
  /** What dials of rows were tuned to. */
  tuned?: Tuned;
}

/** @throws Error with every problem of an arm at either end of the ranges, a line each */
export function wherePlan(claims: readonly Claim[], options: WhereOptions): WherePlan {
  const { seeds, people = false, places = [], order = 0, replications, consumers, tuned } = options;
  const drawsOf = ({ id }: Claim): number => options.drawsOf?.get(id) ?? options.draws;
  const asked = claims.filter((claim) => claim.open === undefined);
  const drawn = asked.filter((claim) => drawsOf(claim) > 0);
  const rowOf = (claim: Claim): UncertainRow => rowOfClaim(claim, consumers, tuned?.get(claim.id));
  const common = {
    ...(seeds === undefined ? {} : { seeds }),
    ...{ replications: capOf(replications), people, places: [AS_GIVEN, ...places] },
  };
  return {
    uncertain: drawn.map((claim) =>
      uncertainPlan(rowOf(claim), { ...common, draws: drawsOf(claim), tune: tuneOf(claim) }),
    ),
    apart: order === 0 ? [] : asked.map((claim) => apartPlan(rowOf(claim), order)),
    pilots: drawn.map(mostPilotsAtDraw),
  };
}

/** What it takes: runs that are known beforehand, and how many follow at most, with their consumer-days. */
export interface WherePrice {
  specs: RunSpec[];
  following: { runs: number; size: number };
}

export function priceOfWhere({ uncertain, apart, pilots }: WherePlan): WherePrice {
  const specs = uncertain.length > 0 ? firstSpecs(uncertain[0]) : [];
  const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0);
  const first = uncertain.length > 0 && specs.length > 0 ? specs.length / runsOf(uncertain[0]) : 0;
  const tuning = uncertain.map((plan, u) => plan.points.length * pilots[u]);
  // As long as the runs they tune for, which is the most they are.
  const tuningSizes = uncertain.map((plan, u) => (tuning[u] / runsOf(plan)) * sizeOfAll(plan));
  return {
    specs,
    following: {
      runs:
        total([...uncertain.map(runsOf), ...tuning, ...apart.map((one) => apartSpecs(one).length)]) -
        specs.length,
      size:
        total([...uncertain.map(sizeOfAll), ...tuningSizes, ...apart.map(sizeOfApart)]) -
        first * (uncertain.length > 0 ? sizeOfAll(uncertain[0]) : 0),
    },
  };
}

export interface LivedWhere {
  draws: LivedDraw[][];
  apart: ApartResult[];
  tally: Tally;
}

/**
 * Lives the draws, then the squares.
 *
 * @throws Stop when the laboratory's signal says so; all runs that ended are kept
 */
export async function liveWhere({ uncertain, apart }: WherePlan, room: Laboratory): Promise<LivedWhere> {
  const drawn = await liveDraws(uncertain, room);
  const squares = await liveApart(apart, room);
  return {
    draws: drawn.draws,
    apart: squares.results,
    tally: sumOfTallies([drawn.tally, squares.tally]),
  };
}

/** Rows with where they hold. */
export function withWhere(
  rows: readonly RowResult[],
  { uncertain, apart }: WherePlan,
  lived: LivedWhere,
): RowResult[] {
  return rows.map((row) => {
    const u = uncertain.findIndex((plan) => plan.row.id === row.claim.id);
    const a = apart.findIndex((plan) => plan.row.id === row.claim.id);
    return {
      ...row,
      ...(u < 0 ? {} : { uncertain: uncertainResults(uncertain[u], lived.draws[u], row.alone) }),
      ...(a < 0 ? {} : { seedsApart: lived.apart[a] }),
    };
  });
}
