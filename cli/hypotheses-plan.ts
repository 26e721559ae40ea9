/** `trustfall hypotheses --plan N`: how many seeds the rows take, from a pilot. */
import type { Comparison } from '../lab/designs/comparison.ts';
import { planDocument, planTables } from '../lab/documents/own/plan.ts';
import { pilotOf, powerPlan } from '../lab/own/power-plan.ts';
import type { PowerPlan } from '../lab/own/power-plan.ts';
import type { Provenance } from '../lab/verdicts/results.ts';
import { EXIT } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { armFiles, deliver, labFileNames, prepareLabFolder } from './lab-folder.ts';
import { wholeNumber, work } from './lab-work.ts';
import type { LabNetwork } from './lab-work.ts';
import type { Arguments } from './options.ts';

const JSON_FILE = 'plan.json';
const FILES = labFileNames(['plan', 'weights'], JSON_FILE);

/** @param rows as the experiment will have them */
export async function actPlan(
  rows: readonly Comparison[],
  given: Arguments,
  network: LabNetwork | undefined,
  provenance: Provenance,
): Promise<ExitCode> {
  const pilot = wholeNumber(given, 'plan', 0, 3, 1000);
  const folder = given.value('out');
  const pilots = rows.map((row) => pilotOf(row, pilot));
  const arms = armFiles(given.has('scenarios') ? pilots : []);
  if (folder !== undefined)
    prepareLabFolder(folder, [...FILES, ...arms.map(({ name }) => name)], given.has('force'));
  const { results, tally } = await work(pilots, given, network);
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
