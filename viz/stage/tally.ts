/** An evening in numbers, for the legend, for the summary that is read aloud, and for communities seen from afar. */
import { Mark, UNKNOWN, personPlane } from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';
import { LEFT, LENS, SHADES, planeOf, stepOf, valueOf } from './lenses.ts';
import type { Reading } from './lenses.ts';

export interface Tally {
  people: number;
  /** Who has a value: for lenses about a brand, those who know it. */
  known: number;
  /** Mean of a share over them; NaN where nobody has one or the lens shows classes. */
  mean: number;
  /** People in each class; empty for shares. */
  classes: number[];
  /** Who complains, praised or criticised somewhere that day. */
  complain: number;
  praised: number;
  criticised: number;
}

export function tally(frame: Frame, people: number, reading: Reading): Tally {
  const at = planeOf(reading) * people;
  const marks = personPlane('marks') * people;
  const kind = LENS[reading.lens];
  const shares = kind.ends !== null;
  const classes = shares ? [] : kind.colours.map(() => 0);
  const result = { people, known: 0, mean: NaN, classes, complain: 0, praised: 0, criticised: 0 };
  let sum = 0;
  for (let c = 0; c < people; c++) {
    const mark = frame.people[marks + c];
    if (mark & Mark.complains) result.complain++;
    if (mark & Mark.praised) result.praised++;
    if (mark & Mark.criticised) result.criticised++;
    const value = frame.people[at + c];
    if (value === UNKNOWN) continue;
    result.known++;
    if (shares) sum += value;
    else classes[value]++;
  }
  if (shares && result.known > 0) result.mean = valueOf(sum / result.known, kind);
  return result;
}

/**
 * Mean change of a share among those who have one in both frames, and how many have one no longer; for classes the
 * share who are in another.
 */
export function tallyDifference(now: Frame, other: Frame, people: number, reading: Reading) {
  const at = planeOf(reading) * people;
  const kind = LENS[reading.lens];
  const shares = kind.ends !== null;
  let sum = 0;
  let known = 0;
  let left = 0;
  for (let c = 0; c < people; c++) {
    const a = other.people[at + c];
    const b = now.people[at + c];
    if (a !== UNKNOWN && b === UNKNOWN) left++;
    if (a === UNKNOWN || b === UNKNOWN) continue;
    known++;
    sum += shares ? stepOf(b - a, kind) : a === b ? 0 : 1;
  }
  return { known, left, mean: known === 0 ? NaN : sum / known };
}

/** Mean of the shades in each group, -1 where nobody has one, and the share of its people who have one. */
export function tallyGroups(
  shades: Uint8Array,
  group: Int32Array,
  mean: Float32Array,
  known: Float32Array,
): void {
  mean.fill(0);
  known.fill(0);
  const all = new Float32Array(mean.length);
  for (let c = 0; c < shades.length; c++) {
    const g = group[c];
    if (g < 0) continue;
    all[g]++;
    if (shades[c] >= LEFT) continue;
    known[g]++;
    mean[g] += shades[c];
  }
  for (let g = 0; g < mean.length; g++) {
    mean[g] = known[g] === 0 ? -1 : mean[g] / known[g];
    known[g] = all[g] === 0 ? 0 : known[g] / all[g];
  }
}

/**
 * The same for change: the shade of each group's mean change among its people who have a value in both frames. A mean of
 * shades would hide those who moved beyond the ends.
 */
export function tallyGroupChange(
  now: Frame,
  other: Frame,
  reading: Reading,
  end: number,
  group: Int32Array,
  shade: Float32Array,
  known: Float32Array,
): void {
  shade.fill(0);
  known.fill(0);
  const all = new Float32Array(shade.length);
  const at = planeOf(reading) * group.length;
  const [a, b] = [other.people, now.people];
  for (let c = 0; c < group.length; c++) {
    const g = group[c];
    if (g < 0) continue;
    all[g]++;
    if (a[at + c] === UNKNOWN || b[at + c] === UNKNOWN) continue;
    known[g]++;
    shade[g] += b[at + c] - a[at + c];
  }
  const kind = LENS[reading.lens];
  for (let g = 0; g < shade.length; g++) {
    const mean = stepOf(shade[g] / known[g], kind) / end;
    shade[g] = known[g] === 0 ? -1 : ((SHADES - 1) * (1 + Math.min(1, Math.max(-1, mean)))) / 2;
    known[g] = all[g] === 0 ? 0 : known[g] / all[g];
  }
}

/** The class most people of each group are in, and their share. */
export function commonest(
  shades: Uint8Array,
  group: Int32Array,
  classes: number,
  top: Float32Array,
  share: Float32Array,
): void {
  const counts = new Int32Array(top.length * classes);
  const all = new Int32Array(top.length);
  for (let c = 0; c < shades.length; c++) {
    if (group[c] < 0) continue;
    all[group[c]]++;
    if (shades[c] < classes) counts[group[c] * classes + shades[c]]++;
  }
  for (let g = 0; g < top.length; g++) {
    const mine = counts.subarray(g * classes, (g + 1) * classes);
    let best = 0;
    for (let k = 1; k < classes; k++) if (mine[k] > mine[best]) best = k;
    top[g] = mine[best] === 0 ? -1 : best;
    share[g] = all[g] === 0 ? 0 : mine[best] / all[g];
  }
}
