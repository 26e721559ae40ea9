/** Rows of the register at a draw: their own rules give the verdict, and what they say themselves stays. */
import { describe, expect, it } from 'vitest';
import { uncertainPlan } from '../../../lab/uncertain/plan.ts';
import { rowOfClaim } from '../../../lab/uncertain/of-claim.ts';
import type { Foretold } from '../../../lab/uncertain/row.ts';
import { valueAt } from '../../../sim/scenario/index.ts';
import { CLAIMS } from '../../claims.ts';
import { BAD_AND_GOOD as OWN } from '../rows.ts';

const claim = (id: string) => [OWN, ...CLAIMS].find((one) => one.id === id)!;
const runnable = CLAIMS.filter(({ open }) => open === undefined);

/** Every effect at this many times its smallest effect of interest, as claimed; conditions alike. */
function foretold(id: string, times: number, nothing = false): Map<string, Foretold> {
  const row = rowOfClaim(claim(id), 1000);
  return new Map(
    row.tested.map(({ name, of }) => {
      const part = claim(id).parts.find((one) => one.name === of);
      const mean = part === undefined || nothing ? 0 : times * (part.sign ?? 1);
      const se = nothing ? 0 : 0.05;
      return [name, { mean, low: mean - 2 * se, high: mean + 2 * se, se, df: 19, margin: 1, nothing }];
    }),
  );
}

describe('a row at a draw', () => {
  it('is judged by its own rules', () => {
    const row = rowOfClaim(claim(OWN.id), 1000);
    const verdict = (times: number, nothing = false): string =>
      row.judge(foretold(OWN.id, times, nothing), []).verdict;
    expect([2, 1, 0.3, -2].map((times) => verdict(times))).toEqual([
      'supported',
      'undecided',
      'not supported',
      'reversed',
    ]);
    expect(verdict(0, true)).toBe('cannot be shown here');
    expect(row.judge(foretold(OWN.id, 2), [Object.keys(claim(OWN.id).arms)]).verdict).toBe(
      'treatment did not take',
    );
  });

  it('moves numbers of its own mechanisms only, none that it says itself, in all arms alike', () => {
    const plan = uncertainPlan(rowOfClaim(claim(OWN.id), 300), { draws: 5, replications: 20 });
    const groups = new Set(plan.factors.map(({ name }) => name.split('.')[0]));
    expect([...groups].every((group) => claim(OWN.id).mechanisms.includes(group))).toBe(true);
    expect(plan.factors.length).toBeGreaterThan(5);
    // The row sets it.
    expect(plan.leftOut.said).toContain('asymmetry.attack');
    const path = 'parameters.asymmetry.kappa'.split('.');
    const arms = plan.markets[0].armsAt(plan.factors, plan.points[3]);
    expect(new Set(arms.map(({ document }) => valueAt(document, path))).size).toBe(1);
    expect(arms.every(({ document }) => valueAt(document, ['population', 'consumers']) === 300)).toBe(true);
  });

  it.each(runnable.map((one) => [one.id] as const))('can be planned: %s', (id) => {
    const plan = uncertainPlan(rowOfClaim(claim(id), 300), { draws: 4, replications: 20, people: true });
    expect(plan.factors.length).toBeGreaterThan(0);
    expect(plan.points).toHaveLength(4);
  });
});
