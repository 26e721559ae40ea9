/** The stage as a picture. */
import { say } from '../words/dictionary.ts';
import { words } from './words.ts';
import { Painter } from './painter.ts';
import { aboutWhom, earlierOf } from './reading.ts';
import type { Slot, StageView } from './stage-view.ts';

let shown: StageView | null = null;

/** Says which stage is in sight; returns how to say that it is no longer. */
export function shownForExport(view: StageView): () => void {
  shown = view;
  return () => {
    if (shown === view) shown = null;
  };
}

/** Height of the lines below the picture, in pixels of the page. */
const FOOT = 46;

/** The stage as it stands, runs that are compared side by side, with a line on what is shown; null where there is none. */
export async function stagePng(): Promise<Blob | null> {
  const view = shown;
  const [first] = view?.slots ?? [];
  if (!view || !first || first.scene.layout === null) return null;
  const looks = view.slots.map((slot) => ({ slot, look: view.lookOf(slot)! }));
  const density = Math.max(2, looks[0].look.density);
  const canvas = document.createElement('canvas');
  canvas.width = view.slots.reduce((sum, { width }) => sum + width, 0) * density;
  canvas.height = (first.height + FOOT) * density;
  const context = canvas.getContext('2d')!;
  context.fillStyle = looks[0].look.inks.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  let left = 0;
  for (const { slot } of looks) {
    context.drawImage(pictureOf(view, slot, density), left * density, 0);
    left += slot.width;
  }
  context.setTransform(density, 0, 0, density, 0, first.height * density);
  writeFoot(context, view, first, left);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function pictureOf(view: StageView, slot: Slot, density: number): HTMLCanvasElement {
  const { scene, width, height } = slot;
  const look = { ...view.lookOf(slot)!, density, hovered: -1 };
  const canvas = document.createElement('canvas');
  canvas.width = width * density;
  canvas.height = height * density;
  const own = new Painter();
  own.complete(scene, look);
  own.paint(canvas.getContext('2d')!, scene, look, performance.now(), Infinity);
  return canvas;
}

function writeFoot(context: CanvasRenderingContext2D, view: StageView, slot: Slot, width: number): void {
  const look = view.lookOf(slot)!;
  const w = words();
  const { run } = slot.scene;
  const { scenario } = run;
  const whom = aboutWhom(run);
  const earlier = slot.scene.against === null ? earlierOf(run, look.time) : null;
  context.fillStyle = look.inks.ink;
  context.textBaseline = 'middle';
  context.font = `600 13px ${look.inks.font}`;
  context.fillText(say(scenario.title), 14, 14, width - 28);
  context.font = `12px ${look.inks.font}`;
  context.fillStyle = look.inks.faint;
  const day = w.summary.day({ day: String(Math.floor(look.time)) });
  const change = earlier === null ? '' : w.sinceDay({ day: String(earlier.day) });
  const parts = [day, w.lenses[look.lens], whom, change, 'Trustfall'].filter((part) => part !== '');
  context.fillText(parts.join(' · '), 14, 32, width - 28);
}
