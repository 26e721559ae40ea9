/**
 * What the threads that live one run together share: a block of whole numbers by which one of them gives out work, and
 * the columns. Nothing is sent while a day is lived.
 */
import type { SharedWorld } from '../sim/inside.ts';

/** Memory that threads share. */
export const sharedMemory = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

/** Places in the block of whole numbers. */
export const At = {
  /** Grows by one with every piece of work, and wakes the hands. */
  turn: 0,
  /** Number of the phase in the order of the day; QUIT ends a hand. */
  phase: 1,
  /** Grows by one every morning. */
  morning: 2,
  day: 3,
  rows: 4,
  /** Rows given out at a time. */
  chunk: 5,
  /** The first row that has not been given out. */
  next: 6,
  /** Hands that have no more to do. */
  done: 7,
  /** Hands that broke. */
  broken: 8,
  /** Whether a sample of what is read is taken today. */
  watched: 9,
} as const;
export const BLOCK_LENGTH = 16;
export const QUIT = -1;
/** Bytes for what a hand says when it breaks. */
export const LAST_WORDS = 1024;

/** What a thread is given to begin with. */
export interface HandOrder {
  readonly shared: SharedWorld;
  /** Places it adds into. */
  readonly places: SharedWorld['state'];
  readonly block: Int32Array<SharedArrayBuffer>;
  /** What the day has decided: for all hands. */
  readonly told: Float64Array;
  /** What this hand has counted of the day. */
  readonly counts: Float64Array;
  readonly lastWords: Uint8Array;
  /** The sample it takes (flows.ts), on days that are watched. */
  readonly flows: Int32Array<SharedArrayBuffer>;
}

/** A thread as the one that gives out work sees it. */
export interface HandLine {
  /** Settles when it has made itself ready. */
  readonly ready: Promise<void>;
  close: () => void;
}

/** Starts a thread. */
export type OpenHand = (order: HandOrder) => HandLine;
