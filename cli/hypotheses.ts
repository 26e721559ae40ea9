/** `trustfall hypotheses [ID…]`: computes the verdicts of the register. */
import { basename } from 'node:path';
import type { Comparison, Replications } from '../lab/designs/comparison.ts';
import { inEnglish } from '../lab/verdicts/register.ts';
import type { Claim } from '../lab/verdicts/register.ts';
import { networkVariant, planRegister, sizeVariant } from '../lab/verdicts/register-plan.ts';
import { WORLDS } from '../lab/verdicts/other-worlds.ts';
import type { RegisterOptions, Variant } from '../lab/verdicts/register-plan.ts';
import type { RegisterResult, RowResult } from '../lab/verdicts/register-results.ts';
import { NOTHING_FINISHED, readFinished } from '../lab/verdicts/finished.ts';
import type { Finished } from '../lab/verdicts/finished.ts';
import { registerDocument } from '../lab/documents/register/document.ts';
import { registerTables } from '../lab/documents/register/tables.ts';
import { withStanding } from '../lab/documents/own/registration.ts';
import type { Standing } from '../lab/own/registration.ts';
import { MODEL } from '../sim/index.ts';
import { bothLanguages, didYouMean, formatProblem } from '../sim/scenario/index.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { loadRegister, loadVariants, readJson } from './lab-files.ts';
import { armFiles, deliver, labFileNames, prepareLabFolder } from './lab-folder.ts';
import { LAB_OPTIONS, labNetwork, provenanceOf, wholeNumber } from './lab-work.ts';
import type { LabNetwork } from './lab-work.ts';
import type { Arguments, Usage } from './options.ts';
import { actPlan } from './hypotheses-plan.ts';
import { carryOut } from './hypotheses-work.ts';
import { REGISTRATION, loadOwnRegister, planNow, standingIn } from './own-register.ts';
import type { OwnFile } from './own-register.ts';
import { AUTO, REGISTER_DEFAULTS, consumersOf, replicationsOf } from './register-options.ts';
import { WHERE_OPTIONS, WHERE_TABLES, besideOf, sizesOf, whereCommand } from './where.ts';

const TABLES = [
  ...['verdicts', 'parts', 'conditions', 'dials', 'outcomes', 'ablations', 'variants', 'weights'],
  ...WHERE_TABLES,
];
const JSON_FILE = 'verdicts.json';
const DOCUMENT = 'verdicts.md';
const OWN_FILES = labFileNames(TABLES, JSON_FILE, DOCUMENT);
const { replications: DEFAULT_REPLICATIONS, consumers: DEFAULT_CONSUMERS } = REGISTER_DEFAULTS;

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
    network: {
      value: 'FILE',
      about: 'real friendships, as one more variant; may be given several times',
      repeatable: true,
    },
    worlds: {
      about:
        'each row also where nothing acts (all must fail there), and where people do not reach each other',
    },
    ...WHERE_OPTIONS,
    falsifiers: { about: 'what would refute the model, instead of the claims of the papers' },
    register: {
      value: 'FILE',
      about:
        'a register of your own, instead of the claims of the papers; registered in DIR before its first run',
    },
    upon: {
      value: 'FILE',
      about: 'verdicts.json of an earlier call: its rows stand, and what is asked beside them is added',
    },
    plan: { value: 'N', about: 'instead of verdicts: how many seeds they take, from a pilot of N seeds' },
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
    'trustfall hypotheses T1 T2 N6 --uncertain 30 --uncertain 100:T1 --out verdicts',
    'trustfall hypotheses --register my-register.json --plan 8',
    'trustfall hypotheses --register my-register.json --out results/mine',
  ],
};

export async function act(given: Arguments): Promise<ExitCode> {
  const { own, all, title } = asked(given);
  const replications = replicationsOf(given, own?.register);
  const consumers = consumersOf(given, own?.register);
  const claims = chosen(all, given.positionals);
  const networks = given.values('network').flatMap((path) => labNetwork(path) ?? []);
  const beside = besideOf(given, claims);
  const options: RegisterOptions = {
    replications,
    ...(beside && { beside }),
    ...(given.has('side')
      ? { side: { n: wholeNumber(given, 'side', DEFAULT_REPLICATIONS, 3, 100_000) } }
      : {}),
    consumers,
    ablate: given.has('ablate'),
    variants: variantsOf(given, networks),
    worlds: given.has('worlds') ? WORLDS : [],
  };
  const command = commandOf(given, replications, consumers);
  const upon = uponOf(given, { claims, replications, consumers });
  const made = provenanceOf(command, consumers, networks);
  const provenance = upon.commands.length === 0 ? made : { ...made, upon: upon.commands };
  if (given.has('plan')) return actPlan(claims, options, given, networks, provenance);
  const untuned = planRegister(claims, options);
  const folder = given.value('out');
  const files = [...OWN_FILES, ...(own === undefined ? [] : [REGISTRATION])];
  const scenarios = given.has('scenarios') ? armFiles(untuned.map(({ comparison }) => comparison)) : [];
  if (folder !== undefined)
    prepareLabFolder(folder, [...files, ...scenarios.map(({ name }) => name)], given.has('force'));
  const standing =
    own &&
    (await standingOf(
      own,
      {
        replications,
        consumers,
        claims,
        networks,
        planned: untuned.map(({ comparison }) => comparison),
      },
      given,
    ));
  const places = given.has('draw-networks') ? [...generatedNetworks(), ...networkVariants(networks)] : [];
  const carried = await carryOut(claims, options, untuned, places, networks, given, upon);
  const { planned, results, rows, tally } = carried;
  const arms = given.has('scenarios') ? armFiles(planned.map(({ comparison }) => comparison)) : [];
  const result: RegisterResult = { rows, tally, provenance };
  const document = registerDocument(result, title);
  const registration = standing && { registration: standing };
  deliver(
    {
      document: standing === undefined ? document : withStanding(document, standing),
      tally,
      tables: () => registerTables(result, results),
      json: { name: JSON_FILE, value: { provenance, ...registration, rows: slim(rows) } },
      printed: { provenance, ...registration, tally, rows: slim(rows) },
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

/** Which register, with its rows and its title. */
function asked(given: Arguments): { own?: OwnFile; all: Claim[]; title: string } {
  const path = given.value('register');
  if (path === undefined) {
    const falsifiers = given.has('falsifiers');
    const title = falsifiers ? 'What would refute the model' : 'The verdicts on the claims of the papers';
    return { all: loadRegister(falsifiers ? 'falsifiers' : 'claims'), title };
  }
  if (given.has('falsifiers'))
    throw new Failure('--register and --falsifiers are both given; expected one of them', EXIT.usage);
  const own = loadOwnRegister(path);
  return { own, all: own.register.rows.map(inEnglish), title: bothLanguages(own.register.title).en };
}

/** What `--upon` names. @throws Failure with all that is another there than here */
function uponOf(given: Arguments, asked: Pick<Course, 'claims' | 'replications' | 'consumers'>): Finished {
  const path = given.value('upon');
  if (path === undefined) return NOTHING_FINISHED;
  const { claims, replications, consumers } = asked;
  if (!('n' in replications) || given.has('plan') || given.has('register'))
    throw new Failure('--upon goes with a fixed number of seeds, without --plan and --register', EXIT.usage);
  const where = basename(path);
  const json = readJson(path, where, 'verdicts of an earlier call (JSON)');
  const read = readFinished(json, where, { model: MODEL.hash, consumers, seeds: replications.n, claims });
  if (!read.ok) throw new Failure(read.problems.map(formatProblem));
  return read.finished;
}

interface Course {
  replications: Replications;
  consumers: number;
  claims: readonly Claim[];
  networks: readonly LabNetwork[];
  planned: readonly Comparison[];
}

/** How this call stands to what was registered; registers it where nothing is. */
function standingOf(
  own: OwnFile,
  { replications, consumers, claims, networks, planned }: Course,
  given: Arguments,
): Promise<Standing> {
  const n = 'n' in replications ? replications.n : 'auto';
  const rows = claims.map(({ id }) => id);
  const plan = planNow(own, { replications: n, consumers, rows }, networks);
  return standingIn(given.value('out'), own, plan, planned, given);
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

const networkVariants = (networks: readonly LabNetwork[]): Variant[] =>
  networks.map(({ name, hash, graph }) => networkVariant(name, hash, graph.start.length - 1));

const generatedNetworks = (): Variant[] => loadVariants().filter(({ kind }) => kind === 'topology');

const variantsOf = (given: Arguments, networks: readonly LabNetwork[]): Variant[] => [
  ...(given.has('robust') ? loadVariants() : []),
  ...networkVariants(networks),
  ...sizesOf(given).map(sizeVariant),
];

/** The command without what changes no number, so that the same results come with the same words. */
function commandOf(given: Arguments, replications: Replications, consumers: number): string[] {
  return [
    'trustfall hypotheses',
    ...given.positionals,
    ...(given.has('register') ? [`--register ${basename(given.value('register')!)}`] : []),
    ...(given.has('plan') ? [`--plan ${given.value('plan')}`] : []),
    `--replications ${'n' in replications ? replications.n : 'auto'}`,
    ...(given.has('side') ? [`--side ${given.value('side')}`] : []),
    `--consumers ${consumers}`,
    ...['ablate', 'robust', 'worlds', 'falsifiers'].flatMap((name) => (given.has(name) ? [`--${name}`] : [])),
    ...whereCommand(given),
  ];
}
