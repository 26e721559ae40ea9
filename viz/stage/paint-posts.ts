/** Posts on their way: a filled dot praises, a cross complains, a diamond with a rim is sponsored. */
import { FLOW_FIELDS, FlowField, FlowKind } from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';
import { LENS } from './lenses.ts';
import type { Inks, Look } from './look.ts';
import { eachPost, postsOn, travelDays } from './posts.ts';
import type { Scene } from './scene.ts';
import { SHAPES } from '../../charts/index.ts';

/** Half the width of a mark, in pixels: larger where people are. */
const sizeIn = ({ scale }: Look): number => Math.min(5, Math.max(2.1, 0.75 * scale));
/** Part of the way that is drawn as a tail. */
const TAIL = 0.16;
/** Posts about other brands than the one in view. */
const ELSEWHERE = 0.28;
/** Strokes drawn where nothing is to move. */
const STILL = 60;

export const inkOfPost = (kind: number, inks: Inks): string =>
  kind === FlowKind.good ? inks.good : kind === FlowKind.bad ? inks.bad : inks.paid;

export function paintPosts(context: CanvasRenderingContext2D, scene: Scene, look: Look): void {
  const { run } = scene;
  context.lineCap = 'round';
  if (look.still) paintStill(context, scene, look);
  else {
    const frames = (day: number): Frame | null => run.frameAt(day);
    const every = run.opening.frameEvery;
    const together = postsOn(look.width, look.height);
    eachPost(frames, look.time, travelDays(look.speed), every, together, (frame, row, progress) =>
      paintPost(context, scene, look, frame, row, ease(progress), TAIL),
    );
  }
  context.globalAlpha = 1;
}

/** What was read on the day, as a short stroke at the reader's end of the way. */
function paintStill(context: CanvasRenderingContext2D, scene: Scene, look: Look): void {
  const frame = scene.run.frameAt(Math.floor(look.time));
  if (frame === null) return;
  const rows = frame.flows.length / FLOW_FIELDS;
  const taken = Math.min(rows, STILL);
  for (let i = 0; i < taken; i++) {
    paintPost(context, scene, look, frame, Math.floor((i * rows) / taken), 0.93, 0.2);
  }
}

const ease = (t: number): number => t * t * (3 - 2 * t);

function paintPost(
  context: CanvasRenderingContext2D,
  { x, y }: Scene,
  look: Look,
  { flows }: Frame,
  row: number,
  progress: number,
  tail: number,
): void {
  const at = row * FLOW_FIELDS;
  const author = flows[at + FlowField.author];
  const reader = flows[at + FlowField.reader];
  const kind = flows[at + FlowField.kind];
  const [fromX, fromY] = [x[author] * look.scale + look.left, y[author] * look.scale + look.top];
  const [toX, toY] = [x[reader] * look.scale + look.left, y[reader] * look.scale + look.top];
  const px = fromX + (toX - fromX) * progress;
  const py = fromY + (toY - fromY) * progress;
  if (px < -9 || px > look.width + 9 || py < -9 || py > look.height + 9) return;
  const back = Math.max(0, progress - tail);
  const concerned = !LENS[look.lens].perBrand || flows[at + FlowField.brand] === look.brand;
  const strength = concerned ? 1 : ELSEWHERE;
  context.strokeStyle = context.fillStyle = inkOfPost(kind, look.inks);
  context.globalAlpha = 0.38 * strength;
  context.lineWidth = 1.2;
  context.beginPath();
  context.moveTo(fromX + (toX - fromX) * back, fromY + (toY - fromY) * back);
  context.lineTo(px, py);
  context.stroke();
  context.globalAlpha = strength;
  paintMark(context, look.inks, kind, px, py, sizeIn(look) * (concerned ? 1 : 0.8));
}

/** The mark of a kind of post in its colour, on a rim of the ground so that it stands out among people. */
function paintMark(
  context: CanvasRenderingContext2D,
  inks: Inks,
  kind: number,
  x: number,
  y: number,
  r: number,
): void {
  context.beginPath();
  if (kind === FlowKind.bad) SHAPES.cross(context, x, y, r);
  else if (kind === FlowKind.paid) SHAPES.diamond(context, x, y, r);
  else SHAPES.dot(context, x, y, r);
  const ink = inkOfPost(kind, inks);
  context.strokeStyle = inks.ground;
  context.lineWidth = kind === FlowKind.bad ? 4.4 : 2.2;
  context.stroke();
  if (kind === FlowKind.bad) {
    context.strokeStyle = ink;
    context.lineWidth = 2.1;
    context.stroke();
  } else context.fill();
}
