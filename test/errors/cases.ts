/**
 * How often each rule of verdicts claims what is not so: differences of several shapes are drawn with the truth exactly
 * where the claim begins to be false, and handed to the rules as they stand.
 */
import { planLooks } from '../../lab/statistics/looks.ts';
import { repeatedP } from '../../lab/statistics/repeated.ts';
import { verdictInterval } from '../../lab/statistics/skewness.ts';
import { moments } from '../../lab/statistics/paired.ts';
import type { Row } from '../../lab/statistics/sums.ts';
import { LEVEL } from '../../lab/verdicts/evaluation.ts';
import { afterHolm } from '../../lab/verdicts/register-results.ts';
import type { Claim } from '../../lab/verdicts/register.ts';
import { judge } from '../../lab/verdicts/row-verdict.ts';
import type { Judged, RowJudgement } from '../../lab/verdicts/row-verdict.ts';
import { told } from '../../lab/verdicts/verdict.ts';
import type { Verdict } from '../../lab/verdicts/verdict.ts';
import { exp, log, normalQuantile, seedKey, sequence } from '../../sim/numbers.ts';

type Random = () => number;

/** Differences of mean 0 and standard deviation 1; all skewed ones to the left but where said. */
export const SHAPES: Readonly<Record<string, (u: Random) => number>> = {
  normal: (u) => normalQuantile(u()),
  'heavy tails': (u) => studentOf3(u) / Math.sqrt(3),
  'skewed right': (u) => -log(u()) - 1,
  'skewed left': (u) => 1 + log(u()),
  lognormal: (u) => (exp(0.5) - exp(normalQuantile(u()))) / Math.sqrt((exp(1) - 1) * exp(1)),
  'mostly nothing': (u) => (0.3 - (u() < 0.3 ? -log(u()) : 0)) / Math.sqrt(0.51),
};

/** Student's t with three degrees of freedom. */
function studentOf3(u: Random): number {
  const z = () => normalQuantile(u());
  const [top, a, b, c] = [z(), z(), z(), z()];
  return top / Math.sqrt((a * a + b * b + c * c) / 3);
}

/** The smallest effect of interest, in standard deviations: so large that no other bound of a rule is near. */
const S = 10;
const FAR = 3 * S;

interface Case {
  /** What is wrongly claimed. */
  claim: string;
  sizes: readonly number[];
  repetitions: number;
  /** Repetitions of the small version, which tests go through. */
  few: number;
  /** One repetition: whether it is claimed. */
  claims: (difference: () => number, n: number) => boolean;
}

const many = { repetitions: 2000, few: 50 };
const SIZES = [8, 24];

const column = (n: number, mean: number, difference: () => number): Float64Array =>
  Float64Array.from({ length: n }, () => mean + difference());

const words = { en: '', zh: '' };
const BECAUSE = { value: S, because: words };
/** Weights are no matter here: what the arms come to is drawn. */
const TESTS = {
  contrast: { contrast: { a: 1, b: -1 }, sign: 1 },
  trend: { trend: { a: 0, b: 1 }, sign: 1 },
  alike: { alike: { a: 1, b: -1 } },
  notWorse: { notWorse: { a: 1, b: -1 }, sign: 1 },
  best: { best: 'a', of: ['b', 'c'], sign: 1 },
} as const;
type Test = keyof typeof TESTS;

/** A part of a row, and its effects by replication: of a trend the slope and then the steps. */
interface Drawn {
  test: Test;
  effects: readonly Row[];
}

/** The row of these parts, as the rules judge it. */
function judged(logic: 'all' | 'any', parts: readonly Drawn[], level = LEVEL): RowJudgement {
  const claim = {
    logic,
    parts: parts.map(({ test }, i) => ({
      name: `part ${i}`,
      words,
      outcome: '',
      sesoi: BECAUSE,
      ...TESTS[test],
    })),
  } as unknown as Claim;
  const outcomes = parts.flatMap(({ test, effects }, i) =>
    effects.map((values, e) => {
      const rule = test === 'alike' ? 'alike' : test === 'notWorse' ? 'not worse' : 'effect';
      const sign = rule === 'alike' ? 0 : 1;
      const { mean: middle, sd, se } = moments(values);
      const { interval, ...rest } = told(values, sign, S, level, rule);
      const effect = { n: values.length, mean: middle, sd, se, interval };
      const of = `part ${i}`;
      return {
        name: `${of} ${e}`,
        role: 'part',
        of,
        rule,
        sign,
        margin: { size: S, because: '' },
        effect,
        ...rest,
      };
    }),
  ) as unknown as Judged['outcomes'];
  return judge(claim, { outcomes, identical: [] })!;
}

const contrast = (values: Row): Drawn => ({ test: 'contrast', effects: [values] });
const verdictOf = (...parts: readonly Drawn[]): Verdict => judged('all', parts).verdict;
const supported = (...parts: readonly Drawn[]): boolean => verdictOf(...parts) === 'supported';
const minus = (a: Float64Array, b: Float64Array): Float64Array => a.map((x, i) => x - b[i]);

const LOOKS = planLooks([10, 17, 29, 49, 80]);

/** A sequence of looks that stops when it is decided. */
function lookedAt(difference: () => number): boolean {
  const all = column(80, S, difference);
  for (const [look, { n, alpha }] of LOOKS.looks.entries()) {
    const { verdict, p } = told(all.subarray(0, n), 1, S, 1 - alpha);
    // What is claimed is what the p says that goes into a family.
    if (verdict === 'supported') return repeatedP(LOOKS, look, p) <= 0.05;
    if (verdict !== 'undecided') return false;
  }
  return false;
}

export const CASES: Readonly<Record<string, Case>> = {
  Student: {
    claim: 'supported, were Student’s interval alone to decide',
    sizes: [5, 8, 12, 24, 80],
    ...many,
    claims: (d, n) => verdictInterval(column(n, S, d)).student.low >= S,
  },
  contrast: {
    claim: 'supported, the effect being exactly the smallest of interest',
    sizes: [5, 8, 12, 24, 80],
    ...many,
    claims: (d, n) => supported(contrast(column(n, S, d))),
  },
  excluded: {
    claim: 'not supported, the effect being exactly the smallest of interest',
    sizes: [5, 8, 12, 24, 80],
    ...many,
    claims: (d, n) => verdictOf(contrast(column(n, S, d))) === 'not supported',
  },
  interaction: {
    claim: 'supported: difference of differences of four arms, each with chance of this shape',
    sizes: SIZES,
    ...many,
    claims: (d, n) => {
      const [a, b, c, e] = Array.from({ length: 4 }, () => column(n, 0, d));
      return supported(contrast(minus(minus(a, b), minus(c, e)).map((x) => x + S)));
    },
  },
  trend: {
    claim:
      'supported: the change from the lowest to the highest of four doses is exactly the smallest, no step turns back',
    sizes: SIZES,
    ...many,
    claims: (d, n) => {
      const slope = column(n, S, d);
      const step = slope.map((x) => x / 3);
      return supported({ test: 'trend', effects: [slope, step, step, step] });
    },
  },
  alike: {
    claim: 'supported: alike, the difference being exactly the margin',
    sizes: SIZES,
    ...many,
    claims: (d, n) => supported({ test: 'alike', effects: [column(n, S, d)] }),
  },
  'not worse': {
    claim: 'supported: not worse, being worse by exactly the margin',
    sizes: SIZES,
    ...many,
    claims: (d, n) => supported({ test: 'notWorse', effects: [column(n, -S, d)] }),
  },
  best: {
    claim: 'supported: best of three, better than one of them by exactly the smallest effect',
    sizes: SIZES,
    ...many,
    claims: (d, n) => supported({ test: 'best', effects: [column(n, S, d), column(n, FAR, d)] }),
  },
  all: {
    claim: 'supported: all of two parts, one of them exactly at its smallest effect',
    sizes: SIZES,
    ...many,
    claims: (d, n) => supported(contrast(column(n, S, d)), contrast(column(n, FAR, d))),
  },
  partly: {
    claim: 'supported or partly: all of two parts, both exactly at their smallest effects',
    sizes: SIZES,
    ...many,
    claims: (d, n) => {
      const row = judged('all', [contrast(column(n, S, d)), contrast(column(n, S, d))]);
      const [{ verdict }] = afterHolm([row]);
      return verdict === 'supported' || verdict === 'partly';
    },
  },
  any: {
    claim: 'supported: any of three parts after Holm, all exactly at their smallest effects',
    sizes: SIZES,
    ...many,
    claims: (d, n) =>
      afterHolm([
        judged(
          'any',
          Array.from({ length: 3 }, () => contrast(column(n, S, d))),
        ),
      ])[0].verdict === 'supported',
  },
  condition: {
    claim: 'met: three arms alike, two of them exactly the margin apart',
    sizes: SIZES,
    ...many,
    claims: (d, n) => {
      const [a, b, c] = [0, S / 2, S].map((mean) => column(n, mean, d));
      return supported({ test: 'alike', effects: [minus(b, a), minus(c, a), minus(c, b)] });
    },
  },
  looks: {
    claim: 'supported at one of the looks at 10, 17, 29, 49 and 80, the effect being exactly the smallest',
    sizes: [80],
    ...many,
    claims: (d) => lookedAt(d),
  },
  family: {
    claim: 'some of 48 rows supported, partly or reversed after Holm, all exactly at their smallest effects',
    sizes: SIZES,
    repetitions: 400,
    few: 8,
    claims: (d, n) => {
      const rows = Array.from({ length: 48 }, () => judged('all', [contrast(column(n, S, d))]));
      return afterHolm(rows).some(({ verdict }) => ['supported', 'partly', 'reversed'].includes(verdict));
    },
  },
};

/** How often it was claimed, in all repetitions and in the first few. */
export interface Counted {
  rule: string;
  shape: string;
  n: number;
  repetitions: number;
  claimed: number;
  few: number;
  claimedInFew: number;
}

/** All cells of the table, in order. @param whole all repetitions, or the first few only (`claimed` is then theirs) */
export function* counted(whole: boolean): Generator<Counted> {
  for (const [rule, { sizes, repetitions, few, claims }] of Object.entries(CASES)) {
    for (const n of sizes) {
      for (const [shape, draw] of Object.entries(SHAPES)) {
        const random = sequence(seedKey(`errors ${rule} ${shape} ${n}`), 0);
        const result: Counted = { rule, shape, n, repetitions, claimed: 0, few, claimedInFew: 0 };
        for (let i = 0; i < (whole ? repetitions : few); i++) {
          if (!claims(() => draw(random), n)) continue;
          result.claimed++;
          if (i < few) result.claimedInFew++;
        }
        yield result;
      }
    }
  }
}

/** What a rule is there to hold: 2.5 % where one end decides; 5 % for a family, for any of several and for partly. */
export const NOMINAL: Readonly<Record<string, number>> = Object.fromEntries(
  Object.keys(CASES).map((rule) => [rule, ['family', 'any', 'partly'].includes(rule) ? 0.05 : 0.025]),
);
