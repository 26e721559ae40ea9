/** Carries rows out: their dials first, then the rows with ablations, variants and other worlds, then where they hold. */
import type { RegisterOptions, Planned, Variant } from '../lab/verdicts/register-plan.ts';
import { planRegister } from '../lab/verdicts/register-plan.ts';
import type { Claim } from '../lab/verdicts/register.ts';
import { registerResults } from '../lab/verdicts/register-results.ts';
import type { RowResult } from '../lab/verdicts/register-results.ts';
import type { ComparisonResult, Tally } from '../lab/verdicts/results.ts';
import { sumOfTallies } from '../lab/runs/run-collection.ts';
import { tuneDials } from '../lab/verdicts/dials.ts';
import { NOTHING_FINISHED, matchedBefore, tunedBefore, withBefore } from '../lab/verdicts/finished.ts';
import type { Finished } from '../lab/verdicts/finished.ts';
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
 * @param upon what an earlier call found: these rows are not lived again
 * @throws Failure (interrupted) that says what is kept
 */
export async function carryOut(
  claims: readonly Claim[],
  options: RegisterOptions,
  untuned: readonly Planned[],
  places: readonly Variant[],
  networks: readonly LabNetwork[],
  given: Arguments,
  upon: Finished = NOTHING_FINISHED,
): Promise<CarriedOut> {
  const isFinished = ({ claim, part }: Planned): boolean => part.kind === 'row' && upon.rows.has(claim.id);
  const before = tunedBefore(upon);
  const where = wherePlanOf(given, claims, { ...options, tuned: before }, places);
  const { specs, following } = priceOfWhere(where);
  const missing = untuned.filter((one) => !isFinished(one));
  // An arm with a dial is known only when that is tuned.
  const certain = missing.filter(({ claim }) => claim.match === undefined);
  const open = missing.length - certain.length;
  return inLaboratory(
    [...firstSpecs(certain.map(({ comparison }) => comparison)), ...specs],
    given,
    networks,
    async (room) => {
      const dials = await tuneDials(missing, room);
      const tuned = { ...options, tuned: new Map([...before, ...dials.tuned]) };
      const planned = tuned.tuned.size === 0 ? untuned : planRegister(claims, tuned);
      const comparisons = planned.filter((one) => !isFinished(one)).map(({ comparison }) => comparison);
      const holds = open === 0 ? where : wherePlanOf(given, claims, tuned, places);
      const { results, tally } = await runComparisons(comparisons, room);
      const lived = await liveWhere(holds, room);
      const found = [...upon.rows.values()].flatMap(({ comparison }) => comparison ?? []);
      const matches = new Map([...matchedBefore(upon), ...dials.matches]);
      const rows = withWhere(registerResults(claims, planned, [...found, ...results], matches), holds, lived);
      return {
        planned,
        results,
        rows: rows.map((row) => withBefore(row, upon.rows.get(row.claim.id))),
        tally: sumOfTallies([dials.tally, tally, lived.tally]),
      };
    },
    following.runs > 0 || open > 0 ? () => '' : missingOf,
    following,
  );
}
