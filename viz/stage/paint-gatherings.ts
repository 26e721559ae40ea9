/** People who come together for a day or more: the audience of a live room, and a team that buys at a lower price. */
import { TIE_FIELDS, TieField, TieKind } from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';
import { dotRadius } from './look.ts';
import type { Look } from './look.ts';
import type { Scene } from './scene.ts';

/** Half of the width and height of the screen around who is on air, in pixels. */
const SCREEN = { x: 15, y: 11 };
const TAB = 5;

export function paintGatherings(
  context: CanvasRenderingContext2D,
  scene: Scene,
  look: Look,
  { ties }: Frame,
): void {
  const beams = new Path2D();
  const bonds = new Path2D();
  const loops = new Path2D();
  const hosts = new Set<number>();
  const r = dotRadius(look) + 2;
  for (let at = 0; at < ties.length; at += TIE_FIELDS) {
    const kind = ties[at + TieField.kind];
    if (kind < TieKind.watches) continue;
    const [person, other] = [ties[at + TieField.person], ties[at + TieField.other]];
    const [ax, ay] = placeOf(scene, look, person);
    const [bx, by] = placeOf(scene, look, other);
    const path = kind === TieKind.watches ? beams : bonds;
    path.moveTo(ax, ay);
    path.lineTo(bx, by);
    if (kind === TieKind.watches) hosts.add(other);
    else
      for (const [x, y] of [
        [ax, ay],
        [bx, by],
      ])
        circle(loops, x, y, r);
  }
  context.lineCap = 'round';
  context.strokeStyle = look.inks.tiers[1];
  context.globalAlpha = 0.3;
  context.lineWidth = 1;
  context.stroke(beams);
  context.strokeStyle = look.inks.paid;
  context.globalAlpha = 0.85;
  context.lineWidth = 1.6;
  context.stroke(bonds);
  context.lineWidth = 1.4;
  context.stroke(loops);
  context.globalAlpha = 1;
  for (const host of hosts) paintScreen(context, look, ...placeOf(scene, look, host));
}

const placeOf = ({ x, y }: Scene, { scale, left, top }: Look, who: number): [number, number] => [
  x[who] * scale + left,
  y[who] * scale + top,
];

function circle(path: Path2D, x: number, y: number, r: number): void {
  path.moveTo(x + r, y);
  path.arc(x, y, r, 0, 2 * Math.PI);
}

/** A screen with a light that says that it is on. */
function paintScreen(context: CanvasRenderingContext2D, { inks }: Look, x: number, y: number): void {
  context.beginPath();
  context.roundRect(x - SCREEN.x, y - SCREEN.y, 2 * SCREEN.x, 2 * SCREEN.y, 5);
  context.strokeStyle = inks.ground;
  context.lineWidth = 5;
  context.stroke();
  context.strokeStyle = inks.tiers[1];
  context.lineWidth = 2.2;
  context.stroke();
  context.beginPath();
  context.arc(x + SCREEN.x - 1, y - SCREEN.y + 1, TAB, 0, 2 * Math.PI);
  context.fillStyle = inks.bad;
  context.fill();
  context.strokeStyle = inks.ground;
  context.lineWidth = 1.6;
  context.stroke();
}
