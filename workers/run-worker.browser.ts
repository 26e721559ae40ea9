/** Entry of a Web Worker. */
import { serveRuns } from './run-worker.ts';
import type { FromWorker, ToWorker } from './run-protocol.ts';

/** The part of a worker's global scope that is used: its types and those of a page exclude each other. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: { data: ToWorker }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const hear = serveRuns((message) => scope.postMessage(message));
scope.onmessage = ({ data }) => hear(data);
