/**
 * Corrections for a family of tests: p values adjusted so that each can be held against the level directly.
 *
 *     Holm                 p̃_(i) = max_{j ≤ i} min(1, (m − j + 1)·p_(j))      family-wise error, any dependence
 *     Benjamini–Hochberg   p̃_(i) = min_{j ≥ i} min(1, m·p_(j)/j)              false discovery rate, independence
 *                                                                              or positive dependence
 *
 * Sources: S. Holm, Scand. J. Stat. 6 (1979); Y. Benjamini and Y. Hochberg, J. R. Stat. Soc. B 57 (1995).
 */

/** Indices from the smallest p to the largest; ties in the order given. Throws for what is no p value. */
function ascending(p: readonly number[]): number[] {
  p.forEach((x, i) => {
    if (!(x >= 0 && x <= 1)) throw new RangeError(`family: p value ${i} is ${x}; expected 0 to 1`);
  });
  return p.map((_, i) => i).sort((i, j) => p[i] - p[j] || i - j);
}

/** Holm's adjusted p values, in the order given. */
export function holm(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length).fill(1);
  let reached = 0;
  ascending(p).forEach((i, rank) => {
    reached = Math.max(reached, Math.min(1, (p.length - rank) * p[i]));
    adjusted[i] = reached;
  });
  return adjusted;
}

/** Benjamini and Hochberg's adjusted p values (also called q values), in the order given. */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length).fill(1);
  const order = ascending(p);
  let reached = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const i = order[rank - 1];
    reached = Math.min(reached, (p.length / rank) * p[i]);
    adjusted[i] = reached;
  }
  return adjusted;
}
