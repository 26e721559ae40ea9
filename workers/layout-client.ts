/** Asks the worker for layouts, one graph after another, and keeps those it got. */
import * as Comlink from 'comlink';
import type { Layout, LayoutOrder, LayoutWorker } from './layout.ts';

/** Layouts kept: going back and forth between a few markets costs nothing. */
const KEPT = 8;

/** The bytes of a graph as a key: the same people with the same ties stand in the same places. */
export function graphKey({ start, neighbour, community }: LayoutOrder): string {
  let a = 0x811c9dc5;
  let b = start.length;
  for (const list of [start, neighbour, community]) {
    for (let i = 0; i < list.length; i++) {
      a = Math.imul(a ^ list[i], 0x01000193);
      b = Math.imul(b + list[i], 0x9e3779b1) ^ (b >>> 15);
    }
  }
  return `${start.length - 1}.${neighbour.length}.${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}

export class LayoutClient {
  private remote: Comlink.Remote<LayoutWorker> | null = null;
  private readonly kept = new Map<string, Layout>();
  private queue: Promise<void> = Promise.resolve();

  /** Starts the worker ahead of its first task. */
  warm(): Comlink.Remote<LayoutWorker> {
    this.remote ??= Comlink.wrap<LayoutWorker>(
      new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' }),
    );
    return this.remote;
  }

  /** The layout of a graph that was laid out before. */
  known(key: string): Layout | undefined {
    return this.kept.get(key);
  }

  /** Tells `listen` the first layout, and the refined one where there is one. */
  lay(key: string, order: LayoutOrder, listen: (layout: Layout) => void): void {
    const known = this.kept.get(key);
    if (known) return listen(known);
    const told = (layout: Layout): void => {
      this.keep(key, layout);
      listen(layout);
    };
    // A graph is refined before the next is placed: the worker remembers one.
    this.queue = this.queue.then(async () => {
      const worker = this.warm();
      told(await worker.place(order));
      const refined = await worker.refine();
      if (refined) told(refined);
    });
    this.queue.catch(() => {});
  }

  private keep(key: string, layout: Layout): void {
    this.kept.delete(key);
    this.kept.set(key, layout);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
  }
}
