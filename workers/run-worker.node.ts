/** Entry of a worker thread in Node. */
import { parentPort } from 'node:worker_threads';
import { serveRuns } from './run-worker.ts';
import type { ToWorker } from './run-protocol.ts';

if (parentPort === null) throw new Error('run-worker: expected to be started as a worker thread');
const port = parentPort;
const hear = serveRuns((message) => port.postMessage(message));
port.on('message', (message: ToWorker) => hear(message));
