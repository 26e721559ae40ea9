/**
 * A look inside a market while it lives, for what shows it day by day: the day itself, what the codes in its columns
 * mean, and the few kernels that are worked out again outside of it. A door for this repository alone: it changes with
 * the model. Whoever only runs markets comes in by index.ts.
 */
export { liveDay } from './core/engine.ts';
export { FRIEND, STRANGER } from './core/exposures.ts';
export { snapshotBytes } from './core/snapshot.ts';
export { crossingAt, goBack, turnTo } from './fork.ts';
export type { Crossing } from './fork.ts';
export {
  Hand,
  TODAY_COUNTS,
  TODAY_NUMBERS,
  addedTo,
  hearToday,
  placesFor,
  shareWorld,
  takeCounts,
  takeIn,
  tellToday,
  worldOn,
} from './hands.ts';
export type { Additions, SharedWorld } from './hands.ts';
export { splitScale } from './mechanisms/brands/spending.ts';
export { lifted } from './mechanisms/trust/source-credibility.ts';
export { creatorCredibility, trustIn, uncertaintyOf } from './mechanisms/trust/beliefs.ts';
export { NegativeKind } from './mechanisms/trust/asymmetry.ts';
export { disbelief } from './mechanisms/trust/persuasion.ts';
export { LABELLED, PAID } from './posts/posts.ts';
export { newRecording, record } from './recording.ts';
export { frameUpTo } from './run.ts';
