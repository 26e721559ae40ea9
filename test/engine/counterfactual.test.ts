/** Common random numbers: what is changed changes what follows from it, and no draw besides. */
import { describe, expect, it } from 'vitest';
import { columnOf } from '../../sim/catalogue.ts';
import type { TypedArray } from '../../sim/core/column.ts';
import { readNetwork } from '../../sim/graph/read-network.ts';
import type { SocialGraph } from '../../sim/graph/compressed.ts';
import { advance } from '../../sim/run.ts';
import { lastingPart } from '../../sim/core/snapshot.ts';
import type { World } from '../../sim/world.ts';
import { LASTING, differences, firstDifference, lively, only, planned, published, runOf } from './world.ts';
import type { Difference } from './world.ts';

/** A small network as a user brings it: a ring of 80 with chords, and an island of 5. */
function imported(): SocialGraph {
  const ties: string[] = ['from,to'];
  for (let i = 0; i < 80; i++)
    ties.push(`${i},${(i + 1) % 80}`, `${i},${(i * 7 + 3) % 80}`, `${i},${(i + 9) % 80}`);
  for (let i = 100; i < 105; i++) ties.push(`${i},${100 + ((i + 1) % 5)}`);
  return readNetwork('ring.csv', ties.join('\n'));
}

/** Copies of the lasting columns. */
function morning(world: World): Map<string, TypedArray> {
  return new Map(LASTING.map((name) => [name, lastingPart(world, name).slice()]));
}

describe('isolated people more or less', () => {
  /**
   * Those without an account come last in number, so that everybody else’s rows stay where they are. What is
   * compared is a common prefix of each column: all rows of all others, and all creators, brands and posts.
   */
  it.each([
    ['communities', undefined],
    ['small-world', undefined],
    ['random', undefined],
    ['well-mixed', undefined],
    ['karate', undefined],
    ['imported', imported()],
  ] as const)('%s: change nobody else on any of 60 days', (topology, network) => {
    const given = network ? {} : { topology };
    // What they take off a short shelf others would miss, brands that listen count what they send back, and a status
    // of complaints counts what they buy.
    const parameters = { supply: { on: false }, heeding: { on: false }, publicStatus: { on: false } };
    const arms = [0, 1, 5].map((offline) =>
      runOf(lively({ population: { ...given, offline }, parameters }), 0, network),
    );
    const [none, one, five] = arms.map(({ world }) => world);
    expect([
      one.market.consumers - none.market.consumers,
      five.market.consumers - none.market.consumers,
    ]).toEqual([1, 5]);
    expect([one.market.creators, five.market.creators]).toEqual([none.market.creators, none.market.creators]);
    for (let day = 0; day < 60; day++) {
      for (const run of arms) advance(run, 1);
      expect(differences(none, one), `day ${day}, one more`).toEqual([]);
      expect(differences(none, five), `day ${day}, five more`).toEqual([]);
    }
    // They live all the same: those who know a brand buy it.
    expect(five.state.bought.subarray(none.market.consumers * none.market.brands).some((n) => n > 0)).toBe(
      true,
    );
    // No column was shorter than the common one, and creators, brands and posts were compared whole.
    for (const name of LASTING) {
      const lengths = [none, five].map((world) => lastingPart(world, name).length);
      const grows = ['consumer', 'pair', 'follow'].includes(columnOf(name).kind);
      if (grows) expect(lengths[1], name).toBeGreaterThanOrEqual(lengths[0]);
      else expect(lengths[1], name).toBe(lengths[0]);
    }
  });
});

describe('an intervention', () => {
  it.each([
    { kind: 'quality-drop', brand: 'A', to: 0.1 },
    { kind: 'attack', brand: 'B', postsPerThousand: 50 },
    { kind: 'campaign', brand: 'C', advertising: 0.5 },
    { kind: 'scandal', tier: 'mid', severity: 1 },
    { kind: 'set', path: 'parameters.attention.posts', value: 3 },
  ])('changes nothing before its day: %j', (what) => {
    // Whoever checks creators may find what is still to break.
    const parameters = { backgroundChecks: { on: false } };
    const without = runOf(lively({ days: 16, interventions: [], parameters }), 10);
    const withIt = runOf(lively({ days: 16, interventions: [{ day: 10, ...what }], parameters }), 10);
    expect(differences(without.world, withIt.world)).toEqual([]);
    advance(without, 4);
    advance(withIt, 4);
    expect(differences(without.world, withIt.world)).not.toEqual([]);
  });
});

describe('a change elsewhere', () => {
  const dearer = (difference: Difference, brand: number): Difference => ({
    ...difference,
    brands: difference.brands?.map((one, b) => (b === brand ? { ...one, price: 777 } : one)) ?? [],
  });

  it('the price of a brand leaves what creators publish alone, every day of 30', () => {
    const market = planned(lively({ days: 30 }));
    const arms = [market, dearer(market, 2)].map((difference) => runOf(difference));
    for (let day = 0; day < 30; day++) {
      for (const run of arms) advance(run, 1);
      expect(published(arms[1].world)).toEqual(published(arms[0].world));
    }
    // It did change the market.
    expect(differences(arms[0].world, arms[1].world)).not.toEqual([]);
  });

  it('the price of a brand leaves the needs of other categories alone', () => {
    // One brand in each of two categories, known to all, better than nothing at any price: to need is to buy.
    const market: Difference = {
      days: 30,
      population: { consumers: 200 },
      brands: [
        { name: 'A', known: 1 },
        { name: 'B', known: 1, vertical: 1 },
      ],
      parameters: only({
        buying: { on: true, nothing: -50 },
        need: { interval: 5, interest: 0, stock: 0 },
        experience: { on: true },
        posting: { on: true },
      }),
    };
    const [cheap, dear] = [market, dearer(market, 1)].map((difference) => runOf(difference, 30).world);
    const bought = (world: World, b: number) => world.state.bought.filter((_, pair) => pair % 2 === b);
    expect(firstDifference(bought(cheap, 0), bought(dear, 0))).toBe(-1);
    // 200 people, 30 days, of each a need in 5 days over its rate, once a day at most.
    const chances = Array.from(cheap.state.needRate)
      .filter((_, pair) => pair % 2 === 0)
      .map((rate) => Math.min(1, rate / 5));
    const expected = chances.reduce((total, p) => total + 30 * p, 0);
    const error = Math.sqrt(chances.reduce((total, p) => total + 30 * p * (1 - p), 0));
    const sum = bought(cheap, 0).reduce((total, n) => total + n, 0);
    expect(Math.abs(sum - expected)).toBeLessThan(3 * error);
    // The own category still needs as often: the price decides what is chosen, not whether something is needed.
    expect(firstDifference(bought(cheap, 1), bought(dear, 1))).toBe(-1);
  });

  it('a creator tier that sells more leaves the other tiers’ posts and everybody’s traits alone', () => {
    const more: Difference = planned(lively({ days: 20 }));
    const greedy = {
      ...more,
      creators: { ...more.creators, mid: { ...more.creators?.mid, sponsoredShare: 1 } },
    };
    const [before, after] = [more, greedy].map((difference) => runOf(difference));
    const who = [
      'values',
      'interest',
      'scepticism',
      'posting',
      'followed',
      'home',
      'skill',
      'aware',
    ] as const;
    for (const name of who)
      expect(firstDifference(before.world.state[name], after.world.state[name]), name).toBe(-1);
    const { tierStart } = before.world.market;
    for (let day = 0; day < 20; day++) {
      for (const run of [before, after]) advance(run, 1);
      expect([...after.world.state.output]).toEqual([...before.world.state.output]);
      const [old, now] = [before, after].map(({ world }) => [
        ...published(world)[2].slice(0, 3 * tierStart[1]),
      ]);
      expect(now).toEqual(old);
    }
    expect(morning(after.world).get('load')).not.toEqual(morning(before.world).get('load'));
  });
});
