/**
 * The order in which columns, measures and streams of draws stand in saved runs, result files and fingerprints: as in
 * 0.3.0, so that all of these stay comparable. What is added later stands behind, in the order of the model; the
 * streams of later decisions are numbered by a hash of their names, so that no decision moves another’s draws.
 */
const names = (text: string): readonly string[] => text.trim().split(/\s+/);

export const COLUMN_ORDER = names(`
  values interest scepticism impulsiveness priceSensitivity lossAversion collectivism activity posting
  disposition online motive fatigue aware heard reviewBrand reviewSatisfaction repostBrand repostValence
  repostNegative platformTrust away intrinsic styleMemory xp creatorOf postedOn memberships say sayBrand
  sayValence sayPaid adoptedToday sayRow impulse commented spent own peer paid negative loyalty loyaltyNext
  affect attachment identity habit expectation seen bought credit stage complaint complaintAge past
  serviceExpected warned followed good bad bond credence kinship member asked tier home creatorVertical skill
  altruism authenticity steadiness share leaning owed window windowBefore trustCapital honesty style mcn
  partner members adviceRoom promotedOn joining joined left advised adviceAsked fromFees fromSales fromGroups
  fromAdvice mcnCuts fines caughtPosts load silence followers peak peakDay income scandal attention paidPosts
  capital comments replyRate gained lost credited earned output firstRow plugged sponsored adChance buzz sold
  soldOnImpulse soldAgain soldTogether counterfeits returned revenue refunds impressions purse drift
  openComplaints goodPosts goodLikes groupHoursPaid served answered workedThrough compensated warnChance warnings
  cash featureChance adoptionChance perLike challengeChance goodLikesToday tierReads tierSales featured adopted
  participants privileged cashPaid likesPaid paidIn outlay commissionCost creatorsGood creatorsPaid ratings
  reviews saidGood saidBad readGood readBad readPaid author source postBrand postVertical negativeKind postPaid
  postStyle postAge noted postKey valence information craft emotion pull promise evidenceFor evidenceAgainst
  usefulness likeability shareability impulseForce reads readsBefore likes replies shares shelf kept
  creatorsInUse bestStyle
`);

export const MARKET_ORDER = names(`
  exposures posters posts_good posts_bad creator_posts creator_posts_paid sales returns spending
  purchases_per_session platform_income creator_income fatigue motive content_entropy quality_read posters_ever
  posters_recent away platform_trust ugc_share fines advice attention_gini
`);

export const BRAND_ORDER = names(`
  awareness trust trust_sd trust_untried uncertainty evidence_own evidence_peer evidence_paid evidence_negative
  affect attachment identity loyalty habit complainers loyalty_complainers loyalty_onlookers identity_featured
  identity_adopted identity_privileged identity_onlookers stage_none stage_cognitive stage_affective
  stage_conative stage_action nps sales orders impulse_sales repeat_sales counterfeits returns revenue budget
  cost_koc cost_mid cost_head cost_advertising cost_cash cost_recognition cost_adoption cost_ladder
  cost_privileges cost_community cost_private cost_service cost_improvement unspent open_complaints answered
  compensated warnings featured adopted participants privileged quality loyalty_icc read_koc sales_koc read_mid
  sales_mid read_head sales_head commission_cost impressions creator_posts_paid creator_posts_unpaid posts_good
  posts_bad_experience posts_bad_venting posts_bad_attack posts_bad_values read_good read_bad read_paid buzz
  satisfied_1 satisfied_2 satisfied_3 satisfied_4 satisfied_5 reviews_1 reviews_2 reviews_3 reviews_4 reviews_5
  reached trusting buyers repeat_buyers promoters trust_bin_0 trust_bin_1 trust_bin_2 trust_bin_3 trust_bin_4
  trust_bin_5 trust_bin_6 trust_bin_7 trust_bin_8 trust_bin_9
`);

export const CREATOR_ORDER = names(`
  creators followers gained lost trust_capital credibility load posts paid_posts hidden_posts misfit_posts
  readers comments answered income_fees income_commission income_groups income_advice fines caught honesty
  members hours_for_groups interaction promoted credited_sales income
`);

export const STREAM_ORDER = names(`
  communityValues communityInterests values interests traits spare creatorTraits creatorHome follows
  followChoice awarenessStart publish sponsor say sayTopic attention shelf advertisement reaction impulse
  follow answer conversation need choice experience counterfeit return leave detection recall service deletion
  warning enforcement style churn challenge feature adoption grow group groupOffer advice machine fake doubt
  roaming
`);

/** The listed names first, then the rest as they come. */
export function inOrder<T>(items: readonly T[], nameOf: (item: T) => string, order: readonly string[]): T[] {
  const place = new Map(order.map((name, i) => [name, i]));
  const rank = (item: T): number => place.get(nameOf(item)) ?? order.length;
  return [...items].sort((a, b) => rank(a) - rank(b));
}

/** Number of a stream: its place of old, or a hash of its name (FNV-1a) that no place of old can have. */
export function streamNumber(name: string): number {
  const place = STREAM_ORDER.indexOf(name);
  if (place >= 0) return place;
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash | 0x40000000;
}
