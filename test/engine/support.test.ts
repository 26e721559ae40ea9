/** Support of creators by the platform: the equation by hand, who gets it, what it costs whom. */
import { describe, expect, it } from 'vitest';
import { teamHours } from '../../sim/mechanisms/creators/support.ts';
import { advance } from '../../sim/run.ts';
import { Balance, problemsOfState } from './balance.ts';
import { differences, runOf } from './world.ts';
import type { Difference } from './world.ts';

describe('hours of the team', () => {
  it('by hand: what the creator has no time for, and no more than are lent', () => {
    // Ten comments at two an hour take five hours.
    expect(teamHours(3, 10, 2, 1)).toBe(3);
    expect(teamHours(8, 10, 2, 1)).toBe(4);
    expect(teamHours(8, 10, 2, 6)).toBe(0);
    expect(teamHours(8, 10, 0, 6)).toBe(0);
  });
});

/** Heads with more comments than hours, and a platform that looks after its income. */
const market = (supportHours: number): Difference => ({
  days: 40,
  population: { consumers: 400 },
  creators: { head: { supportHours, perThousand: 10, hours: 0.2 }, koc: { hours: 0.2 } },
  parameters: { responding: { comment: 0.5 }, platformGoal: { step: 0.2, review: 10, horizon: 5 } },
});

describe('a platform that lends a team to its head creators', () => {
  it('answers for them alone, and pays for no more than is answered', () => {
    const run = runOf(market(4));
    let helped = 0;
    while (run.day < run.scenario.days) {
      const balance = new Balance(run);
      advance(run, 1);
      const { state } = run.world;
      expect([...problemsOfState(run.world), ...balance.problems()], `day ${run.day - 1}`).toEqual([]);
      state.supportFen.forEach((fen, v) => {
        if (fen === 0) return;
        helped++;
        expect(state.tier[v]).toBe(2);
        expect(fen).toBeLessThanOrEqual(100 * 30 * Math.min(4, state.comments[v]));
      });
    }
    expect(helped).toBeGreaterThan(40);
  });

  it('has its heads answer more, has less of the day, and leaves the first evening of others as it was', () => {
    const [usual, lent] = [market(0), market(4)].map((difference) => runOf(difference, 1));
    const at = (run: typeof usual, name: string): number => run.recording.market.value(name, 0);
    const answered = (run: typeof usual, tier: number): number =>
      run.recording.creators.value('answered', 0, tier);
    expect(answered(lent, 2)).toBeGreaterThan(answered(usual, 2));
    expect([answered(lent, 0), answered(lent, 1)]).toEqual([answered(usual, 0), answered(usual, 1)]);
    expect(at(lent, 'support_cost')).toBeGreaterThan(0);
    expect(at(usual, 'platform_goal') - at(lent, 'platform_goal')).toBeCloseTo(at(lent, 'support_cost'), 9);
  });

  it('does nothing where nobody answers comments', () => {
    const silent = (hours: number) => {
      const one = market(hours);
      return runOf({ ...one, parameters: { ...one.parameters, bond: { replies: false } } }, 20).world;
    };
    expect(differences(silent(4), silent(0))).toEqual([]);
  });
});
