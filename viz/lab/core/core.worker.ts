/** The laboratory in a worker, which has workers of its own for the runs. */
import * as Comlink from 'comlink';
import { browserPool } from '../../../workers/run-pool.browser.ts';
import type { PageWorker } from '../../../workers/run-pool.browser.ts';
import { LabCore } from './core.ts';
import { openStore } from './store.ts';

/** More would not be faster anywhere the page is looked at, and each takes its own memory. */
const MOST_WORKERS = 8;

const start = (): PageWorker =>
  new Worker(new URL('../../../workers/run-worker.browser.ts', import.meta.url), {
    type: 'module',
  }) as unknown as PageWorker;

Comlink.expose(
  new LabCore({
    executor: () => browserPool(start, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2)),
    store: openStore,
    now: () => performance.now(),
  }),
);
