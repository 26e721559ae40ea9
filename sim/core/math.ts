/**
 * Exponentials, logarithms and their kin with the same bits in every engine.
 *
 * ECMAScript leaves the last bits of Math.exp, Math.log and Math.pow to the engine, and they do differ: a
 * run would fork. Here only + - * /, integer operations and typed-array views are used, all of them exact
 * or rounded once as IEEE 754 says.
 *
 *     exp x = 2^k · 2^(j/32) · e^r      32k + j = the integer nearest 32x/ln 2,    |r| ≤ ln 2 / 64
 *     log x = k·ln 2 − log g + log(1+r)  x = 2^k·m, g ≈ 1/m of 10 bits, r = m·g − 1,  |r| < 0.0054
 *
 * e^r and log(1+r) are their Taylor series; constants that are added to something small are held as a sum
 * of two doubles; the tables are computed at load in integer arithmetic of 128 bits.
 *
 * Errors in units in the last place (ulp), the worst of 400,000 arguments over the whole range against 40
 * digits: exp 0.54, log 0.501, log1p 0.996, expm1 1.01, logistic 2.3, pow 0.68 (3.1 where |y·log x| > 100);
 * normalQuantile 8e-16 relative. Subnormal results of exp, pow and logistic are flushed to 0, for they slow
 * arithmetic down.
 *
 * Sources: table-driven reduction after P. T. P. Tang, ACM TOMS 15 (1989) and 16 (1990); exact products and
 * sums after T. J. Dekker, Numer. Math. 18 (1971); quantile: M. J. Wichura, AS 241, Appl. Stat. 37 (1988).
 */

/** Bits after the point of the integers from which the tables are made. */
const FIXED = 128n;
const ONE = 1n << FIXED;

/** Σ uⁿ/n! for a fixed-point u. */
function fixedExp(u: bigint): bigint {
  let sum = 0n;
  let term = ONE;
  for (let n = 1n; term > 0n; n++) {
    sum += term;
    term = ((term * u) >> FIXED) / n;
  }
  return sum;
}

/** log(p/q) = 2·Σ sⁿ/n over odd n, s = (p − q)/(p + q), in fixed point. */
function fixedLog(p: bigint, q: bigint): bigint {
  const s = ((p - q) << FIXED) / (p + q);
  let sum = 0n;
  let power = s;
  for (let n = 1n; power / n !== 0n; n += 2n) {
    sum += power / n;
    power = (((power * s) >> FIXED) * s) >> FIXED;
  }
  return 2n * sum;
}

/** 2^k for k = −1074 … 1023 at k + BIAS. */
const BIAS = 1074;
const POWER = new Float64Array(BIAS + 1024);
for (let i = 0, p = Number.MIN_VALUE; i < POWER.length; i++, p *= 2) POWER[i] = p;

/** The multiple of 2^-bits at or below a fixed-point number, and the rest rounded to a double. */
function split(v: bigint, bits: number): [high: number, low: number] {
  const high = v >> (FIXED - BigInt(bits));
  const rest = v - (high << (FIXED - BigInt(bits)));
  return [Number(high) * POWER[BIAS - bits], Number(rest) * POWER[BIAS - 128]];
}

const FIXED_LN2 = fixedLog(2n, 1n);

// --- exp -----------------------------------------------------------------------------------------------

const STEPS = 32;
const STEPS_PER_UNIT = STEPS / Math.LN2;
/** ln 2 / 32; the high part has 38 bits, so that its product with a step number (16 bits) is exact. */
const [STEP_HIGH, STEP_LOW] = split(FIXED_LN2 / BigInt(STEPS), 43);
/** 2^(j/32) as a sum of two doubles. */
const ROOT_HIGH = new Float64Array(STEPS);
const ROOT_LOW = new Float64Array(STEPS);
for (let j = 0; j < STEPS; j++) {
  const root = fixedExp((FIXED_LN2 * BigInt(j)) / BigInt(STEPS));
  ROOT_HIGH[j] = Number(root) * POWER[BIAS - 128];
  ROOT_LOW[j] = Number(root - BigInt(Number(root))) * POWER[BIAS - 128];
}

/** The largest argument whose exponential is finite. */
const EXP_MAX = 709.782712893384;
/** log of the least normal double, rounded up; below it exp is 0. */
const EXP_MIN = -708.3964185322641;

/** e^r − 1 for |r| ≤ ln 2 / 64; the first neglected term is 3.5e-18. */
function series(r: number): number {
  const rr = r * r;
  return r + rr * (1 / 2 + r * (1 / 6) + rr * (1 / 24 + r * (1 / 120) + rr * (1 / 720)));
}

/** exp(x + tail) for EXP_MIN ≤ x ≤ EXP_MAX and |tail| a few ulp of x. */
function raise(x: number, tail: number): number {
  const n = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const r = x - n * STEP_HIGH - (n * STEP_LOW - tail);
  const root = ROOT_HIGH[n & (STEPS - 1)];
  const y = root + (ROOT_LOW[n & (STEPS - 1)] + root * series(r));
  const k = n >> 5;
  // 2^1024 is no double: the last half step below the largest double takes two factors.
  return k < 1024 ? y * POWER[k + BIAS] : y * 2 * POWER[k - 1 + BIAS];
}

/** e^x. Error < 0.55 ulp; 0 where the result would be subnormal (x ≤ −708.396), ∞ above 709.783. */
export function exp(x: number): number {
  if (x >= EXP_MIN && x <= EXP_MAX) return raise(x, 0);
  return x < EXP_MIN ? 0 : x > EXP_MAX ? Infinity : NaN;
}

/** e^x − 1 without cancellation near 0. Error < 1.1 ulp. */
export function expm1(x: number): number {
  if (x > -1 / 16 && x < 1 / 16) return x === 0 ? x : longSeries(x);
  if (!(x > -40 && x < 700)) return exp(x) - 1;
  const n = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const r = x - n * STEP_HIGH - n * STEP_LOW;
  const root = ROOT_HIGH[n & (STEPS - 1)];
  const scale = POWER[(n >> 5) + BIAS];
  return scale * root - 1 + scale * (ROOT_LOW[n & (STEPS - 1)] + root * series(r));
}

/** e^x − 1 for |x| < 1/16, where the sum above would lose what cancels; to x⁹/9!. */
function longSeries(x: number): number {
  const tail = 1 / 720 + x * (1 / 5040 + x * (1 / 40320 + x * (1 / 362880)));
  return x + x * x * (1 / 2 + x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x * tail))));
}

/** 1 / (1 + e^−x), in [0, 1]. Error < 2.5 ulp; 0 where the result would be subnormal. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const odds = exp(x);
  return odds / (1 + odds);
}

// --- log -----------------------------------------------------------------------------------------------

const BINS = 128;
/** Bins from here on (mantissas above 1.41) are halved and count to the next power of two. */
const FOLD = 53;
/** 42 bits after the point, so that k·LN2_HIGH + LOG_HIGH[j] is exact for every exponent k. */
const LOG_BITS = 42;
const [LN2_HIGH, LN2_LOW] = split(FIXED_LN2, LOG_BITS);
/** Per bin j: g, a multiple of 1/512 near the reciprocal of the mantissa 1 + j/128, and −log g in two parts. */
const RECIPROCAL = new Float64Array(BINS);
const LOG_HIGH = new Float64Array(BINS);
const LOG_LOW = new Float64Array(BINS);
for (let j = 0; j < BINS; j++) {
  const g = Math.round((j < FOLD ? 512 : 1024) / (1 + j / BINS));
  RECIPROCAL[j] = g / 512;
  [LOG_HIGH[j], LOG_LOW[j]] = split(-fixedLog(BigInt(g), 512n), LOG_BITS);
}

const MIN_NORMAL = POWER[BIAS - 1022];
const DOUBLE = new Float64Array(1);
const WORDS = new Int32Array(DOUBLE.buffer);
/** Where the sign, the exponent and the first 20 bits of the mantissa lie: the last word, if little-endian. */
const TOP = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** log(1+r) − r for |r| < 0.0054; the first neglected term, r⁹/9, is below 4e-22. */
function logSeries(r: number): number {
  const rr = r * r;
  return rr * (r * (1 / 3) - 1 / 2 + rr * (r * (1 / 5) - 1 / 4 + rr * (r * (1 / 7) - 1 / 6 - rr * (1 / 8))));
}

/** Natural logarithm. Error < 0.51 ulp; −∞ at 0, NaN below. Subnormal arguments are as good as any. */
export function log(x: number): number {
  if (!(x >= MIN_NORMAL && x < Infinity)) {
    if (x > 0 && x < MIN_NORMAL) return logOf(x * POWER[BIAS + 54], -54);
    return x === 0 ? -Infinity : x > 0 ? x : NaN;
  }
  return logOf(x, 0);
}

/** What log's last result lacks of the logarithm: the second of two doubles, for pow. */
const REST = new Float64Array(1);

/** log(x · 2^shift) of a normal positive x; leaves its rounding error in REST. */
function logOf(x: number, shift: number): number {
  DOUBLE[0] = x;
  // Half a bin is added, so that bins are centred and one is centred at 1, where the result is small.
  const top = WORDS[TOP] + 0x1000;
  const j = (top >> 13) & (BINS - 1);
  const k = (top >> 20) - 1023 + ((j + (BINS - FOLD)) >> 7);
  const m = x * POWER[BIAS - k];
  const g = RECIPROCAL[j];
  // Exact: 24 and 29 bits of the mantissa times 10. So r misses m·g − 1 only by what `lost` holds.
  const short = Math.fround(m);
  const first = short * g - 1;
  const second = (m - short) * g;
  const r = first + second;
  const lost = first - r + second;
  const e = k + shift;
  const whole = e * LN2_HIGH + LOG_HIGH[j];
  const sum = whole + r;
  const tail = whole - sum + r + (e * LN2_LOW + LOG_LOW[j] + lost + logSeries(r));
  const result = sum + tail;
  REST[0] = sum - result + tail;
  return result;
}

/** log(1 + x) without cancellation near 0. Error < 1 ulp; −∞ at −1, NaN below. */
export function log1p(x: number): number {
  // Here r = x without rounding. The test of 0 keeps the sign of −0.
  if (x > -1 / 256 && x < 1 / 256) return x === 0 ? x : x + logSeries(x);
  const u = 1 + x;
  // What the rounding of u lost, to first order. At −1 and at ∞ there is nothing to mend.
  return u > 0 && u < 1e18 ? log(u) + (x - (u - 1)) / u : log(u);
}

// --- pow -----------------------------------------------------------------------------------------------

/** 2^27 + 1: multiplying by it splits a double into two halves whose products are exact (Dekker). */
const HALVES = 134217729;

/**
 * x^y for x ≥ 0 (NaN below 0), with the language's answers at 0, 1 and ∞. Error < 0.7 ulp, growing to 4
 * where |y·log x| > 100; 0 where the result would be subnormal.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x === 1 && y - y === 0) return 1;
  if (!(x > 0 && x < Infinity && x !== 1 && y - y === 0)) return powAtTheEdge(x, y);
  const high = log(x);
  const product = y * high;
  if (product > EXP_MAX + 1) return Infinity;
  if (product < EXP_MIN - 1) return 0;
  // y·high = product + error, exactly: the halves have 26 bits.
  const yCut = y * HALVES - (y * HALVES - y);
  const highCut = high * HALVES - (high * HALVES - high);
  const yRest = y - yCut;
  const highRest = high - highCut;
  const error = yCut * highCut - product + yCut * highRest + yRest * highCut + yRest * highRest;
  if (product < EXP_MIN) return 0;
  return product > EXP_MAX ? Infinity : raise(product, error + y * REST[0]);
}

function powAtTheEdge(x: number, y: number): number {
  if (!(x >= 0) || y !== y || x === 1) return NaN;
  if (x === 0) return y > 0 ? 0 : Infinity;
  if (x === Infinity) return y > 0 ? Infinity : 0;
  return x > 1 === y > 0 ? Infinity : 0;
}

// --- the rest ------------------------------------------------------------------------------------------

/** x, or the bound it exceeds; NaN stays NaN. */
export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}

/**
 * x where it is positive, else 0: the bits of Math.max(0, x) for every finite x that can be doubled. Without a branch, which costs more
 * than arithmetic where nobody can foresee it.
 */
export const positivePart = (x: number): number => (x + Math.abs(x)) / 2;

/**
 * The x below which a standard normal variable lies with probability p. Relative error < 1e-15;
 * ∓∞ at 0 and 1, NaN outside. Three ratios of polynomials of degree 7, coefficients of AS 241 (PPND16).
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * central(0.180625 - q * q);
  const smaller = q < 0 ? p : 1 - p;
  if (!(smaller > 0)) return smaller === 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
  const t = Math.sqrt(-log(smaller));
  const x = t <= 5 ? near(t - 1.6) : far(t - 5);
  return q < 0 ? -x : x;
}

// prettier-ignore
function central(r: number): number {
  return (
    (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
      45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r +
      133.14166789178437745) * r + 3.387132872796366608) /
    (((((((5226.495278852545925 * r + 28729.085735721942674) * r + 39307.89580009271061) * r +
      21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r +
      42.313330701600911252) * r + 1)
  );
}

// prettier-ignore
function near(r: number): number {
  return (
    (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
      1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r +
      4.6303378461565452959) * r + 1.42343711074968357734) /
    (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
      0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r +
      2.05319162663775882187) * r + 1)
  );
}

// prettier-ignore
function far(r: number): number {
  return (
    (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r +
      0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r +
      5.4637849111641143699) * r + 6.6579046435011037772) /
    (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
      7.868691311456132591e-4) * r + 0.0148753612908506148525) * r + 0.13692988092273580531) * r +
      0.59983220655588793769) * r + 1)
  );
}
