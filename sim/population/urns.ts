/** Urns: what is drawn by weight, in groups that hold few or many. */

/** Creators of one tier in groups, each group with its cumulative weights. */
export class Urns {
  /** First place of each group, and one past the last. */
  private readonly first: Int32Array;
  private readonly creators: Int32Array;
  private readonly cumulative: Float64Array;
  /** Where the search begins for each of as many equal parts of a group's weight as it has creators. */
  private readonly guide: Int32Array;

  /** @param group of each creator from `from` on, -1 for a group of their own; @param weights likewise */
  constructor(groups: number, from: number, group: Int32Array, weights: Float64Array) {
    const first = new Int32Array(groups + 2);
    for (const g of group) first[g + 2]++;
    for (let g = 0; g <= groups; g++) first[g + 1] += first[g];
    const place = first.slice();
    this.creators = new Int32Array(group.length);
    this.cumulative = new Float64Array(group.length);
    group.forEach((g, i) => {
      const at = place[g + 1]++;
      this.creators[at] = from + i;
      this.cumulative[at] = (at > first[g + 1] ? this.cumulative[at - 1] : 0) + weights[i];
    });
    this.first = first;
    this.guide = new Int32Array(group.length);
    for (let g = 0; g <= groups; g++) this.layGuide(first[g], first[g + 1]);
  }

  private layGuide(from: number, to: number): void {
    const { cumulative, guide } = this;
    let at = from;
    for (let part = from; part < to; part++) {
      const edge = ((part - from) / (to - from)) * cumulative[to - 1];
      while (cumulative[at] <= edge) at++;
      guide[part] = at;
    }
  }

  holds(group: number): boolean {
    return this.first[group + 2] > this.first[group + 1];
  }

  /** A creator of a group that holds some, by weight. */
  draw(group: number, u: number): number {
    const { cumulative, creators, first, guide } = this;
    const begin = first[group + 1];
    const last = first[group + 2] - 1;
    const target = u * cumulative[last];
    let at = guide[begin + Math.floor(u * (last + 1 - begin))];
    // The edge of a part is rounded: the right one may lie just before.
    while (at > begin && cumulative[at - 1] > target) at--;
    while (at < last && cumulative[at] <= target) at++;
    return creators[at];
  }
}
