/** Numbers of who is in the market: people, creators by tier, brands. */
import { ATTRIBUTIONS } from '../mechanisms/brands/movable.ts';
import { ORDERS } from '../mechanisms/brands/orders.ts';
import { TEAM_DEALS } from '../mechanisms/fission/deals.ts';
import { RESPONSES } from '../mechanisms/brands/complaints.ts';
import { decided, fixed, integer, number, plausible, seenIn, share } from '../core/declare.ts';
import type { Parameter, Table } from '../core/parameter.ts';
import { CATEGORIES } from './categories.ts';
import { CULTURES } from './cultures.ts';

export const TOPOLOGIES = ['communities', 'small-world', 'random', 'well-mixed', 'karate'] as const;

const people = (about: string, symbol: string, mean: number): Parameter => fixed(share(about, symbol, mean));
const spread = (about: string, symbol: string, value: number): Parameter =>
  fixed(share(about, symbol, value));

/** One draw makes somebody young, so that these traits go together. */
const ofTheYoung = (
  about: string,
  symbol: string,
  value: number,
  range: readonly [number, number],
): Parameter =>
  plausible(
    range,
    'a guess: from as anybody to what is told of generation Z',
    fixed(number(about, symbol, '', [0, 3], value)),
  );

/** Who is in the market and how they are connected. */
export const POPULATION = {
  topology: {
    ...fixed(
      number(
        'How friendships are generated, when no network file is given',
        'G',
        '',
        [0, TOPOLOGIES.length - 1],
        0,
      ),
    ),
    kind: 'choice',
    choices: TOPOLOGIES,
  },
  consumers: decided(
    fixed(integer(number('Consumers with an account on the platform', 'N', 'people', [1, 2_000_000], 2000))),
  ),
  offline: decided(
    fixed(
      integer(
        number(
          'Consumers without an account: nobody hears of them, they hear of nobody',
          'N₀',
          'people',
          [0, 100_000],
          0,
        ),
      ),
    ),
  ),
  friends: plausible(
    [4, 30],
    'layers of 4, 11 and 30 in phone calls (Dunbar’s group)',
    fixed(number('Mean number of friends', 'k', 'people', [0, 200], 10)),
  ),
  communitySize: plausible(
    [20, 200],
    'a guess: from a class to a village',
    fixed(integer(number('Mean size of a community', 'n_k', 'people', [2, 100_000], 60))),
  ),
  cohesion: plausible(
    [0.5, 0.9],
    'a guess: every second to every tenth friend from outside',
    fixed(share('Share of friendships inside the community', 'ω', 0.8)),
  ),
  homophily: plausible(
    [0.2, 0.7],
    'CiaoDVD: the trusted share interests, hardly verdicts; size a guess',
    fixed(share('Share of values and interests that a community has in common', 'H', 0.5)),
  ),
  spareFollows: decided(
    fixed(integer(number('Free places for creators to be followed later', 'e₀', 'places', [0, 50], 3))),
  ),
  disposition: people('Mean disposition to trust', 'a', 0.5),
  dispositionSpread: spread('Half-width of the disposition over people', 'Δa', 0.15),
  scepticism: people('Mean scepticism about selling', 'κ_p', 0.4),
  scepticismSpread: spread('Half-width of scepticism over people', 'Δκ_p', 0.3),
  impulsiveness: people('Mean impulsiveness', 'ι', 0.4),
  impulsivenessSpread: spread('Half-width of impulsiveness over people', 'Δι', 0.3),
  priceSpread: spread('Half-width of price sensitivity over people, around 1', 'Δβ', 0.5),
  lossAversion: plausible(
    [1, 2.25],
    'from none to the 2.25 of Tversky & Kahneman 1992',
    fixed(
      number(
        'Mean loss aversion',
        'λ',
        '',
        [0.5, 5],
        1.955,
        'measured',
        'Brown et al. 2024: 1.955 [1.820, 2.102]',
      ),
    ),
  ),
  lossAversionSpread: fixed(number('Half-width of loss aversion over people', 'Δλ', '', [0, 2], 0.5)),
  collectivism: people('Mean collectivism', 'χ', 0.6),
  collectivismSpread: spread('Half-width of collectivism over people', 'Δχ', 0.2),
  culture: decided({
    ...fixed(
      number(
        'Culture: by what the traits of everybody are multiplied (cultures.ts)',
        '',
        '',
        [0, CULTURES.length - 1],
        0,
      ),
    ),
    kind: 'choice',
    choices: CULTURES,
  }),
  young: decided(fixed(share('Share of young people', 'y', 0))),
  frugal: decided(fixed(share('Share of people of smaller towns who count pennies (segments.ts)', 'y_f', 0))),
  parents: decided(fixed(share('Share of parents of small children (segments.ts)', 'y_p', 0))),
  youngTrust: seenIn(
    'what-kind-of-thing',
    ofTheYoung('How many times as ready to trust the young are', 'y_a', 0.95, [0.85, 1.1]),
  ),
  youngImpulse: seenIn('what-kind-of-thing', ofTheYoung('How many times as impulsive', 'y_ι', 1.3, [1, 1.7])),
  youngPrice: seenIn(
    'what-kind-of-thing',
    ofTheYoung('How many times as sensitive to price', 'y_β', 1.2, [1, 1.5]),
  ),
  youngConformity: ofTheYoung('How many times as collectivist', 'y_χ', 1.2, [1, 1.5]),
  youngActivity: seenIn(
    'what-kind-of-thing',
    ofTheYoung('How many times as much they read', 'y_n', 1.5, [1, 2.5]),
  ),
  activitySpread: fixed(
    number('Spread of reading over people (standard deviation of its logarithm)', 'σ_n', '', [0, 2], 0.5),
  ),
} as const satisfies Table;

/** What a creator of one tier is like. */
export const CREATOR = {
  perThousand: decided(
    fixed(number('Creators of this tier per thousand consumers', 'ν', 'creators', [0, 500], 30)),
  ),
  least: decided(fixed(integer(number('Creators of this tier at least', 'ν₀', 'creators', [0, 1000], 1)))),
  follows: fixed(
    number('Creators of this tier that one consumer follows, on average', 'φ_t', 'creators', [0, 50], 3),
  ),
  tail: plausible(
    [1, 2.5],
    'a guess: from Zipf’s law (1) to audiences far more even',
    fixed(
      number('Exponent of the heavy tail of audiences; smaller is more unequal', 'α_t', '', [0.5, 10], 2),
    ),
  ),
  inCommunity: fixed(share('Share of the audience that comes from the own community', 'ω_t', 0.8)),
  skill: fixed(share('Mean skill: how much posts tell', 'q_t', 0.55)),
  altruism: fixed(share('Mean altruism: value given without selling', 'b_t', 0.6)),
  authenticity: fixed(share('Mean authenticity: weak points named', 'i_t', 0.8)),
  traitSpread: fixed(share('Half-width of these traits over creators', 'Δ_t', 0.15)),
  steadiness: fixed(share('Evenness of output over time', 's_t', 0.8)),
  craft: share('Professional quality of posts', 'c_t', 0.45),
  emotion: share('Emotional force of posts', 'e_t', 0.5),
  cadence: number('Posts per day', 'f_t', 'posts per day', [0, 3], 0.5),
  hours: number('Hours a day for comments', 'h_t', 'hours', [0, 24], 1),
  supportHours: decided(
    number('Hours a day that the platform lends a team to answer comments', 'H', 'hours', [0, 24], 0),
  ),
  mention: share('Share of unpaid posts that name a brand', 'm_t', 0.2),
  sponsoredShare: share('Share of posts that are paid for, if a brand wants them', 'p_t', 0.1),
  disclosure: plausible(
    [0.04, 0.3],
    'Ershov et al.: 82–96 % undisclosed; enforcement is stricter here',
    share(
      'Share of paid posts that carry a label',
      'd_t',
      0.15,
      'assumed',
      'Ershov et al.: 96 % undisclosed on Twitter; enforcement is stricter here',
    ),
  ),
  selectivity: share('How much products outside the own vertical are refused', 'z_t', 0.8),
  roaming: decided(share('Share of unpaid posts about something quite different: persona shifts', 'x_t', 0)),
  privateShare: decided(share('Share of followers that creators would move to private groups', 'g_t', 0)),
  aiShare: decided(share('Share of posts written by machines', 'a_t', 0)),
  mcnShare: decided(
    fixed(share('Share of creators, the largest first, that belong to an organisation (MCN)', 'o_t', 0)),
  ),
  mcnOffers: decided(
    share(
      'Share of those in no organisation who are offered a contract at a time, those who take most first',
      'o',
      0,
    ),
  ),
  liveRate: decided(number('Live sessions a day', 'f_l', 'sessions per day', [0, 1], 0)),
  learning: seenIn('shake-out', decided(share('How fast creators move their day to what pays', 'ρ', 0))),
  reservation: seenIn(
    'shake-out',
    decided(number('What a day has to bring, or the creator gives up', 'w̲', 'yuan per day', [0, 100_000], 0)),
  ),
  fee: number(
    'Fee for one sponsored post, per full believer',
    'w_t',
    'yuan per full believer',
    [0, 100],
    0.2,
    'assumed',
    'trade figures',
  ),
} as const satisfies Table;

/** Where the tiers differ from the defaults above (which are those of a KOC). */
export const CREATOR_TIERS = {
  koc: {},
  mid: {
    perThousand: 3,
    least: 2,
    follows: 2.5,
    inCommunity: 0.3,
    skill: 0.65,
    altruism: 0.45,
    authenticity: 0.65,
    steadiness: 0.9,
    craft: 0.65,
    emotion: 0.55,
    cadence: 0.8,
    hours: 3,
    mention: 0.2,
    sponsoredShare: 0.2,
    selectivity: 0.6,
    fee: 0.24,
  },
  head: {
    perThousand: 0.4,
    least: 2,
    follows: 1.5,
    tail: 1.5,
    inCommunity: 0,
    skill: 0.7,
    altruism: 0.3,
    authenticity: 0.5,
    steadiness: 0.95,
    craft: 0.85,
    emotion: 0.6,
    cadence: 1,
    hours: 6,
    mention: 0.2,
    sponsoredShare: 0.3,
    selectivity: 0.3,
    fee: 0.3,
  },
} as const satisfies Record<string, Partial<Record<keyof typeof CREATOR, number>>>;

const axis = (about: string, symbol: string): Parameter =>
  decided(fixed(number(about, symbol, '', [-1, 1], 0)));

const policy = (kind: string): Parameter => ({
  ...number(`How the brand answers ${kind}`, '', '', [0, RESPONSES.length - 1], 0),
  kind: 'choice',
  choices: RESPONSES,
});

/** What a brand is and does: all of it is the choice of whoever writes the market. */
export const BRAND = {
  quality: decided(share('Quality of the product', 'Q', 0.7)),
  price: decided(number('Price of one unit', 'P', 'yuan', [1, 1_000_000], 100)),
  usualPrice: decided(
    fixed(
      number(
        'What goods of this kind cost elsewhere',
        'P_0',
        'yuan',
        [1, 1_000_000],
        120,
        'assumed',
        'a middling price of the default market',
      ),
    ),
  ),
  discount: decided(share('Share of the price that is taken off for everybody', 'd', 0)),
  firstOrder: decided(share('Share of the price that is taken off a first order', 'd₁', 0)),
  memberDiscount: decided(share('Share of the price that is taken off for members', 'd_m', 0)),
  memberAfter: seenIn(
    'double-eleven',
    decided(integer(number('Pieces bought that make a member', 'n_m', 'units', [1, 1000], 3))),
  ),
  teamDeal: seenIn('bring-two', {
    ...number('What a team of friends is for', '', '', [0, TEAM_DEALS.length - 1], 0),
    kind: 'choice',
    choices: TEAM_DEALS,
  }),
  teamDiscount: decided(share('Share of the price that is taken off for teams of friends', 'δ_k', 0)),
  teamSize: seenIn(
    'bring-two',
    decided(integer(number('Friends who make a team', 'k', 'people', [1, 50], 3))),
  ),
  teamDays: decided(integer(number('Days in which a team has to be complete', 'D', 'days', [1, 30], 2))),
  supply: decided(
    number(
      'Pieces that can be delivered; 0 is as many as are wanted',
      'N',
      'units per thousand consumers and day',
      [0, 100_000],
      0,
    ),
  ),
  vertical: decided(fixed(integer(number('Vertical of the product', 'V', '', [0, 3], 0)))),
  category: decided({
    ...fixed(
      number(
        'Kind of goods: numbers of the brand that are left out are those of its kind',
        '',
        '',
        [0, CATEGORIES.length - 1],
        0,
      ),
    ),
    kind: 'choice',
    choices: CATEGORIES,
  }),
  lasts: decided(
    fixed(
      number('How many times as long as usual until such goods are needed again', 'm_τ', '', [0.01, 1000], 1),
    ),
  ),
  risk: decided(number('How many times as much the risk of buying weighs', 'm_R', '', [0, 20], 1)),
  hedonic: decided(number('How many times as much feelings weigh, and posts tempt', 'm_A', '', [0, 20], 1)),
  fit: decided(number('How many times as differently such goods suit people', 'm_t', '', [0, 5], 1)),
  appeal: decided(number('Utility that nothing else in the model explains', 'A', '', [-10, 10], 0)),
  sustainability: axis('Stand on sustainability', 'v₁'),
  nationalStyle: axis('Stand on national style', 'v₂'),
  independence: axis('Stand on independence', 'v₃'),
  thrift: axis('Stand on thrift', 'v₄'),
  known: decided(fixed(share('Share of consumers who know the brand at the start', 'K', 0.3))),
  budget: decided(
    number(
      'Marketing budget per thousand consumers and day',
      'B',
      'yuan per thousand consumers and day',
      [0, 100_000],
      40,
    ),
  ),
  learning: decided(number('How fast the brand moves its money to what seems to pay', 'η', '', [0, 2], 0)),
  horizon: seenIn(
    'what-is-counted',
    decided(
      integer(number('Days over which it counts, and after which it moves', 'H', 'days', [1, 365], 14)),
    ),
  ),
  attribution: seenIn('what-is-counted', {
    ...number('How it puts sales down to channels', '', '', [0, ATTRIBUTIONS.length - 1], 0),
    kind: 'choice',
    choices: ATTRIBUTIONS,
  }),
  followLeader: decided(share('How far its budget follows that of the best seller at each review', 'ρ', 0)),
  account: decided(
    number(
      'Posts a day of an account of its own, read by whoever follows it',
      'a_b',
      'posts a day',
      [0, 20],
      0,
    ),
  ),
  heeding: decided(
    number('Budget moved to improvement for each sale that goes wrong, as a share of it', 'λ', '', [0, 5], 0),
  ),
  castByFit: decided(share('How far it declines creators outside the vertical of the product', 'σ_b', 0)),
  castByData: decided(
    share('How far it declines creators who sold less than others for their fee', 'γ_b', 0),
  ),
  checkBar: decided(
    share('How clean a creator has to look before it is hired; at 0 nobody is checked', 'B_b', 0),
  ),
  reviewShare: decided(share('Share of paid posts that the brand reads before they go out', 'ρ_b', 0)),
  seasonal: decided(
    share('Share of the money for creators and advertising that waits for its phase of the season', 'κ', 0),
  ),
  season: seenIn('in-which-order', decided(integer(number('Days of a season', 'P', 'days', [3, 3650], 90)))),
  order: seenIn('in-which-order', {
    ...number('Order of the phases of a season', '', '', [0, ORDERS.length - 1], 0),
    kind: 'choice',
    choices: ORDERS,
  }),
  toAdvertising: decided(share('Share of the budget for advertising', 'β_A', 0.3)),
  toKoc: decided(share('Share of the budget for KOCs', 'β_0', 0.25)),
  toMid: decided(share('Share of the budget for mid-tier creators', 'β_1', 0.25)),
  toHead: decided(share('Share of the budget for head creators', 'β_2', 0.2)),
  information: decided(share('How much the advertisements of the brand tell', 'I_A', 0.5)),
  craft: decided(share('How well the advertisements of the brand are made', 'K_A', 0.8)),
  emotion: decided(share('Emotional force of the brand’s own and paid messages', 'E', 0.4)),
  promise: seenIn(
    'patterns/replies/replies',
    decided(share('Quality that paid messages promise', 'X', 0.85)),
  ),
  toCash: decided(share('Share of the budget for cash for posts', 'β_c', 0)),
  toRecognition: decided(share('Share of the budget for featuring posts', 'β_r', 0)),
  toAdoption: decided(share('Share of the budget for adopting suggestions', 'β_a', 0)),
  toLadder: decided(share('Share of the budget for a growth ladder with revenue share', 'β_l', 0)),
  toPrivileges: decided(share('Share of the budget for scarce privileges', 'β_p', 0)),
  toCommunity: decided(share('Share of the budget for a community programme', 'β_m', 0)),
  toPrivate: decided(
    share('Share of the budget for the hours that creators spend on private groups', 'β_g', 0),
  ),
  toService: decided(share('Share of the budget for service and response', 'β_s', 0)),
  toImprovement: decided(share('Share of the budget for improving the product', 'β_q', 0)),
  cashPerPost: decided(number('Cash for one good post', 'y', 'yuan per post', [0, 1000], 5)),
  freedom: seenIn(
    'claims/T7/s30',
    decided(share('Candour that the brief leaves in a paid post', 'φ_b', 0.4)),
  ),
  partnership: decided(share('How much the brand keeps to creators it has worked with', 'π_b', 0)),
  respondExperience: policy('bad experiences'),
  respondVenting: policy('venting'),
  respondAttack: seenIn('three-answers', policy('malicious attacks')),
  respondValues: policy('clashes of values'),
  detectionDelay: decided(
    integer(number('Days until negative content is noticed', 'τ_d', 'days', [0, 60], 2)),
  ),
  fakeReviews: decided(
    number(
      'Bought reviews that look like those of users',
      'Z₊',
      'posts per thousand consumers and day',
      [0, 100],
      0,
    ),
  ),
  commission: decided(
    share('Commission on sales credited to a creator', 'M', 0.15, 'assumed', 'trade figures of 10–30 %'),
  ),
  liveDiscount: seenIn('live-or-shelf', decided(share('Share off the price in live rooms', 'δ', 0.2))),
  liveStock: seenIn(
    'patterns/live/air',
    decided(
      number(
        'Pieces laid in for a session, per hundred followers of the host',
        'L',
        'pieces per hundred followers',
        [0, 1000],
        2,
      ),
    ),
  ),
  scarcity: decided(share('Scarcity staged in what can be bought', 'C', 0.2)),
  guarantee: decided(share('Share of the risk that guarantees take away', 'G', 0.3)),
  trial: decided(share('Share of those who decide and try it by AR or in a video before', 'V', 0)),
  counterfeitShare: decided(share('Share of sales that are counterfeits', 'F', 0)),
  attackPosts: decided(
    number('Posts by attackers', 'Z', 'posts per thousand consumers and day', [0, 100], 0),
  ),
} as const satisfies Table;

/** Four brands of one vertical: established, challenger, cheap, premium. */
export const DEFAULT_BRANDS = [
  {
    name: { en: 'Azure', zh: '青岚' },
    quality: 0.7,
    price: 120,
    budget: 60,
    toAdvertising: 0.5,
    toKoc: 0.1,
    toMid: 0.2,
    toHead: 0.2,
    known: 0.6,
    nationalStyle: 0.3,
  },
  {
    name: { en: 'Bamboo', zh: '竹语' },
    quality: 0.8,
    price: 110,
    budget: 30,
    toAdvertising: 0.05,
    toKoc: 0.6,
    toMid: 0.3,
    toHead: 0.05,
    known: 0.1,
    sustainability: 0.6,
    nationalStyle: 0.4,
  },
  {
    name: { en: 'Coral', zh: '珊瑚' },
    quality: 0.58,
    price: 60,
    budget: 40,
    toAdvertising: 0.4,
    known: 0.4,
    thrift: 0.6,
    scarcity: 0.6,
  },
  {
    name: { en: 'Dune', zh: '沙丘' },
    quality: 0.88,
    price: 220,
    budget: 40,
    toAdvertising: 0.2,
    toKoc: 0.1,
    toMid: 0.3,
    toHead: 0.4,
    known: 0.3,
    independence: 0.5,
    emotion: 0.7,
  },
] as const;
