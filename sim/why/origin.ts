/** Where causes come from: contributions of one origin (a post and all that passed it on, a campaign, a purchase) as one. */
import { CREATOR_POSTS } from '../core/dimensions.ts';
import type { Cause, Detail } from '../core/cause.ts';
import { PAID } from '../posts/posts.ts';
import type { Market } from '../world.ts';
import type { Contribution } from './account.ts';
import type { Read } from './change.ts';
import { MACHINES, keyOfPost, machinesAbout } from './post-name.ts';
import type { PostName } from './post-name.ts';

/** Who stands behind it; `self` is who was asked about. */
export interface Who {
  readonly is: 'self' | 'consumer' | 'creator' | 'brand' | 'machine' | 'nobody';
  readonly id: number;
}

export interface Origin {
  readonly cause: Cause;
  readonly who: Who;
  /** First and last day on which it worked. */
  readonly from: number;
  readonly to: number;
  /** How many times. */
  readonly times: number;
  /** What it made of the state. */
  readonly effect: number;
  /** Part of all that moved the state the same way, from 0 to 1. */
  readonly share: number;
  /** The post, the first where it was passed on, or where there are several. */
  readonly post: PostName | null;
  /** Different posts: several of a campaign or an attack. */
  readonly posts: number;
  /** As it was met the first time. */
  readonly read: Read | null;
  readonly detail: Detail | null;
  /** What it was written to first. */
  readonly column: Contribution['column'];
  /** How it came, each way once. */
  readonly ways: readonly Read['via'][];
}

/** Posts of each kind that machines write, looked through for the first of a chain. */
const LOOKED_THROUGH = 10_000;

/** The first post of the chain that a post belongs to; the post itself where the first cannot be found. */
export function firstOf({ brands, creators }: Market, { post, root, key, rootDay, writer }: Read): PostName {
  if (root === key) return post;
  const at = (by: PostName['by'], id: number, piece: number): PostName => ({ by, id, day: rootDay, piece });
  const is = (name: PostName): boolean => keyOfPost(name) === root;
  if (writer >= 0 && is(at('consumer', writer, 0))) return at('consumer', writer, 0);
  for (let v = 0; v < creators; v++)
    for (let piece = 0; piece < CREATOR_POSTS; piece++)
      if (is(at('creator', v, piece))) return at('creator', v, piece);
  for (let b = 0; b < brands; b++)
    if (is({ by: 'brand', id: b, day: -1, piece: 0 })) return { by: 'brand', id: b, day: -1, piece: 0 };
  for (let id = 0; id < MACHINES; id++)
    for (let piece = 0; piece < LOOKED_THROUGH; piece++)
      if (is(at('machine', id, piece))) return at('machine', id, piece);
  return post;
}

/** Whether it is of what speaks against somebody. */
export const isBadEvidence = ({ column }: { column: Contribution['column'] }): boolean =>
  column === 'negative' || column === 'bad';

const isSponsored = ({ paid }: Read): boolean => (paid & PAID) !== 0;

/** What belongs together: a chain of posts, all sponsored posts of a creator for a brand, all of an attack, a purchase. */
function keyOf(one: Contribution, first: PostName | null, many: boolean): string {
  if (one.read === null) {
    const { creator, consumer, brand, counterfeit } = one.detail ?? {};
    if (one.cause === 'fading') return `fading ${isBadEvidence(one)}`;
    if (one.cause === 'purchase') return `purchase ${brand} ${counterfeit} ${many ? '' : one.day}`;
    return `${one.cause} ${creator ?? (many ? '' : (consumer ?? ''))}`;
  }
  const { by, id, day, piece } = first!;
  if (by === 'brand' || by === 'machine') return `${by} ${id}`;
  if (by === 'creator' && isSponsored(one.read)) return `sponsored ${id} ${one.read.brand}`;
  return `${by} ${id} ${day} ${piece}`;
}

function whoOf(one: Contribution, first: PostName | null, many: boolean): Who {
  if (first !== null)
    return { is: first.by, id: first.by === 'machine' ? machinesAbout(first.id).brand : first.id };
  const { detail, cause } = one;
  if (cause === 'talk' && detail?.consumer !== undefined && !many)
    return { is: 'consumer', id: detail.consumer };
  if (detail?.creator !== undefined) return { is: 'creator', id: detail.creator };
  if ((cause === 'answer' || cause === 'asked') && detail?.brand !== undefined)
    return { is: 'brand', id: detail.brand };
  if (SELF.includes(cause)) return { is: 'self', id: -1 };
  return { is: 'nobody', id: -1 };
}

const SELF: readonly Cause[] = ['purchase', 'ownPost', 'challenge'];

interface Group {
  readonly first: PostName | null;
  readonly list: Contribution[];
}

/**
 * Origins of a change, those that moved it most first.
 *
 * @param many whether the contributions are those of many people: then purchases, and friends, of all of them are one
 */
export function originsOf(market: Market, contributions: readonly Contribution[], many = false): Origin[] {
  const groups = new Map<string, Group>();
  const firsts = new Map<number, PostName>();
  for (const one of contributions) {
    const first = one.read === null ? null : (firsts.get(one.read.root) ?? firstOf(market, one.read));
    if (one.read !== null && first !== null) firsts.set(one.read.root, first);
    const key = keyOf(one, first, many);
    const group = groups.get(key) ?? { first, list: [] };
    group.list.push(one);
    groups.set(key, group);
  }
  const origins = [...groups.values()].map((group) => originOf(group, many));
  const all = (sign: number): number =>
    origins.reduce((sum, { effect }) => sum + Math.max(0, effect * sign), 0);
  const [up, down] = [all(1), all(-1)];
  return origins
    .map((one) => ({
      ...one,
      share: one.effect === 0 ? 0 : Math.abs(one.effect) / (one.effect > 0 ? up : down),
    }))
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

function originOf({ first, list }: Group, many: boolean): Origin {
  const reads = list.flatMap(({ read }) => (read === null ? [] : [read]));
  return {
    cause: list[0].cause,
    who: whoOf(list[0], first, many),
    from: Math.min(...list.map(({ day }) => day)),
    to: Math.max(...list.map(({ day }) => day)),
    // A post that is read writes to several numbers: it is one cause all the same.
    times: new Set(list.map((one) => one.read ?? (many ? one : one.day))).size,
    effect: list.reduce((sum, { effect }) => sum + effect, 0),
    share: 0,
    post: first,
    posts: new Set(reads.map(({ root }) => root)).size,
    read: list[0].read,
    column: list[0].column,
    detail: list.find(({ detail }) => detail !== null)?.detail ?? null,
    ways: [...new Set(reads.map(({ via }) => via))],
  };
}
