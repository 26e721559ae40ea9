/** `trustfall run SCENARIO`: computes a scenario. */
import { start } from '../sim/index.ts';
import { TOPOLOGIES } from '../sim/described.ts';
import type { ResolvedScenario } from '../sim/scenario/index.ts';
import { runToEnd } from './run-to-end.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { loadNetwork } from './network-file.ts';
import type { NetworkFile } from './network-file.ts';
import type { Arguments, Usage } from './options.ts';
import { makeProgress } from './progress.ts';
import { THREADS, crewFor, memoryFor, threadsFor, threadsGiven } from './threads.ts';
import { prepareFolder } from './result-folder.ts';
import { FORMATS } from './results.ts';
import type { Format } from './results.ts';
import { loadScenario } from './scenario-file.ts';
import type { Change } from './scenario-file.ts';

export const usage: Usage = {
  name: 'run',
  argument: 'SCENARIO',
  about: 'compute a scenario and say what happened',
  options: {
    seed: { value: 'TEXT', about: 'another draw of chance' },
    days: { value: 'D', about: 'length of the run' },
    consumers: { value: 'N', about: 'consumers with an account, when friendships are generated' },
    network: { value: 'FILE', about: 'friendships from a file: edge list (CSV, TSV), GraphML or GEXF' },
    set: {
      value: 'path=value',
      about: 'another value; "trustfall params" lists the paths',
      repeatable: true,
    },
    threads: THREADS,
    out: { value: 'DIR', about: 'folder for the results; an interrupted run can be resumed from there' },
    format: { value: 'csv|parquet', choices: FORMATS, about: 'what the tables in DIR are written as (csv)' },
    mornings: { about: 'keep mornings in DIR, so that "trustfall fork DIR" starts from there' },
    force: {
      about:
        'use DIR even if it holds other files, results of another scenario, or an interrupted run, which is given up',
    },
    json: { about: 'print one JSON object instead of the summary in words' },
    quiet: { about: 'no progress and no summary' },
  },
  notes: [
    'SCENARIO is a JSON file, or the bare name of a scenario that comes with the program.',
    'DIR gets run.json and the tables market, brands, creators and events. Earlier results of the scenario are replaced',
    'once the new ones are complete; those of another one only with --force. Every 20 seconds (TRUSTFALL_CHECKPOINT_SECONDS) and on Ctrl-C the unfinished run is saved',
    'there; a second Ctrl-C stops without saving, and leaves what was saved before.',
  ],
  examples: [
    'trustfall run default-market',
    'trustfall run my-market.json --days 365 --seed 7 --out results/a',
    'trustfall run my-market.json --set trust.priorWeight=4 --set brands.0.price=99 --json',
    'trustfall run my-market.json --network friends.csv --out results/b --format parquet',
  ],
};

export async function act(given: Arguments): Promise<ExitCode> {
  checkCombination(given);
  threadsGiven(given);
  const progress = makeProgress(given.has('quiet'));
  const network = given.value('network');
  if (network !== undefined) progress.phase(`reading ${network} …`);
  const inputs = readInputs(given.positionals[0], changesOf(given), network);
  if (given.has('consumers')) checkTopology(inputs.scenario);
  const folder = given.value('out');
  if (folder !== undefined) prepareFolder(folder, given.has('force'), inputs.scenario.title);
  const threads = threadsFor(threadsGiven(given), inputs.scenario, inputs.network?.graph);
  progress.phase('making the market …');
  const run = start(inputs.scenario, inputs.network?.graph, memoryFor(threads));
  return runToEnd({
    run,
    crew: await crewFor(run, threads),
    network: inputs.network?.origin ?? null,
    folder,
    format: (given.value('format') ?? 'csv') as Format,
    mornings: given.has('mornings'),
    json: given.has('json'),
    quiet: given.has('quiet'),
    progress,
  });
}

/** Options that are right by themselves and wrong together. */
function checkCombination(given: Arguments): void {
  const wrong: string[] = [];
  for (const name of ['format', 'force', 'mornings']) {
    if (given.has(name) && !given.has('out'))
      wrong.push(`--${name} is given without --out; expected --out DIR as well`);
  }
  for (const text of given.values('set')) {
    if (!/^[^=]+=/.test(text)) wrong.push(`--set is "${text}"; expected path=value, as trust.priorWeight=4`);
  }
  if (given.has('network')) {
    const decides = 'but --network decides who is in the market; expected one of the two';
    if (given.has('consumers')) wrong.push(`--consumers is ${given.value('consumers')}, ${decides}`);
    for (const { path } of changesOf(given).filter(({ option }) => option === '--set')) {
      if (DECIDED_BY_NETWORK.includes(path)) wrong.push(`--set: ${path} is given, ${decides}`);
    }
  }
  if (wrong.length > 0) throw new Failure([...wrong, 'See "trustfall run --help".'], EXIT.usage);
}

const DECIDED_BY_NETWORK = ['topology', 'consumers', 'friends', 'communitySize', 'cohesion'].map(
  (name) => `population.${name}`,
);

function changesOf(given: Arguments): Change[] {
  const named = [
    ['seed', 'seed'],
    ['days', 'days'],
    ['consumers', 'population.consumers'],
  ].flatMap(([option, path]) =>
    given.values(option).map((value) => ({ option: `--${option}`, path, value })),
  );
  const sets = given.values('set').map((text) => {
    const equals = text.indexOf('=');
    return { option: '--set', path: text.slice(0, equals).trim(), value: text.slice(equals + 1) };
  });
  return [...named, ...sets];
}

/** Reads both files, so that the user hears of what is wrong in either. */
function readInputs(
  scenario: string,
  changes: readonly Change[],
  network: string | undefined,
): { scenario: ResolvedScenario; network: NetworkFile | undefined } {
  const lines: string[] = [];
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      lines.push(...error.lines);
      return undefined;
    }
  };
  const resolved = attempt(() => loadScenario(scenario, changes));
  const file = network === undefined ? undefined : attempt(() => loadNetwork(network));
  if (resolved === undefined || lines.length > 0) throw new Failure(lines);
  return { scenario: resolved, network: file };
}

function checkTopology({ base }: ResolvedScenario): void {
  if (TOPOLOGIES[base.population.topology] !== 'karate') return;
  throw new Failure(
    '--consumers is given, but the friendships are those of the karate club; expected its 34 members',
  );
}
