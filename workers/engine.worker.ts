/**
 * The engine in a worker of the browser. The same file, started by that worker under another name, lends it a hand: the
 * browser has it already.
 */
import * as Comlink from 'comlink';
import { MarketEngine } from './engine.ts';
import type { Host } from './engine.ts';
import type { HandWorker } from './crew.browser.ts';
import type { HandOrder } from './crew-protocol.ts';

/** The part of a worker's global scope that is used: its types and those of a page exclude each other. */
interface WorkerScope {
  readonly name: string;
  readonly crossOriginIsolated: boolean;
  readonly location: { readonly href: string };
  postMessage: (message: string) => void;
  onmessage: ((event: { data: HandOrder }) => void) | null;
  close: () => void;
}

const HAND = 'hand';
const scope = globalThis as unknown as WorkerScope;
const startHand = (): HandWorker =>
  new Worker(scope.location.href, { type: 'module', name: HAND }) as unknown as HandWorker;

function serve(): void {
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
    hiring: {
      // Without isolation there is no memory that threads may share.
      processors: scope.crossOriginIsolated ? navigator.hardwareConcurrency : 1,
      hire: async (world, threads) => {
        const { browserCrew } = await import('./crew.browser.ts');
        return browserCrew(startHand, world, threads);
      },
    },
  };
  Comlink.expose(new MarketEngine(host));
}

function lend(): void {
  scope.onmessage = ({ data }) => {
    import('./crew-hand.ts').then(
      ({ lendHand }) => {
        lendHand(data, () => scope.postMessage('ready'));
        scope.close();
      },
      (error: unknown) => {
        // Only what is thrown outside of promises is told to who has started this worker.
        setTimeout(() => {
          throw error;
        });
      },
    );
  };
}

if (scope.name === HAND) lend();
else serve();
