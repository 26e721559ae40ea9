/** Two futures compared: planted truths are told, nobody is forgotten, and what nobody met moves nobody. */
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../sim/run.ts';
import { trustIn } from '../../sim/mechanisms/trust/beliefs.ts';
import { compareFutures } from '../../sim/why/futures.ts';
import { leaveOut, nameOfRemoval, removalNamed } from '../../sim/why/leave-out.ts';
import { leaveOutSeveral, togetherOf } from '../../sim/why/several.ts';
import { LIVELY, differences, only, runOf } from './world.ts';
import { brandsAbout, movedBy, yardsticksOf } from '../../sim/why/about-nothing.ts';
import { happenedOn } from '../../sim/why/happened.ts';
import type { PostOfDay } from '../../sim/why/happened.ts';
import { heldAgainst, leastOf, yardsticksFor } from '../../sim/why/yardstick.ts';
import { seedKey, sequence } from '../../sim/core/random.ts';
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
  const told = leaveOutSeveral(parent, [machine(0), machine(1)], { yardsticks: 0 });
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

it('nobody can know what a gap is without yardsticks, and sums add up only where chance is small', () => {
  expect(togetherOf(10, 15, 0.01, null)).toBe('unclear');
  expect(togetherOf(10, 10.2, 0.01, 0.4)).toBe('additive');
  expect(togetherOf(10, 10.2, 0.01, 6)).toBe('unclear');
});

describe('a cause against chance', () => {
  const uniform = sequence(seedKey('yardsticks'), 0);
  /** Futures drift by steps that last, as those of a market do: sums over a window are far from independent by day. */
  const drift = (): number => {
    let [at, sum] = [0, 0];
    for (let day = 0; day < 20; day++) sum += at += uniform() - 0.5;
    return sum;
  };
  const futures = (count: number): number[][] =>
    Array.from({ length: count }, () => Array.from({ length: 4 }, drift));

  it('tells chance from itself in no more than one family of twenty', () => {
    const tries = 400;
    let [asked, others] = [0, 0];
    for (let i = 0; i < tries; i++) {
      const held = heldAgainst(futures(1)[0], futures(59), [2], 0);
      if (held[2].finding === 'told') asked++;
      if (held.some(({ brand, finding }) => brand !== 2 && finding === 'told')) others++;
    }
    const error = Math.sqrt((0.05 * 0.95) / tries);
    for (const rate of [asked / tries, others / tries]) expect(rate).toBeLessThan(0.05 + 3 * error);
    // By rank the asked one is told in exactly one of twenty.
    expect(asked / tries).toBeGreaterThan(0.05 - 3 * error);
  });

  it('finds what is planted in one brand, whichever way it goes, and in no other', () => {
    for (const sign of [1, -1]) {
      const others = futures(59);
      const most = Math.max(...others.map((one) => Math.abs(one[1])));
      const held = heldAgainst([0, sign * (most + 1), 0, 0], others, [1], 1);
      expect(held.map(({ finding }) => finding)).toEqual(['small', 'told', 'small', 'small']);
      expect(held[1]).toMatchObject({ asked: true, asMuch: 0, p: 1 / 60, trustDays: sign * (most + 1) });
    }
  });

  it('says nothing of what is smaller than the least that counts, however rare', () => {
    const still = Array.from({ length: 99 }, () => [0]);
    expect(heldAgainst([0.01], still, [0], 3)[0].finding).toBe('small');
    expect(heldAgainst([3], still, [0], 3)[0].finding).toBe('told');
    expect(leastOf(0.01, 1500, 20)).toBeCloseTo(3, 12);
  });

  it.each([
    [18, [0], 'few'],
    [19, [0], 'told'],
    [19, [], 'few'],
    [78, [], 'few'],
    [79, [], 'told'],
  ] as const)('with %d yardsticks, asked about %j, a cause that beats all is %s', (count, asked, finding) => {
    const [first] = heldAgainst(
      [9, 0, 0, 0],
      Array.from({ length: count }, () => [1, 1, 1, 1]),
      asked,
      1,
    );
    expect(first.finding).toBe(finding);
    expect(yardsticksFor(1)).toBe(19);
  });

  it('without a yardstick says so, and does not fall silent', () => {
    expect(heldAgainst([9], [], [0], 1)[0]).toMatchObject({ finding: 'none', p: null, spread: null });
  });

  it('corrects the brands that were not asked about together (Holm)', () => {
    const others = Array.from({ length: 99 }, (_, i) => [i, i, i, i]);
    const held = heldAgainst([100, 97.5, 96.5, 50], others, [], 0);
    expect(held.map(({ p }) => p)).toEqual([0.01, 0.02, 0.03, 0.5]);
    expect(held.map(({ corrected }) => corrected!.toFixed(2))).toEqual(['0.04', '0.06', '0.06', '0.50']);
    expect(held.map(({ finding }) => finding)).toEqual(['told', 'chance', 'chance', 'chance']);
  });
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

  it('is held against posts that say nothing of any brand, as often read on each day, over one window', () => {
    const those = [20, 22].map((day) =>
      happenedOn(parent, day).posts.findLast(({ brand, readers }) => brand >= 0 && readers > 0)!,
    );
    const causes = those.map(({ name }) => removalNamed(`post ${name}`)!);
    const told = leaveOutSeveral(parent, causes, { yardsticks: 3, window: 8, days: 15, smallest: 1e-6 });
    const { from, until, yardsticks, brands: held } = told.against!;
    expect([from, until]).toEqual([20, 28]);
    expect(yardsticks).toHaveLength(3);
    const names = yardsticks.map((those) => those.map(nameOfRemoval));
    expect(new Set(names.map((those) => those.join())).size).toBe(3);
    for (let day = from; day < until; day++) {
      const { posts } = happenedOn(parent, day);
      const readersOf = (those: readonly PostOfDay[]): number =>
        those.reduce((sum, { readers }) => sum + readers, 0);
      const own = readersOf(posts.filter(({ name }) => those.some((one) => one.name === name)));
      for (const left of names) {
        const there = posts.filter(({ name }) => left.includes(`post ${name}`));
        expect(there.every(({ brand }) => brand === -1)).toBe(true);
        expect(there.length > 0).toBe(own > 0);
        expect(Math.abs(readersOf(there) - own)).toBeLessThanOrEqual(0.1 * own);
      }
    }
    for (const { brand, trustDays, finding } of held) {
      const { sum } = told.all.trust[brand];
      expect(trustDays).toBeCloseTo(
        sum.slice(0, 8).reduce((so, by) => so + by, 0),
        12,
      );
      // Three are never enough, and nothing is told from chance by them.
      expect(['few', 'small']).toContain(finding);
    }
    expect(held.some(({ finding }) => finding === 'few')).toBe(true);
  });

  it('a yardstick moves what its posts, left out as a cause, move', () => {
    const { posts } = happenedOn(parent, 20);
    const few = posts.findLast(({ brand, readers }) => brand >= 0 && readers > 0)!;
    const yardsticks = yardsticksOf(parent, [removalNamed(`post ${few.name}`)!], 20, 24, 1);
    const days = movedBy(parent, yardsticks, 20, 24);
    let next = days.next();
    while (next.done !== true) next = days.next();
    const other = leaveOut(parent, yardsticks[0]).run;
    const same = compareFutures(parent, other, { from: 20, days: 4 });
    for (const { brand, trustDays } of same.trust)
      expect(next.value[0].trust[brand]).toBeCloseTo(trustDays, 9);
    for (const { brand, more, less } of same.purchases) expect(next.value[0].sales[brand]).toBe(more - less);
  });

  it('purchases have no yardstick, and what everybody reads may have none', () => {
    expect(yardsticksOf(parent, [removalNamed('creator 0@20')!], 20, 28, 3)).toEqual([]);
    const { purchases } = happenedOn(parent, 20);
    expect(yardsticksOf(parent, [removalNamed(`purchase ${purchases[0].name}`)!], 20, 30, 5)).toEqual([]);
  });

  it('what a post does to its readers on the first evening is told apart from what it does to others', () => {
    const { posts } = happenedOn(parent, 20);
    const widest = posts.find(({ brand }) => brand >= 0)!;
    const removal = [removalNamed(`post ${widest.name}`)!];
    const told = leaveOutSeveral(parent, removal, { yardsticks: 0, days: 3 });
    const { direct, all } = told;
    expect(direct.met).toBe(widest.readers);
    expect(told.against).toBeNull();
    for (const { brand, people, trust, otherPeople, otherTrust } of direct.brands) {
      expect(people + otherPeople).toBe(all.trust[brand].people[0]);
      expect(trust + otherTrust).toBeCloseTo(all.trust[brand].sum[0], 9);
    }
    const own = direct.brands[widest.brand];
    expect(Math.abs(own.trust)).toBeGreaterThan(Math.abs(own.otherTrust));
    expect(brandsAbout(parent, removal)).toEqual([widest.brand]);
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
