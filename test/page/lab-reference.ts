/** A reference for tests only: the quantile of F by a published library. */
import jStat from 'jstat';

/** jStat's own F quantile, which knows nothing of the closed form. */
export const fQuantileTwo = (level: number, below: number): number => jStat.centralF.inv(level, 2, below);
