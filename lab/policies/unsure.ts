/** What nobody knows, from a policy file: ranges it names, numbers and mechanisms, or all assumed numbers at work. */
import { bothLanguages } from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import type { Json } from '../designs/differences.ts';
import { latinHypercube } from '../designs/points/latin-hypercube.ts';
import { assumedFactors, namedFactors, valueOf } from '../sensitivity/factors.ts';
import type { Factor } from '../sensitivity/factors.ts';
import { openFactors } from '../sensitivity/market.ts';
import type { Question, Set } from '../sensitivity/question.ts';
import { seedKey, sequence } from '../../sim/numbers.ts';
import { ASSUMED } from './policy-shape.ts';
import type { PolicyFile } from './policy-shape.ts';
import type { Outcome } from '../designs/outcomes.ts';

export interface Unsure {
  factors: Factor[];
  /** Names of those that stand here because all assumed numbers were asked for. */
  assumed: ReadonlySet<string>;
}

const asList = (given: PolicyFile['uncertain']): Exclude<PolicyFile['uncertain'], string | undefined> =>
  given === undefined ? [] : typeof given === 'string' ? [given] : given;

/** A range that the file names, whatever is held plausible. */
function rangeOf(one: Exclude<ReturnType<typeof asList>[number], string>): Factor {
  const { path, low, high, scale = 'linear', because } = one;
  const range = { low, high, scale };
  return { name: path, members: [{ path, range, whole: scale === 'whole' }], why: because ?? '' };
}

/** Assumed numbers of what acts in any of the markets; what a market says itself is not moved. */
function atWork(files: Readonly<Record<string, Json>>, outcome: Outcome): Factor[] {
  const question: Question = {
    id: 'policies',
    ...{ title: bothLanguages(''), question: bothLanguages(''), words: '', outcome },
    ...{ contrast: {}, reference: 0, filesAt: () => ({ ...files }) },
  };
  return openFactors(question, assumedFactors()).open.map(({ factor }) => factor);
}

/**
 * A later entry of the list wins over an earlier one of the same number: ["assumed", {"path": …}] gives one number a
 * range of its own.
 *
 * @param files the policies as scenario files
 * @param outcome any reading of these markets
 */
export function unsureOf(
  given: PolicyFile['uncertain'],
  files: Readonly<Record<string, Json>>,
  outcome: Outcome,
  where: string,
): { unsure: Unsure; problems: Problem[] } {
  const problems: Problem[] = [];
  const assumed = new Set<string>();
  const byPath = new Map<string, Factor>();
  const take = (factor: Factor): void => {
    for (const { path } of factor.members) byPath.set(path.replace(/^parameters\./, ''), factor);
  };
  for (const one of asList(given)) {
    if (one === ASSUMED) {
      const all = atWork(files, outcome);
      all.forEach(take);
      for (const { name } of all) assumed.add(name);
    } else if (typeof one === 'string') {
      const named = namedFactors([{ name: one }], where);
      problems.push(...named.problems.map((problem) => ({ ...problem, path: `uncertain: ${problem.path}` })));
      for (const { factor } of named.factors) take(factor);
    } else {
      take(rangeOf(one));
      assumed.delete(one.path.replace(/^parameters\./, ''));
    }
  }
  return { unsure: { factors: [...new Set(byPath.values())], assumed }, problems };
}

/** Points of a Latin hypercube, in shares of the ranges. */
export const cubeOf = (draws: number, factors: number, seeds: string): number[][] =>
  factors === 0 ? [] : latinHypercube(draws, factors, sequence(seedKey(`draws ${seeds}`), 0));

/** Values of all numbers at a point, to be laid beneath everything that a policy says. */
export const setsAt = (factors: readonly Factor[], point: readonly number[]): Set[] =>
  factors.flatMap(({ members }, f) =>
    members.map((member) => ({ path: member.path, value: valueOf(member, point[f]) })),
  );
