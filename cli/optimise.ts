/** `trustfall optimise POLICIES`: searches for a better split of a policy's budget. */
import { basename } from 'node:path';
import { planSearch, searchSplit } from '../lab/policies/optimise.ts';
import { planPolicies } from '../lab/policies/plan.ts';
import type { PolicyFile } from '../lab/policies/policy-shape.ts';
import { readPolicies } from '../lab/policies/policy-shape.ts';
import type { SplitSearchResult } from '../lab/policies/results.ts';
import { searchTables } from '../lab/documents/search/tables.ts';
import { trialOf } from '../lab/policies/trials.ts';
import { searchDocument } from '../lab/documents/search/document.ts';
import { formatProblem } from '../sim/scenario/index.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { deliver, labFileNames, prepareLabFolder } from './lab-folder.ts';
import { firstSpecs } from '../lab/verdicts/run-comparisons.ts';
import { LAB_OPTIONS, inLaboratory, labNetwork, provenanceOf, wholeNumber } from './lab-work.ts';
import type { Arguments, Usage } from './options.ts';
import { baseOf, givenNetwork, loadPolicies } from './policy-work.ts';
import { whole } from './words.ts';

const JSON_FILE = 'optimise.json';
const FILES = labFileNames(['candidates'], JSON_FILE);
/** Options that stand for fields of `search`. */
const NUMBERS = { candidates: 3, replications: 2, finalists: 1, confirm: 3 } as const;
const MOST = 100_000;
/** Which arms there are is known only when the search has ended. */
const OPTIONS = Object.fromEntries(Object.entries(LAB_OPTIONS).filter(([name]) => name !== 'scenarios'));

export const usage: Usage = {
  name: 'optimise',
  argument: 'POLICIES',
  about: 'search for a better split of the same budget',
  options: {
    start: { value: 'NAME', about: 'the policy whose split is to be improved' },
    goal: { value: 'MEASURE', about: 'what is to be improved, as profit' },
    candidates: { value: 'N', about: 'splits that are tried, about (40)' },
    replications: { value: 'N', about: 'seeds of every split (6)' },
    finalists: { value: 'N', about: 'best splits that are tried again with four times the seeds (4)' },
    confirm: { value: 'N', about: 'fresh seeds that confirm the gain (30)' },
    consumers: { value: 'N', about: 'consumers of each market (as the file says)' },
    network: { value: 'FILE', about: 'friendships from a file in every market' },
    ...OPTIONS,
  },
  notes: [
    'POLICIES is a file or a name as for "trustfall compare"; its field "search" says which channels may get how much, and what must hold.',
    'Options stand in place of the fields of "search". Candidates are tried in batches that depend on nothing but earlier',
    'values: the result is the same with any number of workers. The gain is what fresh seeds say, not the search.',
    `DIR gets ${FILES.join(', ')}.`,
  ],
  examples: [
    'trustfall optimise pyramid --out results/split',
    'trustfall optimise pyramid --start head --goal trust_later --json',
  ],
};

/** The file with the options in place of its own fields. */
function withOptions(file: PolicyFile, path: string, given: Arguments): PolicyFile {
  if (file.search === undefined) {
    throw new Failure(
      `${path}: search is missing; expected the channels that may take part, and their bounds`,
    );
  }
  const numbers = Object.entries(NUMBERS).flatMap(([name, least]) =>
    given.value(name) === undefined ? [] : [[name, wholeNumber(given, name, 0, least, MOST)] as const],
  );
  const words = ['start', 'goal'].flatMap((name) => {
    const value = given.value(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const search = { ...file.search, ...Object.fromEntries<number | string>([...numbers, ...words]) };
  const read = readPolicies({ ...file, search }, path);
  if (!read.ok) throw new Failure(read.problems.map(formatProblem), EXIT.usage);
  return read.file;
}

function commandOf(path: string, given: Arguments): string[] {
  const options = ['start', 'goal', ...Object.keys(NUMBERS), 'consumers'].flatMap((name) => {
    const value = given.value(name);
    return value === undefined ? [] : [`--${name} ${value}`];
  });
  return ['trustfall optimise', basename(path), ...options];
}

export async function act(given: Arguments): Promise<ExitCode> {
  const [path] = given.positionals;
  const file = withOptions(loadPolicies(path, given), path, given);
  const network = labNetwork(given.value('network'));
  const base = baseOf(file.base);
  // The uncertain parameters play no part in a search.
  const planned = planPolicies({ ...file, uncertain: [] }, base, path, {
    network: givenNetwork(network),
    least: 1,
  });
  if (!planned.ok) throw new Failure(planned.problems.map(formatProblem));
  const { plan } = planned;
  const search = planSearch(plan, base, givenNetwork(network));
  const folder = given.value('out');
  if (folder !== undefined) prepareLabFolder(folder, FILES, given.has('force'));
  const { target, start, effort, seeds } = search;
  const first = trialOf(target, { [start]: target.policy }, `${seeds} search`, effort.replications);
  if (!given.has('quiet')) {
    const times = Math.ceil(search.runs / (first.arms.length * effort.replications));
    process.stderr.write(
      `about ${whole(search.runs)} runs in all, ${times} times as many as the start alone:\n`,
    );
  }
  const found = await inLaboratory(firstSpecs([first]), given, network, (laboratory) =>
    searchSplit(search, laboratory),
  );
  const provenance = provenanceOf(commandOf(path, given), plan.consumers, network);
  const result: SplitSearchResult = { ...found, provenance };
  const slim = { ...result.search, runs: [] };
  deliver(
    {
      document: searchDocument(result),
      tally: result.tally,
      tables: () => searchTables(result.search),
      json: { name: JSON_FILE, value: { search: slim, provenance, file } },
      printed: { ...result, search: slim },
    },
    given,
  );
  return EXIT.fine;
}
