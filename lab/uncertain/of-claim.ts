/** A row of the register, as it is asked where it holds. */
import { armOf, merged } from '../designs/differences.ts';
import { applied, sized } from '../sensitivity/question.ts';
import { outcomesOf } from '../verdicts/register.ts';
import type { Claim } from '../verdicts/register.ts';
import { verdictOf } from '../verdicts/verdict.ts';
import type { Tested, UncertainRow } from './row.ts';

const nameAt = (i: number): string => (i === 0 ? 'outcome' : `further ${i}`);

/** @param consumers of every market that does not say otherwise */
export function rowOfClaim(claim: Claim, consumers: number): UncertainRow {
  const all = outcomesOf(claim);
  const base = merged(sized(consumers), claim.base);
  return {
    id: claim.id,
    mechanisms: claim.mechanisms,
    filesAt: (sets, below = {}) => {
      const moved = { ...claim, base: applied(merged(base, below), sets, claim.id) };
      return Object.fromEntries(Object.keys(claim.arms).map((arm) => [arm, armOf(moved, arm)]));
    },
    tested: all.map(({ outcome, expect }, i): Tested => {
      const { contrast, reference = 0, sesoi } = expect;
      return { name: nameAt(i), of: nameAt(i), outcome, contrast, reference, sesoi: sesoi! };
    }),
    judge: (found) => {
      const parts = all.map(({ expect: { sign } }, i) => {
        const { low, high, margin } = found.get(nameAt(i))!;
        return { name: nameAt(i), verdict: verdictOf({ low, high }, sign, margin) };
      });
      return { verdict: parts[0].verdict, parts };
    },
  };
}
