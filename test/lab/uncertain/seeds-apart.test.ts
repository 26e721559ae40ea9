/** Seeds drawn apart: planted components are told, and runs are asked for with the seeds of their cells. */
import { describe, expect, it } from 'vitest';
import { MemoryStore, SerialExecutor } from '../../../lab/runs/executor.ts';
import { apartPlan, apartSpecs, liveApart } from '../../../lab/uncertain/seeds-apart.ts';
import { normal, seedKey } from '../../../sim/core/random.ts';
import { PlantedMarket, rowOf } from './planted.ts';

type Seeds = { graph: string; people: string };
const drawn = (name: string): number => {
  const { k0, k1 } = seedKey(name);
  return normal(k0, k1, 7, 7);
};

describe('seeds of graph, people and days', () => {
  it('make a square of each arm, every pair of seeds once', () => {
    const plan = apartPlan(rowOf('square', ['trust']), 4);
    const specs = apartSpecs(plan);
    expect(specs).toHaveLength(32);
    const cells = specs.map(({ document, seed }) => ({ ...(document.seeds as Seeds), seed }));
    for (const [one, other] of [
      ['graph', 'people'],
      ['graph', 'seed'],
      ['people', 'seed'],
    ] as const) {
      expect(new Set(cells.map((cell) => `${cell[one]} ${cell[other]}`)).size).toBe(16);
    }
  });

  it('find the planted source of the spread', async () => {
    const market = new PlantedMarket((document, seed) => {
      const { people, graph } = document.seeds as Seeds;
      return 2 * drawn(people) + 0.3 * drawn(graph) + 0.1 * drawn(`${people} ${seed}`);
    }, 0.02);
    const plan = apartPlan(rowOf('sources', ['trust']), 6);
    const { results, tally } = await liveApart([plan], { executor: market, store: new MemoryStore() });
    expect(tally.computed).toBe(72);
    const { parts, rest } = results[0].effects[0].components!;
    const [graph, people, days] = parts.map(({ share }) => share);
    expect(people).toBeGreaterThan(0.8);
    expect(graph).toBeLessThan(0.2);
    expect(days).toBeLessThan(0.02);
    expect(rest.share).toBeLessThan(0.02);
    expect(parts[1].p).toBeLessThan(0.001);
    expect(parts[2].p).toBeGreaterThan(0.05);
  });

  it('say nothing where a run failed', async () => {
    const plan = apartPlan(rowOf('broken', ['trust']), 3);
    const market = new PlantedMarket(
      () => 1,
      0.1,
      ({ label }) => label.includes('graph 1, people 1'),
    );
    const { results } = await liveApart([plan], { executor: market, store: new MemoryStore() });
    expect(results[0].failed).toBe(2);
    expect(results[0].effects[0].components).toBeNull();
  });

  it('live real markets, in which no two cells are alike', async () => {
    const plan = apartPlan(rowOf('real', ['trust']), 3);
    const { results } = await liveApart([plan], { executor: new SerialExecutor(), store: new MemoryStore() });
    expect(results[0].effects[0].components!.total).toBeGreaterThan(0);
  }, 60_000);
});
