/** matching.ts: dials tuned in markets that are a formula and in a real one; runs are kept, and taken up again. */
import { describe, expect, it } from 'vitest';
import { armsOf } from '../../../lab/designs/comparison.ts';
import type { Arm } from '../../../lab/designs/comparison.ts';
import { saidAt } from '../../../lab/designs/document-numbers.ts';
import { armOf, merged } from '../../../lab/designs/differences.ts';
import type { Json } from '../../../lab/designs/differences.ts';
import { outcomeKey } from '../../../lab/designs/outcomes.ts';
import type { Outcome } from '../../../lab/designs/outcomes.ts';
import { MemoryStore, SerialExecutor } from '../../../lab/runs/executor.ts';
import { computeRun } from '../../../lab/runs/living.ts';
import { Stop } from '../../../lab/runs/run-collection.ts';
import type { RunSpec } from '../../../lab/runs/runs.ts';
import { matched } from '../../../lab/verdicts/matching.ts';
import type { Match, Matching } from '../../../lab/verdicts/matching.ts';
import { Pilot } from '../../../lab/verdicts/pilot.ts';
import { BUFFER } from '../rows.ts';
import { MadeUpExecutor, TRUST, noise } from '../small-experiment.ts';

const FILE = {
  title: { en: 'Small', zh: '小' },
  question: { en: 'What?', zh: '什么？' },
  days: 30,
  population: { consumers: 100 },
};
const brand = (budget: number) => ({ name: { en: `B${budget}`, zh: `B${budget}` }, budget });
const armsWith = (...budgets: number[]): Arm[] =>
  armsOf(
    Object.fromEntries(
      budgets.map((budget, i) => [
        ['reference', 'tuned', 'third'][i],
        { ...FILE, brands: [brand(budget), brand(2)] },
      ]),
    ),
    'test',
  );
const BUDGET: Match = {
  condition: 'trust',
  outcome: TRUST,
  within: { value: 0.05 },
  arm: 'tuned',
  against: ['reference'],
  paths: ['brands.0.budget'],
  dial: { low: 1, high: 90, scale: 'log' },
};
const row = (given: Partial<Matching> = {}): Matching => ({
  id: 'M1',
  arms: armsWith(10, 40),
  matches: [BUDGET],
  ...given,
});

const budgetOf = ({ document }: Pick<RunSpec, 'document'>, place = 0): number =>
  Number(saidAt(document, `brands.${place}.budget`));
/** Trust that saturates in the budget, with chance of the seed and a little of the arm. */
const response = (spec: RunSpec): number => {
  const budget = budgetOf(spec);
  const own = noise(`${spec.seed} ${budget}`);
  return budget / (budget + 20) + (budget === 10 ? 0.2 : 0) + 0.1 * noise(spec.seed) + 0.0002 * own;
};
const laboratory = (value = response) => ({ executor: new MadeUpExecutor(value), store: new MemoryStore() });

describe('matching', () => {
  it('turns the dial until the difference is nil, on pilot seeds, and gives the arms that the experiment needs', async () => {
    const { executor, store } = laboratory();
    const { results, tally } = await matched([row()], { executor, store });
    const [{ arms, matches }] = results;
    const [{ values, end, crossings, left, trail }] = matches;
    // 1/3 + 0.2 of the reference is what a budget of 22.9 gives.
    expect(end).toBe('matched');
    expect(crossings).toBe(1);
    expect(values['brands.0.budget']).toBeCloseTo(22.86, 0);
    expect(Math.abs(left.mean)).toBeLessThan(0.05 * 0.05);
    expect(left).toMatchObject({ n: 6 });
    expect(left.sd).toBeGreaterThan(0);
    expect(left.sd).toBeLessThan(0.001);
    expect(trail.map(({ value }) => value).slice(0, 4)).toEqual([
      1,
      expect.closeTo(4.48, 2),
      expect.closeTo(20.1, 1),
      90,
    ]);
    expect(budgetOf(arms[1])).toBe(values['brands.0.budget']);
    expect(arms[0]).toEqual(row().arms[0]);
    expect(arms[1].hash).not.toBe(row().arms[1].hash);
    expect(tally.computed).toBe(6 * (1 + trail.length));
    expect(trail.length).toBeLessThanOrEqual(10);
  });

  it('uses no seed of the experiment, and no day after the outcome is known', async () => {
    const seen: RunSpec[] = [];
    const { executor, store } = laboratory((spec) => (seen.push(spec), response(spec)));
    await matched([row({ seeds: 3 })], { executor, store });
    expect(new Set(seen.map(({ seed }) => seed))).toEqual(
      new Set(['M1/pilot/0', 'M1/pilot/1', 'M1/pilot/2']),
    );
    expect(new Set(seen.map(({ document }) => document.days))).toEqual(new Set([10]));
  });

  it('matches the mean of several arms, moves several numbers by one factor, one dial after the other', async () => {
    const second = (spec: RunSpec): number => budgetOf(spec, 1) / 10;
    const value = (spec: RunSpec, outcome: Outcome): number =>
      outcome.entity === 1 ? second(spec) - budgetOf(spec) / 100 : budgetOf(spec) / 100;
    const executor = new MadeUpExecutor(() => 0);
    executor.execute = async (specs, report) => {
      for (const spec of specs) {
        const { key, seed, outcomes } = spec;
        const values = Object.fromEntries(
          outcomes.map((one) => [outcomeKey(one), value(spec, one as Outcome)]),
        );
        report({ key, seed, values, fingerprint: key, days: 10, exposures: 1 }, 0);
      }
    };
    const both: Match = {
      ...BUDGET,
      against: ['reference', 'third'],
      paths: ['brands.0.budget', 'brands.1.budget'],
      dial: { low: 1, high: 90 },
    };
    const rival: Match = {
      ...BUDGET,
      condition: 'trust of the rival',
      outcome: { ...TRUST, entity: 1 },
      paths: ['brands.1.budget'],
      dial: { low: 0, high: 20 },
    };
    const given = row({ arms: armsWith(10, 40, 20), matches: [both, rival] });
    const { results } = await matched([given], { executor, store: new MemoryStore() });
    const [first, then] = results[0].matches;
    // The mean of 10 and 20; the other path keeps its twentieth.
    expect(first.values['brands.0.budget']).toBeCloseTo(15, 0);
    expect(first.values['brands.1.budget']).toBeCloseTo(first.values['brands.0.budget'] / 20, 12);
    // 2/10 − 10/100 of the reference, with the first dial in place.
    expect(then.values['brands.1.budget']).toBeCloseTo(10 * (0.1 + first.values['brands.0.budget'] / 100), 1);
    expect(budgetOf(results[0].arms[1], 1)).toBe(then.values['brands.1.budget']);
  });

  it('says that a dial cannot reach, and what is left', async () => {
    const { results } = await matched(
      [row({ matches: [{ ...BUDGET, dial: { low: 1, high: 8 } }] })],
      laboratory(),
    );
    const [{ end, values, left }] = results[0].matches;
    expect([end, values['brands.0.budget']]).toEqual(['at its bound', 8]);
    expect(left.mean).toBeCloseTo(8 / 28 - 1 / 3 - 0.2, 2);
  });

  it('goes by the seeds that came to their end, and leaves the arm alone where none did', async () => {
    const failing = (spec: RunSpec) =>
      spec.seed === 'M1/pilot/2' && budgetOf(spec) !== 10 ? new Error('out of luck') : response(spec);
    const { results } = await matched([row()], {
      executor: new MadeUpExecutor(failing),
      store: new MemoryStore(),
    });
    expect(results[0].matches[0]).toMatchObject({ end: 'matched', left: { n: 5 } });
    const never = new MadeUpExecutor(() => new Error('never'));
    const none = await matched([row()], { executor: never, store: new MemoryStore() });
    expect(none.results[0].matches[0]).toMatchObject({ end: 'no runs', values: {}, left: { n: 0 } });
    expect(none.results[0].arms).toEqual(row().arms);
  });

  it('gives each row what it would get alone, and a row without dials its arms', async () => {
    const other = row({ id: 'M2', arms: armsWith(10, 40), seeds: 4 });
    const plain = row({ id: 'M3', matches: [] });
    const together = await matched([row(), other, plain], laboratory());
    expect(together.results[0]).toEqual((await matched([row()], laboratory())).results[0]);
    expect(together.results[1]).toEqual((await matched([other], laboratory())).results[0]);
    expect(together.results[2]).toEqual({ id: 'M3', arms: plain.arms, matches: [] });
  });

  it('names an arm or a path that is not there', async () => {
    await expect(matched([row({ matches: [{ ...BUDGET, arm: 'nobody' }] })], laboratory())).rejects.toThrow(
      'no arm "nobody" to match; there are reference, tuned',
    );
    const lost = { ...BUDGET, paths: ['brands.0.nothing'] };
    await expect(matched([row({ matches: [lost] })], laboratory())).rejects.toThrow(
      'tuned: no number at brands.0.nothing; expected one to tune',
    );
  });
});

describe('an interrupted matching', () => {
  it('goes on without repeating a run, and a finished one costs nothing', async () => {
    const whole = await matched([row()], laboratory());
    const store = new MemoryStore();
    const abort = new AbortController();
    const first = new MadeUpExecutor(response);
    const tell = ({ computed }: { computed: number }): void => {
      if (computed === 40) abort.abort();
    };
    const stopped = matched([row()], { executor: first, store, signal: abort.signal, tell });
    await expect(stopped).rejects.toBeInstanceOf(Stop);
    const second = new MadeUpExecutor(response);
    const resumed = await matched([row()], { executor: second, store });
    expect(resumed.results).toEqual(whole.results);
    expect(first.computed.filter((key) => second.computed.includes(key))).toEqual([]);
    const again = await matched([row()], { executor: new MadeUpExecutor(response), store });
    expect(again.tally).toMatchObject({ computed: 0, reused: whole.tally.computed });
  });
});

describe('in a market', () => {
  const based = { ...BUFFER, base: merged({ population: { consumers: 300 } }, BUFFER.base) };
  const files = Object.fromEntries(
    Object.keys(BUFFER.arms).map((arm): [string, Json] => [arm, armOf(based, arm)]),
  );
  const eve: Outcome = { table: 'brands', entity: 0, measure: 'trust', derive: 'at', window: [89, 90] };
  const given: Matching = {
    id: 'T4 small',
    arms: armsOf(files, 'T4 small'),
    matches: [
      {
        condition: 'trust on the eve',
        outcome: eve,
        within: { value: 0.005 },
        arm: 'control',
        against: ['treatment'],
        paths: ['brands.0.budget'],
        dial: { low: 5, high: 300, scale: 'log' },
      },
    ],
    seeds: 4,
  };

  it('a budget is found at which advertising builds as much trust until the eve, within what chance allows', async () => {
    const { results } = await matched([given], { executor: new SerialExecutor(), store: new MemoryStore() });
    const [{ end, values, left, trail }] = results[0].matches;
    expect(['matched', 'within chance']).toContain(end);
    expect(left.n).toBe(4);
    expect(Math.abs(left.mean)).toBeLessThan((2 * left.sd) / Math.sqrt(4));
    expect(values['brands.0.budget']).toBeGreaterThan(5);
    expect(trail.map(({ value }) => value)).toContain(values['brands.0.budget']);
    // Untuned it was further off.
    expect(Math.max(...trail.map((one) => Math.abs(one.mean)))).toBeGreaterThan(4 * Math.abs(left.mean));
  });

  it('outlay: the budget is found that spends in one channel what the reference spends in another', async () => {
    const outlay: Outcome = {
      table: 'brands',
      entity: 0,
      measure: ['cost_advertising', 'cost_koc'],
      derive: 'sum',
      window: [0, 60],
    };
    const [match] = given.matches;
    const paid = { budget: 30, toAdvertising: 0, toKoc: 1 };
    const spending = { ...files, treatment: merged(files.treatment, { brands: [paid] }) };
    const { results } = await matched(
      [
        {
          ...given,
          id: 'outlay',
          arms: armsOf(spending, 'outlay'),
          matches: [{ ...match, condition: 'outlay', outcome: outlay, within: { share: 0.05 } }],
        },
      ],
      { executor: new SerialExecutor(), store: new MemoryStore() },
    );
    const [{ end, left, trail }] = results[0].matches;
    expect(end).toBe('matched');
    expect(trail.length).toBeLessThanOrEqual(10);
    const furthest = Math.max(...trail.map((one) => Math.abs(one.mean)));
    expect(Math.abs(left.mean)).toBeLessThan(0.01 * furthest);
  });

  it('a pilot run that ends on the eve reads what the whole run reads', () => {
    const [spec] = new Pilot(given, eve).specs([given.arms[0]]);
    expect(spec.document.days).toBe(90);
    const whole = { ...spec, document: given.arms[0].document };
    const [short, long] = [spec, whole].map((one) => computeRun(one, new Map()));
    expect('values' in short && short.values).toEqual('values' in long && long.values);
  });
});
