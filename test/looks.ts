/**
 * What the expectations of the homes look at, by name: the daily measures of the market, of brands and of creators, and
 * a few statistics over people and posts.
 */
import { Past } from '../sim/posts/posts.ts';
import { AXES, VERTICALS } from '../sim/core/dimensions.ts';
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../sim/catalogue.ts';
import { gini, sumOf } from '../sim/core/measure.ts';
import type { Measure } from '../sim/core/measure.ts';
import { graphStatistics } from '../sim/graph/statistics.ts';
import { brandCosine } from '../sim/mechanisms/trust/beliefs.ts';
import { conviction } from '../sim/mechanisms/community/norm-conformity.ts';
import { EFFORTS, Effort, effortOf } from '../sim/mechanisms/creators/practice.ts';
import { MOVABLE } from '../sim/mechanisms/brands/movable.ts';
import { MOVABLE_SHARES } from '../sim/mechanisms/brands/spending.ts';
import type { Series } from '../sim/core/series.ts';
import type { World } from '../sim/world.ts';
import { deviation, every, interestIn, mean } from './lived.ts';
import type { Lived } from './lived.ts';

export interface Look {
  name: string;
  of: (lived: Lived) => number;
}

const LOOKS = new Map<string, Look>();

/**
 * A measure or statistic by name.
 *
 * @throws when there is none of that name; the message lists all there are
 */
export function lookNamed(name: string): Look {
  const found = LOOKS.get(name);
  if (found === undefined) {
    throw new Error(
      `nothing to look at is called "${name}"; there are ${[...LOOKS.keys()].sort().join(', ')}`,
    );
  }
  return found;
}

function look(name: string, of: (lived: Lived) => number): void {
  if (LOOKS.has(name)) throw new Error(`two things to look at are called ${name}`);
  LOOKS.set(name, { name, of });
}

/** Whole numbers are added over the run, others averaged over its last third; entities likewise. */
function daily(
  list: readonly Measure<never>[],
  who: string,
  series: (l: Lived) => Series,
  one?: number,
): void {
  list.forEach(({ name, type }, m) => {
    const counted = type === 'int';
    look(`${who} ${name}`, (lived) => {
      const { entities } = series(lived);
      const values: number[] = [];
      for (let day = counted ? 0 : Math.floor((2 * lived.days) / 3); day < lived.days; day++) {
        for (let entity = one ?? 0; entity <= (one ?? entities - 1); entity++)
          values.push(series(lived).at(day, entity, m));
      }
      return counted ? mean(values) * values.length : mean(values);
    });
  });
}

daily(MARKET_MEASURES, 'market', (l) => l.recording.market);
daily(BRAND_MEASURES, 'brands', (l) => l.recording.brands);
daily(BRAND_MEASURES, 'first brand', (l) => l.recording.brands, 0);
daily(TIER_MEASURES, 'creators', (l) => l.recording.creators);
['KOC', 'mid-tier', 'head'].forEach((tier, t) => daily(TIER_MEASURES, tier, (l) => l.recording.creators, t));

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

// Brands
look('how far money has moved between channels', ({ world: { market, state, today } }) =>
  mean(
    Array.from({ length: market.brands }, (_, b) => {
      const mix = [...state.mix.subarray(b * MOVABLE.length, (b + 1) * MOVABLE.length)];
      const brand = today.brandValues[b];
      const total = MOVABLE_SHARES.reduce((sum, name) => sum + brand[name], 0);
      return mix.every((x) => x === 0)
        ? 0
        : sumOf(mix.map((x, k) => Math.abs(x - brand[MOVABLE_SHARES[k]] / total))) / 2;
    }),
  ),
);
look('least learnt share of a channel', ({ world: { market, state } }) =>
  mean(
    Array.from({ length: market.brands }, (_, b) =>
      Math.min(...state.mix.subarray(b * MOVABLE.length, (b + 1) * MOVABLE.length)),
    ),
  ),
);
look('least share of a brand in what is looked up', ({ recording: { brands }, days }) => {
  const found = Array.from({ length: brands.entities }, (_, b) =>
    brands.of('read_found', b).reduce((sum, n, day) => (day < days ? sum + n : sum), 0),
  );
  const all = found.reduce((a, b) => a + b, 0);
  return all === 0 ? 0 : Math.min(...found) / all;
});
look('how unequal budgets are', ({ recording, days }) =>
  deviation(
    Array.from({ length: recording.brands.entities }, (_, b) => recording.brands.of('budget', b)[days - 1]),
  ),
);
look('people held out', ({ world: { state } }) =>
  mean(Float64Array.from(state.heldOut, (k) => (k > 0 ? 1 : 0))),
);

// Posts and readings
look('share of original posts by the top 1 %', ({ original }) => shareOfTop(original, 0.01));
look('reviews posted', ({ said }) => said[2]);
look('posts passed on', ({ said }) => said[3]);
look('share of readings that are of posts of the day', ({ readings: r }) => ratio(r.fresh, r.all));
look('mean age of what is read', ({ readings: r }) => ratio(r.age, r.all));
look('mean quality of what is read', ({ readings: r }) => ratio(r.quality, r.all));
look('times passed on per reader of the posts kept on offer', ({ world: { market, state } }) =>
  ratio(
    sumOf(state.shares.subarray(market.brands, market.keptRows)),
    sumOf(state.reads.subarray(market.brands, market.keptRows)),
  ),
);
look('likes per reading', ({ readings: r }) => ratio(r.likes, r.all));
look('readings per post by a consumer', ({ readings: r }) => ratio(r.ofConsumers, r.postsOfConsumers));
look('readings per consumer', (lived) => ratio(lived.readings.all, lived.world.market.consumers));

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
look('mean days since the last post of a KOC', ({ world }) =>
  mean(ofKocs(world, (v) => world.state.silence[v])),
);
look('Gini coefficient of KOC audiences', ({ world }) =>
  gini(ofKocs(world, (v) => world.state.followers[v])),
);
look('standard deviation of skill over KOCs', ({ world }) =>
  deviation(ofKocs(world, (v) => world.state.skill[v])),
);
look('standard deviation of the skill of KOCs over their talent', ({ world }) =>
  deviation(ofKocs(world, (v) => world.state.skill[v] - world.state.talent[v])),
);
look('standard deviation of what KOCs give to making', ({ world }) =>
  deviation(ofKocs(world, (v) => effortOf(world, v, Effort.making) / EFFORTS)),
);
look('mean sponsored share of KOCs', ({ world }) => mean(ofKocs(world, (v) => world.state.share[v])));
look('standard deviation of the sponsored share over KOCs', ({ world }) =>
  deviation(ofKocs(world, (v) => world.state.share[v])),
);
look('standard deviation of style over KOCs of one vertical', ({ world }) => {
  const { style, creatorVertical } = world.state;
  const spreads = Array.from({ length: VERTICALS }, (_, vertical) =>
    deviation(ofKocs(world, (v) => (creatorVertical[v] === vertical ? style[v] : -1)).filter((x) => x >= 0)),
  );
  return mean(spreads);
});
look('share of follows of KOCs inside the community', ({ world }) => {
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

look('share of sponsored posts for the brand of the last one', ({ deals }) => ratio(deals.same, deals.again));
look('share of the dearest brand in what creators name unasked', (lived) => {
  const prices = lived.world.today.brandValues.map(({ price }) => price);
  const m = BRAND_MEASURES.findIndex(({ name }) => name === 'creator_posts_unpaid');
  const named = prices.map((_, b) => {
    let sum = 0;
    for (let day = 0; day < lived.days; day++) sum += lived.recording.brands.at(day, b, m);
    return sum;
  });
  return ratio(named[prices.indexOf(Math.max(...prices))], mean(named) * named.length);
});

// Purchases
const brands = (name: string, lived: Lived): number => lookNamed(`brands ${name}`).of(lived);
look('units beyond the first of an order', (lived) => brands('sales', lived) - brands('orders', lived));
const stars = (lived: Lived): number[] => [1, 2, 3, 4, 5].map((star) => brands(`satisfied_${star}`, lived));
look('mean satisfaction in stars', (lived) => {
  const counts = stars(lived);
  return ratio(
    counts.reduce((sum, n, i) => sum + n * (i + 1), 0),
    counts.reduce((sum, n) => sum + n, 0),
  );
});
look('share of purchases satisfied to 1 or 5 stars', (lived) => {
  const counts = stars(lived);
  return ratio(
    counts[0] + counts[4],
    counts.reduce((sum, n) => sum + n, 0),
  );
});
look(
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
look('mean expectation', ({ world }) => mean(world.state.expectation));
look('mean distance of buyers’ expectation from quality', ({ world }) => {
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
/** Means over all who ever complained about the brand. */
const FELT = {
  affect: 'affect',
  own: 'good own experience',
  negative: 'bad evidence',
  identity: 'belonging',
} as const;
for (const name of Object.keys(FELT) as (keyof typeof FELT)[]) {
  look(`mean ${FELT[name]} of those who complained`, ({ world: { state } }) =>
    mean(Float64Array.from(state[name]).filter((_, pair) => (state.past[pair] & Past.complained) !== 0)),
  );
}
/** Loyalty is compared over people brand by brand. */
const overBrands = (world: World, of: (b: number) => number): number =>
  mean(Array.from({ length: world.market.brands }, (_, b) => of(b)));
look('standard deviation of loyalty over people', ({ world }) =>
  overBrands(world, (b) => deviation(every(world.state.loyalty, world.market.brands, b))),
);
look('mean distance of loyalty from the own conviction', ({ world }) => mean(distances(world)));
const distances = (world: World, of: (difference: number) => number = Math.abs): Float64Array =>
  Float64Array.from(world.state.loyalty, (L, pair) => {
    const b = pair % world.market.brands;
    return of(L - conviction(world, (pair - b) / world.market.brands, b));
  });
look('correlation of interest in the brands’ vertical with the word of peers', ({ world }) =>
  correlation(interestIn(world, 0), perConsumer(world, world.state.peer)),
);
look('correlation of interest in the brands’ vertical with purchases', ({ world }) =>
  correlation(interestIn(world, 0), perConsumer(world, world.state.bought)),
);

look('correlation of agreement with what brands stand for with purchases', ({ world }) => {
  const { brands: B, consumers } = world.market;
  return overBrands(world, (b) =>
    correlation(
      Float64Array.from({ length: consumers }, (_, c) => brandCosine(world, c, b)),
      every(world.state.bought, B, b),
    ),
  );
});

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
): void {
  look(name, ({ world }) => {
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
gap(
  'what sceptics hold of paid evidence more than others',
  (w) => w.state.scepticism,
  (w) => perConsumer(w, w.state.paid),
);
gap(
  'what those buy more whose group is more loyal than they are convinced',
  (w) =>
    perConsumer(
      w,
      distances(w, (x) => x),
    ),
  (w) => perConsumer(w, w.state.bought),
);
gap(
  'what the impulsive buy more than others',
  (w) => w.state.impulsiveness,
  (w) => perConsumer(w, w.state.bought),
);
gap(
  'what the price-sensitive buy more than others',
  (w) => w.state.priceSensitivity,
  (w) => perConsumer(w, w.state.bought),
);
gap(
  'what the loss-averse hold of bad evidence more than others',
  (w) => w.state.lossAversion,
  (w) => perConsumer(w, w.state.negative),
);
gap(
  'how much further from their conviction collectivists are',
  (w) => w.state.collectivism,
  (w) => perConsumer(w, distances(w)),
);
gap(
  'what busy readers hold of the word of peers more than others',
  (w) => w.state.activity,
  (w) => perConsumer(w, w.state.peer),
);
for (let axis = 0; axis < AXES; axis++) {
  gap(
    `attachment to the first brand of people for axis ${axis + 1}, over that of people against`,
    (w) => every(w.state.values, AXES, axis),
    (w) => every(w.state.attachment, w.market.brands, 0),
  );
}
look('clustering of friendships', ({ world }) => graphStatistics(world.market.graph).averageClustering);
look('mean bond', ({ world }) => {
  const { bond: strength, followed } = world.state;
  return mean(strength.filter((_, e) => followed[e] >= 0));
});

look('mean likeness of followers and KOCs', ({ world }) => {
  const { kinship, followed, tier } = world.state;
  return mean(kinship.filter((_, e) => followed[e] >= 0 && tier[followed[e]] === 0));
});
