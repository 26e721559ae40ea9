/** A change of somebody’s state, and where in the columns it lies. */
import { columnOf } from '../catalogue.ts';
import type { ColumnName } from '../catalogue.ts';
import type { Because, Cause, Detail } from '../core/cause.ts';
import type { TypedArray } from '../core/column.ts';
import type { World } from '../world.ts';
import type { Explained } from './explained.ts';
import type { PostName } from './post-name.ts';

/** A post as one reader met it. */
export interface Read {
  readonly post: PostName;
  /** The post that it passes on; itself where it passes nothing on. */
  readonly root: number;
  readonly key: number;
  readonly rootDay: number;
  /** Consumer who wrote the first of its chain; -1 for none. */
  readonly writer: number;
  readonly brand: number;
  /** NegativeKind; 0 for good news. */
  readonly negative: number;
  readonly valence: number;
  /** Bits of `postPaid`. */
  readonly paid: number;
  /** How it came: a creator who is followed, a friend, the platform, a search, or an advertisement. */
  readonly via: 'followed' | 'friend' | 'platform' | 'search' | 'advertisement';
  readonly believed: number;
}

/** One write to a state of somebody who is watched. */
export interface Change {
  readonly day: number;
  readonly consumer: number;
  readonly column: Explained;
  /** Row of the column. */
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly cause: Cause;
  /** Where the cause is a post. */
  readonly read: Read | null;
  readonly detail: Detail | null;
}

/** First row and one past the last that belong to consumer c. */
export function rowsOf({ market }: World, column: ColumnName, c: number): [number, number] {
  const { kind, width = 1 } = columnOf(column);
  if (kind === 'consumer') return [c * width, (c + 1) * width];
  if (kind === 'pair') return [c * market.brands * width, (c + 1) * market.brands * width];
  if (kind === 'follow') return [market.followStart[c] * width, market.followStart[c + 1] * width];
  throw new Error(`column ${column} has rows for each ${kind}; expected those of consumers`);
}

export const valuesOf = (world: World, column: ColumnName): TypedArray => world.state[column] as TypedArray;

/**
 * @throws when nothing is said of the column: a mechanism without its `because` cannot be traced
 */
export function causeOf(because: Because | undefined, name: string, column: string): Cause {
  const cause = typeof because === 'object' ? because[column] : because;
  if (cause === undefined)
    throw new Error(`"${name}" changes ${column} and does not say why; expected its \`because\``);
  return cause;
}
