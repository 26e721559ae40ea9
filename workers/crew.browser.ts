/** Threads of the browser for a crew: workers inside the worker of the engine. */
import type { World } from '../sim/index.ts';
import { Crew } from './crew.ts';
import type { HandOrder, OpenHand } from './crew-protocol.ts';

/** The part of a worker that is used: types of workers and pages exclude each other. */
export interface HandWorker {
  postMessage: (order: HandOrder) => void;
  terminate: () => void;
  onmessage: (() => void) | null;
  onmessageerror: (() => void) | null;
  onerror: ((event: { message?: string; preventDefault?: () => void }) => void) | null;
}

const openWorker =
  (start: () => HandWorker): OpenHand =>
  (order) => {
    const worker = start();
    const ready = new Promise<void>((resolve, reject) => {
      worker.onmessage = () => resolve();
      worker.onmessageerror = () => reject(new Error('its answer could not be read'));
      worker.onerror = (event) => {
        // Otherwise it would be an error of the engine, which can do without.
        event.preventDefault?.();
        reject(new Error(event.message ?? 'the worker could not be loaded'));
      };
    });
    // Who closes before all are ready does not wait for them.
    ready.catch(() => {});
    worker.postMessage(order);
    return { ready, close: () => worker.terminate() };
  };

/** @param start makes a worker that lends a hand (engine.worker.ts) */
export async function browserCrew(start: () => HandWorker, world: World, threads: number): Promise<Crew> {
  const crew = new Crew(world, threads, openWorker(start));
  await crew.ready();
  return crew;
}
