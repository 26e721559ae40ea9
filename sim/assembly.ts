/**
 * The table of posts. Rows 0 … B−1 are the advertisements of the brands, then come the places of posts kept from
 * earlier days (48 for each vertical), then the posts of today: voices in order, consumers in order, machines.
 * It is put together by one hand after all have decided, so that rows do not depend on who decided first.
 */
import { KEPT_POSTS, VERTICALS, VOICE_POSTS, columnNames, columnOf } from './columns.ts';
import type { TypedArray } from './columns.ts';
import { NegativeKind } from './mechanisms/asymmetry.ts';
import { retention } from './mechanisms/forgetting.ts';
import { stars } from './mechanisms/experience.ts';
import { Say, negativeKindOf } from './mechanisms/posting.ts';
import { valenceOf } from './mechanisms/publishing.ts';
import type { World } from './world.ts';

/** Bits of `postPaid`. */
export const PAID = 1;
export const LABELLED = 2;

export const Source = { consumer: 0, voice: 1, advertisement: 2, machine: 3 } as const;

/** Row of the i-th kept post of a vertical. */
export const keptRow = (world: World, vertical: number, i: number): number =>
  world.brands + vertical * KEPT_POSTS + i;

/** First row of the posts of today. */
export const keptRows = (world: Pick<World, 'brands'>): number => world.brands + VERTICALS * KEPT_POSTS;

/** A number that names a post in every arm of an experiment; never 0, which marks an empty row. */
function keyOf(day: number, source: number, id: number): number {
  let h = Math.imul(id + 1, 0x9e3779b1) ^ Math.imul(day + 1, 0x85ebca6b) ^ Math.imul(source + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) | 0 || 1;
}

interface Post {
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
  key: number;
}

function write(world: World, row: number, post: Post): void {
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
  state.pull[row] = (0.5 + post.craft) * (post.kind === 0 ? 1 : badPull(world));
  state.postKey[row] = post.key;
  state.postAge[row] = 0;
  state.noted[row] = 0;
  state.reads[row] = 0;
  state.likes[row] = 0;
  state.replies[row] = 0;
  state.shares[row] = 0;
}

const badPull = ({ parameters: { negative } }: World): number => (negative.on ? negative.attention : 1);

/** Writes today's posts into the table. */
export function assemble(world: World): void {
  for (let b = 0; b < world.brands; b++) writeAdvertisement(world, b);
  world.postRows = keptRows(world);
  for (let v = 0; v < world.voices; v++) writeVoice(world, v);
  for (let c = 0; c < world.consumers; c++) {
    if (world.state.say[c] !== 0) writeConsumer(world, c);
  }
  for (let b = 0; b < world.brands; b++) writeAttack(world, b);
}

function writeAdvertisement(world: World, b: number): void {
  const { brandValues } = world;
  write(world, b, {
    author: b,
    source: Source.advertisement,
    brand: b,
    vertical: brandValues[b].vertical,
    kind: NegativeKind.none,
    paid: 3,
    valence: 1,
    information: 0.5,
    craft: 0.8,
    emotion: brandValues[b].emotion,
    promise: brandValues[b].promise,
    key: keyOf(0, Source.advertisement, b),
  });
}

function writeVoice(world: World, v: number): void {
  const { state, day } = world;
  const { commerce } = world.parameters;
  state.firstRow[v] = world.postRows;
  let paidPosts = 0;
  for (let k = 0; k < state.output[v]; k++) {
    const at = v * VOICE_POSTS + k;
    if (state.sponsored[at] !== 0) {
      paidPosts++;
      chargeFee(world, v, state.plugged[at]);
    }
    writeVoicePost(world, v, at, keyOf(day, Source.voice, at));
  }
  const published = state.output[v];
  state.paidPosts[v] = paidPosts;
  state.silence[v] = published > 0 ? 0 : Math.min(32767, state.silence[v] + 1);
  if (published > 0) {
    const pace = 1 - retention(commerce.loadHalfLife);
    state.load[v] += pace * (paidPosts / published - state.load[v]);
  }
  if (!commerce.on) state.load[v] = 0;
}

function chargeFee(world: World, v: number, b: number): void {
  const { state } = world;
  const fen = Math.round(100 * world.creators[state.tier[v]].fee * state.followers[v]);
  state.earned[v] += fen;
  state.feeCost[b] += fen;
}

function writeVoicePost(world: World, v: number, at: number, key: number): void {
  const { state, brandValues } = world;
  const creator = world.creators[state.tier[v]];
  const b = state.plugged[at];
  const paid = state.sponsored[at];
  if (b >= 0 && paid) state.voicesPaid[b]++;
  else if (b >= 0) state.voicesGood[b]++;
  const candour = state.authenticity[v] * (paid ? world.parameters.publishing.scriptFreedom : 1);
  const valence = b < 0 ? 0.5 : valenceOf(candour, brandValues[b].quality);
  write(world, world.postRows++, {
    author: v,
    source: Source.voice,
    brand: b,
    vertical: b < 0 ? state.voiceVertical[v] : brandValues[b].vertical,
    kind: NegativeKind.none,
    paid,
    valence,
    information: state.skill[v],
    craft: creator.craft,
    emotion: paid ? brandValues[b].emotion : creator.emotion,
    promise: paid ? brandValues[b].promise : valence,
    key,
  });
}

/** Users write plainly: what they tell grows with having bought, how it moves with how they feel. */
function writeConsumer(world: World, c: number): void {
  const { state, brands, brandValues, day } = world;
  const b = state.sayBrand[c];
  const pair = c * brands + b;
  const valence = state.sayValence[c];
  const kind = b < 0 ? NegativeKind.none : negativeKindOf(state.say[c], valence, state.repostNegative[c]);
  if (state.say[c] === Say.review) state.reviews[b * 5 + stars(state.reviewSatisfaction[c]) - 1]++;
  if (b >= 0 && kind === NegativeKind.none) state.saidGood[b]++;
  if (b >= 0 && kind !== NegativeKind.none) state.saidBad[b * 4 + kind - 1]++;
  state.sayRow[c] = world.postRows;
  write(world, world.postRows++, {
    author: c,
    source: Source.consumer,
    brand: b,
    vertical: b < 0 ? favourite(world, c) : brandValues[b].vertical,
    kind,
    paid: 0,
    valence,
    information: b >= 0 && state.bought[pair] > 0 ? 0.65 : 0.45,
    craft: 0.3,
    emotion: b < 0 ? 0.4 : 0.4 + 0.5 * Math.abs(state.affect[pair]) + (kind === 0 ? 0 : 0.1),
    promise: valence,
    key: keyOf(day, Source.consumer, c),
  });
}

function favourite(world: World, c: number): number {
  const { interest } = world.state;
  let best = 0;
  for (let i = 1; i < VERTICALS; i++) {
    if (interest[c * VERTICALS + i] > interest[c * VERTICALS + best]) best = i;
  }
  return best;
}

function writeAttack(world: World, b: number): void {
  const { brandValues, onlineConsumers, day, state } = world;
  const wanted = Math.round((brandValues[b].attackPosts * onlineConsumers) / 1000);
  for (let i = 0; i < wanted && world.postRows < world.sizes.post; i++) {
    const row = world.postRows++;
    write(world, row, {
      author: -1,
      source: Source.machine,
      brand: b,
      vertical: brandValues[b].vertical,
      kind: NegativeKind.attack,
      paid: 0,
      valence: 0,
      information: 0.5,
      craft: 0.5,
      emotion: 0.8,
      promise: 0,
      key: keyOf(day, Source.machine, b * 1_000_000 + i),
    });
    state.likes[row] = world.parameters.negative.attackLikes;
  }
}

const postColumns = columnNames.filter((name) => columnOf(name).kind === 'post' && !columnOf(name).scratch);

/** Moves the chosen rows of each vertical into the kept places and empties the rest. They grow a day older. */
export function moveKept(world: World, chosen: readonly (readonly number[])[]): void {
  const rows = chosen.flat();
  for (const name of postColumns) {
    const column = world.state[name] as TypedArray;
    const values = rows.map((row) => column[row]);
    column.fill(0, world.brands, keptRows(world));
    let at = 0;
    chosen.forEach((list, vertical) => {
      for (let i = 0; i < list.length; i++) column[keptRow(world, vertical, i)] = values[at++];
    });
  }
  chosen.forEach((list, vertical) => {
    world.kept[vertical] = list.length;
    for (let i = 0; i < list.length; i++) world.state.postAge[keptRow(world, vertical, i)]++;
  });
}
