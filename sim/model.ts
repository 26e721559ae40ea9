/**
 * The model’s table of contents: its mechanisms, what a reader goes through with each post, and the order of a day.
 *
 * Within a phase every agent reads what the phases before have left and writes only rows of its own; on creators,
 * brands and posts it adds whole numbers, whose sum does not depend on the order. So agents may be visited in any
 * order and in any chunks. Each phase says beside its step what it touches and why it stands here.
 */
import { measureBlocks, openBooks } from './core/books.ts';
import type { Phase, ReadingStep } from './core/mechanism.ts';
import { forgetOvernight } from './core/overnight.ts';
import { mechanism as attention } from './mechanisms/attention/attention.ts';
import { mechanism as salience } from './mechanisms/attention/salience.ts';
import { mechanism as churn } from './mechanisms/attention/churn.ts';
import { mechanism as fatigue } from './mechanisms/attention/fatigue.ts';
import { mechanism as homogenisation } from './mechanisms/attention/homogenisation.ts';
import { mechanism as platform } from './mechanisms/attention/platform.ts';
import { mechanism as ranking } from './mechanisms/attention/ranking.ts';
import { mechanism as platformGoal } from './mechanisms/platform/goal.ts';
import { mechanism as platformIncome } from './mechanisms/platform/income.ts';
import { mechanism as signals } from './mechanisms/platform/signals.ts';
import { mechanism as sessionWorth } from './mechanisms/platform/session-worth.ts';
import { mechanism as complaints } from './mechanisms/brands/complaints.ts';
import { mechanism as account } from './mechanisms/brands/account.ts';
import { mechanism as backgroundChecks } from './mechanisms/brands/background-checks.ts';
import { mechanism as calendar } from './mechanisms/brands/calendar.ts';
import { mechanism as casting } from './mechanisms/brands/casting.ts';
import { mechanism as heeding } from './mechanisms/brands/heeding.ts';
import { mechanism as postReview } from './mechanisms/brands/post-review.ts';
import { mechanism as brandLearning } from './mechanisms/brands/learning.ts';
import { mechanism as spending } from './mechanisms/brands/spending.ts';
import { mechanism as identity } from './mechanisms/community/identity.ts';
import { mechanism as incentives } from './mechanisms/community/incentives.ts';
import { mechanism as leaderBoard } from './mechanisms/community/leader-board.ts';
import { mechanism as loyalty } from './mechanisms/community/loyalty.ts';
import { mechanism as motivation } from './mechanisms/community/motivation.ts';
import { mechanism as normConformity } from './mechanisms/community/norm-conformity.ts';
import { mechanism as resonance } from './mechanisms/community/resonance.ts';
import { mechanism as advice } from './mechanisms/creators/advice.ts';
import { mechanism as bond } from './mechanisms/creators/bond.ts';
import { mechanism as business } from './mechanisms/creators/business.ts';
import { changeHands, mechanism as careers } from './mechanisms/creators/careers.ts';
import { mechanism as commerce } from './mechanisms/creators/commerce.ts';
import { mechanism as following } from './mechanisms/creators/following.ts';
import { mechanism as groups } from './mechanisms/creators/groups.ts';
import { mechanism as growth } from './mechanisms/creators/growth.ts';
import { mechanism as practice } from './mechanisms/creators/practice.ts';
import { mechanism as publishing } from './mechanisms/creators/publishing.ts';
import { mechanism as contracts } from './mechanisms/creators/contracts.ts';
import { mechanism as creatorEvidence } from './mechanisms/creators/relating.ts';
import { mechanism as reward } from './mechanisms/creators/reward.ts';
import { mechanism as scandal } from './mechanisms/creators/scandal.ts';
import { mechanism as support } from './mechanisms/creators/support.ts';
import { mechanism as invitations } from './mechanisms/fission/invitations.ts';
import { mechanism as teamBuying } from './mechanisms/fission/team-buying.ts';
import { mechanism as forgetting, retained } from './mechanisms/forgetting.ts';
import { mechanism as liveRooms } from './mechanisms/live/live-rooms.ts';
import { mechanism as liveSelling } from './mechanisms/live/live-selling.ts';
import { mechanism as liveTalk } from './mechanisms/live/live-talk.ts';
import { mechanism as interests } from './mechanisms/people/interests.ts';
import { arriveFor, mechanism as turnover } from './mechanisms/people/turnover.ts';
import { mechanism as buying } from './mechanisms/purchase/buying.ts';
import { mechanism as credit } from './mechanisms/purchase/credit.ts';
import { mechanism as elsewhere } from './mechanisms/purchase/elsewhere.ts';
import { mechanism as experience } from './mechanisms/purchase/experience.ts';
import { mechanism as guarantees } from './mechanisms/purchase/guarantees.ts';
import { mechanism as impulse } from './mechanisms/purchase/impulse.ts';
import { mechanism as need } from './mechanisms/purchase/need.ts';
import { mechanism as pricing } from './mechanisms/purchase/pricing.ts';
import { mechanism as productPage } from './mechanisms/purchase/product-page.ts';
import { mechanism as publicStatus } from './mechanisms/purchase/public-status.ts';
import { mechanism as supply } from './mechanisms/purchase/supply.ts';
import { mechanism as till } from './mechanisms/purchase/till.ts';
import { mechanism as trial } from './mechanisms/purchase/trial.ts';
import { mechanism as search } from './mechanisms/search/search.ts';
import { mechanism as asymmetry } from './mechanisms/trust/asymmetry.ts';
import { mechanism as belief } from './mechanisms/trust/belief.ts';
import { mechanism as expectation } from './mechanisms/trust/expectation.ts';
import { mechanism as negative } from './mechanisms/trust/negative.ts';
import { mechanism as persuasion } from './mechanisms/trust/persuasion.ts';
import { mechanism as prebunking } from './mechanisms/trust/prebunking.ts';
import { mechanism as proof } from './mechanisms/trust/proof.ts';
import { mechanism as similarity } from './mechanisms/trust/similarity.ts';
import { mechanism as sourceCredibility } from './mechanisms/trust/source-credibility.ts';
import { mechanism as trust } from './mechanisms/trust/trust.ts';
import { mechanism as wearOut } from './mechanisms/trust/wear-out.ts';
import { mechanism as contents } from './mechanisms/word-of-mouth/contents.ts';
import { mechanism as threads } from './mechanisms/word-of-mouth/threads.ts';
import { mechanism as talk } from './mechanisms/word-of-mouth/talk.ts';
import { mechanism as posting } from './mechanisms/word-of-mouth/posting.ts';
import { mechanism as responding } from './mechanisms/word-of-mouth/responding.ts';
import { mechanism as creators } from './population/creators.ts';
import { listKnowing } from './population/known.ts';
import { mechanism as people } from './population/people.ts';
import { mechanism as posts } from './posts/posts.ts';
import { reading } from './mechanisms/attention/reading.ts';
import { assembly } from './posts/assembly.ts';

/** All homes, in the order a post meets them. */
export const MECHANISMS = [
  people,
  creators,
  posts,
  spending,
  calendar,
  brandLearning,
  casting,
  backgroundChecks,
  postReview,
  heeding,
  account,
  business,
  contracts,
  practice,
  reward,
  careers,
  publishing,
  posting,
  contents,
  ranking,
  attention,
  salience,
  responding,
  threads,
  trust,
  persuasion,
  sourceCredibility,
  belief,
  similarity,
  bond,
  support,
  creatorEvidence,
  proof,
  wearOut,
  asymmetry,
  negative,
  resonance,
  fatigue,
  expectation,
  identity,
  normConformity,
  motivation,
  talk,
  following,
  commerce,
  scandal,
  impulse,
  need,
  pricing,
  supply,
  buying,
  credit,
  till,
  experience,
  guarantees,
  loyalty,
  forgetting,
  complaints,
  prebunking,
  platform,
  sessionWorth,
  signals,
  platformIncome,
  platformGoal,
  homogenisation,
  churn,
  turnover,
  interests,
  incentives,
  leaderBoard,
  growth,
  groups,
  advice,
  liveRooms,
  liveTalk,
  liveSelling,
  teamBuying,
  invitations,
  search,
  elsewhere,
  productPage,
  publicStatus,
  trial,
] as const;

/** What a batch of exposures goes through. */
export const READING: readonly ReadingStep[] = [
  salience.reading.sortReads,
  brandLearning.reading.noteTouches,
  belief.reading.assignBelief,
  search.reading.readCarefully,
  salience.reading.bringToMind,
  trust.reading.accumulateEvidence,
  search.reading.weighFound,
  proof.reading.countBuzz,
  resonance.reading.moveAffect,
  identity.reading.belongByReading,
  expectation.reading.formExpectations,
  fatigue.reading.accumulateFatigue,
  platform.reading.judgeFeed,
  sessionWorth.reading.judgeSession,
  homogenisation.reading.tireOfSameness,
  creatorEvidence.reading.updateCreatorEvidence,
  credit.reading.rememberAdvice,
  responding.reading.reactToPosts,
  impulse.reading.temptToBuy,
  signals.reading.noteReads,
];

const handedOver = changeHands(MECHANISMS);

/** A day, from morning to night. */
export const DAY: readonly Phase[] = [
  openBooks(MECHANISMS),
  turnover.phases.leave,
  arriveFor(MECHANISMS),
  scandal.phases.breakScandals,
  churn.phases.leaveAndReturn,
  practice.phases.practise,
  signals.phases.forgetReads,
  contracts.phases.offerContracts,
  business.phases.adjustSponsoredShare,
  homogenisation.phases.imitateStyles,
  platformGoal.phases.reviewLevers,
  brandLearning.phases.reviewBudgets,
  brandLearning.phases.forgetTouches,
  heeding.phases.lookThrough,
  spending.phases.spendBudgets,
  spending.phases.improveProducts,
  groups.phases.payGroupHours,
  incentives.phases.fundIncentives,
  complaints.phases.staffService,
  account.phases.planAccounts,
  prebunking.phases.budgetWarnings,
  spending.phases.offerPosts,
  casting.phases.rateTiers,
  groups.phases.openGroups,
  publishing.phases.planCreatorPosts,
  leaderBoard.phases.dateBoard,
  posting.phases.decideConsumerPosts,
  assembly,
  supply.phases.deliver,
  liveRooms.phases.openRooms,
  backgroundChecks.phases.payChecks,
  postReview.phases.payReaders,
  ranking.phases.fillShelf,
  search.phases.listFindable,
  prebunking.phases.warnReaders,
  reading(READING),
  bond.phases.allotReplyTime,
  bond.phases.receiveAnswers,
  account.phases.askBrands,
  incentives.phases.capLadder,
  identity.phases.belongByPosting,
  leaderBoard.phases.countPosts,
  leaderBoard.phases.hangBoard,
  incentives.phases.joinChallenges,
  talk.phases.meetFriends,
  talk.phases.hearFriends,
  normConformity.phases.conformToGroup,
  buying.phases.countWants,
  supply.phases.shareOut,
  buying.phases.makePurchases,
  invitations.phases.answerFirst,
  invitations.phases.answerLast,
  teamBuying.phases.closeTeams,
  liveRooms.phases.enterRooms,
  liveSelling.phases.askFirst,
  liveTalk.phases.writeDanmaku,
  liveTalk.phases.hearHost,
  liveSelling.phases.askLast,
  liveSelling.phases.drawLots,
  liveSelling.phases.buyInRooms,
  supply.phases.takeStock,
  productPage.phases.collectRatings,
  complaints.phases.answerComplaints,
  publicStatus.phases.showStatus,
  groups.phases.joinGroups,
  resonance.phases.consolidateAttachment,
  need.phases.useUp,
  interests.phases.learnInterests,
  forgetOvernight(MECHANISMS, retained),
  salience.phases.noteKnown,
  account.phases.turnFollowers,
  following.phases.reviewFollows,
  publishing.phases.countReaders,
  incentives.phases.grantPrivileges,
  incentives.phases.settleIncentives,
  growth.phases.promote,
  spending.phases.payAdvertising,
  account.phases.payAccounts,
  heeding.phases.noteWrongs,
  casting.phases.noteReturns,
  backgroundChecks.phases.noteCases,
  platformGoal.phases.countGoal,
  brandLearning.phases.countSpending,
  prebunking.phases.payWarnings,
  business.phases.payOut,
  contracts.phases.noteTakings,
  reward.phases.countReward,
  practice.phases.gather,
  careers.phases.takeStock,
  handedOver.abandon,
  handedOver.takePlaces,
  groups.phases.countMembers,
  following.phases.noteTrustCapital,
  measureBlocks(MECHANISMS, listKnowing, {
    reads:
      'disposition motive intrinsic forPlace fatigue salience fan aware toldBrand toldBy platformTrust away postedOn say own peer paid negative loyalty ' +
      'affect attachment identity habit bought reference pantry past buzz pestered searches foundPosts foundAge evidenceRead evidenceFound bornOn segment interest',
    writes: 'stage',
  }),
];

/** After the day is recorded. */
export const AFTER_RECORDING: Phase = ranking.phases.keepBestPosts;
