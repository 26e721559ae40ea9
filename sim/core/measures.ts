/**
 * What is measured every day, as tables: name, unit, meaning, and how it is read off the world at dusk.
 * Consumers are summed in blocks of 1024, in order; blocks are added in order. So a mean has the same bits
 * however the day was cut into pieces.
 */
import { PAID, Past } from '../posts/posts.ts';
import { BLOCK, CHANNELS, CREATOR_POSTS } from './columns.ts';
import { log } from './math.ts';
import { qualityOf } from '../mechanisms/purchase/experience.ts';
import { groupHours } from '../mechanisms/creators/groups.ts';
import { STYLES, styleBin } from '../mechanisms/attention/homogenisation.ts';
import { FIXED_POINT } from '../mechanisms/creators/following.ts';
import { CHANNEL_NAMES, Channel } from '../mechanisms/brands/spending.ts';
import { usefulnessOf } from '../mechanisms/trust/source-credibility.ts';
import { stageOf } from '../mechanisms/community/loyalty.ts';
import { disbelief } from '../mechanisms/trust/persuasion.ts';
import { positive, trust, uncertainty } from '../mechanisms/trust/trust.ts';
import type { World } from './world.ts';

export interface Measure<Who> {
  name: string;
  type: 'int' | 'float';
  unit: string;
  about: string;
  of: (world: World, who: Who) => number;
}

/** Sums over consumers that know the brand (but for `know`), kept per block and brand. */
const SUMS = [
  'know',
  'trust',
  'trustSquared',
  'own',
  'peer',
  'paid',
  'negative',
  'uncertainty',
  'attachment',
  'affect',
  'identity',
  'loyalty',
  'habit',
  'stage0',
  'stage1',
  'stage2',
  'stage3',
  'stage4',
  'buyers',
  'repeatBuyers',
  'reached',
  'trusting',
  'promoters',
  'detractors',
  'bin0',
  'bin1',
  'bin2',
  'bin3',
  'bin4',
  'bin5',
  'bin6',
  'bin7',
  'bin8',
  'bin9',
  'fatigue',
  'motive',
  'posters',
  'away',
  'platformTrust',
  'recentPosters',
  'everPosters',
  'untried',
  'untriedTrust',
  'complainers',
  'complainersLoyalty',
  'featured',
  'featuredIdentity',
  'adopted',
  'adoptedIdentity',
  'privileged',
  'privilegedIdentity',
  'plain',
  'plainIdentity',
] as const;
type Sum = (typeof SUMS)[number];
export const SUMS_PER_BLOCK = SUMS.length;
const at = { ...Object.fromEntries(SUMS.map((name, i) => [name, i])) } as Record<Sum, number>;

/** Trust from which somebody is counted as trusting, and as promoter; below ½ as detractor. */
const TRUSTING = 0.6;
const PROMOTER = 0.75;
/** Who posted within so many days still posts. */
const RECENT = 28;

/** Sums the consumers of some blocks; sets the loyalty stage of each on the way. */
export function sumBlocks(world: World, from: number, to: number): void {
  const { sums } = world.scratch;
  const { brands, consumers } = world.market;
  for (let block = from; block < to; block++) {
    const base = block * brands * SUMS_PER_BLOCK;
    sums.fill(0, base, base + brands * SUMS_PER_BLOCK);
    const first = block * BLOCK;
    const last = Math.min(consumers, first + BLOCK);
    sumConsumers(world, first, last, base);
    for (let b = 0; b < brands; b++) sumBrand(world, b, first, last, base + b * SUMS_PER_BLOCK);
  }
}

function sumConsumers(world: World, first: number, last: number, base: number): void {
  const { fatigue, motive, say, away, platformTrust, postedOn } = world.state;
  const { sums } = world.scratch;
  const { day } = world.today;
  for (let c = first; c < last; c++) {
    sums[base + at.fatigue] += fatigue[c];
    sums[base + at.motive] += motive[c];
    if (say[c] !== 0) sums[base + at.posters]++;
    if (away[c]) sums[base + at.away]++;
    sums[base + at.platformTrust] += platformTrust[c];
    if (postedOn[c] < 0) continue;
    sums[base + at.everPosters]++;
    if (day - postedOn[c] < RECENT) sums[base + at.recentPosters]++;
  }
}

function sumBrand(world: World, b: number, first: number, last: number, base: number): void {
  const { sums } = world.scratch;
  const { brands } = world.market;
  const { parameters } = world.today;
  const { own, peer, paid, negative, disposition, aware, bought, stage } = world.state;
  const { attachment, affect, identity, loyalty, habit, past } = world.state;
  const W = parameters.trust.priorWeight;
  const doubts = parameters.persuasion.on;
  const bit = 1 << b;
  for (let c = first; c < last; c++) {
    const pair = c * brands + b;
    stage[pair] = 0;
    if (bought[pair] > 0) sums[base + at.buyers]++;
    if (bought[pair] > 1) sums[base + at.repeatBuyers]++;
    if ((aware[c] & bit) === 0) continue;
    const k = doubts ? disbelief(negative[pair], own[pair], peer[pair], W) : 0;
    const good = positive(own[pair], peer[pair], paid[pair], k);
    const T = trust(good, negative[pair], disposition[c], W);
    const u = uncertainty(good, negative[pair], W);
    const conative = 0.5 * identity[pair] + 0.5 * loyalty[pair];
    stage[pair] = stageOf(T * (1 - u), attachment[pair], conative, habit[pair], parameters.loyalty);
    sums[base + at.know]++;
    sums[base + at.trust] += T;
    sums[base + at.trustSquared] += T * T;
    sums[base + at.own] += own[pair];
    sums[base + at.peer] += peer[pair];
    sums[base + at.paid] += paid[pair];
    sums[base + at.negative] += negative[pair];
    sums[base + at.uncertainty] += u;
    sums[base + at.attachment] += attachment[pair];
    sums[base + at.affect] += affect[pair];
    sums[base + at.identity] += identity[pair];
    sums[base + at.loyalty] += loyalty[pair];
    sums[base + at.habit] += habit[pair];
    sums[base + at.stage0 + stage[pair]]++;
    if (u < 1) sums[base + at.reached]++;
    if (T >= TRUSTING) sums[base + at.trusting]++;
    if (T >= PROMOTER) sums[base + at.promoters]++;
    if (T < 0.5) sums[base + at.detractors]++;
    sums[base + at.bin0 + Math.min(9, Math.floor(10 * T))]++;
    if (bought[pair] === 0) {
      sums[base + at.untried]++;
      sums[base + at.untriedTrust] += T;
    }
    sumPast(sums, base, past[pair], loyalty[pair], identity[pair]);
  }
}

/** People by what has happened between them and the brand. */
function sumPast(sums: Float64Array, base: number, past: number, loyalty: number, identity: number): void {
  if ((past & Past.complained) !== 0) {
    sums[base + at.complainers]++;
    sums[base + at.complainersLoyalty] += loyalty;
  }
  if ((past & Past.featured) !== 0) {
    sums[base + at.featured]++;
    sums[base + at.featuredIdentity] += identity;
  }
  if ((past & Past.adopted) !== 0) {
    sums[base + at.adopted]++;
    sums[base + at.adoptedIdentity] += identity;
  }
  if ((past & Past.privileged) !== 0) {
    sums[base + at.privileged]++;
    sums[base + at.privilegedIdentity] += identity;
  }
  if ((past & ~Past.complained) === 0) {
    sums[base + at.plain]++;
    sums[base + at.plainIdentity] += identity;
  }
}

/** A sum over all consumers, blocks in order. */
export function total(world: World, b: number, name: Sum): number {
  const { sums } = world.scratch;
  const { brands, sizes } = world.market;
  let sum = 0;
  for (let block = 0; block < sizes.block; block++)
    sum += sums[(block * brands + b) * SUMS_PER_BLOCK + at[name]];
  return sum;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const mean = (name: Sum) => (world: World, b: number) =>
  ratio(total(world, b, name), total(world, b, 'know'));
const meanOf = (name: Sum, of: Sum) => (world: World, b: number) =>
  ratio(total(world, b, name), total(world, b, of));
const perConsumer = (name: Sum) => (world: World, b: number) =>
  total(world, b, name) / world.market.consumers;
const yuan = (fen: number): number => fen / 100;

type BrandMeasure = Measure<number>;
const int = (name: string, unit: string, about: string, of: BrandMeasure['of']): BrandMeasure => ({
  name,
  type: 'int',
  unit,
  about,
  of,
});
const float = (name: string, unit: string, about: string, of: BrandMeasure['of']): BrandMeasure => ({
  name,
  type: 'float',
  unit,
  about,
  of,
});

const stages = ['none', 'cognitive', 'affective', 'conative', 'action'];
const kinds = ['experience', 'venting', 'attack', 'values'];

export const BRAND_MEASURES: readonly BrandMeasure[] = [
  float('awareness', 'share of consumers', 'who know the brand', perConsumer('know')),
  float('trust', '0 to 1', 'mean trust of those who know the brand', mean('trust')),
  float('trust_sd', '0 to 1', 'standard deviation of that trust', (world, b) => {
    const m = mean('trust')(world, b);
    return Math.sqrt(Math.max(0, mean('trustSquared')(world, b) - m * m));
  }),
  float(
    'trust_untried',
    '0 to 1',
    'mean trust of those who know the brand and never bought it',
    meanOf('untriedTrust', 'untried'),
  ),
  float('uncertainty', '0 to 1', 'mean uncertainty of that trust', mean('uncertainty')),
  float('evidence_own', 'evidence', 'mean good own experience', mean('own')),
  float('evidence_peer', 'evidence', 'mean good word of peers', mean('peer')),
  float('evidence_paid', 'evidence', 'mean good word that was paid for', mean('paid')),
  float('evidence_negative', 'evidence', 'mean bad evidence', mean('negative')),
  float('affect', '-1 to 1', 'mean passing emotion', mean('affect')),
  float('attachment', '0 to 1', 'mean emotional attachment', mean('attachment')),
  float('identity', '0 to 1', 'mean belonging', mean('identity')),
  float('loyalty', '0 to 1', 'mean loyalty', mean('loyalty')),
  float('habit', '0 to 1', 'mean share of category purchases', mean('habit')),
  int('complainers', 'consumers', 'who ever complained in public', (world, b) =>
    total(world, b, 'complainers'),
  ),
  float(
    'loyalty_complainers',
    '0 to 1',
    'mean loyalty of those who ever complained in public',
    meanOf('complainersLoyalty', 'complainers'),
  ),
  float('loyalty_onlookers', '0 to 1', 'mean loyalty of those who never did', (world, b) =>
    ratio(
      total(world, b, 'loyalty') - total(world, b, 'complainersLoyalty'),
      total(world, b, 'know') - total(world, b, 'complainers'),
    ),
  ),
  float(
    'identity_featured',
    '0 to 1',
    'mean belonging of those who were ever featured',
    meanOf('featuredIdentity', 'featured'),
  ),
  float(
    'identity_adopted',
    '0 to 1',
    'mean belonging of those of whom a suggestion was ever adopted',
    meanOf('adoptedIdentity', 'adopted'),
  ),
  float(
    'identity_privileged',
    '0 to 1',
    'mean belonging of those who were ever given a privilege',
    meanOf('privilegedIdentity', 'privileged'),
  ),
  float(
    'identity_onlookers',
    '0 to 1',
    'mean belonging of those to whom none of these happened',
    meanOf('plainIdentity', 'plain'),
  ),
  ...stages.map((stage, i) =>
    float(
      `stage_${stage}`,
      'share of those who know it',
      `at loyalty stage ${i} (${stage})`,
      mean(`stage${i}` as Sum),
    ),
  ),
  float(
    'nps',
    '-100 to 100',
    'net promoter score: trust of 0.75 and more against less than 0.5',
    (world, b) =>
      100 * ratio(total(world, b, 'promoters') - total(world, b, 'detractors'), total(world, b, 'know')),
  ),
  int('sales', 'units', 'sold today', (world, b) => world.state.sold[b]),
  int(
    'orders',
    'orders',
    'in which they were sold',
    (world, b) => world.state.sold[b] - world.state.soldTogether[b],
  ),
  int('impulse_sales', 'units', 'of these without need', (world, b) => world.state.soldOnImpulse[b]),
  int('repeat_sales', 'units', 'of these to earlier buyers', (world, b) => world.state.soldAgain[b]),
  int('counterfeits', 'units', 'of these counterfeit', (world, b) => world.state.counterfeits[b]),
  int('returns', 'units', 'sent back today', (world, b) => world.state.returned[b]),
  float('revenue', 'yuan', 'sales less refunds', (world, b) =>
    yuan(world.state.revenue[b] - world.state.refunds[b]),
  ),
  float('budget', 'yuan', 'budget of today', (world, b) => yuan(world.state.paidIn[b])),
  ...CHANNEL_NAMES.map((channel, k) =>
    float(`cost_${channel}`, 'yuan', `spent today on ${channel}`, (world, b) =>
      yuan(world.state.outlay[b * CHANNELS + k]),
    ),
  ),
  float('unspent', 'yuan', 'left in all purses', (world, b) => {
    let fen = 0;
    for (let k = 0; k < CHANNELS; k++) fen += world.state.purse[b * CHANNELS + k];
    return yuan(fen);
  }),
  int('open_complaints', 'complaints', 'waiting for an answer', (world, b) => world.state.openComplaints[b]),
  int('answered', 'complaints', 'answered today', (world, b) => world.state.answered[b]),
  float('compensated', 'yuan', 'compensation paid today', (world, b) => yuan(world.state.compensated[b])),
  int('warnings', 'exposures', 'warnings against rumours shown', (world, b) => world.state.warnings[b]),
  int('featured', 'posts', 'posts of consumers featured', (world, b) => world.state.featured[b]),
  int('adopted', 'suggestions', 'of consumers adopted', (world, b) => world.state.adopted[b]),
  int('participants', 'consumers', 'who took part in challenges', (world, b) => world.state.participants[b]),
  int('privileged', 'consumers', 'who were given a privilege', (world, b) => world.state.privileged[b]),
  float('quality', '0 to 1', 'of the product, improvement included', qualityOf),
  float(
    'loyalty_icc',
    '0 to 1',
    'share of the variance of loyalty that lies between communities',
    loyaltyIcc,
  ),
  ...['koc', 'mid', 'head'].flatMap((tier, t) => [
    int(
      `read_${tier}`,
      'exposures',
      `to posts by ${tier} creators`,
      (world, b) => world.state.tierReads[3 * b + t],
    ),
    int(
      `sales_${tier}`,
      'units',
      `credited to ${tier} creators`,
      (world, b) => world.state.tierSales[3 * b + t],
    ),
  ]),
  float('commission_cost', 'yuan', 'paid to creators for credited sales', (world, b) =>
    yuan(world.state.commissionCost[b]),
  ),
  int('impressions', 'exposures', 'advertisements shown', (world, b) => world.state.impressions[b]),
  int(
    'creator_posts_paid',
    'posts',
    'sponsored posts by creators',
    (world, b) => world.state.creatorsPaid[b],
  ),
  int('creator_posts_unpaid', 'posts', 'other posts by creators', (world, b) => world.state.creatorsGood[b]),
  int('posts_good', 'posts', 'good posts by consumers', (world, b) => world.state.saidGood[b]),
  ...kinds.map((kind, i) =>
    int(
      `posts_bad_${kind}`,
      'posts',
      `bad posts by consumers: ${kind}${kind === 'attack' ? ' (passed on)' : ''}`,
      (world, b) => world.state.saidBad[4 * b + i],
    ),
  ),
  int('read_good', 'exposures', 'to good unpaid posts', (world, b) => world.state.readGood[b]),
  int('read_bad', 'exposures', 'to bad posts', (world, b) => world.state.readBad[b]),
  int('read_paid', 'exposures', 'to paid messages', (world, b) => world.state.readPaid[b]),
  float(
    'buzz',
    'posts per thousand consumers',
    'good unpaid posts in sight',
    (world, b) => world.state.buzz[b],
  ),
  ...[1, 2, 3, 4, 5].map((star) =>
    int(
      `satisfied_${star}`,
      'purchases',
      `satisfied to ${star} of 5 stars`,
      (world, b) => world.state.ratings[5 * b + star - 1],
    ),
  ),
  ...[1, 2, 3, 4, 5].map((star) =>
    int(
      `reviews_${star}`,
      'posts',
      `reviews with ${star} of 5 stars`,
      (world, b) => world.state.reviews[5 * b + star - 1],
    ),
  ),
  int('reached', 'consumers', 'who have any evidence', (world, b) => total(world, b, 'reached')),
  int('trusting', 'consumers', 'with trust of 0.6 and more', (world, b) => total(world, b, 'trusting')),
  int('buyers', 'consumers', 'who ever bought', (world, b) => total(world, b, 'buyers')),
  int('repeat_buyers', 'consumers', 'who bought more than once', (world, b) =>
    total(world, b, 'repeatBuyers'),
  ),
  int('promoters', 'consumers', 'with trust of 0.75 and more', (world, b) => total(world, b, 'promoters')),
  ...Array.from({ length: 10 }, (_, i) =>
    int(`trust_bin_${i}`, 'consumers', `with trust from ${i / 10} to ${(i + 1) / 10}`, (world, b) =>
      total(world, b, `bin${i}` as Sum),
    ),
  ),
];

/** A creator's column, added over the creators of one tier. */
function overTier(world: World, tier: number, value: (v: number) => number): number {
  let sum = 0;
  for (let v = 0; v < world.state.creatorsInUse[0]; v++) if (world.state.tier[v] === tier) sum += value(v);
  return sum;
}
const tierSum = (column: (world: World) => ArrayLike<number>) => (world: World, tier: number) =>
  overTier(world, tier, (v) => column(world)[v]);
/** Sponsored posts of today of one tier that are of some sort. */
const paidPosts = (world: World, tier: number, sort: (at: number, v: number) => boolean): number =>
  overTier(world, tier, (v) => {
    const { output, sponsored } = world.state;
    let posts = 0;
    for (let at = v * CREATOR_POSTS; at < v * CREATOR_POSTS + output[v]; at++) {
      if (sponsored[at] !== 0 && sort(at, v)) posts++;
    }
    return posts;
  });
const creatorsIn = (world: World, tier: number): number => overTier(world, tier, () => 1);

export const TIER_MEASURES: readonly Measure<number>[] = [
  int('creators', 'creators', 'of this tier', creatorsIn),
  int(
    'followers',
    'follows',
    'of all creators of the tier',
    tierSum((world) => world.state.followers),
  ),
  int(
    'gained',
    'follows',
    'taken up today',
    tierSum((world) => world.state.gained),
  ),
  int(
    'lost',
    'follows',
    'given up today',
    tierSum((world) => world.state.lost),
  ),
  float(
    'trust_capital',
    'credibility',
    'added over followers',
    (world, tier) => overTier(world, tier, (v) => world.state.capital[v]) / FIXED_POINT,
  ),
  float('credibility', '0 to 1', 'mean credibility with followers', (world, tier) =>
    ratio(
      overTier(world, tier, (v) => world.state.capital[v]) / FIXED_POINT,
      overTier(world, tier, (v) => world.state.followers[v]),
    ),
  ),
  float('load', '0 to 1', 'mean commercial load', (world, tier) =>
    ratio(
      overTier(world, tier, (v) => world.state.load[v]),
      creatorsIn(world, tier),
    ),
  ),
  int(
    'posts',
    'posts',
    'published today',
    tierSum((world) => world.state.output),
  ),
  int(
    'paid_posts',
    'posts',
    'of these sponsored',
    tierSum((world) => world.state.paidPosts),
  ),
  int('hidden_posts', 'posts', 'of these published without a label', (world, tier) =>
    paidPosts(world, tier, (at) => world.state.sponsored[at] === PAID),
  ),
  int('misfit_posts', 'posts', 'of these for a product outside the vertical of the creator', (world, tier) =>
    paidPosts(world, tier, (at, v) => {
      const { plugged, creatorVertical } = world.state;
      return world.today.brandValues[plugged[at]].vertical !== creatorVertical[v];
    }),
  ),
  int(
    'readers',
    'exposures',
    'to the posts of today',
    tierSum((world) => world.state.attention),
  ),
  int(
    'comments',
    'comments',
    'by followers today',
    tierSum((world) => world.state.comments),
  ),
  float('answered', 'share', 'of comments answered', (world, tier) =>
    ratio(
      overTier(world, tier, (v) => world.state.comments[v] * world.state.replyRate[v]),
      overTier(world, tier, (v) => world.state.comments[v]),
    ),
  ),
  float('income_fees', 'yuan', 'fees, fines not deducted', (world, tier) =>
    yuan(overTier(world, tier, (v) => world.state.fromFees[v])),
  ),
  float('income_commission', 'yuan', 'commission on sales', (world, tier) =>
    yuan(overTier(world, tier, (v) => world.state.fromSales[v])),
  ),
  float('income_groups', 'yuan', 'commission in private groups', (world, tier) =>
    yuan(overTier(world, tier, (v) => world.state.fromGroups[v])),
  ),
  float('income_advice', 'yuan', 'paid advice', (world, tier) =>
    yuan(overTier(world, tier, (v) => world.state.fromAdvice[v])),
  ),
  float('fines', 'yuan', 'for hidden advertising', (world, tier) =>
    yuan(overTier(world, tier, (v) => world.state.fines[v])),
  ),
  int(
    'caught',
    'posts',
    'hidden sponsored posts caught',
    tierSum((world) => world.state.caughtPosts),
  ),
  float('honesty', '0 to 1', 'mean share of sponsored posts that creators label', (world, tier) =>
    ratio(
      overTier(world, tier, (v) => world.state.honesty[v]),
      creatorsIn(world, tier),
    ),
  ),
  int(
    'members',
    'follows',
    'in private groups',
    tierSum((world) => world.state.members),
  ),
  float('hours_for_groups', 'hours', 'spent on private groups', (world, tier) =>
    overTier(world, tier, (v) => groupHours(world.state.members[v], world.today.parameters.groups.minutes)),
  ),
  float('interaction', 'answers per follower', 'comments answered today', (world, tier) =>
    ratio(
      overTier(world, tier, (v) => world.state.comments[v] * world.state.replyRate[v]),
      overTier(world, tier, (v) => world.state.followers[v]),
    ),
  ),
  int('promoted', 'creators', 'that rose to this tier today', (world, tier) =>
    overTier(world, tier, (v) => (world.state.promotedOn[v] === world.today.day ? 1 : 0)),
  ),
  int(
    'credited_sales',
    'units',
    'credited to the tier today',
    tierSum((world) => world.state.credited),
  ),
  float('income', 'yuan', 'fees and commissions earned today', (world, tier) =>
    yuan(overTier(world, tier, (v) => world.state.earned[v])),
  ),
];

const overBrands = (world: World, value: (b: number) => number): number => {
  let sum = 0;
  for (let b = 0; b < world.market.brands; b++) sum += value(b);
  return sum;
};

/** Gini coefficient of counts: 0 all alike, near 1 one has all. */
export function gini(counts: ArrayLike<number>): number {
  const sorted = Float64Array.from(counts).sort();
  let weighted = 0;
  let sum = 0;
  for (let i = 0; i < sorted.length; i++) {
    weighted += (2 * i + 1 - sorted.length) * sorted[i];
    sum += sorted[i];
  }
  return sum === 0 ? 0 : weighted / (sorted.length * sum);
}

const market = (
  name: string,
  type: 'int' | 'float',
  unit: string,
  about: string,
  of: (world: World) => number,
): Measure<void> => ({ name, type, unit, about, of });
const badPosts = (world: World): number => world.state.saidBad.reduce((sum, x) => sum + x, 0);
const goodPosts = (world: World): number => world.state.saidGood.reduce((sum, x) => sum + x, 0);

/** Share of the variance of loyalty that lies between communities (of those who know the brand). */
function loyaltyIcc(world: World, b: number): number {
  const { state } = world;
  const { graph, brands } = world.market;
  const sum = new Float64Array(graph.communities);
  const count = new Float64Array(graph.communities);
  let squares = 0;
  let all = 0;
  let known = 0;
  for (let c = 0; c < world.market.consumers; c++) {
    const community = graph.community[c];
    if (community < 0 || (state.aware[c] & (1 << b)) === 0) continue;
    const L = state.loyalty[c * brands + b];
    sum[community] += L;
    count[community]++;
    squares += L * L;
    all += L;
    known++;
  }
  if (known === 0) return 0;
  const mean = all / known;
  let between = 0;
  for (let k = 0; k < sum.length; k++) {
    if (count[k] > 0) between += count[k] * (sum[k] / count[k] - mean) * (sum[k] / count[k] - mean);
  }
  return ratio(between, Math.max(between, squares - known * mean * mean));
}

/** Visits each post on offer with its readers of today; advertisements apart. */
function eachRead(world: World, visit: (row: number, readers: number) => void): void {
  const { reads, readsBefore, postKey } = world.state;
  for (let row = world.market.brands; row < world.today.postRows; row++) {
    if (postKey[row] !== 0) visit(row, reads[row] - readsBefore[row]);
  }
}

/** Entropy of the styles that were read today, 1 when all sixteenths are read alike. */
function contentEntropy(world: World): number {
  const read = new Float64Array(STYLES);
  let sum = 0;
  eachRead(world, (row, readers) => {
    read[styleBin(world.state.postStyle[row])] += readers;
    sum += readers;
  });
  let entropy = 0;
  for (const part of read) if (part > 0) entropy -= (part / sum) * log(part / sum);
  return entropy / log(STYLES);
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

export const MARKET_MEASURES: readonly Measure<void>[] = [
  market('exposures', 'int', 'exposures', 'posts and advertisements read', (world) => world.today.exposed),
  market('posters', 'int', 'consumers', 'who posted today', (world) => total(world, 0, 'posters')),
  market('posts_good', 'int', 'posts', 'good posts about brands by consumers', goodPosts),
  market('posts_bad', 'int', 'posts', 'bad posts about brands by consumers', badPosts),
  market('creator_posts', 'int', 'posts', 'by creators', (world) =>
    world.state.output.reduce((sum, x) => sum + x, 0),
  ),
  market('creator_posts_paid', 'int', 'posts', 'of these sponsored', (world) =>
    world.state.paidPosts.reduce((sum, x) => sum + x, 0),
  ),
  market('sales', 'int', 'units', 'sold today', (world) => overBrands(world, (b) => world.state.sold[b])),
  market('returns', 'int', 'units', 'sent back today', (world) =>
    overBrands(world, (b) => world.state.returned[b]),
  ),
  market('spending', 'float', 'yuan', 'paid by consumers, refunds deducted', (world) =>
    yuan(world.state.spent.reduce((sum, x) => sum + x, 0)),
  ),
  market(
    'purchases_per_session',
    'float',
    'sales per consumer and day',
    'a session being a day on the platform',
    (world) => overBrands(world, (b) => world.state.sold[b]) / world.market.consumers,
  ),
  market('platform_income', 'float', 'yuan', 'from advertising', (world) =>
    yuan(overBrands(world, (b) => world.state.outlay[b * CHANNELS + Channel.advertising])),
  ),
  market('creator_income', 'float', 'yuan', 'fees and commissions', (world) =>
    yuan(world.state.earned.reduce((sum, x) => sum + x, 0)),
  ),
  market(
    'fatigue',
    'float',
    '0 to 1',
    'mean fatigue',
    (world) => total(world, 0, 'fatigue') / world.market.consumers,
  ),
  market(
    'motive',
    'float',
    '0 to 1',
    'mean motive to post',
    (world) => total(world, 0, 'motive') / world.market.consumers,
  ),
  market(
    'content_entropy',
    'float',
    '0 to 1',
    'of the styles read today, advertisements apart',
    contentEntropy,
  ),
  market(
    'quality_read',
    'float',
    '0 to 1',
    'mean of information and craft over what was read today, advertisements apart',
    qualityRead,
  ),
  market('posters_ever', 'int', 'consumers', 'who ever posted', (world) => total(world, 0, 'everPosters')),
  market('posters_recent', 'int', 'consumers', `who posted in the last ${RECENT} days`, (world) =>
    total(world, 0, 'recentPosters'),
  ),
  market(
    'away',
    'float',
    'share of consumers',
    'who stay away from the platform',
    (world) => total(world, 0, 'away') / world.market.consumers,
  ),
  market(
    'platform_trust',
    'float',
    '0 to 1',
    'mean trust in the platform',
    (world) => total(world, 0, 'platformTrust') / world.market.consumers,
  ),
  market('ugc_share', 'float', 'share of exposures', 'to posts by consumers about brands', (world) =>
    ratio(
      overBrands(world, (b) => world.state.readGood[b] + world.state.readBad[b]),
      world.today.exposed,
    ),
  ),
  market('fines', 'float', 'yuan', 'paid to the platform for hidden advertising', (world) =>
    yuan(world.state.fines.reduce((sum, x) => sum + x, 0)),
  ),
  market('advice', 'float', 'yuan', 'paid by consumers for advice', (world) =>
    yuan(world.state.fromAdvice.reduce((sum, x) => sum + x, 0)),
  ),
  market('attention_gini', 'float', '0 to 1', 'concentration of readers on creators', (world) =>
    gini(world.state.attention),
  ),
];
