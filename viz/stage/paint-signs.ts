/** Signs of what happens to one person: the shape of a fall, and of an outcry. */
import { Mark, personPlane } from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';
import { dotRadius } from './look.ts';
import type { Look } from './look.ts';
import type { Scene } from './scene.ts';

const CRACKS = 11;
const KINKS = 4;
/** A number in [0, 1), the same for the same place in the pattern. */
const lot = (i: number): number => (Math.imul(i + 1, 0x9e3779b1) >>> 0) / 2 ** 32;

/** Cracks that shoot out of somebody and fade; @param t how far it is, in [0, 1] @param reach their length, in pixels */
export function paintCracks(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  t: number,
  reach: number,
  who: number,
): void {
  const grown = 1 - (1 - Math.min(1, 2.2 * t)) ** 3;
  context.lineJoin = 'bevel';
  context.globalAlpha = Math.min(1, 1.5 * (1 - t)) ** 1.2;
  for (let i = 0; i < CRACKS; i++) {
    const seed = 97 * who + 13 * i;
    const length = reach * (0.45 + 0.55 * lot(seed)) * grown;
    const towards = (2 * Math.PI * (i + 0.7 * lot(seed + 1))) / CRACKS;
    context.lineWidth = 2.6 - 1.4 * lot(seed + 2);
    context.beginPath();
    for (let k = 0; k <= KINKS; k++) {
      const away = 8 + (length * k) / KINKS;
      const aside = k === 0 ? 0 : (lot(seed + 5 * k) - 0.5) * 0.5;
      const [px, py] = [x + away * Math.cos(towards + aside), y + away * Math.sin(towards + aside)];
      if (k === 0) context.moveTo(px, py);
      else context.lineTo(px, py);
    }
    context.stroke();
  }
}

const SPIKES = 5;

/** Short spikes around everybody who criticised a brand or complains today: one is a voice, a field of them an outcry. */
export function paintOutcry(context: CanvasRenderingContext2D, scene: Scene, look: Look, frame: Frame): void {
  const { x, y, people } = scene;
  const marks = personPlane('marks') * people;
  const r = dotRadius(look) + 1.2;
  const long = Math.min(7, Math.max(2.6, 1.1 * r));
  const path = new Path2D();
  for (let c = 0; c < people; c++) {
    if ((frame.people[marks + c] & Mark.criticised) === 0) continue;
    const px = x[c] * look.scale + look.left;
    const py = y[c] * look.scale + look.top;
    if (px < -9 || px > look.width + 9 || py < -9 || py > look.height + 9) continue;
    for (let i = 0; i < SPIKES; i++) {
      const towards = -Math.PI / 2 + (2 * Math.PI * i) / SPIKES;
      const [dx, dy] = [Math.cos(towards), Math.sin(towards)];
      path.moveTo(px + r * dx, py + r * dy);
      path.lineTo(px + (r + long) * dx, py + (r + long) * dy);
    }
  }
  context.strokeStyle = look.inks.bad;
  context.lineWidth = 1.3;
  context.lineCap = 'butt';
  context.globalAlpha = 0.85;
  context.stroke(path);
  context.globalAlpha = 1;
}
