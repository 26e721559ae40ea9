/** Posts on their way: a filled dot praises, a cross complains, a diamond with a rim is sponsored. */
import { FLOW_FIELDS, FlowField, FlowKind } from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';
import { LENS } from './lenses.ts';
import type { Inks, Look } from './look.ts';
import { eachPost, postsOn, travelDays } from './posts.ts';
import type { Scene } from './scene.ts';
import { souringOf } from './souring.ts';
import { SHAPES } from '../../charts/index.ts';

/** Half the width of a mark, in pixels: larger where people are. */
const sizeIn = ({ scale }: Look): number => Math.min(5, Math.max(2.1, 0.75 * scale));
/** Part of the way that is drawn as a tail. */
const TAIL = 0.16;
/** Posts about other brands than the one in view. */
const ELSEWHERE = 0.28;
/** Through change, posts that changed nobody: strength, and part of the size. */
const IDLE = { strength: 0.4, size: 0.55 };
/** What a post that sours has more: a longer and broader tail, and from there on a ring around its reader. */
const SOUR = { tail: 1.2, width: 1, from: 0.72, splash: 5, shown: 0.4 };
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
    const travel = travelDays(look.speed);
    const soured = (frame: Frame, row: number): number => souringOf(run, frame, look)[row];
    const must = (frame: Frame, row: number): boolean => soured(frame, row) > SOUR.shown;
    eachPost(
      frames,
      look.time,
      travel,
      every,
      together,
      (frame, row, progress) =>
        paintPost(context, scene, look, frame, row, ease(progress), TAIL, soured(frame, row)),
      must,
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
  const soured = souringOf(scene.run, frame, look);
  const every = Math.max(1, Math.floor(rows / taken));
  for (let row = 0; row < rows; row++) {
    if (row % every === 0 || soured[row] > SOUR.shown)
      paintPost(context, scene, look, frame, row, 0.93, 0.2, soured[row]);
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
  soured: number,
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
  const back = Math.max(0, progress - tail * (1 + SOUR.tail * soured));
  const concerned = LENS[look.lens].about !== 'brand' || flows[at + FlowField.brand] === look.brand;
  const idle = look.change && soured === 0;
  const strength = (concerned || soured > 0 ? 1 : ELSEWHERE) * (idle ? IDLE.strength : 1);
  if (soured > 0) paintSplash(context, look, toX, toY, progress, soured);
  context.strokeStyle = context.fillStyle = soured > 0 ? look.inks.bad : inkOfPost(kind, look.inks);
  context.globalAlpha = (0.38 + 0.3 * soured) * strength;
  context.lineWidth = 1.2 + SOUR.width * soured;
  context.beginPath();
  context.moveTo(fromX + (toX - fromX) * back, fromY + (toY - fromY) * back);
  context.lineTo(px, py);
  context.stroke();
  context.globalAlpha = strength;
  paintMark(context, look.inks, kind, px, py, sizeIn(look) * (idle ? IDLE.size : concerned ? 1 : 0.8));
}

/** Whoever is soured by what arrives: a ring that widens around them. */
function paintSplash(
  context: CanvasRenderingContext2D,
  { inks, still }: Look,
  x: number,
  y: number,
  progress: number,
  soured: number,
): void {
  const t = still ? 0.5 : (progress - SOUR.from) / (1 - SOUR.from);
  if (t <= 0) return;
  context.beginPath();
  context.arc(x, y, 3 + SOUR.splash * Math.sqrt(t) * (0.5 + soured), 0, 2 * Math.PI);
  context.strokeStyle = inks.bad;
  context.lineWidth = 1.6;
  context.globalAlpha = (1 - 0.8 * t) * (0.4 + 0.6 * soured);
  context.stroke();
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
