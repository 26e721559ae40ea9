/** Daily measures in formulas, and what is read off them: `brand[1].trust`, `mid.income`, `market.sales`. */
import { TIERS } from '../../sim/scenario/index.ts';
import { WAYS } from '../designs/derived.ts';
import type { Way } from '../designs/derived.ts';
import { UnlivedDay } from './chronicle.ts';
import type { Chronicle, TableName } from './chronicle.ts';
import type { Read, Track } from './reading.ts';

/** Whose measures there are beside those of a tier or a brand; of several they are added up. */
const WHOLE: Readonly<Record<string, readonly [TableName, (run: Chronicle) => readonly number[]]>> = {
  market: ['market', () => [0]],
  brands: ['brands', ({ scenario }) => scenario.brandNames.map((_, b) => b)],
  creators: ['creators', () => TIERS.map((_, tier) => tier)],
};
/** All but brands, which have a number. */
export const OWNERS: readonly string[] = [...Object.keys(WHOLE), ...TIERS];

const added =
  (table: TableName, measure: string, whose: (run: Chronicle) => readonly number[]): Track =>
  (run) => {
    const places = whose(run);
    return (day) => places.reduce((sum, place) => sum + run.series.at(table, measure, day, place), 0);
  };

export function trackOf(owner: string, measure: string): Track {
  if (Object.hasOwn(WHOLE, owner)) return added(WHOLE[owner][0], measure, WHOLE[owner][1]);
  const tier = (TIERS as readonly string[]).indexOf(owner);
  return added('creators', measure, () => [tier]);
}

export const brandTrack =
  (brand: Read, measure: string): Track =>
  (run, loops) => {
    const found = brand(run, loops);
    if (found === null || found.value >= run.scenario.brandNames.length) return null;
    return (day) => run.series.at('brands', measure, day, found.value);
  };

/** A day of the run: the first or the last for one that lies before or behind it, where days are not meant exactly. */
function inside(given: number, end: number, exact = false): number {
  const day = Math.round(given);
  if (exact && (day < 0 || day > end)) throw new UnlivedDay(day, end);
  return Math.max(0, Math.min(end, day));
}

/** `at(track, day)` */
export const valueAt =
  (track: Track, day: Read): Read =>
  (run, loops) => {
    const when = day(run, loops);
    const of = track(run, loops);
    if (when === null || of === null) return null;
    const on = inside(when.value, run.scenario.days - 1, run.exact);
    return { value: of(on), known: Math.max(when.known, on) };
  };

/** `sum(track)`, `mean(track, from)`, `lowest(track, from, to)`: over days from … to − 1, else to the ends of the run. */
export const windowed =
  (way: Way, track: Track, first: Read, end: Read): Read =>
  (run, loops) => {
    const [a, b, of] = [first(run, loops), end(run, loops), track(run, loops)];
    if (a === null || b === null || of === null) return null;
    const { days } = run.scenario;
    const [from, to] = [inside(a.value, days, run.exact), inside(b.value, days, run.exact)];
    if (to <= from) return null;
    const values = Array.from({ length: to - from }, (_, i) => of(from + i));
    const value = WAYS[way](values, from > 0 ? of(from - 1) : values[0]);
    return { value, known: Math.max(a.known, b.known, to - 1) };
  };
