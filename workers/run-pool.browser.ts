/** The pool of the laboratory on Web Workers. */
import type { SocialGraph } from '../sim/index.ts';
import { RunPool } from './run-pool.ts';
import type { FromWorker, OpenLine, ToWorker } from './run-protocol.ts';

/** The part of a Web Worker that is used. */
export interface PageWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  addEventListener(type: 'message', hear: (event: { data: FromWorker }) => void): void;
  addEventListener(type: 'messageerror', hear: () => void): void;
  addEventListener(type: 'error', hear: (event: { message?: string }) => void): void;
}

function openPageWorker(start: () => PageWorker): OpenLine {
  return ({ message, death }) => {
    const worker = start();
    let closed = false;
    const close = (): void => {
      closed = true;
      worker.terminate();
    };
    const die = (reason: string): void => {
      if (closed) return;
      close();
      death(reason);
    };
    worker.addEventListener('message', ({ data }) => {
      if (!closed) message(data);
    });
    worker.addEventListener('error', (event) => die(event.message ?? 'the worker could not be started'));
    worker.addEventListener('messageerror', () => die('its answer could not be read'));
    return { post: (given) => worker.postMessage(given), close };
  };
}

/**
 * @param start makes a worker of `run-worker.browser.ts`; bundlers want the whole expression in one place:
 *   `() => new Worker(new URL('../workers/run-worker.browser.ts', import.meta.url), { type: 'module' })`
 */
export const browserPool = (
  start: () => PageWorker,
  workers: number,
  networks: ReadonlyMap<string, SocialGraph> = new Map(),
): RunPool => new RunPool(openPageWorker(start), workers, networks);
