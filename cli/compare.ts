/** `trustfall compare POLICIES`: policies at equal budget or outlay, in one market, with the same seeds. */
import { basename } from 'node:path';
import { sizeOf } from '../lab/designs/comparison.ts';
import type { Comparison, Replications } from '../lab/designs/comparison.ts';
import type { RunSpec } from '../lab/runs/runs.ts';
import { comparePolicies } from '../lab/policies/compare.ts';
import { firstPilot } from '../lab/policies/equal.ts';
import { autoLooks, planPolicies } from '../lab/policies/plan.ts';
import { isTuned } from '../lab/policies/policy-shape.ts';
import type { ComparePoliciesResult } from '../lab/policies/results.ts';
import { comparisonTables } from '../lab/documents/policies/tables.ts';
import { policyDocument } from '../lab/documents/policies/document.ts';
import { formatProblem } from '../sim/scenario/index.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { armFiles, deliver, labFileNames, prepareLabFolder } from './lab-folder.ts';
import { firstSpecs } from '../lab/verdicts/run-comparisons.ts';
import { LAB_OPTIONS, inLaboratory, labNetwork, provenanceOf, wholeNumber } from './lab-work.ts';
import type { Following } from './lab-work.ts';
import type { Arguments, Usage } from './options.ts';
import { baseOf, givenNetwork, loadPolicies, withDraws } from './policy-work.ts';

const JSON_FILE = 'compare.json';
const TABLES = ['compare', 'contrasts', 'dominance', 'leaders', 'outlays', 'ranking', 'drivers', 'draws'];
const FILES = labFileNames(TABLES, JSON_FILE);
const AUTO_CAP = 80;

export const usage: Usage = {
  name: 'compare',
  argument: 'POLICIES',
  about: 'compare policies of a brand at equal budget or outlay',
  options: {
    replications: {
      value: 'N|auto',
      about: `seeds of each policy (as the file says, or 20); auto: up to ${AUTO_CAP}, until the deciding measure is decided`,
    },
    consumers: { value: 'N', about: 'consumers of each market (as the file says)' },
    network: { value: 'FILE', about: 'friendships from a file in every market' },
    uncertain: {
      value: 'N',
      about: 'who is best at N draws of what is not known (as the file says; all assumed numbers otherwise)',
    },
    'draw-seeds': { value: 'N', about: 'seeds of each draw (as the file says, or 2)' },
    ...LAB_OPTIONS,
  },
  notes: [
    'POLICIES is a JSON file (scenarios/policies/policies.schema.json says what it holds; docs/policies.md explains it),',
    'or the bare name of one that comes with the program.',
    'Budgets that are not equal are refused, or tuned until outlays are equal where the file says so; what cannot be spent comes first.',
    'Finished runs are kept; the same command after an interruption, or with more replications, computes only what is missing.',
    `DIR gets ${FILES.join(', ')}.`,
  ],
  examples: [
    'trustfall compare incentives-users --out results/incentives',
    'trustfall compare crisis-answers --replications auto --json',
  ],
};

function replicationsOf(given: Arguments): Replications | undefined {
  const text = given.value('replications');
  if (text === undefined) return undefined;
  if (text === 'auto') return autoLooks(AUTO_CAP);
  return { n: wholeNumber(given, 'replications', 0, 3, 100_000) };
}

function commandOf(path: string, given: Arguments): string[] {
  const options = ['replications', 'consumers', 'uncertain', 'draw-seeds'].flatMap((name) => {
    const value = given.value(name);
    return value === undefined ? [] : [`--${name} ${value}`];
  });
  return ['trustfall compare', basename(path), ...options];
}

const sizedOf = (specs: readonly RunSpec[]): Following => ({
  runs: specs.length,
  size: specs.reduce((sum, spec) => sum + sizeOf(spec), 0),
});

export async function act(given: Arguments): Promise<ExitCode> {
  const [path] = given.positionals;
  const file = withDraws(loadPolicies(path, given), given);
  const network = labNetwork(given.value('network'));
  const options = { network: givenNetwork(network), replications: replicationsOf(given) };
  const planned = planPolicies(file, baseOf(file.base), path, options);
  if (!planned.ok) throw new Failure(planned.problems.map(formatProblem));
  const { plan } = planned;
  const folder = given.value('out');
  const wanted = (lived: Comparison) => armFiles(given.has('scenarios') ? [lived] : []);
  const own = [...FILES, ...wanted(plan.main).map(({ name }) => name)];
  if (folder !== undefined) prepareLabFolder(folder, own, given.has('force'));
  const all = [plan.main, ...plan.draws.map(({ comparison }) => comparison)];
  // What budgets have to be is not known before the pilots.
  const tuned = isTuned(plan.file);
  const { lived, ...found } = await inLaboratory(
    firstSpecs(tuned ? [firstPilot(plan)] : all),
    given,
    network,
    (laboratory) => comparePolicies(plan, laboratory),
    undefined,
    tuned ? sizedOf(firstSpecs(all)) : undefined,
  );
  const provenance = provenanceOf(commandOf(path, given), plan.consumers, network);
  const result: ComparePoliciesResult = { ...found, provenance };
  const slim = { ...result.comparison, runs: [] };
  deliver(
    {
      document: policyDocument(result),
      tally: result.tally,
      tables: () => comparisonTables(result.comparison),
      json: { name: JSON_FILE, value: { comparison: slim, provenance, file } },
      printed: { ...result, comparison: slim },
      arms: wanted(lived),
    },
    given,
  );
  return EXIT.fine;
}
