/**
 * Markets in which the numbers of the model are tried, where several rows of expectations share one: what to change of
 * the defaults so that what a number does shows. Nothing that runs imports them.
 */
import { market } from './core/expectation.ts';
import type { Patch } from './core/expectation.ts';
import type { Response } from './mechanisms/brands/complaints.ts';

/** People post about as much as on a forum, so that what they write shows. */
export const TALKATIVE: Patch = { 'posting.median': 0.02, 'posting.spread': 1 };
export const BAD_PRODUCTS: Patch = { 'brand.quality': 0.3 };
export const SPONSORED: Patch = { 'creator.sponsoredShare': 0.6 };
/** Half of what is published is sold, fit or not. */
export const SOLD: Patch = market(SPONSORED, {
  'brand.budget': 2000,
  'creator.selectivity': 0,
  'commerce.loadHalfLife': 5,
});
/** Whoever recommends is remembered. */
export const HEEDED: Patch = { 'credit.heed': 1, 'sourceCredibility.prior': 0.8 };
export const HIDDEN: Patch = market(SPONSORED, { 'creator.disclosure': 0 });
export const LABELLED: Patch = market(SPONSORED, { 'creator.disclosure': 1 });
export const ATTACKED: Patch = { 'brand.attackPosts': 5 };
/** Organisations make offers to half of those who are in none, every week. */
export const RECRUITING: Patch = market(SPONSORED, { 'creator.mcnOffers': 0.5, 'contracts.every': 7 });
export const SILENT: Patch = { 'creator.cadence': 0.03 };
/** Nobody posts: what people learn from each other they are told. */
export const SILENCED: Patch = { 'posting.on': 0, 'publishing.on': 0 };
export const NO_COST: Patch = { 'commerce.on': 0 };
/** About one advertisement of each brand for each consumer and day. */
export const ADVERTISED: Patch = { 'brand.budget': 80, 'brand.toAdvertising': 1 };
export const TIRED: Patch = market(ADVERTISED, { 'fatigue.gain': 0.1 });
/** Bad products, of which people learn from others alone. */
export const TOLD: Patch = market(TALKATIVE, BAD_PRODUCTS, {
  'experience.evidence': 0,
  'threads.sharing': 0,
});
/** What consumers write is read, and creators write nothing. */
export const WRITTEN: Patch = market(TALKATIVE, { 'publishing.on': 0 });
/** So many creators that there are some of every vertical. */
export const MANY: Patch = { 'creator.perThousand': 60 };
/** Nothing is passed on, so that chance makes no storms; creators enough to be read. */
export const CALM: Patch = market(MANY, { 'threads.sharing': 0 });
/** What is bought moves nobody: feelings come from what is read. */
export const UNMOVED: Patch = { 'experience.affect': 0 };
/** Feelings come from the posts of creators alone. */
export const TOLD_BY_CREATORS: Patch = market(UNMOVED, MANY, { 'posting.on': 0 });
/** Everybody buys all the time. */
export const BOUGHT: Patch = market(WRITTEN, { 'need.interval': 3, 'buying.nothing': -5 });
/** The platform looks at nothing but likes and comments, and nothing is passed on. */
export const LIKED: Patch = { 'ranking.quality': 0, 'threads.sharing': 0, 'responding.like': 1 };
/** Money is no object. */
export const RICH: Patch = { 'brand.budget': 2000 };
/** Brands want more posts than are for sale, of whoever sells. */
export const WANTED: Patch = market(MANY, { 'brand.budget': 400, 'creator.selectivity': 0 });
export const PAID_CASH: Patch = market(TALKATIVE, { 'brand.budget': 100, 'brand.toCash': 1 });
export const FEATURED: Patch = market(TALKATIVE, { 'brand.budget': 100, 'brand.toRecognition': 1 });
export const LISTENED: Patch = market(TALKATIVE, { 'brand.budget': 100, 'brand.toAdoption': 1 });
/** Friends look at each other’s places. */
export const BOARD: Patch = market(TALKATIVE, { 'leaderBoard.pull': 10 });
export const LADDER: Patch = market(TALKATIVE, { 'brand.budget': 100, 'brand.toLadder': 1 });
export const COMMUNITY: Patch = { 'brand.toCommunity': 1 };
export const GROWING: Patch = market(TALKATIVE, {
  'growth.threshold': 3,
  'growth.places': 100,
  'posting.aboutBrands': 0.9,
  'posting.knowing': 0,
});
export const GROUPED: Patch = market(SPONSORED, { 'creator.privateShare': 0.5 });
/** Members are offered something every few days. */
export const SELLING: Patch = market(GROUPED, { 'groups.every': 5 });
/** Time for groups is short. */
export const SHORT_OF_TIME: Patch = market(GROUPED, { 'groups.minutes': 5 });
/** Creators are on air every other day before full rooms, and brands have the money and the goods for it. */
export const ON_AIR: Patch = {
  'creator.liveRate': 0.5,
  'creator.selectivity': 0,
  'brand.budget': 400,
  'brand.liveStock': 20,
  'liveRooms.attend': 0.3,
};
/** Teams of friends buy a brand that many know, at a price of their own. */
export const TEAMED: Patch = { 'brand.teamDiscount': 0.4, 'brand.known': 0.8, 'need.interval': 4 };
export const ADVISERS: Patch = { 'creator.skill': 0.9, 'sourceCredibility.prior': 0.8 };
export const MACHINES: Patch = { 'creator.aiShare': 0.5 };
export const FAKES: Patch = { 'brand.fakeReviews': 20 };
export const COMMENTED: Patch = { 'responding.comment': 0.8, 'bond.repliesPerHour': 0.1 };
export const CAUGHT: Patch = market(HIDDEN, { 'platform.enforcement': 1 });
/** Bad products, people who say so, and brands with the means to answer. */
export const COMPLAINTS: Patch = market(TALKATIVE, BAD_PRODUCTS, RICH, { 'brand.toService': 1 });
/** Places of the answers that a brand can give. */
const ANSWERS: typeof Response = {
  ignore: 0,
  delete: 1,
  repair: 2,
  compensate: 3,
  prebunk: 4,
  govern: 5,
  loop: 6,
};
/* @__NO_SIDE_EFFECTS__ */
export function answer(name: keyof typeof ANSWERS): number {
  return ANSWERS[name];
}
/** Each kind is answered in the same way, at the next day. */
/* @__NO_SIDE_EFFECTS__ */
export function answeredBy(name: keyof typeof ANSWERS): Patch {
  return market(COMPLAINTS, {
    'brand.respondExperience': answer(name),
    'brand.respondVenting': answer(name),
    'brand.detectionDelay': 1,
  });
}
/** Complaints are answered, buyers see it, and risk keeps them. */
export const STATUS: Patch = market(answeredBy('repair'), {
  'publicStatus.look': 1,
  'publicStatus.usual': 0.4,
  'buying.risk': 5,
  'need.interval': 4,
});
export const WARNED: Patch = market(ATTACKED, {
  'brand.budget': 200,
  'brand.toService': 1,
  'brand.respondAttack': answer('prebunk'),
});
export const LOOSE: Patch = { 'loyalty.cognitive': 0, 'loyalty.affective': 0, 'loyalty.conative': 0 };
/** Bystanders of ablations: how often mid-tier creators post is decided by plan and chance alone. */
export const PLAN = 'mid-tier posts';
/** What the last brand makes follows from its budget alone. */
export const PRODUCT = 'brand Alone quality';
/** What the last brand has to spend follows from its scenario alone: it does not learn. */
export const MONEY = 'brand Alone budget';
/** Creators who learn quickly, and look every few days. */
export const PRACTISING: Patch = { 'creator.learning': 0.5, 'business.interval': 4 };
/** Creators who ask every fortnight whether a day brings five yuan. */
export const LEAVERS: Patch = { 'creator.reservation': 5, 'careers.patience': 14 };
/** A platform that tries a step every few days, where more is paid for than may be shown. */
export const SEARCHING: Patch = market(ADVERTISED, {
  'platformIncome.adLoad': 1,
  'platformIncome.takeRate': 0.05,
  'platformGoal.step': 0.3,
  'platformGoal.review': 4,
  'platformGoal.horizon': 2,
});
/** Brands keep accounts, and everybody loyal follows soon. */
export const OWN_ACCOUNT: Patch = market(RICH, {
  'brand.account': 3,
  'brand.toService': 1,
  'account.following': 0.1,
});
/** Brands look at figures before they take a creator, and there are many offers. */
export const CAST: Patch = market(MANY, HEEDED, {
  'brand.budget': 200,
  'creator.selectivity': 0,
  'brand.castByData': 1,
});
/** Brands have the means to check whom they pay, and do. */
export const CHECKED: Patch = market(MANY, {
  'brand.budget': 200,
  'creator.selectivity': 0,
  'brand.checkBar': 0.6,
  'backgroundChecks.cost': 1,
});
/** Brands read what they pay for, and find much to mend. */
export const READ_FIRST: Patch = market(HIDDEN, { 'brand.budget': 200, 'brand.reviewShare': 1 });
/** All money waits for its phase, and advertising for the last. */
export const SEASONAL: Patch = { 'brand.seasonal': 1, 'brand.season': 90 };
/** Bad products, and brands that listen. */
export const HEEDERS: Patch = market(TALKATIVE, BAD_PRODUCTS, {
  'brand.budget': 200,
  'brand.heeding': 1,
  'need.interval': 10,
});
/** Brands that move their money quickly. */
export const LEARNERS: Patch = { 'brand.learning': 0.5, 'brand.horizon': 10, 'brand.toCommunity': 0.1 };
