/**
 * The platform ranks: what it recommends stands on a shelf, one per vertical, with a place for about eight people each.
 *
 *     score = (w_e·engagement + w_q·quality)·exp(−w_d·crowding)
 *     engagement = (likes + e_c·comments + e_s·shares + signals + e_0·n_0) / (reads + n_0)
 *
 *   crowding  share of a style among the posts it competes with: all those on offer in the evening, when the best
 *   are kept for the next day; those kept, when places are given out (homogenisation.ts).
 *
 *   signals  of reading to the end and of buying (platform/signals.ts); w_q, w_d as a platform with a goal has moved them
 *   (platform/goal.ts); quality  = ½·(information + craft), as usefulness in source-credibility.ts.
 *
 * In the evening the n_k best posts of each vertical per thousand people are kept, each for τ_p days with that of
 * publication. In the morning they get places in proportion to score², together 1 − ε of the shelf and each at least one; where the hash leads two to one
 * place, the better keeps it. A post of today gets at most one place, and only where no kept post stands: of two that meet, chance
 * decides. A reader who is recommended something draws a place. Places are found by the hash of the
 * post, so that a post more or less leaves the others where they are, in this market and in any arm of it.
 *
 * Source: Hans 115431, 4; Wang 2025, 5.1. Figures are assumptions.
 */
import { usefulnessOf } from '../trust/source-credibility.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, MAX_INDEX } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float, ratio } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { decided, fixed, number, seenIn, share, toggle } from '../../core/declare.ts';
import type { Table, Values } from '../../core/parameter.ts';
import { VERTICALS } from '../../core/dimensions.ts';
import type { World } from '../../world.ts';
import { exp } from '../../core/math.ts';
import { nthSmallest } from '../../core/select.ts';
import { appraise } from '../trust/appraising.ts';
import { leverOf } from '../platform/levers.ts';
import { signalsOf } from '../platform/signals.ts';
import { STYLES, styleBin } from './homogenisation.ts';
import { fileAway, inArchive } from '../search/archive.ts';
import { eachRead, keptRow, moveKept } from '../../posts/posts.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { LIKED, MANY, PRODUCT, TALKATIVE } from '../../trial-markets.ts';

const parameters = {
  on: toggle('The platform ranks; off, posts share the shelf by chance alone'),
  engagement: decided(number('Weight of engagement', 'w_e', '', [0, 10], 1)),
  quality: decided(number('Weight of quality', 'w_q', '', [0, 10], 0.3)),
  diversity: decided(
    number('Weight of diversity: how much crowding of a style costs', 'w_d', '', [0, 20], 0),
  ),
  exploration: decided(share('Share of the shelf for posts of today', 'ε', 0.25)),
  window: decided(number('Days a post stays on offer', 'τ_p', 'days', [1, 60], 4)),
  comment: decided(
    number(
      'Weight of a comment against a like',
      'e_c',
      '',
      [1, 10],
      2,
      'assumed',
      'takes more than a like, so it says more: platforms rank like < comment < share',
    ),
  ),
  share: decided(
    number(
      'Weight of passing on against a like',
      'e_s',
      '',
      [1, 20],
      4,
      'assumed',
      'brings new readers, so it is worth most to a platform: like < comment < share',
    ),
  ),
  kept: decided(
    fixed(
      number(
        'Posts of earlier days that each vertical keeps on offer',
        'n_k',
        'posts per thousand consumers',
        [1, 1000],
        24,
      ),
    ),
  ),
  prior: seenIn(
    'claims/P5/w10',
    decided(
      number(
        'Interactions per reader taken for granted while nobody has read a post',
        'e_0',
        'interactions per reader',
        [0, 1],
        0.0625,
        'assumed',
        '1 in 16, about the ordinary rate of the model',
      ),
    ),
  ),
  priorReads: seenIn(
    'claims/P5/w10',
    decided(
      number(
        'Readers by which half of what is taken for granted has given way to what they did',
        'n_0',
        'readers',
        [1, 1000],
        16,
        'assumed',
        'a handful: new posts are tried on some dozens of readers',
      ),
    ),
  ),
} as const satisfies Table;

const columns = {
  shelf: column('shelf', 'i32', 'post row or -1', [-1, MAX_INDEX], 'post offered at this place', {
    scratch: true,
  }),
} as const satisfies Columns;

/** Interactions per reader, pulled toward the ordinary rate while few have read it. */
export const engagement = (
  likes: number,
  comments: number,
  shares: number,
  reads: number,
  signals: number,
  by: Pick<Values<typeof parameters>, 'comment' | 'share' | 'prior' | 'priorReads'>,
): number =>
  (likes + by.comment * comments + by.share * shares + signals + by.prior * by.priorReads) /
  (reads + by.priorReads);

const square = (x: number): number => x * x;

const mix = (key: number, j: number): number => {
  let h = Math.imul(key ^ Math.imul(j + 1, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** What a post is worth to the platform, whatever it competes with. */
export function score(world: World, row: number): number {
  const { likes, replies, shares, reads, craft, information } = world.state;
  const { ranking } = world.today.parameters;
  const quality = leverOf(world, 'quality');
  if (!ranking.on || ranking.engagement + quality === 0) return 1;
  return (
    ranking.engagement *
      engagement(likes[row], replies[row], shares[row], reads[row], signalsOf(world, row), ranking) +
    quality * usefulnessOf(information[row], craft[row])
  );
}

/** Morning: appraises all posts, fills the shelf with kept ones, then with those of today. */
export function fillShelf(world: World): void {
  appraise(world);
  const { shelf } = world.state;
  shelf.fill(-1);
  // Rows hold other posts than yesterday.
  world.scratch.feed.stamp.fill(-1);
  for (let vertical = 0; vertical < VERTICALS; vertical++) stackKept(world, vertical);
  const today = world.market.keptRows;
  for (let row = today; row < world.today.postRows; row++) stackToday(world, row, today);
}

function stackKept(world: World, vertical: number): void {
  const { shelf, postKey } = world.state;
  const { ranking } = world.today.parameters;
  let total = 0;
  const kept = world.state.kept[vertical];
  const rows = Array.from({ length: kept }, (_, i) => keptRow(world, vertical, i));
  const crowd = crowding(world, rows);
  const scores = rows.map((row) => score(world, row) * afterCrowding(world, row, crowd));
  for (const value of scores) total += square(value);
  const { shelfPlaces } = world.market;
  const room = shelfPlaces * (1 - ranking.exploration);
  for (let i = 0; i < kept && total > 0; i++) {
    const row = rows[i];
    const places = Math.max(1, Math.floor((square(scores[i]) / total) * room));
    for (let j = 0; j < places; j++) {
      const place = vertical * shelfPlaces + (mix(postKey[row], j) % shelfPlaces);
      if (shelf[place] < 0) shelf[place] = row;
    }
  }
}

function stackToday(world: World, row: number, today: number): void {
  const { shelf, postKey, postVertical } = world.state;
  const { shelfPlaces } = world.market;
  const place = postVertical[row] * shelfPlaces + (mix(postKey[row], 0) % shelfPlaces);
  const there = shelf[place];
  const free = there < 0 || (there >= today && mix(postKey[row], 1) < mix(postKey[there], 1));
  if (free) shelf[place] = row;
}

/** Evening: keeps the best posts of each vertical for tomorrow, in place, and forgets the rest. */
export function keepBestPosts(world: World): void {
  const { state } = world;
  const { window } = world.today.parameters.ranking;
  const { brands, keptPosts } = world.market;
  const rows: number[] = [];
  for (let row = brands; row < world.today.postRows; row++)
    if (state.postKey[row] !== 0 && !inArchive(world, row)) rows.push(row);
  const crowd = crowding(world, rows);
  const worth = new Float64Array(world.today.postRows);
  const candidates: number[][] = Array.from({ length: VERTICALS }, () => []);
  for (const row of rows) {
    if (state.postAge[row] + 1 >= window) continue;
    worth[row] = score(world, row) * afterCrowding(world, row, crowd);
    candidates[state.postVertical[row]].push(row);
  }
  const chosen = candidates.map((list) => bestOf(list, worth, state.postKey, keptPosts));
  chosen.forEach((list, vertical) => {
    state.bestStyle[vertical] = list.length === 0 ? -1 : state.postStyle[list[0]];
  });
  fileAway(world, rows, chosen, score);
  moveKept(world, chosen);
}

/** The best n, in order; those that are not among them are not put in order. Ties go to the smaller key, whatever the row. */
function bestOf(rows: readonly number[], worth: Float64Array, key: Int32Array, n: number): number[] {
  let least = -Infinity;
  if (rows.length > n) {
    const worths = Float64Array.from(rows, (row) => worth[row]);
    least = nthSmallest(worths, 0, rows.length, rows.length - n + 1);
  }
  const best = rows.filter((row) => worth[row] >= least);
  best.sort((a, b) => worth[b] - worth[a] || key[a] - key[b]);
  best.length = Math.min(best.length, n);
  return best;
}

/** What crowding of its style leaves of the score of a post. */
function afterCrowding(world: World, row: number, crowd: Float64Array): number {
  const { on } = world.today.parameters.ranking;
  const { postVertical, postStyle } = world.state;
  const diversity = leverOf(world, 'diversity');
  if (!on || diversity === 0) return 1;
  return exp(-diversity * crowd[postVertical[row] * STYLES + styleBin(postStyle[row])]);
}

/** Share of each style among these posts, by vertical. */
function crowding(world: World, rows: readonly number[]): Float64Array {
  const { postVertical, postStyle } = world.state;
  const share = new Float64Array(VERTICALS * STYLES);
  const total = new Float64Array(VERTICALS);
  for (const row of rows) {
    share[postVertical[row] * STYLES + styleBin(postStyle[row])]++;
    total[postVertical[row]]++;
  }
  return share.map((posts, i) => posts / Math.max(1, total[Math.floor(i / STYLES)]));
}

function qualityRead(world: World): number {
  const { information, craft } = world.state;
  let quality = 0;
  let sum = 0;
  eachRead(world, (row, readers) => {
    quality += readers * usefulnessOf(information[row], craft[row]);
    sum += readers;
  });
  return ratio(quality, sum);
}

const measures: Measures = {
  market: [
    float<void>(
      'quality_read',
      '0 to 1',
      'mean of information and craft over what was read today, advertisements apart',
      qualityRead,
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'ranking',
  parameters,
  columns,
  phases: {
    fillShelf: {
      name: 'the platform ranks',
      over: 'once',
      why: 'by what is known of yesterday’s posts; today’s are on trial',
      reads:
        'answer rootDay thread source postBrand postVertical negativeKind postPaid postStyle postKey valence information ' +
        'craft emotion reads likes replies shares finished soldBy kept leverSteps',
      writes: 'evidenceFor evidenceAgainst usefulness likeability shareability impulseForce shelf',
      step: fillShelf,
    },
    keepBestPosts: {
      name: 'the platform keeps the best',
      over: 'once',
      why: 'for tomorrow; the rest of the table is forgotten',
      reads: 'leverSteps',
      writes:
        'root rootDay thread author source postBrand postVertical negativeKind postPaid postStyle postAge noted postKey ' +
        'valence information craft emotion pull promise reads readsBefore likes replies shares finished soldBy kept ' +
        'bestStyle',
      step: keepBestPosts,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'mean quality of what is read', 'the better posts get more places on the shelf'),
  engagement: rises(
    [0, 10],
    'likes per reading',
    'what is liked gets more places, where nothing else counts and nothing is passed on',
    LIKED,
  ),
  quality: rises(
    [0.3, 10],
    'mean quality of what is read',
    'places go by score², and score = … + w_q·quality',
  ),
  diversity: rises([0, 20], 'market content_entropy', 'score falls with the crowding of a style', TALKATIVE, {
    'ranking.window': 10,
    'attention.recommended': 3,
  }),
  exploration: rises(
    [0.25, 1],
    'share of readings that are of posts of the day',
    'the share of the shelf for posts of today',
  ),
  window: rises([4, 20], 'mean age of what is read', 'posts stay on offer for longer'),
  comment: rises(
    [1, 10],
    'likes per reading',
    'who likes may comment: less is taken for granted',
    LIKED,
    MANY,
    {
      'responding.comment': 1,
      'ranking.prior': 1,
    },
  ),
  share: rises(
    [1, 20],
    'times passed on per reader of the posts kept on offer',
    'score = likes + e_s·shares + …, and the best are kept',
    TALKATIVE,
    { 'ranking.quality': 0, 'threads.sharing': 0.1 },
  ),
  kept: rises([4, 60], 'mean age of what is read', 'more posts of earlier days are on offer'),
  prior: falls([0.0625, 1], 'likes per reading', 'scores of the liked and the unliked come nearer', LIKED),
  priorReads: rises(
    [1, 1000],
    'market attention_gini',
    'a post with one reader and one like does not get to the top',
    LIKED,
  ),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('market quality_read', 'down', 'the good is not shown more', PRODUCT, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: [], zero: { 'ranking.engagement': 0, 'ranking.quality': 0 } },
};
