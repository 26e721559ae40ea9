/** What is wrong with an experiment file beyond its shape: all problems at once, each with its place. */
import { describe, nearestName } from '../sim/problems.ts';
import type { Problem } from '../sim/problems.ts';
import type { Design } from './design-shape.ts';
import { MEASURES } from './outcome-shapes.ts';

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

/** Arms that contrasts name, entities and windows that there are. */
export function checkOutcomes(given: Design, arms: readonly string[], days: number, file: string): Problem[] {
  const problems: Problem[] = [];
  given.outcomes.forEach(({ outcome, expect = [] }, i) => {
    for (const [field, one] of Object.entries({ outcome, over: outcome.over })) {
      if (one === undefined) continue;
      const path = `outcomes.${i}.${field === 'outcome' ? 'outcome' : 'outcome.over'}`;
      for (const measure of [one.measure].flat()) {
        if (MEASURES[one.table].includes(measure)) continue;
        problems.push({
          file,
          path: `${path}.measure`,
          found: describe(measure),
          expected: `a measure of ${one.table}`,
        });
      }
      if (one.window[1] > days) {
        problems.push({
          file,
          path: `${path}.window`,
          found: `up to day ${one.window[1]}`,
          expected: `at most ${days}, the days of the run`,
        });
      }
      if (one.table !== 'market' && one.entity === undefined && one.derive !== 'correlation') {
        problems.push({
          file,
          path: `${path}.entity`,
          found: 'missing',
          expected: one.table === 'brands' ? 'the number of a brand, or all' : 'koc, mid, head or all',
        });
      }
    }
    expect.forEach(({ contrast }, j) => {
      for (const arm of Object.keys(contrast).filter((name) => !arms.includes(name))) {
        const nearest = nearestName(arm, arms);
        const problem = {
          file,
          path: `outcomes.${i}.expect.${j}.contrast.${arm}`,
          found: 'not an arm',
          expected: arms.join(', '),
        };
        problems.push(nearest === undefined ? problem : { ...problem, nearest });
      }
    });
  });
  return problems;
}
