/** A row of the register, as it is asked where it holds. */
import { armOf, merged } from '../designs/differences.ts';
import type { Measured } from '../designs/comparison.ts';
import { applied, sized } from '../sensitivity/question.ts';
import { DEFAULT_SESOI } from '../verdicts/evaluation.ts';
import type { Claim } from '../verdicts/register.ts';
import { measuredOf } from '../verdicts/row-tests.ts';
import { judge } from '../verdicts/row-verdict.ts';
import type { Judged } from '../verdicts/row-verdict.ts';
import { ruleOf, verdictOf } from '../verdicts/verdict.ts';
import type { Foretold, Judgement, Tested, UncertainRow } from './row.ts';

/** Values by path, by arm. */
export type Dials = Readonly<Record<string, Readonly<Record<string, number>>>>;

type Effect = Judged['outcomes'][number];

/** What is known of an effect that was foretold: mean, interval, and nothing that only runs can tell. */
function effectOf(one: Measured, { mean, low, high, se, df, margin, nothing }: Foretold): Effect {
  const { name, role = 'part', of = name, expect } = one;
  const { sign } = expect;
  const rule = one.rule ?? ruleOf(sign);
  const n = df + 1;
  const untold = { bootstrap: null, correlation: null, varianceSaved: null, power: null };
  return {
    ...{ name, role, of, rule, sign },
    margin: { size: margin, because: '' },
    effect: {
      ...{ n, mean, se, sd: se * Math.sqrt(n), interval: { low, high, level: 0.95 } },
      ...untold,
      ...{ dz: NaN, gz: NaN, superiority: NaN, p: NaN, pFlips: NaN },
    },
    verdict: margin > 0 ? verdictOf({ low, high }, sign, margin, rule) : 'undecided',
    constant: nothing,
    // Draws enter no family.
    p: NaN,
  };
}

function judged(
  claim: Claim,
  measured: readonly Measured[],
  found: ReadonlyMap<string, Foretold>,
  identical: readonly string[][],
): Judgement {
  const outcomes = measured.map((one) => effectOf(one, found.get(one.name)!));
  const { verdict, parts } = judge(claim, { outcomes, identical: identical.map((group) => [...group]) })!;
  return { verdict, parts: parts.map((part) => ({ name: part.name, verdict: part.verdict })) };
}

/**
 * @param consumers of every market that does not say otherwise
 * @param dials what the row was matched with; a draw may be tuned anew (`Tune`)
 */
export function rowOfClaim(claim: Claim, consumers: number, dials: Dials = {}): UncertainRow {
  // What is shown and decides nothing has no place in a verdict.
  const measured = measuredOf(claim).filter(({ role }) => role !== 'further');
  const base = merged(sized(consumers), claim.base);
  return {
    id: claim.id,
    mechanisms: claim.mechanisms,
    filesAt: (sets, below = {}) => {
      const moved = { ...claim, base: applied(merged(base, below), sets, claim.id) };
      const file = (arm: string) => {
        const turned = Object.entries(dials[arm] ?? {}).map(([path, value]) => ({ path, value }));
        return applied(armOf(moved, arm), turned, `${claim.id} ${arm}`);
      };
      return Object.fromEntries(Object.keys(claim.arms).map((arm) => [arm, file(arm)]));
    },
    tested: measured.map(({ name, of = name, outcome, expect }): Tested => {
      const { contrast, reference = 0, sesoi = DEFAULT_SESOI } = expect;
      return { name, of, outcome, contrast, reference, sesoi };
    }),
    judge: (found, identical) => judged({ ...claim, further: undefined }, measured, found, identical),
  };
}
