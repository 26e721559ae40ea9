/** A run of the laboratory lived by itself, from its first day to its last. */
import { resolvedDocument } from '../../lab/runs/runs.ts';
import type { RunSpec } from '../../lab/runs/runs.ts';
import { advance, startRun } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';

export function livedRun({ document, seed }: Pick<RunSpec, 'document' | 'seed'>): Run {
  const run = startRun(resolvedDocument({ ...document, seed }, 'lived by itself'));
  advance(run, run.scenario.days);
  return run;
}
