/**
 * The mean field of commercialisation: one creator, one brand, followers all alike, every post read, no chance.
 *
 * Evidence r good and s bad about the creator, bond B, commercial load C, sponsored share c, f posts a day. Within a
 * day posts add, then everything fades by λ (credibility) and λ_B (bond):
 *
 *     C ← C + (1 − λ_C)·(c − C)
 *     r ← λ·(r + f·(1 − c)·g_r)             g_r  usefulness·evidence·thanks of an unpaid post
 *     s ← λ·(s + f·c·g_c·logistic((C − θ)/σ))           θ = θ₀ + θ₁·B + θ₂·(T − ½)
 *     B ← λ_B·(1 − (1 − B)·(1 − g_b)^f)
 *     T = T₀ + β·B·(1 − T₀)                 T₀ = (r + a·W)/(r + s + W)
 *
 * Stationary points solve T = Φ(T; c); where θ₂ + θ₁·dB/dT is steep enough against σ there are three: a fold.
 * Derived in docs/fold.md, written here independently of the engine’s code.
 */
export interface Field {
  posts: number;
  usefulness: number;
  burn: number;
  tolerance: number;
  bondTolerance: number;
  trustTolerance: number;
  spread: number;
  beliefHalfLife: number;
  bondHalfLife: number;
  loadHalfLife: number;
  exposure: number;
  lift: number;
  prior: number;
  priorWeight: number;
}

export interface FieldState {
  good: number;
  bad: number;
  bond: number;
  load: number;
  trust: number;
}

const keeps = (halfLife: number): number => Math.pow(2, -1 / halfLife);
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

export const blank = (field: Field): FieldState => ({
  good: 0,
  bad: 0,
  bond: 0,
  load: 0,
  trust: field.prior,
});

function trustOf(field: Field, good: number, bad: number, bond: number): number {
  const belief = (good + field.prior * field.priorWeight) / (good + bad + field.priorWeight);
  return belief + field.lift * bond * (1 - belief);
}

const toleranceOf = (field: Field, bond: number, trust: number): number =>
  field.tolerance + field.bondTolerance * bond + field.trustTolerance * (trust - 0.5);

/** One day at sponsored share c. */
export function fieldDay(field: Field, state: FieldState, c: number): FieldState {
  const load = state.load + (1 - keeps(field.loadHalfLife)) * (c - state.load);
  const resented = logistic((load - toleranceOf(field, state.bond, state.trust)) / field.spread);
  const belief = keeps(field.beliefHalfLife);
  const good = belief * (state.good + field.posts * (1 - c) * field.usefulness);
  const bad = belief * (state.bad + field.posts * c * field.burn * resented);
  const bond = keeps(field.bondHalfLife) * (1 - (1 - state.bond) * Math.pow(1 - field.exposure, field.posts));
  return { good, bad, bond, load, trust: trustOf(field, good, bad, bond) };
}

/** Φ(T; c) − T, zero at stationary points. */
function excess(field: Field, c: number, trust: number): number {
  const belief = keeps(field.beliefHalfLife);
  const sum = belief / (1 - belief);
  const stays = keeps(field.bondHalfLife) * Math.pow(1 - field.exposure, field.posts);
  const bond = (keeps(field.bondHalfLife) - stays) / (1 - stays);
  const resented = logistic((c - toleranceOf(field, bond, trust)) / field.spread);
  const good = sum * field.posts * (1 - c) * field.usefulness;
  const bad = sum * field.posts * c * field.burn * resented;
  return trustOf(field, good, bad, bond) - trust;
}

/** All stationary trusts at sponsored share c, ascending. */
export function stationary(field: Field, c: number): number[] {
  const steps = 4000;
  const roots: number[] = [];
  for (let i = 0; i < steps; i++) {
    let low = i / steps;
    let high = (i + 1) / steps;
    const sign = excess(field, c, low);
    if (sign * excess(field, c, high) > 0) continue;
    for (let k = 0; k < 60; k++) {
      const middle = 0.5 * (low + high);
      if (excess(field, c, middle) * sign > 0) low = middle;
      else high = middle;
    }
    roots.push(0.5 * (low + high));
  }
  return roots;
}
