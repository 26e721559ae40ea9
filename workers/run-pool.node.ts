/** The pool of the laboratory on worker threads of Node. */
import { Worker } from 'node:worker_threads';
import type { SocialGraph } from '../sim/index.ts';
import { RunPool } from './run-pool.ts';
import type { FromWorker, OpenLine } from './run-protocol.ts';

function openThread(file: URL): OpenLine {
  return ({ message, death }) => {
    const thread = new Worker(file);
    let closed = false;
    const die = (reason: string): void => {
      if (closed) return;
      closed = true;
      death(reason);
      void thread.terminate();
    };
    thread.on('message', (given: FromWorker) => {
      if (!closed) message(given);
    });
    thread.on('error', (error) => die(error instanceof Error ? error.message : String(error)));
    thread.on('exit', (code) => die(`the thread ended with code ${code}`));
    return {
      post: (given) => thread.postMessage(given),
      close: () => {
        closed = true;
        void thread.terminate();
      },
    };
  };
}

/** @param file the built `run-worker.node.ts` */
export const nodePool = (
  file: URL,
  workers: number,
  networks: ReadonlyMap<string, SocialGraph> = new Map(),
): RunPool => new RunPool(openThread(file), workers, networks);
