/** `trustfall fork DIR`: parts a new run from a finished one on a day, with something changed from then on. */
import { advance, fork, sharedDays, start } from '../sim/index.ts';
import type { Problem, ResolvedScenario, Run } from '../sim/index.ts';
import { applySets, formatProblem, resolveScenario } from '../sim/scenario/index.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { readFinishedRun } from './finished-run.ts';
import type { FinishedRun } from './finished-run.ts';
import { hasMornings, readMornings } from './mornings.ts';
import type { NetworkFile } from './network-file.ts';
import type { Arguments, Usage } from './options.ts';
import { networkOf } from './lived-run.ts';
import { prepareOwnFolder, withoutFolder } from './own-folder.ts';
import { makeProgress } from './progress.ts';
import { FORMATS } from './results.ts';
import type { Format } from './results.ts';
import { runToEnd } from './run-to-end.ts';

export const usage: Usage = {
  name: 'fork',
  argument: 'DIR',
  about: 'part a new run from a finished one: what if from that day on?',
  options: {
    at: { value: 'D', about: 'first day that is to differ; the first day of a run is day 0' },
    set: { value: 'path=value', about: 'another value from that day on', repeatable: true },
    without: {
      value: 'N',
      about: 'leave intervention N of the scenario out (the first is 0), or end it on the day of --at',
      repeatable: true,
    },
    days: { value: 'D', about: 'another length' },
    network: { value: 'FILE', about: 'the network file of the run, if it had one' },
    out: { value: 'DIR', about: 'folder for the results' },
    name: { value: 'TEXT', about: 'what this future is called ("trustfall tree" shows it)' },
    format: { value: 'csv|parquet', choices: FORMATS, about: 'what the tables are written as (csv)' },
    mornings: { about: 'keep mornings in the folder, so that forks of the fork start there' },
    force: { about: 'use the folder of --out even if it holds other files' },
    json: { about: 'print one JSON object instead of the summary in words' },
    quiet: { about: 'no progress and no summary' },
  },
  notes: [
    'DIR is the folder of a finished run. The days until --at are those of that run, to the bit; where it was kept with',
    '"run … --mornings" they are not lived again. The result is that of the changed scenario lived from its first day.',
    'One run against one run is one draw of chance: "trustfall compare" says what chance alone does.',
  ],
  examples: [
    'trustfall fork results/a --at 60 --set brands.0.quality=0.3 --out results/b',
    'trustfall fork results/a --without 0 --out results/c',
  ],
};

type Json = Record<string, unknown>;

export async function act(given: Arguments): Promise<ExitCode> {
  const at = dayGiven(given);
  const parent = readFinishedRun(given.positionals[0]);
  const scenario = changedScenario(parent, given, at);
  const network = networkOf(parent, given.value('network'));
  const folder = given.value('out');
  if (folder !== undefined) prepareOwnFolder(folder, given);
  const common = sharedDays(parent.scenario, scenario);
  if (common === scenario.days && common === parent.scenario.days)
    throw new Failure(
      `nothing differs: all ${common} days are those of the run; expected a change of some day`,
    );
  tellOverruled(scenario, given.values('set').length);
  const progress = makeProgress(given.has('quiet'));
  progress.phase(`going back to the morning of day ${common} …`);
  const run = fork(livedParent(given.positionals[0], parent, network, common), scenario, common);
  return runToEnd({
    run,
    crew: null,
    network: network?.origin ?? null,
    folder,
    format: (given.value('format') ?? 'csv') as Format,
    mornings: given.has('mornings'),
    json: given.has('json'),
    quiet: given.has('quiet'),
    progress,
    name: given.value('name'),
    parent: {
      fingerprint: parent.fingerprint,
      day: common,
      // Ends of runs of different lengths say nothing against each other.
      figures: parent.scenario.days === scenario.days ? parent.figures : null,
    },
  });
}

/** The parent with what can be gone back to: its kept mornings, or its shared days lived again. */
function livedParent(
  folder: string,
  parent: FinishedRun,
  network: NetworkFile | undefined,
  day: number,
): Run {
  if (hasMornings(folder)) return readMornings(folder, parent.scenario, network?.graph, parent.fingerprint);
  const run = start(parent.scenario, network?.graph);
  advance(run, day);
  return run;
}

function dayGiven(given: Arguments): number | undefined {
  const wrong: string[] = [];
  const text = given.value('at');
  if (text !== undefined && !/^\d+$/.test(text)) wrong.push(`--at is "${text}"; expected a day, as 60`);
  for (const set of given.values('set')) {
    if (!/^[^=]+=/.test(set)) wrong.push(`--set is "${set}"; expected path=value, as brands.0.quality=0.3`);
  }
  for (const number of given.values('without')) {
    if (!/^\d+$/.test(number))
      wrong.push(`--without is "${number}"; expected the number of an intervention, as 0`);
  }
  if (given.has('set') && text === undefined)
    wrong.push('--set is given without --at; expected --at D as well');
  wrong.push(...withoutFolder(given, ['format', 'force', 'mornings', 'name']));
  if (!['set', 'without', 'days'].some((name) => given.has(name)))
    wrong.push('nothing is changed; expected --set path=value, --without N or --days D');
  if (wrong.length > 0) throw new Failure([...wrong, 'See "trustfall fork --help".'], EXIT.usage);
  return text === undefined ? undefined : Number(text);
}

/** @throws Failure with everything that is wrong with the changes */
function changedScenario(parent: FinishedRun, given: Arguments, at: number | undefined): ResolvedScenario {
  const before = (parent.document.interventions ?? []) as Json[];
  const lines: string[] = [];
  const days = Number(given.value('days') ?? parent.scenario.days);
  if (at !== undefined && at >= days)
    throw new Failure(`--at is ${at}; expected a day of the fork, 0 to ${days - 1}`);
  const left = withoutThose(before, given.values('without').map(Number), at, lines);
  const sets = given.values('set').map((text): Json => {
    const equals = text.indexOf('=');
    const path = text.slice(0, equals).trim();
    return { kind: 'set', day: at, path, value: valueOf(text.slice(equals + 1)) };
  });
  let json: unknown = { ...parent.document, interventions: [...left, ...sets] };
  const length = given.value('days');
  if (length !== undefined) {
    const applied = applySets(json, [{ path: 'days', value: length }], '--days');
    if (applied.ok) json = applied.json;
    else lines.push(...applied.problems.map((problem) => formatProblem({ ...problem, path: '' })));
  }
  const resolution = resolveScenario(json, 'fork');
  if (resolution.ok && lines.length === 0) return resolution.scenario;
  const problems = resolution.ok ? [] : resolution.problems.map((one) => asGiven(one, left.length, sets));
  throw new Failure([...lines, ...problems.map(formatProblem)]);
}

/** A problem with a value that was set, told of the option instead of the intervention that it became. */
function asGiven(problem: Problem, before: number, sets: readonly Json[]): Problem {
  const [, number, field] = /^interventions\.(\d+)\.(path|value)$/.exec(problem.path) ?? [];
  const set = sets[Number(number) - before] as Json | undefined;
  if (set === undefined) return problem;
  return { ...problem, file: '--set', path: field === 'value' ? String(set.path) : '' };
}

/** What can be read as JSON is meant so: numbers, true, false. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** One that had begun before the day ends on it; one that had not, never begins. */
function withoutThose(
  list: readonly Json[],
  numbers: readonly number[],
  at: number | undefined,
  lines: string[],
): Json[] {
  for (const number of numbers.filter((one) => one >= list.length)) {
    const there = list.length === 0 ? 'the scenario has no interventions' : `0 to ${list.length - 1}`;
    lines.push(`--without is ${number}; expected ${there}`);
  }
  return list.flatMap((one, i) => {
    if (!numbers.includes(i)) return [one];
    if (at === undefined || Number(one.day) >= at) return [];
    if (one.kind === 'scandal') {
      lines.push(
        `--without is ${i}, but the scandal broke on day ${String(one.day)}; expected --at ${String(one.day)} or none`,
      );
      return [one];
    }
    return [{ ...one, until: Math.min(at, Number(one.until ?? Infinity)) }];
  });
}

/** What the scenario sets later is overruled by what was set on the command line: that must not go unsaid. */
function tellOverruled({ interventions }: ResolvedScenario, sets: number): void {
  const added = [...interventions].sort((a, b) => a.order - b.order).slice(interventions.length - sets);
  for (const one of sets === 0 ? [] : added) {
    const paths = one.sets.map(({ path }) => path);
    for (const { day, label, sets: others } of interventions) {
      const same = others.find(({ path }) => paths.includes(path));
      if (same === undefined || day <= one.day) continue;
      process.stderr.write(
        `"${label.en}" (day ${day}) sets ${same.path} as well, and is overruled by --set\n`,
      );
    }
  }
}
