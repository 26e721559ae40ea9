/** What compare and optimise share: the policy file, and what it builds upon. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { isObject } from '../lab/designs/differences.ts';
import type { Json } from '../lab/designs/differences.ts';
import type { GivenNetwork } from '../lab/policies/workshop.ts';
import { DEFAULT_DRAW_REPLICATIONS } from '../lab/policies/plan.ts';
import { readPolicies } from '../lab/policies/policy-shape.ts';
import type { PolicyFile } from '../lab/policies/policy-shape.ts';
import { didYouMean, formatProblem } from '../sim/scenario/index.ts';
import { EXIT, Failure } from './failure.ts';
import { readJson } from './lab-files.ts';
import { wholeNumber } from './lab-work.ts';
import type { LabNetwork } from './lab-work.ts';
import type { Arguments } from './options.ts';
import { readScenarioJson, shippedFile } from './scenario-file.ts';

const EXPECTED = 'a policy file (JSON)';

/** Names of the policy files that come with the program. */
export const policyNames = (): string[] => namesIn(shippedFile('policies'));

function namesIn(folder: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .map((name) => name.replace(/\.json$/, ''))
    .sort();
}

/** Where the file is: a path, or the name of one that comes with the program, as the page writes it. */
function locate(given: string): { path: string; where: string } {
  const names = policyNames();
  const bare = given.replace(/\.json$/, '');
  // A folder of results may well have the name of what was compared.
  const there = statSync(given, { throwIfNoEntry: false });
  if (there !== undefined && !(there.isDirectory() && names.includes(bare)))
    return { path: given, where: given };
  if (names.includes(bare))
    return { path: shippedFile(`policies/${bare}.json`), where: `scenarios/policies/${bare}.json` };
  const hint = didYouMean(/([^/\\]*)$/.exec(bare)?.[1] ?? bare, names);
  throw new Failure(
    `${given}: it does not exist; expected ${EXPECTED}, or one of the names ${names.join(', ')}${hint}`,
  );
}

/** The file, with `--consumers` in place of its own number. @throws Failure with everything that is wrong */
export function loadPolicies(wanted: string, given: Arguments): PolicyFile {
  const { path, where } = locate(wanted);
  const read = readPolicies(readJson(path, where, EXPECTED), where);
  if (!read.ok) throw new Failure(read.problems.map(formatProblem));
  const consumers = wholeNumber(given, 'consumers', read.file.consumers ?? 0, 1, 2_000_000);
  return consumers === 0 ? read.file : { ...read.file, consumers };
}

/** The file, with draws as `--uncertain` and `--draw-seeds` have them: over all assumed numbers where it says nothing of them. */
export function withDraws(file: PolicyFile, given: Arguments): PolicyFile {
  const { uncertain = 'assumed', draws = 0, drawReplications = DEFAULT_DRAW_REPLICATIONS } = file;
  const seeds = { drawReplications: wholeNumber(given, 'draw-seeds', drawReplications, 1, 1000) };
  if (given.has('uncertain'))
    return { ...file, ...seeds, uncertain, draws: wholeNumber(given, 'uncertain', draws, 4, 100_000) };
  if (!given.has('draw-seeds')) return file;
  if (file.uncertain !== undefined) return { ...file, ...seeds };
  throw new Failure(
    '--draw-seeds is given, and the file says nothing of what is uncertain; expected --uncertain N as well',
    EXIT.usage,
  );
}

/** What a plan is told of a network. */
export const givenNetwork = (network: LabNetwork | undefined): GivenNetwork | undefined =>
  network && { hash: network.hash, people: network.graph.start.length - 1 };

/** The scenario that a file builds upon. */
export function baseOf(base: string | Json): Json {
  if (typeof base !== 'string') return base;
  const { json } = readScenarioJson(base);
  if (!isObject(json)) throw new Failure(`${base} holds no object; expected a scenario`);
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== '$schema'));
}
