/**
 * Two runs, seed by seed. Runs of the same seed share population, graph and every draw that the change does not touch,
 * so that their difference says more than that of two means (common random numbers).
 */
import type { LiveRun } from '../state/session.ts';
import type { RunSeries } from '../state/run-series.ts';

type Side = Pick<LiveRun, 'spread'> & {
  data: Pick<LiveRun['data'], 'series'> & { scenario: { seed: string } };
};

export interface Pair {
  before: RunSeries;
  after: RunSeries;
}

/** The runs on the page first, then the other seeds that both have. Only the first where the seeds differ. */
export function pairsOf(before: Side, after: Side): Pair[] {
  const first = { before: before.data.series, after: after.data.series };
  if (before.data.scenario.seed !== after.data.scenario.seed) return [first];
  const [a, b] = [before.spread.value, after.spread.value];
  const both = Math.min(a.length, b.length);
  return [first, ...Array.from({ length: both }, (_, i) => ({ before: a[i], after: b[i] }))];
}

/** Whether two runs can be laid over each other: the same brands. Days may differ; the shorter run decides. */
export const comparable = (a: Pick<LiveRun, 'data'>, b: Pick<LiveRun, 'data'>): boolean =>
  a.data.brands === b.data.brands;
