/** What is wrong with anything that is asked of runs, before they are lived: all problems at once, each with its place. */
import { bothLanguages, distinct, withNearest } from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import { checked, problemOf } from '../formula/check.ts';
import type { Known } from '../formula/check.ts';
import { UnlivedDay } from '../formula/chronicle.ts';
import type { Chronicle } from '../formula/chronicle.ts';
import { read, scopeWith } from '../formula/formula.ts';
import { unlived } from '../formula/recorded.ts';
import { checkReading } from './design-checks.ts';
import type { Extent } from './design-checks.ts';
import type { Design } from './design-shape.ts';
import { isFormula, isWatched } from './people-shapes.ts';
import type { Asked } from './people-shapes.ts';
import { checkWatched } from './watched-checks.ts';

/** The same days and brands in every arm, where no more is known of them. */
const bare = ({ days, brands }: Extent): Chronicle['scenario'] => ({
  days,
  brandNames: Array.from({ length: brands }, (_, b) => bothLanguages(`brand ${b}`)),
  interventions: [],
});

/** What a formula names that one of the arms has not, and the days it asks for that are not lived. */
function checkFormula(formula: string, extent: Extent, file: string, path: string): Problem[] {
  return distinct(
    (extent.scenarios ?? [bare(extent)]).flatMap((one) => inScenario(formula, one, file, path)),
  );
}

function inScenario(formula: string, scenario: Chronicle['scenario'], file: string, path: string): Problem[] {
  const problems: Problem[] = [];
  const known: Known = { names: new Map(), arms: [], scenario };
  checked(formula, 'number', known, path, (where, error) => problems.push(problemOf(file, where, error)));
  if (problems.length > 0) return problems;
  try {
    read(formula, scopeWith([]))(unlived(scenario));
    return [];
  } catch (error) {
    if (!(error instanceof UnlivedDay)) throw error;
    return [{ file, path, found: error.found, expected: error.expected }];
  }
}

/** @param path of what is asked in the file */
export function checkAsked(asked: Asked, extent: Extent, file: string, path: string): Problem[] {
  if (isFormula(asked)) return checkFormula(asked, extent, file, path);
  if (isWatched(asked)) return checkWatched(asked, extent, file, path);
  const { over } = asked;
  return [
    ...checkReading(asked, extent, file, path),
    ...(over === undefined ? [] : checkReading(over, extent, file, `${path}.over`)),
  ];
}

/** Arms that contrasts name. */
function checkArms(contrast: object, arms: readonly string[], file: string, path: string): Problem[] {
  return Object.keys(contrast)
    .filter((name) => !arms.includes(name))
    .map((name) => {
      const problem = { file, path: `${path}.${name}`, found: 'not an arm', expected: arms.join(', ') };
      return withNearest(problem, name, arms);
    });
}

export function checkOutcomes(
  given: Design,
  arms: readonly string[],
  extent: Extent,
  file: string,
): Problem[] {
  return given.outcomes.flatMap(({ outcome, expect = [] }, i) => {
    const path = `outcomes.${i}`;
    return [
      ...checkAsked(outcome, extent, file, `${path}.outcome`),
      ...expect.flatMap(({ contrast }, j) => checkArms(contrast, arms, file, `${path}.expect.${j}.contrast`)),
    ];
  });
}
