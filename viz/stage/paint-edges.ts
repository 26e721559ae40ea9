/** Ties, drawn once for a zoom into a layer of their own, a slice at a time, and moved with the picture meanwhile. */
import type { Rows } from '../../sim/index.ts';
import type { Projection } from './camera.ts';
import type { Look } from './look.ts';
import type { Scene } from './scene.ts';

/** The picture must have rested so long before ties are drawn anew, in milliseconds. */
const REST = 90;
/** Time for ties in one frame, in milliseconds. */
const BUDGET = 5;
const SLICE = 400;
/** Strength of ties between communities against those inside. */
const OUTSIDE = 0.3;

interface Layer extends Projection {
  canvas: HTMLCanvasElement;
  key: string;
}

const emptyLayer = (): Layer => ({
  canvas: document.createElement('canvas'),
  key: '',
  scale: 1,
  left: 0,
  top: 0,
});

export class EdgeLayer {
  private shown: Layer = emptyLayer();
  private next: Layer = emptyLayer();
  private row = 0;

  /** Draws what there is, and works on what there should be; true while that is not finished. */
  draw(context: CanvasRenderingContext2D, scene: Scene, look: Look, rested: number): boolean {
    const key = `${scene.moves} ${look.scale} ${look.left} ${look.top} ${look.width} ${look.height}`;
    const waits = this.shown.key !== key;
    if (waits && !scene.gliding && rested >= REST) this.work(scene, look, key);
    const { canvas, scale, left, top } = this.shown;
    if (this.shown.key !== '' && !scene.gliding) {
      const grown = look.scale / scale;
      const [x, y] = [look.left - left * grown, look.top - top * grown];
      context.drawImage(
        canvas,
        x,
        y,
        (canvas.width / look.density) * grown,
        (canvas.height / look.density) * grown,
      );
    }
    return waits;
  }

  /** Draws all of them at once: for pictures that are exported. */
  finish(scene: Scene, look: Look): void {
    const key = `${scene.moves} ${look.scale} ${look.left} ${look.top} ${look.width} ${look.height}`;
    while (this.shown.key !== key) this.work(scene, look, key);
  }

  private work(scene: Scene, look: Look, key: string): void {
    const { next } = this;
    if (next.key !== key) {
      next.key = key;
      next.canvas.width = Math.round(look.width * look.density);
      next.canvas.height = Math.round(look.height * look.density);
      Object.assign(next, { scale: look.scale, left: look.left, top: look.top });
      this.row = 0;
    }
    const context = next.canvas.getContext('2d')!;
    context.setTransform(look.density, 0, 0, look.density, 0, 0);
    context.strokeStyle = look.inks.edge;
    context.lineWidth = 1;
    const { graph } = scene.run.opening;
    const strength = strengthOf(graph, look);
    const began = performance.now();
    while (this.row < 2 * graph.nodes && (this.row === 0 || performance.now() - began < BUDGET)) {
      // Those that leave a community first, and fainter: there they would be a fog.
      const inside = this.row >= graph.nodes;
      context.globalAlpha = strength * (inside ? 1 : OUTSIDE);
      this.row = strokeSlice(context, scene, look, this.row, inside);
    }
    if (this.row >= 2 * graph.nodes) [this.shown, this.next] = [next, this.shown];
  }
}

/** Closer, they are stronger; beyond ten ties a person, each is fainter. */
const strengthOf = ({ nodes, edges }: Rows, { scale }: Look): number =>
  Math.min(0.5, Math.max(0.05, 0.055 * scale)) * Math.min(1, (5 * nodes) / Math.max(1, edges));

/** Strokes ties of some people from `row` on, inside communities or between them, and says where to go on. */
function strokeSlice(
  context: CanvasRenderingContext2D,
  { x, y, layout, run }: Scene,
  { scale, left, top, width, height }: Look,
  row: number,
  inside: boolean,
): number {
  const { start, neighbour, nodes } = run.opening.graph;
  const { group } = layout!;
  const last = inside ? 2 * nodes : nodes;
  let drawn = 0;
  context.beginPath();
  for (; row < last && drawn < SLICE; row++) {
    const who = inside ? row - nodes : row;
    const ax = x[who] * scale + left;
    const ay = y[who] * scale + top;
    for (let e = start[who]; e < start[who + 1]; e++) {
      const other = neighbour[e];
      if (other <= who || (group[other] === group[who]) !== inside) continue;
      const bx = x[other] * scale + left;
      const by = y[other] * scale + top;
      if (Math.max(ax, bx) < 0 || Math.min(ax, bx) > width) continue;
      if (Math.max(ay, by) < 0 || Math.min(ay, by) > height) continue;
      context.moveTo(ax, ay);
      context.lineTo(bx, by);
      drawn++;
    }
  }
  context.stroke();
  return row;
}
