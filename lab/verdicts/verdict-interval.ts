/** The interval that verdicts are read from: the one place where it is made. */
import type { Interval } from '../statistics/interval.ts';
import { pairedContrast } from '../statistics/paired.ts';
import type { Row } from '../statistics/sums.ts';

/** @param values the contrast by replication, at least two finite numbers */
export const verdictInterval = (values: Row, level: number): Interval =>
  pairedContrast(values, level).interval;
