/** `trustfall hypotheses [ID…]`: computes the verdicts of the register. */
import type { Replications } from '../lab/designs/comparison.ts';
import type { Claim } from '../lab/verdicts/register.ts';
import { networkVariant, planRegister } from '../lab/verdicts/register-plan.ts';
import type { RegisterOptions, Variant } from '../lab/verdicts/register-plan.ts';
import { registerResults } from '../lab/verdicts/register-results.ts';
import type { RegisterResult, RowResult } from '../lab/verdicts/register-results.ts';
import { registerDocument } from '../lab/documents/register/document.ts';
import { lookSizes } from '../lab/statistics/looks.ts';
import { registerTables } from '../lab/documents/register/tables.ts';
import { didYouMean } from '../sim/scenario/index.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { loadRegister, loadVariants } from './lab-files.ts';
import { armFiles, deliver, labFileNames, prepareLabFolder } from './lab-folder.ts';
import { LAB_OPTIONS, labNetwork, provenanceOf, wholeNumber, work } from './lab-work.ts';
import type { LabNetwork } from './lab-work.ts';
import type { Arguments, Usage } from './options.ts';

const DEFAULT_REPLICATIONS = 20;
const DEFAULT_CONSUMERS = 1000;
/** Looks of `--replications auto`. */
const AUTO = lookSizes(10, 80, 1.7);
const TABLES = ['verdicts', 'parts', 'conditions', 'outcomes', 'ablations', 'variants', 'weights'];
const JSON_FILE = 'verdicts.json';
const DOCUMENT = 'verdicts.md';
const OWN_FILES = labFileNames(TABLES, JSON_FILE, DOCUMENT);

export const usage: Usage = {
  name: 'hypotheses',
  argument: '[ID…]',
  about: 'put the claims of the papers to the test',
  options: {
    replications: {
      value: 'N|auto',
      about: `seeds of each arm (${DEFAULT_REPLICATIONS}); auto: ${AUTO[0]} to ${AUTO[AUTO.length - 1]}, until the verdict is decided`,
    },
    side: { value: 'N', about: 'seeds of each arm in ablations and variants (as many as of the row)' },
    ablate: { about: 'each mechanism of a row switched off: what the verdict rests on' },
    robust: { about: 'other networks and contested assumptions: where the verdict is another one' },
    consumers: { value: 'N', about: `consumers of each market (${DEFAULT_CONSUMERS})` },
    network: { value: 'FILE', about: 'real friendships, as one more variant' },
    falsifiers: { about: 'what would refute the model, instead of the claims of the papers' },
    ...LAB_OPTIONS,
  },
  notes: [
    'Without ID all rows of the register are computed. A row is an experiment: the same seeds in every arm, an outcome, and',
    'the smallest effect of interest. The verdict follows from the interval of the effect (docs/laboratory.md).',
    'Finished runs are kept; the same command after an interruption, or with more replications, computes only what is missing.',
    `DIR gets ${OWN_FILES.join(', ')}.`,
  ],
  examples: [
    'trustfall hypotheses T1 T2 --out verdicts',
    'trustfall hypotheses --replications auto --ablate --robust --out verdicts',
    'trustfall hypotheses N1 --network friends.csv --json',
  ],
};

export async function act(given: Arguments): Promise<ExitCode> {
  const replications = replicationsOf(given);
  const consumers = wholeNumber(given, 'consumers', DEFAULT_CONSUMERS, 50, 2_000_000);
  const falsifiers = given.has('falsifiers');
  const claims = chosen(loadRegister(falsifiers ? 'falsifiers' : 'claims'), given.positionals);
  const network = labNetwork(given.value('network'));
  const options: RegisterOptions = {
    replications,
    ...(given.has('side')
      ? { side: { n: wholeNumber(given, 'side', DEFAULT_REPLICATIONS, 3, 100_000) } }
      : {}),
    consumers,
    ablate: given.has('ablate'),
    variants: variantsOf(given, network),
  };
  const planned = planRegister(claims, options);
  const arms = armFiles(given.has('scenarios') ? planned.map(({ comparison }) => comparison) : []);
  const folder = given.value('out');
  const own = [...OWN_FILES, ...arms.map(({ name }) => name)];
  if (folder !== undefined) prepareLabFolder(folder, own, given.has('force'));
  const { results, tally } = await work(
    planned.map(({ comparison }) => comparison),
    given,
    network,
  );
  const rows = registerResults(claims, planned, results);
  const provenance = provenanceOf(commandOf(given, replications, consumers), consumers, network);
  const title = falsifiers ? 'What would refute the model' : 'The verdicts on the claims of the papers';
  const result: RegisterResult = { rows, tally, provenance };
  deliver(
    {
      document: registerDocument(result, title),
      tally,
      tables: () => registerTables(result, results),
      json: { name: JSON_FILE, value: { provenance, rows: slim(rows) } },
      printed: { provenance, tally, rows: slim(rows) },
      markdown: DOCUMENT,
      arms,
    },
    given,
  );
  return EXIT.fine;
}

/** Rows without their runs, which have a table of their own. */
const slim = (rows: readonly RowResult[]): object[] =>
  rows.map(({ comparison, ...row }) => ({
    ...row,
    comparison: comparison === null ? null : { ...comparison, runs: undefined },
  }));

function replicationsOf(given: Arguments): Replications {
  if (given.value('replications') === 'auto') return { looks: AUTO };
  return { n: wholeNumber(given, 'replications', DEFAULT_REPLICATIONS, 3, 100_000) };
}

function chosen(claims: readonly Claim[], ids: readonly string[]): Claim[] {
  const known = claims.map(({ id }) => id);
  const wrong = ids.filter((id) => !known.includes(id));
  if (wrong.length > 0) {
    throw new Failure(
      wrong.map((id) => {
        const hint = didYouMean(id, known);
        return `"${id}" is not a row of the register; expected ${known[0]} … ${known[known.length - 1]}${hint}`;
      }),
      EXIT.usage,
    );
  }
  return ids.length === 0 ? [...claims] : claims.filter(({ id }) => ids.includes(id));
}

function variantsOf(given: Arguments, network: LabNetwork | undefined): Variant[] {
  return [
    ...(given.has('robust') ? loadVariants() : []),
    ...(network === undefined
      ? []
      : [networkVariant(network.name, network.hash, network.graph.start.length - 1)]),
  ];
}

/** The command without what changes no number, so that the same results come with the same words. */
function commandOf(given: Arguments, replications: Replications, consumers: number): string[] {
  return [
    'trustfall hypotheses',
    ...given.positionals,
    `--replications ${'n' in replications ? replications.n : 'auto'}`,
    ...(given.has('side') ? [`--side ${given.value('side')}`] : []),
    `--consumers ${consumers}`,
    ...['ablate', 'robust', 'falsifiers'].flatMap((name) => (given.has(name) ? [`--${name}`] : [])),
  ];
}
