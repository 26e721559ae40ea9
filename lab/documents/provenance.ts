/** Where the numbers come from, and how to make them again. */
import type { Provenance, RunRow } from '../verdicts/results.ts';
import { code, notes, paragraph, table } from './model.ts';
import type { Block, Inline, ReadingTable, Section } from './model.ts';

/** As many fingerprints as show that runs are the same; all stand in runs.csv. */
const SAMPLE = 12;

const runName = ({ experiment, arm }: RunRow): string => `${experiment} ${arm}`;

function sampleOf(runs: readonly RunRow[]): ReadingTable {
  const first = runs.filter(({ replication, failed }) => replication === 0 && failed === null);
  return table(
    `Fingerprints of the first runs; those of all ${runs.length} stand in runs.csv`,
    first.slice(0, SAMPLE),
    ({ words, numbers }) => [
      words('experiment and arm', runName),
      words('seed', ({ seed }) => code(seed)),
      numbers('days', ({ days }) => String(days)),
      words('fingerprint', ({ fingerprint }) => code(fingerprint)),
    ],
  );
}

function failuresOf(runs: readonly RunRow[]): ReadingTable {
  const failed = runs.filter((run) => run.failed !== null);
  return table(`Runs that failed (${failed.length})`, failed, ({ words }) => [
    words('experiment and arm', runName),
    words('seed', ({ seed }) => code(seed)),
    words('what went wrong', (run) => run.failed),
  ]);
}

/** What the command does with what it is given. */
interface Given {
  /** Whether it knows `--scenarios`. */
  scenarios: boolean;
  /** Whether a network stands in for the friendships of every market, or makes one more variant. */
  network: 'everywhere' | 'variant';
}

/** Under which name `--scenarios` writes an arm. */
export const scenarioFile = (experiment: string, arm: string): string =>
  `scenario-${fileWord(experiment)}-${fileWord(arm)}.json`;
const fileWord = (name: string): string => name.replace(/[^\p{L}\p{N}.=_]+/gu, '-');

/** How to live one run again, where the command writes its arms as scenarios. */
function againOf({ command, network }: Provenance, runs: readonly RunRow[], given: Given): Inline {
  const run = runs.find(({ failed }) => failed === null);
  if (run === undefined || !given.scenarios) return null;
  const graph = network === null || given.network === 'variant' ? '' : ` --network ${network.name}`;
  const scenario = scenarioFile(run.experiment, run.arm);
  return [
    'To live a single run again, write the arms as scenarios (',
    code(`${command} --scenarios --out DIR`),
    ') and run one with a seed of the table: ',
    code(`trustfall run "DIR/${scenario}" --seed "${run.seed}"${graph}`),
    '. It has the same fingerprint on any machine.',
  ];
}

function inputOf({ program, model, network, consumers }: Provenance, given: Given): ReadingTable {
  const named: Inline = network !== null && [network.name, ', content hash ', code(network.hash)];
  const anew = 'made anew from each seed';
  const friendships: Inline =
    network === null ? anew : given.network === 'variant' ? [anew, '; in one more variant ', named] : named;
  const rows: [string, Inline][] = [
    ['program', program],
    ['model', code(model)],
    ['friendships', friendships],
    ['consumers of each market', consumers === null ? 'as the scenarios say' : String(consumers)],
  ];
  return table('Program, model and input', rows, ({ words }) => [
    words('what', ([what]) => what),
    words('which', ([, which]) => which),
  ]);
}

/** Every call that a result comes from, in order; each but the first is given the verdicts of the one before. */
export const commandsOf = ({ command, upon = [] }: Pick<Provenance, 'command' | 'upon'>): string[] =>
  [...upon, command].map((one, i) => (i === 0 ? one : `${one} --upon verdicts.json`));

export const provenanceSection = (from: Provenance, runs: readonly RunRow[], given: Given): Section => ({
  id: 'provenance',
  heading: 'Where the numbers come from',
  in: ['report'],
  blocks: [
    inputOf(from, given),
    paragraph('The same numbers, and this very file, come from:'),
    ...commandsOf(from).map((command): Block => ({ is: 'command', words: `${command} --out DIR` })),
    notes([
      'Seeds are the name of the experiment and the number of the replication, as in the table below: nothing is drawn from a clock.',
      'Neither the number of workers nor interruptions change a byte.',
      againOf(from, runs, given),
    ]),
    sampleOf(runs),
    failuresOf(runs),
  ],
});
