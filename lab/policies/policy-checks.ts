/** What is wrong with a policy file beyond its shape: all problems at once, each with its place. */
import { TABLES, changeablePaths, describe, nearestName } from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import { isReserved, spanOf } from './arms.ts';
import { apart } from './budget.ts';
import type { Planned } from './budget.ts';
import { measureOf } from './measures.ts';
import type { PolicyFile } from './policy-shape.ts';
import { CHANNELS, STEP } from './readings.ts';

export const WITHIN = 0.005;
const MOST_DAYS = 3650;

type Report = (path: string, found: string, expected: string, nearest?: string) => void;

export function checkPolicies(given: PolicyFile, file: string, least: number): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, found, expected, nearest) => {
    problems.push({ file, path, found, expected, ...(nearest === undefined ? {} : { nearest }) });
  };
  const names = Object.keys(given.policies);
  if (names.length < least) report('policies', `${names.length}`, `at least ${least}`);
  for (const name of names.filter(isReserved)) {
    report(`policies.${name}`, describe(name), 'another name: this one is that of a further arm');
  }
  for (const [path, name] of [
    ['reference', given.reference],
    ['search.start', given.search?.start],
  ] as const) {
    if (name !== undefined && !names.includes(name)) {
      report(path, describe(name), `one of ${names.join(', ')}`, nearestName(name, names));
    }
  }
  checkFields(given, report);
  checkRivals(given, report);
  checkDays(given, report);
  checkMeasures(given, report);
  checkUncertain(given, report);
  checkSearch(given, report);
  return problems;
}

const PREFIX = 'brands.0.';
const fieldNames = (): string[] =>
  changeablePaths(TABLES, 1).flatMap((path) => (path.startsWith(PREFIX) ? [path.slice(PREFIX.length)] : []));

/** A policy begins on a day: what is decided when the world is made it cannot change. */
function checkFields({ policies }: PolicyFile, report: Report): void {
  const known = fieldNames();
  for (const [name, { brand = {} }] of Object.entries(policies)) {
    for (const field of Object.keys(brand).filter((one) => !known.includes(one))) {
      const expected = 'a field of a brand that may change during a run';
      report(`policies.${name}.brand.${field}`, 'none', expected, nearestName(field, known));
    }
  }
}

/** What may change during a run may change for rivals. */
function checkRivals({ rivals }: PolicyFile, report: Report): void {
  for (const field of Object.keys(rivals?.brands ?? {}).filter((one) => !fieldNames().includes(one))) {
    const expected = 'a field of a brand that may change during a run';
    report(`rivals.brands.${field}`, 'none', expected, nearestName(field, fieldNames()));
  }
}

function checkDays(given: PolicyFile, report: Report): void {
  const { from, until, end, crisis } = spanOf(given);
  if (until <= from) report('money.until', `${until}`, `a day after ${from}, the first of spending`);
  if (end > MOST_DAYS) report('money', `${end} days in all`, `at most ${MOST_DAYS}`);
  if (crisis !== null && !(crisis >= 1 && crisis + 2 * STEP <= end)) {
    report(
      'crisis.interventions',
      `first day ${crisis}`,
      `1 to ${end - 2 * STEP}, so that days are left after it`,
    );
  }
  if (given.unitCost !== undefined && given.margin !== undefined) {
    report('margin', 'given beside unitCost', 'one of the two');
  }
}

function checkMeasures(given: PolicyFile, report: Report): void {
  const named: [string, string][] = [
    ['decide', given.decide ?? 'profit'],
    ['search.goal', given.search?.goal ?? 'profit'],
    ...(given.criteria ?? []).map((name, i): [string, string] => [`criteria.${i}`, name]),
    ...(given.search?.constraints ?? []).map(({ measure }, i): [string, string] => [
      `search.constraints.${i}.measure`,
      measure,
    ]),
  ];
  for (const [path, name] of named) {
    const { goal, needs } = measureOf(name);
    const bounds = path.startsWith('search.constraints');
    if (goal === null && !bounds) report(path, describe(name), 'a measure of which more or less is better');
    if ((needs === 'crisis' || needs === 'rivals') && given[needs] === undefined) {
      const lacks = { crisis: 'a crisis', rivals: 'rivals' }[needs];
      report(path, describe(name), `${lacks} in the file, which this measure needs`);
    }
  }
}

function checkUncertain({ uncertain = [] }: PolicyFile, report: Report): void {
  if (typeof uncertain === 'string') return;
  uncertain.forEach((one, i) => {
    if (typeof one === 'string') return;
    const { low, high, scale } = one;
    if (!(low < high) || (scale === 'log' && low <= 0)) {
      const expected = scale === 'log' ? 'low above 0 and a larger high' : 'low and a larger high';
      report(`uncertain.${i}`, `${low} to ${high}`, expected);
    }
  });
}

function checkSearch({ search }: PolicyFile, report: Report): void {
  if (search === undefined) return;
  const entries = Object.entries(search.channels);
  for (const [name, [low, high]] of entries) {
    const path = `search.channels.${name}`;
    if (!CHANNELS.includes(name)) {
      report(path, 'not a channel', `one of ${CHANNELS.join(', ')}`, nearestName(name, CHANNELS));
    }
    if (low > high) report(path, `${low} to ${high}`, 'the smaller share first');
  }
  const sum = (end: 0 | 1): number => entries.reduce((total, [, bounds]) => total + bounds[end], 0);
  if (entries.length < 2) report('search.channels', `${entries.length}`, 'at least 2');
  else if (sum(0) > 1) report('search.channels', `least shares that add up to ${sum(0)}`, 'at most 1');
  else if (sum(1) < 1 && !search.keep)
    report('search.channels', `most shares that add up to ${sum(1)}`, 'at least 1');
  search.constraints?.forEach(({ least, most }, i) => {
    if ((least === undefined) === (most === undefined)) {
      report(
        `search.constraints.${i}`,
        least === undefined ? 'no bound' : 'two bounds',
        'one of least and most',
      );
    }
  });
}

/** Whether all policies are given the same. */
export function checkBudgets(
  given: PolicyFile,
  planned: readonly { id: string; planned: Planned }[],
  file: string,
): Problem[] {
  const { within = WITHIN } = given.money;
  if (apart(planned.map((one) => one.planned.budget)) <= within) return [];
  const found = planned.map((one) => `${one.id} ${Number(one.planned.budget.toPrecision(6))}`).join(', ');
  return [
    {
      file,
      path: 'policies',
      found: `budgets of ${found} yuan per thousand consumers over all days`,
      expected: `the same for every policy, within ${100 * within} % (money.within)`,
    },
  ];
}
