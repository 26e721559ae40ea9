/** `trustfall hypotheses --plan N`: how many seeds the rows take, from a pilot. */
import type { Comparison } from '../lab/designs/comparison.ts';
import { planDocument, planTables } from '../lab/documents/own/plan.ts';
import { pilotOf, powerPlan } from '../lab/own/power-plan.ts';
import type { PowerPlan } from '../lab/own/power-plan.ts';
import { tuneDials } from '../lab/verdicts/dials.ts';
import { planRegister } from '../lab/verdicts/register-plan.ts';
import type { Planned, RegisterOptions } from '../lab/verdicts/register-plan.ts';
import type { Claim } from '../lab/verdicts/register.ts';
import type { Provenance } from '../lab/verdicts/results.ts';
import { firstSpecs, runComparisons } from '../lab/verdicts/run-comparisons.ts';
import { sumOfTallies } from '../lab/runs/run-collection.ts';
import { EXIT } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { armFiles, deliver, labFileNames, prepareLabFolder } from './lab-folder.ts';
import { inLaboratory, wholeNumber } from './lab-work.ts';
import type { LabNetwork } from './lab-work.ts';
import type { Arguments } from './options.ts';

const JSON_FILE = 'plan.json';
const FILES = labFileNames(['plan', 'weights'], JSON_FILE);

export async function actPlan(
  claims: readonly Claim[],
  options: RegisterOptions,
  given: Arguments,
  networks: readonly LabNetwork[],
  provenance: Provenance,
): Promise<ExitCode> {
  const pilot = wholeNumber(given, 'plan', 0, 3, 1000);
  const folder = given.value('out');
  const bare = { ...options, ablate: false, variants: [], worlds: [] };
  const pilotsOf = (planned: readonly Planned[]): Comparison[] =>
    planned.map(({ comparison }) => pilotOf(comparison, pilot));
  const untuned = planRegister(claims, bare);
  const arms = armFiles(given.has('scenarios') ? pilotsOf(untuned) : []);
  if (folder !== undefined)
    prepareLabFolder(folder, [...FILES, ...arms.map(({ name }) => name)], given.has('force'));
  // As the experiment will have them: dials are tuned before.
  const { results, tally } = await inLaboratory(
    firstSpecs(pilotsOf(untuned.filter(({ claim }) => claim.match === undefined))),
    given,
    networks,
    async (room) => {
      const { tuned, tally: tuning } = await tuneDials(untuned, room);
      const lived = await runComparisons(pilotsOf(planRegister(claims, { ...bare, tuned })), room);
      return { ...lived, tally: sumOfTallies([tuning, lived.tally]) };
    },
  );
  const found: PowerPlan = { ...powerPlan(results), pilot, tally, provenance };
  const told = { ...found, tally: undefined };
  deliver(
    {
      document: planDocument(found, results),
      tally,
      tables: () => planTables(found.tests, results),
      json: { name: JSON_FILE, value: told },
      printed: { ...told, tally },
      arms,
    },
    given,
  );
  return EXIT.fine;
}
