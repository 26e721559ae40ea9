/** Layouts for the runs on the page: asked for once a graph, kept after. */
import { LayoutClient, graphKey } from '../../workers/layout-client.ts';
import type { Layout } from '../../workers/layout.ts';
import type { RunData } from '../state/run-data.ts';

const client = new LayoutClient();
const keys = new WeakMap<RunData, string>();

export function keyOf(run: RunData): string {
  let key = keys.get(run);
  if (key === undefined) keys.set(run, (key = graphKey(run.opening.graph)));
  return key;
}

/** Whether the same people with the same ties are in both, so that they can be compared one by one. */
export const samePeople = (a: RunData, b: RunData): boolean =>
  a.consumers === b.consumers && a.brands === b.brands && keyOf(a) === keyOf(b);

/** The layout of a run whose graph has been laid out before. */
export const knownLayout = (run: RunData): Layout | undefined => client.known(keyOf(run));

/** Starts the worker while the engine makes the first market. */
export const warmLayouts = (): void => void client.warm();

/** Tells the layout of a run, and again when it has become better; returns how to stop listening. */
export function followLayout(run: RunData, listen: (layout: Layout) => void): () => void {
  let listening = true;
  const { start, neighbour, community, communities } = run.opening.graph;
  client.lay(keyOf(run), { start, neighbour, community, communities }, (layout) => {
    if (listening) listen(layout);
  });
  return () => {
    listening = false;
  };
}
