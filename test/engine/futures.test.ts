/** Two futures compared: planted truths are told, nobody is forgotten, and what nobody met moves nobody. */
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../sim/run.ts';
import { trustIn } from '../../sim/mechanisms/trust/beliefs.ts';
import { compareFutures } from '../../sim/why/futures.ts';
import { leaveOut, nameOfRemoval, removalNamed } from '../../sim/why/leave-out.ts';
import { leaveOutSeveral, togetherOf } from '../../sim/why/several.ts';
import { LIVELY, differences, only, runOf } from './world.ts';
import { happenedOn } from '../../sim/why/happened.ts';
import { longest } from '../../sim/why/yardstick.ts';
import type { Difference, Values } from './world.ts';

const label = { en: 'Attack', zh: '攻击' };
const DAYS = 30;

/** Nothing but posts of machines moves trust here, all of them published on day 10. */
const attacked = (posts: number, attention: Values = {}): Difference => ({
  days: DAYS,
  seed: 'lotus',
  population: { consumers: 200 },
  brands: [{ name: 'A', known: 1 }],
  parameters: {
    ...only({ trust: { on: true }, negative: { on: true }, asymmetry: { on: true } }),
    attention,
  },
  interventions: [{ kind: 'attack', day: 10, until: 11, brand: 0, postsPerThousand: 5 * posts, label }],
});

const machine = (piece: number) => removalNamed(`post 10:machine:0:${piece}`)!;

describe('where one post is the only cause of a fall', () => {
  const parent = runOf(attacked(1), DAYS);
  const before = parent.recording.brands.of('trust', 0);
  const { run, origins } = leaveOut(parent, machine(0));
  const compared = compareFutures(parent, run, { origins });
  const after = run.recording.brands.of('trust', 0);

  it('the fall is gone without it, to the bit', () => {
    expect(before[DAYS - 1]).toBeLessThan(before[0] - 0.05);
    expect([...new Set(after)]).toEqual([before[0]]);
    expect(fingerprint(run)).not.toBe(fingerprint(parent));
  });

  it('the comparison says of whose trust, by how much, and that it lasts', () => {
    const [trust] = compared.trust;
    expect(compared.from).toBe(10);
    expect(trust.people).toHaveLength(DAYS - 10);
    expect(trust.lastDay).toBeNull();
    expect(trust.touched).toBe(compared.fates.length);
    const lost = Array.from(
      { length: 200 },
      (_, c) => trustIn(run.world, c, 0) - trustIn(parent.world, c, 0),
    );
    expect(trust.people.at(-1)).toBe(lost.filter((by) => Math.abs(by) > 0.01).length);
    expect(trust.sum.at(-1)).toBe(lost.reduce((sum, by) => sum + by, 0));
    const series = compared.series.find(({ measure }) => measure === 'trust')!;
    expect(series.last).toBe(after[DAYS - 1] - before[DAYS - 1]);
    expect(series.values).toEqual([...after.map((x, day) => x - before[day]).slice(10)]);
  });

  it('who read it first stands nearest', () => {
    const near = compared.fates.map(({ distance }) => distance ?? Infinity);
    expect(near).toEqual([...near].sort((a, b) => a - b));
    const first = compared.fates.filter(({ distance }) => distance === 0);
    expect(first).toHaveLength(compared.trust[0].people[0]);
  });
});

describe('where two posts stand in for each other', () => {
  const parent = runOf(attacked(2), DAYS);
  const told = leaveOutSeveral(parent, [machine(0), machine(1)]);
  const trust = told.sums.find(({ what }) => what === 'trust')!;

  it('removing both does more than the sum of removing each, and the report says so', () => {
    expect(trust.single.every((one) => one > 0)).toBe(true);
    expect(trust.all).toBeGreaterThan(1.2 * trust.sum);
    expect(trust.together).toBe('substitutes');
    expect(told.sums.find(({ what }) => what === 'sales')!.together).toBe('nothing');
  });

  it('and the fall is gone without both', () => {
    const after = told.run.recording.brands.of('trust', 0);
    expect([...new Set(after)]).toEqual([after[0]]);
  });
});

it.each([
  [0, 0, 'nothing'],
  [10, 10.4, 'additive'],
  [10, 15, 'substitutes'],
  [0, 10, 'substitutes'],
  [-10, -15, 'substitutes'],
  [20, 10, 'complements'],
  [10, 0, 'complements'],
  [10, -10, 'substitutes'],
] as const)('single effects of %d in sum and %d together: %s', (sum, all, together) => {
  expect(togetherOf(sum, all, 0.01)).toBe(together);
});

it('a gap that chance could make is none', () => {
  expect(togetherOf(10, 15, 0.01, 4)).toBe('substitutes');
  expect(togetherOf(10, 15, 0.01, 6)).toBe('unclear');
});

it.each([
  ['', null],
  ['nyyn', [1, 2]],
  ['ynyyyn', [2, 4]],
  ['ynnnnnnyyyyyy', [0, 0]],
  ['nnnnnnnyyyyyy', null],
  ['nnnnnnyyyyyyy', [6, 12]],
])('the longest row of yes that begins in the first week: %s', (row, found) => {
  expect(longest([...row].map((letter) => letter === 'y'))).toEqual(found);
});

describe('a post that nobody could meet', () => {
  const parent = runOf(attacked(1, { recommended: 0 }), DAYS);
  const { run, origins } = leaveOut(parent, machine(0));
  const compared = compareFutures(parent, run, { origins });

  it('changes nothing but the posts: no trust, no person, no series', () => {
    expect(parent.recording.exposures).toBe(0);
    expect(compared.fates).toEqual([]);
    expect(compared.series.map(({ measure }) => measure)).toEqual([]);
    expect(run.recording.brands.of('trust', 0)).toEqual(parent.recording.brands.of('trust', 0));
    expect(differences(parent.world, run.world)).toEqual([]);
  });
});

describe('in a lively market', () => {
  const days = 40;
  const parent = runOf({ ...LIVELY, days, seed: 'lotus' }, days);
  const { run, origins } = leaveOut(parent, removalNamed('creator 0@20')!);
  const before = fingerprint(parent);
  const compared = compareFutures(parent, run, { origins });
  const { consumers, brands } = parent.world.market;

  it('everybody whose fate differs in the end is listed, with what is different', () => {
    const listed = new Map(compared.fates.map((fate) => [fate.consumer, fate]));
    for (let c = 0; c < consumers; c++) {
      for (let b = 0; b < brands; b++) {
        const by = trustIn(run.world, c, b) - trustIn(parent.world, c, b);
        const moved = listed.get(c)?.trust.find(({ brand }) => brand === b);
        if (Math.abs(by) > compared.smallest) expect(moved?.last).toBe(by);
      }
    }
    expect(compared.fates.length).toBeGreaterThan(0);
  });

  it('friends of the origin are one step away, and the origin none', () => {
    const { start, neighbour } = parent.world.market.graph;
    const [origin] = origins;
    const friends = neighbour.subarray(start[origin], start[origin + 1]);
    for (const { consumer, distance } of compared.fates) {
      if (consumer === origin) expect(distance).toBe(0);
      else if (friends.includes(consumer)) expect(distance).toBe(1);
      else expect(distance).not.toBe(0);
    }
  });

  it('pieces bought more and less are those of the series', () => {
    for (const { brand, more, less } of compared.purchases) {
      const series = compared.series.find((one) => one.measure === 'sales' && one.brand === brand);
      expect(more - less).toBe(series?.sum ?? 0);
    }
  });

  it('is held against posts that say nothing of any brand', () => {
    const told = leaveOutSeveral(parent, [removalNamed('creator 0@20')!], { yardsticks: 2, days: 15 });
    expect(told.aboutNothing).toHaveLength(2);
    const { posts } = happenedOn(parent, 20);
    for (const one of told.aboutNothing) {
      const post = posts.find(({ name }) => `post ${name}` === nameOfRemoval(one));
      expect(post?.brand).toBe(-1);
    }
    for (const [b, { from, until, clear }] of told.clear.entries()) {
      const { sum } = told.all.trust[b];
      expect(sum).toHaveLength(15);
      if (from === null || until === null) expect(clear).toBe(0);
      else
        expect(clear).toBeCloseTo(
          sum.slice(from - 20, until - 19).reduce((so, by) => so + by, 0),
          12,
        );
    }
  });

  it('compared again, when both are lived, it is the same; the parent is as it was', () => {
    expect(compareFutures(parent, run, { origins })).toEqual(compared);
    expect(fingerprint(parent)).toBe(before);
  });

  it('a run is no future of another’s past', () => {
    const strange = runOf({ ...LIVELY, days, seed: 'plum' }, days);
    expect(() => compareFutures(parent, strange)).toThrow('no day in common; expected futures of one past');
    const half = runOf({ ...LIVELY, days, seed: 'lotus' }, 30);
    expect(() => compareFutures(parent, half, { from: 20 })).toThrow('stands on day 30; expected 20');
  });
});
