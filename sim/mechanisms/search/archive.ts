/**
 * The archive: posts that have left the shelf and can still be looked up, n_a of each brand for a thousand people.
 *
 *     worth = score·2^(−age/h)          of who comes, the least worth of the brand gives way
 *
 *   score  as the platform ranks (ranking.ts), by what readers have done with it up to now, those who looked it up included.
 *   Posts passed on are not filed, only those they began with; what a brand has had taken down is found no more.
 */
import type { TypedArray } from '../../core/column.ts';
import { retention } from '../../core/overnight.ts';
import { keptRow } from '../../posts/posts.ts';
import type { World } from '../../world.ts';

/** Worth of a post to the platform, as it ranks. */
export type Score = (world: World, row: number) => number;

/** Whether anybody can look anything up. */
export const searching = ({ market, today }: World): boolean =>
  market.archive > 0 && today.parameters.search.on !== 0;

/** Whether consumer c has read of brand b today what was looked up. */
export const lookedUp = (world: World, c: number, b: number): boolean =>
  searching(world) && ((world.state.foundBrands[c] >> b) & 1) !== 0;

const firstOf = (world: World, b: number): number => world.market.archiveStart + b * world.market.archive;

/** Whether a row is a place of the archive. */
export const inArchive = ({ market }: World, row: number): boolean =>
  row >= market.archiveStart && row < market.keptRows;

/** Worth of a post of this age to who looks something up. */
export const worthFound = (score: number, age: number, halfLife: number): number =>
  score * retention(halfLife, age);

function worthOf(world: World, row: number, score: Score): number {
  const { postKey, postAge, pull } = world.state;
  if (postKey[row] === 0 || pull[row] === 0) return 0;
  return worthFound(score(world, row), postAge[row], world.today.parameters.search.halfLife);
}

/** Evening: of what leaves the shelf, the best is filed away. `rows` are all posts of the table, `chosen` those that stay. */
export function fileAway(
  world: World,
  rows: readonly number[],
  chosen: readonly (readonly number[])[],
  score: Score,
): void {
  if (world.market.archive === 0) return;
  const { postBrand, root, postKey } = world.state;
  growOlder(world);
  const staying = new Set(chosen.flat());
  for (const row of rows) {
    if (postBrand[row] < 0 || root[row] !== postKey[row] || staying.has(row)) continue;
    const place = placeFor(world, postBrand[row], worthOf(world, row, score), score);
    if (place < 0) continue;
    for (const name of world.model.lasting.post) {
      const column = (world.state as Record<string, TypedArray>)[name];
      column[place] = column[row];
    }
    olderBy1(world, place);
  }
}

const OLDEST = 255;

function olderBy1({ state }: World, row: number): void {
  state.postAge[row] = Math.min(OLDEST, state.postAge[row] + 1);
  state.readsBefore[row] = state.reads[row];
}

function growOlder(world: World): void {
  for (let row = world.market.archiveStart; row < world.market.keptRows; row++)
    if (world.state.postKey[row] !== 0) olderBy1(world, row);
}

/** Place of the least worth among those of a brand; -1 if even that is worth as much. */
function placeFor(world: World, b: number, worth: number, score: Score): number {
  let place = -1;
  let least = worth;
  for (let i = 0, row = firstOf(world, b); i < world.market.archive; i++, row++) {
    const there = worthOf(world, row, score);
    if (there >= least) continue;
    least = there;
    place = row;
  }
  return place;
}

/** Morning: what can be found of brand b, with worth added up: posts kept on the shelf, and those of the archive. */
export function listFor(world: World, b: number, score: Score): void {
  const { market, state } = world;
  const room = market.archive + market.keptPosts;
  let listed = 0;
  let sum = 0;
  const add = (row: number): void => {
    const worth = state.postBrand[row] === b && listed < room ? worthOf(world, row, score) : 0;
    if (worth === 0) return;
    sum += worth;
    state.listedRow[b * room + listed] = row;
    state.worthUpTo[b * room + listed++] = sum;
  };
  for (let i = 0; i < market.archive; i++) add(firstOf(world, b) + i);
  state.kept.forEach((posts, vertical) => {
    for (let i = 0; i < posts; i++) add(keptRow(world, vertical, i));
  });
  state.listed[b] = listed;
  state.findable[b] = sum;
}

/** Post of brand b at this share of all worth, from 0 to 1; -1 where nothing is found. */
export function foundAt({ market, state }: World, b: number, share: number): number {
  const from = b * (market.archive + market.keptPosts);
  const wanted = share * state.findable[b];
  let low = 0;
  let high = state.listed[b] - 1;
  if (high < 0) return -1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (state.worthUpTo[from + middle] > wanted) high = middle;
    else low = middle + 1;
  }
  return state.listedRow[from + low];
}
