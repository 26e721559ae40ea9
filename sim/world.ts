/**
 * One market: its people, its network, its state, and where it stands in time. Everything a day reads and writes
 * hangs here; what is made once is made at the start, so that a day allocates nothing.
 */
import type { Tracing } from './core/cause.ts';
import type { Columns, ArrayOf, Sizes } from './core/column.ts';
import type { Exposures } from './core/exposures.ts';
import type { Model } from './core/model.ts';
import type { Key } from './core/random.ts';
import type { AllColumns, StreamName } from './catalogue.ts';
import type { SocialGraph } from './graph/compressed.ts';
import type { Feed } from './mechanisms/attention/feed.ts';
import type { Breadths } from './mechanisms/people/interests.ts';
import type { Known } from './population/known.ts';
import type { Authors } from './posts/authors.ts';
import type { Absent } from './scenario/left-out.ts';
import type { ResolvedScenario, Settings } from './scenario/scenario.ts';

/** One typed array for each column of the mechanisms. */
export type State = StateOf<AllColumns>;
type StateOf<C extends Columns> = { [K in keyof C]: ArrayOf[C[K]['type']] };

/** Brands of one vertical and one kind of goods compete for the same need. */
export interface Category {
  vertical: number;
  kind: number;
  brands: number[];
  /** How many times as long as usual until it is needed again: the mean of its brands. */
  lasts: number;
}

/** What is fixed when a market is made. */
export interface Market {
  readonly scenario: ResolvedScenario;
  /** Of what happens day by day. */
  readonly key: Key;
  /** Of friendships and of who follows whom at the start; `key` unless the scenario says otherwise. */
  readonly graphKey: Key;
  /** Of the first people and what communities have in common; `key` unless the scenario says otherwise. */
  readonly peopleKey: Key;
  readonly graph: SocialGraph;
  readonly consumers: number;
  /** Consumers with an account; they come first. */
  readonly onlineConsumers: number;
  readonly brands: number;
  /** Creators there can be; `state.creatorsInUse` says how many there are. */
  readonly creators: number;
  /** First creator of each tier as it was at the start, and one past the last: 4 entries. */
  readonly tierStart: readonly number[];
  /** Friendships, each counted once. */
  readonly edges: number;
  /** Follows at the start. */
  readonly followEdges: number;
  /** Follows of consumer c: followStart[c] … followStart[c + 1] − 1. */
  readonly followStart: Int32Array;
  readonly sizes: Sizes;
  /** Places on the recommendation shelf of each vertical. */
  readonly shelfPlaces: number;
  /** Posts of earlier days that each vertical keeps on offer. */
  readonly keptPosts: number;
  /** Posts about each brand that can still be found when they are off the shelf; 0 where nobody can search. */
  readonly archive: number;
  /** First row of these: behind the advertisements and the places of kept posts. */
  readonly archiveStart: number;
  /** First row of the posts of today: behind all that is kept. */
  readonly keptRows: number;
  /** Brands that compete for the same need. */
  readonly categories: readonly Category[];
  readonly categoryOf: readonly number[];
  /** What goods of this kind cost elsewhere, in yuan: what prices are held against. */
  readonly referencePrice: Float64Array;
  /** Price of each brand at the start, in yuan. */
  readonly startPrice: Float64Array;
  /** How firmly each brand takes its stand, in [0, 2]. */
  readonly standing: Float64Array;
  /** What each brand stands for, as unit vectors (zeros for nothing). */
  readonly brandAxes: Float64Array;
  readonly standsFor: readonly boolean[];
}

/** What holds for the day that is being lived; made anew each morning. */
export interface Today {
  /** The first is 0. */
  day: number;
  settings: Settings;
  parameters: Settings['parameters'];
  brandValues: Settings['brands'];
  /** What creators are like, by tier. */
  tierSettings: Settings['creators']['koc'][];
  priceFen: Float64Array;
  keys: Record<StreamName, Key>;
  /** What is left out today (scenario/left-out.ts). */
  absent: Absent;
  /** Rows of the post table in use. */
  postRows: number;
  /** Share of willing posts that find a brand with money, by tier; worked out each morning. */
  readonly offers: Float64Array;
  /** Whether a scandal breaks today: then everybody looks at the creators they follow. */
  scandalous: boolean;
  /** Whether any brand moves its money by what paid (learning.ts). */
  brandsLearn: boolean;
  /** Creators who give up today (careers.ts). */
  givingUp: number;
  /** Posts and advertisements read today. */
  exposed: number;
  /** Of these posts of friends. */
  fromFriends: number;
  /** Of these posts of creators that the reader follows. */
  fromFollowed: number;
  /** Of these posts of strangers that were looked up. */
  fromSearch: number;
}

/** Room to work in: made once, so that a day allocates nothing; holds nothing from one phase to the next. */
export interface Scratch {
  /** What is being read. */
  readonly feed: Feed;
  readonly exposures: Exposures;
  /** Block sums of the day, for each brand and sum (measure.ts). */
  readonly sums: Float64Array;
  /** Who stands behind the posts of today. */
  readonly authors: Authors;
  /** Who knows the brand that is being summed. */
  readonly known: Known;
  /** How broad the interests of people were when they were last looked at. */
  readonly breadths: Breadths;
}

export interface World {
  readonly model: Model;
  readonly market: Market;
  /** What lives: one typed array for each column. */
  readonly state: State;
  readonly today: Today;
  readonly scratch: Scratch;
  /** Sees every batch of exposures once it is worked off; it must change nothing. */
  observe: ((batch: Exposures) => void) | null;
  /** Looks on while somebody’s days are lived again to say why (why/trace.ts); nobody in an ordinary run. */
  trace?: Tracing;
}
