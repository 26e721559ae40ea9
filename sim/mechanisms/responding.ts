/**
 * What readers do: like, comment, pass on, follow.
 *
 *     P(like) = a_l·(½·believed + ½·moved)·(½ + craft), 0 for a bad post          P(comment) = a_c·P(like)
 *     P(pass on) = s·emotion·(1 + n·[bad])·readiness·(a_s for a stranger’s post)  (negative.ts)
 *     P(follow | like) = f·usefulness·(½ + altruism)                             (following.ts)
 *
 * One draw decides on liking and commenting, the rarer act inside the commoner; its far end decides on passing on.
 *
 * Source: order of likes, comments and shares as platforms report it; rates are assumptions.
 */
import { Source } from '../posts.ts';
import { number, share, toggle } from '../declare.ts';
import type { Table } from '../parameter.ts';
import { uniform } from '../random.ts';
import type { World } from '../world.ts';
import { thanks, usefulness } from './credibility.ts';
import { STRANGER } from './exposures.ts';
import type { Exposures } from './exposures.ts';
import { follow } from './following.ts';
import { readiness } from './posting.ts';

export const parameters = {
  on: toggle('Readers react to posts'),
  like: share(
    'Chance of liking a fully convincing post',
    'a_l',
    0.3,
    'assumed',
    undefined,
    'probability per reading',
  ),
  comment: share('Share of likers who also comment', 'a_c', 0.15),
  stranger: number(
    'Weight of a stranger’s post against a friend’s when it comes to passing on',
    'a_s',
    '',
    [0, 5],
    0.7,
  ),
} as const satisfies Table;

/** Chance of a like per belief and feeling. */
export const likeability = (rate: number, craft: number): number => rate * 0.5 * (0.5 + craft);

/** Chance that a friend passes a post on. */
export const passOnChance = (rate: number, emotion: number, more: number): number =>
  Math.min(1, rate * emotion * more);

export function respond(world: World, x: Exposures): void {
  const { source, charm, spread, postKey, likes, posting } = world.state;
  const half = world.parameters.posting.halfRate;
  const { responding: P, following } = world.parameters;
  const { k0, k1 } = world.keys.reaction;
  if (!P.on) return;
  for (let i = 0; i < x.count; i++) {
    const row = x.row[i];
    const from = source[row];
    if (from === Source.advertisement) continue;
    const u = uniform(k0, k1, x.reader[i], postKey[row]);
    const near = x.slot[i] === STRANGER ? P.stranger : 1;
    if (1 - u < spread[row] * near * readiness(posting[x.reader[i]], half)) passOn(world, x.reader[i], row);
    const like = charm[row] * (x.believed[i] + x.moved[i]);
    if (u < like) {
      likes[row]++;
      if (u < like * P.comment) comment(world, x.reader[i], row, x.slot[i]);
      // Only who liked a recommended creator thinks of following it.
      if (from === Source.creator && x.slot[i] === STRANGER && following.on) {
        consider(world, x.reader[i], row, following.takeUp);
      }
    }
  }
}

/** Tomorrow the reader posts this again. */
function passOn(world: World, c: number, row: number): void {
  const { state } = world;
  state.shares[row]++;
  state.repostBrand[c] = state.postBrand[row];
  state.repostValence[c] = state.valence[row];
  state.repostNegative[c] = state.negativeKind[row];
}

function comment(world: World, c: number, row: number, slot: number): void {
  const { state } = world;
  state.replies[row]++;
  if (slot < 0) return;
  state.comments[state.followed[slot]]++;
  if (state.asked[slot] < 255) state.asked[slot]++;
  if (state.commented[c] < 255) state.commented[c]++;
}

/** A reader who liked a recommended creator may follow it, while there is a free place. */
function consider(world: World, c: number, row: number, eager: number): void {
  const { state, followStart } = world;
  const { k0, k1 } = world.keys.follow;
  const v = state.author[row];
  const useful = usefulness(state.information[row], state.craft[row]) * thanks(state.altruism[v]);
  if (uniform(k0, k1, c, state.postKey[row]) >= eager * useful || state.home[v] === c) return;
  let free = -1;
  for (let e = followStart[c]; e < followStart[c + 1]; e++) {
    if (state.followed[e] === v) return;
    if (state.followed[e] < 0 && free < 0) free = e;
  }
  if (free < 0) return;
  follow(world, c, free, v);
  state.gained[v]++;
}
