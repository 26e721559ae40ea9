/**
 * The order of a day: the model’s table of contents. Within a phase every agent reads what the phases before have
 * left and writes only rows of its own; on creators, brands and posts it adds whole numbers, whose sum does not
 * depend on the order. So agents may be visited in any order and in any chunks. What each phase may touch is
 * declared in touches.ts.
 */
import { assemble } from '../posts/assembly.ts';
import { openBooks, closeBooks } from './daybreak.ts';
import { sumBlocks } from './measures.ts';
import { receiveAnswers, allotReplyTime } from '../mechanisms/creators/bond.ts';
import { adjustSponsoredShare } from '../mechanisms/creators/business.ts';
import { makePurchases } from '../mechanisms/purchase/buying.ts';
import { leaveAndReturn } from '../mechanisms/attention/churn.ts';
import { answerComplaints } from '../mechanisms/brands/complaints.ts';
import { hearFromFriends } from '../mechanisms/word-of-mouth/diffusion.ts';
import { reviewFollows } from '../mechanisms/creators/following.ts';
import { forgetOvernight } from '../mechanisms/forgetting.ts';
import { joinGroups, openGroups } from '../mechanisms/creators/groups.ts';
import { belongByPosting } from '../mechanisms/community/identity.ts';
import { joinChallenges } from '../mechanisms/community/incentives.ts';
import { imitateStyles } from '../mechanisms/attention/homogenisation.ts';
import { conformToGroup } from '../mechanisms/community/norm-conformity.ts';
import { decideConsumerPosts } from '../mechanisms/word-of-mouth/posting.ts';
import { warnReaders } from '../mechanisms/trust/prebunking.ts';
import { planCreatorPosts } from '../mechanisms/creators/publishing.ts';
import { keepBestPosts, fillShelf } from '../mechanisms/attention/ranking.ts';
import { readFeeds } from '../mechanisms/attention/reading.ts';
import { spendBudgets } from '../mechanisms/brands/spending.ts';
import type { ColumnName, Kind } from './columns.ts';
import { TOUCHES } from './touches.ts';
import type { World } from './world.ts';

type Step = (world: World, from: number, to: number) => void;

export interface Phase {
  name: string;
  /** Whose rows are visited; 'once' is done by one hand. */
  over: 'once' | Extract<Kind, 'consumer' | 'creator' | 'block'>;
  why: string;
  reads: readonly ColumnName[];
  writes: readonly ColumnName[];
  step: Step;
}

const phase = (
  name: string,
  over: Phase['over'],
  step: Step,
  touched: (typeof TOUCHES)[keyof typeof TOUCHES],
  why: string,
): Phase => ({ name, over, why, ...touched, step });

// prettier-ignore
export const SCHEDULE: readonly Phase[] = [
  phase('dawn', 'once', openBooks, TOUCHES.dawn,
    'interventions due today hold from the morning; the books of the day are opened'),
  phase('people come and go', 'consumer', leaveAndReturn, TOUCHES.comeAndGo,
    'whoever stays away today is in nobody’s reach'),
  phase('creators look at their books', 'creator', adjustSponsoredShare, TOUCHES.adjust,
    'how much to sell is decided on what the last days earned'),
  phase('creators imitate', 'creator', imitateStyles, TOUCHES.imitate,
    'what ranked well yesterday'),
  phase('brands spend and brief', 'once', spendBudgets, TOUCHES.spend,
    'what is bought decides what can be shown'),
  phase('groups open', 'creator', openGroups, TOUCHES.openGroups,
    'room for members, by the hours there are'),
  phase('creators publish', 'creator', planCreatorPosts, TOUCHES.publish,
    'they know the offers, not yet what others say today'),
  phase('consumers publish', 'consumer', decideConsumerPosts, TOUCHES.post,
    'about yesterday and before'),
  phase('posts are put together', 'once', assemble, TOUCHES.assemble,
    'one table, in a fixed order; fees fall due when a sponsored post appears'),
  phase('the platform ranks', 'once', fillShelf, TOUCHES.rank,
    'by what is known of yesterday’s posts; today’s are on trial'),
  phase('brands warn', 'consumer', warnReaders, TOUCHES.warn,
    'of rumours, before they are read'),
  phase('consumers read and react', 'consumer', readFeeds, TOUCHES.read,
    'the heart of the day'),
  phase('creators find time for comments', 'creator', allotReplyTime, TOUCHES.capacity,
    'once all comments are in'),
  phase('answers arrive', 'consumer', receiveAnswers, TOUCHES.answers,
    'an answered comment binds'),
  phase('authors hear how they were received', 'consumer', belongByPosting, TOUCHES.belong,
    'all likes are in'),
  phase('challenges', 'consumer', joinChallenges, TOUCHES.challenge,
    'taking part binds'),
  phase('friends talk', 'consumer', hearFromFriends, TOUCHES.converse,
    'of brands they knew in the morning'),
  phase('the group pulls', 'consumer', conformToGroup, TOUCHES.conform,
    'toward what neighbours felt in the morning'),
  phase('consumers buy and experience', 'consumer', makePurchases, TOUCHES.buy,
    'with all they have seen today in mind'),
  phase('brands answer', 'consumer', answerComplaints, TOUCHES.answer,
    'late or early, what was complained about before'),
  phase('groups fill', 'consumer', joinGroups, TOUCHES.join,
    'followers join while there is room'),
  phase('night falls on everybody', 'consumer', forgetOvernight, TOUCHES.forget,
    'forgetting and consolidation: what is left is tomorrow’s state'),
  phase('followers look through their follows', 'consumer', reviewFollows, TOUCHES.review,
    'after all that was read today; each every few days'),
  phase('the books are closed', 'once', closeBooks, TOUCHES.dusk,
    'sums over posts and creators that need all of them'),
  phase('the market is measured', 'block', sumBlocks, TOUCHES.sumBlocks,
    'consumers in fixed blocks, so that sums have fixed bits'),
];

/** After the day is recorded: what the platform keeps on offer for tomorrow. */
// prettier-ignore
export const afterRecording: Phase = phase('the platform keeps the best', 'once', keepBestPosts, TOUCHES.keep,
  'for tomorrow; the rest of the table is forgotten');
