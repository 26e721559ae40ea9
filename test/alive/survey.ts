/**
 * Where each number of the model moves something: first in the default market, then in the market that it names, then, if
 * it names none, where it ought to (places.ts). Few seeds tell what is clear; what is not gets more. A run is kept in a
 * folder and computed once for each state of the model.
 */
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../../sim/catalogue.ts';
import type { ParameterPath } from '../../sim/catalogue.ts';
import { outcomeKey } from '../../lab/designs/outcomes.ts';
import type { Outcome } from '../../lab/designs/outcomes.ts';
import { RunCollection } from '../../lab/runs/run-collection.ts';
import type { Laboratory } from '../../lab/runs/run-collection.ts';
import { armHash, hasFailed, runKey } from '../../lab/runs/runs.ts';
import type { RunRecord, RunSpec } from '../../lab/runs/runs.ts';
import { MANY, strongest } from './moved.ts';
import type { Move, Values } from './moved.ts';
import { DEFAULT, SEARCHED, SIZE, placeNamed, placesOf } from './places.ts';
import type { Place } from './places.ts';
import { parameterOf, valuesOf, withValue } from './tried.ts';

/** Seeds of a market as it is. */
export const USUAL = 12;
/** Pairs in each round: one tells whether anything moves at all. */
export const ROUNDS = [1, 3, MANY] as const;
/** Pairs, at last, for what is not clear and moves nearly enough. */
export const MORE = 20;
const NEARLY = 0.7;

/** What is found of one number. */
export interface Found {
  /** Where it is alive, or where it moves most if it is alive nowhere; null where it changes no bit. */
  in: string | null;
  alive: boolean;
  /** Values compared. */
  tried: readonly [number, number];
  move: Move | null;
  pairs: number;
}

const TIERS = { koc: 'KOC', mid: 'mid-tier', head: 'head' } as const;

/** Means over the second half of the run, by what is looked at. */
function outcomesOf(days: number): Map<string, Outcome> {
  const window: [number, number] = [Math.floor(days / 2), days];
  const mean = (table: Outcome['table'], measure: string, entity?: Outcome['entity']): Outcome => ({
    table,
    measure,
    derive: 'mean',
    window,
    ...(entity === undefined ? {} : { entity }),
  });
  return new Map([
    ...MARKET_MEASURES.map(({ name }) => [`market ${name}`, mean('market', name)] as const),
    ...BRAND_MEASURES.map(({ name }) => [`brands ${name}`, mean('brands', name, 'all')] as const),
    ...(['koc', 'mid', 'head'] as const).flatMap((tier) =>
      TIER_MEASURES.map(({ name }) => [`${TIERS[tier]} ${name}`, mean('creators', name, tier)] as const),
    ),
  ]);
}

/** Runs of one market, by value of a number: `undefined` as the market has it. */
class Runs {
  private readonly collection: RunCollection;
  private readonly place: Place;
  private readonly outcomes: ReadonlyMap<string, Outcome>;
  private readonly keys: ReadonlyMap<string, string>;

  constructor(place: Place, laboratory: Laboratory) {
    this.place = place;
    this.collection = new RunCollection(laboratory);
    this.outcomes = outcomesOf(place.days);
    this.keys = new Map([...this.outcomes].map(([name, outcome]) => [name, outcomeKey(outcome)]));
  }

  private specs(n: number, path?: ParameterPath, value = 0): RunSpec[] {
    const { name, document: own } = this.place;
    const document = path === undefined ? own : withValue(own, path, value);
    const outcomes = [...this.outcomes.values()];
    const arm = armHash(document, undefined);
    return Array.from({ length: n }, (_, i) => {
      const seed = `alive/${i}`;
      const label = `${name} ${path ?? 'as it is'} ${value} ${seed}`;
      return { key: runKey(arm, seed), document, seed, outcomes, label };
    });
  }

  /** Lives what is missing of so many seeds of the market itself, and of these numbers at all their values. */
  async live(usual: number, paths: readonly ParameterPath[], pairs: number): Promise<void> {
    await this.collection.collect([
      ...this.specs(usual),
      ...paths.flatMap((path) => valuesOf(path).flatMap((value) => this.specs(pairs, path, value))),
    ]);
    const failed = [...this.collection.results.values()].filter(hasFailed);
    if (failed.length > 0)
      throw new Error(failed.map(({ failed: why, seed }) => `${this.place.name} ${seed}: ${why}`).join('\n'));
  }

  private records(specs: readonly RunSpec[]): RunRecord[] {
    return specs.map(({ key }) => this.collection.results.get(key) as RunRecord);
  }

  private valuesOf(records: readonly RunRecord[]): Values[] {
    return records.map(({ values }) =>
      Object.fromEntries(
        Array.from(this.keys, ([name, key]) => {
          const many = name.startsWith('brands ') ? this.place.brands : 1;
          return [name, values[key] / many];
        }),
      ),
    );
  }

  /** What the number does here: from its first value to the one that moves most. */
  found(path: ParameterPath, pairs: number): Found {
    const [first, ...others] = valuesOf(path);
    const [usual, low] = [this.specs(USUAL), this.specs(pairs, path, first)].map((specs) =>
      this.records(specs),
    );
    const all = others.map((value): Found => {
      const high = this.records(this.specs(pairs, path, value));
      const same = low.every(({ fingerprint }, i) => fingerprint === high[i].fingerprint);
      const [a, b, c] = [usual, low, high].map((records) => this.valuesOf(records));
      const move = same || pairs === 1 ? null : strongest(path, a, b, c);
      const alive = move?.alive ?? false;
      return { in: same ? null : this.place.name, alive, tried: [first, value], move, pairs };
    });
    return all.reduce((best, one) => (stronger(one, best) ? one : best));
  }
}

const spreadsOf = ({ move }: Found): number => Math.abs(move?.spreads ?? 0);

/** Whether one is alive and the other is not, or moves more. */
function stronger(one: Found, other: Found): boolean {
  if (one.alive !== other.alive) return one.alive;
  return (
    spreadsOf(one) > spreadsOf(other) ||
    (spreadsOf(one) === spreadsOf(other) && one.in !== null && other.in === null)
  );
}

/** What these numbers do in one market. @param rounds numbers of pairs, as long as it is not clear */
export async function inPlace(
  name: string,
  paths: readonly ParameterPath[],
  laboratory: Laboratory,
  rounds: readonly number[] = ROUNDS,
  size = SIZE,
): Promise<Map<ParameterPath, Found>> {
  const found = new Map<ParameterPath, Found>();
  if (paths.length === 0) return found;
  const runs = new Runs(placeNamed(name, size), laboratory);
  let open = paths;
  for (const pairs of rounds) {
    await runs.live(USUAL, open, pairs);
    for (const path of open) found.set(path, runs.found(path, pairs));
    // What changed no bit does not with other seeds; what is alive needs no more of them.
    open = open.filter((path) => found.get(path)!.in !== null && !found.get(path)!.alive);
  }
  return found;
}

/** What is found of numbers, market by market: of each the most. */
class Search {
  readonly best = new Map<ParameterPath, Found>();
  private readonly laboratory: Laboratory;
  private readonly say: (line: string) => void;

  constructor(laboratory: Laboratory, say: (line: string) => void) {
    this.laboratory = laboratory;
    this.say = say;
  }

  /** Looks there for those that are not alive yet. */
  async look(
    name: string,
    paths: readonly ParameterPath[],
    rounds: readonly number[] = ROUNDS,
  ): Promise<void> {
    const open = paths.filter((path) => !(this.best.get(path)?.alive ?? false));
    if (open.length === 0) return;
    this.say(`${name}: ${open.length} numbers`);
    for (const [path, one] of await inPlace(name, open, this.laboratory, rounds)) {
      const before = this.best.get(path);
      // More pairs tell better than fewer, which were the most of many markets by chance.
      const again = before !== undefined && before.in === one.in && one.pairs > before.pairs;
      if (before === undefined || again || stronger(one, before)) this.best.set(path, one);
    }
  }
}

/**
 * Where each of these numbers is alive, or where it moves most. One that names a market is looked for there and
 * nowhere else.
 *
 * @param nowhere numbers known to be alive in no market, which are not looked for again
 * @param say told what is looked at next
 */
export async function survey(
  paths: readonly ParameterPath[],
  nowhere: ReadonlySet<ParameterPath>,
  laboratory: Laboratory,
  say: (line: string) => void,
): Promise<Map<ParameterPath, Found>> {
  const search = new Search(laboratory, say);
  const named = new Map(paths.map((path) => [path, parameterOf(path).seenIn]));
  await search.look(
    DEFAULT,
    paths.filter((path) => named.get(path) === undefined),
  );
  for (const name of new Set(named.values())) {
    const here = paths.filter((path) => named.get(path) === name);
    if (name !== undefined) await search.look(name, here);
  }
  const lost = paths.filter((path) => named.get(path) === undefined && !nowhere.has(path));
  for (const name of SEARCHED)
    await search.look(
      name,
      lost.filter((path) => placesOf(path).includes(name)),
    );
  // What is not clear yet gets more pairs where it moved most.
  const nearly = paths.filter((path) => {
    const best = search.best.get(path);
    return best !== undefined && !best.alive && spreadsOf(best) >= NEARLY;
  });
  const most = new Map(nearly.map((path) => [path, search.best.get(path)?.in]));
  for (const name of new Set(most.values()))
    if (name !== undefined && name !== null)
      await search.look(
        name,
        nearly.filter((path) => most.get(path) === name),
        [MORE],
      );
  return search.best;
}
