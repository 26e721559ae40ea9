/**
 * What stories are made of. A term reads a run and gives a value together with the day on whose evening it can be
 * known; whatever is made of terms is known when the last of them is. So no sentence can speak of a day that has not
 * come, and a term that asks for what is not there (an intervention taken out, a brand that does not exist) is null.
 */
import type { EventKind, MarketEvent } from '../../sim/results/events.ts';
import type { Intervention } from '../../sim/scenario/interventions.ts';
import type { ResolvedScenario } from '../../sim/scenario/scenario.ts';
import type { RunSeries } from '../state/run-series.ts';

/** All a story may read. Days that have not arrived are zeros in the series. */
export interface Chronicle {
  series: RunSeries;
  scenario: Pick<ResolvedScenario, 'days' | 'brandNames' | 'interventions'>;
  events: readonly MarketEvent[];
  /** The same market without what the story is about; null or absent where it is not (yet) computed. */
  control?: Chronicle | null;
}

export interface Found<T> {
  value: T;
  /** Day on whose evening it is known. */
  known: number;
}
export type Term<T = number> = (run: Chronicle) => Found<T> | null;
/** A term whose value is a day. */
export type Day = Term;

/** Made of other terms; null where one of them is. */
export function from<T, R>(terms: readonly Term<T>[], make: (...values: T[]) => R): Term<R> {
  return (run) => {
    const found = terms.map((term) => term(run));
    if (found.includes(null)) return null;
    const all = found as Found<T>[];
    return {
      value: make(...all.map(({ value }) => value)),
      known: Math.max(0, ...all.map(({ known }) => known)),
    };
  };
}

const inside = ({ scenario }: Chronicle, day: number): number =>
  Math.max(0, Math.min(scenario.days - 1, Math.round(day)));

/** Days ------------------------------------------------------------------------------------------------------- */

export const on =
  (day: number): Day =>
  (run) => ({ value: inside(run, day), known: 0 });

export const last: Day = ({ scenario }) => ({ value: scenario.days - 1, known: 0 });

/** Days later (or earlier), at most the ends of the run. */
export const later =
  (day: Day, days: number): Day =>
  (run) => {
    const found = day(run);
    return found && { ...found, value: inside(run, found.value + days) };
  };

export interface Which {
  kind?: Intervention['kind'];
  /** One of the settings it changes. */
  path?: string;
  /** Where there are several, from 0. */
  nth?: number;
}

const interventionOf = ({ scenario }: Chronicle, { kind, path, nth = 0 }: Which): Intervention | undefined =>
  scenario.interventions.filter(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      (path === undefined || one.sets.some((set) => set.path === path)),
  )[nth];

/** The day an intervention begins: the scenario says so in advance. */
export const begins =
  (which: Which): Day =>
  (run) => {
    const found = interventionOf(run, which);
    return found ? { value: found.day, known: 0 } : null;
  };

/** The first day on which it no longer holds; the last of the run where it holds for good. */
export const ends =
  (which: Which): Day =>
  (run) => {
    const found = interventionOf(run, which);
    return found ? { value: inside(run, found.until ?? run.scenario.days), known: 0 } : null;
  };

/** Day of the first event of a kind from a day on. */
export const firstEvent =
  (kind: EventKind, about: { brand?: number } = {}): Day =>
  ({ events }) => {
    const found = events.find(
      (event) => event.kind === kind && (about.brand === undefined || event.brand === about.brand),
    );
    return found ? { value: found.day, known: found.day } : null;
  };

/** Events of a kind up to a day. */
export const eventsBy =
  (kind: EventKind, day: Day): Term =>
  (run) => {
    const until = day(run);
    if (until === null) return null;
    const count = run.events.filter((event) => event.kind === kind && event.day <= until.value).length;
    return { value: count, known: Math.max(until.known, until.value) };
  };

/** Series ----------------------------------------------------------------------------------------------------- */

/** A daily measure: of the market, of a brand, of a tier (0 KOCs, 1 mid, 2 head). */
export interface Track {
  table: 'market' | 'brands' | 'creators';
  measure: string;
  entity: number;
}
export const ofBrand = (measure: string, entity: number): Track => ({ table: 'brands', measure, entity });
export const ofTier = (measure: string, entity: number): Track => ({ table: 'creators', measure, entity });
export const ofMarket = (measure: string): Track => ({ table: 'market', measure, entity: 0 });

const exists = ({ scenario }: Chronicle, { table, entity }: Track): boolean =>
  table !== 'brands' || entity < scenario.brandNames.length;
const read = ({ series }: Chronicle, { table, measure, entity }: Track, day: number): number =>
  series.at(table, measure, day, entity);

export const at =
  (track: Track, day: Day): Term =>
  (run) => {
    const when = day(run);
    if (when === null || !exists(run, track)) return null;
    return { value: read(run, track, when.value), known: Math.max(when.known, when.value) };
  };

/** What is made of the values of days `first` … `end` − 1; null where there is none. */
export const over =
  (track: Track, first: Day, end: Day, make: (values: number[]) => number): Term =>
  (run) => {
    const [a, b] = [first(run), end(run)];
    if (a === null || b === null || b.value <= a.value || !exists(run, track)) return null;
    const values: number[] = [];
    for (let day = a.value; day < b.value; day++) values.push(read(run, track, day));
    return { value: make(values), known: Math.max(a.known, b.known, b.value - 1) };
  };

const added = (values: number[]): number => values.reduce((sum, x) => sum + x, 0);
export const sum = (track: Track, first: Day, end: Day): Term => over(track, first, end, added);
export const mean = (track: Track, first: Day, end: Day): Term =>
  over(track, first, end, (values) => added(values) / values.length);
export const lowest = (track: Track, first: Day, end: Day): Term =>
  over(track, first, end, (values) => Math.min(...values));

/** Sum of one measure over the sum of another; null where that is nothing. */
export const ratioOf = (a: Track, b: Track, first: Day, end: Day): Term =>
  ratio(sum(a, first, end), sum(b, first, end));

/** The first day from one on whose value is under a bound; null if there is none. */
export const firstUnder =
  (track: Track, first: Day, bound: Term): Day =>
  (run) => {
    const [start, under] = [first(run), bound(run)];
    if (start === null || under === null || !exists(run, track)) return null;
    for (let day = start.value; day < run.scenario.days; day++) {
      if (read(run, track, day) < under.value) {
        return { value: day, known: Math.max(start.known, under.known, day) };
      }
    }
    return null;
  };

/** The same in the market without what the story is about; null where that is not computed. */
export const otherwise =
  <T>(term: Term<T>): Term<T> =>
  (run) =>
    run.control ? term({ ...run.control, scenario: run.scenario }) : null;

/** Reckoning -------------------------------------------------------------------------------------------------- */

export const less = (a: Term, b: Term): Term => from([a, b], (x, y) => x - y);
export const plus = (...terms: Term[]): Term => from(terms, (...values) => added(values));
/** Null where the second is zero: nothing can be said of a share of nothing. */
export const ratio =
  (a: Term, b: Term): Term =>
  (run) => {
    const divided = from([a, b], (x, y) => x / y)(run);
    return divided !== null && Number.isFinite(divided.value) ? divided : null;
  };

export const above = (term: Term, bound: number): Term<boolean> => from([term], (x) => x > bound);
export const below = (term: Term, bound: number): Term<boolean> => from([term], (x) => x < bound);
export const both = (...terms: Term<boolean>[]): Term<boolean> => from(terms, (...all) => all.every(Boolean));

/** Number of the brand with the most (place 0), the second most …; earlier brands first where they are equal. */
export const ranked = (values: readonly { brand: number; of: Term }[], place: number): Term =>
  from(
    values.map(({ of }) => of),
    (...found) => values[order(found)[place]].brand,
  );
/** The value of the brand at that place. */
export const rankedValue = (values: readonly { brand: number; of: Term }[], place: number): Term =>
  from(
    values.map(({ of }) => of),
    (...found) => found[order(found)[place]],
  );

const order = (values: readonly number[]): number[] =>
  values.map((_, i) => i).sort((a, b) => values[b] - values[a] || a - b);
