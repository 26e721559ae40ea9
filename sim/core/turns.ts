/** Who does something once in so many days, each on a day of their own. */

/** Whether it is the turn of consumer c. */
export const isTurn = (c: number, day: number, interval: number): boolean => (day + c) % interval === 0;

/** The first at or behind `from` whose turn it is; the others follow at steps of `interval`. */
export const firstTurn = (from: number, day: number, interval: number): number =>
  from + ((interval - ((day + from) % interval)) % interval);
