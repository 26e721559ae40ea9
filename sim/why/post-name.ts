/**
 * Names of posts, the same in every run that shares the day: who published which piece when. `12:consumer:17` is what
 * consumer 17 posted on day 12, `12:creator:3:1` the second piece of creator 3, `12:machine:0:4` the fifth machine-written post about brand 0,
 * `ad:0` the advertisement of brand 0.
 */
import { CREATOR_POSTS, MAX_BRANDS } from '../core/dimensions.ts';
import { NegativeKind } from '../mechanisms/trust/asymmetry.ts';
import { Source, keyOf } from '../posts/posts.ts';
import type { World } from '../world.ts';

export type Author = 'consumer' | 'creator' | 'brand' | 'machine';

export interface PostName {
  readonly by: Author;
  /** Consumer, creator, or brand that it is about or from. */
  readonly id: number;
  /** Day on which it was published; -1 for an advertisement, which is there every day. */
  readonly day: number;
  /** Which of those that the author published on that day, from 0. */
  readonly piece: number;
}

/** Machines write praise under numbers from here on (machine-posts.ts). */
const PRAISE = MAX_BRANDS;
const MACHINE_POSTS = 1_000_000;

/** Brand that machine-written posts of this number are about, and whether they praise it. */
export const machinesAbout = (id: number): { brand: number; praise: boolean } => ({
  brand: id % PRAISE,
  praise: id >= PRAISE,
});
/** Numbers under which machines write. */
export const MACHINES = 2 * PRAISE;

export const nameOfPost = ({ by, id, day, piece }: PostName): string =>
  by === 'brand' ? `ad:${id}` : [day, by, id, ...(by === 'consumer' ? [] : [piece])].join(':');

/** @returns null for what is no name of a post */
export function postNamed(name: string): PostName | null {
  const ad = /^ad:(\d+)$/.exec(name);
  if (ad) return { by: 'brand', id: Number(ad[1]), day: -1, piece: 0 };
  const parts = /^(\d+):(consumer|creator|machine):(\d+)(?::(\d+))?$/.exec(name);
  if (parts === null) return null;
  const [, day, by, id, piece = '0'] = parts;
  return { by: by as Author, id: Number(id), day: Number(day), piece: Number(piece) };
}

/** The key under which a post stands in the table (`postKey`). */
export function keyOfPost({ by, id, day, piece }: PostName): number {
  if (by === 'brand') return keyOf(0, Source.advertisement, id);
  if (by === 'consumer') return keyOf(day, Source.consumer, id);
  if (by === 'creator') return keyOf(day, Source.creator, id * CREATOR_POSTS + piece);
  return keyOf(day, Source.machine, id * MACHINE_POSTS + piece);
}

/** The post in a row of today’s table. Machines’ praise of brand b goes by the number b + 8. */
export function postInRow({ state, today }: World, row: number): PostName {
  const source = state.source[row];
  const day = today.day - state.postAge[row];
  const id = state.author[row];
  const key = state.postKey[row];
  if (source === Source.advertisement) return { by: 'brand', id, day: -1, piece: 0 };
  if (source === Source.consumer) return { by: 'consumer', id, day, piece: 0 };
  if (source === Source.creator) return pieceWith(key, { by: 'creator', id, day, piece: 0 }, CREATOR_POSTS);
  const about = state.postBrand[row] + (state.negativeKind[row] === NegativeKind.attack ? 0 : PRAISE);
  return pieceWith(key, { by: 'machine', id: about, day, piece: 0 }, MACHINE_POSTS);
}

/** The piece that has this key. */
function pieceWith(key: number, first: PostName, pieces: number): PostName {
  for (let piece = 0; piece < pieces; piece++) {
    const name = { ...first, piece };
    if (keyOfPost(name) === key) return name;
  }
  throw new Error(`no piece of ${nameOfPost(first)} has key ${key}; expected one of ${pieces}`);
}
