/**
 * What a market is lived without: single posts, purchases and creators that would have been there. A scenario names them
 * (`leaveOut`), as a run that was parted from another to see what they moved does.
 *
 *     post 12:consumer:17       one post, by its name (why/post-name.ts)
 *     post ad:0@20              the advertisements of brand 0, from day 20 on; from the first, if no day is named
 *     purchase 40:17:0          what consumer 17 would buy of brand 0 on day 40
 *     creator 3@20              all posts and live rooms of creator 3, from day 20 on
 */
import { keyOfPost, nameOfPost, postNamed } from '../why/post-name.ts';
import type { PostName } from '../why/post-name.ts';

export type LeftOut =
  | { readonly kind: 'post'; readonly post: PostName; readonly from: number }
  | { readonly kind: 'purchase'; readonly day: number; readonly consumer: number; readonly brand: number }
  | { readonly kind: 'creator'; readonly creator: number; readonly from: number };

/** How one is written, for schema and errors. */
export const LEFT_OUT =
  /^(post (\d+:consumer:\d+|\d+:(creator|machine):\d+(:\d+)?|ad:\d+(@\d+)?)|purchase \d+:\d+:\d+|creator \d+(@\d+)?)$/;
export const LEFT_OUT_FORMS =
  '"post 12:consumer:17", "post 12:creator:3:0", "post 12:machine:0:4", "post ad:0@20", "purchase 40:17:0" (day, consumer, brand) or "creator 3@20"';

/** @returns null for what names nothing that can be left out */
export function leftOutNamed(text: string): LeftOut | null {
  if (!LEFT_OUT.test(text)) return null;
  const [kind, name] = text.split(' ');
  const [what, from = '0'] = name.split('@');
  if (kind === 'creator') return { kind, creator: Number(what), from: Number(from) };
  if (kind === 'purchase') {
    const [day, consumer, brand] = name.split(':').map(Number);
    return { kind, day, consumer, brand };
  }
  const post = postNamed(what);
  return post && { kind: 'post', post, from: post.by === 'brand' ? Number(from) : post.day };
}

export function nameOfLeftOut(one: LeftOut): string {
  if (one.kind === 'purchase') return `purchase ${one.day}:${one.consumer}:${one.brand}`;
  const since = one.from === 0 ? '' : `@${one.from}`;
  if (one.kind === 'creator') return `creator ${one.creator}${since}`;
  return `post ${nameOfPost(one.post)}${one.post.by === 'brand' ? since : ''}`;
}

/** First day on which it makes a difference. */
export const dayOfLeftOut = (one: LeftOut): number => (one.kind === 'purchase' ? one.day : one.from);

/** What does not happen on one day. */
export interface Absent {
  /** Keys of posts (`keyOf`); of advertisements too. */
  readonly posts: ReadonlySet<number>;
  /** Numbers of consumer and brand (`purchaseNumber`). */
  readonly purchases: ReadonlySet<number>;
  readonly creators: ReadonlySet<number>;
}

const EMPTY: ReadonlySet<number> = new Set();
/** The same object on every ordinary day: nobody looks into empty sets. */
export const NOTHING_ABSENT: Absent = { posts: EMPTY, purchases: EMPTY, creators: EMPTY };

/** At most as many brands as a scenario can have. */
const BRANDS = 8;
export const purchaseNumber = (consumer: number, brand: number): number => consumer * BRANDS + brand;

export function absentOn({ leftOut }: { readonly leftOut: readonly LeftOut[] }, day: number): Absent {
  if (leftOut.length === 0) return NOTHING_ABSENT;
  const [posts, purchases, creators] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const one of leftOut) {
    if (one.kind === 'purchase') {
      if (one.day === day) purchases.add(purchaseNumber(one.consumer, one.brand));
    } else if (one.kind === 'creator') {
      if (one.from <= day) creators.add(one.creator);
    } else if (one.from === day || (one.post.by === 'brand' && one.from <= day)) {
      posts.add(keyOfPost(one.post));
    }
  }
  return posts.size + purchases.size + creators.size === 0 ? NOTHING_ABSENT : { posts, purchases, creators };
}
