/** What each lens shows of a person: which bytes of a frame, and which shade stands for which value. */
import { interpolateCividis, interpolateRgb, interpolateRgbBasis } from 'd3';
import { FULL, UNKNOWN, brandPlane, personPlane } from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';
import type { Lens } from '../state/view.ts';

/** Shades of a lens that shows a share. */
export const SHADES = 48;
/** Stands for whoever does not know the brand. */
export const HOLLOW = 255;

export interface LensKind {
  /** Whether it is about one brand. */
  perBrand: boolean;
  /** Shares: the values at the two ends of the scale; whoever is beyond has the shade of the end. Classes: null. */
  ends: readonly [number, number] | null;
  /** A colour for each shade or class. */
  colours: readonly string[];
}

const ramp = (colour: (t: number) => string): string[] =>
  Array.from({ length: SHADES }, (_, i) => colour(i / (SHADES - 1)));
/** The dark end is lifted: it has to be seen on a dark ground. */
const cividis = (t: number): string => interpolateCividis(0.16 + 0.84 * t);

/** Ends are where few people are beyond in the shipped scenarios; the legend says them. */
export const LENS: Readonly<Record<Lens, LensKind>> = {
  trust: { perBrand: true, ends: [0.3, 0.8], colours: ramp(cividis) },
  attachment: { perBrand: true, ends: [0, 0.5], colours: ramp(cividis) },
  identity: { perBrand: true, ends: [0, 0.5], colours: ramp(cividis) },
  fatigue: { perBrand: false, ends: [0, 0.5], colours: ramp(interpolateRgb('#46525e', '#ff9a6b')) },
  // No evidence worth the name, own experience, word of mouth, paid messages, bad evidence.
  origin: { perBrand: true, ends: null, colours: ['#77838f', '#56b4e9', '#35c496', '#f0d95a', '#ff7f50'] },
  // From no loyalty to buying by habit.
  stage: {
    perBrand: true,
    ends: null,
    colours: ['#5c6772', cividis(0.2), cividis(0.5), cividis(0.75), cividis(1)],
  },
};

/** Change from the kept run to this one: the middle is the colour of nothing much. */
export const DIFFERENCE_END = 0.2;
export const DIFFERENCE_COLOURS = ramp(
  interpolateRgbBasis(['#ff8a3c', '#8a5a3c', '#3f4a55', '#3c6f95', '#62c3ff']),
);
/** For classes: the same, another. */
export const OTHERWISE_COLOURS = ['#46525e', '#f0d95a'];

export function planeOf(lens: Lens, brand: number): number {
  return lens === 'fatigue' ? personPlane('fatigue') : brandPlane(lens, brand);
}

/** Shade of each byte of a share: 0 … 250, the rest hollow. */
function shadesOf(ends: readonly [number, number]): Uint8Array {
  const table = new Uint8Array(256).fill(HOLLOW);
  for (let byte = 0; byte <= FULL; byte++) {
    const t = (byte / FULL - ends[0]) / (ends[1] - ends[0]);
    table[byte] = Math.round(Math.min(1, Math.max(0, t)) * (SHADES - 1));
  }
  return table;
}
const TABLES = new Map<Lens, Uint8Array>();
export function shadeTable(lens: Lens): Uint8Array | null {
  const { ends } = LENS[lens];
  if (ends === null) return null;
  let table = TABLES.get(lens);
  if (!table) TABLES.set(lens, (table = shadesOf(ends)));
  return table;
}

/** When within a step of the clock somebody changes class: not all at once. In [0, 1), always the same for a person. */
export const turnOf = (who: number): number => (Math.imul(who + 1, 0x9e3779b1) >>> 0) / 2 ** 32;

/** Writes everybody's shade between two frames; `f` is how far the clock is from the first to the second. */
export function shade(
  out: Uint8Array,
  before: Frame,
  after: Frame,
  f: number,
  lens: Lens,
  brand: number,
): void {
  const n = out.length;
  const at = planeOf(lens, brand) * n;
  const table = shadeTable(lens);
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

/** The same for this run against another one of the same people; hollow where either knows nothing. */
export function shadeDifference(out: Uint8Array, now: Frame, other: Frame, lens: Lens, brand: number): void {
  const n = out.length;
  const at = planeOf(lens, brand) * n;
  const shares = LENS[lens].ends !== null;
  for (let c = 0; c < n; c++) {
    const b = now.people[at + c];
    const a = other.people[at + c];
    if (a === UNKNOWN || b === UNKNOWN) out[c] = HOLLOW;
    else if (!shares) out[c] = a === b ? 0 : 1;
    else {
      const t = 0.5 + (0.5 * (b - a)) / FULL / DIFFERENCE_END;
      out[c] = Math.round(Math.min(1, Math.max(0, t)) * (SHADES - 1));
    }
  }
}
