/**
 * However many markets one process makes, what a day reads is of one hidden class: code that is compiled for the first
 * market is good for the hundredth. V8 tells; a spread in what makes a market fails here (sim/make-market.ts).
 */
import { setFlagsFromString } from 'node:v8';
import { expect, it } from 'vitest';
import { enterDay, startRun } from '../../sim/run.ts';
import type { World } from '../../sim/world.ts';
import { lively, scenario } from './world.ts';

setFlagsFromString('--allow-natives-syntax');
const alike = new Function('one', 'other', 'return %HaveSameMap(one, other)') as (
  one: object,
  other: object,
) => boolean;

/** What is read all day, by name. */
const parts = (world: World): Record<string, object> => {
  const { market, scratch, state, today } = world;
  const { settings, parameters } = today;
  return {
    world,
    market,
    graph: market.graph,
    sizes: market.sizes,
    scratch,
    state,
    today,
    keys: today.keys,
    settings,
    parameters,
    trust: parameters.trust,
    population: settings.population,
    creator: settings.creators.koc,
    brand: settings.brands[0],
  };
};

it('twenty markets are alike, and so is a day that is entered', () => {
  const market = lively({ population: { ...lively().population, consumers: 60 } });
  const worlds = Array.from({ length: 20 }, (_, i) => startRun(scenario({ ...market, seed: `shape ${i}` })));
  const first = parts(worlds[0].world);
  const others = [...worlds.map(({ world }) => world), enterDay(worlds[0], 0)];
  for (const [i, world] of others.entries()) {
    const found = parts(world);
    expect(
      Object.keys(found).filter((name) => !alike(first[name], found[name])),
      `market ${i}`,
    ).toEqual([]);
  }
});
