/** rules.ts: what each rule makes of differences, the bond between verdict and p, and the order of a row. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictInterval } from '../../../lab/statistics/skewness.ts';
import { afterHolm, partVerdict, reachOf, rowVerdict } from '../../../lab/verdicts/rules.ts';
import type { Judgement, PartTest } from '../../../lab/verdicts/rules.ts';
import { verdictOf } from '../../../lab/verdicts/verdict.ts';

/** Twelve values about a mean, within ± 0.2. */
const about = (mean: number): number[] => Array.from({ length: 12 }, (_, i) => mean + (i - 5.5) / 30);
const contrast = (mean: number, sign: 1 | -1 = 1): PartTest => ({
  rule: 'contrast',
  values: about(mean),
  sign,
});
const judged = (test: PartTest, s = 1): Judgement => partVerdict(test, s).verdict;

describe('a part', () => {
  it.each<[string, PartTest, Judgement]>([
    ['an effect', contrast(1.5), 'supported'],
    ['one the other way', contrast(-1.5), 'reversed'],
    ['one claimed to fall', contrast(-1.5, -1), 'supported'],
    ['one too small', contrast(0.5), 'not supported'],
    ['one about the smallest', contrast(1.05), 'undecided'],
    ['two alike', { rule: 'alike', values: [about(0.5), about(-0.5)] }, 'supported'],
    ['one pair apart', { rule: 'alike', values: [about(0), about(-1.5)] }, 'not supported'],
    ['one pair about the margin', { rule: 'alike', values: [about(0), about(0.95)] }, 'undecided'],
    ['a little worse', { rule: 'notWorse', values: about(-0.5), sign: 1 }, 'supported'],
    ['much worse', { rule: 'notWorse', values: about(-1.5), sign: 1 }, 'reversed'],
    ['worse where less is better', { rule: 'notWorse', values: about(1.5), sign: -1 }, 'reversed'],
    ['better than both', { rule: 'best', values: [about(1.5), about(2)], sign: 1 }, 'supported'],
    ['better than one', { rule: 'best', values: [about(1.5), about(0)], sign: 1 }, 'not supported'],
    ['not told from one', { rule: 'best', values: [about(1.5), about(1)], sign: 1 }, 'undecided'],
    ['a rise', { rule: 'trend', slope: about(1.5), steps: [about(1), about(0.5)], sign: 1 }, 'supported'],
    [
      'one that turns back',
      { rule: 'trend', slope: about(1.5), steps: [about(3), about(-1.5)], sign: 1 },
      'not supported',
    ],
    [
      'one that dips a little',
      { rule: 'trend', slope: about(1.5), steps: [about(2), about(-0.5)], sign: 1 },
      'supported',
    ],
    ['a fall', { rule: 'trend', slope: about(-1.5), steps: [about(-1), about(-0.5)], sign: 1 }, 'reversed'],
  ])('%s', (_, test, verdict) => {
    expect(judged(test)).toBe(verdict);
  });

  const values = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 20 });
  const tests = fc.oneof(
    fc.record({
      rule: fc.constant('contrast' as const),
      values,
      sign: fc.constantFrom(1 as const, -1 as const),
    }),
    fc.record({
      rule: fc.constant('notWorse' as const),
      values,
      sign: fc.constantFrom(1 as const, -1 as const),
    }),
    fc.record({ rule: fc.constant('alike' as const), values: fc.tuple(values) }),
  );

  it('is supported or reversed exactly where its p is below the level', () => {
    fc.assert(
      fc.property(tests, fc.double({ min: 0.01, max: 3, noNaN: true }), (test, s) => {
        const { verdict, p } = partVerdict(test, s);
        // On the bound itself rounding decides.
        fc.pre(Math.abs(p - 0.05) > 1e-6);
        expect(verdict === 'supported' || verdict === 'reversed').toBe(p < 0.05);
      }),
    );
  });

  it('is what verdict.ts says of its interval', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 3, noNaN: true }), (x, s) => {
        const { interval } = verdictInterval(x);
        for (const sign of [1, -1] as const)
          expect(judged({ rule: 'contrast', values: x, sign }, s)).toBe(verdictOf(interval, sign, s));
        expect(judged({ rule: 'alike', values: [x] }, s)).toBe(verdictOf(interval, 0, s));
      }),
    );
  });

  it('says what no seed could mend', () => {
    const nothing = [0, 0, 0];
    const test = (x: number[]): PartTest => ({ rule: 'contrast', values: x, sign: 1 });
    expect(partVerdict(test(nothing), 0)).toMatchObject({
      verdict: 'not supported',
      note: 'no smallest effect',
    });
    expect(partVerdict({ rule: 'alike', values: [nothing] }, 0)).toMatchObject({
      verdict: 'supported',
      p: 0,
    });
    expect(partVerdict(test([2, 2, 2]), 0)).toMatchObject({
      verdict: 'undecided',
      p: 1,
      note: 'no smallest effect',
    });
    expect(partVerdict(test([2, 2, 2]), 1)).toMatchObject({ verdict: 'supported', p: 0, note: 'constant' });
    const back: PartTest = { rule: 'trend', slope: about(2), steps: [about(4), about(-2)], sign: 1 };
    expect(partVerdict(back, 1)).toMatchObject({ p: 1, note: 'a step against' });
  });

  it('reaches from one smallest effect to another', () => {
    const { low, high } = verdictInterval(about(1.5)).interval;
    expect(reachOf(contrast(1.5))).toEqual({ supported: { from: 0, to: low }, reversed: null });
    expect(reachOf(contrast(-1.5))).toEqual({
      supported: null,
      reversed: { from: 0, to: expect.closeTo(low, 9) },
    });
    expect(reachOf({ rule: 'alike', values: [about(1.5)] }).supported).toEqual({ from: high, to: Infinity });
    const worse: PartTest = { rule: 'notWorse', values: about(1.5), sign: -1 };
    expect(reachOf(worse)).toEqual({
      supported: { from: high, to: Infinity },
      reversed: { from: 0, to: low },
    });
    for (const s of [low - 1e-9, low + 1e-9])
      expect(judged(contrast(1.5), s)).toBe(s < low ? 'supported' : 'undecided');
  });
});

describe('a row', () => {
  const part = (verdict: Judgement, p = 0.01) => ({ verdict, p });
  const [yes, no, open, back] = [
    part('supported'),
    part('not supported', 1),
    part('undecided', 0.4),
    part('reversed', 0.02),
  ];
  it.each<['all' | 'any', ReturnType<typeof part>[], string, number]>([
    ['all', [yes, part('supported', 0.03)], 'supported', 0.03],
    ['all', [yes, no], 'partly', 0.02],
    ['all', [yes, open], 'partly', 0.02],
    ['all', [open, no], 'undecided', 1],
    ['all', [back, back], 'reversed', 0.02],
    ['all', [back, no], 'not supported', 1],
    ['any', [yes, no, no], 'supported', 0.03],
    ['any', [part('supported', 0.03), no], 'undecided', 0.06],
    ['any', [no, no], 'not supported', 1],
  ])('%s of %o is %s', (logic, parts, verdict, p) => {
    expect(rowVerdict({ logic, parts })).toEqual({ verdict, p: expect.closeTo(p, 12) });
  });

  it('is stopped in order by what has to be shown before', () => {
    const row = { logic: 'all' as const, parts: [yes] };
    expect(rowVerdict({ ...row, conditions: [open] }).verdict).toBe('condition not met');
    expect(rowVerdict({ ...row, conditions: [no], paths: [open] }).verdict).toBe('cannot be shown here');
    expect(rowVerdict({ ...row, paths: [no], manipulations: [no] }).verdict).toBe('treatment did not take');
    expect(rowVerdict({ ...row, sameArms: true }).verdict).toBe('treatment did not take');
    expect(rowVerdict({ ...row, conditions: [yes], paths: [yes], manipulations: [yes] })).toEqual({
      verdict: 'supported',
      p: 0.01,
    });
  });

  it('cannot be shown where a part is nothing at all: of all, or of each', () => {
    const nothing = { ...no, nothing: true };
    expect(rowVerdict({ logic: 'all', parts: [yes, nothing] }).verdict).toBe('cannot be shown here');
    expect(rowVerdict({ logic: 'any', parts: [yes, nothing] }).verdict).toBe('supported');
    expect(rowVerdict({ logic: 'any', parts: [nothing] }).verdict).toBe('cannot be shown here');
  });

  it('keeps after Holm what survives it, and says what it was alone', () => {
    const rows = [
      { verdict: 'supported', p: 0.001 },
      { verdict: 'reversed', p: 0.03 },
      { verdict: 'not supported', p: 1 },
    ] as const;
    expect(afterHolm(rows)).toEqual([
      { verdict: 'supported', alone: 'supported', p: 0.003 },
      { verdict: 'undecided', alone: 'reversed', p: 0.06 },
      { verdict: 'not supported', alone: 'not supported', p: 1 },
    ]);
  });
});
