/** The stage by keyboard. Each answer says whether the key was one of its own. */
import { person } from '../state/view.ts';
import type { StageView } from './stage-view.ts';

const STEP = 60;

export function pressed(view: StageView, key: string): boolean {
  const { camera } = view;
  const acts: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => camera.panBy(STEP, 0),
    ArrowRight: () => camera.panBy(-STEP, 0),
    ArrowUp: () => camera.panBy(0, STEP),
    ArrowDown: () => camera.panBy(0, -STEP),
    '+': () => camera.zoomBy(1.4),
    '=': () => camera.zoomBy(1.4),
    '-': () => camera.zoomBy(1 / 1.4),
    '0': () => camera.reset(),
    '.': () => rove(view, 1),
    ',': () => rove(view, -1),
    Enter: () => choose(view),
    Escape: () => leave(view),
  };
  if (!Object.hasOwn(acts, key)) return false;
  acts[key]();
  view.request();
  return true;
}

/** To the next or last friend of whoever is chosen; with nobody chosen, to the best connected of all. */
function rove(view: StageView, by: number): void {
  const [slot] = view.slots;
  if (!slot) return;
  const { start, neighbour, nodes } = slot.scene.run.opening.graph;
  const chosen = person.peek();
  if (chosen === null || chosen >= nodes) {
    view.pointed.value = bestConnected(start, nodes);
    return;
  }
  const friends = neighbour.subarray(start[chosen], start[chosen + 1]);
  if (friends.length === 0) return;
  const now = view.pointed.peek();
  const at = now === null ? -1 : friends.indexOf(now);
  const next = at < 0 ? (by > 0 ? 0 : friends.length - 1) : (at + by + friends.length) % friends.length;
  view.pointed.value = friends[next];
}

function bestConnected(start: Int32Array, nodes: number): number {
  let best = 0;
  for (let i = 1; i < nodes; i++) if (start[i + 1] - start[i] > start[best + 1] - start[best]) best = i;
  return best;
}

function choose(view: StageView): void {
  if (view.pointed.peek() === null) return;
  view.choose(view.pointed.peek());
  view.pointed.value = null;
}

function leave(view: StageView): void {
  if (view.pointed.peek() === null) person.value = null;
  view.pointed.value = null;
}
