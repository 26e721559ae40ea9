/** sim/math.ts: golden values (made by golden/math.py), the edges of the range, and properties. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clamp,
  exp,
  expm1,
  log,
  log1p,
  logistic,
  normalQuantile,
  positivePart,
  pow,
} from '../sim/core/math.ts';
import golden from './golden/math.json';

/** The distance from a normal double to its neighbour away from 0. */
function ulp(y: number): number {
  const bits = new BigUint64Array(new Float64Array([Math.abs(y)]).buffer);
  bits[0]++;
  const next = new Float64Array(bits.buffer)[0];
  return next === Infinity ? 2 ** 971 : next - Math.abs(y);
}

/** The worst error in ulp over a golden table, and where. */
function worst(
  table: number[],
  arguments_: number,
  f: (...x: number[]) => number,
): { error: number; at: number[] } {
  let found = { error: 0, at: [] as number[] };
  for (let i = 0; i < table.length; i += arguments_ + 2) {
    const at = table.slice(i, i + arguments_);
    const [nearest, rest] = table.slice(i + arguments_, i + arguments_ + 2);
    const error = nearest === 0 ? Math.abs(f(...at)) : Math.abs((f(...at) - nearest) / ulp(nearest) - rest);
    if (!(error <= found.error)) found = { error, at };
  }
  return found;
}

const bits = (x: number) =>
  new BigUint64Array(new Float64Array([x]).buffer)[0].toString(16).padStart(16, '0');

describe('known answers: error in units in the last place, against 90 digits', () => {
  // The bounds are those the docstrings state; the worst of 400,000 arguments is among the golden ones.
  it.each([
    ['exp', exp, 0.55],
    ['log', log, 0.51],
    ['log1p', log1p, 1],
    ['expm1', expm1, 1.1],
    ['logistic', logistic, 2.5],
  ] as const)('%s', (name, f, bound) => {
    const { error, at } = worst(golden[name], 1, f);
    expect(error, `${name}(${at})`).toBeLessThan(bound);
    expect(golden[name].length).toBeGreaterThan(600);
  });

  it('pow, more where the logarithm of the result is large', () => {
    const near: number[] = [];
    const far: number[] = [];
    for (let i = 0; i < golden.pow.length; i += 4) {
      const group = golden.pow.slice(i, i + 4);
      (Math.abs(group[1] * Math.log(group[0])) < 100 ? near : far).push(...group);
    }
    expect(worst(near, 2, pow).error).toBeLessThan(0.7);
    expect(worst(far, 2, pow).error).toBeLessThan(4);
  });

  it('normalQuantile, relative', () => {
    for (let i = 0; i < golden.normalQuantile.length; i += 3) {
      const [p, x] = golden.normalQuantile.slice(i, i + 2);
      expect(Math.abs(normalQuantile(p) - x), `p = ${p}`).toBeLessThanOrEqual(1e-15 * Math.abs(x));
    }
  });

  it('exact results are exact', () => {
    expect([exp(0), log(1), log1p(0), expm1(0), logistic(0), normalQuantile(0.5)]).toEqual([
      1, 0, 0, 0, 0.5, 0,
    ]);
    expect([pow(1.5, 2), pow(3, 33), pow(7, 1), pow(10, 15), pow(0.25, 0.5), pow(2, -1022)]).toEqual([
      2.25,
      5559060566555523,
      7,
      1e15,
      0.5,
      2 ** -1022,
    ]);
  });
});

describe('edges of the range', () => {
  it('exp: overflow, flush to zero, not a number', () => {
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect([exp(709.7827128933841), exp(Infinity)]).toEqual([Infinity, Infinity]);
    expect(exp(-708.3964185322641)).toBeGreaterThanOrEqual(2 ** -1022);
    expect([exp(-708.3964185322642), exp(-745), exp(-1e300), exp(-Infinity)]).toEqual([0, 0, 0, 0]);
    expect(exp(NaN)).toBeNaN();
    expect([exp(5e-324), exp(-5e-324), exp(-0)]).toEqual([1, 1, 1]);
  });

  it('log and log1p: poles, subnormal arguments, domain', () => {
    expect([log(0), log(-0), log(Infinity)]).toEqual([-Infinity, -Infinity, Infinity]);
    expect([log(-5e-324), log(-1), log(-Infinity), log(NaN)]).toEqual([NaN, NaN, NaN, NaN]);
    expect([log1p(-1), log1p(Infinity), log1p(-0)]).toEqual([-Infinity, Infinity, -0]);
    expect([log1p(-1.0000000000000002), log1p(-Infinity), log1p(NaN)]).toEqual([NaN, NaN, NaN]);
    expect([log1p(5e-324), log1p(-1e-300)]).toEqual([5e-324, -1e-300]);
  });

  it('expm1 and logistic saturate', () => {
    expect([expm1(-Infinity), expm1(-50), expm1(Infinity), expm1(710), expm1(-0)]).toEqual([
      -1,
      -1,
      Infinity,
      Infinity,
      -0,
    ]);
    expect(expm1(NaN)).toBeNaN();
    expect([logistic(-Infinity), logistic(-709), logistic(40), logistic(Infinity)]).toEqual([0, 0, 1, 1]);
    expect(logistic(NaN)).toBeNaN();
  });

  it('pow answers as Math.pow does at 0, 1, infinity and NaN', () => {
    const special = [0, 5e-324, 0.5, 1, 2, 1.7976931348623157e308, Infinity, NaN];
    const exponents = [-Infinity, -1e308, -2, -0, 0, 2, 1e308, Infinity, NaN];
    for (const x of special) {
      for (const y of exponents) expect(pow(x, y), `pow(${x}, ${y})`).toBe(Math.pow(x, y));
    }
    expect(pow(-1, 2)).toBeNaN();
    expect(pow(10, -320)).toBe(0);
  });

  it('normalQuantile and clamp', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(NaN)]).toEqual([NaN, NaN, NaN]);
    expect([clamp(-1, 0, 1), clamp(0.25, 0, 1), clamp(2, 0, 1), clamp(NaN, 0, 1)]).toEqual([0, 0.25, 1, NaN]);
  });
});

describe('properties', () => {
  const real = fc.double({ min: -700, max: 700, noNaN: true });
  const positive = fc.double({ min: 2 ** -1022, max: 1e308, noNaN: true });

  it('stays within one unit of the engine, whose own error is below one', () => {
    const close = (a: number, b: number, units: number) => Math.abs(a - b) <= units * ulp(b);
    fc.assert(
      fc.property(real, positive, (x, p) => close(exp(x), Math.exp(x), 1) && close(log(p), Math.log(p), 1)),
      { numRuns: 20_000 },
    );
  });

  it('log undoes exp', () => {
    fc.assert(fc.property(real, (x) => Math.abs(log(exp(x)) - x) <= 2e-16 + 2.3e-16 * Math.abs(x)));
  });

  it('exp, log and logistic do not fall from one double to the eighth after it', () => {
    const step = (x: number) => x + 8 * ulp(x);
    fc.assert(
      fc.property(real, (x) => exp(x) <= exp(step(x)) && logistic(x) <= logistic(step(x))),
      { numRuns: 5000 },
    );
    fc.assert(
      fc.property(positive, (p) => log(p) <= log(step(p))),
      { numRuns: 5000 },
    );
  });

  it('the quantile rises over the levels that are drawn, odd multiples of 2^-33', () => {
    fc.assert(
      fc.property(
        fc.nat(2 ** 32 - 2),
        (n) => normalQuantile((n + 0.5) / 2 ** 32) < normalQuantile((n + 1.5) / 2 ** 32),
      ),
      { numRuns: 20_000 },
    );
  });

  it('logistic stays in [0, 1] and mirrors', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (x) => {
        const y = logistic(x);
        // 2.5 ulp of a result below 1/2, as many of one below 1, and the rounding of the sum.
        return (
          y >= 0 && y <= 1 && Math.abs(y + logistic(-x) - 1) <= 2.5 * 2 ** -54 + 2.5 * 2 ** -53 + 2 ** -53
        );
      }),
    );
  });

  it('the positive part is the greater of the number and zero, to the bit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8e307, max: 8e307, noNaN: true }),
        (x) => bits(positivePart(x)) === bits(Math.max(0, x)),
      ),
      { examples: [[0], [-0], [Number.MIN_VALUE], [-Number.MIN_VALUE]] },
    );
  });

  it('the quantile mirrors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 - 1 }), (n) => {
        const p = n / 2 ** 32;
        return normalQuantile(p) === -normalQuantile(1 - p);
      }),
    );
  });
});

describe('non-regression: the bits themselves', () => {
  it('are the same in every engine and version', () => {
    const found = [
      exp(1),
      exp(-12.595431573081992),
      log(10),
      log1p(0.3),
      expm1(-0.5),
      logistic(-2.7),
      pow(0.7, 9.3),
    ];
    expect([...found, normalQuantile(0.01)].map(bits)).toMatchInlineSnapshot(`
      [
        "4005bf0a8b145769",
        "3ecc6a813c232ea0",
        "40026bb1bbb55516",
        "3fd0ca937be1b9db",
        "bfd92e9a0720d3ec",
        "3fb01f0598c8beef",
        "3fa2907ecdb00554",
        "c0029c5c4630ff0e",
      ]
    `);
  });
});
