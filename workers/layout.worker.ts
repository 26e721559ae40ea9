/** Lays graphs out in a worker of the browser. */
import * as Comlink from 'comlink';
import { placePeople } from './layout-place.ts';
import { refine } from './layout-refine.ts';
import { MOST_REFINED } from './layout.ts';
import type { Layout, LayoutOrder, LayoutWorker } from './layout.ts';

let last: { order: LayoutOrder; layout: Layout } | null = null;

const worker: LayoutWorker = {
  place: (order) => {
    const layout = placePeople(order);
    last = { order, layout };
    return Promise.resolve(layout);
  },
  refine: () => {
    if (last === null || last.layout.x.length > MOST_REFINED) return Promise.resolve(null);
    return Promise.resolve(refine(last.order, last.layout));
  },
};

Comlink.expose(worker);
