/** Entry of a thread that lends a hand, in Node. */
import { parentPort, workerData } from 'node:worker_threads';
import { lendHand } from './crew-hand.ts';
import type { HandOrder } from './crew-protocol.ts';

if (parentPort === null) throw new Error('crew-hand: expected to be started as a worker thread');
const port = parentPort;
lendHand(workerData as HandOrder, () => port.postMessage('ready'));
