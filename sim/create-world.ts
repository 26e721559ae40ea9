/** Makes the world of a scenario: its market, and those who live there on the first morning. */
import { MODEL } from './catalogue.ts';
import type { StreamName } from './catalogue.ts';
import { allocate } from './core/column.ts';
import { drawBy, openDay } from './core/engine.ts';
import { Exposures } from './core/exposures.ts';
import type { Key } from './core/random.ts';
import type { SocialGraph } from './graph/compressed.ts';
import { makeMarket } from './make-market.ts';
import { Feed, feedCapacity, longestDay } from './mechanisms/attention/feed.ts';
import { Breadths } from './mechanisms/people/interests.ts';
import { drawFollows } from './population/follows.ts';
import { Known } from './population/known.ts';
import { drawPopulation, openBusiness } from './population/population.ts';
import { Authors } from './posts/authors.ts';
import { NOTHING_ABSENT } from './scenario/left-out.ts';
import type { ResolvedScenario } from './scenario/scenario.ts';
import type { Market, Scratch, State, Today, World } from './world.ts';

/** Makes the memory of one column: ordinary, or shared between threads. */
export type MakeBuffer = (bytes: number) => ArrayBufferLike;

/**
 * Makes the world of a scenario on the morning of day 0.
 *
 * @param network friendships to use instead of generated ones; the population is then its nodes
 */
export function createWorld(scenario: ResolvedScenario, network?: SocialGraph, buffer?: MakeBuffer): World {
  return bornWorld(placed(makeMarket(scenario, network), buffer), buffer);
}

/** Room for a market in the memory that is asked for, with nobody born. */
export function roomFor(market: Market, buffer?: MakeBuffer): World {
  return roomUnder(placed(market, buffer), buffer);
}

/** The same, with the market left in the memory where it is. */
export const roomUnder = (market: Market, buffer?: MakeBuffer): World =>
  bareWorld(market, newColumns(market, buffer), sumsOf(market, buffer));

/** What is long in a market, in the memory that is asked for. */
function placed(market: Market, buffer?: MakeBuffer): Market {
  if (buffer === undefined) return market;
  const copy = <T extends Int32Array | Float32Array>(values: T): T => {
    const make = values.constructor as new (memory: ArrayBufferLike) => T;
    const there = new make(buffer(values.byteLength));
    there.set(values);
    return there;
  };
  const { graph, followStart } = market;
  const rows = {
    start: copy(graph.start),
    neighbour: copy(graph.neighbour),
    community: copy(graph.community),
  };
  const tie = graph.tie && copy(graph.tie);
  return { ...market, graph: { ...graph, ...rows, tie }, followStart: copy(followStart) };
}

/** Everybody as they are on the morning of day 0 of a market. */
export function bornWorld(market: Market, buffer?: MakeBuffer): World {
  const sums = sumsOf(market, buffer);
  const world = bareWorld(market, newColumns(market, buffer), sums);
  drawBy(world, market.peopleKey, 0);
  drawPopulation(world);
  (market as { followEdges: number }).followEdges = drawFollows.fill(world);
  openBusiness(world);
  drawBy(world, market.key, 0);
  return world;
}

/** All columns as they begin, with nobody born. */
function newColumns(market: Market, buffer?: MakeBuffer): State {
  const state = allocate(MODEL.columns, market.sizes, buffer) as State;
  state.creatorsInUse[0] = market.tierStart[3];
  return state;
}

/**
 * Room for a market in which nobody has been born, at a fraction of what births cost: for whoever puts a snapshot there.
 * Markets with the same beginning may share their parts, as nobody changes them.
 *
 * @param state the columns of another world, to be shared with it; without, those of its own hold what they begin with
 * @param sums the block sums of another world, to be shared with it
 */
export function bareWorld(
  market: Market,
  state: State = newColumns(market),
  sums: Float64Array = sumsOf(market),
): World {
  const { sizes } = market;
  const scratch: Scratch = {
    feed: new Feed(feedCapacity(market), sizes.post),
    exposures: new Exposures(longestDay(market)),
    sums,
    known: new Known(),
    breadths: new Breadths(sizes.consumer),
    authors: new Authors(sizes.post),
  };
  const world: World = { model: MODEL, market, state, today: unopened(market), scratch, observe: null };
  openDay(world, 0);
  return world;
}

/** Sums of the day: as many as there are, for each brand and block. */
function sumsOf(
  { sizes, brands }: Market,
  buffer: MakeBuffer = (bytes) => new ArrayBuffer(bytes),
): Float64Array {
  const length = sizes.block * brands * MODEL.sumPlace.size;
  return new Float64Array(buffer(Float64Array.BYTES_PER_ELEMENT * length));
}

/** A clock that `openDay` has not set yet. */
function unopened({ scenario: { base: settings }, brands, keptRows }: Market): Today {
  return {
    day: 0,
    settings,
    parameters: settings.parameters,
    brandValues: settings.brands,
    tierSettings: [],
    priceFen: new Float64Array(brands),
    keys: {} as Record<StreamName, Key>,
    absent: NOTHING_ABSENT,
    postRows: keptRows,
    offers: new Float64Array(3),
    scandalous: false,
    brandsLearn: false,
    givingUp: 0,
    exposed: 0,
    fromFriends: 0,
    fromFollowed: 0,
    fromSearch: 0,
  };
}
