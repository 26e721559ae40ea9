/**
 * The table of posts. Rows 0 … B−1 are the advertisements of the brands, then come the places of posts kept from
 * earlier days (some for each vertical, ranking.ts), then those that can only be looked up (archive.ts), then the posts of
 * today (assembly.ts).
 */
import { mechanism as defineMechanism } from '../core/mechanism.ts';
import { column, UNIT, COUNT, MAX_INDEX } from '../core/column.ts';
import type { Columns } from '../core/column.ts';
import { VERTICALS } from '../core/dimensions.ts';
import type { TypedArray } from '../core/column.ts';
import { badnessOf, weightByBadness } from '../mechanisms/trust/asymmetry.ts';
import type { World } from '../world.ts';

/** Bits of `postPaid`. */
export const PAID = 1;
export const LABELLED = 2;
export const FEATURED = 4;
export const MACHINE = 8;
export const THROTTLED = 16;
export const MACHINE_LABELLED = 32;
export const OUT_OF_CHARACTER = 64;

/** Bits of `past`. */
export const Past = { complained: 1, featured: 2, adopted: 4, privileged: 8 } as const;

export const Source = { consumer: 0, creator: 1, advertisement: 2, machine: 3 } as const;

/** Row of the i-th kept post of a vertical. */
export const keptRow = (world: World, vertical: number, i: number): number =>
  world.market.brands + vertical * world.market.keptPosts + i;

/** A number that names a post in every arm of an experiment; never 0, which marks an empty row. */
export function keyOf(day: number, source: number, id: number): number {
  let h = Math.imul(id + 1, 0x9e3779b1) ^ Math.imul(day + 1, 0x85ebca6b) ^ Math.imul(source + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) | 0 || 1;
}

export interface Post {
  author: number;
  source: number;
  brand: number;
  vertical: number;
  kind: number;
  paid: number;
  valence: number;
  information: number;
  craft: number;
  emotion: number;
  promise: number;
  style: number;
  key: number;
  /** Consumer who wrote it first; -1, or left out, for no consumer. */
  thread?: number;
  /** Key of the first post of its chain; its own, if left out. */
  root?: number;
  /** Day on which that was published; today, if left out. */
  rootDay?: number;
}

export function write(world: World, row: number, post: Post): void {
  const { state } = world;
  state.author[row] = post.author;
  state.source[row] = post.source;
  state.postBrand[row] = post.brand;
  state.postVertical[row] = post.vertical;
  state.negativeKind[row] = post.kind;
  state.postPaid[row] = post.paid;
  state.valence[row] = post.valence;
  state.information[row] = post.information;
  state.craft[row] = post.craft;
  state.emotion[row] = post.emotion;
  state.promise[row] = post.promise;
  state.pull[row] = pullOf(world, post);
  state.postStyle[row] = post.style;
  state.postKey[row] = post.key;
  state.thread[row] = post.thread ?? -1;
  state.root[row] = post.root ?? post.key;
  state.rootDay[row] = post.rootDay ?? world.today.day;
  state.postAge[row] = 0;
  state.noted[row] = 0;
  state.reads[row] = 0;
  state.readsBefore[row] = 0;
  state.likes[row] = 0;
  state.replies[row] = 0;
  state.shares[row] = 0;
  state.finished[row] = 0;
  state.soldBy[row] = 0;
}

/** What draws readers: craft, bad news, being featured; what the platform throttles draws less. */
function pullOf(world: World, post: Post): number {
  const { kind, paid, valence } = post;
  const { negative, incentives, platform } = world.today.parameters;
  const d = negative.on ? badnessOf(kind, valence) : 0;
  const shown = (paid & FEATURED) !== 0 ? incentives.featurePull : 1;
  return (
    appealOf(world, post) *
    weightByBadness(negative.attention, d) *
    shown *
    ((paid & THROTTLED) !== 0 ? 1 - platform.throttle : 1)
  );
}

/** Craft draws; naming weak points costs appeal with the square of how much is named. */
function appealOf(world: World, { craft, brand, source, valence }: Post): number {
  const named = brand >= 0 && source === Source.creator ? 1 - valence : 0;
  return (0.5 + craft) * (1 - world.today.parameters.publishing.candourCost * named * named);
}

/** Places of a table that are moved: `to` gets what `from` holds; from `first` to `end` nothing else is left. */
interface Move {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly first: number;
  readonly end: number;
}

// One loop for each width, whatever the bits stand for: a loop that meets all types of array is several times slower.
function moveBytes(column: Uint8Array, { from, to, first, end }: Move, held: Uint8Array): void {
  for (let i = 0; i < from.length; i++) held[i] = column[from[i]];
  column.fill(0, first, end);
  for (let i = 0; i < to.length; i++) column[to[i]] = held[i];
}
function moveWords(column: Int32Array, { from, to, first, end }: Move, held: Int32Array): void {
  for (let i = 0; i < from.length; i++) held[i] = column[from[i]];
  column.fill(0, first, end);
  for (let i = 0; i < to.length; i++) column[to[i]] = held[i];
}

/** Moves the chosen rows of each vertical into the kept places and empties the rest. They grow a day older. */
export function moveKept(world: World, chosen: readonly (readonly number[])[]): void {
  const from = Int32Array.from(chosen.flat());
  const to = Int32Array.from(
    chosen.flatMap((list, vertical) => list.map((_, i) => keptRow(world, vertical, i))),
  );
  const move = { from, to, first: world.market.brands, end: world.market.archiveStart };
  const bytes = new Uint8Array(from.length);
  const words = new Int32Array(from.length);
  for (const name of world.model.lasting.post) {
    const {
      buffer,
      byteOffset,
      length,
      BYTES_PER_ELEMENT: width,
    } = (world.state as Record<string, TypedArray>)[name];
    if (width === 1) moveBytes(new Uint8Array(buffer, byteOffset, length), move, bytes);
    else if (width === 4) moveWords(new Int32Array(buffer, byteOffset, length), move, words);
    else throw new Error(`column ${name} has ${width} bytes a post; expected 1 or 4`);
  }
  chosen.forEach((list, vertical) => {
    world.state.kept[vertical] = list.length;
    for (let i = 0; i < list.length; i++) {
      const row = keptRow(world, vertical, i);
      world.state.postAge[row]++;
      world.state.readsBefore[row] = world.state.reads[row];
    }
  });
}

const columns = {
  author: column(
    'post',
    'i32',
    'creator, consumer or brand',
    [-1, MAX_INDEX],
    'who wrote it; -1 for a machine',
  ),
  source: column('post', 'u8', 'Source', [0, 3], 'consumer, creator, advertisement or machine'),
  postBrand: column('post', 'i8', 'brand or -1', [-1, 7], 'brand it is about'),
  postVertical: column('post', 'u8', 'vertical', [0, VERTICALS - 1], 'what it is about'),
  negativeKind: column('post', 'u8', 'NegativeKind', [0, 4], 'none, experience, venting, attack, values'),
  postPaid: column(
    'post',
    'u8',
    'bit set',
    [0, 127],
    '1 paid for, 2 labelled, 4 featured, 8 by machine, 16 throttled, 32 said to be by machine, 64 out of character',
  ),
  postStyle: column('post', 'f32', '', UNIT, 'style'),
  postAge: column('post', 'u8', 'days', [0, 255], 'days since it was published'),
  noted: column('post', 'u8', 'yes or no', UNIT, 'already in the event log as widely read'),
  postKey: column('post', 'i32', 'hash', [-MAX_INDEX - 1, MAX_INDEX], 'stable id, the same in every arm'),
  valence: column('post', 'f32', '', UNIT, 'share of positive content'),
  information: column('post', 'f32', '', UNIT, 'how much it tells'),
  craft: column('post', 'f32', '', UNIT, 'professional quality'),
  emotion: column('post', 'f32', '', UNIT, 'emotional force of the story it tells'),
  pull: column('post', 'f32', '', [0, 100], 'what draws readers whatever their interests'),
  promise: column('post', 'f32', '', UNIT, 'quality it leads one to expect'),
  reads: column('post', 'i32', 'consumers', COUNT, 'readers so far'),
  readsBefore: column('post', 'i32', 'consumers', COUNT, 'readers up to last night'),
  likes: column('post', 'i32', 'consumers', COUNT, 'likes so far'),
  replies: column('post', 'i32', 'consumers', COUNT, 'comments so far'),
  shares: column('post', 'i32', 'consumers', COUNT, 'times passed on so far'),
  kept: column('vertical', 'i32', 'posts', COUNT, 'posts of earlier days on offer'),
} as const satisfies Columns;

/** Visits each post on offer with its readers of today; advertisements apart. */
export function eachRead(world: World, visit: (row: number, readers: number) => void): void {
  const { reads, readsBefore, postKey } = world.state;
  for (let row = world.market.brands; row < world.today.postRows; row++) {
    if (postKey[row] !== 0) visit(row, reads[row] - readsBefore[row]);
  }
}

export const mechanism = defineMechanism({
  name: 'posts',
  columns,
});
