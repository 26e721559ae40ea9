/** What a cause moved at once, and what of the rest is told from chance, in words and tables. */
import { LEVEL, nameOfRemoval, yardsticksFor } from '../sim/index.ts';
import type { Against, Held, Several, Sum } from '../sim/index.ts';
import { signed } from './futures-lines.ts';
import { indented, table } from './table.ts';
import { days, whole } from './words.ts';

/** The first evening: exact, as nothing has come back yet. */
export function directLines(
  { direct: { day, met, brands }, all }: Several,
  names: readonly string[],
): string[] {
  const moved = brands.filter((one) => one.trust !== 0 || one.otherTrust !== 0);
  if (moved.length === 0) return [];
  const people = (count: number, trust: number): string[] => [whole(count), signed(trust, 2)];
  const rows = moved.map((one) => [
    names[one.brand],
    ...(met === null ? [] : people(one.people, one.trust)),
    ...people(one.otherPeople, one.otherTrust),
  ]);
  const head = [
    'brand',
    ...(met === null ? [] : ['who met it', 'trust']),
    met === null ? 'people' : 'others',
    'trust',
  ];
  const who =
    met === null ? '' : `; ${whole(met)} met it, the others met something else in its place, or were told`;
  return [
    `At once, on the evening of day ${day}, exact and not chance (people by more than ${all.smallest}, trust added over all)${who}:`,
    ...indented(table([head, ...rows])),
  ];
}

/** What of the window is told from chance. */
export function chanceLines({ against }: Several, names: readonly string[]): string[] {
  if (against === null) return [];
  const { from, until, least, brands, yardsticks } = against;
  const rows = brands.map((one) => [
    names[one.brand] + (one.asked ? ' (asked about)' : ''),
    signed(one.trustDays, 2),
    one.spread === null ? '–' : one.spread.toFixed(2),
    one.p === null ? '–' : `${one.asMuch} of ${yardsticks.length}`,
    one.corrected === null ? '–' : one.corrected.toFixed(3),
    wordsFor(one, against),
  ]);
  const head = ['brand', 'trust × days', 'chance', 'chance does as much', 'p, corrected', ''];
  return [
    `Against chance, in the ${days(until - from)} from day ${from} (trust added over people and evenings; less than ${least.toFixed(2)} counts for nothing):`,
    ...indented(table([head, ...rows])),
    ...yardstickLines(against),
  ];
}

function wordsFor({ finding, brand }: Held, { brands, yardsticks }: Against): string {
  if (finding === 'told') return 'told from chance';
  if (finding === 'chance') return 'chance could do it';
  if (finding === 'small') return 'too small to count';
  if (finding === 'none') return 'there is nothing to hold it against';
  const family = brands.filter(({ asked }) => asked === brands[brand].asked).length;
  return `${yardsticks.length} yardsticks are too few to tell; ${yardsticksFor(family)} are needed`;
}

function yardstickLines({ yardsticks, brands }: Against): string[] {
  if (brands.every(({ finding }) => finding === 'small')) return [];
  if (yardsticks.length === 0)
    return ['  No posts about no brand are at hand that could stand for it: what differs may be chance.'];
  const some = yardsticks[0].slice(0, 2).map(nameOfRemoval).join(', ');
  const more = yardsticks[0].length > 2 ? ', …' : '';
  return [
    `  ${whole(yardsticks.length)} times posts about no brand were left out instead, read as often (the first time ${some}${more}).`,
    `  Chance: root mean square of what they move. Told up to p = ${LEVEL}, by rank; what is asked about and the rest are corrected each for itself (Holm).`,
  ];
}

const WORDS = {
  unclear: 'not told: the gap may be chance',
  nothing: 'moves nothing',
  additive: 'they add up',
  substitutes: 'more than the sum: they stand in for each other',
  complements: 'less than the sum: they need each other',
} as const;

/** How single effects and that of all go together; `names` of the causes, in their order. */
export function sumLines(
  { sums, single, all, against }: Several,
  names: readonly string[],
  brands: readonly string[],
): string[] {
  if (single.length === 0) return [];
  const told = sums.filter(({ together }) => together !== 'nothing');
  const cells = (one: Sum, x: number): string => signed(x, one.what === 'trust' ? 2 : 0);
  const title = ({ brand, what }: Sum): string =>
    `${brands[brand]}, ${what === 'trust' ? 'trust × days' : 'pieces bought'}`;
  const rows = told.map((one) => [
    title(one),
    ...one.single.map((x) => cells(one, x)),
    cells(one, one.sum),
    cells(one, one.all),
    against === null ? '' : one.chance === null ? '–' : cells(one, one.chance).slice(1),
    WORDS[one.together],
  ]);
  const fates = `people whose fate differs: ${single.map(({ fates: list }) => whole(list.length)).join(', ')}, and ${whole(all.fates.length)} of all together`;
  const [from, until] = against === null ? [all.from, all.until] : [against.from, against.until];
  const chance = against === null ? '' : 'gap by chance';
  return [
    `Each alone, and all together, in the ${days(until - from)} from day ${from}:`,
    ...indented(table([['', ...names, 'sum', 'together', chance, ''], ...rows])),
    `  ${fates}`,
  ];
}
