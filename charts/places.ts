/** Places that keep out of each other's way. */

/**
 * Moves places apart until each has `height` for itself, in the same order, all within `top` … `bottom` where there
 * is room. Neighbours that would overlap share their shift.
 *
 * @param wanted places of the middles
 */
export function keptApart(wanted: readonly number[], height: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const groups: { sum: number; members: number[] }[] = [];
  // The middle of a group is the mean of what its members want, each counted from the group's first.
  const first = ({ sum, members }: (typeof groups)[number]): number => {
    const half = height / 2;
    const least = top + half;
    const most = bottom - half - (members.length - 1) * height;
    return Math.max(least, Math.min(most, sum / members.length));
  };
  for (const i of order) {
    let group = { sum: wanted[i], members: [i] };
    for (let last = groups.at(-1); last; last = groups.at(-1)) {
      if (first(last) + last.members.length * height <= first(group) + 1e-9) break;
      groups.pop();
      const members = [...last.members, ...group.members];
      const shifted = group.sum - group.members.length * last.members.length * height;
      group = { sum: last.sum + shifted, members };
    }
    groups.push(group);
  }
  const placed = new Array<number>(wanted.length);
  for (const group of groups) group.members.forEach((i, k) => (placed[i] = first(group) + k * height));
  return placed;
}

/** The first level, counted from 0, on which each stretch overlaps none before it. */
export function levelsOf(stretches: readonly (readonly [from: number, to: number])[]): number[] {
  const levels: (readonly [number, number])[][] = [];
  return stretches.map(([from, to]) => {
    const free = levels.findIndex((taken) => taken.every(([left, right]) => to <= left || from >= right));
    const level = free < 0 ? levels.length : free;
    (levels[level] ??= []).push([from, to]);
    return level;
  });
}

/** A tenth of a pixel is finer than any screen, and keeps drawings short. */
export const px = (place: number): number => Math.round(10 * place) / 10;
