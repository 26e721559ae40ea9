/** What formulas read: a run, and other runs of the same market that it is held against. */
import type { MarketEvent } from '../../sim/index.ts';
import type { ResolvedScenario } from '../../sim/scenario/index.ts';
import type { MEASURES } from '../designs/measure-names.ts';

export type TableName = keyof typeof MEASURES;

export interface Chronicle {
  /** Daily measures by name. Days that have not arrived may hold anything. */
  series: { at(table: TableName, measure: string, day: number, entity: number): number };
  scenario: Pick<ResolvedScenario, 'days' | 'brandNames' | 'interventions'>;
  events: readonly MarketEvent[];
  /** Days are meant exactly; otherwise those before and behind the run are its first and last. */
  exact?: boolean;
  /** The same market otherwise, by the name formulas have for it; null or absent where it is not (yet) computed. */
  arms?: Readonly<Record<string, Chronicle | null>>;
}

/** A day was asked for that is not lived. */
export class UnlivedDay extends Error {
  readonly found: string;
  readonly expected: string;

  /** @param last day that can be asked for */
  constructor(day: number, last: number, where = '') {
    const found = `day ${day}${where}`;
    const expected = `0 to ${last}`;
    super(`${found}; expected ${expected}`);
    this.found = found;
    this.expected = expected;
  }
}

/** A number of a run, together with the day on whose evening it is known. True and false are 1 and 0. */
export interface Found {
  value: number;
  known: number;
}
