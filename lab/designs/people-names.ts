/** Names for what is read off people and readings. */
import { COLUMNS, SEGMENTS } from '../../sim/described.ts';

export { SEGMENTS };

/** Ways to make one number of the numbers of many people. */
export const PEOPLE_DERIVATIONS = ['mean', 'sum', 'deviation', 'share', 'quantile', 'top'] as const;
/** Where a reading came from. */
export const ORIGINS = ['friends', 'followed', 'recommended', 'advertising'] as const;
/** Not a column: worked out from the evidence of a consumer about a brand. */
export const TRUST = 'trust';

const columns = Object.entries(COLUMNS).filter(([, column]) => !('width' in column));
const namesOf = (...kinds: readonly string[]): string[] =>
  columns.filter(([, { kind }]) => kinds.includes(kind)).map(([name]) => name);
export const CONSUMER_COLUMNS: readonly string[] = namesOf('consumer');
export const PAIR_COLUMNS: readonly string[] = namesOf('pair');
