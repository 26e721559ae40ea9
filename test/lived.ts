/**
 * Lives a scenario and keeps what the daily series do not hold: who posted what, and what kind of posts were read.
 * Runs are told apart by settings alone, so a table of many comparisons computes each of them once.
 */
import { CREATOR_POSTS, VERTICALS } from '../sim/core/dimensions.ts';
import { liveDay } from '../sim/core/engine.ts';
import type { SocialGraph } from '../sim/graph/compressed.ts';
import { Source } from '../sim/posts/posts.ts';
import { Say } from '../sim/mechanisms/word-of-mouth/say.ts';
import type { Patch } from '../sim/core/expectation.ts';
import { newRecording, record } from '../sim/recording.ts';
import type { Recording } from '../sim/recording.ts';
import { formatProblem, resolveScenario } from '../sim/scenario/scenario.ts';
import type { ResolvedScenario } from '../sim/scenario/scenario.ts';
import { createWorld } from '../sim/create-world.ts';
import type { World } from '../sim/world.ts';

const TIERS = ['koc', 'mid', 'head'] as const;

export function resolved(json: object): ResolvedScenario {
  const text = { en: 'test', zh: '测试' };
  const resolution = resolveScenario({ title: text, question: text, ...json }, 'test');
  if (!resolution.ok) throw new Error(resolution.problems.map(formatProblem).join('\n'));
  return resolution.scenario;
}

/**
 * The scenario with these values; then `one`, which holds for the first brand or for KOCs only.
 *
 * Written into the settings, as checking a whole document for every run would take longer than running it. So
 * this is for scenarios whose interventions change no settings.
 */
export function changed(scenario: ResolvedScenario, patch: Patch, one: Patch = {}): ResolvedScenario {
  const base = structuredClone(scenario.base);
  for (const [path, value] of Object.entries(patch)) assign(base, path, value, false);
  for (const [path, value] of Object.entries(one)) assign(base, path, value, true);
  return { ...scenario, base, timeline: [{ from: 0, settings: base }] };
}

function assign(settings: ResolvedScenario['base'], path: string, value: number, first: boolean): void {
  const [group, name] = path.split('.');
  const write = (table: Record<string, number>): void => {
    if (!Object.hasOwn(table, name)) throw new Error(`${path} is no parameter`);
    table[name] = value;
  };
  if (group === 'population') write(settings.population);
  else if (group === 'brand') (first ? settings.brands.slice(0, 1) : settings.brands).forEach(write);
  else if (group === 'creator')
    (first ? ['koc' as const] : TIERS).forEach((tier) => write(settings.creators[tier]));
  else write(settings.parameters[group as keyof typeof settings.parameters]);
}

/** A run that has been lived to its end. */
export interface Lived {
  world: World;
  recording: Recording;
  days: number;
  /** Posts by consumers of each kind of `Say`. */
  said: number[];
  /** Posts of each consumer, reposts left out. */
  original: Uint32Array;
  readings: Readings;
  /** Sponsored posts by creators who had one before, and those of them for the same brand. */
  deals: { again: number; same: number };
}

/** Sums over all readings of posts, advertisements left out. */
interface Readings {
  all: number;
  /** Of posts of the day. */
  fresh: number;
  /** Of posts by consumers on the day they were written, and how many those were. */
  ofConsumers: number;
  postsOfConsumers: number;
  likes: number;
  shares: number;
  age: number;
  quality: number;
}

const graphs = new Map<string, SocialGraph>();

/** Markets with the same people have the same friendships: made once. */
function worldOf(scenario: ResolvedScenario): World {
  const { population } = scenario.base;
  const key = JSON.stringify([scenario.seed, population]);
  const world = createWorld(scenario, graphs.get(key));
  // Those without an account would be added to a graph that has them.
  if (population.offline === 0) graphs.set(key, world.market.graph);
  return world;
}

/** Lives all days. */
export function live(scenario: ResolvedScenario): Lived {
  const world = worldOf(scenario);
  const recording = newRecording(world, scenario.days);
  const lived: Lived = {
    world,
    recording,
    days: scenario.days,
    said: Object.keys(Say).map(() => 0),
    original: new Uint32Array(world.market.consumers),
    readings: {
      all: 0,
      fresh: 0,
      ofConsumers: 0,
      postsOfConsumers: 0,
      likes: 0,
      shares: 0,
      age: 0,
      quality: 0,
    },
    deals: { again: 0, same: 0 },
  };
  while (world.today.day < scenario.days) {
    const { reads, likes, shares } = world.state;
    const kept = world.market.keptRows;
    const partner = world.state.partner.slice();
    const morning = {
      reads: reads.slice(0, kept),
      likes: likes.slice(0, kept),
      shares: shares.slice(0, kept),
    };
    liveDay(world, (evening) => {
      record(evening, recording);
      countPosts(evening, lived);
      countDeals(evening, lived, partner);
      countReadings(evening, lived, morning);
    });
  }
  return lived;
}

function countPosts(world: World, lived: Lived): void {
  const { say } = world.state;
  for (let c = 0; c < world.market.consumers; c++) {
    if (say[c] === Say.nothing) continue;
    lived.said[say[c]]++;
    if (say[c] !== Say.repost) lived.original[c]++;
  }
}

/** @param partner brand of the last sponsored post of each creator in the morning */
function countDeals({ state, market }: World, { deals }: Lived, partner: Int8Array): void {
  for (let v = 0; v < market.creators; v++) {
    let last = partner[v];
    for (let at = v * CREATOR_POSTS; at < v * CREATOR_POSTS + state.output[v]; at++) {
      if (state.sponsored[at] === 0) continue;
      if (last >= 0) deals.again++;
      if (last === state.plugged[at]) deals.same++;
      last = state.plugged[at];
    }
  }
}

type Counts = Record<'reads' | 'likes' | 'shares', Int32Array>;

function countReadings(world: World, { readings: sums }: Lived, morning: Counts): void {
  const { reads, likes, shares, postKey, postAge, craft, information, source } = world.state;
  const today = world.market.keptRows;
  for (let row = world.market.brands; row < world.today.postRows; row++) {
    if (postKey[row] === 0) continue;
    const old = row < today;
    const read = reads[row] - (old ? morning.reads[row] : 0);
    sums.all += read;
    const liked = likes[row] - (old ? morning.likes[row] : 0);
    sums.likes += liked;
    sums.shares += shares[row] - (old ? morning.shares[row] : 0);
    sums.age += read * postAge[row];
    sums.quality += read * 0.5 * (craft[row] + information[row]);
    if (old) continue;
    sums.fresh += read;
    if (source[row] !== Source.consumer) continue;
    sums.ofConsumers += read;
    sums.postsOfConsumers++;
  }
}

/** Column j of a table that has `width` values in a row. */
export const every = (values: ArrayLike<number>, width: number, j = 0): Float64Array =>
  Float64Array.from({ length: values.length / width }, (_, i) => values[i * width + j]);

export const interestIn = (world: World, vertical: number): Float64Array =>
  every(world.state.interest, VERTICALS, vertical);

export const mean = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return values.length === 0 ? 0 : sum / values.length;
};

export const deviation = (values: ArrayLike<number>): number => {
  const m = mean(values);
  return Math.sqrt(mean(Float64Array.from(values, (x) => (x - m) * (x - m))));
};
