/** What the table of directions looks at: the daily measures by name, and a few statistics over people and posts. */
import { Past } from '../sim/posts/posts.ts';
import { AXES, VERTICALS } from '../sim/core/dimensions.ts';
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../sim/catalogue.ts';
import { gini } from '../sim/core/measure.ts';
import type { Measure } from '../sim/core/measure.ts';
import { conviction } from '../sim/mechanisms/community/norm-conformity.ts';
import type { Series } from '../sim/core/series.ts';
import type { World } from '../sim/world.ts';
import { deviation, every, interestIn, mean } from './lived.ts';
import type { Lived } from './lived.ts';

export interface Look {
  name: string;
  of: (lived: Lived) => number;
}

/** Whole numbers are added over the run, others averaged over its last third; entities likewise. */
function daily(
  list: readonly Measure<never>[],
  name: string,
  who: string,
  series: (l: Lived) => Series,
  one?: number,
): Look {
  const m = list.findIndex((measure) => measure.name === name);
  if (m < 0) throw new Error(`no measure of ${who} is called ${name}`);
  const counted = list[m].type === 'int';
  const of = (lived: Lived): number => {
    const { entities } = series(lived);
    const values: number[] = [];
    for (let day = counted ? 0 : Math.floor((2 * lived.days) / 3); day < lived.days; day++) {
      for (let entity = one ?? 0; entity <= (one ?? entities - 1); entity++)
        values.push(series(lived).at(day, entity, m));
    }
    return counted ? mean(values) * values.length : mean(values);
  };
  return { name: `${who} ${name}`, of };
}

export const market = (name: string): Look =>
  daily(MARKET_MEASURES, name, 'market', (l) => l.recording.market);
export const brands = (name: string): Look =>
  daily(BRAND_MEASURES, name, 'brands', (l) => l.recording.brands);
/** The first brand. */
export const brand = (name: string): Look =>
  daily(BRAND_MEASURES, name, 'first brand', (l) => l.recording.brands, 0);
export const creators = (name: string): Look =>
  daily(TIER_MEASURES, name, 'creators', (l) => l.recording.creators);
export const koc = (name: string): Look => daily(TIER_MEASURES, name, 'KOC', (l) => l.recording.creators, 0);

export const mid = (name: string): Look =>
  daily(TIER_MEASURES, name, 'mid-tier', (l) => l.recording.creators, 1);
export const head = (name: string): Look =>
  daily(TIER_MEASURES, name, 'head', (l) => l.recording.creators, 2);

const look = (name: string, of: (lived: Lived) => number): Look => ({ name, of });
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

// Posts and readings
export const topShare = look('share of original posts by the top 1 %', ({ original }) =>
  shareOfTop(original, 0.01),
);
export const reviews = look('reviews posted', ({ said }) => said[2]);
export const reposts = look('posts passed on', ({ said }) => said[3]);
export const freshReadings = look('share of readings that are of posts of the day', ({ readings: r }) =>
  ratio(r.fresh, r.all),
);
export const age = look('mean age of what is read', ({ readings: r }) => ratio(r.age, r.all));
export const quality = look('mean quality of what is read', ({ readings: r }) => ratio(r.quality, r.all));
export const likes = look('likes per reading', ({ readings: r }) => ratio(r.likes, r.all));
export const readingsOfConsumers = look('readings per post by a consumer', ({ readings: r }) =>
  ratio(r.ofConsumers, r.postsOfConsumers),
);
export const readingsEach = look('readings per consumer', (lived) =>
  ratio(lived.readings.all, lived.world.market.consumers),
);

/** Share of the sum that the largest `top` of all have. */
export function shareOfTop(counts: ArrayLike<number>, top: number): number {
  const sorted = Float64Array.from(counts).sort().reverse();
  return ratio(
    mean(sorted.subarray(0, Math.round(top * sorted.length))) * Math.round(top * sorted.length),
    mean(sorted) * sorted.length,
  );
}

// Creators
const ofKocs = (world: World, values: (v: number) => number): number[] =>
  Array.from({ length: world.market.tierStart[1] }, (_, v) => values(v));
export const silence = look('mean days since the last post of a KOC', ({ world }) =>
  mean(ofKocs(world, (v) => world.state.silence[v])),
);
export const audienceGini = look('Gini coefficient of KOC audiences', ({ world }) =>
  gini(ofKocs(world, (v) => world.state.followers[v])),
);
export const skillSpread = look('standard deviation of skill over KOCs', ({ world }) =>
  deviation(ofKocs(world, (v) => world.state.skill[v])),
);
export const shareForSale = look('mean sponsored share of KOCs', ({ world }) =>
  mean(ofKocs(world, (v) => world.state.share[v])),
);
export const shareSpread = look('standard deviation of the sponsored share over KOCs', ({ world }) =>
  deviation(ofKocs(world, (v) => world.state.share[v])),
);
export const styleSpread = look('standard deviation of style over KOCs of one vertical', ({ world }) => {
  const { style, creatorVertical } = world.state;
  const spreads = Array.from({ length: VERTICALS }, (_, vertical) =>
    deviation(ofKocs(world, (v) => (creatorVertical[v] === vertical ? style[v] : -1)).filter((x) => x >= 0)),
  );
  return mean(spreads);
});
export const localFollows = look('share of follows of KOCs inside the community', ({ world }) => {
  const { followStart, graph } = world.market;
  const { state } = world;
  let inside = 0;
  let all = 0;
  for (let c = 0; c < world.market.consumers; c++) {
    for (let e = followStart[c]; e < followStart[c + 1]; e++) {
      const v = state.followed[e];
      if (v < 0 || state.tier[v] !== 0) continue;
      all++;
      if (graph.community[state.home[v]] === graph.community[c]) inside++;
    }
  }
  return ratio(inside, all);
});

// Purchases
export const together = look(
  'units beyond the first of an order',
  (lived) => brands('sales').of(lived) - brands('orders').of(lived),
);
const stars = (lived: Lived): number[] =>
  [1, 2, 3, 4, 5].map((star) => brands(`satisfied_${star}`).of(lived));
export const satisfaction = look('mean satisfaction in stars', (lived) => {
  const counts = stars(lived);
  return ratio(
    counts.reduce((sum, n, i) => sum + n * (i + 1), 0),
    counts.reduce((sum, n) => sum + n, 0),
  );
});
export const extremes = look('share of purchases satisfied to 1 or 5 stars', (lived) => {
  const counts = stars(lived);
  return ratio(
    counts[0] + counts[4],
    counts.reduce((sum, n) => sum + n, 0),
  );
});
export const bestSeller = look(
  'share of the best-selling brand',
  ({
    world: {
      state,
      market: { brands: B },
    },
  }) => {
    const sold = Array.from({ length: B }, (_, b) => mean(every(state.bought, B, b)));
    return ratio(Math.max(...sold), mean(sold) * B);
  },
);
export const expectation = look('mean expectation', ({ world }) => mean(world.state.expectation));
export const misjudged = look('mean distance of buyers’ expectation from quality', ({ world }) => {
  const { state } = world;
  const { brands: B } = world.market;
  const { brandValues } = world.today;
  const off: number[] = [];
  state.bought.forEach((n, pair) => {
    if (n > 0) off.push(Math.abs(state.expectation[pair] - brandValues[pair % B].quality));
  });
  return mean(off);
});

// People
export const intrinsic = look('mean intrinsic motive', ({ world }) => mean(world.state.intrinsic));
/** Mean over all who ever complained about the brand. */
export const complainers = (name: 'affect' | 'own' | 'negative' | 'identity'): Look =>
  look(`mean ${WORDS[name]} of those who complained`, ({ world: { state } }) =>
    mean(Float64Array.from(state[name]).filter((_, pair) => (state.past[pair] & Past.complained) !== 0)),
  );
const WORDS = {
  affect: 'affect',
  own: 'good own experience',
  negative: 'bad evidence',
  identity: 'belonging',
} as const;
/** Loyalty is compared over people brand by brand. */
const overBrands = (world: World, of: (b: number) => number): number =>
  mean(Array.from({ length: world.market.brands }, (_, b) => of(b)));
export const loyaltySpread = look('standard deviation of loyalty over people', ({ world }) =>
  overBrands(world, (b) => deviation(every(world.state.loyalty, world.market.brands, b))),
);
export const independence = look('mean distance of loyalty from the own conviction', ({ world }) =>
  mean(distances(world)),
);
const distances = (world: World): Float64Array =>
  Float64Array.from(world.state.loyalty, (L, pair) => {
    const b = pair % world.market.brands;
    return Math.abs(L - conviction(world, (pair - b) / world.market.brands, b));
  });
export const ownVertical = look(
  'correlation of interest in the brands’ vertical with the word of peers',
  ({ world }) => correlation(interestIn(world, 0), perConsumer(world, world.state.peer)),
);

const perConsumer = (world: World, pairs: ArrayLike<number>): Float64Array =>
  Float64Array.from({ length: world.market.consumers }, (_, c) =>
    overBrands(world, (b) => pairs[c * world.market.brands + b]),
  );

function correlation(x: Float64Array, y: Float64Array): number {
  const mx = mean(x);
  const my = mean(y);
  const covariance = mean(x.map((value, i) => (value - mx) * (y[i] - my)));
  return ratio(covariance, deviation(x) * deviation(y));
}

/** What those above the mean of a trait have more of an outcome than those below. */
function gap(
  name: string,
  trait: (world: World) => ArrayLike<number>,
  outcome: (world: World) => ArrayLike<number>,
): Look {
  return look(name, ({ world }) => {
    const values = trait(world);
    const results = outcome(world);
    const middle = mean(values);
    const above: number[] = [];
    const below: number[] = [];
    for (let c = 0; c < world.market.consumers; c++) {
      // Where all are alike, rounding decides who is above the mean.
      if (values[c] > middle + 1e-6) above.push(results[c]);
      else if (values[c] < middle - 1e-6) below.push(results[c]);
    }
    return mean(above) - mean(below);
  });
}
export const sceptics = gap(
  'what sceptics hold of paid evidence more than others',
  (w) => w.state.scepticism,
  (w) => perConsumer(w, w.state.paid),
);
export const impulsive = gap(
  'what the impulsive buy more than others',
  (w) => w.state.impulsiveness,
  (w) => perConsumer(w, w.state.bought),
);
export const thrifty = gap(
  'what the price-sensitive buy more than others',
  (w) => w.state.priceSensitivity,
  (w) => perConsumer(w, w.state.bought),
);
export const lossAverse = gap(
  'what the loss-averse hold of bad evidence more than others',
  (w) => w.state.lossAversion,
  (w) => perConsumer(w, w.state.negative),
);
export const collective = gap(
  'how much further from their conviction collectivists are',
  (w) => w.state.collectivism,
  (w) => perConsumer(w, distances(w)),
);
export const busy = gap(
  'what busy readers hold of the word of peers more than others',
  (w) => w.state.activity,
  (w) => perConsumer(w, w.state.peer),
);
export const admirers = (axis: number): Look =>
  gap(
    `attachment to the first brand of people for axis ${axis + 1}, over that of people against`,
    (w) => every(w.state.values, AXES, axis),
    (w) => every(w.state.attachment, w.market.brands, 0),
  );
export const clustering = look(
  'clustering of friendships',
  ({ world }) => world.market.graphStatistics.averageClustering,
);
export const bond = look('mean bond', ({ world }) => {
  const { bond: strength, followed } = world.state;
  return mean(strength.filter((_, e) => followed[e] >= 0));
});

export const likeness = look('mean likeness of followers and KOCs', ({ world }) => {
  const { kinship, followed, tier } = world.state;
  return mean(kinship.filter((_, e) => followed[e] >= 0 && tier[followed[e]] === 0));
});
