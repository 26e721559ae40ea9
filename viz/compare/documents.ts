/** What differs between two markets, read off their scenarios with every default written out. */
import { canonicalJson } from '../../sim/numbers.ts';

type Json = Record<string, unknown>;

export interface ValueDifference {
  /** As scenario files have it: `parameters.trust.priorWeight`. */
  path: string;
  before: unknown;
  after: unknown;
}

export interface Differences {
  values: ValueDifference[];
  interventions: { removed: Json[]; added: Json[]; moved: { before: Json; after: Json }[] };
}

/** Words about the scenario: they change nothing in the market. */
const WORDS = ['title', 'question', 'because'];

export function differencesOf(before: Json, after: Json): Differences {
  const values: ValueDifference[] = [];
  const without = (document: Json): Json =>
    Object.fromEntries(
      Object.entries(document).filter(([name]) => !WORDS.includes(name) && name !== 'interventions'),
    );
  compare(without(before), without(after), '', values);
  const [old, now] = [interventionsOf(before), interventionsOf(after)];
  return { values, interventions: paired(missingFrom(now, old), missingFrom(old, now)) };
}

const isObject = (x: unknown): x is Json => typeof x === 'object' && x !== null;

/** An argued value counts as the value; reasons change nothing. */
const bare = (x: unknown): unknown => (isObject(x) && 'value' in x ? x.value : x);

function compare(before: unknown, after: unknown, path: string, found: ValueDifference[]): void {
  const [a, b] = [bare(before), bare(after)];
  if (isObject(a) && isObject(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    for (const name of names) compare(a[name], b[name], path === '' ? name : `${path}.${name}`, found);
  } else if (a !== b) found.push({ path, before: a, after: b });
}

const interventionsOf = (document: Json): Json[] =>
  Array.isArray(document.interventions) ? (document.interventions as Json[]) : [];

/** Those of `list` that `other` does not hold; of equal ones as many as are missing. */
function missingFrom(other: readonly Json[], list: readonly Json[]): Json[] {
  const there = other.map((one) => canonicalJson(one));
  return list.filter((one) => {
    const at = there.indexOf(canonicalJson(one));
    if (at >= 0) there.splice(at, 1);
    return at < 0;
  });
}

/** One that was taken out and one of the same kind and name that was put in are the same, with other numbers. */
function paired(removed: readonly Json[], added: readonly Json[]): Differences['interventions'] {
  const left = [...added];
  const moved: { before: Json; after: Json }[] = [];
  const gone = removed.filter((before) => {
    const alike = (one: Json): boolean =>
      ['kind', 'label', 'path', 'brand', 'tier'].every(
        (name) => canonicalJson(one[name] ?? null) === canonicalJson(before[name] ?? null),
      );
    const at = left.findIndex(alike);
    if (at >= 0) moved.push({ before, after: left.splice(at, 1)[0] });
    return at < 0;
  });
  return { removed: gone, added: left, moved };
}
