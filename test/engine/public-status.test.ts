/** Complaints that are answered where all can see it: books, known answers, and what it is worth to whom. */
import { describe, expect, it } from 'vitest';
import { promptness, riskLeft } from '../../sim/mechanisms/purchase/public-status.ts';
import { advance } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { runOf } from './world.ts';
import type { Groups, Values } from './world.ts';

const PATIENCE = 30;
const TALKATIVE = { median: 0.02, spread: 1 };
const ANSWERS = { toService: 1, respondExperience: 'repair', respondVenting: 'repair', detectionDelay: 2 };

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
      parameters: { posting: TALKATIVE, need: { interval: 6 }, publicStatus: { look: 1 }, ...parameters },
    },
    days,
  );
}
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
const last = (run: Run, name: string, b: number): number => run.recording.brands.value(name, run.day - 1, b);

describe('the kernels', () => {
  it('what is expected moves nobody, and silence weighs as much against as x_r', () => {
    expect(riskLeft(0.3, 0.3, 1)).toBe(1);
    expect(riskLeft(0, 0.3, 1)).toBe(1.3);
    expect(riskLeft(1, 0.3, 1)).toBeCloseTo(0.3, 12);
    expect(riskLeft(1, 0.3, 0)).toBe(1);
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
      .map((seed) => market(ANSWERS, { publicStatus: { look }, ...parameters }, seed, 100))
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
});
