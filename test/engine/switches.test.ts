/**
 * Every mechanism can be switched off alone: the market goes on, what only this mechanism moves stays where it was,
 * and draws that have nothing to do with it are the same. Strength zero is as good as off. What that means for each
 * stands in its home (`switches`).
 */
import { describe, expect, it } from 'vitest';
import { columnOf } from '../../sim/catalogue.ts';
import type { ColumnName } from '../../sim/catalogue.ts';
import { PARAMETERS } from '../../sim/catalogue.ts';
import { advance } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import type { World } from '../../sim/world.ts';
import { differences, lively, planned, published, runOf, withParameters } from './world.ts';
import type { Difference, Groups } from './world.ts';
import { SWITCHES } from '../homes.ts';
import type { Patch } from '../../sim/core/expectation.ts';
import type { Table } from '../../sim/core/parameter.ts';
import { BRAND, CREATOR } from '../../sim/population/parameters.ts';
import { written } from '../../sim/scenario/shapes.ts';

const DAYS = 25;

const TABLES: Record<string, Table> = { ...PARAMETERS, creator: CREATOR, brand: BRAND };
const TIERS = ['koc', 'mid', 'head'] as const;

/** Values by path as a scenario has them: `brand` for every brand of LIVELY, `creator` for every tier. */
function differing(patch: Patch = {}): Difference {
  const groups: Groups = {};
  for (const [path, value] of Object.entries(patch)) {
    const [group, name] = path.split('.');
    groups[group] = { ...groups[group], [name]: written(TABLES[group][name], value) };
  }
  const { creator, brand, ...parameters } = groups;
  const { creators = {}, brands = [] } = lively();
  return {
    parameters,
    ...(creator && { creators: Object.fromEntries(TIERS.map((t) => [t, { ...creators[t], ...creator }])) }),
    ...(brand && { brands: brands.map((one) => ({ ...one, ...brand })) }),
  };
}

/** LIVELY with all these changes; of brands, creators and interventions the last given count. */
function merged(...parts: (Difference | undefined)[]): Difference {
  const parameters = parts.reduce((all: Groups, part) => withParameters(all, part?.parameters ?? {}), {});
  return lively({ ...Object.assign({}, ...parts), days: DAYS, parameters } as Difference);
}

const off = (path: string): Difference => differing({ [path]: 0 });

/** What people did on the day lived last. */
const people = ({ state }: World) => [...state.say];

function expectStill(run: Run, start: World, columns: readonly ColumnName[]): void {
  for (const name of columns) {
    const first = columnOf(name).scratch ? 0 : null;
    const column = run.world.state[name];
    const moved = column.findIndex((x, i) => x !== (first ?? start.state[name][i]));
    if (moved >= 0) throw new Error(`day ${run.day}: ${name}[${moved}] is ${column[moved]}`);
  }
}

describe.each(SWITCHES)('%s', (path, row) => {
  const { still, zero, own = [], moves } = row;
  const besides = { ...differing(row.besides), ...(row.calm && { interventions: [] }) };

  it('off, the market goes on without what it moves', () => {
    const with_ = runOf(merged(besides));
    const without = runOf(merged(besides, off(path)));
    const start = runOf(merged(besides, off(path))).world;
    const moved = (name: ColumnName) =>
      columnOf(name).scratch || with_.world.state[name].some((x, i) => x !== start.state[name][i]);
    const everMoved = new Set<ColumnName>();
    for (let day = 0; day < DAYS; day++) {
      advance(with_, 1);
      advance(without, 1);
      expectStill(without, start, still);
      for (const name of still) if (moved(name)) everMoved.add(name);
    }
    expect(differences(with_.world, without.world)).not.toEqual([]);
    // Switched on, it does move those columns; otherwise to stay still would say nothing.
    expect(still.filter((name) => !everMoved.has(name))).toEqual([]);
  });

  it('off, unrelated draws are the same', () => {
    const with_ = runOf(planned(merged(besides)));
    const without = runOf(planned(merged(besides, off(path))));
    for (let day = 0; day < DAYS; day++) {
      advance(with_, 1);
      advance(without, 1);
      if (moves === undefined || moves === 'people')
        expect(published(without.world)).toEqual(published(with_.world));
      // On the first day nobody has lived through anything yet: what people say is chance alone.
      if (day > 0 || moves === 'people' || moves === 'both') continue;
      expect(people(without.world)).toEqual(people(with_.world));
    }
  });

  if (zero) {
    it('at strength zero equals off', () => {
      const without = runOf(merged(besides, off(path)), DAYS);
      const nothing = runOf(merged(besides, differing(zero)), DAYS);
      const names = differences(without.world, nothing.world).filter(
        (line) => !own.some((name) => line.startsWith(`${name}[`)),
      );
      expect(names).toEqual([]);
    });
  }
});

describe('without forgetting', () => {
  it('no evidence is ever lost', () => {
    // Compensation takes bad evidence away, and whoever leaves for good takes theirs along.
    const run = runOf(merged(off('complaints.on'), off('turnover.on'), off('forgetting.on')));
    const masses = ['own', 'peer', 'paid', 'negative', 'seen'] as const;
    for (let day = 0; day < DAYS; day++) {
      const before = masses.map((name) => run.world.state[name].slice());
      advance(run, 1);
      masses.forEach((name, i) => {
        expect(
          run.world.state[name].every((x, pair) => x >= before[i][pair]),
          `${name}, day ${day}`,
        ).toBe(true);
      });
    }
  });

  it('creators still become commercial', () => {
    // Load is a weighted share of sponsored posts, not a memory that could be kept for ever.
    expect(runOf(merged(off('forgetting.on')), DAYS).world.state.load.some((x) => x > 0)).toBe(true);
  });
});
