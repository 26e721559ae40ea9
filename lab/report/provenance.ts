/** Where the numbers come from, and how to make them again. */
import { h } from 'preact';
import type { Provenance, RunRow } from '../results.ts';
import { column, list, numbers, paragraph, section, table } from './parts.tsx';
import type { Content } from './parts.tsx';

/** As many fingerprints as show that runs are the same; all stand in runs.csv. */
const SAMPLE = 12;

const code = (words: string): Content => h('code', {}, words);

function sampleOf(runs: readonly RunRow[]): Content {
  const first = runs
    .filter(({ replication, failed }) => replication === 0 && failed === null)
    .slice(0, SAMPLE);
  return table(
    `Fingerprints of the first runs; those of all ${runs.length} stand in runs.csv`,
    [column('experiment and arm'), column('seed'), numbers('days'), column('fingerprint')],
    first.map((run) => [`${run.experiment} ${run.arm}`, code(run.seed), run.days, code(run.fingerprint)]),
  );
}

function failuresOf(runs: readonly RunRow[]): Content {
  const failed = runs.filter((run) => run.failed !== null);
  return table(
    `Runs that failed (${failed.length})`,
    [column('experiment and arm'), column('seed'), column('what went wrong')],
    failed.map((run) => [`${run.experiment} ${run.arm}`, code(run.seed), run.failed]),
  );
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
function againOf({ command, network }: Provenance, runs: readonly RunRow[], given: Given): Content[] {
  const run = runs.find(({ failed }) => failed === null);
  if (run === undefined) return [];
  const graph = network === null || given.network === 'variant' ? '' : ` --network ${network.name}`;
  const scenario = scenarioFile(run.experiment, run.arm);
  return [
    [
      'To live a single run again, write the arms as scenarios (',
      code(`${command} --scenarios --out DIR`),
      ') and run one with a seed of the table: ',
      code(`trustfall run "DIR/${scenario}" --seed "${run.seed}"${graph}`),
      '. It has the same fingerprint on any machine.',
    ],
  ];
}

export function provenanceSection(from: Provenance, runs: readonly RunRow[], given: Given): Content {
  const { program, model, network, consumers, command } = from;
  const named: Content = network !== null && [network.name, ', content hash ', code(network.hash)];
  const anew = 'made anew from each seed';
  const friendships: Content =
    network === null ? anew : given.network === 'variant' ? [anew, '; in one more variant ', named] : named;
  return section(
    'provenance',
    'Where the numbers come from',
    table(
      'Program, model and input',
      [column('what'), column('which')],
      [
        ['program', program],
        ['model', code(model)],
        ['friendships', friendships],
        ['consumers of each market', consumers === null ? 'as the scenarios say' : consumers],
      ],
    ),
    paragraph('The same numbers, and this very file, come from:'),
    h('pre', {}, h('code', {}, `${command} --out DIR`)),
    list([
      'Seeds are the name of the experiment and the number of the replication, as in the table below: nothing is drawn from a clock.',
      'Neither the number of workers nor interruptions change a byte.',
      ...(given.scenarios ? againOf(from, runs, given) : []),
    ]),
    sampleOf(runs),
    failuresOf(runs),
  );
}
