/** What is wrong with an experiment file beyond its shape: all problems at once, each with its place. */
import { describe, withNearest } from '../../sim/scenario/index.ts';
import type { Problem, ResolvedScenario } from '../../sim/scenario/index.ts';
import type { Design } from './design-shape.ts';
import { MEASURES } from './measure-names.ts';
import type { Reading } from './outcome-shapes.ts';

/** What shapes alone cannot check about factors and the design. */
export function checkFactors({ factors = [], design }: Design, file: string): Problem[] {
  const problems: Problem[] = [];
  const kind = design?.kind ?? 'arms';
  const needsNone = kind === 'arms';
  const found = `${factors.length} factors`;
  if (needsNone && factors.length > 0) {
    problems.push({
      file,
      path: 'design',
      found: 'missing',
      expected: 'a design for the factors, as {"kind": "full-factorial"}',
    });
  }
  if (!needsNone && factors.length === 0) {
    problems.push({ file, path: 'factors', found, expected: `at least one factor for ${kind}` });
  }
  if (kind === 'ramp' && factors.length > 1) {
    problems.push({ file, path: 'factors', found, expected: 'one factor for a ramp' });
  }
  factors.forEach(({ levels, low, high, scale }, i) => {
    const path = `factors.${i}`;
    const ranged = low !== undefined && high !== undefined && low < high && (scale !== 'log' || low > 0);
    const wantsRange = ['ramp', 'latin-hypercube', 'sobol'].includes(kind);
    if (wantsRange && !ranged) {
      problems.push({ file, path, found: 'no range', expected: `low and a larger high for ${kind}` });
    } else if (!wantsRange && kind !== 'simplex' && levels === undefined && !ranged) {
      problems.push({ file, path, found: 'without values', expected: 'levels, or low and a larger high' });
    }
  });
  return problems;
}

/** What every arm has of days and brands. */
export interface Extent {
  /** Fewest of any arm. */
  days: number;
  brands: number;
  /** Every arm, for formulas: what they name must be there in each. */
  scenarios?: readonly Pick<ResolvedScenario, 'days' | 'brandNames' | 'interventions'>[];
}

/** Measures, windows and entities that there are. */
export function checkReading(one: Reading, { days, brands }: Extent, file: string, path: string): Problem[] {
  const { table, entity, window, derive } = one;
  const problems: Problem[] = [];
  for (const measure of [one.measure].flat()) {
    if (MEASURES[table].includes(measure)) continue;
    const place = { file, path: `${path}.measure`, found: describe(measure) };
    const problem = { ...place, expected: `a measure of ${table}` };
    problems.push(withNearest(problem, measure, MEASURES[table]));
  }
  if (window[1] > days) {
    const place = { file, path: `${path}.window`, found: `up to day ${window[1]}` };
    problems.push({ ...place, expected: `at most ${days}, the days of the run` });
  }
  const wanted = {
    market: undefined,
    brands: `all, or the number of a brand from 0 to ${brands - 1}`,
    creators: 'koc, mid, head or all',
  }[table];
  const isBrand = entity === 'all' || (typeof entity === 'number' && entity < brands);
  const isThere = table === 'brands' ? isBrand : typeof entity === 'string';
  if (wanted !== undefined && !isThere && derive !== 'correlation') {
    problems.push({ file, path: `${path}.entity`, found: describe(entity), expected: wanted });
  }
  return problems;
}
