/** Replications of `auto`, without the statistics behind them: the same numbers as on the command line. */
export const AUTO_FIRST = 10;
export const AUTO_CAP = 80;
export const AUTO_GROWTH = 1.7;
