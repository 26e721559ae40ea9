/**
 * Attribution: the channel to which a brand that learns puts its sales down (learning.ts).
 *
 *     N_k, of the pieces that people with an account bought since the last review:
 *       last touch    those whose buyer was last reached by k
 *       even          the share 1/n of those whose buyer was reached by k and n − 1 other channels
 *       holdout       (pieces a head of the others − pieces a head of those held out of k)·people
 *
 *   A channel reaches who sees its advertisement, reads its paid post, watches its session or takes part in its challenge;
 *   on one day in this order, but for sessions, which come last. What has reached is kept in two halves of H, so that it
 *   is forgotten after ½H to H days. Who is held out of k is so for good, of no other channel of that brand besides, and
 *   reads, sees, watches and takes part as if k had nothing to offer.
 *
 * Source: last touch and even shares as analytics offer them; holdouts as platforms offer them for measuring lift.
 */
import type { Exposures } from '../../core/exposures.ts';
import { streamKey, uniform } from '../../core/random.ts';
import { PAID, Source } from '../../posts/posts.ts';
import type { World } from '../../world.ts';
import { Attribution, MOVABLE, Movable, learns } from './movable.ts';

/** A sale in parts that can be shared evenly by any number of movable channels. */
export const PARTS = 60;

/** Days after which what has reached people moves on: to the older half, then out of mind. */
const halfHorizon = (world: World, b: number): number => Math.ceil(world.today.brandValues[b].horizon / 2);

/** Whether a half horizon of brand b begins today. */
const halfBegins = (world: World, b: number): boolean => world.today.day % halfHorizon(world, b) === 0;

/** Notes that a channel of brand b reached consumer c. */
export function touch(world: World, c: number, b: number, movable: number): void {
  if (!learns(world, b)) return;
  const { touched, lastTouch } = world.state;
  const pair = c * world.market.brands + b;
  touched[pair] |= 1 << movable;
  lastTouch[pair] = movable + 1;
}

/** Who reads a paid post was reached by its channel. */
export function noteTouches(world: World, x: Exposures): void {
  const { postBrand, postPaid, source, author, tier } = world.state;
  if (!world.today.brandsLearn) return;
  for (let j = 0; j < x.paid.count; j++) {
    const i = x.paid.at[j];
    const row = x.row[i];
    if (source[row] === Source.advertisement) touch(world, x.reader[i], postBrand[row], Movable.advertising);
    else if (source[row] === Source.creator && (postPaid[row] & PAID) !== 0)
      touch(world, x.reader[i], postBrand[row], tier[author[row]]);
  }
}

/** Morning of a half horizon: older touches are forgotten, and it is said anew who is held out. */
export function forgetTouches(world: World, from: number, to: number): void {
  if (!world.today.brandsLearn) return;
  const { brands } = world.market;
  for (let b = 0; b < brands; b++) {
    if (!learns(world, b) || !halfBegins(world, b)) continue;
    holdOut(world, b, from, to);
    for (let pair = from * brands + b; pair < to * brands; pair += brands) forget(world, pair);
  }
}

function forget({ state: { touched, touchedBefore, lastTouch } }: World, pair: number): void {
  touchedBefore[pair] = touched[pair];
  touched[pair] = 0;
  const last = lastTouch[pair] - 1;
  if (last >= 0 && ((touchedBefore[pair] >> last) & 1) === 0) lastTouch[pair] = 0;
}

const NO_DAY = -1;

/** The same people every time: draws of no day. Nobody without an account can be held out of anything. */
function holdOut(world: World, b: number, from: number, to: number): void {
  const { key, brands, onlineConsumers } = world.market;
  const { heldOut } = world.state;
  const { heldOut: share } = world.today.parameters.brandLearning;
  const { k0, k1 } = streamKey(key, world.model.streams.holdout, NO_DAY);
  const holding = world.today.brandValues[b].attribution === Attribution.holdout;
  for (let c = from; c < Math.min(to, onlineConsumers); c++) {
    const place = holding ? Math.floor(uniform(k0, k1, c, b) / share) : MOVABLE.length;
    heldOut[c * brands + b] = place < MOVABLE.length ? place + 1 : 0;
  }
}

/** Evening of the day on which people were held out: how many they are. */
export function countHeldOut(world: World, b: number): void {
  if (!halfBegins(world, b)) return;
  const { heldOut, heldOutPeople } = world.state;
  const { brands, onlineConsumers } = world.market;
  const at = b * MOVABLE.length;
  heldOutPeople.fill(0, at, at + MOVABLE.length);
  for (let pair = b; pair < onlineConsumers * brands; pair += brands)
    if (heldOut[pair] > 0) heldOutPeople[at + heldOut[pair] - 1]++;
}

/** Pieces that consumer c buys of brand b are counted, and put down to what reached the buyer. */
export function attributeSale(world: World, c: number, b: number, pieces: number): void {
  if (c >= world.market.onlineConsumers) return;
  world.state.soldOnline[b] += pieces;
  if (!learns(world, b)) return;
  const { lastTouch, heldOut, attributed, soldSince, soldHeldOut } = world.state;
  const pair = c * world.market.brands + b;
  const at = b * MOVABLE.length;
  soldSince[b] += pieces;
  switch (world.today.brandValues[b].attribution) {
    case Attribution.holdout:
      if (heldOut[pair] > 0) soldHeldOut[at + heldOut[pair] - 1] += pieces;
      break;
    case Attribution.even:
      shareEvenly(world, pair, at, pieces);
      break;
    default:
      if (lastTouch[pair] > 0) attributed[at + lastTouch[pair] - 1] += pieces * PARTS;
  }
}

function shareEvenly({ state }: World, pair: number, at: number, pieces: number): void {
  const { touched, touchedBefore, attributed } = state;
  const reached = touched[pair] | touchedBefore[pair];
  let n = 0;
  for (let k = 0; k < MOVABLE.length; k++) n += (reached >> k) & 1;
  for (let k = 0; k < MOVABLE.length; k++) if ((reached >> k) & 1) attributed[at + k] += (pieces * PARTS) / n;
}

/** What so many pieces sold, of them so many to people held out, say of all people. */
export const lift = (sold: number, toHeldOut: number, people: number, heldOut: number): number =>
  heldOut === 0 || heldOut === people
    ? 0
    : ((sold - toHeldOut) / (people - heldOut) - toHeldOut / heldOut) * people;

/** Pieces that the brand puts down to a channel since its last review, by its way of counting. */
export function soldBy(world: World, b: number, k: number): number {
  const { attributed, soldSince, soldHeldOut, heldOutPeople } = world.state;
  const at = b * MOVABLE.length + k;
  if (world.today.brandValues[b].attribution !== Attribution.holdout) return attributed[at] / PARTS;
  return lift(soldSince[b], soldHeldOut[at], world.market.onlineConsumers, heldOutPeople[at]);
}
