/**
 * The kind of a row, derived: the shortest chain of rules from what its arms differ in to what its outcome is made of.
 *
 *   assumed     at most one decision stands on the way: what is changed becomes the outcome by a rule that is written
 *               down, whatever carries it there (birth, a post, a book of the day)
 *   composed    somebody decides, and somebody else, or the same on another day, decides upon what came of it
 *   no path     no chain of rules leads there in this market: it cannot be shown here
 *
 * Which rules move what is known from trying (rules.ts). In a whole market nearly everything leads everywhere; so only
 * such links count as respond in the market of the row itself (responding.ts). Where none of these lead there, links count
 * whose rules are awake in it: in a market so small and short nobody may have bought otherwise, though somebody would.
 */
import type { ResolvedScenario } from '../../sim/index.ts';
import { COLUMNS } from '../../sim/described.ts';
import type { Column } from '../../sim/described.ts';
import type { Json } from '../designs/differences.ts';
import type { Asked } from '../designs/people-shapes.ts';
import { behind, causesOf, hastened } from './causes.ts';
import { respondingIn } from './responding.ts';
import { BIRTH, effectsOf, effectsOn } from './rules.ts';
import type { Effect } from './rules.ts';

export type DerivedKind = 'assumed' | 'composed' | 'no path';

/** From a cause to an outcome; empty where the outcome is made of the cause itself. */
export interface Chain {
  links: readonly Effect[];
  /** Decisions on the way. */
  decisions: number;
}

/** A test of a row: what it reads, and the arms that it weighs. */
export interface Tested {
  name: string;
  outcome: Asked | string;
  arms: readonly string[];
}

export interface KindOfPart {
  name: string;
  is: DerivedKind;
  causes: readonly string[];
  chain: Chain | null;
  /** Whether every link has responded, or its rules are awake only. */
  seen: boolean;
}

export interface KindOfRow {
  is: DerivedKind;
  parts: readonly KindOfPart[];
}

const columnOf = (name: string): Column | undefined => (COLUMNS as Readonly<Record<string, Column>>)[name];

/**
 * With books of the day, what is added up in them: trust capital is credibility. What is in a book because somebody
 * decided (a sale) is an outcome by itself.
 */
function withSources(outcomes: readonly string[]): Set<string> {
  const all = new Set(outcomes);
  for (const name of all) {
    if (columnOf(name)?.scratch !== true) continue;
    for (const { from, how } of effectsOn(name))
      if (how === 'value' && columnOf(from) !== undefined && columnOf(from)?.kind === 'follow') all.add(from);
  }
  return all;
}

/** Whether an effect can be a link. */
export type Links = (effect: Effect) => boolean;

interface Reached {
  decisions: number;
  links: number;
  by: Effect | null;
}

const before = (a: Reached, b: Reached): boolean =>
  a.decisions < b.decisions || (a.decisions === b.decisions && a.links < b.links);

/** The chain with fewest decisions, and of these with fewest links; null for none. Birth is no rule of its own. */
export function chainOf(causes: readonly string[], outcomes: readonly string[], links: Links): Chain | null {
  const goals = withSources(outcomes);
  const reached = new Map<string, Reached>(
    causes.map((name) => [name, { decisions: 0, links: 0, by: null }]),
  );
  const open = new Set(causes);
  while (open.size > 0) {
    const at = [...open].reduce((a, b) => (before(reached.get(b)!, reached.get(a)!) ? b : a));
    open.delete(at);
    const here = reached.get(at)!;
    if (goals.has(at)) return { decisions: here.decisions, links: backFrom(at, reached) };
    for (const effect of effectsOf(at)) {
      if (!links(effect)) continue;
      const born = effect.rule === BIRTH;
      const next: Reached = {
        decisions: here.decisions + Number(effect.how === 'decision' && !born),
        links: here.links + Number(!born),
        by: effect,
      };
      const old = reached.get(effect.to);
      if (old !== undefined && !before(next, old)) continue;
      reached.set(effect.to, next);
      open.add(effect.to);
    }
  }
  return null;
}

function backFrom(goal: string, reached: ReadonlyMap<string, Reached>): Effect[] {
  const links: Effect[] = [];
  for (let by = reached.get(goal)!.by; by !== null; by = reached.get(by.from)!.by) links.unshift(by);
  return links;
}

export const kindOfChain = (chain: Chain | null): DerivedKind => {
  if (chain === null) return 'no path';
  return chain.decisions <= 1 ? 'assumed' : 'composed';
};

/** Rules and columns that arms move, and those that anything moves in them, which other draws show; each found once. */
class Markets {
  private readonly small: ReadonlyMap<string, Json>;
  private readonly found = new Map<string, ReadonlySet<string>>();

  constructor(files: Readonly<Record<string, Json>>) {
    this.small = new Map(Object.entries(files));
  }
  /** What is told within one arm is told of the row. */
  namesOf(weighed: readonly string[]): readonly string[] {
    return weighed.length > 1 ? weighed.filter((arm) => this.small.has(arm)) : [...this.small.keys()];
  }
  arms(names: readonly string[], draws: Json = {}): ResolvedScenario[] {
    return names.map((arm) => hastened({ ...this.small.get(arm)!, ...draws }));
  }
  responding(names: readonly string[]): ReadonlySet<string> {
    return this.once(`moved ${names.join('|')}`, () => respondingIn(this.arms(names)));
  }
  awake(names: readonly string[]): ReadonlySet<string> {
    return this.once(`awake ${names.join('|')}`, () =>
      respondingIn(OTHER_DRAWS.flatMap((draws) => this.arms(names, draws))),
    );
  }
  private once(key: string, find: () => ReadonlySet<string>): ReadonlySet<string> {
    const found = this.found.get(key) ?? find();
    this.found.set(key, found);
    return found;
  }
}

const OTHER_DRAWS: readonly Json[] = [{ seed: 'awake/0' }, { seed: 'awake/1' }];

const among =
  (live: ReadonlySet<string>): Links =>
  ({ rule, to }) =>
    columnOf(to) === undefined || live.has(`${rule}|${to}`);

function kindOfPart({ name, outcome, arms }: Tested, markets: Markets): KindOfPart {
  const names = markets.namesOf(arms);
  const causes = causesOf(markets.arms(names));
  const goals = behind(outcome);
  const responding = chainOf(causes, goals, among(markets.responding(names)));
  const chain = responding ?? chainOf(causes, goals, among(markets.awake(names)));
  return { name, is: kindOfChain(chain), causes, chain, seen: responding !== null };
}

/**
 * The kinds of a row and of its parts.
 *
 * @param files scenario files of all arms (`armOf`); small and short markets of them are lived to see what responds
 * @returns no path where no part has one, assumed where every other part is
 */
export function kindOf(files: Readonly<Record<string, Json>>, tests: readonly Tested[]): KindOfRow {
  const markets = new Markets(files);
  const parts = tests.map((one) => kindOfPart(one, markets));
  const shown = parts.filter(({ is }) => is !== 'no path');
  if (shown.length === 0) return { is: 'no path', parts };
  return { is: shown.every(({ is }) => is === 'assumed') ? 'assumed' : 'composed', parts };
}
