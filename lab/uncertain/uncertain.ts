/** From draws that were lived to where a verdict holds. */
import type { Verdict } from '../verdicts/verdict.ts';
import { wilson } from '../statistics/tail.ts';
import { foretold } from './foretell.ts';
import type { LivedDraw } from './living.ts';
import type { UncertainPlan } from './plan.ts';
import { regionsOf } from './regions.ts';
import type { DrawResult, UncertainResult } from './results.ts';

/** A verdict that stands in fewer draws is called fragile. */
export const FIRM = 0.8;
/** Fewest seeds of a draw that say anything of chance. */
const FEWEST_SEEDS = 2;

/** @param verdict of the row at its own numbers, before any correction over rows */
export function uncertainResults(
  plan: UncertainPlan,
  lived: readonly LivedDraw[],
  verdict: Verdict,
): UncertainResult {
  const { row, factors, leftOut, seeds, replications, places } = plan;
  const complete = lived.filter(({ dropped }) => seeds - dropped >= FEWEST_SEEDS);
  const tests = row.tested.map((test) => foretold(test, complete, replications));
  const draws = complete.map(({ draw, place, u, dropped, identical }, g): DrawResult => {
    const effects = tests.map((one) => one.effects[g]);
    const found = row.judge(new Map(effects.map((one) => [one.name, one])), identical);
    return {
      ...{ draw, place, u, dropped, effects },
      seeds: seeds - dropped,
      parts: [...found.parts],
      verdict: found.verdict,
      stands: found.verdict === verdict,
    };
  });
  const stands = draws.filter((one) => one.stands).length;
  const share =
    draws.length === 0 ? null : { value: stands / draws.length, interval: wilson(stands, draws.length) };
  return {
    ...{ factors, leftOut, seeds, replications, verdict, draws, stands, share },
    dropped: lived.length - complete.length,
    fragile: share !== null && share.value < FIRM,
    spreads: tests.map(({ spread }) => spread),
    ...regionsOf(row.id, factors, places, draws),
  };
}
