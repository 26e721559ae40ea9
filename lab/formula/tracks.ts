/** Daily measures in formulas, and what is read off them: `brand[1].trust`, `mid.income`, `market.sales`. */
import { TIERS } from '../../sim/scenario/tiers.ts';
import type { Tier } from '../../sim/scenario/tiers.ts';
import { WAYS } from '../designs/derived.ts';
import type { Way } from '../designs/derived.ts';
import { MEASURES } from '../designs/measure-names.ts';
import type { Chronicle, TableName } from './chronicle.ts';
import { numberOf, unknown } from './scope.ts';
import type { Compile, Loops, Read, Scope, Track } from './scope.ts';
import { FormulaError } from './syntax.ts';
import type { Node } from './syntax.ts';

/** Whose measure it is: places in the table, or null where there is nobody like that. */
type Whose = (run: Chronicle, loops: Loops) => readonly number[] | null;

export const OWNERS = ['market', 'brand[0]', 'brands', 'creators', ...TIERS];
const brandsIn = ({ scenario }: Chronicle): number[] => scenario.brandNames.map((_, b) => b);
const everybody = [0, 1, 2];

const WHOLE: Readonly<Record<string, { table: TableName; whose: Whose }>> = {
  market: { table: 'market', whose: () => [0] },
  brands: { table: 'brands', whose: brandsIn },
  creators: { table: 'creators', whose: () => everybody },
};

function ownerOf(node: Node, scope: Scope, compile: Compile): { table: TableName; whose: Whose } {
  if (node.kind === 'name') {
    const tier = TIERS.indexOf(node.name as Tier);
    if (tier >= 0) return { table: 'creators', whose: () => [tier] };
    if (Object.hasOwn(WHOLE, node.name)) return WHOLE[node.name];
    throw unknown(node.name, `${OWNERS.join(', ')} before a measure`, OWNERS);
  }
  if (node.kind !== 'index' || node.of.kind !== 'name' || node.of.name !== 'brand')
    throw new FormulaError('a measure of something else', `a measure of ${OWNERS.join(', ')}`);
  if (node.at.kind === 'number') mustBe(node.at.value, scope);
  const place = numberOf(node.at, scope, compile);
  return {
    table: 'brands',
    whose: (run, loops) => {
      const found = place(run, loops);
      return found !== null && found.value < run.scenario.brandNames.length ? [found.value] : null;
    },
  };
}

function mustBe(brand: number, { about }: Scope): void {
  const brands = about?.brandNames.length ?? Infinity;
  if (brand >= brands) throw new FormulaError(`brand[${brand}]`, `brand[0] to brand[${brands - 1}]`);
}

/** `owner.measure`; of several owners the measures are added up. */
export function trackOf(node: Node & { kind: 'member' }, scope: Scope, compile: Compile): Track {
  const { table, whose } = ownerOf(node.of, scope, compile);
  const measures: readonly string[] = MEASURES[table];
  const { name } = node;
  if (!measures.includes(name)) throw unknown(name, `a measure of ${table}`, measures);
  return {
    kind: 'track',
    on: (run, loops) => {
      const places = whose(run, loops);
      if (places === null) return null;
      return (day) => places.reduce((sum, place) => sum + run.series.at(table, name, day, place), 0);
    },
  };
}

const inside = (given: number, end: number, exact = false): number => {
  const day = Math.round(given);
  if (exact && (day < 0 || day > end)) throw new FormulaError(`day ${day}`, `0 to ${end}`);
  return Math.max(0, Math.min(end, day));
};
/** A day of the run: the first or the last for one that lies before or behind it. */
const dayIn = ({ scenario, exact }: Chronicle, day: number): number => inside(day, scenario.days - 1, exact);

function measureOf(node: Node | undefined, scope: Scope, compile: Compile): Track {
  const track = node === undefined ? undefined : compile(node, scope);
  if (track?.kind === 'track') return track;
  throw new FormulaError(node === undefined ? 'nothing' : 'a number', 'a daily measure, as brand[0].trust');
}

/** `at(track, day)` */
export function valueAt(given: readonly Node[], scope: Scope, compile: Compile): Read {
  const track = measureOf(given[0], scope, compile);
  const day = numberOf(given[1], scope, compile);
  return (run, loops) => {
    const when = day(run, loops);
    const of = track.on(run, loops);
    if (when === null || of === null) return null;
    const on = dayIn(run, when.value);
    return { value: of(on), known: Math.max(when.known, on) };
  };
}

export const isWay = (name: string): name is Way => Object.hasOwn(WAYS, name);

/** `sum(track)`, `mean(track, from)`, `lowest(track, from, to)`: over days from … to − 1, else to the ends of the run. */
export function reading(way: Way, given: readonly Node[], scope: Scope, compile: Compile): Read {
  const track = measureOf(given[0], scope, compile);
  const [first, end] = [given[1], given[2]].map((node) => node && numberOf(node, scope, compile));
  return (run, loops) => {
    const { days } = run.scenario;
    const a = first === undefined ? { value: 0, known: 0 } : first(run, loops);
    const b = end === undefined ? { value: days, known: 0 } : end(run, loops);
    const of = track.on(run, loops);
    if (a === null || b === null || of === null) return null;
    const [from, to] = [inside(a.value, days, run.exact), inside(b.value, days, run.exact)];
    if (to <= from) return null;
    const values = Array.from({ length: to - from }, (_, i) => of(from + i));
    const value = WAYS[way](values, from > 0 ? of(from - 1) : values[0]);
    return { value, known: Math.max(a.known, b.known, to - 1) };
  };
}
