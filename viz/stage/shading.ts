/** Everybody's shade on an evening, of their value, of its change since an earlier evening, or against another run. */
import { FULL, UNKNOWN } from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';
import type { Lens } from '../state/view.ts';
import { DIFFERENCE_END, HOLLOW, LEFT, LENS, SHADES, SINCE_END, planeOf, stepOf, valueOf } from './lenses.ts';
import type { LensKind, Reading } from './lenses.ts';

/** Shade of a value between two ends; whoever is beyond has that of the end. */
const between = (value: number, low: number, high: number): number =>
  Math.round(Math.min(1, Math.max(0, (value - low) / (high - low))) * (SHADES - 1));

/** Shade of each byte of a share: 0 … 250, the rest hollow. */
function shadesOf(kind: LensKind, ends: readonly [number, number]): Uint8Array {
  const table = new Uint8Array(256).fill(HOLLOW);
  for (let byte = 0; byte <= FULL; byte++) table[byte] = between(valueOf(byte, kind), ...ends);
  return table;
}
const TABLES = new Map<Lens, Uint8Array>();
export function shadeTable(lens: Lens): Uint8Array | null {
  const kind = LENS[lens];
  if (kind.ends === null) return null;
  let table = TABLES.get(lens);
  if (!table) TABLES.set(lens, (table = shadesOf(kind, kind.ends)));
  return table;
}

/** Shade of each step of bytes, from −255 to 255, where full colour is reached at `end`. */
const STEPS = 255;
function stepShades(lens: Lens, end: number): Uint8Array {
  const table = new Uint8Array(2 * STEPS + 1);
  for (let step = -STEPS; step <= STEPS; step++)
    table[step + STEPS] = between(stepOf(step, LENS[lens]), -end, end);
  return table;
}

/** When within a step of the clock somebody changes class: not all at once. In [0, 1), always the same for a person. */
export const turnOf = (who: number): number => (Math.imul(who + 1, 0x9e3779b1) >>> 0) / 2 ** 32;

/** Writes everybody's shade between two frames; `f` is how far the clock is from the first to the second. */
export function shade(out: Uint8Array, before: Frame, after: Frame, f: number, reading: Reading): void {
  const n = out.length;
  const at = planeOf(reading) * n;
  const table = shadeTable(reading.lens);
  const [a, b] = [before.people, after.people];
  for (let c = 0; c < n; c++) {
    const from = a[at + c];
    const to = b[at + c];
    if (table === null || from === UNKNOWN || to === UNKNOWN) {
      const value = from !== to && turnOf(c) < f ? to : from;
      out[c] = table === null ? value : table[value];
    } else out[c] = table[Math.round(from + (to - from) * f)];
  }
}

/** The same for the change of a share since an earlier evening; hollow who had or has no value. */
export function shadeSince(
  out: Uint8Array,
  earlier: Frame,
  before: Frame,
  after: Frame,
  f: number,
  reading: Reading,
): void {
  const n = out.length;
  const at = planeOf(reading) * n;
  const table = stepShades(reading.lens, SINCE_END);
  const gone = LENS[reading.lens].about === 'creators' ? LEFT : HOLLOW;
  const [was, a, b] = [earlier.people, before.people, after.people];
  for (let c = 0; c < n; c++) {
    const old = was[at + c];
    const from = a[at + c];
    const to = b[at + c];
    let now = from;
    if (from === UNKNOWN || to === UNKNOWN) now = from !== to && turnOf(c) < f ? to : from;
    else now = from + (to - from) * f;
    if (old === UNKNOWN) out[c] = HOLLOW;
    else out[c] = now === UNKNOWN ? gone : table[Math.round(now) - old + STEPS];
  }
}

/** The same for this run against another one of the same people; hollow where either knows nothing. */
export function shadeDifference(out: Uint8Array, now: Frame, other: Frame, reading: Reading): void {
  const n = out.length;
  const at = planeOf(reading) * n;
  const shares = LENS[reading.lens].ends !== null;
  const table = stepShades(reading.lens, DIFFERENCE_END);
  for (let c = 0; c < n; c++) {
    const b = now.people[at + c];
    const a = other.people[at + c];
    if (a === UNKNOWN || b === UNKNOWN) out[c] = HOLLOW;
    else if (!shares) out[c] = a === b ? 0 : 1;
    else out[c] = table[b - a + STEPS];
  }
}
