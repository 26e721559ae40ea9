/**
 * Within a phase nobody reads what another one writes, and no two write one place: so that agents may be visited at the
 * same time. That the order of visits changes nothing is not enough for this.
 */
import { expect, it } from 'vitest';
import { columnNames } from '../../sim/catalogue.ts';
import type { ColumnName } from '../../sim/catalogue.ts';
import type { TypedArray } from '../../sim/core/column.ts';
import type { Walk } from '../../sim/core/engine.ts';
import { addedTo } from '../../sim/hands.ts';
import { advance, fingerprint, startRun } from '../../sim/run.ts';
import type { World } from '../../sim/world.ts';
import { watch } from './watched.ts';
import { lively, runOf, scenario } from './world.ts';
import type { Difference } from './world.ts';

const NOBODY = -1;

/** Who wrote each place of a column in this phase, and who read it: the first, and one who is not the first. */
class Visits {
  readonly writer: Int32Array;
  readonly other: Int32Array;
  readonly reader: Int32Array;
  readonly second: Int32Array;

  constructor(length: number) {
    const places = (): Int32Array => new Int32Array(length).fill(NOBODY);
    this.writer = places();
    this.other = places();
    this.reader = places();
    this.second = places();
  }

  read(place: number, who: number): void {
    this.note(this.reader, this.second, place, who);
  }

  wrote(place: number, who: number): void {
    this.note(this.writer, this.other, place, who);
  }

  private note(first: Int32Array, second: Int32Array, place: number, who: number): void {
    if (first[place] === NOBODY) first[place] = who;
    else if (first[place] !== who) second[place] = who;
  }

  /** What two did at one place that must not be done at once. */
  clash(): string | null {
    for (let i = 0; i < this.writer.length; i++) {
      const writer = this.writer[i];
      if (writer === NOBODY) continue;
      if (this.other[i] !== NOBODY) return 'written by two';
      const readByOthers = [this.reader[i], this.second[i]].some((one) => one !== NOBODY && one !== writer);
      if (readByOthers) return 'read by others than write it';
    }
    return null;
  }
}

/** Visits rows one by one, and notes who touches what. */
function watching(world: World, found: Set<string>): Walk {
  const raw = world.state;
  return (_, phase) => {
    if (phase.over === 'once') return phase.step(world, 0, 1);
    if (phase.byOneHand) return phase.step(world, 0, world.market.sizes[phase.over]);
    const visits = new Map<ColumnName, Visits>();
    const added = new Set(addedTo(phase));
    let who = 0;
    const state: Record<string, TypedArray> = {};
    for (const name of columnNames) {
      const column = raw[name] as TypedArray;
      const seen = (): Visits => {
        let one = visits.get(name);
        if (one === undefined) visits.set(name, (one = new Visits(column.length)));
        return one;
      };
      state[name] = added.has(name)
        ? column
        : watch(
            column,
            (place) => seen().read(place, who),
            (from, to) => {
              for (let place = from; place < to; place++) seen().wrote(place, who);
            },
          );
    }
    const view = { ...world, state: state as unknown as World['state'] };
    for (; who < world.market.sizes[phase.over]; who++) phase.step(view, who, who + 1);
    for (const [name, one] of visits) {
      const clash = one.clash();
      if (clash !== null) found.add(`${phase.name}: ${name} is ${clash}`);
    }
  };
}

const markets: [string, Difference][] = [
  ['everything happens', lively({ days: 24, population: { consumers: 60 } })],
  ['a default market', { days: 40, population: { consumers: 150 } }],
];

it.each(markets)('in a market where %s', (_, market) => {
  const run = startRun(scenario(market));
  const found = new Set<string>();
  advance(run, run.scenario.days, watching(run.world, found));
  expect([...found]).toEqual([]);
  expect(fingerprint(run)).toBe(fingerprint(runOf(market, run.scenario.days)));
});
