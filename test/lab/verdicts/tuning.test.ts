/** tuning.ts: made-up responses to a dial; what is planted is found, and what cannot be reached is said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRID, MOST_LOOKS, tuning } from '../../../lab/verdicts/tuning.ts';
import type { Dial } from '../../../lab/verdicts/tuning.ts';
import { noise } from '../small-experiment.ts';
import { mean } from '../../../lab/statistics/sums.ts';
import { log } from '../../../sim/numbers.ts';

/** Drives the search with a response that is the same for all seeds, or differs from seed to seed. */
function drive(dial: Dial, response: (value: number) => number | number[], tolerance = 0.01) {
  const looked: number[] = [];
  const search = tuning(dial, tolerance);
  let next = search.next();
  const at = (value: number): number[] => [response(value)].flat();
  while (!next.done) {
    looked.push(...next.value);
    next = search.next(next.value.map(at));
  }
  return { ...next.value, difference: mean(at(next.value.value)), looked };
}
const LINEAR: Dial = { low: 0, high: 10 };
const LOG: Dial = { low: 5, high: 300, scale: 'log' };

describe('a dial that can reach', () => {
  it.each<[string, Dial, (x: number) => number, number]>([
    ['rises along a line', LINEAR, (x) => x - 3.7, 3.7],
    ['falls along a line', LINEAR, (x) => 2.2 - x, 2.2],
    ['saturates, on a logarithmic scale', LOG, (x) => x / (x + 40) - 0.45, (0.45 * 40) / 0.55],
    ['is steep at one end', LINEAR, (x) => (x < 9 ? -1 : 60 * (x - 9.5)), 9.5],
    ['goes with the logarithm', LOG, (x) => log(x) - log(36), 36],
  ])('%s', (_, dial, response, sought) => {
    const found = drive(dial, response);
    expect(found).toMatchObject({ end: 'matched', crossings: 1 });
    expect(Math.abs(response(found.value))).toBeLessThanOrEqual(0.01);
    expect(Math.abs(found.value / sought - 1)).toBeLessThan(0.02);
  });

  it('jumps over nil: the side that comes nearest, and it is said that nil it is not', () => {
    const found = drive(LINEAR, (x) => (x < 6.1 ? -0.3 : 0.5));
    expect(found).toMatchObject({ end: 'nearest', difference: -0.3 });
    expect(found.value).toBeGreaterThan(5.6);
    expect(found.value).toBeLessThan(6.1);
  });

  it('matches twice: the lower value, and it is said that there is another', () => {
    const found = drive(LINEAR, (x) => (x - 1.5) * (8 - x));
    expect(found).toMatchObject({ end: 'matched', crossings: 2 });
    expect(found.value).toBeCloseTo(1.5, 1);
  });

  it('matches only between two points of the grid', () => {
    // Above nil between 4.2 and 5.8 only; the grid has 3.3 and 6.7.
    const found = drive({ low: 0, high: 10 }, (x) => 0.64 - (x - 5) * (x - 5), 0.03);
    expect(found).toMatchObject({ end: 'matched', crossings: 2 });
    expect(found.value).toBeCloseTo(4.2, 1);
  });

  it('takes whole numbers only, each looked at once', () => {
    const found = drive({ low: 1, high: 40, whole: true }, (x) => x - 17.4);
    expect(found).toMatchObject({ value: 17, end: 'nearest' });
    expect(new Set(found.looked).size).toBe(found.looked.length);
    expect(found.looked.every(Number.isInteger)).toBe(true);
    expect(drive({ low: 0, high: 1, whole: true }, (x) => x - 0.6)).toMatchObject({
      value: 1,
      looked: [0, 1],
    });
  });
});

describe('a market that answers every turn with chance of its own', () => {
  /** Six seeds, each with noise of its own at every value. */
  const noisy =
    (name: string, slope: number, sd: number) =>
    (x: number): number[] =>
      Array.from({ length: 6 }, (_, r) => slope * (x - 6.2) + sd * noise(`${name} ${r} ${x}`));
  const repeated = (slope: number, sd: number, count = 200) =>
    Array.from({ length: count }, (_, i) => drive(LINEAR, noisy(`market ${i}`, slope, sd), 0.001));

  it('is matched by a line through what is near, and it is said that chance allows no more', () => {
    const found = repeated(0.1, 0.2);
    const chance = found.filter(({ end }) => end === 'within chance');
    expect(chance.length).toBeGreaterThan(0.8 * found.length);
    const off = found.map(({ value }) => value - 6.2);
    // Noise of 0.2/√6 over a slope of 0.1 is 0.8 on the dial for a single look; the line halves that.
    expect(Math.abs(mean(off))).toBeLessThan(0.2);
    expect(Math.sqrt(mean(off.map((x) => x * x)))).toBeLessThan(0.75);
    for (const { looked } of found) expect(looked.length).toBeLessThanOrEqual(MOST_LOOKS);
  });

  it('is matched to the tolerance where chance is small against what the dial does', () => {
    for (const { value } of repeated(1, 0.01, 40)) expect(Math.abs(value - 6.2)).toBeLessThan(0.02);
  });
});

describe('a dial that cannot', () => {
  it.each<[string, (x: number) => number, number]>([
    ['always too low', (x) => x - 12, 10],
    ['always too high', (x) => 1 + x, 0],
  ])('says that it ends at its bound: %s', (_, response, sought) => {
    expect(drive(LINEAR, response)).toMatchObject({ value: sought, end: 'at its bound', crossings: 0 });
  });

  it('says that the response turns back before', () => {
    const found = drive(LINEAR, (x) => -1 - (x - 5) * (x - 5));
    expect(found).toMatchObject({ value: 5, end: 'turns back', difference: -1 });
  });

  it('says that it does nothing, and leaves it low', () => {
    expect(drive(LINEAR, () => 0.4)).toMatchObject({ value: 0, end: 'does nothing' });
  });

  it('says that nothing came to its end', () => {
    const found = drive(LINEAR, () => NaN);
    expect(found).toMatchObject({ end: 'no runs' });
    expect(found.looked).toHaveLength(GRID);
  });

  it('goes by what came to its end', () => {
    expect(drive(LINEAR, (x) => (x === 0 ? NaN : x - 5))).toMatchObject({ end: 'matched' });
  });
});

describe('whatever the response', () => {
  it('takes no more looks than allowed, all in range, and gives the nearest place of those', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: -1000, max: 1000 })), fc.boolean(), (stream, whole) => {
        const seen = new Map<number, number>();
        const at = (x: number): number => {
          if (!seen.has(x)) seen.set(x, stream.next().value!);
          return seen.get(x)!;
        };
        const found = drive({ low: 3, high: 29, scale: 'log', whole }, at, 0);
        expect(found.looked.length).toBeLessThanOrEqual(MOST_LOOKS);
        for (const x of found.looked) expect(x >= 3 && x <= 29).toBe(true);
        expect(Math.abs(found.difference)).toBe(Math.min(...found.looked.map((x) => Math.abs(at(x)))));
        expect(at(found.value)).toBe(found.difference);
      }),
    );
  });
});
