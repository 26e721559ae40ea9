/** Makes what is fixed of a market: who is friends with whom, how many there are of everything, what brands stand for. */
import type { Sizes } from './core/column.ts';
import { seedKey, sequence } from './core/random.ts';
import type { Key } from './core/random.ts';
import { AXES, BLOCK, VERTICALS, shelfPlaces } from './core/dimensions.ts';
import type { SocialGraph } from './graph/compressed.ts';
import { generateFriendships } from './graph/generate.ts';
import { drawFollows } from './population/follows.ts';
import { TOPOLOGIES } from './population/parameters.ts';
import { creatorsByTier } from './population/population.ts';
import type { ResolvedScenario, Settings } from './scenario/scenario.ts';
import type { Category, Market } from './world.ts';

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

function withIsolated(graph: SocialGraph, more: number): SocialGraph {
  if (more === 0) return graph;
  const nodes = graph.nodes + more;
  const start = new Int32Array(nodes + 1).fill(graph.start[graph.nodes]);
  start.set(graph.start);
  const community = new Int32Array(nodes).fill(-1);
  community.set(graph.community);
  return { ...graph, nodes, start, community };
}

/** Rows of the post table that outlive the night: advertisements, what is on offer, what can be looked up. */
function keptPostsOf({ brands, parameters }: Settings, onlineConsumers: number) {
  const keptPosts = Math.max(4, Math.round((parameters.ranking.kept * onlineConsumers) / 1000));
  const filed = (parameters.search.archive * onlineConsumers) / 1000;
  const archive = filed === 0 ? 0 : Math.max(1, Math.round(filed));
  const archiveStart = brands.length + VERTICALS * keptPosts;
  return { keptPosts, archive, archiveStart, keptRows: archiveStart + brands.length * archive };
}

function brandsOf(settings: Settings) {
  const categories = categoriesOf(settings);
  const brandAxes = axesOf(settings);
  return {
    categories,
    categoryOf: settings.brands.map((_, b) => categories.findIndex(({ brands: of }) => of.includes(b))),
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
}

/** Rows of each kind of column. */
function sizesOf(market: Omit<Market, 'sizes'>): Sizes {
  const { consumers, brands, creators, followStart, archive, keptPosts, keptRows } = market;
  return {
    consumer: consumers,
    pair: consumers * brands,
    follow: followStart[consumers],
    creator: creators,
    creatorPost: creators * 3,
    brand: brands,
    post: keptRows + 3 * creators + consumers + Math.ceil(0.1 * consumers) * brands,
    shelf: VERTICALS * market.shelfPlaces,
    listing: archive === 0 ? 0 : brands * (archive + keptPosts),
    block: Math.ceil(consumers / BLOCK),
    vertical: VERTICALS,
    market: 1,
  };
}

/**
 * Makes the market of a scenario, before anybody lives there.
 *
 * @param network friendships to use instead of generated ones; the population is then its nodes
 * @param followEdges follows at the start, where that is known already: births count them
 */
export function makeMarket(scenario: ResolvedScenario, network?: SocialGraph, followEdges = 0): Market {
  const settings = scenario.base;
  const { seed, seeds } = scenario;
  const key = seedKey(seed);
  const graphKey = seedKey(seeds.graph ?? seed);
  const peopleKey = seedKey(seeds.people ?? seed);
  const graph = graphOf(scenario, graphKey, network);
  const consumers = graph.nodes;
  const onlineConsumers = consumers - settings.population.offline;
  const brands = settings.brands.length;
  const tierStart = creatorsByTier(settings, onlineConsumers);
  const creators = tierStart[3] + Math.round((settings.parameters.growth.places * onlineConsumers) / 1000);
  const chance = { key, graphKey, peopleKey };
  const people = { scenario, ...chance, graph, consumers, onlineConsumers, brands, creators, tierStart };
  const market = {
    ...people,
    edges: graph.edges,
    followEdges,
    ...drawFollows.count(people, settings),
    shelfPlaces: shelfPlaces(onlineConsumers),
    ...keptPostsOf(settings, onlineConsumers),
    ...brandsOf(settings),
  };
  return marketUnder(scenario, { ...market, sizes: sizesOf(market) });
}

/**
 * The same market under a scenario with the same beginning: nobody changes its parts, and so they are shared.
 *
 * Every field is written out, because a spread would not do: V8 gives what a spread made another hidden class once it has
 * been run some ten times, and all that reads markets is then compiled anew, which takes longer than the births it is for.
 */
export function marketUnder(scenario: ResolvedScenario, market: Market): Market {
  return {
    scenario,
    key: market.key,
    graphKey: market.graphKey,
    peopleKey: market.peopleKey,
    graph: market.graph,
    consumers: market.consumers,
    onlineConsumers: market.onlineConsumers,
    brands: market.brands,
    creators: market.creators,
    tierStart: market.tierStart,
    edges: market.edges,
    followEdges: market.followEdges,
    followStart: market.followStart,
    sizes: market.sizes,
    shelfPlaces: market.shelfPlaces,
    keptPosts: market.keptPosts,
    archive: market.archive,
    archiveStart: market.archiveStart,
    keptRows: market.keptRows,
    categories: market.categories,
    categoryOf: market.categoryOf,
    referencePrice: market.referencePrice,
    startPrice: market.startPrice,
    standing: market.standing,
    brandAxes: market.brandAxes,
    standsFor: market.standsFor,
  };
}
