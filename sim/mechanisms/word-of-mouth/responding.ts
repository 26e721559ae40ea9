/**
 * What readers do: like, comment, pass on, follow.
 *
 *     P(like) = a_l·(w_b·believed + (1 − w_b)·moved)·(½ + craft)          P(comment) = a_c·P(like)
 *     P(pass on)  less by a_s for what was recommended                           (threads.ts)
 *     P(follow | like) = f·usefulness·(½ + altruism)                             (following.ts)
 *
 * One draw decides on liking and commenting, the rarer act inside the commoner; its far end decides on passing on.
 *
 * Source: order of likes, comments and shares as platforms report it; rates are assumptions.
 */
import { badnessOf } from '../trust/asymmetry.ts';
import { passOn } from './threads.ts';
import { enjoy } from '../people/interests.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { Source } from '../../posts/posts.ts';
import { number, plausible, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { thanks, usefulnessOf } from '../trust/source-credibility.ts';
import { STRANGER } from '../../core/exposures.ts';
import type { Exposures } from '../../core/exposures.ts';
import { startFollowing } from '../creators/following.ts';
import { readiness } from './posting.ts';
import { OFF_ON, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { PRODUCT, TALKATIVE } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Readers react to posts'),
  like: share(
    'Chance of liking a fully convincing post',
    'a_l',
    0.3,
    'assumed',
    undefined,
    'probability per reading',
  ),
  belief: plausible(
    [0.2, 0.8],
    'no reason either way',
    share(
      'How much a like depends on being convinced rather than moved',
      'w_b',
      0.5,
      'assumed',
      'half: people like what they find useful and what they feel with, no reason to prefer either',
    ),
  ),
  comment: plausible(
    [0.03, 0.25],
    'platforms differ; a guess',
    share('Share of likers who also comment', 'a_c', 0.15),
  ),
  stranger: number(
    'Weight of a stranger’s post against a friend’s when it comes to passing on',
    'a_s',
    '',
    [0, 5],
    0.7,
  ),
} as const satisfies Table;

const columns = {
  likeability: column(
    'post',
    'f64',
    'probability',
    COUNT,
    'chance of being liked by a reader who is wholly convinced',
    {
      scratch: true,
    },
  ),
} as const satisfies Columns;

/** Chance of a like by a reader who is wholly convinced. */
export const likeabilityOf = (rate: number, craft: number): number => rate * (0.5 + craft);

/** How convincing a post is for a reader who believes it and is moved by it so far. */
export const convincing = (believed: number, moved: number, belief: number): number =>
  belief * believed + (1 - belief) * moved;

export function reactToPosts(world: World, x: Exposures): void {
  const {
    root,
    repostRoot,
    negativeKind,
    valence,
    source,
    likeability,
    shareability,
    postKey,
    postVertical,
    likes,
    posting,
  } = world.state;
  const half = world.today.parameters.posting.halfRate;
  const { responding: P, following } = world.today.parameters;
  const { k0, k1 } = world.today.keys.reaction;
  if (!P.on) return;
  const nearest = Math.max(1, P.stranger);
  for (let i = 0; i < x.count; i++) {
    const row = x.row[i];
    const from = source[row];
    if (from === Source.advertisement) continue;
    const u = uniform(k0, k1, x.reader[i], postKey[row]);
    // Nobody passes on more readily than who believes all and is wholly ready: most draws need no more than this.
    if (1 - u < shareability[row] * nearest && root[row] !== repostRoot[x.reader[i]]) {
      const near = x.follow[i] <= STRANGER ? P.stranger : 1;
      // Bad news of what is distrusted anyway is no news.
      const bad = badnessOf(negativeKind[row], valence[row]);
      const news = bad === 0 ? 1 : 1 - bad + bad * x.trust[i];
      if (1 - u < shareability[row] * near * news * x.believed[i] * readiness(posting[x.reader[i]], half))
        passOn(world, x.reader[i], row);
    }
    const like = likeability[row] * convincing(x.believed[i], x.moved[i], P.belief);
    if (u < like) {
      likes[row]++;
      enjoy(world, x.reader[i], postVertical[row], 1);
      if (u < like * P.comment) writeComment(world, x.reader[i], row, x.follow[i]);
      // Only who liked a recommended creator thinks of following it.
      if (from === Source.creator && x.follow[i] <= STRANGER && following.on) {
        considerFollowing(world, x.reader[i], row, following.takeUp);
      }
    }
  }
}

function writeComment(world: World, c: number, row: number, follow: number): void {
  const { state } = world;
  state.replies[row]++;
  if (follow < 0) return;
  state.comments[state.followed[follow]]++;
  if (state.asked[follow] < 255) state.asked[follow]++;
  if (state.commented[c] < 255) state.commented[c]++;
}

/** A reader who liked a recommended creator may follow it, while there is a free place. */
function considerFollowing(world: World, c: number, row: number, eager: number): void {
  const { state } = world;
  const { followStart } = world.market;
  const { k0, k1 } = world.today.keys.follow;
  const v = state.author[row];
  const useful = usefulnessOf(state.information[row], state.craft[row]) * thanks(state.altruism[v]);
  if (uniform(k0, k1, c, state.postKey[row]) >= eager * useful || state.home[v] === c) return;
  let free = -1;
  for (let e = followStart[c]; e < followStart[c + 1]; e++) {
    if (state.followed[e] === v) return;
    // Who was given up before is met again with what is remembered.
    if (state.followed[e] < 0 && (free < 0 || state.formerly[e] === v)) free = e;
  }
  if (free < 0) return;
  startFollowing(world, c, free, v);
  state.gained[v]++;
}

export const mechanism = defineMechanism({
  name: 'responding',
  parameters,
  columns,
  streams: {
    reaction: 'liking, commenting and passing on',
    follow: 'whether a creator is taken up',
  },
  reading: {
    reactToPosts: {
      name: 'readers like, comment, pass on and follow',
      why: 'by what they believe and feel now',
      reads:
        'values posting good bad bond home altruism author source postBrand negativeKind postKey valence ' +
        'information craft likeability shareability root rootDay thread emotion promise postStyle postPaid postVertical',
      writes:
        'reposting repostBrand repostVertical repostValence repostNegative repostPaid repostInformation repostCraft repostEmotion repostPromise repostStyle repostRoot repostRootDay repostThread commented followed formerly good bad credence kinship asked followers ' +
        'comments gained likes replies shares enjoyed',
      step: reactToPosts,
    },
  },
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'creators comments', 'no reactions when it is off'),
  like: rises([0.1, 0.3], 'likes per reading', 'P(like) is in proportion to a_l'),
  belief: rises(
    [0.5, 1],
    'likes per reading',
    'P(like) = a_l·(w_b·believed + (1 − w_b)·moved)·…: posts convince more than they move',
  ),
  comment: rises([0.02, 0.15], 'creators comments', 'P(comment) = a_c·P(like)'),
  stranger: rises(
    [0, 5],
    'posts passed on',
    'P(pass on) of a stranger’s post is in proportion to a_s',
    TALKATIVE,
    { 'threads.sharing': 0.1 },
  ),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('mid-tier comments', 'down', 'nobody comments', PRODUCT, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['comments', 'replies', 'shares', 'repostBrand', 'gained', 'commented'],
    besides: { 'growth.on': 0, 'turnover.on': 0 }, // friends are invited; who is new follows like friends
    zero: { 'responding.like': 0, 'threads.sharing': 0 },
  },
};
