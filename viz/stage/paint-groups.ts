/** Communities: rings and labels around their people, or discs in place of them where the market is large. */
import { rgb } from 'd3';
import { HOLLOW } from './lenses.ts';
import type { Look } from './look.ts';
import type { Scene } from './scene.ts';

/** Circles smaller than this, in pixels, have no label. */
const LABELLED = 30;

export function paintGroups(
  context: CanvasRenderingContext2D,
  scene: Scene,
  look: Look,
  discs: boolean,
): void {
  const { circles } = scene.layout!;
  context.lineWidth = 1;
  for (let g = 0; 3 * g < circles.length; g++) {
    const x = circles[3 * g] * look.scale + look.left;
    const y = circles[3 * g + 1] * look.scale + look.top;
    const r = (circles[3 * g + 2] + 0.7) * look.scale;
    if (x + r < 0 || x - r > look.width || y + r < 0 || y - r > look.height) continue;
    if (discs) paintDisc(context, scene, look, g, x, y, r);
    else if (look.change) paintGround(context, scene, look, g, x, y, r);
    if (discs) continue;
    if (look.community === g) {
      context.beginPath();
      context.arc(x, y, r, 0, 2 * Math.PI);
      context.strokeStyle = look.inks.ink;
      context.globalAlpha = 0.7;
      context.stroke();
      context.globalAlpha = 1;
    }
  }
}

/** The strength of the ground at full colour. */
const GROUND = 0.55;

/** Under its people the ground of a community is in the colour of their mean change, full where a person's is. */
function paintGround(
  context: CanvasRenderingContext2D,
  { groupShade }: Scene,
  look: Look,
  g: number,
  x: number,
  y: number,
  r: number,
): void {
  if (groupShade[g] < 0) return;
  const middle = (look.colours.length - 1) / 2;
  const far = Math.abs(groupShade[g] - middle) / middle;
  const colour = rgb(look.colours[groupShade[g] < middle ? 0 : look.colours.length - 1]);
  const fill = context.createRadialGradient(x, y, 0.3 * r, x, y, 1.12 * r);
  for (const [at, strength] of [
    [0, 1],
    [0.7, 0.72],
    [1, 0],
  ]) {
    colour.opacity = GROUND * far * strength;
    fill.addColorStop(at, colour.toString());
  }
  context.fillStyle = fill;
  context.beginPath();
  context.arc(x, y, 1.12 * r, 0, 2 * Math.PI);
  context.fill();
}

/** A disc in the colour of the mean; its ring is full where everybody knows the brand, or is in the class. */
function paintDisc(
  context: CanvasRenderingContext2D,
  { groupShade, groupKnown }: Scene,
  look: Look,
  g: number,
  x: number,
  y: number,
  r: number,
): void {
  const shade = groupShade[g] < 0 ? HOLLOW : Math.round(groupShade[g]);
  const width = Math.max(1, r * 0.14);
  const inner = Math.max(1, r - 1.6 * width);
  context.beginPath();
  context.arc(x, y, inner, 0, 2 * Math.PI);
  if (shade === HOLLOW) {
    context.strokeStyle = look.inks.faint;
    context.stroke();
    return;
  }
  context.fillStyle = look.colours[shade];
  context.globalAlpha = 0.92;
  context.fill();
  context.globalAlpha = 1;
  context.beginPath();
  context.arc(x, y, r - width / 2, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * groupKnown[g]);
  context.strokeStyle = look.community === g ? look.inks.ink : look.inks.faint;
  context.lineWidth = width;
  context.stroke();
  context.lineWidth = 1;
}

/** Where the label of a group stands: on the upper edge of its circle. */
export function labelPlace(scene: Scene, look: Look, g: number): { x: number; y: number } | null {
  const { circles } = scene.layout!;
  const r = circles[3 * g + 2] * look.scale;
  if (r < LABELLED || circles.length <= 3) return null;
  const x = circles[3 * g] * look.scale + look.left;
  const y = circles[3 * g + 1] * look.scale + look.top - r - 1;
  if (x < 0 || x > look.width || y < 8 || y > look.height) return null;
  return { x, y };
}

export const LABEL_HALF_WIDTH = 26;
export const LABEL_HALF_HEIGHT = 12;

export function paintLabels(context: CanvasRenderingContext2D, scene: Scene, look: Look): void {
  context.font = `10.5px ${look.inks.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (let g = 0; 3 * g < scene.layout!.circles.length; g++) {
    const place = labelPlace(scene, look, g);
    if (place === null) continue;
    const text = look.groupLabel(g);
    context.globalAlpha = look.community === g ? 1 : 0.55;
    context.strokeStyle = look.inks.ground;
    context.lineWidth = 3;
    context.strokeText(text, place.x, place.y);
    context.fillStyle = look.inks.ink;
    context.fillText(text, place.x, place.y);
  }
  context.globalAlpha = 1;
}
