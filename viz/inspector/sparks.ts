/** The state of one person over the run, read from the frames that are there anyway. */
import { FULL, UNKNOWN, brandPlane } from '../../workers/frames.ts';
import type { BrandPlane } from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';

export interface Spark {
  days: number[];
  /** In [0, 1]; NaN while the person does not know the brand. */
  values: number[];
}

/** @param every days from one frame to the next; `days` that have arrived */
export function sparkOf(
  frameAt: (day: number) => Frame | null,
  { consumers, days, every }: { consumers: number; days: number; every: number },
  plane: BrandPlane,
  brand: number,
  person: number,
): Spark {
  const spark: Spark = { days: [], values: [] };
  const at = brandPlane(plane, brand) * consumers + person;
  let last = -1;
  for (let day = 0; day < days; day += Math.max(1, every)) {
    const frame = frameAt(day);
    if (frame === null || frame.day === last) continue;
    last = frame.day;
    const byte = frame.people[at];
    spark.days.push(frame.day);
    spark.values.push(byte === UNKNOWN ? NaN : byte / FULL);
  }
  return spark;
}
