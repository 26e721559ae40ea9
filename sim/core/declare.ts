/** Short forms for declaring parameters: one line each where the table is long. */
import type { Parameter, Standing, Switch } from './parameter.ts';

/** A mechanism's off switch: on unless a scenario says otherwise. */
export const toggle = (about: string): Switch => ({
  about,
  symbol: '',
  unit: '',
  min: 0,
  max: 1,
  default: 1,
  standing: 'assumed',
  source: 'ablation switch',
  kind: 'switch',
});

/** A number with its range `[min, max]`. */
export const number = (
  about: string,
  symbol: string,
  unit: string,
  [min, max]: readonly [number, number],
  value: number,
  standing: Standing = 'assumed',
  source = 'chosen for plausible behaviour; no published figure found',
): Parameter => ({ about, symbol, unit, min, max, default: value, standing, source });

/** A number in [0, 1]. */
export const share = (
  about: string,
  symbol: string,
  value: number,
  standing?: Standing,
  source?: string,
  unit = '',
): Parameter => number(about, symbol, unit, [0, 1], value, standing, source);

/** A half-life in days. */
export const halfLife = (
  about: string,
  symbol: string,
  value: number,
  standing?: Standing,
  source?: string,
): Parameter => number(about, symbol, 'days', [1, 3650], value, standing, source);

export const fixed = (parameter: Parameter): Parameter => ({ ...parameter, fixed: true });
export const integer = (parameter: Parameter): Parameter => ({ ...parameter, kind: 'integer' });
/** Shows what it does in a market that is shipped (test/alive/places.ts), and not by default. */
export const seenIn = <P extends Parameter>(market: string, parameter: P): P => ({
  ...parameter,
  seenIn: market,
});

/**
 * Bounds between which the true value may well lie, and a word why: what is sampled where a result has to hold. Without,
 * the rule of plausible.ts holds.
 */
export const plausible = <P extends Parameter>(
  [low, high]: readonly [number, number],
  why: string,
  parameter: P,
): P => ({ ...parameter, plausible: { low, high, why } });
/** A choice of whoever writes the market (a price, a budget, how many people), and so nothing to be unsure of. */
export const decided = <P extends Parameter>(parameter: P): P => ({ ...parameter, decided: true });
