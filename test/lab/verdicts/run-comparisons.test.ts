/** Plan, reuse, execute, evaluate: whoever computes the runs, in whatever order, the table is the same. */
import { describe, expect, it } from 'vitest';
import { runComparisons, priceOf } from '../../../lab/verdicts/run-comparisons.ts';
import { MemoryStore } from '../../../lab/runs/executor.ts';
import { Stop } from '../../../lab/runs/run-collection.ts';
import type { Outcome } from '../../../lab/designs/outcomes.ts';
import { ENGLISH } from '../../../lab/documents/language.ts';
import { partFinding } from '../../../lab/documents/register/sentences.ts';
import type { RunSpec } from '../../../lab/runs/runs.ts';
import type { PartResult } from '../../../lab/verdicts/row-verdict.ts';
import { MORE, MadeUpExecutor, TRUST, comparison, nameOf, noise } from '../small-experiment.ts';

const value = (spec: RunSpec): number =>
  noise(spec.seed) + 0.3 * noise(`${spec.seed} ${nameOf(spec)}`) + (nameOf(spec) === 'b' ? 1 : 0);
const plans = () => [comparison('one', { n: 12 }), comparison('two', { looks: [5, 9, 15] })];

describe('running comparisons', () => {
  it('pairs arms by seed and gives the effect, its interval and what the pairing saved', async () => {
    const executor = new MadeUpExecutor(value);
    const { results, tally } = await runComparisons([plans()[0]], { executor, store: new MemoryStore() });
    const [{ outcomes, seeds, runs }] = results;
    expect(tally).toEqual({ computed: 24, reused: 0, failed: 0 });
    expect(seeds).toEqual(Array.from({ length: 12 }, (_, r) => `one/${r}`));
    expect(runs.map(({ arm, seed }) => `${arm} ${seed}`).slice(0, 3)).toEqual([
      'a one/0',
      'b one/0',
      'a one/1',
    ]);
    const { effect, arms, values } = outcomes[0];
    expect(values).toHaveLength(12);
    expect(effect.mean).toBeCloseTo(arms[1].mean - arms[0].mean, 12);
    expect(effect.interval.low).toBeLessThan(1);
    expect(effect.interval.high).toBeGreaterThan(1);
    // Common noise of 1, own of 0.3: independent seeds would have taken about 12 times as many runs.
    expect(effect.correlation).toBeGreaterThan(0.7);
    expect(effect.varianceSaved).toBeGreaterThan(4);
    expect(effect.bootstrap!.low).toBeGreaterThan(0.5);
  });

  it('asks of a time how often it was cut off, and of every contrast what flipping its signs says', async () => {
    const until: Outcome = { ...TRUST, derive: 'daysUntil', level: 1 };
    const share = (spec: RunSpec): number => (nameOf(spec) === 'a' ? 0.25 : 0.75);
    const executor = new MadeUpExecutor(share);
    const { results } = await runComparisons(
      [comparison('one', { n: 4 }, { outcomes: [until, { ...TRUST, derive: 'peak' }] })],
      { executor, store: new MemoryStore() },
    );
    const [time, level] = results[0].outcomes;
    expect([time.cutOff, level.cutOff]).toEqual([[0.25, 0.75], null]);
    // All four differences have one sign: two of sixteen patterns are as extreme.
    expect(time.effect.pFlips).toBe(2 / 16);
    const part = { link: null, verdict: 'supported', test: 'effect', effects: [time.name], back: [] };
    expect(partFinding(part as unknown as PartResult, [time], ENGLISH)).toContain('a 25 % and b 75 %');
  });

  it('gives the same whatever the order in which runs arrive', async () => {
    const orders: ((specs: readonly RunSpec[]) => RunSpec[])[] = [
      (specs) => [...specs],
      (specs) => [...specs].reverse(),
      (specs) => [...specs].sort((a, b) => (a.key < b.key ? -1 : 1)),
    ];
    const found = await Promise.all(
      orders.map(async (order) => {
        const executor = new MadeUpExecutor(value, order);
        return (await runComparisons(plans(), { executor, store: new MemoryStore() })).results;
      }),
    );
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
  });

  it('computes nothing that is kept, and only what an extension adds', async () => {
    const store = new MemoryStore();
    await runComparisons(plans(), { executor: new MadeUpExecutor(value), store });
    const again = new MadeUpExecutor(value);
    const { tally } = await runComparisons([comparison('one', { n: 15 })], { executor: again, store });
    expect(tally).toEqual({ computed: 6, reused: 24, failed: 0 });
    const told = await priceOf([comparison('one', { n: 20 })], { executor: again, store });
    expect([told.runs, told.missing.length]).toEqual([40, 10]);
  });

  it('computes a kept run again for an outcome that was not asked for, and keeps both', async () => {
    const store = new MemoryStore();
    await runComparisons([comparison('one', { n: 3 })], { executor: new MadeUpExecutor(value), store });
    const other: Outcome = { ...TRUST, derive: 'peak' };
    const both = comparison('one', { n: 3 }, { outcomes: [TRUST, other] });
    const more = await runComparisons([both], { executor: new MadeUpExecutor(value), store });
    expect(more.tally).toMatchObject({ computed: 6, reused: 0 });
    const back = await runComparisons([comparison('one', { n: 3 })], {
      executor: new MadeUpExecutor(value),
      store,
    });
    expect(back.tally).toMatchObject({ computed: 0, reused: 6 });
  });

  it('survives a run that fails: a row with its seed and message, its replication left out', async () => {
    const executor = new MadeUpExecutor((spec) =>
      spec.seed === 'one/4' && nameOf(spec) === 'b' ? new Error('out of luck') : value(spec),
    );
    const { results, tally } = await runComparisons([plans()[0]], { executor, store: new MemoryStore() });
    const [{ dropped, seeds, runs, outcomes }] = results;
    expect([dropped, seeds.length, tally.failed, outcomes[0].effect.n]).toEqual([1, 11, 1, 11]);
    expect(seeds).not.toContain('one/4');
    expect(runs.filter(({ failed }) => failed !== null)).toMatchObject([
      { arm: 'b', seed: 'one/4', failed: 'out of luck', values: {} },
    ]);
  });

  it('says so where too few replications came to their end', async () => {
    const executor = new MadeUpExecutor(() => new Error('never'));
    const { results } = await runComparisons([plans()[0]], { executor, store: new MemoryStore() });
    expect(results[0]).toMatchObject({ stopped: 'too few runs', dropped: 12, outcomes: [] });
  });

  it('stops on demand, and goes on without repeating a run', async () => {
    const whole = await runComparisons(plans(), {
      executor: new MadeUpExecutor(value),
      store: new MemoryStore(),
    });
    const store = new MemoryStore();
    const abort = new AbortController();
    const first = new MadeUpExecutor(value);
    const tell = ({ computed }: { computed: number }): void => {
      if (computed === 17) abort.abort();
    };
    const stopped = runComparisons(plans(), { executor: first, store, signal: abort.signal, tell });
    await expect(stopped).rejects.toBeInstanceOf(Stop);
    const second = new MadeUpExecutor(value);
    const resumed = await runComparisons(plans(), { executor: second, store });
    expect(resumed.results).toEqual(whole.results);
    expect(resumed.tally.reused).toBe(17);
    expect(first.computed.filter((key) => second.computed.includes(key))).toEqual([]);
  });
});

describe('sequential replications', () => {
  it('stop when the verdict is decided, with the level corrected for the looks', async () => {
    const executor = new MadeUpExecutor((spec) => value(spec) + (nameOf(spec) === 'b' ? 2 : 0));
    const given = comparison('early', { looks: [5, 10, 20] });
    const { results } = await runComparisons([given], { executor, store: new MemoryStore() });
    // Little is spent on the first look: five replications would have to be all but the same.
    expect(results[0]).toMatchObject({ looks: 2, stopped: 'decided' });
    const { effect, p } = results[0].outcomes[0];
    expect(effect.n).toBe(10);
    expect(effect.interval.level).toBeGreaterThan(0.95);
    // Over all looks it is larger than that of the last one alone.
    const fixed = await runComparisons([comparison('early', { n: 10 })], {
      executor,
      store: new MemoryStore(),
    });
    expect(p).toBeGreaterThan(fixed.results[0].outcomes[0].p);
    expect(p).toBeLessThan(0.05);
  });

  it('stop at the cap where nothing is decided', async () => {
    const executor = new MadeUpExecutor((spec) => value(spec) - (nameOf(spec) === 'b' ? 0.5 : 0));
    const { results } = await runComparisons([comparison('cap', { looks: [4, 6, 8] })], {
      executor,
      store: new MemoryStore(),
    });
    expect(results[0]).toMatchObject({ looks: 3, stopped: 'cap reached' });
    expect(results[0].outcomes[0].verdict).toBe('undecided');
  });

  it('stop when the interval is narrow enough', async () => {
    const executor = new MadeUpExecutor(value);
    const given = comparison('narrow', { looks: [10, 20, 40, 80], halfWidth: 0.15 });
    const { results } = await runComparisons([given], { executor, store: new MemoryStore() });
    const { low, high } = results[0].outcomes[0].effect.interval;
    expect(results[0].stopped).toBe('narrow enough');
    expect((high - low) / 2).toBeLessThanOrEqual(0.15);
  });
});

describe('intervals of sequences that stop by their own rule', () => {
  it.each([
    ['decided', undefined],
    ['narrow enough', 0.5],
  ])('cover the true effect with at least 95 %: %s', async (reason, width) => {
    // Differences are 0.5 and normal noise of one; margins are 0.2 for the rule by verdict.
    const noises = (spec: RunSpec): number => (nameOf(spec) === 'b' ? 0.5 + noise(spec.seed) : 0);
    const expected = { ...MORE, sesoi: { value: 0.2, because: 'for the test' } };
    const replications = { looks: [6, 12, 24], ...(width === undefined ? {} : { halfWidth: width }) };
    const given = Array.from({ length: 200 }, (_, i) =>
      comparison(`sequence ${i} ${reason}`, replications, { expect: expected }),
    );
    const executor = new MadeUpExecutor(noises);
    const { results } = await runComparisons(given, { executor, store: new MemoryStore() });
    const intervals = results.map(({ outcomes: [{ effect }] }) => effect.interval);
    const covered = intervals.filter(({ low, high }) => low <= 0.5 && 0.5 <= high).length;
    expect(covered / given.length).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / given.length));
    expect(new Set(results.map(({ stopped }) => stopped))).toEqual(new Set([reason, 'cap reached']));
  });
});

describe('arms that are one and the same', () => {
  it('share their runs', async () => {
    const executor = new MadeUpExecutor(value);
    const [{ arms, ...rest }] = [comparison('twins', { n: 4 })];
    const twins = { ...rest, arms: [arms[0], { ...arms[0], name: 'b' }] };
    const { results, tally } = await runComparisons([twins], { executor, store: new MemoryStore() });
    expect(tally.computed).toBe(4);
    const { effect, verdict } = results[0].outcomes[0];
    expect([effect.mean, effect.sd, verdict]).toEqual([0, 0, 'not supported']);
  });
});
