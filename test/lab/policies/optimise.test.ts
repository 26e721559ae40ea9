/** The search for a split, on markets that are simulated by a formula: the best split is known. */
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../lab/runs/executor.ts';
import type { Executor, Report } from '../../../lab/runs/executor.ts';
import { outcomeKey } from '../../../lab/designs/outcomes.ts';
import { planSearch, searchSplit } from '../../../lab/policies/optimise.ts';
import { planPolicies } from '../../../lab/policies/plan.ts';
import { readPolicies } from '../../../lab/policies/policy-shape.ts';
import { divideRectangles } from '../../../lab/policies/rectangles.ts';
import { readingsOf } from '../../../lab/policies/readings.ts';
import { splitAt } from '../../../lab/policies/splits.ts';
import type { RunSpec } from '../../../lab/runs/runs.ts';
import { seedKey, sequence } from '../../../sim/core/random.ts';

const BEST = { toKoc: 0.55, toMid: 0.35, toHead: 0.1 } as const;
const FILE = {
  title: 'Planted',
  base: {},
  brand: 0,
  consumers: 100,
  money: { budget: 10, until: 30 },
  policies: { start: { brand: { toKoc: 0.1, toMid: 0.2, toHead: 0.7 } } },
  unitCost: 0,
  search: {
    channels: { toKoc: [0, 1], toMid: [0, 1], toHead: [0, 1] },
    candidates: 45,
    replications: 4,
    finalists: 3,
    confirm: 12,
  },
};

type Market = (split: Record<string, number>, noise: () => number) => Record<string, number>;

/** Revenue falls with the square of the distance from the best split; seeds shift all splits alike, and a little each. */
const hill: Market = (split, noise) => {
  const squares = Object.entries(BEST).map(([name, share]) => ((split[name] ?? 0) - share) ** 2);
  const distance = squares.reduce((sum, x) => sum + x, 0);
  return { revenue: 1000 - 800 * distance + 40 * noise() + 2 * noise() };
};
/** A split does not matter. */
const plain: Market = (_, noise) => ({ revenue: 1000 + 20 * noise() });

/** Answers specs by a formula of the split that the scenario sets, in an order of its own. */
class Simulated implements Executor {
  readonly workers: number;
  runs = 0;
  private readonly market: Market;

  constructor(market: Market, workers = 1) {
    this.market = market;
    this.workers = workers;
  }

  execute(specs: readonly RunSpec[], report: Report): Promise<void> {
    for (const spec of this.workers > 1 ? [...specs].reverse() : specs) {
      this.runs++;
      const { key, seed } = spec;
      report({ key, seed, values: this.values(spec), fingerprint: key, days: 90, exposures: 0 }, 1);
    }
    return Promise.resolve();
  }

  async close(): Promise<void> {}

  private values({ document, seed, outcomes }: RunSpec): Record<string, number> {
    const sets = (document.interventions as { path?: string; day: number; value: number }[]).filter(
      ({ path, day }) => day === 0 && path?.startsWith('brands.0.to'),
    );
    const split = Object.fromEntries(sets.map(({ path, value }) => [path!.slice('brands.0.'.length), value]));
    // The first draws are the market's; the later ones depend on the split as well.
    const common = sequence(seedKey(seed), 0);
    const own = sequence(seedKey(`${seed} ${JSON.stringify(split)}`), 0);
    const draws = [common() - 0.5, own() - 0.5];
    const found = this.market(split, () => draws.shift() ?? own() - 0.5);
    const readings = readingsOf(0, { from: 0, until: 30, end: 90, crisis: null });
    const zero = Object.fromEntries(outcomes.map((outcome) => [outcomeKey(outcome), 0]));
    const named = Object.entries(found).map(([name, value]) => [outcomeKey(readings[name]), value]);
    return { ...zero, ...Object.fromEntries(named) };
  }
}

async function searched(change: object, market: Market, executor = new Simulated(market)) {
  const file = { ...FILE, search: { ...FILE.search, ...change } };
  const read = readPolicies(file, 'planted.json');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const planned = planPolicies(read.file, {}, 'planted.json', { least: 1 });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const plan = planSearch(planned.plan, {});
  return (await searchSplit(plan, { executor, store: new MemoryStore() })).search;
}

describe('dividing rectangles in batches', () => {
  it('finds the bottom of a bowl, asking for every point once', async () => {
    const asked: string[] = [];
    let best = { value: Infinity, point: [0, 0] };
    await divideRectangles(2, 150, (points) => {
      const values = points.map(([x, y]) => (x - 0.3) ** 2 + 2 * (y - 0.8) ** 2);
      points.forEach((point, i) => {
        asked.push(point.join(' '));
        if (values[i] < best.value) best = { value: values[i], point };
      });
      return Promise.resolve(values);
    });
    expect(new Set(asked).size).toBe(asked.length);
    expect(best.point[0]).toBeCloseTo(0.3, 2);
    expect(best.point[1]).toBeCloseTo(0.8, 2);
  });
});

describe('splits', () => {
  it('add up to 1 and keep their bounds, wherever in the cube', () => {
    const channels = [
      { name: 'a', least: 0.1, most: 0.4 },
      { name: 'b', least: 0, most: 0.5 },
      { name: 'c', least: 0.2, most: 0.6 },
    ];
    for (const x of [0, 0.25, 0.5, 1]) {
      for (const y of [0, 0.25, 0.5, 1]) {
        const split = splitAt(channels, [x, y]);
        expect(Object.values(split).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
        for (const { name, least, most } of channels) {
          expect(split[name]).toBeGreaterThanOrEqual(least - 1e-6);
          expect(split[name]).toBeLessThanOrEqual(most + 1e-6);
        }
      }
    }
  });
});

describe('the search', () => {
  it('finds a planted optimum and confirms the gain on seeds of its own', async () => {
    const found = await searched({}, hill);
    const distance = Object.entries(BEST).reduce(
      (sum, [name, share]) => sum + (found.chosen[name] - share) ** 2,
      0,
    );
    expect(Math.sqrt(distance)).toBeLessThan(0.12);
    expect(found.gain?.finding).toBe('better');
    // What the formula gives from start to best.
    const planted = 800 * (0.45 ** 2 + 0.15 ** 2 + 0.6 ** 2);
    expect(found.gain?.mean).toBeGreaterThan(0.9 * planted);
    expect(found.seeds.every((seed) => seed.includes('fresh'))).toBe(true);
    expect(found.conclusions.join(' ')).toContain('Confirmed on 12 fresh seeds');
  });

  it('does not depend on the number of workers, nor on the order in which runs arrive', async () => {
    const one = await searched({}, hill);
    const two = await searched({}, hill, new Simulated(hill, 2));
    expect(JSON.stringify(two)).toBe(JSON.stringify(one));
  });

  it('says that no gain is shown where the split does not matter', async () => {
    const found = await searched({}, plain);
    expect(found.gain?.finding ?? 'none').not.toBe('better');
    expect(found.conclusions.join(' ')).toMatch(/No gain (found|shown)/);
  });

  it('keeps bounds on channels and on outcomes', async () => {
    const bounded: Market = (split, noise) => ({ ...hill(split, noise), 'trust later': split.toHead ?? 0 });
    const constraints = [{ measure: 'trust_later', least: 0.4 }];
    const channels = { toKoc: [0, 1], toMid: [0, 0.2], toHead: [0, 1] };
    const found = await searched({ constraints, channels }, bounded);
    expect(found.chosen.toHead).toBeGreaterThanOrEqual(0.4);
    expect(found.chosen.toHead).toBeLessThan(0.5);
    expect(found.chosen.toMid).toBeLessThanOrEqual(0.2);
    expect(found.held).toMatchObject([{ measure: 'trust_later', holds: true }]);
  });

  it('leaves a part of the budget unused where that is allowed and pays', async () => {
    const thrifty: Market = (split, noise) => {
      const used = Object.values(split).reduce((sum, share) => sum + share, 0);
      return { revenue: 1000 - 500 * used + 10 * noise() };
    };
    const found = await searched({ keep: true }, thrifty);
    expect(found.chosen.kept).toBeGreaterThan(0.8);
  });
});
