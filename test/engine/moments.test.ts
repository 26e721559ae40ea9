/** When things happen and to whom on which day, where a case can be worked out by hand. */
import { describe, expect, it } from 'vitest';
import { advance } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { only, runOf } from './world.ts';
import type { Difference, Groups } from './world.ts';

const nobody = { perThousand: 0 };
const noCreators = { koc: nobody, mid: nobody, head: nobody };

/** Column of the market on each of so many days, evening by evening. */
function evenings<T>(run: Run, days: number, look: (run: Run) => T): T[] {
  return Array.from({ length: days }, () => {
    advance(run, 1);
    return look(run);
  });
}

describe('a complaint', () => {
  /** One person, nobody’s creator, bought the only brand, is disappointed and says so on day 0. */
  function complaintAt(brand: Record<string, string | number>, complaints: Groups[string] = {}): Run {
    const run = runOf({
      days: 20,
      population: { consumers: 20, friends: 4, topology: 'random' },
      brands: [{ name: 'Only', known: 1, ...brand }],
      creators: noCreators,
      parameters: only({
        posting: {
          on: true,
          negative: true,
          median: 0.1,
          spread: 0,
          review: 1,
          halfRate: 1e-5,
          aboutBrands: 0,
        },
        spending: { on: true },
        complaints: { on: true, unitCost: 0, refund: 0, ...complaints },
      }),
    });
    const { state } = run.world;
    state.bought[0] = 1;
    state.reviewBrand[0] = 0;
    state.reviewSatisfaction[0] = -1;
    return run;
  }
  const days = 12;
  const answeredOn = (run: Run): number[] => evenings(run, days, ({ world }) => world.state.answered[0]);
  const on = (day: number): number[] => Array.from({ length: days }, (_, at) => (at === day ? 1 : 0));

  it.each([0, 1, 2, 7])(
    'is answered once, as many days later as it takes to notice it: %i',
    (detectionDelay) => {
      expect(answeredOn(complaintAt({ detectionDelay, respondExperience: 'repair' }))).toEqual(
        on(detectionDelay),
      );
    },
  );

  it.each([1, 4])('of which nobody takes notice is open for %i days and is then given up', (patience) => {
    const run = complaintAt({ respondExperience: 'ignore' }, { patience });
    const open = evenings(run, days, ({ world }) => world.state.complaint[0] > 0);
    expect(open.filter(Boolean)).toHaveLength(patience);
    expect(open.indexOf(false)).toBe(patience);
  });
});

describe('stars', () => {
  // Satisfaction is quality where nothing is left to chance and nothing to expectation.
  const qualities = [0.1, 0.3, 0.5, 0.7, 0.9];
  const market: Difference = {
    days: 1,
    population: { consumers: 200, topology: 'well-mixed' },
    brands: qualities.map((quality) => ({ name: `Quality ${quality}`, quality, known: 1, price: 1 })),
    creators: noCreators,
    parameters: only({
      buying: { on: true, nothing: -50 },
      need: { interval: 1 },
      experience: { on: true, noise: 0, taste: 0, surprise: 0 },
    }),
  };

  it('are one for the worst fifth of satisfaction, five for the best', () => {
    const { state } = runOf(market, 1).world;
    qualities.forEach((quality, b) => {
      const expected = [0, 0, 0, 0, 0];
      expected[b] = state.sold[b];
      expect(state.sold[b], `of quality ${quality}`).toBeGreaterThan(10);
      expect([...state.ratings.subarray(5 * b, 5 * b + 5)], `of quality ${quality}`).toEqual(expected);
    });
  });
});

describe('taking stock', () => {
  const INTERVAL = 7;
  const PEOPLE = 35;
  /** Loyalty goes half of the way from nothing to a conviction of 0.5 each time: its value counts the times. */
  const market: Difference = {
    days: 40,
    population: { consumers: PEOPLE, topology: 'well-mixed', disposition: 0.5, dispositionSpread: 0 },
    brands: [{ name: 'Only', known: 1 }],
    creators: noCreators,
    parameters: only({
      normConformity: {
        on: true,
        interval: INTERVAL,
        speed: 0.5,
        strength: 0,
      },
      buying: { trust: 1, attachment: 0 },
    }),
  };
  const timesOf = (run: Run): number[] =>
    Array.from(run.world.state.loyalty, (loyalty) => Math.round(-Math.log2(1 - loyalty / 0.5)));

  it('falls on another day for each seventh of the people, and on each day for somebody', () => {
    const run = runOf(market);
    run.world.state.loyalty.fill(0);
    let before = timesOf(run);
    const sizes = evenings(run, INTERVAL, () => {
      const now = timesOf(run);
      const moved = now.filter((times, c) => times > before[c]).length;
      before = now;
      return moved;
    });
    expect(sizes).toEqual(Array.from({ length: INTERVAL }, () => PEOPLE / INTERVAL));
    expect(before).toEqual(Array.from({ length: PEOPLE }, () => 1));
  });

  it('comes back for everybody after as many days', () => {
    const run = runOf(market);
    run.world.state.loyalty.fill(0);
    const first = evenings(run, INTERVAL, timesOf);
    const second = evenings(run, INTERVAL, timesOf);
    expect(second).toEqual(first.map((times) => times.map((n) => n + 1)));
  });
});
