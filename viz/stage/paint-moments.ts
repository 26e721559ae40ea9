/** What happens, when it happens: a ring that widens where somebody is concerned, a glow of the edge for a brand. */
import type { Look } from './look.ts';
import { MOOD } from './moments.ts';
import type { Moment } from './moments.ts';
import { paintCracks } from './paint-signs.ts';
import type { Scene } from './scene.ts';

/** Seconds a ring widens, and a label stays. */
const RING = 1.4;
const LABEL = 3;
/** Days back that are told while the clock stands still. */
const STANDING = 2;
/** Labels at once, on a canvas with room and on a narrow one. */
const MOST_LABELS = 4;
const FEW_LABELS = 2;
const NARROW = 460;
const RADIUS = 46;
/** How far cracks reach, in pixels. */
const CRACKS = { scandal: 120, collapse: 54 };

/** Days for which a moment is in sight. */
export const lasting = ({ playing, speed }: Look): number =>
  playing ? Math.max(STANDING, Math.ceil(LABEL * speed)) : STANDING;

const inkOf = ({ kind }: Moment, { inks }: Look): string =>
  ({ good: inks.good, bad: inks.bad, plain: inks.ink })[MOOD[kind]];

export function paintMoments(context: CanvasRenderingContext2D, scene: Scene, look: Look): void {
  const last = lasting(look);
  const moments = scene.momentsAt(look.time, last);
  if (moments.length === 0) return;
  const ringDays = look.playing ? Math.max(1, RING * look.speed) : STANDING;
  for (const moment of moments) {
    const age = look.time - moment.day;
    if (age < 0 || age > ringDays) continue;
    // What stands still is drawn in the middle of its way.
    const t = look.playing && !look.still ? age / ringDays : 0.35;
    if (moment.who >= 0 && BROKEN.includes(moment.kind)) paintFall(context, scene, look, moment, t);
    if (moment.who >= 0) paintRing(context, scene, look, moment, t);
    else if (moment.kind !== 'widely-read') paintGlow(context, look, moment, t);
  }
  paintLabels(context, scene, look, moments, last);
  context.globalAlpha = 1;
}

const BROKEN: readonly Moment['kind'][] = ['scandal', 'creator-collapses'];

function paintFall(
  context: CanvasRenderingContext2D,
  scene: Scene,
  look: Look,
  moment: Moment,
  t: number,
): void {
  const x = scene.x[moment.who] * look.scale + look.left;
  const y = scene.y[moment.who] * look.scale + look.top;
  context.strokeStyle = inkOf(moment, look);
  const reach = moment.kind === 'scandal' ? CRACKS.scandal : CRACKS.collapse;
  paintCracks(context, x, y, t, reach, moment.who);
}

function paintRing(
  context: CanvasRenderingContext2D,
  scene: Scene,
  look: Look,
  moment: Moment,
  t: number,
): void {
  const x = scene.x[moment.who] * look.scale + look.left;
  const y = scene.y[moment.who] * look.scale + look.top;
  context.strokeStyle = inkOf(moment, look);
  for (const [delay, width] of [
    [0, 2.6],
    [0.22, 1.4],
  ] as const) {
    const at = t - delay;
    if (at <= 0) continue;
    context.globalAlpha = Math.max(0, 1 - at) ** 1.4;
    context.lineWidth = width;
    context.setLineDash(MOOD[moment.kind] === 'bad' ? [] : [3, 4]);
    context.beginPath();
    context.arc(x, y, 7 + RADIUS * Math.sqrt(at), 0, 2 * Math.PI);
    context.stroke();
  }
  context.setLineDash([]);
}

function paintGlow(context: CanvasRenderingContext2D, look: Look, moment: Moment, t: number): void {
  const { width, height } = look;
  const depth = 34;
  context.strokeStyle = inkOf(moment, look);
  for (let i = 0; i < 5; i++) {
    context.globalAlpha = 0.16 * (1 - t) * (1 - i / 5);
    context.lineWidth = (depth * (i + 1)) / 5;
    context.strokeRect(0, 0, width, height);
  }
}

interface Box {
  x: number;
  y: number;
  width: number;
}

/** The weightiest first; one that would cover another moves down. */
function paintLabels(
  context: CanvasRenderingContext2D,
  scene: Scene,
  look: Look,
  moments: readonly Moment[],
  last: number,
): void {
  context.font = `600 12px ${look.inks.font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  const placed: Box[] = [];
  const most = look.width < NARROW ? FEW_LABELS : MOST_LABELS;
  for (let i = moments.length - 1; i >= 0 && placed.length < most; i--) {
    const moment = moments[i];
    const age = look.time - moment.day;
    // Posts that spread are many: their ring is enough.
    if (age < 0 || age > last || moment.kind === 'widely-read') continue;
    const text = look.label(moment);
    const width = Math.min(look.width - 16, context.measureText(text).width + 18);
    const box = place(scene, look, moment, width, placed);
    placed.push(box);
    context.globalAlpha = look.playing ? Math.min(1, (3 * (last - age)) / last) : 1;
    paintLabel(context, look, moment, text, box);
  }
}

const HEIGHT = 22;

function place(scene: Scene, look: Look, { who }: Moment, width: number, placed: readonly Box[]): Box {
  const x = who < 0 ? (look.width - width) / 2 : scene.x[who] * look.scale + look.left + 14;
  const y = who < 0 ? 20 : scene.y[who] * look.scale + look.top - 20;
  const box = {
    x: Math.min(look.width - width - 8, Math.max(8, x)),
    y: Math.min(look.height - 20, Math.max(20, y)),
    width,
  };
  for (let tries = 0; tries < 8; tries++) {
    const hit = placed.find(
      (other) =>
        Math.abs(other.y - box.y) < HEIGHT + 2 &&
        box.x < other.x + other.width + 4 &&
        other.x < box.x + box.width + 4,
    );
    if (!hit) break;
    box.y = hit.y + HEIGHT + 3;
  }
  return box;
}

function paintLabel(
  context: CanvasRenderingContext2D,
  look: Look,
  moment: Moment,
  text: string,
  box: Box,
): void {
  const ink = inkOf(moment, look);
  context.fillStyle = look.inks.ground;
  context.strokeStyle = ink;
  context.lineWidth = 1.2;
  context.beginPath();
  context.roundRect(box.x, box.y - HEIGHT / 2, box.width, HEIGHT, HEIGHT / 2);
  context.fill();
  context.stroke();
  context.fillStyle = look.inks.ink;
  context.fillText(text, box.x + 9, box.y + 0.5, box.width - 16);
}
