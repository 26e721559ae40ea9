/**
 * What chance alone does: once a run is complete, the same market is computed with a few other seeds in a worker of its
 * own, series only, so that no curve stands alone.
 */
import { effect, signal } from '@preact/signals';
import { EngineClient } from '../../workers/engine-client.ts';
import type { Order } from '../../workers/protocol.ts';
import { RunSeries } from './run-data.ts';
import type { RunData } from './run-data.ts';

/** Other seeds computed beside the one that is shown. */
export const OTHER_SEEDS = 7;
/** Larger markets would keep the machine busy for too long: consumer-days for all seeds together. */
const MOST_WORK = 20_000_000;

/**
 * The series of the other seeds; they begin to arrive after the run on the stage is complete.
 * @param order what its engine was told @param wanted whether the run is still looked at
 */
export function spreadOf(
  data: RunData,
  order: Order,
  wanted: () => boolean,
): { readonly value: readonly RunSeries[] } {
  const spread = signal<readonly RunSeries[]>([]);
  const { days, seed } = data.scenario;
  if (data.consumers * days * OTHER_SEEDS > MOST_WORK) return spread;
  const stop = effect(() => {
    if (data.status.value === 'computing') return;
    queueMicrotask(() => stop());
    if (data.status.value === 'done') void compute();
  });

  async function compute(): Promise<void> {
    for (let i = 1; i <= OTHER_SEEDS; i++) {
      // Only what is looked at is worth the work.
      if (!wanted()) return;
      const engine = new EngineClient();
      try {
        const changes = [
          ...order.changes.filter(({ path }) => path !== 'seed'),
          { path: 'seed', value: `${seed}/${i}` },
        ];
        const series = new RunSeries(days, data.brands);
        // In the background: the other processors are for the page.
        const opening = await engine.open({ ...order, changes, threads: 1 }, (part) => series.take(part));
        if ('problems' in opening) return;
        await engine.closing();
        spread.value = [...spread.value, series];
      } catch {
        return;
      } finally {
        engine.close();
      }
    }
  }
  return spread;
}
