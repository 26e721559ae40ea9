/** Reads outcomes off a run: one vocabulary for the register, experiment files and policies. */
import type { Recording, Series } from '../../sim/index.ts';
import { TIERS } from '../../sim/scenario/index.ts';
import type { ResolvedScenario } from '../../sim/scenario/index.ts';
import { Hash, canonicalJson, log } from '../../sim/numbers.ts';
import { read as formulaIn, scopeWith } from '../formula/formula.ts';
import { chronicleOf } from '../formula/recorded.ts';
import { WAYS, correlation, mean, until } from './derived.ts';
import { placeOf } from './measure-names.ts';
import type { Expectation, Outcome, Reading } from './outcome-shapes.ts';
import type { Asked } from './people-shapes.ts';

export type { Expectation, Outcome, Reading, Sesoi } from './outcome-shapes.ts';

/** What of a run is read. */
export interface Recorded {
  recording: Pick<Recording, 'market' | 'brands' | 'creators'>;
  /** Days done. */
  day: number;
}

/** Names an outcome in stored runs: equal for equal outcomes. */
export const outcomeKey = (outcome: Asked): string =>
  new Hash().addText(canonicalJson(outcome)).hex().slice(0, 16);

function entitiesOf({ table, entity }: Reading, series: Series): number[] {
  if (table === 'market') return [0];
  if (entity === 'all') return Array.from({ length: series.entities }, (_, i) => i);
  const place = table === 'creators' ? (TIERS as readonly string[]).indexOf(String(entity)) : Number(entity);
  if (!(place >= 0 && place < series.entities)) throw new Error(`${table} has no ${String(entity)}`);
  return [place];
}

/** The series of a reading from the day before its window (if there is one) to the end of it. */
function seriesOf(run: Recorded, given: Reading): { before: number; days: number[] } {
  const series = run.recording[given.table];
  const entities = entitiesOf(given, series);
  const measures = [given.measure].flat().map((name) => placeOf(given.table, name));
  const [from, to] = given.window;
  if (to > run.day) throw new Error(`the window ends on day ${to}; the run has ${run.day} days`);
  const on = (day: number): number => {
    let total = 0;
    for (const entity of entities) for (const measure of measures) total += series.at(day, entity, measure);
    return total;
  };
  const days = Array.from({ length: to - from }, (_, i) => on(from + i));
  return { before: from > 0 ? on(from - 1) : days[0], days };
}

function overBrands(run: Recorded, given: Reading): number {
  const brands = Array.from({ length: run.recording.brands.entities }, (_, entity) => entity);
  const of = (measure: string): number[] =>
    brands.map((entity) => mean(seriesOf(run, { ...given, entity, measure }).days));
  if (given.with === undefined || Array.isArray(given.measure))
    throw new Error('a correlation needs two measures');
  return correlation(of(given.measure), of(given.with));
}

/** The number that a reading makes of a run. */
export function read(run: Recorded, given: Reading): number {
  if (given.derive === 'correlation') return overBrands(run, given);
  const { before, days } = seriesOf(run, given);
  if (given.derive === 'at') return days[days.length - 1];
  if (given.derive === 'daysUntil' || given.derive === 'unreached') {
    const day = until(days, (value) => value >= (given.level ?? Infinity));
    return given.derive === 'daysUntil' ? day : Number(day === days.length);
  }
  return WAYS[given.derive](days, before);
}

/** A run as formulas need it: with what its scenario says in advance, and its log. */
export interface RecordedWhole extends Recorded {
  scenario: ResolvedScenario;
  recording: Pick<Recording, 'market' | 'brands' | 'creators' | 'log'>;
}

/** The number of a formula. @throws Error where it has none, or asks for a day that was not lived */
export function spokenOf({ scenario, recording }: RecordedWhole, formula: string): number {
  const found = formulaIn(formula, scopeWith([]))(chronicleOf(scenario, recording));
  if (found !== null) return found.value;
  throw new Error(`${formula} has no value; expected one, or what it is then, as (${formula}) ?? 0`);
}

/** The outcome of one run. */
export function outcomeOf(run: Recorded, given: Outcome): number {
  const value = read(run, given);
  const by = given.over === undefined ? 1 : read(run, given.over);
  const whole = by === 0 ? 0 : value / by;
  return given.scale === 'log' ? log(whole + 0.5) : whole;
}

/** What is expected to have the sign that is stated, from the outcomes by arm. */
export function contrastOf(
  { contrast, reference = 0 }: Pick<Expectation, 'contrast' | 'reference'>,
  values: Readonly<Record<string, number>>,
): number {
  // An arm without weight may have no value.
  return Object.entries(contrast).reduce(
    (total, [arm, weight]) => (weight === 0 ? total : total + weight * values[arm]),
    -reference,
  );
}
