/**
 * p after looks: the smallest overall error at which this look of its plan would just have decided. Only such a p may
 * enter a family: that of the last look alone forgets the looks before it.
 *
 *     p = the α with α_k(α) = p of the look, α_k(α) the nominal level of look k under a plan of overall error α
 *
 * At most α exactly where the interval of the look, at the level of the plan, leaves the bound out.
 *
 * Source: C. Jennison and B. Turnbull, J. R. Stat. Soc. B 51 (1989).
 */
import { planLooks, type LookPlan } from './looks.ts';

/** Below this overall error p values are not told apart. */
const LEAST_P = 1e-6;
/** To this share of itself. */
const PRECISION = 1e-4;

/**
 * The p that corrects for the looks taken.
 *
 * @param plan made before the first run (`planLooks`)
 * @param look the look at hand, from 0
 * @param nominal p of the replications at hand, as if there had been no other look; two-sided
 * @returns never less than `nominal`; LEAST_P (1e-6) where it is less than that
 */
export function repeatedP({ looks, level, spending }: LookPlan, look: number, nominal: number): number {
  if (looks.length === 1) return nominal;
  const sizes = looks.map(({ n }) => n);
  const alphaAt = (overall: number): number => planLooks(sizes, 1 - overall, spending).looks[look].alpha;
  // On which side of the plan's own level p lies, the interval says: no rounding comes between the two.
  const own = Math.round((1 - level) * 1e12) / 1e12;
  let [low, high] = nominal <= looks[look].alpha ? [LEAST_P, own] : [own, 1 - LEAST_P];
  if (low === own && nominal >= alphaAt(high)) return 1;
  if (low === LEAST_P && nominal <= alphaAt(LEAST_P)) return LEAST_P;
  while (high - low > PRECISION * low) {
    const middle = Math.sqrt(low * high);
    if (alphaAt(middle) < nominal) low = middle;
    else high = middle;
  }
  return Math.max(high, nominal);
}
