/** Names for what is read off people, creators and follows. */
import { COLUMNS, SEGMENTS } from '../../sim/described.ts';

export { SEGMENTS };

/** Ways to make one number of the numbers of many people. */
export const PEOPLE_DERIVATIONS = [
  'mean',
  'sum',
  'deviation',
  'share',
  'quantile',
  'top',
  'count',
  'never',
  'intraclass',
] as const;
/** Where a reading came from. */
export const ORIGINS = ['friends', 'followed', 'recommended', 'advertising'] as const;

/** Not columns: worked out from the state of a consumer and a brand. */
export const TRUST = 'trust';
export const UNCERTAINTY = 'uncertainty';
export const KNOWN = 'known';
export const WORKED_OUT_PAIRS: readonly string[] = [TRUST, UNCERTAINTY, KNOWN];
/** Not columns: of a consumer. */
export const IDLE = 'idle';
export const COMMUNITY = 'community';
export const FRIENDS = 'friends';
export const GONE = 'gone';
export const WORKED_OUT_CONSUMERS: readonly string[] = [IDLE, COMMUNITY, FRIENDS, GONE];
/** Not a column: of a follow. */
export const FOLLOWING = 'following';
/** Not a column: what a follower believes of a creator. */
export const CREDENCE = 'credence';

const columns = Object.entries(COLUMNS).filter(([, column]) => !('width' in column));
const namesOf = (...kinds: readonly string[]): string[] =>
  columns.filter(([, { kind }]) => kinds.includes(kind)).map(([name]) => name);
export const CONSUMER_COLUMNS: readonly string[] = [...namesOf('consumer'), ...WORKED_OUT_CONSUMERS];
export const PAIR_COLUMNS: readonly string[] = [...namesOf('pair'), ...WORKED_OUT_PAIRS];
export const CREATOR_COLUMNS: readonly string[] = namesOf('creator');
export const FOLLOW_COLUMNS: readonly string[] = [...namesOf('follow'), FOLLOWING];
