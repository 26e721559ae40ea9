/**
 * A set of undirected pairs of different nodes that remembers the order of insertion. Open addressing over
 * typed arrays: about 24 bytes per pair, and no limit at 2^24 as for `Set`.
 */
export class PairSet {
  size = 0;
  low = new Int32Array(1024);
  high = new Int32Array(1024);
  /** Place of a pair in the list + 1; 0 is free. At most half full. */
  private table = new Int32Array(2048);

  /** Adds a pair; false, and no change, if the two are one node or the pair is there already. */
  add(a: number, b: number): boolean {
    if (a === b) return false;
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    const follow = this.find(low, high);
    if (this.table[follow] !== 0) return false;
    if (this.size === this.low.length) {
      this.grow();
      return this.add(a, b);
    }
    this.low[this.size] = low;
    this.high[this.size] = high;
    this.table[follow] = ++this.size;
    return true;
  }

  private find(low: number, high: number): number {
    const mask = this.table.length - 1;
    let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let follow = (hash ^ (hash >>> 13)) & mask;
    for (let k = this.table[follow]; k !== 0; k = this.table[follow]) {
      if (this.low[k - 1] === low && this.high[k - 1] === high) break;
      follow = (follow + 1) & mask;
    }
    return follow;
  }

  private grow(): void {
    const low = new Int32Array(this.low.length * 2);
    const high = new Int32Array(this.high.length * 2);
    low.set(this.low);
    high.set(this.high);
    this.low = low;
    this.high = high;
    this.table = new Int32Array(this.table.length * 2);
    for (let k = 0; k < this.size; k++) this.table[this.find(low[k], high[k])] = k + 1;
  }
}
