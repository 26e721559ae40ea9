/**
 * A set of undirected pairs of different nodes that remembers the order of insertion. Open addressing over
 * typed arrays: 24 to 48 bytes per pair, and no limit at 2^24 as for `Set`. Both ends stand in the table itself, so
 * that a look takes one place of memory, not two.
 */
export class PairSet {
  size = 0;
  low: Int32Array;
  high: Int32Array;
  /** Lower and higher end in turn; a higher end of 0 is free. At most half full. */
  private table: Int32Array;

  /** @param expected pairs for which there is room before anything has to be moved */
  constructor(expected = 1024) {
    let capacity = 16;
    while (capacity < expected) capacity *= 2;
    this.low = new Int32Array(capacity);
    this.high = new Int32Array(capacity);
    this.table = new Int32Array(capacity * 4);
  }

  /** Adds a pair; false, and no change, if the two are one node or the pair is there already. */
  add(a: number, b: number): boolean {
    if (a === b) return false;
    if (this.size === this.low.length) this.grow();
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const { table } = this;
    const mask = table.length - 2;
    let at = placeOf(low, high) & mask;
    for (; table[at + 1] !== 0; at = (at + 2) & mask) {
      if (table[at] === low && table[at + 1] === high) return false;
    }
    table[at] = low;
    table[at + 1] = high;
    this.low[this.size] = low;
    this.high[this.size++] = high;
    return true;
  }

  /** Empties the set and keeps its room. */
  clear(): void {
    this.size = 0;
    this.table.fill(0);
  }

  private grow(): void {
    const { low, high, size } = this;
    this.low = new Int32Array(size * 2);
    this.high = new Int32Array(size * 2);
    this.table = new Int32Array(size * 8);
    this.size = 0;
    for (let k = 0; k < size; k++) this.add(low[k], high[k]);
  }
}

function placeOf(low: number, high: number): number {
  let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) << 1;
}
