/** power.ts against statsmodels (golden.py), a published table, and a simulation. */
import { describe, expect, it } from 'vitest';
import { tTwoSided, tUpper } from '../../../lab/statistics/distributions.ts';
import { moments, pairedContrast } from '../../../lab/statistics/paired.ts';
import { verdictInterval } from '../../../lab/statistics/skewness.ts';
import type { Decided, Expected } from '../../../lab/statistics/power.ts';
import {
  cautiousSd,
  decisionPower,
  distancePower,
  noncentralUpper,
  pairedPower,
  powerReached,
  replicationsFor,
  replicationsForDistance,
  replicationsForWidth,
  seedsForDecision,
  smallestDetectable,
} from '../../../lab/statistics/power.ts';
import { normalQuantile } from '../../../sim/core/math.ts';
import { seedKey, sequence } from '../../../sim/core/random.ts';
import golden from './golden.json';

describe('power', () => {
  it('is that of statsmodels to 1e-8', () => {
    for (const [dz, n, alpha, power] of golden.power) {
      expect(Math.abs(pairedPower(dz, n, alpha) - power)).toBeLessThan(1e-8);
    }
  });

  it('asks for as many replications as statsmodels', () => {
    for (const [dz, alpha, power, n] of golden.replications)
      expect(replicationsFor(dz, alpha, power)).toBe(n);
  });

  it('to show a distance from a bound is that of a one-sided test at half the level', () => {
    for (const [dz, n, alpha, power] of golden.oneSided) {
      expect(Math.abs(distancePower(2 * dz, 2, n, alpha) - power)).toBeLessThan(1e-8);
    }
    expect(distancePower(0, 1, 20)).toBeCloseTo(0.025, 9);
    expect(distancePower(0.1, 0, 20)).toBe(1);
    const n = replicationsForDistance(0.5, 1);
    expect(distancePower(0.5, 1, n)).toBeGreaterThanOrEqual(0.8);
    expect(distancePower(0.5, 1, n - 1)).toBeLessThan(0.8);
    expect(replicationsForDistance(0, 1)).toBe(Infinity);
  });

  it('is the level where there is no effect, and central t is a special case', () => {
    for (const n of [2, 5, 40, 900]) expect(pairedPower(0, n, 0.05)).toBeCloseTo(0.05, 9);
    for (const [t, df] of [
      [1, 1],
      [3, 1],
      [2, 7],
      [2, 3000],
    ]) {
      expect(noncentralUpper(t, df, 0)).toBeCloseTo(tUpper(t, df), 9);
    }
  });

  it('holds far out, where the series would underflow', () => {
    expect(pairedPower(10, 100)).toBeCloseTo(1, 12);
    expect(noncentralUpper(50, 20, -40)).toBe(0);
    expect(noncentralUpper(100, 50, 100)).toBeGreaterThan(0.4);
    expect(noncentralUpper(100, 50, 100)).toBeLessThan(0.6);
  });

  it('is what a simulation finds', () => {
    const random = sequence(seedKey('power'), 1);
    const repetitions = 4000;
    let found = 0;
    for (let i = 0; i < repetitions; i++) {
      const { t, df } = pairedContrast(
        Float64Array.from({ length: 8 }, () => 0.9 + normalQuantile(random())),
      );
      if (tTwoSided(t, df) < 0.05) found++;
    }
    const promised = pairedPower(0.9, 8);
    const error = Math.sqrt((promised * (1 - promised)) / repetitions);
    expect(Math.abs(found / repetitions - promised)).toBeLessThan(3 * error);
  });

  it('agrees with itself from all sides', () => {
    const dz = smallestDetectable(25, 0.05, 0.8);
    expect(pairedPower(dz, 25)).toBeCloseTo(0.8, 8);
    expect(replicationsFor(dz * 1.0001)).toBe(25);
    expect(powerReached(25, 2, 2 * dz)).toBeCloseTo(0.8, 8);
    // Width: n = 18 gives 2.110·2/√18 = 0.9946, n = 17 gives 2.120·2/√17 = 1.028.
    expect(replicationsForWidth(2, 1)).toBe(18);
  });

  it('knows the edges', () => {
    expect(powerReached(10, 0, 0.5)).toBe(1);
    expect(replicationsFor(0)).toBe(Infinity);
    expect(replicationsFor(100)).toBe(2);
    expect(() => pairedPower(0.5, 1)).toThrow('power: 1 pairs; expected at least 2');
  });
});

describe('seeds for a decision', () => {
  const REPETITIONS = 3000;

  /** Share of repetitions in which the interval of verdicts decides. */
  function decides(name: string, n: number, { effect, sd }: Expected, s: number, decided: Decided): number {
    const random = sequence(seedKey(`decides ${name}`), 0);
    let found = 0;
    for (let i = 0; i < REPETITIONS; i++) {
      const { low, high } = verdictInterval(
        Float64Array.from({ length: n }, () => effect + sd * normalQuantile(random())),
      ).interval;
      const bound = decided === 'effect' ? s : -s;
      const aside = low >= bound || high < bound;
      if (decided === 'alike' ? (low > -s && high < s) || low >= s || high <= -s : aside) found++;
    }
    return found / REPETITIONS;
  }

  it.each<[string, Decided, Expected, number]>([
    ['supported', 'effect', { effect: 1.9, sd: 1 }, 1],
    ['supported with few', 'effect', { effect: 3, sd: 1 }, 1],
    ['excluded', 'effect', { effect: 0, sd: 2 }, 1],
    ['reversed', 'effect', { effect: -0.2, sd: 3 }, 1],
    ['not worse', 'not worse', { effect: -0.2, sd: 1 }, 1],
    ['alike', 'alike', { effect: 0.1, sd: 1 }, 0.7],
    ['alike with few', 'alike', { effect: 0, sd: 0.4 }, 1],
    ['not alike', 'alike', { effect: 2, sd: 1.5 }, 1],
  ])('has nine chances in ten, and not many more: %s', (name, decided, expected, s) => {
    const n = seedsForDecision(expected, s, { decided });
    const found = decides(name, n, expected, s, decided);
    const error = 3 * Math.sqrt(0.09 / REPETITIONS);
    expect(found).toBeGreaterThan(0.9 - error);
    expect(n === 12 || found < 0.96).toBe(true);
  });

  it('is the paired power of the distance to the bound', () => {
    expect(decisionPower({ effect: 1.5, sd: 1 }, 1, 24)).toBe(pairedPower(0.5, 24));
    expect(decisionPower({ effect: 0, sd: 1 }, 1, 24, 'not worse')).toBe(pairedPower(1, 24));
    expect(decisionPower({ effect: 1, sd: 1 }, 1, 24)).toBeCloseTo(0.05, 9);
    expect(decisionPower({ effect: 3, sd: 0 }, 1, 3)).toBe(1);
    expect(seedsForDecision({ effect: 1, sd: 1 }, 1)).toBe(Infinity);
    expect(() => decisionPower({ effect: 1, sd: 1 }, 0, 5)).toThrow('expected 0 or more, more than 0');
  });

  it('takes the spread of a pilot with caution: four plans in five are large enough', () => {
    // SciPy: 5/chi2.ppf(0.2, 5) = 2.13444.
    expect(cautiousSd(1, 6)).toBeCloseTo(Math.sqrt(2.134440459), 8);
    const random = sequence(seedKey('pilots'), 0);
    let enough = 0;
    for (let i = 0; i < REPETITIONS; i++) {
      const pilot = Float64Array.from({ length: 6 }, () => normalQuantile(random()));
      if (cautiousSd(moments(pilot).sd, 6) >= 1) enough++;
    }
    expect(Math.abs(enough / REPETITIONS - 0.8)).toBeLessThan(3 * Math.sqrt(0.16 / REPETITIONS));
    const expected = { effect: 2, sd: 1 };
    expect(seedsForDecision(expected, 1, { pilot: 6 })).toBeGreaterThan(seedsForDecision(expected, 1));
    expect(() => cautiousSd(1, 1)).toThrow('pilot: 1 seeds; expected at least 2');
  });
});
