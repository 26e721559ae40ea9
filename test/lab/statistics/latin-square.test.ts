/** latin-square.ts: planted components are found, intervals cover, and nothing is found where nothing is. */
import { describe, expect, it } from 'vitest';
import { latinSquare, squareComponents } from '../../../lab/statistics/latin-square.ts';
import { mean } from '../../../lab/statistics/sums.ts';
import { normalQuantile } from '../../../sim/core/math.ts';
import { seedKey, sequence } from '../../../sim/core/random.ts';

/** Values of a square in which each of the three, each pair of them and each cell has a draw of its own. */
function world(order: number, sd: readonly number[], pairSd: number, restSd: number, next: () => number) {
  const normal = (): number => normalQuantile(next());
  const row = (scale: number, n = order): number[] => Array.from({ length: n }, () => scale * normal());
  const cells = latinSquare(order, next);
  const mains = sd.map((one) => row(one));
  const pairs = [0, 1, 2].map(() => row(pairSd, order * order));
  const values = cells.map(([a, b, c]) => {
    const together = pairs[0][a * order + b] + pairs[1][a * order + c] + pairs[2][b * order + c];
    return 5 + mains[0][a] + mains[1][b] + mains[2][c] + together + restSd * normal();
  });
  return { cells, values };
}

describe('a Latin square', () => {
  it('has every pair of any two once', () => {
    const cells = latinSquare(5, sequence(seedKey('square'), 0));
    for (const [x, y] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ]) {
      expect(new Set(cells.map((cell) => `${cell[x]} ${cell[y]}`)).size).toBe(25);
    }
  });

  it('recovers planted components, and puts what two do together to the rest', () => {
    const next = sequence(seedKey('components'), 0);
    const found = Array.from({ length: 400 }, () => {
      const { cells, values } = world(6, [1, 2, 0.5], 0.4, 0.6, next);
      return squareComponents(cells, values, next);
    });
    const rest = mean(found.map((one) => one.rest.variance));
    expect(Math.abs(rest / (3 * 0.16 + 0.36) - 1)).toBeLessThan(0.06);
    // Cut at 0 the smallest is a little too large.
    [1, 4, 0.25].forEach((planted, i) => {
      const values = found.map(({ parts }) => parts[i].variance);
      const error = Math.sqrt(mean(values.map((x) => (x - mean(values)) ** 2)) / values.length);
      expect(Math.abs(mean(values) - planted), `part ${i}`).toBeLessThan(3 * error + 0.03);
    });
  }, 60_000);

  it('covers a share with about 95 %, and tests none at 5 %', () => {
    const next = sequence(seedKey('coverage'), 0);
    const worlds = 400;
    let [covered, passed] = [0, 0];
    for (let i = 0; i < worlds; i++) {
      const { cells, values } = world(5, [1, 0, 1], 0, 1, next);
      const { parts } = squareComponents(cells, values, next);
      const { low, high } = parts[0].shareInterval;
      if (low <= 1 / 3 && 1 / 3 <= high) covered++;
      if (parts[1].p <= 0.05) passed++;
    }
    const error = (p: number): number => 3 * Math.sqrt((p * (1 - p)) / worlds);
    // Generalised intervals cover at least as often as they say.
    expect(covered / worlds).toBeGreaterThan(0.95 - error(0.95));
    expect(Math.abs(passed / worlds - 0.05)).toBeLessThan(error(0.05));
  }, 60_000);

  it('gives nothing a share of nothing, and all to what does all', () => {
    const next = sequence(seedKey('exact'), 0);
    const cells = latinSquare(4, next);
    const still = squareComponents(cells, Array<number>(16).fill(0.1), next);
    expect([...still.parts, still.rest].map(({ share }) => share)).toEqual([0, 0, 0, 0]);
    const all = squareComponents(
      cells,
      cells.map(([, b]) => 3 * b),
      next,
    );
    expect(all.parts.map(({ share }) => share)).toEqual([0, 1, 0]);
    expect(all.rest.variance).toBe(0);
  });
});
