/** Makes the world of a scenario. */
import { MODEL } from './catalogue.ts';
import type { StreamName } from './catalogue.ts';
import { allocate } from './core/column.ts';
import type { Sizes } from './core/column.ts';
import { AXES, BLOCK, VERTICALS, shelfPlaces } from './core/dimensions.ts';
import { openDay } from './core/engine.ts';
import { Exposures } from './core/exposures.ts';
import { seedKey, sequence } from './core/random.ts';
import type { Key } from './core/random.ts';
import type { SocialGraph } from './graph/compressed.ts';
import { generateFriendships } from './graph/generate.ts';
import { graphStatistics } from './graph/statistics.ts';
import { Feed, feedCapacity, longestDay } from './mechanisms/attention/feed.ts';
import { drawFollows } from './population/follows.ts';
import { Breadths } from './mechanisms/people/interests.ts';
import { Known } from './population/known.ts';
import { TOPOLOGIES } from './population/parameters.ts';
import { creatorsByTier, drawPopulation, openBusiness } from './population/population.ts';
import { Authors } from './posts/authors.ts';
import type { ResolvedScenario, Settings } from './scenario/scenario.ts';
import type { Category, Market, Scratch, State, Today, World } from './world.ts';

function categoriesOf(settings: Settings): Category[] {
  const categories: Category[] = [];
  settings.brands.forEach((brand, b) => {
    const { vertical, category: kind } = brand;
    const known = categories.find((one) => one.vertical === vertical && one.kind === kind);
    if (known) known.brands.push(b);
    else categories.push({ vertical, kind, brands: [b], lasts: 1 });
  });
  for (const one of categories)
    one.lasts = one.brands.reduce((sum, b) => sum + settings.brands[b].lasts, 0) / one.brands.length;
  return categories;
}

function axesOf(settings: Settings): Float64Array {
  const axes = new Float64Array(settings.brands.length * AXES);
  settings.brands.forEach((brand, b) => {
    const stand = [brand.sustainability, brand.nationalStyle, brand.independence, brand.thrift];
    const length = Math.sqrt(stand.reduce((sum, x) => sum + x * x, 0));
    stand.forEach((x, axis) => {
      axes[b * AXES + axis] = length === 0 ? 0 : x / length;
    });
  });
  return axes;
}

/** The friendships of a scenario: generated, or those of a network file with the offline consumers appended. */
function graphOf(scenario: ResolvedScenario, key: Key, network: SocialGraph | undefined): SocialGraph {
  const { population } = scenario.base;
  if (network) return withIsolated(network, population.offline);
  // Streams of the generator are numbered after those of the days, by the order they are asked for.
  const names: string[] = [];
  const random = (name: string): (() => number) => {
    if (!names.includes(name)) names.push(name);
    return sequence(key, 1000 + names.indexOf(name));
  };
  return generateFriendships({ ...population, topology: TOPOLOGIES[population.topology] }, random);
}

type Buffer = (bytes: number) => ArrayBufferLike;

/** The same numbers in the memory that is asked for. */
function placedArray<T extends Int32Array | Float32Array | Float64Array>(values: T, buffer?: Buffer): T {
  if (buffer === undefined) return values;
  const copy = new (values.constructor as new (memory: ArrayBufferLike) => T)(buffer(values.byteLength));
  copy.set(values);
  return copy;
}

function placed(graph: SocialGraph, buffer?: Buffer): SocialGraph {
  const { start, neighbour, community, tie } = graph;
  return {
    ...graph,
    start: placedArray(start, buffer),
    neighbour: placedArray(neighbour, buffer),
    community: placedArray(community, buffer),
    tie: tie && placedArray(tie, buffer),
  };
}

function withIsolated(graph: SocialGraph, more: number): SocialGraph {
  if (more === 0) return graph;
  const nodes = graph.nodes + more;
  const start = new Int32Array(nodes + 1).fill(graph.start[graph.nodes]);
  start.set(graph.start);
  const community = new Int32Array(nodes).fill(-1);
  community.set(graph.community);
  return { ...graph, nodes, start, community };
}

/** A clock that `openDay` has not set yet. */
const firstMorning = (settings: Settings, brands: number, postRows: number): Today => ({
  day: 0,
  settings,
  parameters: settings.parameters,
  brandValues: settings.brands,
  tierSettings: [],
  priceFen: new Float64Array(brands),
  keys: {} as Record<StreamName, Key>,
  postRows,
  offers: new Float64Array(3),
  scandalous: false,
  brandsLearn: false,
  givingUp: 0,
  exposed: 0,
  fromFriends: 0,
  fromFollowed: 0,
  fromSearch: 0,
});

const roomToWork = (sizes: Sizes, feed: Feed, exposures: Exposures, sums: Float64Array): Scratch => ({
  feed,
  exposures,
  sums,
  known: new Known(),
  breadths: new Breadths(sizes.consumer),
  authors: new Authors(sizes.post),
});

/**
 * A second world on the market of the first, under another scenario with the same beginning: people, friendships and
 * follows at the start are shared, as nobody changes them; state and room to work in are its own. All columns hold what
 * they begin with: a snapshot has to be put in.
 *
 * @param columns the state of another world, to be shared with it
 */
export function twinWorld(world: World, scenario: ResolvedScenario, columns?: State): World {
  const { model } = world;
  const market: Market = { ...world.market, scenario };
  const { sizes, brands, keptRows } = market;
  const feed = new Feed(feedCapacity(world), sizes.post);
  const exposures = new Exposures(longestDay(world));
  const scratch = roomToWork(sizes, feed, exposures, new Float64Array(world.scratch.sums.length));
  const state = columns ?? (allocate(model.columns, sizes) as State);
  return {
    model,
    market,
    state,
    today: firstMorning(scenario.base, brands, keptRows),
    scratch,
    observe: null,
  };
}

/**
 * Makes the world of a scenario on the morning of day 0.
 *
 * @param network friendships to use instead of generated ones; the population is then its nodes
 * @param buffer makes the memory of the columns: ordinary, or shared between threads
 */
export function createWorld(scenario: ResolvedScenario, network?: SocialGraph, buffer?: Buffer): World {
  const settings = scenario.base;
  const key = seedKey(scenario.seed);
  const graph = placed(graphOf(scenario, key, network), buffer);
  const consumers = graph.nodes;
  const onlineConsumers = consumers - settings.population.offline;
  const brands = settings.brands.length;
  const tierStart = creatorsByTier(settings, onlineConsumers);
  const creators = tierStart[3] + Math.round((settings.parameters.growth.places * onlineConsumers) / 1000);
  const base = { scenario, key, graph, consumers, onlineConsumers, brands, creators, tierStart };
  const places = shelfPlaces(onlineConsumers);
  const keptPosts = Math.max(4, Math.round((settings.parameters.ranking.kept * onlineConsumers) / 1000));
  const filed = (settings.parameters.search.archive * onlineConsumers) / 1000;
  const archive = filed === 0 ? 0 : Math.max(1, Math.round(filed));
  const archiveStart = brands + VERTICALS * keptPosts;
  const keptRows = archiveStart + brands * archive;
  const follows = drawFollows.count(base, settings);
  const sizes: Sizes = {
    consumer: consumers,
    pair: consumers * brands,
    follow: follows.followStart[consumers],
    creator: creators,
    creatorPost: creators * 3,
    brand: brands,
    post: keptRows + 3 * creators + consumers + Math.ceil(0.1 * consumers) * brands,
    shelf: VERTICALS * places,
    listing: archive === 0 ? 0 : brands * (archive + keptPosts),
    block: Math.ceil(consumers / BLOCK),
    vertical: VERTICALS,
    market: 1,
  };
  const categories = categoriesOf(settings);
  const categoryOf = settings.brands.map((_, b) => categories.findIndex(({ brands: of }) => of.includes(b)));
  const brandAxes = axesOf(settings);
  const state = allocate(MODEL.columns, sizes, buffer) as State;
  state.creatorsInUse[0] = tierStart[3];
  const market: Market = {
    ...base,
    graphStatistics: graphStatistics(graph),
    edges: graph.edges,
    followEdges: 0,
    shelfPlaces: places,
    keptPosts,
    archive,
    archiveStart,
    keptRows,
    followStart: placedArray(follows.followStart, buffer),
    sizes,
    categories,
    categoryOf,
    referencePrice: Float64Array.from(settings.brands, ({ usualPrice }) => usualPrice),
    startPrice: Float64Array.from(settings.brands, ({ price }) => price),
    standing: Float64Array.from(settings.brands, ({ sustainability, nationalStyle, independence, thrift }) =>
      Math.sqrt(
        sustainability * sustainability +
          nationalStyle * nationalStyle +
          independence * independence +
          thrift * thrift,
      ),
    ),
    brandAxes,
    standsFor: settings.brands.map((_, b) =>
      brandAxes.subarray(b * AXES, (b + 1) * AXES).some((x) => x !== 0),
    ),
  };
  const today = firstMorning(settings, brands, keptRows);
  const sums = placedArray(new Float64Array(sizes.block * brands * MODEL.sumPlace.size), buffer);
  const scratch = roomToWork(sizes, new Feed(0, 0), new Exposures(0), sums);
  const world: World = { model: MODEL, market, state, today, scratch, observe: null };
  openDay(world, 0);
  drawPopulation(world);
  const followEdges = drawFollows.fill(world);
  openBusiness(world);
  const feed = new Feed(feedCapacity(world), sizes.post);
  const exposures = new Exposures(longestDay(world));
  return { ...world, market: { ...market, followEdges }, scratch: { ...scratch, feed, exposures } };
}
