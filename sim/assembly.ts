/**
 * The table of posts. Rows 0 … B−1 are the advertisements of the brands, then come the places of posts kept from
 * earlier days (48 for each vertical), then the posts of today: voices in order, consumers in order, machines.
 * It is put together by one hand after all have decided, so that rows do not depend on who decided first.
 */
import { CHANNELS, KEPT_POSTS, VERTICALS, VOICE_POSTS, columnNames, columnOf } from './columns.ts';
import type { TypedArray } from './columns.ts';
import { NegativeKind } from './mechanisms/asymmetry.ts';
import { personaOf } from './mechanisms/business.ts';
import { Response, policyOf } from './mechanisms/complaints.ts';
import { qualityOf, stars } from './mechanisms/experience.ts';
import { retention } from './mechanisms/forgetting.ts';
import { caught } from './mechanisms/platform.ts';
import { uniform } from './random.ts';
import { Say, negativeKindOf } from './mechanisms/posting.ts';
import { valenceOf } from './mechanisms/publishing.ts';
import { priceOf } from './mechanisms/spending.ts';
import type { World } from './world.ts';

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
  style: number;
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
  state.pull[row] = pullOf(world, post);
  state.postStyle[row] = post.style;
  state.postKey[row] = post.key;
  state.postAge[row] = 0;
  state.noted[row] = 0;
  state.reads[row] = 0;
  state.readsBefore[row] = 0;
  state.likes[row] = 0;
  state.replies[row] = 0;
  state.shares[row] = 0;
}

/** What draws readers: craft, bad news, being featured; what the platform throttles draws less. */
function pullOf(world: World, post: Post): number {
  const { kind, paid } = post;
  const { negative, incentives, platform } = world.parameters;
  const bad = kind !== NegativeKind.none && negative.on ? negative.attention : 1;
  const shown = (paid & FEATURED) !== 0 ? incentives.featurePull : 1;
  return appealOf(world, post) * bad * shown * ((paid & THROTTLED) !== 0 ? 1 - platform.throttle : 1);
}

/** Craft draws; naming weak points costs appeal with the square of how much is named. */
function appealOf(world: World, { craft, brand, source, valence }: Post): number {
  const named = brand >= 0 && source === Source.voice ? 1 - valence : 0;
  return (0.5 + craft) * (1 - world.parameters.publishing.candourCost * named * named);
}

/** Writes today's posts into the table. */
export function assemble(world: World): void {
  for (let b = 0; b < world.brands; b++) writeAdvertisement(world, b);
  world.postRows = keptRows(world);
  for (let v = 0; v < world.counts[0]; v++) writeVoice(world, v);
  for (let c = 0; c < world.consumers; c++) {
    if (world.state.say[c] !== 0) writeConsumer(world, c);
  }
  for (let b = 0; b < world.brands; b++) {
    writeMachines(world, b, NegativeKind.attack);
    writeMachines(world, b, NegativeKind.none);
    removeDeleted(world, b);
  }
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
    style: 0.5,
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
    if (state.sponsored[at] !== 0) paidPosts++;
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

/** The fee, less the fine for a hidden post that the platform catches. */
function chargeFee(world: World, v: number, b: number, isCaught: boolean): void {
  const { state } = world;
  const { platform } = world.parameters;
  const fen = priceOf(world, v);
  const channel = b * CHANNELS + state.tier[v];
  state.outlay[channel] += fen;
  state.purse[channel] -= fen;
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
  const { business } = world.parameters;
  if (business.on) state.honesty[v] += business.caught * (1 - state.honesty[v]);
  return PAID | LABELLED | THROTTLED;
}

function writeVoicePost(world: World, v: number, at: number, key: number): void {
  const { state } = world;
  const b = state.plugged[at];
  const paid = govern(world, v, at);
  if (paid) chargeFee(world, v, b, (paid & THROTTLED) !== 0);
  if (b >= 0 && paid) state.voicesPaid[b]++;
  else if (b >= 0) state.voicesGood[b]++;
  const turned = paid !== 0 && state.partner[v] >= 0 && state.partner[v] !== b;
  const roams = b < 0 && roaming(world, v, at);
  const bits = paid | machineBits(world, v, at) | (turned || roams ? OUT_OF_CHARACTER : 0);
  write(world, world.postRows++, voicePost(world, v, b, bits, key));
  if (paid) state.partner[v] = b;
}

/** Whether this post is about something quite different from what the voice stands for. */
function roaming(world: World, v: number, at: number): boolean {
  const { k0, k1 } = world.keys.roaming;
  return uniform(k0, k1, v, at) < world.creators[world.state.tier[v]].roaming;
}

/** Whether a machine wrote the post, and whether that is said. */
function machineBits(world: World, v: number, at: number): number {
  const { aiShare } = world.creators[world.state.tier[v]];
  const { k0, k1 } = world.keys.machine;
  if (uniform(k0, k1, v, 2 * at) >= aiShare) return 0;
  const said = uniform(k0, k1, v, 2 * at + 1) < world.parameters.platform.aiLabel;
  return said ? MACHINE | MACHINE_LABELLED : MACHINE;
}

function voicePost(world: World, v: number, b: number, bits: number, key: number): Post {
  const { state, brandValues } = world;
  const creator = world.creators[state.tier[v]];
  const isPaid = (bits & PAID) !== 0;
  const byMachine = (bits & MACHINE) !== 0;
  const candour = personaOf(world, v) * (isPaid ? brandValues[b].freedom : 1);
  const valence = b < 0 ? 0.5 : valenceOf(candour, qualityOf(world, b));
  return {
    author: v,
    source: Source.voice,
    brand: b,
    vertical:
      b >= 0
        ? brandValues[b].vertical
        : (state.voiceVertical[v] + (bits & OUT_OF_CHARACTER ? 1 : 0)) % VERTICALS,
    kind: NegativeKind.none,
    paid: bits,
    valence,
    information: byMachine ? 0.5 : state.skill[v],
    craft: byMachine ? 0.6 : creator.craft,
    emotion: byMachine ? 0.25 : isPaid ? brandValues[b].emotion : creator.emotion,
    promise: isPaid ? brandValues[b].promise : valence,
    // Machines write what is written most.
    style: byMachine ? 0.5 : state.style[v],
    key,
  };
}

/** Users write plainly: what they tell grows with having bought, how it moves with how they feel. */
function writeConsumer(world: World, c: number): void {
  const { state, brands, brandValues, day } = world;
  const b = state.sayBrand[c];
  const pair = c * brands + b;
  const valence = state.sayValence[c];
  const kind =
    b < 0
      ? NegativeKind.none
      : negativeKindOf(state.say[c], valence, state.repostNegative[c], state.bought[pair] > 0);
  if (state.say[c] === Say.review) state.reviews[b * 5 + stars(state.reviewSatisfaction[c]) - 1]++;
  if (b >= 0 && kind === NegativeKind.none) state.saidGood[b]++;
  if (b >= 0 && kind !== NegativeKind.none) state.saidBad[b * 4 + kind - 1]++;
  state.sayRow[c] = world.postRows;
  state.postedOn[c] = day;
  write(world, world.postRows++, {
    author: c,
    source: Source.consumer,
    brand: b,
    vertical: b < 0 ? favourite(world, c) : brandValues[b].vertical,
    kind,
    paid: b >= 0 && kind === NegativeKind.none ? reward(world, c, b) : 0,
    valence,
    information: b >= 0 && state.bought[pair] > 0 ? 0.65 : 0.45,
    craft: 0.3,
    emotion: b < 0 ? 0.4 : 0.4 + 0.5 * Math.abs(state.affect[pair]) + (kind === 0 ? 0 : 0.1),
    promise: valence,
    style: state.styleMemory[c],
    key: keyOf(day, Source.consumer, c),
  });
  if (b < 0 || kind === NegativeKind.none) return;
  state.past[pair] |= Past.complained;
  if (state.complaint[pair] === 0) {
    state.complaint[pair] = kind;
    state.complaintAge[pair] = 0;
  }
}

/** Cash, being featured, being listened to: what a good post earns on the spot. */
function reward(world: World, c: number, b: number): number {
  const { state } = world;
  const { incentives: P } = world.parameters;
  if (!P.on) return 0;
  const feature = world.keys.feature;
  const adoption = world.keys.adoption;
  if (state.sayPaid[c]) {
    state.cashPaid[b] += Math.round(100 * state.cash[b]);
    state.intrinsic[c] *= 1 - P.crowding;
  }
  if (uniform(adoption.k0, adoption.k1, c, b) < state.adoptionChance[b]) {
    state.adopted[b]++;
    state.adoptedToday[c] = 1;
    state.past[c * world.brands + b] |= Past.adopted;
  }
  if (uniform(feature.k0, feature.k1, c, b) >= state.featureChance[b]) return 0;
  state.featured[b]++;
  state.past[c * world.brands + b] |= Past.featured;
  return FEATURED;
}

function favourite(world: World, c: number): number {
  const { interest } = world.state;
  let best = 0;
  for (let i = 1; i < VERTICALS; i++) {
    if (interest[c * VERTICALS + i] > interest[c * VERTICALS + best]) best = i;
  }
  return best;
}

/** Posts that machines write for money: attacks on a brand, or bought praise that detection lets through. */
function writeMachines(world: World, b: number, kind: number): void {
  const { brandValues, onlineConsumers, day, state } = world;
  const attack = kind === NegativeKind.attack;
  const brand = brandValues[b];
  const wanted = Math.round(((attack ? brand.attackPosts : brand.fakeReviews) * onlineConsumers) / 1000);
  const { on, fakeDetection } = world.parameters.platform;
  const { k0, k1 } = world.keys.fake;
  for (let i = 0; i < wanted && world.postRows < world.sizes.post; i++) {
    if (!attack && on && uniform(k0, k1, b, i) < fakeDetection) continue;
    const row = world.postRows++;
    write(world, row, {
      author: -1,
      source: Source.machine,
      brand: b,
      vertical: brand.vertical,
      kind,
      paid: 0,
      valence: attack ? 0 : 1,
      information: attack ? 0.5 : 0.4,
      craft: 0.5,
      emotion: attack ? 0.8 : 0.5,
      promise: attack ? 0 : 1,
      style: 0.5,
      key: keyOf(day, Source.machine, (attack ? b : b + 8) * 1_000_000 + i),
    });
    if (attack) state.likes[row] = world.parameters.negative.attackLikes;
  }
}

/** Bad posts of earlier days that the brand has had taken down. */
function removeDeleted(world: World, b: number): void {
  const { state, brandValues } = world;
  if (!world.parameters.complaints.on) return;
  for (let row = world.brands; row < keptRows(world); row++) {
    if (state.postKey[row] === 0 || state.postBrand[row] !== b || state.negativeKind[row] === 0) continue;
    const policy = policyOf(world, b, state.negativeKind[row]);
    if (policy === Response.delete && state.postAge[row] >= brandValues[b].detectionDelay)
      state.pull[row] = 0;
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
    for (let i = 0; i < list.length; i++) {
      const row = keptRow(world, vertical, i);
      world.state.postAge[row]++;
      world.state.readsBefore[row] = world.state.reads[row];
    }
  });
}
