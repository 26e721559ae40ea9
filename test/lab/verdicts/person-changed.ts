/** One person changed in a running market, and where it shows in the days after. */
import { VERTICALS } from '../../../sim/core/dimensions.ts';
import { columnNames, columnOf } from '../../../sim/catalogue.ts';
import type { ColumnName } from '../../../sim/catalogue.ts';
import type { TypedArray } from '../../../sim/core/column.ts';
import type { Walk } from '../../../sim/core/engine.ts';
import { advance } from '../../../sim/run.ts';
import type { Run } from '../../../sim/run.ts';
import type { World } from '../../../sim/world.ts';
import type { Overruling } from '../../../lab/verdicts/worlds.ts';
import { LASTING, lively, runOf, withParameters } from '../../engine/world.ts';
import type { Groups } from '../../engine/world.ts';

const BEFORE = 8;
const AFTER = 16;

/** What stands between people: everything that creators, brands and the platform are and count. */
const BETWEEN: readonly ColumnName[] = columnNames.filter((name) =>
  ['creator', 'creatorPost', 'brand', 'market', 'vertical'].includes(columnOf(name).kind),
);

/** Ways that are closed while the changed market is lived: after every phase, or in the evening. */
export type Held = 'all that stands between people' | 'money';
/** What brands have left, and what creators ask for: fees follow the trust of followers. */
const MONEY: readonly ColumnName[] = ['purse', 'trustCapital'];

/**
 * Names of columns in which somebody else differs, once one person believes, feels and wants otherwise.
 *
 * @param held what is kept as it is in the market where nobody was changed
 */
export function shownInOthers(world: Overruling | null, held: Held, which = 0): Set<ColumnName> {
  const given = lively({ days: BEFORE + AFTER, population: { consumers: 100 } });
  const parameters =
    world === null ? given.parameters : withParameters(given.parameters ?? {}, world.parameters as Groups);
  const [plain, changed] = [0, 1].map(() => runOf({ ...given, parameters: parameters! }, BEFORE));
  const who = somebody(changed.world, which);
  changePerson(changed.world, who);
  const found = new Set<ColumnName>();
  for (let day = 0; day < AFTER; day++) {
    if (held === 'money') {
      advance(plain);
      advance(changed);
      for (const name of MONEY) changed.world.state[name].set(plain.world.state[name] as never);
    } else liveHeld(plain, changed);
    for (const name of LASTING) if (differsElsewhere(plain.world, changed.world, name, who)) found.add(name);
  }
  // Whoever was changed lives another life.
  if (!LASTING.some((name) => differs(plain.world.state[name], changed.world.state[name])))
    throw new Error(`consumer ${who} was changed, and nothing came of it`);
  return found;
}

/** Nobody’s creator: a creator says what the person behind it believes. */
function somebody({ state, market }: World, which: number): number {
  const home = new Set(state.home);
  const ordinary = Array.from({ length: market.onlineConsumers }, (_, c) => c).filter(
    (c) => !home.has(c) && state.creatorOf[c] < 0 && state.followed[market.followStart[c]] >= 0,
  );
  return ordinary[which * 7];
}

function changePerson({ state, market }: World, who: number): void {
  const { brands, followStart } = market;
  for (let pair = who * brands; pair < (who + 1) * brands; pair++) {
    state.own[pair] = state.own[pair] > 3 ? 0 : 9;
    state.peer[pair] = 4;
    state.negative[pair] = state.negative[pair] > 2 ? 0 : 5;
    state.affect[pair] = 0.3 - state.affect[pair];
    for (const name of ['attachment', 'identity', 'habit', 'salience', 'loyalty'] as const)
      state[name][pair] = 0.9;
  }
  Object.assign(state.motive, { [who]: 1 });
  state.posting[who] = 5;
  state.intrinsic[who] = 1;
  state.disposition[who] = 0.95;
  state.fatigue[who] = 0.1;
  state.platformTrust[who] = 0.1;
  // The interests of the next.
  state.interest.copyWithin(who * VERTICALS, (who + 1) * VERTICALS, (who + 2) * VERTICALS);
  for (let e = followStart[who]; e < followStart[who + 1]; e++) {
    state.bond[e] = 0.9;
    state.good[e] = 9;
    state.credence[e] = 0.9;
  }
}

/** Lives a day of both, with everything between people in the second as it is in the first after each phase. */
function liveHeld(plain: Run, changed: Run): void {
  const shots: { columns: TypedArray[]; offers: Float64Array }[] = [];
  const phase = (world: World, one: Parameters<Walk>[1]) =>
    one.step(world, 0, one.over === 'once' ? 1 : world.market.sizes[one.over]);
  advance(plain, 1, (world, one) => {
    phase(world, one);
    shots.push({
      columns: BETWEEN.map((name) => world.state[name].slice()),
      offers: world.today.offers.slice(),
    });
  });
  let at = 0;
  advance(changed, 1, (world, one) => {
    phase(world, one);
    const { columns, offers } = shots[at++];
    BETWEEN.forEach((name, i) => world.state[name].set(columns[i] as never));
    world.today.offers.set(offers);
  });
}

const differs = (a: TypedArray, b: TypedArray): boolean => a.some((x, i) => !Object.is(x, b[i]));

/** Whether a row of another person differs; posts, creators and brands are nobody’s. */
function differsElsewhere(a: World, b: World, name: ColumnName, who: number): boolean {
  const { kind, width = 1 } = columnOf(name);
  const own = rowsOf(a, kind, who);
  if (own === null) return false;
  const [x, y] = [a.state[name], b.state[name]];
  for (let i = 0; i < x.length; i++) {
    const row = Math.floor(i / width);
    if ((row < own[0] || row >= own[1]) && !Object.is(x[i], y[i])) return true;
  }
  return false;
}

function rowsOf({ market }: World, kind: string, who: number): [number, number] | null {
  if (kind === 'consumer') return [who, who + 1];
  if (kind === 'pair') return [who * market.brands, (who + 1) * market.brands];
  return kind === 'follow' ? [market.followStart[who], market.followStart[who + 1]] : null;
}
