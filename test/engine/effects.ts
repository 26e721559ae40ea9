/**
 * What moves what, found by trying: every part of a day is done again from the same state with one thing changed (a
 * column, a number of the scenario, a field of the batch), and what comes out differently is an effect. Draws are
 * keyed, so that nothing else differs. A change of next to nothing that shows in the outcome acts on a value; one that
 * shows only when it is large acts through a decision.
 */
import { BRAND, CREATOR, POPULATION } from '../../sim/population/parameters.ts';
import { MODEL, PARAMETERS, columnNames, columnOf, touched } from '../../sim/catalogue.ts';
import { openDay } from '../../sim/core/engine.ts';
import type { TypedArray } from '../../sim/core/column.ts';
import type { Exposures, List } from '../../sim/core/exposures.ts';
import type { Parameter, Table } from '../../sim/core/parameter.ts';
import { GATHERING, isReading } from '../../sim/mechanisms/attention/reading.ts';
import { record } from '../../sim/recording.ts';
import type { Run } from '../../sim/run.ts';
import type { Settings } from '../../sim/scenario/scenario.ts';
import type { World } from '../../sim/world.ts';

/** How a cause acts: on a value, or by what is decided. */
export type How = 'value' | 'decision';
/** Places in which an effect was seen, and in how many of them it was the same with other draws. */
export interface Sighting {
  changed: number;
  alike: number;
  /** Whether a change of next to nothing shows; null for what cannot be changed by so little. */
  near: boolean | null;
}
/** By part, cause and effect. */
export type Effects = Map<string, Sighting>;
/** So much of what is changed must come out alike with other draws, to be called a value. */
const MOSTLY = 0.8;
/** What shows only when it is changed by much is a choice among several, even where none is drawn. */
export const howOf = ({ changed, alike, near }: Sighting): How =>
  alike >= MOSTLY * changed && near !== false ? 'value' : 'decision';

function see(effects: Effects, key: string, { changed, alike, near }: Sighting): void {
  const seen = effects.get(key);
  if (seen === undefined) effects.set(key, { changed, alike, near });
  else {
    seen.changed += changed;
    seen.alike += alike;
    seen.near = near === true || seen.near === true ? true : (near ?? seen.near);
  }
}
export const keyOf = (part: string, from: string, to: string): string => `${part}|${from}|${to}`;
const SEPARATOR = '|';
export const readKey = (key: string): [part: string, from: string, to: string] =>
  key.split(SEPARATOR) as [string, string, string];

/** Parts that only set to zero or add up: the instrument, not the market. */
export const BOOKS = ['the books are opened', 'the market is measured'];
export const BIRTH = 'birth';
/** What was read today and by whom: the batch without what is made of it. */
export const READ = 'batch.read';

const TABLES: Record<string, Table> = {
  ...PARAMETERS,
  population: POPULATION,
  creator: CREATOR,
  brand: BRAND,
};
export const PATHS: readonly (readonly [path: string, parameter: Parameter])[] = Object.entries(
  TABLES,
).flatMap(([group, table]) => Object.entries(table).map(([name, row]) => [`${group}.${name}`, row] as const));

const FIELDS = ['force', 'believed', 'trust', 'moved'] as const;
const PLACES = ['reader', 'row', 'follow', 'repeat', 'pair'] as const;
const LISTS = ['plain', 'paid', 'bad', 'followed', 'recommended', 'found'] as const;
const SCALARS = [
  'postRows',
  'scandalous',
  'brandsLearn',
  'givingUp',
  'exposed',
  'fromFriends',
  'fromFollowed',
  'fromSearch',
] as const;
/** Worked out when the market is made. */
const MADE = ['referencePrice', 'startPrice', 'standing', 'brandAxes'] as const;

/** Named arrays of numbers that make up where a world stands within a day. */
function arraysOf(world: World): Map<string, TypedArray> {
  const all = new Map<string, TypedArray>();
  for (const name of columnNames) all.set(name, world.state[name] as TypedArray);
  all.set('today.offers', world.today.offers);
  for (const name of FIELDS) all.set(`batch.${name}`, world.scratch.exposures[name]);
  for (const name of MADE) all.set(`market.${name}`, world.market[name]);
  return all;
}

class Saved {
  private readonly arrays: [TypedArray, TypedArray][];
  private readonly places: [TypedArray, TypedArray][];
  private readonly lists: [List, number, Int32Array][];
  private readonly scalars: Record<string, unknown>;
  private readonly count: number;
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
    const x = world.scratch.exposures;
    this.arrays = [...arraysOf(world).values()].map((one) => [one, one.slice()]);
    this.places = PLACES.map((name) => [x[name], x[name].slice()]);
    this.lists = LISTS.map((name) => [x[name], x[name].count, x[name].at.slice()]);
    this.scalars = Object.fromEntries(SCALARS.map((name) => [name, world.today[name]]));
    this.count = x.count;
  }

  restore(): void {
    const { world } = this;
    for (const [there, kept] of [...this.arrays, ...this.places]) there.set(kept as never);
    for (const [list, count, at] of this.lists) {
      list.count = count;
      list.at.set(at);
    }
    Object.assign(world.today, this.scalars);
    world.scratch.exposures.count = this.count;
    world.scratch.authors.known = false;
    world.scratch.feed.stamp.fill(-1);
  }
}

/** What came out: copies by name; the batch as whoever read what. */
type Outcome = Map<string, TypedArray>;

const sameBytes = (a: TypedArray, b: TypedArray): boolean => {
  const shorter = Math.min(a.byteLength, b.byteLength);
  const bytes = (x: TypedArray) => Buffer.from(x.buffer, x.byteOffset, shorter);
  return bytes(a).equals(bytes(b));
};

function outcomeNow(world: World): Outcome {
  const all: Outcome = new Map([...arraysOf(world)].map(([name, one]) => [name, one.slice()]));
  for (const name of SCALARS) all.set(`today.${name}`, Float64Array.of(Number(world.today[name])));
  return all;
}

const differing = (a: Outcome, b: Outcome): string[] =>
  [...a.keys()].filter((name) => !sameBytes(a.get(name)!, b.get(name)!));

const isGraded = (values: TypedArray): boolean =>
  values instanceof Float64Array || values instanceof Float32Array;

/** Moves every number of a column a little toward the middle; false where there is nothing to move. */
function nudge(values: TypedArray, name: string): boolean {
  if (!isGraded(values)) return false;
  const unit = name.startsWith('batch.') || (isColumn(name) && columnOf(name).max === 1);
  let moved = false;
  for (let i = 0; i < values.length; i++) {
    const x = values[i];
    if (x === 0 && !unit) continue;
    values[i] = unit ? x + 1e-4 * (0.5 - x) : x * (1 + 1e-4);
    moved ||= values[i] !== x;
  }
  return moved;
}

const isColumn = (name: string): name is (typeof columnNames)[number] => Object.hasOwn(MODEL.columns, name);

/** Half of the rows take the value of another; where all are alike, they take another value of their range. */
function shake(values: TypedArray, name: string): boolean {
  const before = values.slice();
  const n = values.length;
  // From odd to even places, so that their sum changes too.
  for (let i = 0; i < n; i += 2) values[i] = before[(i + 1 + 2 * Math.floor(n / 4)) % n];
  if (!sameBytes(values, before)) return true;
  const { min = 0, max = 1 } = isColumn(name) ? columnOf(name) : {};
  const to =
    max >= 1e9 ? before[0] * 2 + 1 : max > 1 ? Math.min(max, before[0] + 1) : before[0] === max ? min : max;
  for (let i = 0; i < n; i++) if (i % 2 === 0) values[i] = to;
  return !sameBytes(values, before);
}

/** All rows at an end of their range; false where it has none. */
function extreme(values: TypedArray, name: string, end: 'min' | 'max'): boolean {
  if (!isColumn(name) || columnOf(name).max > MOST) return false;
  const before = values.slice();
  values.fill(columnOf(name)[end]);
  return !sameBytes(values, before);
}
/** Ranges beyond are no limits, but what a number can hold. */
const MOST = 1000;

/** Other values of a number: next to it, and far away. */
function otherValues(
  { kind, min, max, choices }: Parameter,
  x: number,
): [near: number | null, far: number[]] {
  if (kind === 'switch') return [null, [1 - x]];
  if (kind === 'choice') return [null, choices!.map((_, i) => i).filter((i) => i !== x)];
  const far = [x === 0 ? Math.min(max, max > 1 ? 2 : max / 2) : Math.min(max, x * 2), Math.max(min, x / 2)];
  const inRange = (kind === 'integer' ? far.map(Math.round) : far).filter((one) => one !== x);
  const near = x === 0 ? Math.min(max, 1e-4) : x * (1 + (x * 1.0001 <= max ? 1e-4 : -1e-4));
  return [kind === 'integer' ? null : near, inRange];
}

/** Sets a number for all brands or all tiers. */
export function withValue(settings: Settings, path: string, change: (x: number) => number): Settings {
  const [group, name] = path.split('.');
  const changed = structuredClone(settings) as unknown as Record<string, never> & {
    brands: Record<string, number>[];
    creators: Record<string, Record<string, number>>;
    parameters: Record<string, Record<string, number>>;
    population: Record<string, number>;
  };
  const homes =
    group === 'brand'
      ? changed.brands
      : group === 'creator'
        ? Object.values(changed.creators)
        : [group === 'population' ? changed.population : changed.parameters[group]];
  for (const home of homes) home[name] = change(home[name]);
  return changed as unknown as Settings;
}

function enter(world: World, settings: Settings): void {
  const { today } = world;
  today.settings = settings;
  today.parameters = settings.parameters;
  today.brandValues = settings.brands;
  today.tierSettings = [settings.creators.koc, settings.creators.mid, settings.creators.head];
  settings.brands.forEach(({ price }, b) => (today.priceFen[b] = Math.round(100 * price)));
}

/** Settings that tell which numbers are looked at. */
function watched(settings: Settings, seen: Set<string>): Settings {
  const group = <T extends object>(name: string, values: T): T =>
    new Proxy(values, {
      get(target, key) {
        if (typeof key === 'string' && Object.hasOwn(TABLES[name] ?? {}, key)) seen.add(`${name}.${key}`);
        return Reflect.get(target, key) as unknown;
      },
    });
  const { brands, creators, parameters, population } = settings;
  return {
    population: group('population', population),
    brands: brands.map((one) => group('brand', one)),
    creators: Object.fromEntries(
      Object.entries(creators).map(([tier, one]) => [tier, group('creator', one)]),
    ) as Settings['creators'],
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, one]) => [name, group(name, one)]),
    ) as unknown as Settings['parameters'],
  };
}

/** Does a part with all draws of the day being others. */
function withOtherDraws(world: World, step: () => void): void {
  const today = world.today as { keys: World['today']['keys'] };
  const { keys } = today;
  today.keys = Object.fromEntries(
    Object.entries(keys).map(([name, { k0, k1 }]) => [name, { k0: k0 ^ 0x5bd1e995, k1: k1 ^ 0x1b873593 }]),
  ) as typeof keys;
  try {
    step();
  } finally {
    today.keys = keys;
  }
}

type Pair = readonly [before: TypedArray, after: TypedArray];
/** Where a change shows, and in how many of these places it is about the same whatever is drawn. */
function compared([a0, a1]: Pair, [b0, b1]: Pair, near: boolean | null): Sighting {
  const seen: Sighting = { changed: 0, alike: 0, near };
  for (let i = 0; i < a0.length; i++) {
    const [a, b] = [a1[i] - a0[i], b1[i] - b0[i]];
    if (a === 0 && b === 0) continue;
    seen.changed++;
    if (a * b > 0 && Math.abs(a - b) <= 0.1 * Math.max(Math.abs(a), Math.abs(b))) seen.alike++;
  }
  return seen;
}

/** Something that is looked at beside columns. */
interface Extra {
  readonly name: string;
  readonly values: TypedArray;
}

/** Does one part in all ways, leaves the world as the part does, and adds what it found. */
function tryPart(
  world: World,
  part: { name: string; inputs: readonly string[] },
  step: () => void,
  effects: Effects,
  extra?: Extra,
): void {
  const saved = new Saved(world);
  const { settings } = world.today;
  const outcome = (): Outcome => {
    const all = outcomeNow(world);
    if (extra !== undefined) all.set(extra.name, extra.values.slice());
    return all;
  };
  const seen = new Set<string>();
  enter(world, watched(settings, seen));
  step();
  enter(world, settings);
  const plain = outcome();
  saved.restore();
  withOtherDraws(world, step);
  const plainOther = outcome();
  const lived = (change: () => boolean, how: () => void): Outcome | null => {
    saved.restore();
    if (!change()) return null;
    try {
      how();
    } catch {
      // What is not possible in a market tells nothing of it.
      return null;
    }
    return outcome();
  };
  /** @param near whether the change is next to nothing; null where there is no such change */
  const attempt = (from: string, near: boolean | null, change: () => boolean): void => {
    const after = lived(change, step);
    if (after === null) return;
    const moved = differing(plain, after).filter((to) => to !== from);
    if (moved.length === 0) return;
    const other = lived(change, () => withOtherDraws(world, step)) ?? plainOther;
    for (const to of moved)
      see(
        effects,
        keyOf(part.name, from, to),
        compared([plain.get(to)!, after.get(to)!], [plainOther.get(to)!, other.get(to)!], near),
      );
  };
  const arrays = arraysOf(world);
  for (const name of part.inputs) {
    const values = arrays.get(name);
    if (values === undefined) continue;
    const near = isGraded(values) ? false : null;
    attempt(name, true, () => nudge(values, name));
    attempt(name, near, () => shake(values, name));
    for (const end of ['min', 'max'] as const) attempt(name, near, () => extreme(values, name, end));
  }
  for (const [path, row] of PATHS) {
    if (!seen.has(path)) continue;
    const trying = (near: boolean | null, change: (x: number) => number) =>
      attempt(path, near, () => {
        enter(world, withValue(settings, path, change));
        return true;
      });
    if (row.kind === undefined) trying(true, (x) => otherValues(row, x)[0] ?? x);
    for (let i = 0; i < Math.max(2, row.choices?.length ?? 0); i++)
      trying(row.kind === undefined ? false : null, (x) => otherValues(row, x)[1][i] ?? x);
    enter(world, settings);
  }
  saved.restore();
  step();
}

const TODAYS = ['today.offers', ...MADE.map((name) => `market.${name}`)];
const inputsOf = (part: { reads: string; writes: string }): string[] => {
  const { reads, writes } = touched(part);
  return [...new Set([...reads, ...writes]), ...TODAYS];
};

/** Lives the next day of a run like `advance`, and tries every part of it. */
export function tryDay(run: Run, effects: Effects, seen: Seen): void {
  const { world } = run;
  openDay(world, world.today.day);
  const hidden = world as { model: World['model'] };
  const { model } = world;
  for (const phase of model.schedule) {
    const rows = phase.over === 'once' ? 1 : world.market.sizes[phase.over];
    const step = () => phase.step(world, 0, rows);
    if (BOOKS.includes(phase.name)) step();
    else if (isReading(phase)) {
      tryGathering(world, step, effects);
      hidden.model = { ...model, reading: tryingSteps(world, effects) };
      step();
      hidden.model = model;
    } else tryPart(world, { name: phase.name, inputs: inputsOf(phase) }, step, effects);
  }
  tryMeasures(world, seen);
  record(world, run.recording);
  const last = model.afterRecording;
  tryPart(world, { name: last.name, inputs: inputsOf(last) }, () => last.step(world, 0, 1), effects);
  world.today.day++;
}

/** Who reads what, tried without anything that follows from it. */
function tryGathering(world: World, step: () => void, effects: Effects): void {
  const hidden = world as { model: World['model'] };
  const { model } = world;
  const saved = new Saved(world);
  const read = new Int32Array(world.market.sizes.consumer);
  const capture = (_: World, x: Exposures) => {
    // One number for what somebody reads, and as what.
    for (let i = 0; i < x.count; i++)
      read[x.reader[i]] = Math.imul(read[x.reader[i]], 31) + 7 * x.row[i] + x.follow[i] + 1;
  };
  hidden.model = { ...model, reading: [{ name: 'capture', why: '', reads: '', writes: '', step: capture }] };
  const gather = () => {
    read.fill(0);
    step();
  };
  tryPart(world, { name: GATHERING.name, inputs: inputsOf(GATHERING) }, gather, effects, {
    name: READ,
    values: read,
  });
  hidden.model = model;
  saved.restore();
}

/** Of births. */
const ALIKE: Sighting = { changed: 1, alike: 1, near: null };

/** The steps of reading, each of them tried with every batch before it is done. */
function tryingSteps(world: World, effects: Effects): World['model']['reading'] {
  return world.model.reading.map((part) => ({
    ...part,
    step: (one: World, x: Exposures) => {
      const saved = new Saved(world);
      const before = outcomeNow(world);
      const inputs = [...inputsOf(part), ...FIELDS.map((name) => `batch.${name}`)];
      const step = () => part.step(one, x);
      tryPart(world, { name: part.name, inputs }, step, effects);
      const after = outcomeNow(world);
      const done = new Saved(world);
      saved.restore();
      withOtherDraws(world, step);
      const other = outcomeNow(world);
      done.restore();
      // Whatever a step does hangs on what is read.
      for (const to of differing(before, after)) {
        const pair = (end: Outcome): Pair => [before.get(to)!, end.get(to)!];
        see(effects, keyOf(part.name, READ, to), compared(pair(after), pair(other), null));
      }
    },
  }));
}

/** Settings of a market with one number changed, as it is born. */
export type Born = (path: string, far: number) => World | null;

/** What numbers move before the first day. */
export function tryBirth(
  born: World,
  other: (path: string, value: (x: number) => number) => World | null,
  effects: Effects,
): void {
  const plain = outcomeNow(born);
  for (const [path, row] of PATHS) {
    for (const at of [-1, 0, 1]) {
      if (at === -1 && row.kind !== undefined) continue;
      const world = other(
        path,
        (x) => (at === -1 ? otherValues(row, x)[0] : otherValues(row, x)[1][at]) ?? x,
      );
      if (world === null) continue;
      for (const to of differing(plain, outcomeNow(world))) {
        see(effects, keyOf(BIRTH, path, to), ALIKE);
      }
    }
  }
}

/** Measures by table. */
export type Seen = Record<'market' | 'brands' | 'creators', Record<string, Set<string>>>;

/** A value in words; of a world that cannot be, nothing. */
function told(value: () => unknown): string {
  try {
    return String(value());
  } catch {
    return '';
  }
}

/** Which columns and numbers each measure is made of. */
export function tryMeasures(world: World, seen: Seen): void {
  const { settings } = world.today;
  const books = world.model.schedule.find(({ name }) => name === BOOKS[1])!;
  const { market, brands, creators } = world.model.measures;
  const saved = new Saved(world);
  const all = (): [Set<string>, string][] => {
    books.step(world, 0, world.market.sizes.block);
    const of = (table: keyof Seen, name: string) => (seen[table][name] ??= new Set());
    return [
      ...market.map((one) => [of('market', one.name), told(() => one.of(world))] as [Set<string>, string]),
      ...brands.map((one): [Set<string>, string] => [
        of('brands', one.name),
        told(() => settings.brands.map((_, b) => one.of(world, b)).join()),
      ]),
      ...creators.map((one): [Set<string>, string] => [
        of('creators', one.name),
        told(() => [0, 1, 2].map((t) => one.of(world, t)).join()),
      ]),
    ];
  };
  const plain = all().map(([, value]) => value);
  const attempt = (name: string, change: () => boolean) => {
    saved.restore();
    if (!change()) return;
    all().forEach(([into, value], i) => {
      if (value !== '' && value !== plain[i]) into.add(name);
    });
  };
  for (const [name, values] of arraysOf(world)) {
    attempt(name, () => nudge(values, name));
    attempt(name, () => shake(values, name));
  }
  for (const [path, row] of PATHS) {
    for (const at of [0, 1]) {
      attempt(path, () => {
        enter(
          world,
          withValue(settings, path, (x) => otherValues(row, x)[1][at] ?? x),
        );
        return true;
      });
    }
    enter(world, settings);
  }
  saved.restore();
  books.step(world, 0, world.market.sizes.block);
}
