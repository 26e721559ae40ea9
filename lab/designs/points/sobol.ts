/**
 * Sobol points: a low-discrepancy sequence in the unit cube, [0, 1) in each dimension.
 *
 *     x_0 = 0,   x_{i+1} = x_i ⊕ v_c,   c = number of trailing ones of i        (Gray code order)
 *     v_k = m_k/2^k,   m_k = 2a_1·m_{k−1} ⊕ … ⊕ 2^{s−1}a_{s−1}·m_{k−s+1} ⊕ 2^s·m_{k−s} ⊕ m_{k−s}
 *
 * The point 0 belongs to the sequence, and its balance needs a number of points that is a power of two (Owen,
 * arXiv:2008.08051). With `random`, all coordinates of a dimension are shifted by one random pattern of bits
 * (digital shift): the points stay balanced, and several shifts give independent estimates.
 *
 * Sources: I. Antonov and V. Saleev (1979); S. Joe and F. Kuo, SIAM J. Sci. Comput. 30 (2008).
 */
import { DIRECTION_NUMBERS } from './direction-numbers.ts';

export const MOST_DIMENSIONS = DIRECTION_NUMBERS.length + 1;
const BITS = 32;
const UNIT = 1 / 4294967296;

/** The 32 direction integers of a dimension (from 0), the first with its leading bit in front. */
function directions(dimension: number): Uint32Array {
  const v = new Uint32Array(BITS);
  if (dimension === 0) return v.map((_, k) => 1 << (BITS - 1 - k));
  const [a, m] = DIRECTION_NUMBERS[dimension - 1];
  const s = m.length;
  for (let k = 0; k < BITS; k++) {
    if (k < s) {
      v[k] = m[k] << (BITS - 1 - k);
      continue;
    }
    let next = v[k - s] ^ (v[k - s] >>> s);
    for (let j = 1; j < s; j++) if ((a >> (s - 1 - j)) & 1) next ^= v[k - j];
    v[k] = next;
  }
  return v;
}

/** The first n Sobol points, as rows of `dimensions` (1 to 64) coordinates. */
export function sobolPoints(n: number, dimensions: number, random?: () => number): number[][] {
  if (!(Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= MOST_DIMENSIONS)) {
    throw new RangeError(`Sobol points: ${dimensions} dimensions; expected 1 to ${MOST_DIMENSIONS}`);
  }
  if (!(Number.isInteger(n) && n >= 0 && n < 0x8000_0000)) {
    throw new RangeError(`Sobol points: ${n} points; expected a whole number below 2³¹`);
  }
  const v = Array.from({ length: dimensions }, (_, d) => directions(d));
  const x = Uint32Array.from({ length: dimensions }, () => (random ? Math.floor(random() / UNIT) : 0));
  const points: number[][] = [];
  for (let i = 0; i < n; i++) {
    points.push(Array.from(x, (bits) => bits * UNIT));
    const c = 31 - Math.clz32(~i & (i + 1));
    for (let d = 0; d < dimensions; d++) x[d] ^= v[d][c];
  }
  return points;
}
