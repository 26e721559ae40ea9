/**
 * Trustfall as a library: resolve a scenario, start a run, advance it, read its series by name, look into its world,
 * save it. Everything else under sim/ may change without notice.
 *
 *     const run = start(resolve({ title: 'Mine', question: 'What if?', days: 60 }));
 *     advance(run, 60);
 *     run.recording.brands.of('trust', 0);          // Float64Array, one value a day
 */
export type { Exposures, List } from './core/exposures.ts';
export type { Model } from './core/model.ts';
export { Series } from './core/series.ts';
export { alone } from './core/engine.ts';
export type { Visiting, Walk } from './core/engine.ts';
export { forkRun as fork } from './fork.ts';
export type { Dropped, GraphKind, Rows, SocialGraph } from './graph/compressed.ts';
export { NetworkError, readNetwork } from './graph/read-network.ts';
export { statisticsOf as graphStatistics } from './graph/statistics.ts';
export type { GraphStatistics } from './graph/statistics.ts';
export { ScenarioError, observe, resolve, start } from './library.ts';
export type { Keyframe, Recording } from './recording.ts';
export { EVENT_KINDS } from './results/events.ts';
export type { EventKind, EventLog, MarketEvent } from './results/events.ts';
export { summarise } from './results/summary.ts';
export type { Summary } from './results/summary.ts';
export { tables } from './results/tables.ts';
export type { ResultColumn, ResultTable } from './results/tables.ts';
export { MODEL, advance, enterDay, fingerprint, resumeRun as resume, saveRun as save } from './run.ts';
export type { Run } from './run.ts';
export type { Intervention } from './scenario/interventions.ts';
export { applySets, formatProblem, resolveScenario, scenarioSchema } from './scenario/scenario.ts';
export { sharedDays } from './scenario/shared-days.ts';
export type { Problem, Resolution, ResolvedScenario, Settings } from './scenario/scenario.ts';
export type { Applied, SetOption } from './scenario/sets.ts';
export type { Tables, Text } from './scenario/shapes.ts';
export type { Period } from './scenario/timeline.ts';
export { compareFutures, comparingFutures } from './why/futures.ts';
export type {
  Comparing,
  Comparison,
  PurchaseReach,
  SeriesDifference,
  TrustReach,
  Watch,
} from './why/futures.ts';
export type { Fate, TrustMoved } from './why/fates.ts';
export { happenedOn } from './why/happened.ts';
export type { Happened, PostOfDay, PurchaseOfDay } from './why/happened.ts';
export { LeaveOutError, dayOfRemovals, leaveOut, nameOfRemoval, removalNamed } from './why/leave-out.ts';
export type { Parted, Removal } from './why/leave-out.ts';
export type { LeftOut } from './scenario/left-out.ts';
export type { PostName } from './why/post-name.ts';
export { leaveOutSeveral, leavingOutSeveral } from './why/several.ts';
export type { Against, LeavingOut, Several, Sum, Together } from './why/several.ts';
export { brandsAbout } from './why/about-nothing.ts';
export type { Direct, DirectOfBrand } from './why/direct.ts';
export { LEVEL, WINDOW, enoughFor, yardsticksFor } from './why/yardstick.ts';
export type { Finding, Held } from './why/yardstick.ts';
export type { Market, Scratch, State, Today, World } from './world.ts';
export {
  CAUSES,
  Cancelled,
  chainOf,
  chainOfMean,
  choicesOf,
  followersOf,
  originsOf,
  why,
  whyTogether,
} from './why/index.ts';
export type {
  Account,
  Cause,
  Choice,
  ChoicesOfDay,
  Contribution,
  Following,
  Link,
  MeanAccount,
  Origin,
  Question,
} from './why/index.ts';
