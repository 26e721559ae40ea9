/** lab/statistics/paired.ts and sim/core/family.ts: golden values (golden.py), special cases, properties. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '../../../sim/numbers.ts';
import {
  compareArms,
  contrastValues,
  pairedContrast,
  varghaDelaney,
} from '../../../lab/statistics/paired.ts';
import golden from './golden.json';

const { a, b, low, high, ...numbers } = golden.paired;

describe('paired: golden values', () => {
  const found = compareArms(a, b, 0.9);

  it.each(Object.keys(numbers) as (keyof typeof numbers)[])('%s', (name) => {
    expect(found[name] / numbers[name]).toBeCloseTo(1, 11);
  });

  it('interval', () => {
    expect(found.interval.low).toBeCloseTo(low, 11);
    expect(found.interval.high).toBeCloseTo(high, 11);
    expect(found.interval.level).toBe(0.9);
  });

  it('counts the shares by hand', () => {
    // 9 of 12 differences are positive, one is 0.
    expect(pairedContrast([1, 2, 3, 1, 1, 1, 2, 4, 1, 0, -1, -2]).superiority).toBe(9.5 / 12);
    expect(varghaDelaney([1, 2], [2, 3])).toBe(3.5 / 4);
    expect(found.cliff).toBeCloseTo(2 * numbers.vargha - 1, 12);
  });
});

describe('paired: special cases', () => {
  it('finds nothing between identical arms', () => {
    const same = compareArms(a, a);
    expect(same).toMatchObject({
      mean: 0,
      sd: 0,
      t: 0,
      p: 1,
      dz: 0,
      dPooled: 0,
      vargha: 0.5,
      superiority: 0.5,
    });
    expect(same.interval).toEqual({ low: 0, high: 0, level: 0.95 });
    expect(same.varianceSaved).toBe(Infinity);
  });

  it('is certain of a constant shift', () => {
    expect(pairedContrast([2, 2, 2])).toMatchObject({ mean: 2, sd: 0, t: Infinity, p: 0, superiority: 1 });
  });

  it('says what is wrong', () => {
    expect(() => pairedContrast([1])).toThrow('paired contrast: 1 values; expected at least 2');
    expect(() => pairedContrast([1, NaN])).toThrow('value 1 is NaN; expected a finite number');
    expect(() => compareArms([1, 2], [1])).toThrow('arm 1 has 1 replications; expected 2 as arm 0');
    expect(() => pairedContrast([1, 2], 95)).toThrow('level is 95; expected a number between 0 and 1');
    expect(() => contrastValues([a, b], [1])).toThrow('1 weights; expected one for each of 2 arms');
  });
});

describe('paired: properties', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
    minLength: 3,
    maxLength: 40,
  });

  it('turns round when the arms change places', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = [rows.map((row) => row[0]), rows.map((row) => row[1])];
        const [there, back] = [compareArms(x, y), compareArms(y, x)];
        expect(back.mean).toBeCloseTo(-there.mean, 12);
        expect(back.interval.low).toBeCloseTo(-there.interval.high, 9);
        expect(back.p).toBe(there.p);
        expect(back.vargha).toBeCloseTo(1 - there.vargha, 12);
        expect(back.varianceSaved).toBe(there.varianceSaved);
      }),
    );
  });

  it('counts couples as two loops do', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        let count = 0;
        for (const [x] of rows) for (const [, y] of rows) count += y > x ? 1 : y === x ? 0.5 : 0;
        const [x, y] = [rows.map((row) => row[0]), rows.map((row) => row[1])];
        expect(varghaDelaney(x, y)).toBe(count / rows.length ** 2);
      }),
    );
  });
});

describe('family', () => {
  it('has the adjusted values of statsmodels', () => {
    holm(golden.family.p).forEach((x, i) => expect(x).toBeCloseTo(golden.family.holm[i], 12));
    benjaminiHochberg(golden.family.p).forEach((x, i) => expect(x).toBeCloseTo(golden.family.bh[i], 12));
  });

  it('never lowers a p, never turns two round, and Holm is the stricter', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (p) => {
        const [strict, mild] = [holm(p), benjaminiHochberg(p)];
        p.forEach((x, i) => {
          expect(mild[i]).toBeGreaterThanOrEqual(x * (1 - 1e-12));
          expect(strict[i]).toBeGreaterThanOrEqual(mild[i] * (1 - 1e-12));
          expect(strict[i]).toBeLessThanOrEqual(1);
          p.forEach((y, j) => {
            if (x < y) expect(strict[i]).toBeLessThanOrEqual(strict[j]);
            if (x < y) expect(mild[i]).toBeLessThanOrEqual(mild[j]);
          });
        });
      }),
    );
  });

  it('leaves a single test alone, and refuses what is no p', () => {
    expect(holm([0.03])).toEqual([0.03]);
    expect(benjaminiHochberg([])).toEqual([]);
    expect(() => holm([0.1, -0.1])).toThrow('p value 1 is -0.1; expected 0 to 1');
  });
});
