/** `trustfall experiment DESIGN`: carries out an experiment file. */
import { basename } from 'node:path';
import { planDesign, readDesign } from '../lab/designs/design.ts';
import { experimentDocument } from '../lab/documents/experiment/document.ts';
import type { ExperimentResult } from '../lab/verdicts/results.ts';
import { experimentTables } from '../lab/documents/experiment/tables.ts';
import { bothLanguages, formatProblem } from '../sim/scenario/index.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { readJson } from './lab-files.ts';
import { armFiles, deliver, labFileNames, prepareLabFolder } from './lab-folder.ts';
import { LAB_OPTIONS, labNetwork, provenanceOf, work } from './lab-work.ts';
import type { Arguments, Usage } from './options.ts';
import { baseOf, givenNetwork } from './policy-work.ts';

const JSON_FILE = 'experiment.json';
const FILES = labFileNames(['arms', 'outcomes', 'weights'], JSON_FILE);

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
  const planned = planDesign(design, baseOf(design.base), path, givenNetwork(network));
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
  const slim = { ...result, comparison: { ...result.comparison, runs: [] } };
  deliver(
    {
      document: experimentDocument(result),
      tally,
      tables: () => experimentTables(result),
      json: { name: JSON_FILE, value: { ...slim, tally: undefined, design } },
      printed: slim,
      arms,
    },
    given,
  );
  return EXIT.fine;
}
