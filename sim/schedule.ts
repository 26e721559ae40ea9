/**
 * The order of a day: the model’s table of contents. Within a phase every agent reads what the phases before have
 * left and writes only rows of its own; on creators, brands and posts it adds whole numbers, whose sum does not
 * depend on the order. So agents may be visited in any order and in any chunks. What each phase may touch is
 * declared in touches.ts.
 */
import { assemble } from './assembly.ts';
import { dawn, dusk } from './daybreak.ts';
import { sumBlocks } from './measures.ts';
import { answers, capacity } from './mechanisms/bond.ts';
import { adjust } from './mechanisms/business.ts';
import { buy } from './mechanisms/buying.ts';
import { comeAndGo } from './mechanisms/churn.ts';
import { answer } from './mechanisms/complaints.ts';
import { converse } from './mechanisms/diffusion.ts';
import { review } from './mechanisms/following.ts';
import { forget } from './mechanisms/forgetting.ts';
import { join, openGroups } from './mechanisms/groups.ts';
import { belong } from './mechanisms/identity.ts';
import { challenge } from './mechanisms/incentives.ts';
import { imitate } from './mechanisms/likeness.ts';
import { conform } from './mechanisms/norms.ts';
import { post } from './mechanisms/posting.ts';
import { warn } from './mechanisms/prebunking.ts';
import { publish } from './mechanisms/publishing.ts';
import { keep, rank } from './mechanisms/ranking.ts';
import { read } from './mechanisms/reading.ts';
import { spend } from './mechanisms/spending.ts';
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
  phase('dawn', 'once', dawn, TOUCHES.dawn,
    'interventions due today hold from the morning; the books of the day are opened'),
  phase('people come and go', 'consumer', comeAndGo, TOUCHES.comeAndGo,
    'whoever stays away today is in nobody’s reach'),
  phase('creators look at their books', 'creator', adjust, TOUCHES.adjust,
    'how much to sell is decided on what the last days earned'),
  phase('creators imitate', 'creator', imitate, TOUCHES.imitate,
    'what ranked well yesterday'),
  phase('brands spend and brief', 'once', spend, TOUCHES.spend,
    'what is bought decides what can be shown'),
  phase('groups open', 'creator', openGroups, TOUCHES.openGroups,
    'room for members, by the hours there are'),
  phase('creators publish', 'creator', publish, TOUCHES.publish,
    'they know the offers, not yet what others say today'),
  phase('consumers publish', 'consumer', post, TOUCHES.post,
    'about yesterday and before'),
  phase('posts are put together', 'once', assemble, TOUCHES.assemble,
    'one table, in a fixed order; fees fall due when a sponsored post appears'),
  phase('the platform ranks', 'once', rank, TOUCHES.rank,
    'by what is known of yesterday’s posts; today’s are on trial'),
  phase('brands warn', 'consumer', warn, TOUCHES.warn,
    'of rumours, before they are read'),
  phase('consumers read and react', 'consumer', read, TOUCHES.read,
    'the heart of the day'),
  phase('creators find time for comments', 'creator', capacity, TOUCHES.capacity,
    'once all comments are in'),
  phase('answers arrive', 'consumer', answers, TOUCHES.answers,
    'an answered comment binds'),
  phase('authors hear how they were received', 'consumer', belong, TOUCHES.belong,
    'all likes are in'),
  phase('challenges', 'consumer', challenge, TOUCHES.challenge,
    'taking part binds'),
  phase('friends talk', 'consumer', converse, TOUCHES.converse,
    'of brands they knew in the morning'),
  phase('the group pulls', 'consumer', conform, TOUCHES.conform,
    'toward what neighbours felt in the morning'),
  phase('consumers buy and experience', 'consumer', buy, TOUCHES.buy,
    'with all they have seen today in mind'),
  phase('brands answer', 'consumer', answer, TOUCHES.answer,
    'late or early, what was complained about before'),
  phase('groups fill', 'consumer', join, TOUCHES.join,
    'followers join while there is room'),
  phase('night falls on everybody', 'consumer', forget, TOUCHES.forget,
    'forgetting and consolidation: what is left is tomorrow’s state'),
  phase('followers look through their follows', 'consumer', review, TOUCHES.review,
    'after all that was read today; each every few days'),
  phase('the books are closed', 'once', dusk, TOUCHES.dusk,
    'sums over posts and creators that need all of them'),
  phase('the market is measured', 'block', sumBlocks, TOUCHES.sumBlocks,
    'consumers in fixed blocks, so that sums have fixed bits'),
];

/** After the day is recorded: what the platform keeps on offer for tomorrow. */
// prettier-ignore
export const afterRecording: Phase = phase('the platform keeps the best', 'once', keep, TOUCHES.keep,
  'for tomorrow; the rest of the table is forgotten');
