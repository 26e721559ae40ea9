/** Lists of interventions: copies with one entry changed. */
export type Json = Record<string, unknown>;

/** The list itself comes back where nothing changes. */
export function movedTo(list: readonly Json[], index: number, day: number, last: number): readonly Json[] {
  const entry = list[index];
  if (entry === undefined || typeof entry.day !== 'number') return list;
  const to = Math.max(0, Math.min(Math.round(day), last));
  if (to === entry.day) return list;
  const until = typeof entry.until === 'number' ? { until: entry.until + to - entry.day } : {};
  return replacedAt(list, index, { ...entry, day: to, ...until });
}

/** An index past the end adds. */
export const replacedAt = (list: readonly Json[], index: number, entry: Json): Json[] =>
  index < list.length ? list.map((one, i) => (i === index ? entry : one)) : [...list, entry];

export const without = (list: readonly Json[], index: number): Json[] => list.filter((_, i) => i !== index);
