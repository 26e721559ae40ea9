/** Who is meant by what was typed, and who stands under the pointer. */
import type { Layout } from '../../workers/layout.ts';

/** A person by name or number: exactly, or else the one whose name begins so. null where there is none. */
export function findPerson(typed: string, people: number, names: readonly string[] | null): number | null {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return null;
  if (names !== null) {
    const lower = (name: string): string => name.toLowerCase();
    const exact = names.findIndex((name) => lower(name) === wanted);
    if (exact >= 0) return exact;
    const begins = names.findIndex((name) => lower(name).startsWith(wanted));
    if (begins >= 0) return begins;
  }
  const digits = /\d+/.exec(wanted.replace(/[\s,.’']/g, ''))?.[0];
  const number = digits === undefined ? NaN : Number(digits);
  return Number.isInteger(number) && number < people ? number : null;
}

/** The nearest person to a point of the layout within a distance; -1 where there is none. */
export function personAt({ x, y, first, members, circles }: Layout, px: number, py: number, within: number) {
  let best = -1;
  let least = within * within;
  const groups = first.length - 1;
  for (let g = 0; g < groups; g++) {
    // The ring comes last and has no circle.
    if (g < circles.length / 3) {
      const away = Math.hypot(px - circles[3 * g], py - circles[3 * g + 1]);
      if (away > circles[3 * g + 2] + within + 1) continue;
    }
    for (let at = first[g]; at < first[g + 1]; at++) {
      const [dx, dy] = [x[members[at]] - px, y[members[at]] - py];
      const distance = dx * dx + dy * dy;
      if (distance <= least) [best, least] = [members[at], distance];
    }
  }
  return best;
}

/** The group whose circle holds a point, -1 for none. */
export function groupAt({ circles }: Layout, px: number, py: number): number {
  for (let g = 0; 3 * g < circles.length; g++) {
    if (Math.hypot(px - circles[3 * g], py - circles[3 * g + 1]) <= circles[3 * g + 2] + 1) return g;
  }
  return -1;
}
