/** Who is looked at: ties to friends, dashed lines to the creators they follow, and rings. */
import { dotRadius } from './look.ts';
import type { Look } from './look.ts';
import type { Scene } from './scene.ts';

/** More would be a fan without a reader. */
const MOST_TIES = 400;

export function paintFriends(context: CanvasRenderingContext2D, scene: Scene, look: Look): void {
  const who = look.selected ?? (look.hovered >= 0 ? look.hovered : null);
  if (who === null || who >= scene.people) return;
  const { start, neighbour } = scene.run.opening.graph;
  const { x, y } = scene;
  const [ax, ay] = [x[who] * look.scale + look.left, y[who] * look.scale + look.top];
  const last = Math.min(start[who + 1], start[who] + MOST_TIES);
  const line = (other: number): void => {
    context.moveTo(ax, ay);
    context.lineTo(x[other] * look.scale + look.left, y[other] * look.scale + look.top);
  };
  context.strokeStyle = look.inks.ink;
  context.globalAlpha = 0.62;
  context.lineWidth = 1.1;
  context.beginPath();
  for (let e = start[who]; e < last; e++) line(neighbour[e]);
  context.stroke();
  if (who === look.selected && look.follows.length > 0) {
    context.setLineDash([2, 5]);
    context.lineWidth = 1.5;
    context.strokeStyle = look.inks.tiers[2];
    context.globalAlpha = 0.6;
    context.beginPath();
    for (const other of look.follows) line(other);
    context.stroke();
    context.setLineDash([]);
  }
  context.globalAlpha = 1;
}

export function paintRings(context: CanvasRenderingContext2D, scene: Scene, look: Look): void {
  const r = dotRadius(look);
  if (look.hovered >= 0 && look.hovered !== look.selected)
    ring(context, scene, look, look.hovered, r + 3, 1.3);
  if (look.selected !== null && look.selected < scene.people) {
    ring(context, scene, look, look.selected, r + 5.5, 4.2, look.inks.ground);
    ring(context, scene, look, look.selected, r + 5.5, 2);
  }
}

function ring(
  context: CanvasRenderingContext2D,
  { x, y, creatorOf }: Scene,
  look: Look,
  who: number,
  r: number,
  width: number,
  ink: string = look.inks.ink,
): void {
  const more = creatorOf[who] >= 0 ? 6 : 0;
  context.beginPath();
  context.arc(x[who] * look.scale + look.left, y[who] * look.scale + look.top, r + more, 0, 2 * Math.PI);
  context.strokeStyle = ink;
  context.lineWidth = width;
  context.stroke();
}
