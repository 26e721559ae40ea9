/**
 * Threads: posts are passed on to friends, stay what they were, and are read together with the answer that stands under them.
 *
 *     P(pass on) = s·emotion·believed·readiness·2^(−days/h_n)·(a_s for a stranger’s post)·(1 + n·d)·(1 − d + d·T)
 *     harm of a bad post × (1 − a·y)          d  badness (asymmetry.ts)          y  quality of the answer in its thread
 *
 * Whoever passes on sends it to friends the next day; the post keeps its content, its sponsor and its thread, which belongs to
 * whoever wrote first. News grows old (days since the first post), bad news of what is distrusted anyway (T low) is no
 * news, and nobody passes on the same thing twice running: so a storm ends by itself.
 *
 * Source: Berger & Milkman 2012 on what is shared; Wu & Huberman 2007 on novelty that fades; Herhausen et al. 2019 on
 * firestorms and answers. Rates are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, COUNT, MAX_INDEX, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { VERTICALS } from '../../core/dimensions.ts';
import { float, int, ratio, sumOf } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { falls, rises } from '../../core/expectation.ts';
import type { Expectations } from '../../core/expectation.ts';
import { halfLife, number, plausible, share } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { Source } from '../../posts/posts.ts';
import type { World } from '../../world.ts';
import { COMPLAINTS, TALKATIVE } from '../../trial-markets.ts';

const parameters = {
  sharing: share(
    'Chance that a reader passes on a post of full emotion that is wholly believed',
    's',
    0.6,
    'assumed',
    undefined,
    'probability per reading',
  ),
  moreShared: plausible(
    [0.5, 7],
    'a guess: from half as much again to eight times as readily',
    number(
      'How much more readily a post that is all bad is passed on, in multiples of the usual',
      'n',
      '',
      [0, 10],
      3.5,
    ),
  ),
  novelty: halfLife(
    'Half-life of news: so many days after the first post half as many pass it on',
    'h_n',
    5,
    'assumed',
    'Wu & Huberman 2007 find hours on a news site; here a chain takes a day from friend to friend',
  ),
  answered: plausible(
    [0.2, 0.8],
    'perhaps little: matched crisis responses have r = .23 (meta-analysis)',
    share('Share of the harm of a bad post that a perfect answer in its thread takes away', 'a', 0.7),
  ),
} as const satisfies Table;

const columns = {
  reposting: column('consumer', 'u8', 'yes or no', UNIT, 'passes a post on tomorrow'),
  repostBrand: column('consumer', 'i8', 'brand or -1', [-1, 7], 'brand of that post', { birth: -1 }),
  repostVertical: column('consumer', 'u8', 'vertical', [0, VERTICALS - 1], 'what it is about'),
  repostValence: column('consumer', 'f32', '', UNIT, 'its share of positive content'),
  repostNegative: column('consumer', 'u8', 'NegativeKind', [0, 4], 'its kind'),
  repostPaid: column('consumer', 'u8', 'bit set', [0, 127], 'who paid for it and whether it says so'),
  repostInformation: column('consumer', 'f32', '', UNIT, 'how much it tells'),
  repostCraft: column('consumer', 'f32', '', UNIT, 'how well it is made'),
  repostEmotion: column('consumer', 'f32', '', UNIT, 'its emotional force'),
  repostPromise: column('consumer', 'f32', '', UNIT, 'what it leads to expect'),
  repostStyle: column('consumer', 'f32', '', UNIT, 'its style'),
  repostRoot: column(
    'consumer',
    'i32',
    'hash',
    [-MAX_INDEX - 1, MAX_INDEX],
    'key of the first post of that chain; nothing is passed on twice running',
  ),
  repostRootDay: column('consumer', 'i32', 'day', [0, MAX_INDEX], 'day of that first post'),
  repostThread: column(
    'consumer',
    'i32',
    'consumer or -1',
    [-1, MAX_INDEX],
    'who wrote it first; -1 for no consumer',
    { birth: -1 },
  ),
  root: column('post', 'i32', 'hash', [-MAX_INDEX - 1, MAX_INDEX], 'key of the first post of its chain'),
  rootDay: column('post', 'i32', 'day', [0, MAX_INDEX], 'day of that first post'),
  thread: column('post', 'i32', 'consumer or -1', [-1, MAX_INDEX], 'who wrote it first; -1 for no consumer'),
  shareability: column(
    'post',
    'f64',
    'probability',
    UNIT,
    'chance of being passed on by who believes it wholly',
    {
      scratch: true,
    },
  ),
  answer: column(
    'pair',
    'f32',
    '',
    UNIT,
    'quality of the answer that stands under what this consumer complained of',
  ),
  repostsGood: column('brand', 'f64', 'posts', COUNT, 'good posts passed on by consumers today', {
    scratch: true,
  }),
  attacks: column('brand', 'f64', 'posts', COUNT, 'attacks by hired accounts today', { scratch: true }),
  repostsBad: column('brand', 'f64', 'posts', COUNT, 'bad posts passed on by consumers today, by kind', {
    scratch: true,
    width: 4,
  }),
} as const satisfies Columns;

/** Chance that a reader who believes a post wholly passes it on. */
export const passOnChance = (rate: number, emotion: number, more: number): number =>
  Math.min(1, rate * emotion * more);

/** What an answer of this quality leaves of the harm of a bad post. */
export const harmLeft = (y: number, a: number): number => 1 - a * y;

/** Tomorrow the reader posts this again. */
export function passOn(world: World, c: number, row: number): void {
  const { state } = world;
  state.shares[row]++;
  const b = state.postBrand[row];
  state.reposting[c] = 1;
  state.repostBrand[c] = b;
  state.repostVertical[c] = state.postVertical[row];
  state.repostValence[c] = state.valence[row];
  state.repostNegative[c] = state.negativeKind[row];
  state.repostPaid[c] = state.postPaid[row];
  state.repostInformation[c] = state.information[row];
  state.repostCraft[c] = state.craft[row];
  state.repostEmotion[c] = state.emotion[row];
  state.repostPromise[c] = state.promise[row];
  state.repostStyle[c] = state.postStyle[row];
  state.repostRoot[c] = state.root[row];
  state.repostRootDay[c] = state.rootDay[row];
  state.repostThread[c] = state.source[row] === Source.consumer ? state.thread[row] : -1;
}

/** Bad posts about brands of today, of consumers, creators and hired accounts, passed on ones included. */
const badPosts = ({ state }: World): number =>
  sumOf(state.saidBad) + sumOf(state.repostsBad) + sumOf(state.creatorsBad) + sumOf(state.attacks);

const measures: Measures = {
  market: [
    int<void>('reposts_good', 'posts', 'good posts about brands passed on by consumers', ({ state }) =>
      sumOf(state.repostsGood),
    ),
    int<void>('reposts_bad', 'posts', 'bad posts about brands passed on by consumers', ({ state }) =>
      sumOf(state.repostsBad),
    ),
    float<void>(
      'reproduction_good',
      'reposts per post',
      'good posts passed on today, for each good post about brands of today: by whomever, paid or not, passed on or not',
      ({ state }) =>
        ratio(
          sumOf(state.repostsGood),
          sumOf(state.saidGood) +
            sumOf(state.repostsGood) +
            sumOf(state.creatorsGood) +
            sumOf(state.creatorsPaid),
        ),
    ),
    float<void>(
      'reproduction_bad',
      'reposts per post',
      'bad posts passed on today, for each bad post about brands of today: by whomever, warnings and attacks included, passed on or not',
      (world) => ratio(sumOf(world.state.repostsBad), badPosts(world)),
    ),
    int<void>('bad_posts', 'posts', 'bad posts about brands of today, passed on ones included', badPosts),
  ],
};

export const mechanism = defineMechanism({
  name: 'threads',
  parameters,
  columns,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  sharing: rises([0, 0.3], 'posts passed on', 'P(pass on) = s·emotion·…', TALKATIVE),
  moreShared: rises([0, 10], 'market reposts_bad', 'bad posts are passed on (1 + n·d) fold', TALKATIVE),
  novelty: rises([1, 30], 'posts passed on', 'news that stays new is passed on for longer', TALKATIVE),
  answered: falls([0, 1], 'brands evidence_negative', 'harm·(1 − a·y)', COMPLAINTS, {
    'brand.respondExperience': 6,
  }),
};
