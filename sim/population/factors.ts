/** By what the means of traits are multiplied, of everybody (cultures.ts) or of some (segments.ts). */
export interface Factors {
  readonly trust: number;
  readonly scepticism: number;
  readonly impulse: number;
  readonly price: number;
  /** Of loss aversion. */
  readonly loss: number;
  /** Of how much the risk of a purchase weighs. */
  readonly risk: number;
  /** Of collectivism. */
  readonly conformity: number;
  /** Of how much is read. */
  readonly activity: number;
}

/** Like anybody. */
export const USUAL: Factors = {
  trust: 1,
  scepticism: 1,
  impulse: 1,
  price: 1,
  loss: 1,
  risk: 1,
  conformity: 1,
  activity: 1,
};
