/** Carries rows out: their dials first, then the rows with ablations, variants and other worlds, then where they hold. */
import type { RegisterOptions, Planned, Variant } from '../lab/verdicts/register-plan.ts';
import { planRegister } from '../lab/verdicts/register-plan.ts';
import type { Claim } from '../lab/verdicts/register.ts';
import { registerResults } from '../lab/verdicts/register-results.ts';
import type { RowResult } from '../lab/verdicts/register-results.ts';
import type { ComparisonResult, Tally } from '../lab/verdicts/results.ts';
import { sumOfTallies } from '../lab/runs/run-collection.ts';
import { tuneDials } from '../lab/verdicts/dials.ts';
import { firstSpecs, runComparisons } from '../lab/verdicts/run-comparisons.ts';
import { liveWhere, priceOfWhere, withWhere } from '../lab/uncertain/where.ts';
import { inLaboratory, missingOf } from './lab-work.ts';
import type { LabNetwork } from './lab-work.ts';
import type { Arguments } from './options.ts';
import { wherePlanOf } from './where.ts';

export interface CarriedOut {
  /** As they were run: with dials tuned. */
  planned: readonly Planned[];
  results: readonly ComparisonResult[];
  rows: RowResult[];
  tally: Tally;
}

/**
 * @param untuned the plan before anything is matched
 * @param places networks that draws go round
 * @throws Failure (interrupted) that says what is kept
 */
export async function carryOut(
  claims: readonly Claim[],
  options: RegisterOptions,
  untuned: readonly Planned[],
  places: readonly Variant[],
  networks: readonly LabNetwork[],
  given: Arguments,
): Promise<CarriedOut> {
  const where = wherePlanOf(given, claims, options, places);
  const { specs, following } = priceOfWhere(where);
  // An arm with a dial is known only when that is tuned.
  const certain = untuned.filter(({ claim }) => claim.match === undefined);
  const open = untuned.length - certain.length;
  return inLaboratory(
    [...firstSpecs(certain.map(({ comparison }) => comparison)), ...specs],
    given,
    networks,
    async (room) => {
      const dials = await tuneDials(untuned, room);
      const tuned = { ...options, tuned: dials.tuned };
      const planned = open === 0 ? untuned : planRegister(claims, tuned);
      const comparisons = planned.map(({ comparison }) => comparison);
      const holds = open === 0 ? where : wherePlanOf(given, claims, tuned, places);
      const { results, tally } = await runComparisons(comparisons, room);
      const lived = await liveWhere(holds, room);
      const rows = registerResults(claims, planned, results, dials.matches);
      return {
        planned,
        results,
        rows: withWhere(rows, holds, lived),
        tally: sumOfTallies([dials.tally, tally, lived.tally]),
      };
    },
    following.runs > 0 || open > 0 ? () => '' : missingOf,
    following,
  );
}
