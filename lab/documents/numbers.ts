/** Numbers as they are read in text: of three digits, with their limits. */

/** At most three significant digits. */
export function short(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e6 || size < 1e-4) return value.toExponential(1);
  return String(Number(value.toPrecision(3)));
}

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

export const pValue = (value: number | null): string => {
  if (value === null || !Number.isFinite(value)) return '–';
  return value < 0.001 ? '< 0.001' : value.toFixed(3);
};

interface Limits {
  low: number;
  high: number;
}

/** "0.12 [0.1, 0.14]" */
export const withLimits = (mean: number, { low, high }: Limits): string =>
  `${short(mean)} [${short(low)}, ${short(high)}]`;
