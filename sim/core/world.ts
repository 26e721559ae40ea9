/**
 * One market: its people, its network, its state, and where it stands in time. Everything a day reads and writes
 * hangs here; what is made once is made here, so that a day allocates nothing.
 */
import { AXES, BLOCK, SHELF_PLACES, VERTICALS, allocate } from './columns.ts';
import type { Sizes, State } from './columns.ts';
import { keptRows } from '../posts/posts.ts';
import { generateFriendships } from '../graph/generate.ts';
import type { SocialGraph } from '../graph/compressed.ts';
import { graphStatistics } from '../graph/statistics.ts';
import type { GraphStatistics } from '../graph/statistics.ts';
import { Exposures } from '../mechanisms/attention/exposures.ts';
import { Feed, feedCapacity, longestDay } from '../mechanisms/attention/feed.ts';
import { SUMS_PER_BLOCK } from './measures.ts';
import { TOPOLOGIES } from './parameters.ts';
import { openBusiness, drawPopulation, setTastes, creatorsByTier } from '../population/population.ts';
import { drawFollows } from '../population/follows.ts';
import { seedKey, sequence, streamKey } from './random.ts';
import type { Key } from './random.ts';
import { settingsAt } from '../scenario/timeline.ts';
import type { ResolvedScenario, Settings } from '../scenario/scenario.ts';
import { STREAMS, streamId } from './streams.ts';
import type { StreamName } from './streams.ts';

export interface Category {
  vertical: number;
  brands: number[];
}

/** What is fixed when a market is made. */
export interface Market {
  readonly scenario: ResolvedScenario;
  readonly key: Key;
  readonly graph: SocialGraph;
  readonly graphStatistics: GraphStatistics;
  readonly consumers: number;
  /** Consumers with an account; they come first. */
  readonly onlineConsumers: number;
  readonly brands: number;
  /** Creators there can be; `state.creatorsInUse` says how many there are. */
  readonly creators: number;
  /** First creator of each tier as it was at the start, and one past the last: 4 entries. */
  readonly tierStart: readonly number[];
  /** Friendships, each counted once. */
  readonly edges: number;
  /** Follows at the start. */
  readonly followEdges: number;
  /** Follows of consumer c: followStart[c] … followStart[c + 1] − 1. */
  readonly followStart: Int32Array;
  readonly sizes: Sizes;
  /** Brands that compete for the same need. */
  readonly categories: readonly Category[];
  readonly categoryOf: readonly number[];
  /** Mean price in the category at the start, in yuan. */
  readonly referencePrice: Float64Array;
  /** What each brand stands for, as unit vectors (zeros for nothing). */
  readonly brandAxes: Float64Array;
  readonly standsFor: readonly boolean[];
}

/** What holds for the day that is being lived; made anew each morning. */
export interface Today {
  /** The first is 0. */
  day: number;
  settings: Settings;
  parameters: Settings['parameters'];
  brandValues: Settings['brands'];
  /** What creators are like, by tier. */
  tierSettings: Settings['creators']['koc'][];
  priceFen: Float64Array;
  keys: Record<StreamName, Key>;
  /** Rows of the post table in use. */
  postRows: number;
  /** Share of willing posts that find a brand with money, by tier; worked out each morning. */
  readonly offers: Float64Array;
  /** Whether a scandal breaks today: then everybody looks at the creators they follow. */
  scandalous: boolean;
  /** Posts and advertisements read today. */
  exposed: number;
}

/** Room to work in: made once, so that a day allocates nothing; holds nothing from one phase to the next. */
export interface Scratch {
  /** What is being read. */
  readonly feed: Feed;
  readonly exposures: Exposures;
  /** Block sums of the day, `SUMS_PER_BLOCK` for each brand and block. */
  readonly sums: Float64Array;
}

export interface World {
  readonly market: Market;
  /** What lives: one typed array for each column. */
  readonly state: State;
  readonly today: Today;
  readonly scratch: Scratch;
  /** Sees every batch of exposures once it is worked off; it must change nothing. */
  observe: ((batch: Exposures) => void) | null;
}

function categoriesOf(settings: Settings): Category[] {
  const categories: Category[] = [];
  settings.brands.forEach((brand, b) => {
    const known = categories.find((category) => category.vertical === brand.vertical);
    if (known) known.brands.push(b);
    else categories.push({ vertical: brand.vertical, brands: [b] });
  });
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

function withIsolated(graph: SocialGraph, more: number): SocialGraph {
  if (more === 0) return graph;
  const nodes = graph.nodes + more;
  const start = new Int32Array(nodes + 1).fill(graph.start[graph.nodes]);
  start.set(graph.start);
  const community = new Int32Array(nodes).fill(-1);
  community.set(graph.community);
  return { ...graph, nodes, start, community };
}

/**
 * Makes the world of a scenario on the morning of day 0.
 *
 * @param network friendships to use instead of generated ones; the population is then its nodes
 * @param buffer makes the memory of the columns: ordinary, or shared between threads
 */
export function createWorld(
  scenario: ResolvedScenario,
  network?: SocialGraph,
  buffer?: (bytes: number) => ArrayBufferLike,
): World {
  const settings = scenario.base;
  const key = seedKey(scenario.seed);
  const graph = graphOf(scenario, key, network);
  const consumers = graph.nodes;
  const onlineConsumers = consumers - settings.population.offline;
  const brands = settings.brands.length;
  const tierStart = creatorsByTier(settings, onlineConsumers);
  const creators = tierStart[3] + Math.round((settings.parameters.growth.places * onlineConsumers) / 1000);
  const base = { scenario, key, graph, consumers, onlineConsumers, brands, creators, tierStart };
  const follows = drawFollows.count(base, settings);
  const sizes: Sizes = {
    consumer: consumers,
    pair: consumers * brands,
    follow: follows.followStart[consumers],
    creator: creators,
    creatorPost: creators * 3,
    brand: brands,
    post: keptRows(brands) + 3 * creators + consumers + Math.ceil(0.1 * consumers) * brands,
    shelf: VERTICALS * SHELF_PLACES,
    block: Math.ceil(consumers / BLOCK),
    vertical: VERTICALS,
    market: 1,
  };
  const categories = categoriesOf(settings);
  const categoryOf = settings.brands.map((_, b) => categories.findIndex(({ brands: of }) => of.includes(b)));
  const meanPrice = ({ brands: of }: Category) =>
    of.reduce((sum, b) => sum + settings.brands[b].price, 0) / of.length;
  const brandAxes = axesOf(settings);
  const state = allocate(sizes, buffer);
  state.creatorsInUse[0] = tierStart[3];
  state.bestStyle.fill(-1);
  const market: Market = {
    ...base,
    graphStatistics: graphStatistics(graph),
    edges: graph.edges,
    followEdges: 0,
    followStart: follows.followStart,
    sizes,
    categories,
    categoryOf,
    referencePrice: Float64Array.from(categoryOf, (category) => meanPrice(categories[category])),
    brandAxes,
    standsFor: settings.brands.map((_, b) =>
      brandAxes.subarray(b * AXES, (b + 1) * AXES).some((x) => x !== 0),
    ),
  };
  const today: Today = {
    day: 0,
    settings,
    parameters: settings.parameters,
    brandValues: settings.brands,
    tierSettings: [],
    priceFen: new Float64Array(brands),
    keys: {} as Record<StreamName, Key>,
    postRows: keptRows(brands),
    offers: new Float64Array(3),
    scandalous: false,
    exposed: 0,
  };
  const sums = new Float64Array(sizes.block * brands * SUMS_PER_BLOCK);
  const scratch: Scratch = { feed: new Feed(0, 0), exposures: new Exposures(0), sums };
  const world: World = { market, state, today, scratch, observe: null };
  openDay(world, 0);
  drawPopulation(world);
  const followEdges = drawFollows.fill(world);
  openBusiness(world);
  setTastes(world);
  const feed = new Feed(feedCapacity(world), sizes.post);
  const exposures = new Exposures(longestDay(world));
  return { ...world, market: { ...market, followEdges }, scratch: { ...scratch, feed, exposures } };
}

/** Sets the clock: settings and random keys of this day. Nothing else of a world depends on the date. */
export function openDay(world: World, day: number): void {
  const settings = settingsAt(world.market.scenario, day);
  world.today.day = day;
  world.today.settings = settings;
  world.today.parameters = settings.parameters;
  world.today.brandValues = settings.brands;
  world.today.tierSettings = [settings.creators.koc, settings.creators.mid, settings.creators.head];
  for (let b = 0; b < world.market.brands; b++)
    world.today.priceFen[b] = Math.round(100 * settings.brands[b].price);
  for (const name of STREAMS) world.today.keys[name] = streamKey(world.market.key, streamId[name], day);
  world.today.exposed = 0;
}
