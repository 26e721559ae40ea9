/** What compare and optimise share: the policy file, and what it builds upon. */
import { isObject } from '../lab/designs/differences.ts';
import type { Json } from '../lab/designs/differences.ts';
import type { GivenNetwork } from '../lab/policies/plan.ts';
import { readPolicies } from '../lab/policies/policy-shape.ts';
import type { PolicyFile } from '../lab/policies/policy-shape.ts';
import { formatProblem } from '../sim/scenario/index.ts';
import { Failure } from './failure.ts';
import { readJson } from './lab-files.ts';
import { wholeNumber } from './lab-work.ts';
import type { LabNetwork } from './lab-work.ts';
import type { Arguments } from './options.ts';
import { readScenarioJson } from './scenario-file.ts';

/** The file, with `--consumers` in place of its own number. @throws Failure with everything that is wrong */
export function loadPolicies(path: string, given: Arguments): PolicyFile {
  const read = readPolicies(readJson(path, path, 'a policy file (JSON)'), path);
  if (!read.ok) throw new Failure(read.problems.map(formatProblem));
  const consumers = wholeNumber(given, 'consumers', read.file.consumers ?? 0, 1, 2_000_000);
  return consumers === 0 ? read.file : { ...read.file, consumers };
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
