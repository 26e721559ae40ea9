/**
 * The product page: what buyers rated stands where one buys.
 *
 *     U_b = … + β_G·(A − A₀)·n/(n + n½)          A = mean of the n ratings on the page, from 0 (one star) to 1 (five)
 *     n ← n + ρ·(purchases on the platform) + bought reviews that were not caught, with five stars each
 *
 *   n counts per thousand people with an account, so that the size of the market makes no difference.
 *   A₀  rating that speaks neither for nor against. The share ρ of buyers with an account rates as satisfied as they are
 *   (experience.ts), on the evening of the purchase; who buys elsewhere does not rate here. That the pleased and the angry rate more often is left out, and so is
 *   that a page forgets. The weight 0 is no page: it begins empty when somebody opens it.
 *
 * Source: Chevalier & Mayzlin 2006 (ratings move relative sales, more reviews more so); figures are assumptions.
 */
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { decided, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Patch, Switches } from '../../core/expectation.ts';
import { float, ratio } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { Source } from '../../posts/posts.ts';
import type { World } from '../../world.ts';
import { NegativeKind } from '../trust/asymmetry.ts';
import { herd } from '../trust/proof.ts';
import { stars } from './experience.ts';

const STARS = 5;

const parameters = {
  on: seenIn('looked-up', toggle('Ratings of buyers stand where one buys')),
  weight: seenIn('looked-up', decided(number('Weight of the rating on the page', 'β_G', '', [0, 20], 0))),
  rate: seenIn(
    'looked-up',
    plausible(
      [0.03, 0.3],
      'a guess: one buyer in thirty to one in three',
      share('Share of buyers who rate', 'ρ', 0.1),
    ),
  ),
  half: plausible(
    [2, 40],
    'a guess: few ratings, or many, of a market of that size',
    number(
      'Ratings at which half of their weight is reached',
      'n½',
      'reviews per thousand consumers',
      [0.1, 10_000],
      8,
    ),
  ),
  usual: seenIn(
    'looked-up',
    plausible(
      [3, 4.5],
      'a guess: most ratings are high',
      number('Stars that speak neither for nor against', 'A₀', 'stars', [1, STARS], 3.5),
    ),
  ),
} as const satisfies Table;

const columns = {
  ratedHere: column('brand', 'f64', 'purchases', COUNT, 'that could be rated today, by stars', {
    scratch: true,
    width: STARS,
  }),
  pageReviews: column('brand', 'f64', 'reviews', COUNT, 'on the product page'),
  pageStars: column('brand', 'f64', 'stars', COUNT, 'of these reviews, added up'),
} as const satisfies Columns;

/** What so many ratings of so many stars in the mean add to utility. */
export const pagePull = (A: number, usual: number, n: number, half: number, weight: number): number =>
  (weight * herd(n, half) * (A - usual)) / (STARS - 1);

const open = (world: World): boolean => {
  const { on, weight } = world.today.parameters.productPage;
  return on !== 0 && weight > 0;
};

/** What the page of brand b adds to utility. */
export function pageOf(world: World, b: number): number {
  const { pageReviews, pageStars } = world.state;
  if (!open(world) || pageReviews[b] === 0) return 0;
  const { weight, half, usual } = world.today.parameters.productPage;
  // A market of so many people stands for a larger one: what counts is how many of them rated.
  const n = (1000 * pageReviews[b]) / world.market.onlineConsumers;
  return pagePull(pageStars[b] / pageReviews[b], usual, n, half, weight);
}

/** Consumer c has bought of brand b on the platform, and knows what it is worth. */
export function rateOnPage(world: World, c: number, b: number): void {
  if (!open(world) || c >= world.market.onlineConsumers || !world.today.parameters.experience.on) return;
  const { ratedHere, reviewSatisfaction } = world.state;
  ratedHere[STARS * b + stars(reviewSatisfaction[c]) - 1]++;
}

/** Evening: who bought rates, and so does who is paid for it. */
function collectRatings(world: World): void {
  if (!open(world)) return;
  const { pageReviews, pageStars, ratedHere } = world.state;
  const { rate } = world.today.parameters.productPage;
  for (let b = 0; b < world.market.brands; b++) {
    const bought = world.today.brandValues[b].fakeReviews > 0 ? boughtReviews(world, b) : 0;
    pageReviews[b] += bought;
    pageStars[b] += STARS * bought;
    for (let star = 1; star <= STARS; star++) {
      pageReviews[b] += rate * ratedHere[STARS * b + star - 1];
      pageStars[b] += rate * star * ratedHere[STARS * b + star - 1];
    }
  }
}

/** Bought reviews of today that were not caught. */
function boughtReviews(world: World, b: number): number {
  const { source, postBrand, negativeKind } = world.state;
  let reviews = 0;
  for (let row = world.market.keptRows; row < world.today.postRows; row++)
    if (source[row] === Source.machine && postBrand[row] === b && negativeKind[row] === NegativeKind.none)
      reviews++;
  return reviews;
}

const measures: Measures = {
  brands: [
    float('page_rating', 'stars', 'on the product page; 0 without any', ({ state }, b) =>
      ratio(state.pageStars[b], state.pageReviews[b]),
    ),
    float('page_reviews', 'reviews', 'on the product page', ({ state }, b) => state.pageReviews[b]),
  ],
};

export const mechanism = defineMechanism({
  name: 'productPage',
  parameters,
  columns,
  phases: {
    collectRatings: {
      name: 'buyers rate',
      over: 'once',
      why: 'once all have bought; it stands on the page from tomorrow',
      reads: 'ratedHere source postBrand negativeKind',
      writes: 'pageReviews pageStars',
      step: collectRatings,
    },
  },
  measures,
});

/** The first brand is good, and its page counts. */
const RATED: Patch = { 'productPage.weight': 5, 'brand.quality': 0.95, 'need.interval': 4 };

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands page_reviews', 'nobody rates when it is off', RATED),
  weight: rises([0.1, 10], 'first brand sales', 'U = … + β_G·(A − A₀)·…, and A is above A₀', RATED),
  rate: rises([0.03, 0.3], 'brands page_reviews', 'n grows by ρ of the purchases', RATED),
  half: falls([2, 500], 'first brand sales', 'n/(n + n½), and A is above A₀', RATED),
  usual: falls([1, 5], 'market sales', 'U = … + β_G·(A − A₀)', RATED),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands page_reviews', 'down', 'nobody rates', 'mid-tier posts', 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['pageReviews', 'pageStars'], zero: { 'productPage.weight': 0 } },
};
