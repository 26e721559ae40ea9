/** sim/random.ts: known answers, statistics on fixed seeds (limits in standard errors), properties. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from '../sim/core/math.ts';
import {
  countUpTo,
  drawn,
  idPart,
  idTurn,
  normal,
  poisson,
  poissonSteps,
  seedKey,
  sequence,
  streamKey,
  uniform,
  type Key,
} from '../sim/core/random.ts';

/** The 32 random bits of a draw. */
const word = (key: Key, id: number, counter: number) =>
  (uniform(key.k0, key.k1, id, counter) * 4294967296 - 0.5) | 0;

const seed = seedKey('quality');
const key = streamKey(seed, 5, 17);

/** (χ² − df) / √(2 df): standard errors by which counts differ from equal ones. */
function excess(counts: Float64Array): number {
  const mean = counts.reduce((a, b) => a + b) / counts.length;
  const chi = counts.reduce((sum, n) => sum + (n - mean) * (n - mean), 0) / mean;
  return (chi - (counts.length - 1)) / Math.sqrt(2 * (counts.length - 1));
}

describe('non-regression: draws that must never change', () => {
  it('keys, uniform draws, normal draws', () => {
    const numbers = sequence(seed, 2);
    expect({
      keys: [seedKey(''), seedKey('1'), seedKey('信任'), streamKey(seed, 5, 17), streamKey(seed, -1, 1e9)],
      uniform: [uniform(0, 0, 0, 0), uniform(key.k0, key.k1, 0, 0), uniform(key.k0, key.k1, 999_999, 7)],
      sequence: [numbers(), numbers(), numbers()],
      normal: normal(key.k0, key.k1, 3, 4),
    }).toMatchInlineSnapshot(`
      {
        "keys": [
          {
            "k0": -1669543734,
            "k1": -1873540707,
          },
          {
            "k0": -1823836592,
            "k1": 2021488675,
          },
          {
            "k0": 1838833627,
            "k1": -1157939504,
          },
          {
            "k0": -1480663223,
            "k1": 866156851,
          },
          {
            "k0": 906852230,
            "k1": -2069653258,
          },
        ],
        "normal": -0.2955072215880221,
        "sequence": [
          0.4474659318802878,
          0.8547163248294964,
          0.40197356475982815,
        ],
        "uniform": [
          1.1641532182693481e-10,
          0.44152834464330226,
          0.4748878030804917,
        ],
      }
    `);
  });
});

describe('known answers: poisson', () => {
  it('has the probabilities of the distribution', () => {
    for (const mean of [0.01, 0.7, 3, 12.5, 30]) {
      let term = exp(-mean);
      let below = 0;
      for (let n = 0; n < 3 * mean + 5; n++) {
        // Just inside the two ends of the interval of u that belongs to n.
        if (term > 1e-9) {
          expect(poisson(mean, below + 1e-11), `mean ${mean}`).toBe(n);
          expect(poisson(mean, below + term - 1e-11), `mean ${mean}`).toBe(n);
        }
        below += term;
        term *= mean / (n + 1);
      }
    }
  });

  it('at its ends', () => {
    expect([poisson(0, 0.5), poisson(-1, 0.5), poisson(NaN, 0.5)]).toEqual([0, 0, 0]);
    expect([poisson(3, 0), poisson(3, 2 ** -33), poisson(1e-12, 1 - 2 ** -33)]).toEqual([0, 0, 0]);
    expect(poisson(3, 1 - 2 ** -53)).toBeLessThan(40);
    expect(poisson(30, 1)).toBeLessThan(120);
  });

  it('has its mean and variance, also above the mean where it is taken as normal', () => {
    for (const mean of [0.3, 4, 30, 400, 2000]) {
      let sum = 0;
      let squares = 0;
      const n = 40_000;
      for (let i = 0; i < n; i++) {
        const deviation = poisson(mean, uniform(key.k0, key.k1, i, 77)) - mean;
        sum += deviation;
        squares += deviation * deviation;
      }
      expect(Math.abs(sum / n) / Math.sqrt(mean / n), `mean of ${mean}`).toBeLessThan(3);
      const spread = Math.sqrt((2 + 1 / mean) / n);
      expect(Math.abs(squares / n / mean - 1) / spread, `variance of ${mean}`).toBeLessThan(3);
    }
  });
});

describe('statistics: avalanche', () => {
  const samples = 8192;

  /** Flips each of 32 input bits; every output bit must flip half of the time, each alone and all together. */
  function check(name: string, draw: (input: number, sample: number) => number, inputBits = 32): void {
    let worst = 0;
    let chi = 0;
    for (let bit = 0; bit < inputBits; bit++) {
      const flips = new Float64Array(32);
      for (let s = 0; s < samples; s++) {
        // Small numbers, as ids and days are, with a 0 at the bit: no pair is counted twice.
        const input = bit < 13 ? ((s >> bit) << (bit + 1)) | (s & ((1 << bit) - 1)) : s;
        const difference = draw(input, s) ^ draw(input ^ (1 << bit), s);
        for (let o = 0; o < 32; o++) flips[o] += (difference >>> o) & 1;
      }
      for (const count of flips) {
        const z = (count - samples / 2) / (Math.sqrt(samples) / 2);
        worst = Math.max(worst, Math.abs(z));
        chi += z * z;
      }
    }
    const cells = 32 * inputBits;
    expect(worst, `${name}: the worst of ${cells} pairs of bits`).toBeLessThan(5);
    expect((chi - cells) / Math.sqrt(2 * cells), `${name}: all pairs together`).toBeLessThan(4);
  }

  it('of the id', () => check('id', (id) => word(key, id, 3)));
  it('of the counter', () => check('counter', (counter) => word(key, 3, counter)));
  it('of the stream', () => check('stream', (stream) => word(streamKey(seed, stream, 17), 1, 0)));
  it('of the day', () => check('day', (day) => word(streamKey(seed, 5, day), 1, 0)));
  it('of the first word of the key', () => check('k0', (k0, s) => word({ k0, k1: s }, 1, 0)));
  it('of the second word of the key', () => check('k1', (k1, s) => word({ k0: s, k1 }, 1, 0)));
  it('of the last letter of the seed', () =>
    check(
      'seed',
      (letter, s) => word(streamKey(seedKey(`run ${s} ${String.fromCharCode(letter)}`), 0, 0), 0, 0),
      7,
    ));
});

describe('statistics: neighbours', () => {
  const days = Array.from({ length: 1000 }, (_, day) => streamKey(seed, 3, day));
  const orders: Record<string, (i: number) => number> = {
    'neighbouring ids': (i) => word(key, i, 0),
    'neighbouring counters': (i) => word(key, 12, i),
    'sixteen counters per id': (i) => word(key, i >>> 4, i & 15),
    'ids 1024 apart': (i) => word(key, i << 10, 1),
    'neighbouring days': (i) => word(days[i % 1000], (i / 1000) | 0, 0),
    'neighbouring streams': (i) => word(streamKey(seed, i, 0), 0, 0),
    'neighbouring seeds': (i) => seedKey(String(i)).k0,
  };
  const count = (name: string) => (/streams|seeds/.test(name) ? 100_000 : 1_000_000);

  it.each(Object.keys(orders))('%s are uniform, in their high and low bits', (name) => {
    const high = new Float64Array(4096);
    const low = new Float64Array(4096);
    for (let i = 0; i < count(name); i++) {
      const drawn = orders[name](i);
      high[drawn >>> 20]++;
      low[drawn & 4095]++;
    }
    expect(Math.abs(excess(high)), 'high bits').toBeLessThan(4);
    expect(Math.abs(excess(low)), 'low bits').toBeLessThan(4);
  });

  it.each(Object.keys(orders))('%s are uncorrelated, and their pairs fill the square', (name) => {
    const square = new Float64Array(4096);
    const lowSquare = new Float64Array(4096);
    let product = 0;
    let last = orders[name](0);
    for (let i = 1; i < count(name); i++) {
      const next = orders[name](i);
      square[((last >>> 26) << 6) | (next >>> 26)]++;
      lowSquare[((last & 63) << 6) | (next & 63)]++;
      product += ((last >>> 0) / 2 ** 32 - 0.5) * ((next >>> 0) / 2 ** 32 - 0.5);
      last = next;
    }
    expect(Math.abs((12 * product) / Math.sqrt(count(name))), 'serial correlation').toBeLessThan(4);
    expect(Math.abs(excess(square)), 'pairs of high bits').toBeLessThan(4);
    expect(Math.abs(excess(lowSquare)), 'pairs of low bits').toBeLessThan(4);
  });

  it.each(Object.keys(orders))('%s have the spacings of birthdays', (name) => {
    // Equal spacings among m = 2048 sorted draws of 2^32 are Poisson with mean m³/2^34 each time (Marsaglia).
    const m = 2048;
    const repeats = Math.floor(count(name) / m);
    let equal = 0;
    const births = new Uint32Array(m);
    const spacings = new Uint32Array(m);
    for (let r = 0; r < repeats; r++) {
      for (let i = 0; i < m; i++) births[i] = orders[name](r * m + i);
      births.sort();
      for (let i = 0; i < m; i++) spacings[i] = births[i] - (i ? births[i - 1] : 0);
      spacings.sort();
      for (let i = 1; i < m; i++) equal += spacings[i] === spacings[i - 1] ? 1 : 0;
    }
    const expected = (repeats * m * m * m) / 2 ** 34;
    expect(Math.abs(equal - expected) / Math.sqrt(expected)).toBeLessThan(4);
  });

  it('two ids share no more of their sequences than chance: correlations of 300 ids over 200 counters', () => {
    const draws = Array.from({ length: 300 }, (_, id) =>
      Float64Array.from({ length: 200 }, (_, counter) => uniform(key.k0, key.k1, id, counter) - 0.5),
    );
    let squares = 0;
    let worst = 0;
    let pairs = 0;
    for (let a = 0; a < draws.length; a++) {
      for (let b = 0; b < a; b++, pairs++) {
        const z = (12 * draws[a].reduce((sum, u, i) => sum + u * draws[b][i], 0)) / Math.sqrt(200);
        squares += z * z;
        worst = Math.max(worst, Math.abs(z));
      }
    }
    expect(Math.abs(squares / pairs - 1) / Math.sqrt(2 / pairs)).toBeLessThan(4);
    expect(worst).toBeLessThan(5.5);
  });

  it('normal draws have the moments of the distribution', () => {
    const n = 200_000;
    const moments = [0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      const x = normal(key.k0, key.k1, i, 9);
      moments.forEach((_, power) => (moments[power] += Math.pow(x, power + 1) / n));
    }
    const expected = [0, 1, 0, 3];
    const variance = [1, 2, 15, 96];
    moments.forEach((found, i) =>
      expect(Math.abs(found - expected[i]) / Math.sqrt(variance[i] / n), `moment ${i + 1}`).toBeLessThan(4),
    );
  });
});

describe('properties', () => {
  const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

  it('a draw lies in the open interval and depends on its key alone', () => {
    fc.assert(
      fc.property(int, int, int, int, (k0, k1, id, counter) => {
        const u = uniform(k0, k1, id, counter);
        uniform(k0, k1, id + 1, counter);
        return u >= 2 ** -33 && u <= 1 - 2 ** -33 && u === uniform(k0, k1, id, counter);
      }),
    );
  });

  it('a draw in two steps is the same draw', () => {
    fc.assert(
      fc.property(
        int,
        int,
        int,
        int,
        (k0, k1, id, counter) =>
          drawn(idPart(k0, id), idTurn(k0, id), k1, counter) === uniform(k0, k1, id, counter),
      ),
    );
  });

  it('different counters of one id never give the same draw, different ids do as often as chance', () => {
    const counters = new Set(Array.from({ length: 200_000 }, (_, counter) => word(key, 8, counter)));
    expect(counters.size).toBe(200_000);
    const ids = new Set(Array.from({ length: 200_000 }, (_, id) => word(key, id, 8)));
    // n²/2³³ = 4.7 expected.
    expect(200_000 - ids.size).toBeLessThan(15);
  });

  it('no two seeds, streams or days share a key', () => {
    const text = ({ k0, k1 }: Key) => `${k0} ${k1}`;
    const seeds = Array.from({ length: 50_000 }, (_, i) => text(seedKey(`seed ${i}`)));
    expect(new Set(seeds).size).toBe(50_000);
    const days = Array.from({ length: 200_000 }, (_, i) =>
      text(streamKey(seed, i % 100, Math.floor(i / 100) - 1)),
    );
    expect(new Set(days).size).toBe(200_000);
  });

  it('a sequence is its own stream and starts anew each time', () => {
    const first = sequence(seed, 4);
    const drawn = [first(), first(), first()];
    const again = sequence(seed, 4);
    expect([again(), again(), again()]).toEqual(drawn);
    const other = sequence(seed, 5);
    expect([other(), other(), other()]).not.toEqual(drawn);
    expect(new Set(drawn).size).toBe(3);
  });

  it('counts by steps are those of poisson, up to the most', () => {
    const mean = fc.oneof(
      fc.double({ min: -1, max: 500, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
    );
    const unit = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(0, 2 ** -33, 1 - 2 ** -33, 1),
    );
    fc.assert(
      fc.property(mean, unit, fc.integer({ min: 0, max: 1000 }), (m, u, most) => {
        expect(countUpTo(poissonSteps(m, most), u)).toBe(Math.min(most, poisson(m, u)));
      }),
      { numRuns: 2000 },
    );
    expect(() => poissonSteps(501, 64)).toThrow('501');
  });

  it('poisson is monotone in u and in the mean', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const mean = fc.double({ min: 0, max: 40, noNaN: true });
    fc.assert(
      fc.property(mean, unit, unit, (m, a, b) => poisson(m, Math.min(a, b)) <= poisson(m, Math.max(a, b))),
      { numRuns: 5000 },
    );
    // Means a rounding error apart may disagree at the border of a count.
    fc.assert(
      fc.property(mean, fc.double({ min: 1e-6, max: 10, noNaN: true }), fc.nat(2 ** 32 - 2), (m, more, n) => {
        const u = (n + 0.5) / 2 ** 32;
        return poisson(m, u) <= poisson(m + more, u);
      }),
      { numRuns: 5000 },
    );
  });
});
