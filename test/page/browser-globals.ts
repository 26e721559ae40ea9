/**
 * What the page's state asks of a browser, for tests under Node; import it before anything of the page. The engine is
 * the real one behind the real protocol: only the thread is missing.
 */
import * as Comlink from 'comlink';
import { MarketEngine } from '../../workers/engine.ts';
import type { Host } from '../../workers/engine.ts';

const host: Host = {
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  now: () => performance.now(),
  transfer: (value, arrays) => Comlink.transfer(value as object, arrays as ArrayBuffer[]) as typeof value,
  proxy: (value) => Comlink.proxy(value),
};

/** The worker of the engine, in this thread. */
class EngineWorker {
  private readonly channel = new MessageChannel();

  constructor() {
    const { port1, port2 } = this.channel;
    Comlink.expose(new MarketEngine(host), port2);
    port1.start();
  }

  postMessage(message: unknown, transfer: Transferable[]): void {
    this.channel.port1.postMessage(message, transfer);
  }

  addEventListener(type: string, listener: EventListener): void {
    this.channel.port1.addEventListener(type, listener);
  }

  removeEventListener(type: string, listener: EventListener): void {
    this.channel.port1.removeEventListener(type, listener);
  }

  terminate(): void {
    this.channel.port1.close();
    this.channel.port2.close();
  }
}

const lessMotion = Object.assign(new EventTarget(), { matches: false });
/** Asks for less motion from now on, or no longer. */
export function askForLessMotion(asked: boolean): void {
  lessMotion.matches = asked;
  lessMotion.dispatchEvent(new Event('change'));
}

Object.assign(globalThis, {
  window: globalThis,
  document: { documentElement: { lang: '', dataset: {} }, hidden: false },
  matchMedia: (query: string) =>
    query.includes('motion') ? lessMotion : Object.assign(new EventTarget(), { matches: false }),
  // Pictures are drawn by a test's clock alone.
  requestAnimationFrame: () => 0,
  cancelAnimationFrame: () => {},
  Worker: EngineWorker,
});
Object.defineProperty(globalThis, 'navigator', { value: { language: 'en-GB' }, configurable: true });
