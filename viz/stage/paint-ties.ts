/**
 * Who leaves a creator and who comes. A tie that is given up flashes, tears where it is weakest and springs back to both
 * ends; one that is taken up grows from the creator and glows for a while. Strokes of one strength are drawn together.
 */
import { TIE_FIELDS, TieField, TieKind } from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';
import type { Look } from './look.ts';
import type { Scene } from './scene.ts';
import { STILL_AT, eachTie, isTorn, lotOf, tieDays } from './ties.ts';

/** Steps of strength: so many strokes at most for all ties of a kind. */
const STEPS = 8;
/** Part of the time for which a tie that tears is still whole. */
const WHOLE = 0.16;
/** How far a torn end is flung aside, in pixels. */
const FLING = 13;
/** Strength of one tie that is lost among others, of one of many torn from a creator at once, and of one that comes. */
const STRENGTH = { left: 0.3, torn: 0.9, came: 0.3 };

export function paintFollows(context: CanvasRenderingContext2D, scene: Scene, look: Look): void {
  const left = paths();
  const torn = paths();
  const came = paths();
  const add = (frame: Frame, at: number, progress: number): void => {
    const { ties } = frame;
    const kind = ties[at + TieField.kind];
    if (kind > TieKind.came) return;
    const step = Math.min(STEPS - 1, Math.floor(progress * STEPS));
    const ends = endsOf(scene, look, ties[at + TieField.person], ties[at + TieField.other]);
    if (ends === null) return;
    if (kind === TieKind.left) {
      const many = isTorn(frame, ties[at + TieField.other]);
      tear(((many ? torn : left)[step] ??= new Path2D()), ends, progress);
    } else grow((came[step] ??= new Path2D()), ends, progress);
  };
  if (look.still) {
    const frame = scene.run.frameAt(Math.floor(look.time));
    for (let at = 0; frame !== null && at < frame.ties.length; at += TIE_FIELDS) add(frame, at, STILL_AT);
  } else {
    const { frameEvery } = scene.run.opening;
    eachTie((day) => scene.run.frameAt(day), look.time, tieDays(look.speed), frameEvery, add);
  }
  context.lineCap = 'round';
  stroke(context, came, look.inks.good, 1, (t) => STRENGTH.came * Math.sin(Math.PI * Math.min(1, 0.15 + t)));
  stroke(context, left, look.inks.bad, 0.9, (t) => STRENGTH.left * (1 - t) ** 0.8);
  stroke(context, torn, look.inks.bad, 1.25, (t) => STRENGTH.torn * (1 - t) ** 0.8);
  context.globalAlpha = 1;
}

type Paths = (Path2D | undefined)[];
const paths = (): Paths => new Array<Path2D | undefined>(STEPS).fill(undefined);

function stroke(
  context: CanvasRenderingContext2D,
  list: Paths,
  ink: string,
  width: number,
  strength: (t: number) => number,
): void {
  context.strokeStyle = ink;
  context.lineWidth = width;
  list.forEach((path, step) => {
    if (path === undefined) return;
    context.globalAlpha = Math.max(0, strength((step + 0.5) / STEPS));
    context.stroke(path);
  });
}

interface Ends {
  ax: number;
  ay: number;
  bx: number;
  by: number;
  lot: number;
}

/** Where the person and the creator are; null where neither can be seen. */
function endsOf({ x, y }: Scene, look: Look, person: number, other: number): Ends | null {
  const { scale, left, top, width, height } = look;
  const [ax, ay] = [x[person] * scale + left, y[person] * scale + top];
  const [bx, by] = [x[other] * scale + left, y[other] * scale + top];
  if (Math.max(ax, bx) < 0 || Math.min(ax, bx) > width) return null;
  if (Math.max(ay, by) < 0 || Math.min(ay, by) > height) return null;
  return { ax, ay, bx, by, lot: lotOf(other, person) };
}

function tear(path: Path2D, { ax, ay, bx, by, lot }: Ends, progress: number): void {
  path.moveTo(ax, ay);
  if (progress <= WHOLE) return path.lineTo(bx, by);
  const gone = 1 - (1 - (progress - WHOLE) / (1 - WHOLE)) ** 2;
  const at = 0.35 + 0.3 * lot;
  const [dx, dy] = [bx - ax, by - ay];
  const away = Math.hypot(dx, dy) || 1;
  const fling = (FLING * gone * (lot < 0.5 ? -1 : 1)) / away;
  half(path, ax, ay, dx, dy, at * (1 - gone), fling);
  path.moveTo(bx, by);
  half(path, bx, by, -dx, -dy, (1 - at) * (1 - gone), fling);
}

/** What is left of one side, bent away from where it was. */
function half(
  path: Path2D,
  x: number,
  y: number,
  dx: number,
  dy: number,
  length: number,
  fling: number,
): void {
  const [ex, ey] = [x + dx * length - dy * fling, y + dy * length + dx * fling];
  path.quadraticCurveTo(x + dx * length * 0.6, y + dy * length * 0.6, ex, ey);
}

function grow(path: Path2D, { ax, ay, bx, by }: Ends, progress: number): void {
  const reach = Math.min(1, progress * 2.5);
  path.moveTo(bx, by);
  path.lineTo(bx + (ax - bx) * reach, by + (ay - by) * reach);
}
