/** `trustfall sensitivity QUESTION`: which uncertain numbers an outcome or a contrast hangs on. */
import { basename } from 'node:path';
import { sizeOf } from '../lab/designs/comparison.ts';
import { MOST_DIMENSIONS } from '../lab/designs/points/sobol.ts';
import { sensitivityDocument } from '../lab/documents/sensitivity/document.ts';
import { sensitivityTables } from '../lab/documents/sensitivity/tables.ts';
import { assumedFactors, byGroup, namedFactors, wantedIn } from '../lab/sensitivity/factors.ts';
import type { Factor, Wanted } from '../lab/sensitivity/factors.ts';
import { Market, openFactors } from '../lab/sensitivity/market.ts';
import type { LeftOut } from '../lab/sensitivity/market.ts';
import { problemsOfOutcome } from '../lab/sensitivity/question.ts';
import type { Question } from '../lab/sensitivity/question.ts';
import type { SensitivityResult } from '../lab/sensitivity/results.ts';
import { firstSpecs, runsOf, study } from '../lab/sensitivity/study.ts';
import type { StudyPlan } from '../lab/sensitivity/study.ts';
import { formatProblem } from '../sim/scenario/index.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { deliver, labFileNames, prepareLabFolder } from './lab-folder.ts';
import { LAB_OPTIONS, inLaboratory, labNetwork, provenanceOf, wholeNumber } from './lab-work.ts';
import type { LabNetwork } from './lab-work.ts';
import type { Arguments, Usage } from './options.ts';
import { givenNetwork } from './policy-work.ts';
import { askedOf } from './sensitivity-question.ts';
import { whole } from './words.ts';

const JSON_FILE = 'sensitivity.json';
const TABLES = ['screening', 'indices', 'factors', 'points'];
const FILES = labFileNames(TABLES, JSON_FILE);
const MOST_KEPT = MOST_DIMENSIONS / 2;
const DEFAULTS = { walks: 10, points: 64, seeds: 2, keep: 8 };
/** Arms by the thousand are no files to keep: points.csv has their places. */
const SHARED = Object.fromEntries(Object.entries(LAB_OPTIONS).filter(([name]) => name !== 'scenarios'));

export const usage: Usage = {
  name: 'sensitivity',
  argument: 'QUESTION',
  about: 'which uncertain numbers does an outcome or a contrast hang on?',
  options: {
    outcome: {
      value: 'TEXT',
      about:
        'of a scenario a reading, as "mean(brand[0].trust, 90, 180)"; of a claim or an experiment one of its outcomes (the first)',
    },
    without: { value: 'all|KIND|PATH', about: 'of a scenario: less the same without these interventions' },
    against: { value: 'ARM', about: 'of a scenario: less the same in an arm of its points.json' },
    parameter: {
      value: 'NAME',
      about:
        'a number, a mechanism with all its numbers, or a number with its range, as brands.0.price=80..120 (all assumed numbers)',
      repeatable: true,
    },
    'by-mechanism': { about: 'the numbers of a mechanism move together, as one' },
    walks: { value: 'N', about: `walks of the screening, 3 or more (${DEFAULTS.walks}); 0: no screening` },
    points: {
      value: 'N',
      about: `blocks of points for the indices, a power of two from 8 on (${DEFAULTS.points}); 0: screening only`,
    },
    keep: {
      value: 'N',
      about: `most numbers that go on to the indices (${DEFAULTS.keep}; at most ${MOST_KEPT})`,
    },
    seeds: { value: 'N', about: `seeds of each walk and each block, 2 or more (${DEFAULTS.seeds})` },
    consumers: {
      value: 'N',
      about: 'consumers of each market (as the file says; 1000 for claims, whose budgets are matched for it)',
    },
    network: { value: 'FILE', about: 'friendships from a file in every market' },
    ...SHARED,
  },
  notes: [
    'QUESTION is a row of the register (T4), a scenario (a name or a file, with --outcome) or an experiment file. All numbers',
    'whose defaults are assumed are screened within their plausible ranges (Morris); those that are told from chance go on to',
    'Sobol indices, on fresh points and seeds. What the scenario says itself stays. docs/laboratory.md explains it.',
    'Finished runs are kept; the same command after an interruption, or with more walks or points, computes only what is missing.',
    `DIR gets ${FILES.join(', ')}.`,
  ],
  examples: [
    'trustfall sensitivity T1 --out results/t1',
    'trustfall sensitivity counterfeit-wave --without all --outcome "at(brand[0].trust, last)" --consumers 500 --by-mechanism',
    'trustfall sensitivity T1 --parameter trust --parameter persuasion --walks 0 --points 32 --json',
  ],
};

interface Effort {
  walks: number;
  points: number;
  seeds: number;
  keep: number;
}

function effortOf(given: Arguments): Effort {
  const walks = wholeNumber(given, 'walks', DEFAULTS.walks, 0, 10_000);
  const points = wholeNumber(given, 'points', DEFAULTS.points, 0, 65_536);
  const seeds = wholeNumber(given, 'seeds', DEFAULTS.seeds, 2, 1000);
  const keep = wholeNumber(given, 'keep', DEFAULTS.keep, 1, MOST_KEPT);
  const wrong = [
    ...(walks === 1 || walks === 2 ? [`--walks is ${walks}; expected 0, or at least 3`] : []),
    ...(points > 0 && (points < 8 || Math.log2(points) % 1 !== 0)
      ? [`--points is ${points}; expected 0, or a power of two from 8 on`]
      : []),
    ...(walks === 0 && points === 0
      ? ['--walks and --points are both 0; expected one of the two stages']
      : []),
  ];
  if (wrong.length > 0) throw new Failure(wrong, EXIT.usage);
  return { walks, points, seeds, keep };
}

function wantedOf(given: Arguments): Wanted[] {
  const texts = given.values('parameter');
  const wrong = texts.filter((text) => wantedIn(text) === undefined);
  if (wrong.length > 0) {
    throw new Failure(
      wrong.map((text) => `--parameter is "${text}"; expected NAME, or NAME=LOW..HIGH`),
      EXIT.usage,
    );
  }
  return texts.map((text) => wantedIn(text)!);
}

/** What moves: what is named, in the file or by options; else all that is assumed and open. */
function factorsOf(
  question: Question,
  wanted: readonly Wanted[],
  given: Arguments,
  where: string,
): { factors: Factor[]; leftOut: LeftOut } {
  const together = given.has('by-mechanism');
  const settled = (list: readonly { group: string; factor: Factor }[]): Factor[] =>
    together ? byGroup(list) : list.map(({ factor }) => factor);
  if (wanted.length === 0) {
    const { open, leftOut } = openFactors(question, assumedFactors());
    return { factors: settled(open), leftOut };
  }
  const { factors, problems } = namedFactors(wanted, where);
  if (problems.length > 0) throw new Failure(problems.map(formatProblem));
  return { factors: settled(factors), leftOut: { said: [], off: [] } };
}

/** The market of a question, or all that is wrong with the question. */
function marketOf(
  question: Question,
  factors: readonly Factor[],
  network: LabNetwork | undefined,
  where: string,
): Market {
  const market = new Market(question, factors, network?.hash);
  const problems = [
    ...problemsOfOutcome(question, market, where),
    ...market.fixed.map((path) => ({
      file: where,
      path,
      found: 'said by every arm',
      expected: 'a number that the arms leave open',
    })),
  ];
  if (problems.length > 0) throw new Failure(problems.map(formatProblem));
  return market;
}

function planOf(given: Arguments, network: LabNetwork | undefined): StudyPlan {
  const { walks, points, seeds, keep } = effortOf(given);
  const named = wantedOf(given);
  const [name] = given.positionals;
  const { question, wanted, where } = askedOf(name, given);
  try {
    const { factors, leftOut } = factorsOf(question, named.length > 0 ? named : wanted, given, where);
    if (walks === 0 && factors.length > MOST_KEPT) {
      throw new Failure(
        `${whole(factors.length)} numbers are too many for indices without a screening; expected at most ${MOST_KEPT}, or --walks above 0`,
        EXIT.usage,
      );
    }
    const market = marketOf(question, factors, network, where);
    return {
      question,
      market,
      factors,
      leftOut,
      walks,
      blocks: points,
      seeds,
      keep,
      network: givenNetwork(network),
    };
  } catch (error) {
    // Problems of a scenario come with one line each.
    if (error instanceof Failure || !(error instanceof Error) || !error.message.includes('; expected '))
      throw error;
    throw new Failure(error.message.split('\n'));
  }
}

const COUNTING = [
  'outcome',
  'without',
  'against',
  'parameter',
  'walks',
  'points',
  'keep',
  'seeds',
  'consumers',
];

/** The command without what changes no number. */
function commandOf(given: Arguments): string[] {
  const quoted = (value: string): string => (/^[\w./=-]+$/.test(value) ? value : `"${value}"`);
  return [
    'trustfall sensitivity',
    basename(given.positionals[0]),
    ...COUNTING.flatMap((name) => given.values(name).map((value) => `--${name} ${quoted(value)}`)),
    ...(given.has('by-mechanism') ? ['--by-mechanism'] : []),
  ];
}

export async function act(given: Arguments): Promise<ExitCode> {
  const network = labNetwork(given.value('network'));
  const plan = planOf(given, network);
  const folder = given.value('out');
  if (folder !== undefined) prepareLabFolder(folder, FILES, given.has('force'));
  const specs = firstSpecs(plan);
  const { first, second } = runsOf(plan);
  const following = {
    runs: first + second - specs.length,
    size: (first + second - specs.length) * sizeOf(specs[0]),
  };
  const found = await inLaboratory(
    specs,
    given,
    network,
    (room) => study(plan, room),
    () => '',
    following,
  );
  const consumers = given.has('consumers') ? wholeNumber(given, 'consumers', 0, 50, 2_000_000) : null;
  const provenance = provenanceOf(commandOf(given), consumers, network);
  const result: SensitivityResult = { ...found, provenance };
  // Points and runs have tables of their own.
  const told = { ...result, points: undefined, runs: undefined, tally: undefined };
  deliver(
    {
      document: sensitivityDocument(result),
      tally: result.tally,
      tables: () => sensitivityTables(result),
      json: { name: JSON_FILE, value: told },
      printed: { ...told, tally: result.tally },
    },
    given,
  );
  return EXIT.fine;
}
