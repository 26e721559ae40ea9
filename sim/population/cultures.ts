/**
 * Cultures: by what the traits of everybody are multiplied where a scenario names one.
 *
 * Source: Hofstede 2001 for collectivism; the papers for amusement in South-East Asia and religious norms in the Middle East
 * (UGC, section 4). The figures are ours, and no claim on anybody: sets of traits to compare.
 */
export const CULTURES = ['given', 'collectivist', 'individualist', 'playful', 'observant'] as const;

interface Factors {
  readonly trust: number;
  readonly scepticism: number;
  readonly impulse: number;
  readonly price: number;
  readonly conformity: number;
}

const GIVEN: Factors = { trust: 1, scepticism: 1, impulse: 1, price: 1, conformity: 1 };

/** In the order of `CULTURES`. */
export const FACTORS: readonly Factors[] = [
  GIVEN,
  { ...GIVEN, conformity: 1.3, trust: 0.95 },
  { ...GIVEN, conformity: 0.5, trust: 1.05 },
  { ...GIVEN, impulse: 1.4, scepticism: 0.75 },
  { ...GIVEN, conformity: 1.2, impulse: 0.75, scepticism: 1.25 },
];
