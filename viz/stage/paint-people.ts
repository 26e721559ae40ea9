/** People: ordinary ones from stamps drawn once for each shade, creators with the shape of their tier. */
import { CREATOR_FIELDS, CreatorField } from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';
import { HOLLOW, LEFT } from './lenses.ts';
import { MOST_EDGES_OF, dotRadius } from './look.ts';
import type { Look } from './look.ts';
import type { Scene } from './scene.ts';
import { TIER_SHAPES } from '../../charts/index.ts';

/** Under this radius, in pixels, small creators of a crowd are points. */
const POINT = 1.3;

/** One picture of a dot for each shade, a ring for those who have none, and one for those who have left. */
export class Stamps {
  private readonly canvas = document.createElement('canvas');
  private key = '';
  cell = 0;

  get(look: Look): HTMLCanvasElement {
    const r = dotRadius(look);
    const key = `${r} ${look.density} ${look.colours[0]} ${look.colours.length} ${look.lens}`;
    if (key === this.key) return this.canvas;
    this.key = key;
    const { canvas } = this;
    this.cell = Math.ceil(2 * r + 3) * look.density;
    canvas.width = this.cell * (look.colours.length + 2);
    canvas.height = this.cell;
    const context = canvas.getContext('2d')!;
    context.scale(look.density, look.density);
    const side = this.cell / look.density;
    for (let i = 0; i < look.colours.length + 2; i++) {
      const hollow = i >= look.colours.length;
      context.beginPath();
      context.arc((i + 0.5) * side, side / 2, hollow ? r * 0.8 : r, 0, 2 * Math.PI);
      if (hollow) {
        context.strokeStyle = i === look.colours.length ? look.inks.faint : look.colours[0];
        context.lineWidth = Math.max(0.6, Math.min(1.5, r * 0.28));
        context.stroke();
      } else {
        context.fillStyle = look.colours[i];
        context.fill();
      }
    }
    return canvas;
  }
}

/** Calls `visit` for the ordinary people in sight. */
export function eachInSight(
  scene: Scene,
  { scale, left, top, width, height }: Look,
  r: number,
  visit: (who: number, x: number, y: number) => void,
): void {
  const { layout, x, y, creatorOf } = scene;
  const { first, members, circles } = layout!;
  for (let g = 0; g < first.length - 1; g++) {
    if (3 * g < circles.length) {
      const [cx, cy, out] = [
        circles[3 * g] * scale + left,
        circles[3 * g + 1] * scale + top,
        circles[3 * g + 2],
      ];
      const reach = (out + 2) * scale;
      if (cx + reach < 0 || cx - reach > width || cy + reach < 0 || cy - reach > height) continue;
    }
    for (let at = first[g]; at < first[g + 1]; at++) {
      const who = members[at];
      if (creatorOf[who] >= 0) continue;
      const px = x[who] * scale + left;
      const py = y[who] * scale + top;
      if (px > -r && px < width + r && py > -r && py < height + r) visit(who, px, py);
    }
  }
}

export function paintStamps(
  context: CanvasRenderingContext2D,
  scene: Scene,
  look: Look,
  stamps: Stamps,
): void {
  const { shades } = scene;
  const picture = stamps.get(look);
  const { cell } = stamps;
  const side = cell / look.density;
  const hollow = look.colours.length;
  eachInSight(scene, look, side, (who, x, y) => {
    const shade = shades[who] === HOLLOW ? hollow : shades[who] === LEFT ? hollow + 1 : shades[who];
    context.drawImage(picture, shade * cell, 0, cell, cell, x - side / 2, y - side / 2, side, side);
  });
}

/** Radius of a creator in pixels: by tier and by followers. */
export function creatorRadius(look: Look, tier: number, followers: number): number {
  const weight = 1.35 + 0.45 * tier + 0.28 * Math.log10(1 + followers);
  return Math.min(20, Math.max(2.4 + 1.6 * tier, dotRadius(look) * weight));
}

/**
 * Small ones first, so that the great stand in front; in a crowd seen from afar the small ones are points.
 * Tiers below `least` are left out.
 */
export function paintCreators(
  context: CanvasRenderingContext2D,
  scene: Scene,
  look: Look,
  { creators }: Frame,
  least: number,
): void {
  const crowded = scene.people > MOST_EDGES_OF && dotRadius(look) < POINT;
  for (let tier = least; tier < TIER_SHAPES.length; tier++) {
    for (let at = 0; at < creators.length; at += CREATOR_FIELDS) {
      const who = creators[at + CreatorField.home];
      if (who < 0 || creators[at + CreatorField.tier] !== tier) continue;
      const x = scene.x[who] * look.scale + look.left;
      const y = scene.y[who] * look.scale + look.top;
      if (x < -20 || x > look.width + 20 || y < -20 || y > look.height + 20) continue;
      if (crowded && tier === 0) {
        context.fillStyle = outlineOf(look, 0);
        context.fillRect(x - 1, y - 1, 2, 2);
      } else
        paintCreator(context, look, scene.shades[who], tier, creators[at + CreatorField.followers], x, y);
    }
  }
}

/** Key opinion consumers have the colour of a rise: where colours stand for change they have none. */
const outlineOf = ({ change, inks }: Look, tier: number): string =>
  change && tier === 0 ? inks.faint : inks.tiers[tier];

function paintCreator(
  context: CanvasRenderingContext2D,
  look: Look,
  shade: number,
  tier: number,
  followers: number,
  x: number,
  y: number,
): void {
  const r = creatorRadius(look, tier, followers);
  context.beginPath();
  TIER_SHAPES[tier](context, x, y, r);
  context.lineJoin = 'round';
  context.lineWidth = 3.4;
  context.strokeStyle = look.inks.ground;
  context.stroke();
  context.fillStyle = shade >= LEFT ? look.inks.ground : look.colours[shade];
  context.fill();
  context.lineWidth = 1.6;
  context.strokeStyle = outlineOf(look, tier);
  context.stroke();
}
