/** Accounts of brands: who follows, what is read, asked, answered and paid (account.ts). */
import { describe, expect, it } from 'vitest';
import { answerShare, turnOf } from '../../sim/mechanisms/brands/account.ts';
import { trustIn, uncertaintyOf } from '../../sim/mechanisms/trust/beliefs.ts';
import { advance } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { runOf } from './world.ts';
import type { Values } from './world.ts';

const sum = (values: Iterable<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

const market = (brand: Values, parameters = {}, lived = 90): Run =>
  runOf(
    {
      seed: 'account',
      days: 90,
      population: { consumers: 600, offline: 50 },
      brands: ['A', 'B'].map((name) => ({ name, known: 0.8, budget: 60, toService: 1, ...brand })),
      parameters,
    },
    lived,
  );

describe('following', () => {
  it('comes to the loyalty of a person: begun with φ·L, ended with φ·(1 − L)', () => {
    expect(turnOf(false, 0.8, 0.1)).toBeCloseTo(0.08, 15);
    expect(turnOf(true, 0.8, 0.1)).toBeCloseTo(0.02, 15);
    expect(turnOf(true, 1, 0.1)).toBe(0);
  });

  it('is of people with an account who know the brand', () => {
    const { state, market: sizes } = market({ account: 2 }).world;
    expect(sum(state.fan)).toBeGreaterThan(30);
    state.fan.forEach((follows, pair) => {
      if (follows === 0) return;
      const c = Math.floor(pair / sizes.brands);
      expect(c).toBeLessThan(sizes.onlineConsumers);
      expect((state.aware[c] >> (pair % sizes.brands)) & 1).toBe(1);
    });
  });
});

describe('reading and asking', () => {
  it('reads are a_b·r a follower and day', () => {
    const run = market(
      { account: 2, budget: 300 },
      { account: { attend: 0.5, following: 0.5, question: 0 } },
      40,
    );
    const { state, market: sizes } = run.world;
    const looksIn = (c: number): boolean => state.online[c] !== 0 && state.away[c] === 0;
    const fans = state.fan.slice();
    advance(run, 1);
    const reads = sum(state.accountReads);
    // One post each for all who follow and look in; the fans of last night are those who read today.
    const able = fans.filter(
      (follows, pair) => follows === 1 && looksIn(Math.floor(pair / sizes.brands)),
    ).length;
    expect(reads).toBe(able);
    expect(reads).toBeGreaterThan(50);
  });

  it('an answer lowers uncertainty, and trust moves towards what the product is worth', () => {
    for (const quality of [0.95, 0.2]) {
      const told = market(
        { account: 3, quality, budget: 200 },
        { account: { telling: 20, question: 1 } },
        60,
      ).world;
      const mute = market(
        { account: 3, quality, budget: 200 },
        { account: { telling: 0, question: 1 } },
        60,
      ).world;
      const mean = (world: Run['world'], of: (w: Run['world'], c: number, b: number) => number): number => {
        let total = 0;
        for (let c = 0; c < 600; c++) total += of(world, c, 0);
        return total / 600;
      };
      expect(mean(told, uncertaintyOf)).toBeLessThan(mean(mute, uncertaintyOf));
      const moved = mean(told, trustIn) - mean(mute, trustIn);
      expect(Math.sign(moved)).toBe(quality > 0.5 ? 1 : -1);
    }
  });

  it('is answered as far as the money goes, and every fen is paid by the service', () => {
    expect(answerShare(1000, 500, 4)).toBe(0.5);
    expect(answerShare(-5, 500, 4)).toBe(0);
    expect(answerShare(10, 500, 0)).toBeCloseTo(0.02, 15);
    const { recording, world } = market({ account: 2, budget: 300 }, { account: { question: 1, cost: 3 } });
    const unit = world.today.parameters.complaints.unitCost;
    const answers = sum(recording.brands.of('account_answers', 0));
    const spent = sum(recording.brands.of('cost_service', 0));
    // Nobody answers complaints here: 90 days of two posts at 3 yuan per thousand people, and the answers.
    expect(answers).toBeGreaterThan(20);
    expect(spent).toBeCloseTo(answers * unit + 90 * 2 * 3 * 0.6, 0);
  });

  it('without money there are no posts, and so nothing to ask about', () => {
    const { recording } = market({ account: 2, toService: 0 });
    expect(sum(recording.brands.of('account_reads', 0))).toBe(0);
  });
});
