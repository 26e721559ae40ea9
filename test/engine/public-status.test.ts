/** Complaints that are answered where all can see it: books, known answers, and what it is worth to whom. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { promptness, recordOf, riskLeft } from '../../sim/mechanisms/purchase/public-status.ts';
import { advance } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { runOf } from './world.ts';
import type { Groups, Values } from './world.ts';

const PATIENCE = 30;
const TALKATIVE = { median: 0.02, spread: 1 };
const ANSWERS = { toService: 1, respondExperience: 'repair', respondVenting: 'repair', detectionDelay: 2 };

/** Where many complain, as many are expected to. */
const SHOWN = { look: 1, usual: 0.4 };

/** Two bad brands alike; the first answers as said, with more money than it takes. */
function market(first: Values, parameters: Groups = {}, seed = 'k1', days = 60): Run {
  const brand = { quality: 0.4, known: 0.6, budget: 500, risk: 3 };
  return runOf(
    {
      seed,
      days: 120,
      population: { consumers: 500 },
      brands: [
        { name: 'A', ...brand, ...first },
        { name: 'B', ...brand },
      ],
      parameters: { posting: TALKATIVE, need: { interval: 6 }, publicStatus: SHOWN, ...parameters },
    },
    days,
  );
}
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
const last = (run: Run, name: string, b: number): number => run.recording.brands.value(name, run.day - 1, b);

describe('the kernels', () => {
  const EXPECTED = { usual: 0.1, answered: 0.3 };
  const record = (K: number, M: number, s: number, trusted = 1): number =>
    recordOf(K, M, s, EXPECTED.usual, EXPECTED.answered, trusted);

  it('as much trouble as is expected moves nobody, and more weighs against, up to twice the risk', () => {
    expect(record(10, 100, 0.3)).toBeCloseTo(0, 12);
    expect(record(0, 0, 0.3)).toBe(0);
    // Of a hundred pieces, seven complaints left alone are expected. Here it is thrice as many, or a third.
    expect(record(21, 100, 0)).toBeCloseTo(-0.5, 12);
    expect(record(7 / 3, 100, 0)).toBeCloseTo(0.5, 12);
    expect(record(10, 100, 1)).toBe(1);
    expect(record(10, 0, 0)).toBe(-1);
    expect(riskLeft(0, 1)).toBe(1);
    expect(riskLeft(0.5, 1)).toBe(0.5);
    expect(riskLeft(-1, 1)).toBe(2);
    expect(riskLeft(1, 0)).toBe(1);
  });

  it('a good record is believed by how much was sold, a bad one at once', () => {
    expect(record(7 / 3, 100, 0, 0.5)).toBeCloseTo(0.25, 12);
    expect(record(21, 100, 0, 0.5)).toBeCloseTo(-0.5, 12);
  });

  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  const amount = fc.double({ min: 0, max: 1000, noNaN: true });
  it('with the same share answered, more complaints and fewer sales never lower the risk', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, unit, (K, moreK, M, moreM, s) => {
        const HALF = 8;
        const better = record(K, M + moreM, s, (M + moreM) / (M + moreM + HALF));
        const worse = record(K + moreK, M, s, M / (M + HALF));
        // Worse goods: no fewer complaints for a piece, and no more pieces.
        fc.pre((K + moreK) * (M + moreM) >= K * M);
        expect(riskLeft(worse, 1)).toBeGreaterThanOrEqual(riskLeft(better, 1) - 1e-12);
      }),
    );
  });

  it('with the same complaints, a larger share answered never raises it, and lowers it if anything was sold', () => {
    fc.assert(
      fc.property(amount, amount, unit, unit, (K, M, s, more) => {
        const [low, high] = [Math.min(s, more), Math.max(s, more)];
        expect(record(K, M, high)).toBeGreaterThanOrEqual(record(K, M, low));
      }),
    );
    expect(record(20, 100, 0.9)).toBeGreaterThan(record(20, 100, 0.1));
  });

  it('answers count by how soon', () => {
    expect(promptness(4, 0, PATIENCE)).toBe(4);
    expect(promptness(4, 60, PATIENCE)).toBe(2);
    expect(promptness(1, 31, PATIENCE)).toBe(0);
    expect(promptness(0, 0, PATIENCE)).toBe(0);
  });
});

describe('the books', () => {
  it('every complaint is open, answered, or closed without an answer', () => {
    const run = market({ ...ANSWERS, toService: 0.02 }, {}, 'k1', 0);
    const { state, market: m } = run.world;
    const pairs = (b: number) => Array.from({ length: m.consumers }, (_, c) => c * m.brands + b);
    const open = (b: number) => pairs(b).filter((pair) => state.complaint[pair] !== 0);
    const closed = { answered: 0, unanswered: 0 };
    for (let day = 0; day < 80; day++) {
      const before = [0, 1].map((b) => open(b).length);
      advance(run, 1);
      for (const b of [0, 1]) {
        const now = open(b);
        const fresh = now.filter((pair) => state.complaintAge[pair] === 1).length;
        expect(now.length).toBe(before[b] + fresh - state.replied[b] - state.unanswered[b]);
        expect(state.waiting[b]).toBe(sum(now.map((pair) => state.complaintAge[pair])));
        expect(state.shownOpen[b]).toBe(state.waiting[b] / PATIENCE);
        closed.answered += state.replied[b];
        closed.unanswered += state.unanswered[b];
      }
    }
    expect(closed.answered).toBeGreaterThan(20);
    expect(closed.unanswered).toBeGreaterThan(20);
  });

  it('who answers all on the third day stands at 1 − 3/τ_c', () => {
    const { state } = market(ANSWERS).world;
    expect(state.shownPrompt[0] / state.shownClosed[0]).toBeCloseTo(1 - 3 / PATIENCE, 12);
  });

  it.each(['ignore', 'delete', 'prebunk'])('to %s is no answer', (way) => {
    const run = market({ ...ANSWERS, respondExperience: way, respondVenting: way });
    expect(last(run, 'complaints_shown', 0)).toBeGreaterThan(5);
    expect(last(run, 'complaint_status', 0)).toBe(0);
  });
});

describe('what it is worth', () => {
  const SEEDS = ['k1', 'k2', 'k3', 'k4'];
  const sales = (run: Run, b: number): number => sum(run.recording.brands.of('sales', b));
  const sold = (look: number, parameters: Groups = {}, seeds = SEEDS) =>
    seeds
      .map((seed) => market(ANSWERS, { publicStatus: { ...SHOWN, look }, ...parameters }, seed, 100))
      .map((run) => [sales(run, 0), sales(run, 1)]);

  it('who answers sells more where it is shown, and who does not sells less', () => {
    const [shown, hidden] = [sold(1), sold(0)];
    const of = (rows: number[][], b: number): number => sum(rows.map((row) => row[b]));
    expect(of(shown, 0)).toBeGreaterThan(1.05 * of(hidden, 0));
    expect(of(shown, 1)).toBeLessThan(0.97 * of(hidden, 1));
  });

  it('where risk keeps nobody, to show it changes no sale', () => {
    const riskless = { buying: { risk: 0 } };
    expect(sold(1, riskless, ['k1'])).toEqual(sold(0, riskless, ['k1']));
  });

  it('with all answered alike, worse goods never gain more by it than better ones', () => {
    const gain = (quality: number): number => {
      const total = (look: number): number =>
        sum(
          SEEDS.map((seed) =>
            sales(market({ ...ANSWERS, quality }, { publicStatus: { ...SHOWN, look } }, seed, 100), 0),
          ),
        );
      return total(1) / total(0);
    };
    const gains = [0.2, 0.5, 0.8].map(gain);
    expect([...gains].sort((a, b) => a - b)).toEqual(gains);
  });
});
