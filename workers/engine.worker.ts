/** The engine in a worker of the browser. */
import * as Comlink from 'comlink';
import { MarketEngine } from './engine.ts';
import type { Host } from './engine.ts';

// A message to oneself lets all messages in that wait; a timer of zero would be slowed down to 4 ms.
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

const host: Host = {
  breathe: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    }),
  now: () => performance.now(),
  proxy: (value) => Comlink.proxy(value),
  transfer: (value, arrays) => Comlink.transfer(value as object, arrays as ArrayBuffer[]) as typeof value,
};

Comlink.expose(new MarketEngine(host));
