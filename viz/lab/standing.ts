/** How a row stands: its parts, its checks and its draws, counted, for the list and for the head of a row. */
import type { RowResult } from '../../lab/verdicts/register-results.ts';
import { KINDS } from '../../lab/verdicts/register-shapes.ts';
import type { Kind } from '../../lab/verdicts/register-shapes.ts';
import { isFalsifier } from '../../lab/verdicts/register.ts';
import type { Claim } from '../../lab/verdicts/register.ts';
import type { ConditionResult, PartResult } from '../../lab/verdicts/row-verdict.ts';
import type { Verdict } from '../../lab/verdicts/verdict.ts';
import { registered } from './claims.ts';
import type { Row } from './rows.ts';

export type Role = 'condition' | 'manipulation' | 'path';
/** One thing that was checked; `of` is what came out of it. */
export type Checked =
  | { role: 'condition'; of: ConditionResult; passed: boolean }
  | { role: 'manipulation' | 'path'; of: PartResult; passed: boolean };

/** In the order in which they decide; null where the row was not run. */
export function checkedOf({ judgement }: Pick<RowResult, 'judgement'>): Checked[] | null {
  if (judgement === null) return null;
  const tested = (role: 'manipulation' | 'path', list: readonly PartResult[]): Checked[] =>
    list.map((of) => ({ role, of, passed: of.verdict === 'supported' }));
  return [
    ...tested('manipulation', judgement.manipulations),
    ...tested('path', judgement.paths),
    ...judgement.conditions.map((of): Checked => ({ role: 'condition', of, passed: of.verdict === 'met' })),
  ];
}

/** Checks that a row asks for. */
export const checksAsked = ({ conditions = [], manipulations = [], paths = [] }: Claim): number =>
  conditions.length + manipulations.length + paths.length;

export type Holding =
  | { is: 'undrawn' }
  | { is: 'nothing open' }
  | { is: 'drawn'; stands: number; draws: number; fragile: boolean; verdict: Verdict };

/** What draws say of a result, if it has any. */
export function holdingOf(result: Pick<RowResult, 'uncertain'> | null): Holding {
  const drawn = result?.uncertain;
  if (drawn === undefined) return { is: 'undrawn' };
  if (drawn.draws.length === 0) return { is: 'nothing open' };
  const { stands, draws, fragile, verdict } = drawn;
  return { is: 'drawn', stands, draws: draws.length, fragile, verdict };
}

const HOLDING: readonly Row['verdict'][] = ['supported', 'partly'];

export interface Summary {
  claims: readonly Row[];
  falsifiers: readonly Row[];
  /** Claims supported in whole or in part, and how far that goes. */
  holding: { n: number; firm: number; fragile: number; undrawn: number; kinds: [Kind, number][] };
}

/** Claims of the papers apart from what would refute the model: to be supported means another thing there. */
export function summaryOf(all: readonly Row[]): Summary {
  const falsifier = ({ claim }: Row): boolean => isFalsifier(registered(claim));
  const claims = all.filter((row) => !falsifier(row));
  const holding = claims.filter(({ verdict }) => HOLDING.includes(verdict));
  const drawn = holding.flatMap(({ result, verdict }) => {
    const of = holdingOf(result);
    // Draws of another verdict than the one published say nothing of this one.
    return of.is === 'drawn' && of.verdict === verdict ? [of] : [];
  });
  const kinds = KINDS.map((is): [Kind, number] => [
    is,
    holding.filter(({ claim }) => claim.kind.is === is).length,
  ]);
  const fragile = drawn.filter((one) => one.fragile).length;
  return {
    claims,
    falsifiers: all.filter(falsifier),
    holding: {
      n: holding.length,
      firm: drawn.length - fragile,
      fragile,
      undrawn: holding.length - drawn.length,
      kinds: kinds.filter(([, n]) => n > 0),
    },
  };
}
