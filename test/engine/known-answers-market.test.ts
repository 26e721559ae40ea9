/**
 * Special cases of the market against closed forms and small simulations: talk that is forgotten, strong and weak ties,
 * heterogeneous buying, and what advertising leaves. Each is a configuration of the production engine.
 *
 * Not here, for the market has no such rule: thresholds over the share of friends (Watts 2002; the norm of the group
 * pulls in proportion), a cascade of inferences from the choices of others (Bikhchandani, Hirshleifer & Welch 1992),
 * immunity (who has forgotten can be told again, so that talk has a steady state and no final size), and preferences
 * for brands that are Dirichlet over people.
 */
import { describe, expect, it } from 'vitest';
import type { SocialGraph } from '../../sim/graph/compressed.ts';
import { readNetwork } from '../../sim/graph/read-network.ts';
import { advance } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { dice, only, runOf } from './world.ts';
import type { Groups } from './world.ts';

const nobody = { perThousand: 0 };
const noCreators = { koc: nobody, mid: nobody, head: nobody };
/** What is told is believed, and nothing is read. */
const told: Groups = { sourceCredibility: { flat: 1 }, attention: { posts: 0.1, recommended: 0 } };

const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
};
/** Standard error of the mean of a sample. */
function errorOf(values: readonly number[]): number {
  const m = meanOf(values);
  const square = values.reduce((sum, x) => sum + (x - m) ** 2, 0);
  return Math.sqrt(square / (values.length - 1) / values.length);
}

describe('talk that is forgotten, well mixed', () => {
  const DAYS = 60;
  const SEEDS = ['one', 'two', 'three', 'four', 'five', 'six'];
  const HALF_LIFE = 4;
  const kept = 2 ** (-1 / HALF_LIFE);
  /** People told by one in all the days until it is forgotten, among people who know nothing. */
  const reproduction = (q: number): number => (q * kept) / (1 - kept);

  /**
   * Mean salience, morning by morning. Whoever is told has the brand on top of the mind; the friend who tells does so
   * by its own salience, which is independent of the listener’s: m ← λ·(m + q·m·(1 − m)).
   */
  function talk(q: number, known: number, seed: string): number[] {
    const run = runOf({
      seed,
      days: DAYS,
      population: { consumers: 20_000, topology: 'well-mixed' },
      brands: [{ name: 'New', known }],
      creators: noCreators,
      parameters: only({
        ...told,
        forgetting: { on: true },
        salience: { start: 1, known: 0, halfLife: HALF_LIFE },
        talk: { on: true, external: 0, chance: q, gain: 1, arousal: 0 },
      }),
    });
    return Array.from({ length: DAYS }, () => {
      advance(run, 1);
      return meanOf(run.world.state.salience);
    });
  }

  it.each([
    [0.3, 0.05],
    [0.5, 0.8],
    [0.15, 0.3],
  ])(
    'chance %f, known to %f at first: along m ← λ(m + q·m(1 − m)), within three standard errors',
    (q, known) => {
      const curves = SEEDS.map((seed) => talk(q, known, seed));
      // Who knows it at the start is drawn as well: each curve begins at its own share.
      const off = curves.map((curve) => {
        let m = curve[0];
        return curve.map((found, day) => {
          if (day > 0) m = kept * (m + q * m * (1 - m));
          return found - m;
        });
      });
      for (const day of [1, 5, 15, 30, DAYS - 1]) {
        const here = off.map((curve) => curve[day]);
        expect(Math.abs(meanOf(here)), `day ${day}`).toBeLessThan(3 * errorOf(here));
      }
    },
  );

  it('stays at 1 − 1/R₀ where one tells more than one, and dies out where one tells less', () => {
    expect(reproduction(0.3)).toBeCloseTo(1.586, 3);
    const last = SEEDS.map((seed) => meanOf(talk(0.3, 0.37, seed).slice(-20)));
    expect(Math.abs(meanOf(last) - (1 - 1 / reproduction(0.3)))).toBeLessThan(3 * errorOf(last));
    expect(reproduction(0.15)).toBeLessThan(0.8);
    expect(talk(0.15, 0.3, 'out').at(-1)).toBeLessThan(0.3 * (kept * 1.15) ** (DAYS - 1));
  });
});

describe('strong and weak ties', () => {
  const PEOPLE = 800;
  const GROUP = 8;
  const STRONG = 3;
  const DAYS = 240;
  const q = 0.02;
  const alpha = 0.0005;

  /** Groups in which everybody is close to everybody, and as many weak ties across as a person has strong ones. */
  function groups(): SocialGraph {
    const next = dice(7);
    const lines = ['source,target,weight'];
    for (let c = 0; c < PEOPLE; c++) {
      for (let other = c + 1; other < GROUP * (Math.floor(c / GROUP) + 1); other++)
        lines.push(`${c},${other},${STRONG}`);
      for (let i = 0; i < 3; i++) {
        const other = Math.floor(next() * PEOPLE);
        if (Math.floor(other / GROUP) !== Math.floor(c / GROUP)) lines.push(`${c},${other},1`);
      }
    }
    return readNetwork('groups.csv', lines.join('\n'));
  }
  const graph = groups();

  function engine(seed: string): number[] {
    const run = runOf(
      {
        seed,
        days: DAYS,
        brands: [{ name: 'New', known: 0 }],
        creators: noCreators,
        parameters: only({ ...told, talk: { on: true, external: alpha, chance: q, gain: 1, arousal: 0 } }),
      },
      DAYS,
      graph,
    );
    return Array.from({ length: DAYS }, (_, day) => run.recording.brands.value('awareness', day));
  }

  /**
   * Goldenberg, Libai & Muller 2001: P(adopt) = 1 − (1 − α)·Π(1 − β) over the ties to adopters, β being the chance of
   * meeting that friend times that of being told.
   */
  function rule(seed: number): number[] {
    const { start, neighbour, tie } = graph;
    const next = dice(seed);
    let adopted = new Uint8Array(PEOPLE);
    return Array.from({ length: DAYS }, () => {
      const tomorrow = adopted.slice();
      for (let c = 0; c < PEOPLE; c++) {
        if (adopted[c]) continue;
        let sum = 0;
        for (let i = start[c]; i < start[c + 1]; i++) sum += tie![i];
        let not = 1 - alpha;
        for (let i = start[c]; i < start[c + 1]; i++)
          if (adopted[neighbour[i]]) not *= 1 - (q * tie![i]) / sum;
        if (next() >= not) tomorrow[c] = 1;
      }
      adopted = tomorrow;
      return meanOf(adopted);
    });
  }

  it('adopt as the rule has it, within three standard errors of the difference', () => {
    const mine = Array.from({ length: 24 }, (_, i) => engine(`ties ${i}`));
    const theirs = Array.from({ length: 24 }, (_, i) => rule(1000 + i));
    expect(new Set(graph.tie!).size).toBe(2);
    for (const day of [40, 80, 120, 160, 200, DAYS - 1]) {
      const [a, b] = [mine, theirs].map((curves) => curves.map((curve) => curve[day]));
      const error = Math.hypot(errorOf(a), errorOf(b));
      expect(Math.abs(meanOf(a) - meanOf(b)), `day ${day}`).toBeLessThan(3 * error);
    }
    // They do get somewhere.
    expect(mine[0].at(-1)).toBeGreaterThan(0.5);
  });
});

describe('negative-binomial buying', () => {
  const PEOPLE = 20_000;
  const PERIOD = 100;
  /** Needs a day are so few that two on one day, which the engine cannot have, do not matter. */
  const INTERVAL = 200;
  const m = PERIOD / INTERVAL;

  /** One brand that everybody knows and that is better than nothing: to need is to buy. */
  function buyers(k: number): Run {
    return runOf({
      days: 2 * PERIOD,
      population: { consumers: PEOPLE, topology: 'well-mixed' },
      brands: [{ name: 'Only', known: 1 }],
      creators: noCreators,
      parameters: only({
        attention: { posts: 0.1, recommended: 0 },
        need: { interval: INTERVAL, heterogeneity: k, interest: 0, stock: 0 },
        buying: { on: true, nothing: -50 },
      }),
    });
  }

  it.each([0.5, 2])(
    'k = %f: penetration, frequency, spread and repeat, within three standard errors',
    (k) => {
      const run = buyers(k);
      const { bought } = run.world.state;
      advance(run, PERIOD);
      const first = bought.slice();
      advance(run, PERIOD);
      const second = bought.map((n, c) => n - first[c]);
      const none = (t: number): number => (1 + (t * m) / k) ** -k;
      const b = 1 - none(1);
      const near = (what: string, found: number, expected: number, error: number) =>
        expect(Math.abs(found - expected), `${what} ${found}, expected ${expected}`).toBeLessThan(3 * error);

      const variance = m + (m * m) / k;
      near('mean', meanOf(first), m, Math.sqrt(variance / PEOPLE));
      const penetration = meanOf(first.map((n) => (n > 0 ? 1 : 0)));
      near('penetration', penetration, b, Math.sqrt((b * (1 - b)) / PEOPLE));
      const those = Array.from(first).filter((n) => n > 0);
      near('frequency', meanOf(those), m / b, errorOf(those));
      const squares = Array.from(first, (n) => (n - m) ** 2);
      near('variance', meanOf(squares), variance, errorOf(squares));
      const again = Array.from(second).filter((_, c) => first[c] > 0);
      const repeat = (1 - 2 * none(1) + none(2)) / b;
      const found = meanOf(again.map((n) => (n > 0 ? 1 : 0)));
      near('repeat', found, repeat, Math.sqrt((repeat * (1 - repeat)) / again.length));
    },
  );
});

describe('what advertising leaves', () => {
  const HALF_LIFE = 14;
  const kept = 2 ** (-1 / HALF_LIFE);
  const GAIN = 1e-5;
  const SHOWN = 3;

  /** Three advertisements a day, wholly believed and of ordinary craft, on some days; each adds so little that it adds up. */
  function advertised(until: number): number[] {
    const run = runOf({
      days: 200,
      population: { consumers: 20, topology: 'well-mixed' },
      brands: [
        {
          name: 'New',
          known: 0,
          budget: 40 * SHOWN,
          craft: 0.5,
          toAdvertising: 1,
          toKoc: 0,
          toMid: 0,
          toHead: 0,
        },
      ],
      creators: noCreators,
      parameters: only({
        spending: { on: true, impressionCost: 40 },
        forgetting: { on: true },
        sourceCredibility: { flat: 1 },
        attention: { recommended: 0, precision: 0 },
        salience: { on: true, gain: GAIN, relevance: 0, halfLife: HALF_LIFE },
      }),
      interventions: [{ day: until, kind: 'set', path: 'brands.0.budget', value: 0 }],
    });
    return Array.from({ length: 200 }, () => {
      advance(run, 1);
      const { salience } = run.world.state;
      expect(new Set(salience).size, 'everybody is shown as much').toBe(1);
      return salience[0];
    });
  }

  it('of one day halves every fortnight', () => {
    const stock = advertised(1);
    expect(stock[0]).toBeCloseTo(SHOWN * GAIN * kept, 9);
    for (const day of [14, 28, 70, 140])
      expect(stock[day] / stock[0]).toBeCloseTo(2 ** (-day / HALF_LIFE), 4);
  });

  it('adds up to 1/(1 − λ) times what one day leaves', () => {
    const stock = advertised(199);
    for (const day of [0, 6, 27, 180]) {
      // Each adds to what is not yet in mind: less by the stock itself, which is less than a thousandth.
      const expected = (SHOWN * GAIN * kept * (1 - kept ** (day + 1))) / (1 - kept);
      expect(Math.abs(stock[day] / expected - 1)).toBeLessThan(1e-3);
    }
    expect(stock[198] / stock[0]).toBeCloseTo(1 / (1 - kept), 1);
  });

  it('saturates: the n-th adds to what the others have left', () => {
    const run = runOf({
      days: 1,
      population: { consumers: 20, topology: 'well-mixed' },
      brands: [
        {
          name: 'New',
          known: 0,
          budget: 40 * 5,
          craft: 0.5,
          toAdvertising: 1,
          toKoc: 0,
          toMid: 0,
          toHead: 0,
        },
      ],
      creators: noCreators,
      parameters: only({
        spending: { on: true, impressionCost: 40 },
        sourceCredibility: { flat: 1 },
        attention: { recommended: 0, precision: 0 },
        salience: { on: true, gain: 0.15, relevance: 0 },
      }),
    });
    advance(run, 1);
    for (const s of run.world.state.salience) expect(s).toBeCloseTo(1 - 0.85 ** 5, 6);
  });
});
