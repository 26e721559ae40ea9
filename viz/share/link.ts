/**
 * What a link holds, as short JSON: only what differs from a scenario that comes with the program. A network file is
 * too large for an address: its name stands there, so that whoever opens the link is told.
 */
import { canonicalJson } from '../../sim/numbers.ts';
import type { Change } from '../../workers/protocol.ts';
import type { Recipe } from '../state/session.ts';

type Json = Record<string, unknown>;

/** Recipe and views of a page, and the bits that were seen there. */
export interface Shared {
  recipe: Recipe;
  /** The run it is compared with: kept by hand, or left there by the last change. */
  beside: { recipe: Recipe; as: 'kept' | 'before' } | null;
  /** Name of the network file that was in use, which the link does not hold. */
  network: string | null;
  day: number | null;
  view: Readonly<Record<string, string | number>>;
  language: string | null;
  notes: readonly { day: number; text: string }[];
  seen: { hash: string; fingerprint: string } | null;
}

/** A recipe without what the link has anyway: one letter each, since every letter travels. */
interface Short {
  /** Name of a shipped scenario. */
  n?: string;
  /** A scenario that was brought. */
  s?: Json;
  /** Changes. */
  c?: [path: string, value: Change['value']][];
  /** Interventions where edited; a number is one of the file's. */
  i?: (number | Json)[];
}

interface Link extends Short {
  k?: Short;
  /** The run before, in place of one that was kept. */
  b?: Short;
  x?: string;
  d?: number;
  v?: Record<string, string | number>;
  g?: string;
  m?: [day: number, text: string][];
  f?: [hash: string, fingerprint: string];
}

const listOf = (base: Json): readonly Json[] =>
  Array.isArray(base.interventions) ? (base.interventions as Json[]) : [];

function shorten({ name, base, changes, interventions }: Recipe, known: Json | null): Short {
  const short: Short = {};
  if (base !== known) {
    if (name !== null) short.n = name;
    else short.s = base;
  }
  if (changes.length > 0) short.c = changes.map(({ path, value }) => [path, value]);
  if (interventions !== null) {
    const file = listOf(base).map((one) => canonicalJson(one));
    short.i = interventions.map((one) => {
      const place = file.indexOf(canonicalJson(one));
      return place < 0 ? one : place;
    });
  }
  return short;
}

/** @param first what a page shows without a link: that is left out */
export function write(shared: Shared, first: Json): string {
  const { recipe, beside, network, day, view, language, notes, seen } = shared;
  const link: Link = shorten(recipe, first);
  if (beside !== null) link[beside.as === 'kept' ? 'k' : 'b'] = shorten(beside.recipe, recipe.base);
  if (network !== null) link.x = network;
  if (day !== null) link.d = day;
  if (Object.keys(view).length > 0) link.v = { ...view };
  if (notes.length > 0) link.m = notes.map((note) => [note.day, note.text]);
  // What follows says nothing about the market by itself.
  if (Object.keys(link).length === 0) return '';
  if (seen !== null) link.f = [seen.hash, seen.fingerprint];
  if (language !== null) link.g = language;
  return canonicalJson(link);
}

/** The scenario that is named does not come with this version. */
export class UnknownScenario extends Error {}

const isObject = (x: unknown): x is Json => typeof x === 'object' && x !== null && !Array.isArray(x);
const isText = (x: unknown): x is string => typeof x === 'string';
const isCount = (x: unknown): x is number => Number.isSafeInteger(x) && (x as number) >= 0;

function expect<T>(value: unknown, holds: (x: unknown) => x is T, what: string): T {
  if (!holds(value)) throw new TypeError(`link: ${what} is ${JSON.stringify(value)}`);
  return value;
}

const isChange = (x: unknown): x is [string, Change['value']] =>
  Array.isArray(x) && x.length === 2 && isText(x[0]) && ['string', 'number', 'boolean'].includes(typeof x[1]);
const isNote = (x: unknown): x is [number, string] =>
  Array.isArray(x) && x.length === 2 && isCount(x[0]) && isText(x[1]);
const isSeen = (x: unknown): x is [string, string] =>
  Array.isArray(x) && x.length === 2 && x.every((text) => isText(text) && /^[\w-]{1,64}$/.test(text));
const listWith =
  <T>(holds: (x: unknown) => x is T) =>
  (x: unknown): x is T[] =>
    Array.isArray(x) && x.every(holds);
const isIntervention = (x: unknown): x is number | Json => isCount(x) || isObject(x);
const isView = (x: unknown): x is Link['v'] & {} =>
  isObject(x) && Object.values(x).every((value) => isText(value) || isCount(value));

type Find = (name: string) => { name: string; json: Json } | undefined;

function lengthen(short: Json, known: Pick<Recipe, 'name' | 'base'>, find: Find): Recipe {
  const { name, base } = baseOf(short, known, find);
  const changes = expect(short.c ?? [], listWith(isChange), 'c').map(([path, value]) => ({ path, value }));
  const edited = short.i === undefined ? null : expect(short.i, listWith(isIntervention), 'i');
  const file = listOf(base);
  const interventions =
    edited?.map((one) => (typeof one === 'number' ? expect(file[one], isObject, 'i') : one)) ?? null;
  return { name, base, changes, interventions, network: null };
}

function baseOf(short: Json, known: Pick<Recipe, 'name' | 'base'>, find: Find) {
  if (short.n !== undefined) {
    const name = expect(short.n, isText, 'n');
    const found = find(name);
    if (!found) throw new UnknownScenario(name);
    return { name: found.name, base: found.json };
  }
  if (short.s !== undefined) return { name: null, base: expect(short.s, isObject, 's') };
  return { name: known.name, base: known.base };
}

/**
 * @param first what a page shows without a link
 * @throws UnknownScenario, or another error when this is no link that `write` makes
 */
export function read(text: string, first: Pick<Recipe, 'name' | 'base'>, find: Find): Shared {
  const link = expect(JSON.parse(text) as unknown, isObject, 'it');
  const recipe = lengthen(link, first, find);
  const optional = <T>(value: unknown, holds: (x: unknown) => x is T, what: string): T | null =>
    value === undefined ? null : expect(value, holds, what);
  const kept = optional(link.k, isObject, 'k');
  const before = optional(link.b, isObject, 'b');
  const seen = optional(link.f, isSeen, 'f');
  return {
    recipe,
    beside:
      kept !== null
        ? { recipe: lengthen(kept, recipe, find), as: 'kept' }
        : before !== null
          ? { recipe: lengthen(before, recipe, find), as: 'before' }
          : null,
    network: optional(link.x, isText, 'x'),
    day: optional(link.d, isCount, 'd'),
    view: optional(link.v, isView, 'v') ?? {},
    language: optional(link.g, isText, 'g'),
    notes: (optional(link.m, listWith(isNote), 'm') ?? []).map(([day, said]) => ({ day, text: said })),
    seen: seen === null ? null : { hash: seen[0], fingerprint: seen[1] },
  };
}
