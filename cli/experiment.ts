/** `trustfall experiment DESIGN`: carries out an experiment file. */
import { basename } from 'node:path';
import { planDesign, readDesign } from '../lab/design.ts';
import { isObject } from '../lab/differences.ts';
import type { Json } from '../lab/differences.ts';
import { experimentReport } from '../lab/report/experiment-report.ts';
import type { ExperimentResult } from '../lab/results.ts';
import { short, withInterval } from '../lab/sentences.ts';
import { armTable, outcomeTable, runTable } from '../lab/verdict-tables.ts';
import { formatProblem } from '../sim/scenario/problems.ts';
import { bothLanguages } from '../sim/scenario/shapes.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { readJson } from './lab-files.ts';
import { REPORT, armFiles, labFiles, prepareLabFolder, reportFile, writeLabFiles } from './lab-folder.ts';
import { tallyLine } from './lab-report.ts';
import { LAB_OPTIONS, labNetwork, provenanceOf, work } from './lab-work.ts';
import type { Arguments, Usage } from './options.ts';
import { readScenarioJson } from './scenario-file.ts';
import { table } from './table.ts';

const JSON_FILE = 'experiment.json';
const FILES = ['arms.csv', 'outcomes.csv', 'runs.csv', 'runs.parquet', JSON_FILE, REPORT];

export const usage: Usage = {
  name: 'experiment',
  argument: 'DESIGN',
  about: 'carry out an experiment: arms, factors, the same seeds in all of them',
  options: {
    network: { value: 'FILE', about: 'friendships from a file in every market' },
    ...LAB_OPTIONS,
  },
  notes: [
    'DESIGN is a JSON file (scenarios/claims/experiment.schema.json says what it holds; docs/laboratory.md explains it).',
    'Finished runs are kept; the same command after an interruption, or with more replications, computes only what is missing.',
    `DIR gets ${FILES.join(', ')}.`,
  ],
  examples: [
    'trustfall experiment price-and-quality.json --out results/prices',
    'trustfall experiment price-and-quality.json --workers 2 --json',
  ],
};

export async function act(given: Arguments): Promise<ExitCode> {
  const [path] = given.positionals;
  const read = readDesign(readJson(path, path, 'an experiment file (JSON)'), path);
  if (!read.ok) throw new Failure(read.problems.map(formatProblem));
  const { design } = read;
  const network = labNetwork(given.value('network'));
  const planned = planDesign(
    design,
    baseOf(design.base),
    path,
    network && { hash: network.hash, people: network.graph.start.length - 1 },
  );
  if (!planned.ok) throw new Failure(planned.problems.map(formatProblem));
  const { comparison, points } = planned.plan;
  const folder = given.value('out');
  const arms = armFiles(given.has('scenarios') ? [comparison] : []);
  const files = [...FILES, ...arms.map(({ name }) => name)];
  if (folder !== undefined) prepareLabFolder(folder, files, given.has('force'));
  const { results, tally } = await work([comparison], given, network);
  const title = bothLanguages(design.title);
  const words = [`trustfall experiment ${basename(path)}`];
  const provenance = provenanceOf(words, design.consumers ?? null, network);
  const question = bothLanguages(design.question ?? title);
  const result: ExperimentResult = { title, question, comparison: results[0], points, tally, provenance };
  if (folder !== undefined) {
    const tables = [armTable(results), outcomeTable(results), runTable(results)];
    // How much was reused depends on what ran before: it is told, not written.
    const value = { ...slim(result), tally: undefined, design };
    writeLabFiles(folder, [
      ...labFiles(tables, { name: JSON_FILE, value }, provenance),
      reportFile(() => experimentReport(result)),
      ...arms,
    ]);
  }
  if (given.has('json')) process.stdout.write(`${JSON.stringify(slim(result))}\n`);
  else process.stdout.write(`${report(result, folder).join('\n')}\n`);
  return EXIT.fine;
}

/** Runs have a table of their own. */
const slim = (result: ExperimentResult): ExperimentResult & { comparison: object } => ({
  ...result,
  comparison: { ...result.comparison, runs: [] },
});

function baseOf(base: string | Json): Json {
  if (typeof base !== 'string') return base;
  const { json } = readScenarioJson(base);
  if (!isObject(json)) throw new Failure(`${base} holds no object; expected a scenario`);
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== '$schema'));
}

function report(result: ExperimentResult, folder: string | undefined): string[] {
  const { comparison, tally, title, question } = result;
  const names = [...new Set(comparison.outcomes.map(({ name }) => name))];
  const means = comparison.arms.map((arm, a) => [
    arm,
    ...names.map((name) => short(comparison.outcomes.find((one) => one.name === name)!.arms[a].mean)),
  ]);
  const effects = comparison.outcomes
    .filter(({ contrast }) => Object.keys(contrast).length > 0)
    .map((one) => [one.name, one.words, withInterval(one), short(one.margin.size), one.verdict]);
  const failures = comparison.runs.filter(({ failed }) => failed !== null);
  return [
    title.en,
    question.en,
    '',
    ...table([['arm', ...names], ...means]),
    '',
    ...table([['outcome', 'contrast', 'effect [interval]', 'of interest', 'verdict'], ...effects]),
    '',
    ...failures.map(({ arm, seed, failed }) => `failed: ${arm}, seed ${seed}: ${failed}`),
    `${comparison.seeds.length} replications (${comparison.stopped})${comparison.dropped > 0 ? `, ${comparison.dropped} left out` : ''}`,
    tallyLine(tally),
    ...(folder === undefined ? [] : [`tables in ${folder}`]),
  ];
}
