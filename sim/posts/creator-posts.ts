/** What creators publish, as rows of the post table; fees and fines fall due here. */
import { VERTICALS, CREATOR_POSTS } from '../core/dimensions.ts';
import { EVEN, NegativeKind } from '../mechanisms/trust/asymmetry.ts';
import { personaOf, priceOf } from '../mechanisms/creators/business.ts';
import { negativeKindOf } from '../mechanisms/word-of-mouth/posting.ts';
import { Say } from '../mechanisms/word-of-mouth/say.ts';
import { qualityOf } from '../mechanisms/purchase/experience.ts';
import { retention } from '../core/overnight.ts';
import { caught } from '../mechanisms/attention/platform.ts';
import { uniform } from '../core/random.ts';
import { valenceOf } from '../mechanisms/creators/publishing.ts';
import { promiseOf } from '../mechanisms/brands/post-review.ts';
import { payFrom } from '../mechanisms/brands/purses.ts';
import type { World } from '../world.ts';
import {
  PAID,
  LABELLED,
  MACHINE,
  THROTTLED,
  MACHINE_LABELLED,
  OUT_OF_CHARACTER,
  Source,
  keyOf,
  write,
} from './posts.ts';
import { isAbsent } from './absent.ts';
import { trustIn } from '../mechanisms/trust/beliefs.ts';
import type { Post } from './posts.ts';

export function writeCreator(world: World, v: number): void {
  const { state } = world;
  const { commerce } = world.today.parameters;
  state.firstRow[v] = world.today.postRows;
  let paidPosts = 0;
  let published = 0;
  for (let k = 0; k < state.output[v]; k++) {
    const at = v * CREATOR_POSTS + k;
    if (isAbsent(world, keyOf(world.today.day, Source.creator, at))) continue;
    if (state.sponsored[at] !== 0) paidPosts++;
    writeCreatorPost(world, v, at);
    moveUp(world, at, v * CREATOR_POSTS + published++);
  }
  state.output[v] = published;
  state.paidPosts[v] = paidPosts;
  state.silence[v] = published > 0 ? 0 : Math.min(32767, state.silence[v] + 1);
  if (published > 0) {
    const pace = 1 - retention(commerce.loadHalfLife);
    state.load[v] += pace * (paidPosts / published - state.load[v]);
  }
  if (!commerce.on) state.load[v] = 0;
}

/** Where a piece is left out, those behind it are counted in its place; they keep their names. */
function moveUp({ state }: World, from: number, to: number): void {
  state.plugged[to] = state.plugged[from];
  state.sponsored[to] = state.sponsored[from];
}

/** The fee, less the fine for a hidden post that the platform catches. */
function chargeFee(world: World, v: number, b: number, isCaught: boolean): void {
  const { state } = world;
  const { platform } = world.today.parameters;
  const fen = priceOf(world, v);
  payFrom(world, b, state.tier[v], fen);
  const fine = isCaught ? Math.round(platform.fine * fen) : 0;
  state.fines[v] += fine;
  state.fromFees[v] += fen;
}

/** A hidden sponsored post that is caught gets its label, loses reach and teaches a lesson. */
function govern(world: World, v: number, at: number): number {
  const { state } = world;
  const paid = state.sponsored[at];
  if (paid !== PAID || !caught(world, v, at)) return paid;
  state.caughtPosts[v]++;
  const { business } = world.today.parameters;
  if (business.on) state.honesty[v] += business.caught * (1 - state.honesty[v]);
  return PAID | LABELLED | THROTTLED;
}

function writeCreatorPost(world: World, v: number, at: number): void {
  const { state } = world;
  const b = state.plugged[at];
  const paid = govern(world, v, at);
  if (paid) chargeFee(world, v, b, (paid & THROTTLED) !== 0);
  const strange = paid !== 0 && world.today.brandValues[b].vertical !== state.creatorVertical[v];
  const roams = b < 0 && roaming(world, v, at);
  const bits = paid | machineBits(world, v, at) | (strange || roams ? OUT_OF_CHARACTER : 0);
  const post = creatorPost(world, v, at, bits);
  if (b >= 0 && paid) state.creatorsPaid[b]++;
  else if (b >= 0 && post.kind === NegativeKind.none) state.creatorsGood[b]++;
  else if (b >= 0) state.creatorsBad[b]++;
  write(world, world.today.postRows++, post);
  if (paid) state.partner[v] = b;
}

/** Whether this post is about something quite different from what the creator stands for. */
function roaming(world: World, v: number, at: number): boolean {
  const { k0, k1 } = world.today.keys.roaming;
  return uniform(k0, k1, v, at) < world.today.tierSettings[world.state.tier[v]].roaming;
}

/** Whether a machine wrote the post, and whether that is said. */
function machineBits(world: World, v: number, at: number): number {
  const { aiShare } = world.today.tierSettings[world.state.tier[v]];
  const { k0, k1 } = world.today.keys.machine;
  if (uniform(k0, k1, v, 2 * at) >= aiShare) return 0;
  const said = uniform(k0, k1, v, 2 * at + 1) < world.today.parameters.platform.aiLabel;
  return said ? MACHINE | MACHINE_LABELLED : MACHINE;
}

/** How good a product is in the eyes of a creator: with the piece that the sponsor sent, or by what is believed of it. */
const judgement = (world: World, v: number, b: number, isPaid: boolean): number =>
  isPaid ? qualityOf(world, b) : trustIn(world, world.state.home[v], b);

/** The creator as a consumer, and brand b. */
const pairOf = (world: World, v: number, b: number): number => world.state.home[v] * world.market.brands + b;

function creatorPost(world: World, v: number, at: number, bits: number): Post {
  const { state } = world;
  const b = state.plugged[at];
  const { brandValues } = world.today;
  const creator = world.today.tierSettings[state.tier[v]];
  const isPaid = (bits & PAID) !== 0;
  const byMachine = (bits & MACHINE) !== 0;
  const candour = personaOf(world, v) * (isPaid ? brandValues[b].freedom : 1);
  const { contents: P } = world.today.parameters;
  const valence = b < 0 ? EVEN : valenceOf(candour, judgement(world, v, b, isPaid));
  const mayWarn = b >= 0 && !isPaid && world.today.parameters.posting.negative !== 0;
  return {
    author: v,
    source: Source.creator,
    brand: b,
    vertical:
      b >= 0
        ? brandValues[b].vertical
        : (state.creatorVertical[v] + (bits & OUT_OF_CHARACTER ? 1 : 0)) % VERTICALS,
    kind: mayWarn
      ? negativeKindOf(Say.talk, valence, state.bought[pairOf(world, v, b)] > 0)
      : NegativeKind.none,
    paid: bits,
    valence,
    information: byMachine ? P.machineInformation : state.skill[v],
    craft: byMachine ? P.machineCraft : creator.craft,
    emotion: byMachine ? P.machineEmotion : isPaid ? brandValues[b].emotion : creator.emotion,
    promise: isPaid ? promiseOf(world, at, b) : valence,
    style: byMachine ? P.machineStyle : state.style[v],
    key: keyOf(world.today.day, Source.creator, at),
  };
}
