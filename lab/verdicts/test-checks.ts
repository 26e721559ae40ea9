/** What is wrong with a test of a row: arms that there are not, weights that compare nothing, what another test would need. */
import type { Problem } from '../../sim/scenario/index.ts';
import { unknownNames } from '../designs/names.ts';
import type { Registered } from './register.ts';
import { TESTS, armsIn, testOf } from './register-shapes.ts';
import type { RegisteredPart, Test } from './register-shapes.ts';

/** A comparison of arms adds up to nothing, but for decimals that were rounded. */
const ROUNDED = 5e-5;
/** An interaction is a difference of differences, or a whole less two parts. */
const FEWEST_INTERACTING = 3;

type Tell = (name: string, found: string, expected: string) => Problem;

export function problemsOfTest(part: RegisteredPart, row: Registered, path: string, file: string): Problem[] {
  const test = testOf(part);
  const key = TESTS.find((name) => part[name] !== undefined)!;
  const tell: Tell = (name, found, expected) => ({ file, path: `${path}.${name}`, found, expected });
  return [
    ...unknownNames(armsIn(test), `${path}.${key}`, file, 'an arm', Object.keys(row.arms)),
    ...problemsOfKeys(part, test, tell),
    ...problemsOfArms(test, row, tell),
  ];
}

/** Keys that belong to another test, or are missing for this one. */
function problemsOfKeys(part: RegisteredPart, { is }: Test, tell: Tell): Problem[] {
  const problems: Problem[] = [];
  const only = (name: 'of' | 'scale' | 'reference', tests: readonly Test['is'][]): void => {
    if (part[name] === undefined || tests.includes(is)) return;
    problems.push(tell(name, String(part[name]), `nothing: it belongs to ${tests.join(', ')}`));
  };
  only('of', ['best']);
  only('scale', ['trend']);
  only('reference', ['contrast', 'interaction', 'alike', 'notWorse']);
  if (is === 'alike' && part.sign !== undefined)
    problems.push(tell('sign', String(part.sign), 'none: no direction is claimed'));
  if (is !== 'alike' && part.sign === undefined) problems.push(tell('sign', 'missing', '-1 or 1'));
  return problems;
}

function problemsOfArms(test: Test, row: Registered, tell: Tell): Problem[] {
  if (test.is === 'best') {
    if (test.others.length > 0) return [];
    return [tell('of', 'no other arm', 'the arms that it is better than')];
  }
  if (test.is === 'trend') return problemsOfDoses(test, tell);
  const { weights, reference } = test;
  const all = Object.values(weights).filter((weight) => weight !== 0);
  const total = all.reduce((sum, weight) => sum + weight, 0);
  const found = all.length === 0 ? 'empty' : `weights that add up to ${total}`;
  if (all.length === 0) return [tell(test.is, found, 'weights of one arm or more')];
  const problems: Problem[] = [];
  if (test.is === 'interaction' && all.length < FEWEST_INTERACTING)
    problems.push(tell(test.is, `${all.length} arms`, `weights of ${FEWEST_INTERACTING} arms or more`));
  if ((all.length > 1 || test.is === 'interaction') && Math.abs(total) > ROUNDED)
    problems.push(tell(test.is, found, 'weights that add up to 0'));
  // What would refute the model may hold a difference against a bound.
  if (all.length > 1 && reference !== 0 && row.theme !== 'falsifiers')
    problems.push(tell('reference', String(reference), 'none: several arms are compared with each other'));
  return problems;
}

function problemsOfDoses({ doses, log }: Extract<Test, { is: 'trend' }>, tell: Tell): Problem[] {
  const values = Object.values(doses);
  const said = values.join(', ');
  return [
    ...(new Set(values).size < 2 ? [tell('trend', said, 'two doses or more')] : []),
    ...(log && values.some((dose) => !(dose > 0))
      ? [tell('trend', said, 'doses above 0 on a log scale')]
      : []),
  ];
}
