/** From the tests of a row to contrasts over arms: one for most, several for "best", trends and conditions. */
import type { Measured, Role } from '../designs/comparison.ts';
import type { Expectation } from '../designs/outcome-shapes.ts';
import { log } from '../../sim/numbers.ts';
import { mean, sumOver } from '../statistics/sums.ts';
import type { Claim } from './register.ts';
import { testOf } from './register-shapes.ts';
import type { Condition, RegisteredPart, Test } from './register-shapes.ts';

type Weights = Record<string, number>;

/** Doses in rising order, as they stand on the line. */
export function dosesOf({
  doses,
  log: inLog,
}: Extract<Test, { is: 'trend' }>): { arm: string; at: number }[] {
  return Object.entries(doses)
    .map(([arm, dose]) => ({ arm, at: inLog ? log(dose) : dose }))
    .sort((a, b) => a.at - b.at);
}

/** Weights of least squares: the change that the line predicts from the lowest to the highest dose. */
function slopeWeights(doses: readonly { arm: string; at: number }[]): Weights {
  const places = doses.map(({ at }) => at);
  const middle = mean(places);
  const spread = sumOver(places.length, (i) => (places[i] - middle) ** 2);
  const range = places[places.length - 1] - places[0];
  return Object.fromEntries(doses.map(({ arm, at }) => [arm, ((at - middle) / spread) * range]));
}

const MINUS = '−';

function trendOf(one: Measured, test: Extract<Test, { is: 'trend' }>): Measured[] {
  const doses = dosesOf(test);
  const steps = doses.slice(1).map(({ arm }, i): Measured => {
    const below = doses[i].arm;
    const contrast = { [arm]: 1, [below]: -1 };
    const words = `${one.expect.words}: ${arm} ${MINUS} ${below}`;
    const name = `${one.name}: ${arm} ${MINUS} ${below}`;
    return { ...one, name, expect: { ...one.expect, words, contrast }, beside: true };
  });
  // Two doses have one step, which is the slope.
  return [
    { ...one, expect: { ...one.expect, contrast: slopeWeights(doses) } },
    ...(steps.length > 1 ? steps : []),
  ];
}

function testsOf(part: RegisteredPart, role: Role): Measured[] {
  const test = testOf(part);
  const { name, words, outcome, sesoi } = part;
  const expect: Expectation = {
    words: words.en,
    contrast: {},
    sign: test.is === 'alike' ? 0 : test.sign,
    sesoi: { ...sesoi, because: sesoi.because.en },
  };
  const one: Measured = { name, outcome, expect, role, of: name };
  if (test.is === 'trend') return trendOf(one, test);
  if (test.is === 'best') {
    return test.others.map((other) => ({
      ...one,
      name: `${name}: ${test.arm} ${MINUS} ${other}`,
      expect: { ...expect, words: `${words.en}: than ${other}`, contrast: { [test.arm]: 1, [other]: -1 } },
    }));
  }
  const { weights: contrast, reference } = test;
  const held = reference === 0 ? { contrast } : { contrast, reference };
  return [
    {
      ...one,
      expect: { ...expect, ...held },
      ...(test.is === 'notWorse' ? { rule: 'not worse' as const } : {}),
    },
  ];
}

function conditionTests(
  { name, words, outcome, arms, within }: Condition,
  all: readonly string[],
): Measured[] {
  const alike = arms ?? all;
  const sesoi = { ...within, because: within.because.en };
  return alike.flatMap((a, i) =>
    alike.slice(i + 1).map((b): Measured => ({
      name: `${name}: ${a} ${MINUS} ${b}`,
      outcome,
      expect: { words: `${words.en}: ${a}, ${b}`, contrast: { [a]: 1, [b]: -1 }, sign: 0, sesoi },
      role: 'condition',
      of: name,
    })),
  );
}

/** Every effect that the row asks for: its parts first. */
export function measuredOf(claim: Claim): Measured[] {
  const { parts, conditions = [], manipulations = [], paths = [], further = [] } = claim;
  return [
    ...parts.flatMap((one) => testsOf(one, 'part')),
    ...manipulations.flatMap((one) => testsOf(one, 'manipulation')),
    ...paths.flatMap((one) => testsOf(one, 'path')),
    ...conditions.flatMap((one) => conditionTests(one, Object.keys(claim.arms))),
    ...further.flatMap((one) => testsOf(one, 'further')),
  ];
}
