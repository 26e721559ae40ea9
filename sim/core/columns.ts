/**
 * The state of a market: one row of this table per column. Allocation, keyframes, fingerprints, range checks
 * and the inspector are all made from it. An agent's index is its id for life.
 *
 * Evidence and loyalty are double precision, because closed-form checks to 1e-9 run on them; what only feeds a
 * probability is single precision, to halve the memory that a day has to move.
 */

/** What a column has one row for. A `pair` is consumer times brand, a `follow` one place for a followed creator. */
export type Kind =
  | 'consumer'
  | 'pair'
  | 'follow'
  | 'creator'
  | 'creatorPost'
  | 'brand'
  | 'post'
  | 'shelf'
  | 'block'
  | 'vertical'
  | 'market';
export type ArrayType = 'f64' | 'f32' | 'i32' | 'i16' | 'u16' | 'i8' | 'u8';

export interface Column {
  kind: Kind;
  type: ArrayType;
  /** Values per row; 1 unless said. */
  width?: number;
  unit: string;
  min: number;
  max: number;
  about: string;
  /** Written anew each day before it is read: left out of keyframes. */
  scratch?: true;
}

export const AXES = 4;
export const VERTICALS = 4;
/** Posts one creator can publish on one day. */
export const CREATOR_POSTS = 3;
/** Ways for a brand to spend its budget (spending.ts names them). */
export const CHANNELS = 13;
/** Places on the recommendation shelf of one vertical. */
export const SHELF_PLACES = 256;
/** Posts of earlier days that one vertical keeps on offer. */
export const KEPT_POSTS = 48;
/** Consumers summed together; block sums are added in order, so that no chunking changes a bit. */
export const BLOCK = 1024;

const BIG = 1e15;
const MAX_INDEX = 0x7fffffff;
const row = <K extends Kind, T extends ArrayType>(
  kind: K,
  type: T,
  unit: string,
  range: readonly [number, number],
  about: string,
) => ({ kind, type, unit, min: range[0], max: range[1], about });
const unit01 = [0, 1] as const;
const count = [0, BIG] as const;

export const COLUMNS = {
  // Consumers: who they are
  values: {
    ...row('consumer', 'f32', 'unit vector', [-1, 1], 'sustainability, national style, independence, thrift'),
    width: AXES,
  },
  interest: {
    ...row('consumer', 'f32', 'share', unit01, 'interest in each vertical; adds up to 1'),
    width: VERTICALS,
  },
  scepticism: row('consumer', 'f32', '', unit01, 'persuasion knowledge'),
  impulsiveness: row('consumer', 'f32', '', unit01, 'readiness to buy without need'),
  priceSensitivity: row('consumer', 'f32', '', [0, 3], 'weight of price in utility, 1 on average'),
  lossAversion: row('consumer', 'f32', '', [0.1, 10], 'weight of a bad own experience against a good one'),
  collectivism: row('consumer', 'f32', '', unit01, 'weight of the group against the self'),
  activity: row('consumer', 'f32', '', [0, 1e4], 'reading on an ordinary day, 1 on average'),
  posting: row(
    'consumer',
    'f32',
    'probability per day',
    unit01,
    'chance of posting unasked on an ordinary day',
  ),
  disposition: row('consumer', 'f64', '', unit01, 'trust in a stranger: mean of the prior'),
  online: row('consumer', 'u8', 'yes or no', unit01, 'has an account on the platform'),
  // Consumers: how they are
  motive: row('consumer', 'f32', '', unit01, 'motive to post, fed by likes'),
  fatigue: row('consumer', 'f32', '', unit01, 'tiredness from commercial content'),
  aware: row('consumer', 'u8', 'bit set of brands', [0, 255], 'brands known at the start of the day'),
  heard: row(
    'consumer',
    'u8',
    'bit set of brands',
    [0, 255],
    'brands known by now; becomes `aware` overnight',
  ),
  reviewBrand: row('consumer', 'i8', 'brand or -1', [-1, 7], 'last experience not yet talked about'),
  reviewSatisfaction: row('consumer', 'f32', '', [-3, 4], 'satisfaction with that experience'),
  repostBrand: row('consumer', 'i8', 'brand or -1', [-1, 7], 'post to pass on tomorrow'),
  repostValence: row('consumer', 'f32', '', unit01, 'its share of positive content'),
  repostNegative: row('consumer', 'u8', 'negative kind', [0, 4], 'its kind'),
  platformTrust: row('consumer', 'f32', '', unit01, 'trust in the platform'),
  away: row('consumer', 'u8', 'yes or no', unit01, 'stays away from the platform for now'),
  intrinsic: row('consumer', 'f32', '', unit01, 'intrinsic motive to post that cash has left'),
  styleMemory: row('consumer', 'f32', '', unit01, 'style of what was read lately'),
  xp: row('consumer', 'f32', 'points', count, 'experience earned by posting'),
  creatorOf: row('consumer', 'i32', 'creator or -1', [-1, MAX_INDEX], 'the creator this person is'),
  postedOn: row('consumer', 'i32', 'day or -1', [-1, 1e6], 'day of the last post'),
  memberships: row('consumer', 'u8', 'groups', [0, 255], 'private groups joined'),
  // Consumers: what they do today
  say: { ...row('consumer', 'u8', 'Say', [0, 5], 'what is posted today; 0 for nothing'), scratch: true },
  sayBrand: { ...row('consumer', 'i8', 'brand or -1', [-1, 7], 'brand of the post'), scratch: true },
  sayValence: {
    ...row('consumer', 'f32', '', unit01, 'share of positive content of the post'),
    scratch: true,
  },
  sayPaid: { ...row('consumer', 'u8', 'yes or no', unit01, 'posted for cash'), scratch: true },
  adoptedToday: {
    ...row('consumer', 'u8', 'yes or no', unit01, 'a suggestion of today was adopted'),
    scratch: true,
  },
  sayRow: {
    ...row('consumer', 'i32', 'post row or -1', [-1, MAX_INDEX], 'row of the post in the table of today'),
    scratch: true,
  },
  impulse: {
    ...row('consumer', 'i8', 'brand or -1', [-1, 7], 'brand that tempts to an unplanned purchase'),
    scratch: true,
  },
  commented: {
    ...row('consumer', 'u8', 'comments', [0, 255], 'comments written to followed creators today'),
    scratch: true,
  },
  spent: { ...row('consumer', 'f64', 'fen', count, 'paid in shops today, refunds deducted'), scratch: true },
  // Consumer and brand
  own: row('pair', 'f64', 'evidence', count, 'good own experience'),
  peer: row('pair', 'f64', 'evidence', count, 'good word from users and unpaid creators'),
  paid: row('pair', 'f64', 'evidence', count, 'good word from advertising and sponsored posts'),
  negative: row('pair', 'f64', 'evidence', count, 'bad evidence of any origin'),
  loyalty: row('pair', 'f64', '', unit01, 'loyalty after the pull of the group'),
  loyaltyNext: { ...row('pair', 'f64', '', unit01, 'loyalty of tomorrow'), scratch: true },
  affect: row('pair', 'f32', '', [-1, 1], 'passing emotion'),
  attachment: row('pair', 'f32', '', unit01, 'lasting emotional attachment'),
  identity: row('pair', 'f32', '', unit01, 'belonging to the community of the brand'),
  habit: row('pair', 'f32', '', unit01, 'weighted share of category purchases'),
  expectation: row('pair', 'f32', '', unit01, 'quality expected'),
  seen: row('pair', 'f32', 'exposures', count, 'commercial messages seen, fading'),
  bought: row('pair', 'u16', 'purchases', [0, 65535], 'purchases so far'),
  credit: row(
    'pair',
    'i32',
    'follow or -1',
    [-1, MAX_INDEX],
    'followed creator who recommended the brand last',
  ),
  stage: {
    ...row('pair', 'u8', 'stage', [0, 4], 'loyalty stage: none, cognitive, affective, conative, action'),
    scratch: true,
  },
  complaint: row('pair', 'u8', 'NegativeKind', [0, 4], 'open complaint'),
  complaintAge: row('pair', 'u8', 'days', [0, 255], 'how long it has been open'),
  past: row(
    'pair',
    'u8',
    'bit set',
    [0, 15],
    'what has happened so far: 1 complained, 2 featured, 4 a suggestion adopted, 8 given a privilege',
  ),
  serviceExpected: row('pair', 'f32', '', unit01, 'service expected after a complaint'),
  warned: row('pair', 'f32', 'warnings', count, 'warnings against rumours remembered'),
  // Follows
  followed: row('follow', 'i32', 'creator or -1', [-1, MAX_INDEX], 'creator followed; -1 for a free place'),
  good: row('follow', 'f32', 'evidence', count, 'good evidence about the creator'),
  bad: row('follow', 'f32', 'evidence', count, 'bad evidence about the creator'),
  bond: row('follow', 'f32', '', unit01, 'parasocial bond'),
  credence: row('follow', 'f32', '', unit01, 'credibility of the creator, bond included; 0 for a free place'),
  kinship: row('follow', 'f32', 'cosine', [-1, 1], 'likeness of values with the person behind the creator'),
  member: row('follow', 'u8', 'yes or no', unit01, 'member of the private group of the creator'),
  asked: { ...row('follow', 'u8', 'comments', [0, 255], 'comments to this creator today'), scratch: true },
  // Creators: who they are
  tier: row('creator', 'u8', '0 KOC, 1 mid-tier, 2 head', [0, 2], 'size class'),
  home: row('creator', 'i32', 'consumer', [-1, MAX_INDEX], 'person behind the creator'),
  creatorVertical: row('creator', 'u8', 'vertical', [0, VERTICALS - 1], 'what the creator is about'),
  skill: row('creator', 'f32', '', unit01, 'quality of what is made: ability'),
  altruism: row('creator', 'f32', '', unit01, 'value given without selling: benevolence'),
  authenticity: row('creator', 'f32', '', unit01, 'weak points named: integrity'),
  steadiness: row('creator', 'f32', '', unit01, 'evenness of output over time'),
  // Creators: their business
  share: row('creator', 'f32', '', unit01, 'sponsored share of what is published'),
  leaning: row('creator', 'i8', '+1 or -1', [-1, 1], 'direction in which the sponsored share moves'),
  owed: row('creator', 'f32', 'posts', [0, 2], 'sponsored posts that the plan owes'),
  window: row('creator', 'f64', 'fen', count, 'earned since the last look at the books'),
  windowBefore: row('creator', 'f64', 'fen', count, 'earned between the two looks before'),
  trustCapital: row(
    'creator',
    'f64',
    'full believers',
    count,
    'credibility added over followers, as of last night',
  ),
  honesty: row('creator', 'f32', '', unit01, 'share of sponsored posts that are labelled'),
  style: row('creator', 'f32', '', unit01, 'style of what is published'),
  mcn: row('creator', 'u8', 'yes or no', unit01, 'member of an organisation (MCN)'),
  partner: row('creator', 'i8', 'brand or -1', [-1, 7], 'brand of the last sponsored post'),
  members: row('creator', 'i32', 'consumers', [0, MAX_INDEX], 'members of the private group'),
  adviceRoom: row('creator', 'f32', '', unit01, 'share of requests for advice that can be served'),
  promotedOn: row('creator', 'i32', 'day or -1', [-1, 1e6], 'day of the last promotion'),
  joining: {
    ...row('creator', 'f32', '', unit01, 'chance of joining the group for a follower of full bond'),
    scratch: true,
  },
  joined: { ...row('creator', 'i32', 'consumers', count, 'new members today'), scratch: true },
  left: { ...row('creator', 'i32', 'consumers', count, 'members who left today'), scratch: true },
  advised: { ...row('creator', 'i32', 'consultations', count, 'paid advice given today'), scratch: true },
  adviceAsked: row('creator', 'i32', 'consultations', count, 'paid advice asked for at the last looks'),
  fromFees: { ...row('creator', 'f64', 'fen', count, 'fees of today'), scratch: true },
  fromSales: {
    ...row('creator', 'f64', 'fen', count, 'commission of today, private groups apart'),
    scratch: true,
  },
  fromGroups: {
    ...row('creator', 'f64', 'fen', count, 'commission of today in private groups'),
    scratch: true,
  },
  fromAdvice: { ...row('creator', 'f64', 'fen', count, 'paid advice of today'), scratch: true },
  mcnCuts: { ...row('creator', 'f64', 'fen', count, 'cut of the organisation today'), scratch: true },
  fines: { ...row('creator', 'f64', 'fen', count, 'fines of today'), scratch: true },
  caughtPosts: {
    ...row('creator', 'u8', 'posts', [0, CREATOR_POSTS], 'hidden sponsored posts caught today'),
    scratch: true,
  },
  // Creators: how they are
  load: row('creator', 'f32', '', unit01, 'commercial load: weighted share of sponsored posts'),
  silence: row('creator', 'i16', 'days', [0, 32767], 'days since the last post'),
  followers: row('creator', 'i32', 'consumers', [0, MAX_INDEX], 'audience'),
  peak: row('creator', 'f64', 'credibility / 2^20', count, 'highest trust capital of the last 60 days or so'),
  peakDay: row('creator', 'i32', 'day', [-1, 1e6], 'when that was'),
  income: row('creator', 'f64', 'fen', count, 'earned so far'),
  scandal: { ...row('creator', 'f32', '', unit01, 'severity of a scandal that breaks today'), scratch: true },
  attention: { ...row('creator', 'i32', 'readers', count, 'readers of the posts of today'), scratch: true },
  paidPosts: {
    ...row('creator', 'u8', 'posts', [0, CREATOR_POSTS], 'sponsored posts published today'),
    scratch: true,
  },
  capital: {
    ...row(
      'creator',
      'f64',
      'credibility / 2^20',
      count,
      'trust capital: credibility added over followers, in fixed point',
    ),
    scratch: true,
  },
  comments: { ...row('creator', 'i32', 'comments', count, 'comments received today'), scratch: true },
  replyRate: { ...row('creator', 'f32', '', unit01, 'share of comments answered today'), scratch: true },
  gained: { ...row('creator', 'i32', 'consumers', count, 'new followers today'), scratch: true },
  lost: { ...row('creator', 'i32', 'consumers', count, 'followers who left today'), scratch: true },
  credited: { ...row('creator', 'i32', 'sales', count, 'sales credited today'), scratch: true },
  earned: { ...row('creator', 'f64', 'fen', count, 'commission and fees earned today'), scratch: true },
  output: { ...row('creator', 'u8', 'posts', [0, CREATOR_POSTS], 'posts published today'), scratch: true },
  firstRow: { ...row('creator', 'i32', 'post row', count, 'row of the first post of today'), scratch: true },
  // A creator's posts of today
  plugged: { ...row('creatorPost', 'i8', 'brand or -1', [-1, 7], 'brand the post is about'), scratch: true },
  sponsored: { ...row('creatorPost', 'u8', 'bit set', [0, 3], '1 paid for, 2 labelled'), scratch: true },
  // Brands, today
  adChance: {
    ...row('brand', 'f64', 'impressions per consumer', [0, 100], 'advertising bought'),
    scratch: true,
  },
  buzz: row(
    'brand',
    'f64',
    'posts per thousand consumers',
    count,
    'good peer posts in sight, a moving weekly sum',
  ),
  sold: { ...row('brand', 'f64', 'units', count, 'sales'), scratch: true },
  soldOnImpulse: { ...row('brand', 'f64', 'units', count, 'sales without need'), scratch: true },
  soldAgain: { ...row('brand', 'f64', 'units', count, 'sales to earlier buyers'), scratch: true },
  soldTogether: {
    ...row('brand', 'f64', 'units', count, 'sales beyond the first of an order'),
    scratch: true,
  },
  counterfeits: { ...row('brand', 'f64', 'units', count, 'counterfeits among the sales'), scratch: true },
  returned: { ...row('brand', 'f64', 'units', count, 'returns'), scratch: true },
  revenue: { ...row('brand', 'f64', 'fen', count, 'sales at price, before refunds'), scratch: true },
  refunds: { ...row('brand', 'f64', 'fen', count, 'paid back for returns'), scratch: true },
  impressions: { ...row('brand', 'f64', 'impressions', count, 'advertisements shown'), scratch: true },
  purse: { ...row('brand', 'f64', 'fen', [-BIG, BIG], 'money not yet spent, by channel'), width: CHANNELS },
  drift: row('brand', 'f64', 'quality', [0, 0.3], 'quality gained by improvement'),
  openComplaints: row('brand', 'f64', 'complaints', count, 'complaints waiting last night'),
  goodPosts: row('brand', 'f64', 'posts', count, 'good posts by consumers yesterday'),
  goodLikes: row('brand', 'f64', 'likes', count, 'likes of such posts yesterday'),
  groupHours: {
    ...row('brand', 'f64', 'hours', count, 'paid for today, for each creator that works for the brand'),
    scratch: true,
  },
  served: {
    ...row('brand', 'f64', '', unit01, 'share of complaints that service answers today'),
    scratch: true,
  },
  answered: { ...row('brand', 'f64', 'complaints', count, 'complaints answered today'), scratch: true },
  workedThrough: {
    ...row('brand', 'f64', 'complaints', count, 'of these worked through to an improvement'),
    scratch: true,
  },
  compensated: { ...row('brand', 'f64', 'fen', count, 'compensation paid today'), scratch: true },
  warnChance: { ...row('brand', 'f64', '', unit01, 'chance of a warning for one consumer'), scratch: true },
  warnings: { ...row('brand', 'f64', 'exposures', count, 'warnings shown today'), scratch: true },
  cash: { ...row('brand', 'f64', 'yuan per post', count, 'cash offered for a post today'), scratch: true },
  featureChance: { ...row('brand', 'f64', '', unit01, 'chance that a good post is featured'), scratch: true },
  adoptionChance: {
    ...row('brand', 'f64', '', unit01, 'chance that a suggestion is adopted'),
    scratch: true,
  },
  perLike: { ...row('brand', 'f64', 'fen', count, 'revenue share per like'), scratch: true },
  challengeChance: {
    ...row('brand', 'f64', '', unit01, 'chance of being invited to a challenge'),
    scratch: true,
  },
  goodLikesToday: { ...row('brand', 'f64', 'likes', count, 'likes of good posts today'), scratch: true },
  tierReads: {
    ...row('brand', 'f64', 'exposures', count, 'to posts by creators, by tier'),
    scratch: true,
    width: 3,
  },
  tierSales: {
    ...row('brand', 'f64', 'units', count, 'credited to creators, by tier'),
    scratch: true,
    width: 3,
  },
  featured: { ...row('brand', 'f64', 'posts', count, 'posts featured today'), scratch: true },
  adopted: { ...row('brand', 'f64', 'suggestions', count, 'suggestions adopted today'), scratch: true },
  participants: {
    ...row('brand', 'f64', 'consumers', count, 'who took part in challenges today'),
    scratch: true,
  },
  privileged: { ...row('brand', 'f64', 'consumers', count, 'privileges granted today'), scratch: true },
  cashPaid: { ...row('brand', 'f64', 'fen', count, 'cash paid for posts today'), scratch: true },
  likesPaid: { ...row('brand', 'f64', 'fen', count, 'revenue share paid for likes today'), scratch: true },
  paidIn: { ...row('brand', 'f64', 'fen', count, 'budget of today'), scratch: true },
  outlay: { ...row('brand', 'f64', 'fen', count, 'spent today, by channel'), scratch: true, width: CHANNELS },
  commissionCost: {
    ...row('brand', 'f64', 'fen', count, 'paid to creators for credited sales'),
    scratch: true,
  },
  creatorsGood: { ...row('brand', 'f64', 'posts', count, 'unpaid posts by creators today'), scratch: true },
  creatorsPaid: {
    ...row('brand', 'f64', 'posts', count, 'sponsored posts by creators today'),
    scratch: true,
  },
  ratings: {
    ...row('brand', 'f64', 'reviews', count, 'satisfaction of today, in five stars'),
    scratch: true,
    width: 5,
  },
  reviews: {
    ...row('brand', 'f64', 'reviews', count, 'reviews posted today, by stars'),
    scratch: true,
    width: 5,
  },
  saidGood: { ...row('brand', 'f64', 'posts', count, 'good posts by consumers today'), scratch: true },
  saidBad: {
    ...row('brand', 'f64', 'posts', count, 'bad posts by consumers today, by kind'),
    scratch: true,
    width: 4,
  },
  readGood: {
    ...row('brand', 'f64', 'exposures', count, 'exposures to good unpaid posts today'),
    scratch: true,
  },
  readBad: { ...row('brand', 'f64', 'exposures', count, 'exposures to bad posts today'), scratch: true },
  readPaid: { ...row('brand', 'f64', 'exposures', count, 'exposures to paid posts today'), scratch: true },
  // Posts: advertisements, then those kept from earlier days, then those of today
  author: row('post', 'i32', 'creator, consumer or brand', [-1, MAX_INDEX], 'who wrote it; -1 for a machine'),
  source: row('post', 'u8', 'Source', [0, 3], 'consumer, creator, advertisement or machine'),
  postBrand: row('post', 'i8', 'brand or -1', [-1, 7], 'brand it is about'),
  postVertical: row('post', 'u8', 'vertical', [0, VERTICALS - 1], 'what it is about'),
  negativeKind: row('post', 'u8', 'NegativeKind', [0, 4], 'none, experience, venting, attack, values'),
  postPaid: row(
    'post',
    'u8',
    'bit set',
    [0, 127],
    '1 paid for, 2 labelled, 4 featured, 8 by machine, 16 throttled, 32 said to be by machine, 64 out of character',
  ),
  postStyle: row('post', 'f32', '', unit01, 'style'),
  postAge: row('post', 'u8', 'days', [0, 255], 'days since it was published'),
  noted: row('post', 'u8', 'yes or no', unit01, 'already in the event log as widely read'),
  postKey: row('post', 'i32', 'hash', [-MAX_INDEX - 1, MAX_INDEX], 'stable id, the same in every arm'),
  valence: row('post', 'f32', '', unit01, 'share of positive content'),
  information: row('post', 'f32', '', unit01, 'how much it tells'),
  craft: row('post', 'f32', '', unit01, 'professional quality'),
  emotion: row('post', 'f32', '', unit01, 'emotional force of the story it tells'),
  pull: row('post', 'f32', '', [0, 100], 'what draws readers whatever their interests'),
  promise: row('post', 'f32', '', unit01, 'quality it leads one to expect'),
  evidenceFor: {
    ...row('post', 'f64', 'evidence', count, 'good evidence for a reader who believes it fully'),
    scratch: true,
  },
  evidenceAgainst: {
    ...row('post', 'f64', 'evidence', count, 'bad evidence for such a reader'),
    scratch: true,
  },
  usefulness: {
    ...row('post', 'f64', 'evidence', count, 'good evidence about the creator, for a follower'),
    scratch: true,
  },
  likeability: {
    ...row('post', 'f64', '', count, 'chance of being liked, per belief and feeling'),
    scratch: true,
  },
  shareability: {
    ...row('post', 'f64', 'probability', unit01, 'chance of being passed on by a friend'),
    scratch: true,
  },
  impulseCue: {
    ...row('post', 'f64', '', count, 'temptation for a reader of full impulsiveness and trust'),
    scratch: true,
  },
  reads: row('post', 'i32', 'consumers', count, 'readers so far'),
  readsBefore: row('post', 'i32', 'consumers', count, 'readers up to last night'),
  likes: row('post', 'i32', 'consumers', count, 'likes so far'),
  replies: row('post', 'i32', 'consumers', count, 'comments so far'),
  shares: row('post', 'i32', 'consumers', count, 'times passed on so far'),
  // Recommendation shelf
  shelf: {
    ...row('shelf', 'i32', 'post row or -1', [-1, MAX_INDEX], 'post offered at this place'),
    scratch: true,
  },
  // Counts that outlive the night
  kept: row('vertical', 'i32', 'posts', [0, KEPT_POSTS], 'posts of earlier days on offer'),
  creatorsInUse: row(
    'market',
    'i32',
    'creators',
    [0, MAX_INDEX],
    'creators there are; the rest are places for users who rise',
  ),
  bestStyle: row('vertical', 'f64', '', [-1, 1], 'style of the best kept post, -1 for none'),
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof COLUMNS;

export interface ArrayOf {
  f64: Float64Array;
  f32: Float32Array;
  i32: Int32Array;
  i16: Int16Array;
  u16: Uint16Array;
  i8: Int8Array;
  u8: Uint8Array;
}
export type TypedArray = ArrayOf[ArrayType];
export type State = { [K in ColumnName]: ArrayOf[(typeof COLUMNS)[K]['type']] };

const constructors = {
  f64: Float64Array,
  f32: Float32Array,
  i32: Int32Array,
  i16: Int16Array,
  u16: Uint16Array,
  i8: Int8Array,
  u8: Uint8Array,
} as const;

export const columnNames = Object.keys(COLUMNS) as ColumnName[];
/** The table with its optional fields visible. */
export const columnOf = (name: ColumnName): Column => COLUMNS[name];

/** Rows of each kind of column in one world. */
export type Sizes = Record<Kind, number>;

/** Allocates every column, filled with zeros. `buffer` makes the memory: ordinary or shared. */
export function allocate(
  sizes: Sizes,
  buffer: (bytes: number) => ArrayBufferLike = (bytes) => new ArrayBuffer(bytes),
): State {
  const state: Record<string, TypedArray> = {};
  for (const name of columnNames) {
    const { kind, type, width = 1 } = columnOf(name);
    const make = constructors[type];
    const length = sizes[kind] * width;
    state[name] = new make(buffer(length * make.BYTES_PER_ELEMENT) as ArrayBuffer, 0, length);
  }
  // Built key by key an object is a hash table; its copy is a record, and the hot loop reads it many times over.
  return { ...state } as State;
}

/** Bytes that one row of a kind takes over all its columns. */
export function bytesPerRow(kind: Kind): number {
  let bytes = 0;
  for (const name of columnNames) {
    const column = columnOf(name);
    if (column.kind === kind) bytes += constructors[column.type].BYTES_PER_ELEMENT * (column.width ?? 1);
  }
  return bytes;
}
