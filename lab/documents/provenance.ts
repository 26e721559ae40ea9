/** Where the numbers come from, and how to make them again. */
import type { Provenance, RunRow } from '../verdicts/results.ts';
import { code, notes, paragraph } from './model.ts';
import type { Inline, ReadingTable, Section, TableColumn } from './model.ts';

/** As many fingerprints as show that runs are the same; all stand in runs.csv. */
const SAMPLE = 12;

const column = (head: string, kind: TableColumn['kind'] = 'words'): TableColumn => ({ head, kind });

function sampleOf(runs: readonly RunRow[]): ReadingTable {
  const first = runs
    .filter(({ replication, failed }) => replication === 0 && failed === null)
    .slice(0, SAMPLE);
  return {
    is: 'table',
    caption: `Fingerprints of the first runs; those of all ${runs.length} stand in runs.csv`,
    columns: [column('experiment and arm'), column('seed'), column('days', 'number'), column('fingerprint')],
    rows: first.map((run) => [
      `${run.experiment} ${run.arm}`,
      code(run.seed),
      String(run.days),
      code(run.fingerprint),
    ]),
  };
}

function failuresOf(runs: readonly RunRow[]): ReadingTable {
  const failed = runs.filter((run) => run.failed !== null);
  return {
    is: 'table',
    caption: `Runs that failed (${failed.length})`,
    columns: [column('experiment and arm'), column('seed'), column('what went wrong')],
    rows: failed.map((run) => [`${run.experiment} ${run.arm}`, code(run.seed), run.failed]),
  };
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
const fileWord = (words: string): string => words.replace(/[^\p{L}\p{N}.=_]+/gu, '-');

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
  return {
    is: 'table',
    caption: 'Program, model and input',
    columns: [column('what'), column('which')],
    rows: [
      ['program', program],
      ['model', code(model)],
      ['friendships', friendships],
      ['consumers of each market', consumers === null ? 'as the scenarios say' : String(consumers)],
    ],
  };
}

export const provenanceSection = (from: Provenance, runs: readonly RunRow[], given: Given): Section => ({
  id: 'provenance',
  heading: 'Where the numbers come from',
  in: ['report'],
  blocks: [
    inputOf(from, given),
    paragraph('The same numbers, and this very file, come from:'),
    { is: 'command', words: `${from.command} --out DIR` },
    notes([
      'Seeds are the name of the experiment and the number of the replication, as in the table below: nothing is drawn from a clock.',
      'Neither the number of workers nor interruptions change a byte.',
      againOf(from, runs, given),
    ]),
    sampleOf(runs),
    failuresOf(runs),
  ],
});
