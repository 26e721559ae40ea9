/** Threads of Node for a crew. */
import { Worker } from 'node:worker_threads';
import type { World } from '../sim/index.ts';
import { Crew } from './crew.ts';
import type { OpenHand } from './crew-protocol.ts';

const openThread =
  (file: URL): OpenHand =>
  (order) => {
    const thread = new Worker(file, { workerData: order });
    const ready = new Promise<void>((resolve, reject) => {
      thread.once('message', () => {
        // It ends when the crew is closed, and must not keep the program alive.
        thread.unref();
        resolve();
      });
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Error(`a thread ended with code ${code} before it began`)));
    });
    return { ready, close: () => void thread.terminate() };
  };

/** @param file the built `crew-hand.node.ts` */
export async function nodeCrew(file: URL, world: World, threads: number, fewest?: number): Promise<Crew> {
  const crew = new Crew(world, threads, openThread(file), fewest);
  await crew.ready();
  return crew;
}
