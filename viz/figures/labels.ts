/** Labels beside what they name: how wide a text is, and how labels keep out of each other's way. */

const WIDE = /[\u2e80-\u9fff\uff00-\uffef]/;

/** Width of a text in pixels, estimated: what is drawn must not depend on fonts that are not there yet. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += WIDE.test(letter) ? 1 : /[A-Zmw%–—]/.test(letter) ? 0.68 : 0.54;
  return sum * size;
}

/** As much of a text as fits. */
export function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

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
