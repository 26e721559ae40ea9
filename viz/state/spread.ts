/**
 * What chance alone does: once nothing else is being computed, the same market is computed with a few other seeds, series
 * only, so that no curve stands alone. One worker for all runs on the page: seed by seed they take turns in it.
 */
import { effect, signal } from '@preact/signals';
import type { Order } from '../../workers/protocol.ts';
import { engines } from './engines.ts';
import { RunSeries } from './run-data.ts';
import type { RunData } from './run-data.ts';

/** Other seeds computed beside the one that is shown. */
export const OTHER_SEEDS = 7;
/** Larger markets would keep the machine busy for too long: consumer-days for all seeds together. */
const MOST_WORK = 20_000_000;

/** Whether other seeds of so large a market are computed at all. */
export const isSpread = ({ consumers, scenario }: Pick<RunData, 'consumers' | 'scenario'>): boolean =>
  consumers * scenario.days * OTHER_SEEDS <= MOST_WORK;

/** Settles when the last seed that was asked for is computed. */
let last: Promise<void> = Promise.resolve();
/** One after the other. */
function inTurn(act: () => Promise<void>): Promise<void> {
  const mine = last.then(act);
  last = mine.catch(() => {});
  return mine;
}

/**
 * The series of the other seeds; they begin to arrive after the run on the stage is complete.
 * @param order what its engine was told @param wanted whether the run is still looked at
 * @param quiet whether nothing else is being computed
 */
export function spreadOf(
  data: RunData,
  order: Order,
  wanted: () => boolean,
  quiet: { readonly value: boolean } = { value: true },
): { readonly value: readonly RunSeries[] } {
  const spread = signal<readonly RunSeries[]>([]);
  if (!isSpread(data)) return spread;
  const stop = effect(() => {
    if (data.status.value === 'computing') return;
    queueMicrotask(() => stop());
    if (data.status.value === 'done') void compute();
  });

  async function compute(): Promise<void> {
    for (let i = 1; i <= OTHER_SEEDS; i++) {
      await whenEither(quiet, wanted);
      // Only what is looked at is worth the work.
      if (!wanted()) return;
      try {
        await inTurn(() => one(i));
      } catch {
        return;
      }
    }
  }

  async function one(i: number): Promise<void> {
    if (!wanted()) return;
    const { days, seed } = data.scenario;
    const engine = engines.make();
    try {
      const changes = [
        ...order.changes.filter(({ path }) => path !== 'seed'),
        { path: 'seed', value: `${seed}/${i}` },
      ];
      const series = new RunSeries(days, data.brands);
      // In the background: the other processors are for the page.
      const opening = await engine.open({ ...order, changes, threads: 1 }, (part) => series.take(part));
      if ('problems' in opening) throw new Error(opening.problems.join('\n'));
      await engine.closing();
      spread.value = [...spread.peek(), series];
    } finally {
      engine.close();
    }
  }
  return spread;
}

/** Settles when nothing else is computed, or nobody wants it any more. */
function whenEither(quiet: { readonly value: boolean }, wanted: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (wanted() && !quiet.value) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}
