/** The patterns as they are shipped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../lab/designs/differences.ts';
import { planPatterns } from '../lab/patterns/plan.ts';
import type { PatternsPlan, Shipped } from '../lab/patterns/plan.ts';
import { readPatterns } from '../lab/patterns/pattern-shape.ts';
import { formatProblem } from '../sim/scenario/problems.ts';
import { FOLDER, NAMES, scenarioOf } from './shipped.ts';

export const PATTERNS = 'scenarios/patterns.json';
export const patternsJson = (): Json =>
  JSON.parse(readFileSync(join(FOLDER, 'patterns.json'), 'utf8')) as Json;

export const SHIPPED: Shipped = {
  names: NAMES,
  read: (name) => {
    return Object.fromEntries(Object.entries(scenarioOf(name)).filter(([field]) => field !== '$schema'));
  },
};

/** Shape and plan of a file of patterns. */
export function planOf(json: unknown, wanted: readonly string[] = [], n?: number): PatternsPlan {
  const read = readPatterns(json, PATTERNS);
  return read.ok ? planPatterns(read.file, PATTERNS, SHIPPED, wanted, n) : read;
}

/** What is wrong with it, line by line. */
export function problemsIn(json: unknown): string[] {
  const plan = planOf(json);
  return plan.ok ? [] : plan.problems.map(formatProblem);
}
