/**
 * Random numbers that are a pure function of their key: (seed, stream, day, id, counter).
 *
 * No state advances, so that a draw depends neither on the order in which agents are visited nor on what
 * else is drawn: changing one policy leaves every unrelated draw alone (common random numbers).
 *
 *     x = scramble(id ⊕ k0)                                  a bijection of the id
 *     y = x + (C·counter ⊕ k1)                               a Weyl sequence per id
 *     z = finaliser(y), with G·id + k0 added between its two products
 *     u = (z + ½) / 2³²                                      in the open interval (0, 1)
 *
 * x alone would let two ids share one sequence shifted by some counters; the term in the middle of the
 * last step, which knows the id by another road, parts them. For one key and id, different counters never
 * give the same number (each step is a bijection).
 *
 * Sources: counter-based draws after Salmon et al., SC'11; multipliers and shifts of the two finalisers
 * from C. Wellons' search for low-bias 32-bit hashes (hash-prospector, public domain); the odd constants
 * C and G are the golden ratio and √2 − 1 in units of 2³²; text seeds through J. Baagøe's Alea (seedrandom).
 */
import seedrandom from 'seedrandom';
import { exp, normalQuantile } from './math.ts';

/** Two 32-bit integers. */
export interface Key {
  readonly k0: number;
  readonly k1: number;
}

const GOLDEN = 0x9e3779b9;
const ROOT = 0x6a09e667;
const UNIT = 1 / 4294967296;

/** A bijection of 32-bit integers in which every input bit reaches every output bit. */
function scramble(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0xd35a2d97);
  return x ^ (x >>> 15);
}

/**
 * A bijection of pairs of 32-bit integers, another one for every key: six rounds of a Feistel network.
 * It is called per phase and day, so that certainty is worth more than speed.
 */
function encipher(key: Key, left: number, right: number): Key {
  for (let round = 1; round <= 6; round++) {
    const word = round & 1 ? key.k0 : key.k1;
    const next = left ^ scramble((scramble(right ^ word) + Math.imul(round, GOLDEN)) | 0);
    left = right;
    right = next;
  }
  return { k0: left ^ key.k0, k1: right ^ key.k1 };
}

/** The key of a seed, which may be any text (the empty one as well). */
export function seedKey(seed: string): Key {
  const alea = seedrandom.alea(seed);
  const key = { k0: alea.int32(), k1: alea.int32() };
  return encipher(key, alea.int32(), alea.int32());
}

/** The key of one purpose on one day. For one key, different pairs never share a result. */
export function streamKey(key: Key, stream: number, day: number): Key {
  return encipher(key, stream | 0, day | 0);
}

/** The part of a draw that hangs on the id alone, for who draws often for one; see `drawn`. */
export const idPart = (k0: number, id: number): number => scramble(id ^ k0);

/** The other part that does. */
export const idTurn = (k0: number, id: number): number => (Math.imul(id, ROOT) + k0) | 0;

/** The same number as `uniform(k0, k1, id, counter)`, from the parts that hang on the id. */
export function drawn(part: number, turn: number, k1: number, counter: number): number {
  let x = (part + (Math.imul(counter, GOLDEN) ^ k1)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul((x ^ (x >>> 15)) + turn, 0x846ca68b);
  return ((x ^ (x >>> 16)) >>> 0) * UNIT + UNIT / 2;
}

/** A uniform draw in the open interval (0, 1) with 32 random bits: odd multiples of 2^-33. */
export function uniform(k0: number, k1: number, id: number, counter: number): number {
  let x = id ^ k0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0xd35a2d97);
  x = ((x ^ (x >>> 15)) + (Math.imul(counter, GOLDEN) ^ k1)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul((x ^ (x >>> 15)) + Math.imul(id, ROOT) + k0, 0x846ca68b);
  return ((x ^ (x >>> 16)) >>> 0) * UNIT + UNIT / 2;
}

/** The day of sequences: no day of a run is negative. */
const NO_DAY = -1;

/** Uniform draws 0, 1, 2, … of a stream of its own, for what is made once, at the start. */
export function sequence(key: Key, stream: number): () => number {
  const { k0, k1 } = streamKey(key, stream, NO_DAY);
  let drawn = 0;
  return () => {
    const u = uniform(k0, k1, drawn | 0, Math.floor(drawn * UNIT));
    drawn++;
    return u;
  };
}

/** A standard normal draw by inversion, monotone in the uniform draw of the same key; within ±6.4. */
export function normal(k0: number, k1: number, id: number, counter: number): number {
  return normalQuantile(uniform(k0, k1, id, counter));
}

/** A whole number of this mean. */
export const roundAtRandom = (mean: number, u: number): number => {
  const floor = Math.floor(mean);
  return floor + Number(u < mean - floor);
};

/** Above this mean the Poisson distribution is taken as a rounded normal one. */
const MANY = 500;

/**
 * A Poisson count by inversion: the least n whose distribution function reaches u. Monotone in u, so that
 * with one u a larger mean gives no smaller count. Takes about `mean` steps; 0 where mean ≤ 0.
 */
export function poisson(mean: number, u: number): number {
  if (!(mean > 0)) return 0;
  if (mean > MANY) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normalQuantile(u)));
  let term = exp(-mean);
  let reached = term;
  let n = 0;
  while (u > reached) {
    n++;
    term *= mean / n;
    const next = reached + term;
    // Rounding may keep the sum below a u next to 1: the tail is exhausted.
    if (next === reached && n > mean) break;
    reached = next;
  }
  return n;
}

/**
 * Where a Poisson count of this mean reaches 1, 2, … up to `most`, for many draws of one mean: what `poisson` sums up for
 * each draw is summed up once, and `countUpTo` finds the same count to the bit.
 *
 * @throws above the mean from which `poisson` rounds a normal draw
 */
export function poissonSteps(mean: number, most: number): Float64Array {
  if (mean > MANY) throw new Error(`poissonSteps: mean is ${mean}; expected at most ${MANY}`);
  const steps: number[] = [];
  let term = mean > 0 ? exp(-mean) : 1;
  for (let n = 1, reached = term; mean > 0 && n <= most; n++) {
    steps.push(reached);
    term *= mean / n;
    if (reached + term === reached && n > mean) break;
    reached += term;
  }
  return Float64Array.from(steps);
}

/** `Math.min(most, poisson(mean, u))` by the steps of that mean. */
export function countUpTo(steps: Float64Array, u: number): number {
  let n = 0;
  while (n < steps.length && u > steps[n]) n++;
  return n;
}
