/** `trustfall patterns [ID…]`: holds the model against what has been measured of real markets. */
import { patternsDocument } from '../lab/documents/patterns/document.ts';
import { patternTables } from '../lab/documents/patterns/tables.ts';
import { SEEDS, planPatterns, specsOfPatterns } from '../lab/patterns/plan.ts';
import type { PlannedPattern } from '../lab/patterns/plan.ts';
import { measurePatterns } from '../lab/patterns/results.ts';
import type { PatternResult, PatternsResult } from '../lab/patterns/results.ts';
import type { PatternFile } from '../lab/patterns/pattern-shape.ts';
import { didYouMean, formatProblem } from '../sim/scenario/index.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { loadPatterns } from './lab-files.ts';
import { armFiles, deliver, labFileNames, prepareLabFolder } from './lab-folder.ts';
import { LAB_OPTIONS, inLaboratory, missingOf, provenanceOf, wholeNumber } from './lab-work.ts';
import type { Arguments, Usage } from './options.ts';
import { baseOf } from './policy-work.ts';
import { shippedNames } from './scenario-file.ts';

const JSON_FILE = 'patterns.json';
const DOCUMENT = 'patterns.md';
const FILES = labFileNames(['patterns'], JSON_FILE, DOCUMENT);

export const usage: Usage = {
  name: 'patterns',
  argument: '[ID…]',
  about: 'hold the model against what has been measured of real markets',
  options: {
    seeds: { value: 'N', about: `seeds of every market (as the file says, mostly ${SEEDS})` },
    ...LAB_OPTIONS,
  },
  notes: [
    'Without ID all patterns of scenarios/patterns.json are measured. A pattern is a number of one market, or of several that',
    'differ in one thing and have the same seeds, and the bounds between which it should lie (docs/patterns.md).',
    'Finished runs are kept; the same command after an interruption, or with more seeds, computes only what is missing.',
    `DIR gets ${FILES.join(', ')}.`,
  ],
  examples: [
    'trustfall patterns --out patterns',
    'trustfall patterns price-own price-category --seeds 12',
    'trustfall patterns trust-spread --json',
  ],
};

/** Unknown ids are refused with the nearest. */
function checkIds({ patterns }: PatternFile, ids: readonly string[]): void {
  const known = patterns.map(({ id }) => id);
  const wrong = ids.filter((id) => !known.includes(id));
  if (wrong.length === 0) return;
  throw new Failure(
    wrong.map((id) => {
      const hint = didYouMean(id, known);
      return `"${id}" is not a pattern; expected one of the ${known.length} ids of scenarios/patterns.json, as ${known[0]}${hint}`;
    }),
    EXIT.usage,
  );
}

function planned(given: Arguments): { plan: PlannedPattern[]; unsaid: PatternsResult['unsaid'] } {
  const seeds = given.has('seeds') ? wholeNumber(given, 'seeds', SEEDS, 3, 1000) : undefined;
  const { file, where } = loadPatterns();
  checkIds(file, given.positionals);
  const shipped = { names: shippedNames(), read: baseOf };
  const plan = planPatterns(file, where, shipped, given.positionals, seeds);
  if (!plan.ok) throw new Failure(plan.problems.map(formatProblem));
  const all = given.positionals.length === 0;
  return { plan: plan.planned, unsaid: all ? (file.unsaid ?? []) : [] };
}

/** The command without what changes no number. */
const commandOf = (given: Arguments): string[] => [
  'trustfall patterns',
  ...given.positionals,
  ...(given.has('seeds') ? [`--seeds ${given.value('seeds')}`] : []),
];

/** Without their runs, which have a table of their own. */
const slim = (results: readonly PatternResult[]): object[] =>
  results.map(({ runs: _, market: __, ...rest }) => rest);

export async function act(given: Arguments): Promise<ExitCode> {
  const { plan, unsaid } = planned(given);
  const arms = armFiles(given.has('scenarios') ? plan : []);
  const folder = given.value('out');
  const own = [...FILES, ...arms.map(({ name }) => name)];
  if (folder !== undefined) prepareLabFolder(folder, own, given.has('force'));
  const found = await inLaboratory(
    specsOfPatterns(plan),
    given,
    undefined,
    (laboratory) => measurePatterns(plan, laboratory),
    missingOf,
  );
  const provenance = provenanceOf(commandOf(given), null, undefined);
  const result: PatternsResult = { ...found, unsaid, provenance };
  const { patterns, tally } = result;
  deliver(
    {
      document: patternsDocument(result),
      tally,
      tables: () => patternTables(patterns),
      json: { name: JSON_FILE, value: { provenance, patterns: slim(patterns) } },
      printed: { provenance, tally, patterns: slim(patterns) },
      markdown: DOCUMENT,
      arms,
    },
    given,
  );
  return EXIT.fine;
}
