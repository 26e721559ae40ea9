/**
 * What is wrong with something the user wrote: where, what was found, what was expected, and the
 * valid name nearest to it. Shape problems come from zod; this file turns them into the project's words.
 */

import type { z } from 'zod';
import { formerAt, renamed } from './renamed.ts';

/** `found` completes "… is", `expected` completes "expected …". */
export interface Problem {
  /** File name, or the option ("--set") it came from. */
  file: string;
  /** Dotted path inside the file, a position in its text, or '' for the whole of it. */
  path: string;
  found: string;
  expected: string;
  /** The valid name the user may have meant. */
  nearest?: string;
}

export const UNKNOWN_NAME = 'not a known name';
const LONGEST_TEXT_SHOWN = 60;
const MOST_NAMES_SHOWN = 8;

/** One line: `crisis.json: wordOfMouth.attention is 1.4; expected 0 to 1 (probability per day)`. */
export function formatProblem(problem: Problem): string {
  // Groups of parameters have names of their own, so that "parameters." in front says nothing more.
  const path = printable(problem.path.replace(/^parameters\.(?=.)/, ''));
  const place = path === '' ? problem.file : `${problem.file}: ${path}`;
  const hint = problem.nearest === undefined ? '' : `; did you mean "${printable(problem.nearest)}"?`;
  return `${place} is ${problem.found}; expected ${problem.expected}${hint}`;
}

/** A value in a few words, safe to print on a terminal. */
export function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

export function quote(text: string): string {
  return `"${printable(text)}"`;
}

/** Shortened, and with control characters made visible: they could otherwise drive the terminal. */
function printable(text: string): string {
  const short = text.length > LONGEST_TEXT_SHOWN ? `${text.slice(0, LONGEST_TEXT_SHOWN - 1)}…` : text;
  return short.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** "a, b or c", cut after a few names. */
export function listNames(names: readonly string[]): string {
  if (names.length > MOST_NAMES_SHOWN) {
    return `one of ${names.slice(0, MOST_NAMES_SHOWN).join(', ')} … (${names.length} names)`;
  }
  if (names.length < 2) return names[0] ?? 'nothing';
  return `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;
}

/**
 * The candidate with the fewest slips of the pen (a letter added, lost, changed, or two swapped; upper
 * and lower case alike), or undefined when even the best needs more than a third of the letters changed.
 */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  // Nobody types a name this long by accident, and the cost grows with its square.
  if (name.length === 0 || name.length > 100) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** The problem, with what may have been meant. */
export function withNearest(problem: Problem, name: string, candidates: readonly string[]): Problem {
  const nearest = nearestName(name, candidates);
  return nearest === undefined ? problem : { ...problem, nearest };
}

/** The end of a line that refuses a name: what may have been meant, or nothing. */
export function didYouMean(name: string, candidates: readonly string[]): string {
  const nearest = nearestName(name, candidates);
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each 1. */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], beforePrevious[j - 2] + 1);
    }
    beforePrevious = previous;
    previous = row;
  }
  return previous[b.length];
}

/** Removes repeats: one value can break two rules that read the same. */
export function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const line = `${problem.path}\n${problem.found}\n${problem.expected}`;
    if (seen.has(line)) return false;
    seen.add(line);
    return true;
  });
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * zod's issues in the project's words. The schemas of `scenario-schema.ts` put the expectation into the
 * issue's message; an unknown key carries the known ones there, separated by spaces.
 *
 * @param input what was checked, `prefix` where it stands in the file
 */
export function problemsFromIssues(
  issues: readonly Issue[],
  input: unknown,
  file: string,
  prefix: Path = [],
): Problem[] {
  return distinct(issues.flatMap((issue) => fromIssue(issue, input, file, prefix, [])));
}

function fromIssue(issue: Issue, input: unknown, file: string, prefix: Path, within: Path): Problem[] {
  const path = [...within, ...issue.path];
  const name = (key?: string): string => [...prefix, ...path, ...(key === undefined ? [] : [key])].join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    return issue.keys.map((key) => unknownName(file, name(key), key, known));
  }
  const value = valueAt(input, path);
  if (issue.code === 'invalid_union') {
    const options = 'options' in issue ? issue.options : undefined;
    if (options !== undefined) return [wrongWord(file, name(), value, options)];
    // The alternative whose outer form fits says best what is wrong further inside.
    const fitting = issue.errors.find((alternative) => !isMisfit(alternative[0]));
    if (fitting !== undefined) return fitting.flatMap((inner) => fromIssue(inner, input, file, prefix, path));
    const words = issue.errors
      .flat()
      .find((inner) => inner.code === 'invalid_value' && inner.values.every(isText));
    if (words !== undefined && typeof value === 'string') return fromIssue(words, input, file, prefix, path);
  }
  if (issue.code === 'invalid_value' && issue.values.length > 1 && issue.values.every(isText)) {
    return [wrongWord(file, name(), value, issue.values)];
  }
  return [{ file, path: name(), found: describe(value), expected: issue.message }];
}

const isText = (value: unknown): boolean => typeof value === 'string';

function isMisfit(issue: Issue | undefined): boolean {
  const wrongForm = issue?.code === 'invalid_type' || issue?.code === 'invalid_value';
  return issue === undefined || (issue.path.length === 0 && (wrongForm || issue.code === 'invalid_union'));
}

export function unknownName(file: string, path: string, name: string, known: readonly string[]): Problem {
  const expected = listNames(known);
  const now = renamed(name, known);
  if (now !== undefined)
    return { file, path, found: `what ${quote(now)} was called`, expected, nearest: now };
  const former = formerAt(path);
  if (former !== undefined)
    return { file, path, found: `replaced (${former.note})`, expected, nearest: former.now };
  return withNearest({ file, path, found: UNKNOWN_NAME, expected }, name, known);
}

/** A value that should be one of a few words and is not. */
export function wrongWord(file: string, path: string, value: unknown, words: readonly unknown[]): Problem {
  const texts = words.map(String);
  const problem = { file, path, found: describe(value), expected: listNames(texts) };
  return typeof value === 'string' ? withNearest(problem, value, texts) : problem;
}

export function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
