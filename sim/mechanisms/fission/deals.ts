/** What teams are for, what becomes of them, and how the time of a day is cut while they fill. */

/** All buy at the price of the team; one of them does, by lot; only who opened it does, the others help. */
export const TEAM_DEALS = ['together', 'lottery', 'help'] as const;
export const Deal = { together: 0, lottery: 1, help: 2 } as const;

/** What a member knows of the team: it is open, a piece is to come, or nothing came of it. */
export const Verdict = { open: 0, piece: 1, nothing: 2 } as const;

/** Teams are opened in round 0 of a day; friends answer in rounds 1 and 2. */
const ROUNDS = 3;

/** Rounds since the first day. */
export const roundOf = (day: number, round: number): number => ROUNDS * day + round;
