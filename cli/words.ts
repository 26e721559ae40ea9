/** Numbers for people. */

/** 1 234 567 as "1.2 million". */
export function bigNumber(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value >= 1e9) return `${(value / 1e9).toFixed(1)} billion`;
  if (value >= 1e6) return `${(value / 1e6).toFixed(1)} million`;
  return whole(Math.round(value));
}

/** With commas between thousands. */
export function whole(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 0 });
}

/** At most four significant digits, whole numbers in full. */
export function figure(value: number): string {
  if (Number.isInteger(value)) return whole(value);
  return value.toLocaleString('en-US', { maximumSignificantDigits: 4 });
}

export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–';
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const rounded = Math.round(seconds);
  if (rounded < 60) return `${rounded} s`;
  if (rounded < 3600) return `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
  return `${Math.floor(rounded / 3600)} h ${Math.floor((rounded % 3600) / 60)} min`;
}

export const days = (count: number): string => (count === 1 ? '1 day' : `${whole(count)} days`);

/** A path as it can be pasted into a shell. */
export function shellWord(path: string): string {
  return /^[\p{L}\p{N}_./~:@+-]+$/u.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
