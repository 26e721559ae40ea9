/** What consumers publish, as rows of the post table; complaints open and rewards are earned here. */
import { VERTICALS } from '../core/dimensions.ts';
import { NegativeKind } from '../mechanisms/trust/asymmetry.ts';
import { stars } from '../mechanisms/purchase/experience.ts';
import { uniform } from '../core/random.ts';
import { negativeKindOf } from '../mechanisms/word-of-mouth/posting.ts';
import { Say } from '../mechanisms/word-of-mouth/say.ts';
import type { World } from '../world.ts';
import { emotionOf } from '../mechanisms/word-of-mouth/contents.ts';
import { rememberDeed } from '../mechanisms/attention/salience.ts';
import { FEATURED, LABELLED, PAID, Past, Source, keyOf, write } from './posts.ts';

/** Users write plainly: what they tell grows with having bought, how it moves with how they feel. */
export function writeConsumer(world: World, c: number): void {
  const { state } = world;
  state.sayRow[c] = world.today.postRows;
  state.postedOn[c] = world.today.day;
  if (state.say[c] === Say.repost) writeRepost(world, c);
  else writeOwn(world, c);
}

/** What is passed on stays what it was, and in its thread. */
function writeRepost(world: World, c: number): void {
  const { state } = world;
  const b = state.repostBrand[c];
  const kind = state.repostNegative[c];
  if (b >= 0 && kind === NegativeKind.none) state.repostsGood[b]++;
  else if (b >= 0) state.repostsBad[b * 4 + kind - 1]++;
  write(world, world.today.postRows++, {
    author: c,
    source: Source.consumer,
    brand: b,
    vertical: state.repostVertical[c],
    kind,
    paid: state.repostPaid[c] & (PAID | LABELLED),
    valence: state.repostValence[c],
    information: state.repostInformation[c],
    craft: state.repostCraft[c],
    emotion: state.repostEmotion[c],
    promise: state.repostPromise[c],
    style: state.repostStyle[c],
    key: keyOf(world.today.day, Source.consumer, c),
    thread: state.repostThread[c],
    root: state.repostRoot[c],
    rootDay: state.repostRootDay[c],
  });
}

function writeOwn(world: World, c: number): void {
  const { state } = world;
  const { brands } = world.market;
  const { brandValues, day } = world.today;
  const { contents: P } = world.today.parameters;
  const b = state.sayBrand[c];
  const pair = c * brands + b;
  const valence = state.sayValence[c];
  const kind = b < 0 ? NegativeKind.none : negativeKindOf(state.say[c], valence, state.bought[pair] > 0);
  if (state.say[c] === Say.review) state.reviews[b * 5 + stars(state.reviewSatisfaction[c]) - 1]++;
  if (b >= 0 && kind === NegativeKind.none) state.saidGood[b]++;
  if (b >= 0 && kind !== NegativeKind.none) state.saidBad[b * 4 + kind - 1]++;
  write(world, world.today.postRows++, {
    author: c,
    source: Source.consumer,
    brand: b,
    vertical: b < 0 ? favourite(world, c) : brandValues[b].vertical,
    kind,
    paid: b >= 0 && kind === NegativeKind.none ? reward(world, c, b) : 0,
    valence,
    information: b >= 0 && state.bought[pair] > 0 ? P.buyerInformation : P.userInformation,
    craft: P.userCraft,
    emotion: emotionOf(
      b < 0 ? 0 : state.affect[pair],
      kind !== NegativeKind.none,
      P.userEmotion,
      P.feltEmotion,
      P.badEmotion,
    ),
    promise: valence,
    style: state.styleMemory[c],
    key: keyOf(day, Source.consumer, c),
    thread: c,
  });
  if (b >= 0) rememberDeed(world, pair);
  if (b < 0 || kind === NegativeKind.none) return;
  state.past[pair] |= Past.complained;
  state.answer[pair] = 0;
  if (state.complaint[pair] === 0) {
    state.complaint[pair] = kind;
    state.complaintAge[pair] = 0;
  }
}

/** Cash, being featured, being listened to: what a good post earns on the spot. */
function reward(world: World, c: number, b: number): number {
  const { state } = world;
  const { incentives: P } = world.today.parameters;
  if (!P.on) return 0;
  const feature = world.today.keys.feature;
  const adoption = world.today.keys.adoption;
  let bits = 0;
  if (state.sayPaid[c]) {
    bits |= PAID;
    state.cashPaid[b] += Math.round(100 * state.cash[b]);
    state.intrinsic[c] *= 1 - P.crowding;
  }
  if (uniform(adoption.k0, adoption.k1, c, b) < state.adoptionChance[b]) {
    state.adopted[b]++;
    state.adoptedToday[c] = 1;
    state.past[c * world.market.brands + b] |= Past.adopted;
  }
  if (uniform(feature.k0, feature.k1, c, b) >= state.featureChance[b]) return bits;
  state.featured[b]++;
  state.past[c * world.market.brands + b] |= Past.featured;
  return bits | FEATURED;
}

function favourite(world: World, c: number): number {
  const { interest } = world.state;
  let best = 0;
  for (let i = 1; i < VERTICALS; i++) {
    if (interest[c * VERTICALS + i] > interest[c * VERTICALS + best]) best = i;
  }
  return best;
}
