/**
 * The pool of the laboratory: what two workers gain over one, and what a run costs beside the run itself.
 *
 *     npm run build && npx vite build --ssr test/bench/laboratory.bench.ts --outDir dist/bench-lab && \
 *       node dist/bench-lab/laboratory.bench.js
 *
 * Needs dist/cli/run-worker.js, which the build makes. Times are wall-clock: nothing else should run.
 */
import { availableParallelism } from 'node:os';
import { armsOf, specsOf } from '../../lab/designs/comparison.ts';
import type { Comparison } from '../../lab/designs/comparison.ts';
import { SerialExecutor } from '../../lab/runs/executor.ts';
import type { Executor } from '../../lab/runs/executor.ts';
import type { RunSpec } from '../../lab/runs/runs.ts';
import { nodePool } from '../../workers/run-pool.node.ts';

const WORKER = new URL('../cli/run-worker.js', import.meta.url);
const ROUNDS = 3;
const WORDS = { title: { en: 'Benchmark', zh: '基准' }, question: { en: 'How fast?', zh: '多快？' } };

function specs(name: string, market: { consumers: number; days: number; runs: number }): RunSpec[] {
  const { consumers, days, runs } = market;
  const comparison: Comparison = {
    id: name,
    arms: armsOf({ only: { ...WORDS, days, population: { consumers } } }, name),
    outcomes: [
      {
        name: 'trust',
        outcome: { table: 'brands', entity: 0, measure: 'trust', derive: 'mean', window: [0, days] },
        expect: { words: '', contrast: { only: 1 }, sign: 1 },
      },
    ],
    replications: { n: runs },
    seeds: name,
  };
  return specsOf(comparison, 0, runs);
}

/** Seconds of the fastest round; the workers are warm. */
async function seconds(executor: Executor, work: readonly RunSpec[]): Promise<number> {
  let best = Infinity;
  for (let round = 0; round <= ROUNDS; round++) {
    const begun = performance.now();
    let ended = 0;
    await executor.execute(work, () => ended++);
    if (ended !== work.length) throw new Error(`${ended} of ${work.length} runs ended`);
    if (round > 0) best = Math.min(best, (performance.now() - begun) / 1000);
  }
  await executor.close();
  return best;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const large = specs('large', { consumers: 1000, days: 60, runs: 24 });
const tiny = specs('tiny', { consumers: 20, days: 1, runs: 400 });

print(`${availableParallelism()} processors, Node ${process.versions.node}; fastest of ${ROUNDS} rounds`);
const alone = await seconds(new SerialExecutor(), large);
print(`no worker:  ${large.length} runs of 1,000 consumers and 60 days in ${alone.toFixed(2)} s`);
let one = alone;
for (const workers of [1, 2]) {
  const time = await seconds(nodePool(WORKER, workers), large);
  if (workers === 1) one = time;
  const efficiency = one / time / workers;
  print(
    `${workers} worker${workers > 1 ? 's' : ' '}:  ${time.toFixed(2)} s, efficiency ${(100 * efficiency).toFixed(0)} %`,
  );
}
const bare = await seconds(new SerialExecutor(), tiny);
const pooled = await seconds(nodePool(WORKER, 1), tiny);
const overhead = (1e3 * (pooled - bare)) / tiny.length;
print(
  `overhead: ${overhead.toFixed(2)} ms for a run that crosses to a worker and back (${((1e3 * bare) / tiny.length).toFixed(2)} ms for the smallest run itself)`,
);
