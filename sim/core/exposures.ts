/**
 * The exposures of a batch of consumers: who reads which post, and where it came from. Each mechanism goes over the
 * batch in a loop of its own. A consumer’s exposures are never split between batches and touch only the consumer’s
 * own rows, so the size of a batch changes nothing but speed.
 *
 * Lists say which exposures concern a mechanism: a loop over the right ones is twice as fast as a loop that asks
 * each one.
 */

/** Where a post came from, when not from a follow. */
export const FRIEND = -1;
export const STRANGER = -2;
/** A post of somebody unknown that was looked up: nobody has recommended it. */
export const SOUGHT = -3;

/** A batch is worked off when this many have come together: what they touch stays in the cache. */
export const BATCH = 2048;

/** Places in a batch, in order. */
export class List {
  count = 0;
  readonly at: Int32Array;

  constructor(capacity: number) {
    this.at = new Int32Array(capacity);
  }

  add(i: number): void {
    this.at[this.count++] = i;
  }
}

export class Exposures {
  count = 0;
  readonly reader: Int32Array;
  readonly row: Int32Array;
  /** Follow of the reader, FRIEND, STRANGER or SOUGHT. */
  readonly follow: Int32Array;
  /** How often the same post was read before today: advertisements come again and again. */
  readonly repeat: Int32Array;
  /** Reader and brand, -1 for a post about no brand. */
  readonly pair: Int32Array;
  /** What doubt and wear leave of the message, in [0, 1]; 1 where nobody paid. */
  readonly force: Float64Array;
  /** Credibility times similarity times force, in [0, 1]. */
  readonly believed: Float64Array;
  /** Trust of the reader in the brand after the day’s evidence, in [0, 1]. */
  readonly trust: Float64Array;
  /** How much the post moved the reader, in [0, 1]. */
  readonly moved: Float64Array;

  /** Good word that nobody paid for, good word that somebody paid for, bad word: about a brand. */
  readonly plain: List;
  readonly paid: List;
  readonly bad: List;
  /** Posts of followed creators. */
  readonly followed: List;
  /** Posts of strangers that the platform recommended. */
  readonly recommended: List;
  /** Posts that were looked up, by whomever. */
  readonly found: List;

  /** @param longest the most exposures that one consumer can have on a day */
  constructor(longest: number) {
    const capacity = BATCH + longest;
    this.reader = new Int32Array(capacity);
    this.row = new Int32Array(capacity);
    this.follow = new Int32Array(capacity);
    this.repeat = new Int32Array(capacity);
    this.pair = new Int32Array(capacity);
    this.force = new Float64Array(capacity);
    this.believed = new Float64Array(capacity);
    this.trust = new Float64Array(capacity);
    this.moved = new Float64Array(capacity);
    this.plain = new List(capacity);
    this.paid = new List(capacity);
    this.bad = new List(capacity);
    this.followed = new List(capacity);
    this.recommended = new List(capacity);
    this.found = new List(capacity);
  }
}
