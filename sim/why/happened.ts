/** What happened on a past day that could be left out: its posts by readers, and its purchases. */
import type { Run } from '../run.ts';
import type { World } from '../world.ts';
import { eveningOf, eveningsOf } from './again.ts';
import { nameOfPost, postInRow } from './post-name.ts';

export interface PostOfDay {
  readonly name: string;
  /** Brand it is about; -1 for none. */
  readonly brand: number;
  /** Kind of a bad post (NegativeKind); 0 for a good one. */
  readonly negative: number;
  /** Until the evening of the day. */
  readonly readers: number;
}

export interface PurchaseOfDay {
  /** Day, consumer and brand, as they are left out. */
  readonly name: string;
  readonly consumer: number;
  readonly brand: number;
  readonly pieces: number;
}

export interface Happened {
  /** Most readers first. */
  readonly posts: readonly PostOfDay[];
  /** By consumer. */
  readonly purchases: readonly PurchaseOfDay[];
}

/** @throws Error where the run has not lived the day */
export function happenedOn(run: Run, day: number): Happened {
  let before = new Uint16Array();
  const posts: PostOfDay[] = [];
  const purchases: PurchaseOfDay[] = [];
  eveningOf(
    run,
    day,
    ({ state }) => (before = Uint16Array.from(state.bought)),
    (evening) => {
      posts.push(...postsOf(evening));
      purchases.push(...purchasesOf(evening, before));
    },
  );
  posts.sort(mostRead);
  return { posts, purchases };
}

/**
 * Posts of some days, most read first: lived once, from the first to the last.
 *
 * @param until one past the last day, up to which the run has come at least
 */
export function postsBetween(run: Run, from: number, until: number): Map<number, PostOfDay[]> {
  const posts = new Map<number, PostOfDay[]>();
  if (from >= until) return posts;
  eveningsOf(run, from, until, (evening) => posts.set(evening.today.day, postsOf(evening).sort(mostRead)));
  return posts;
}

const mostRead = (a: PostOfDay, b: PostOfDay): number => b.readers - a.readers || (a.name < b.name ? -1 : 1);

function postsOf(evening: World): PostOfDay[] {
  const { state, market, today } = evening;
  const posts: PostOfDay[] = [];
  for (let row = market.keptRows; row < today.postRows; row++) {
    posts.push({
      name: nameOfPost(postInRow(evening, row)),
      brand: state.postBrand[row],
      negative: state.negativeKind[row],
      readers: state.reads[row],
    });
  }
  return posts;
}

function purchasesOf({ state, market, today }: World, before: Uint16Array): PurchaseOfDay[] {
  const purchases: PurchaseOfDay[] = [];
  state.bought.forEach((now, pair) => {
    const pieces = now - (now < before[pair] ? 0 : before[pair]);
    if (pieces === 0) return;
    const consumer = Math.floor(pair / market.brands);
    const brand = pair % market.brands;
    purchases.push({ name: `${today.day}:${consumer}:${brand}`, consumer, brand, pieces });
  });
  return purchases;
}
