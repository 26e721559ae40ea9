/** Shapes that tell things apart without colour, on the stage and in charts. Each is added to the path that is open. */
import { pathRound } from 'd3';

/** A canvas, or a path of d3. */
export interface Pen {
  moveTo: (x: number, y: number) => void;
  lineTo: (x: number, y: number) => void;
  closePath: () => void;
  arc: (x: number, y: number, r: number, from: number, to: number) => void;
  rect: (x: number, y: number, width: number, height: number) => void;
}
type Draw = (pen: Pen, x: number, y: number, r: number) => void;
type Corner = readonly [x: number, y: number];

/** A shape by its corners, in radii. */
const cornered =
  (corners: readonly Corner[]): Draw =>
  (pen, x, y, r) => {
    for (let i = 0; i < corners.length; i++) {
      const [dx, dy] = corners[i];
      if (i === 0) pen.moveTo(x + dx * r, y + dy * r);
      else pen.lineTo(x + dx * r, y + dy * r);
    }
    pen.closePath();
  };

/** Ten corners, outer and inner by turns of 36 degrees, from the top. */
function starCorners(): Corner[] {
  const [cosine, sine] = [0.8090169943749475, 0.5877852522924731];
  let [x, y] = [0, -1];
  return Array.from({ length: 10 }, (_, i) => {
    const out = i % 2 === 0 ? 1.3 : 0.58;
    const corner = [out * x, out * y] as const;
    [x, y] = [x * cosine - y * sine, x * sine + y * cosine];
    return corner;
  });
}

export const SHAPES = {
  dot: (pen, x, y, r) => {
    pen.moveTo(x + r, y);
    pen.arc(x, y, r, 0, 2 * Math.PI);
  },
  square: (pen, x, y, r) => pen.rect(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r),
  triangle: cornered([
    [0, -1.25],
    [1.15, 0.8],
    [-1.15, 0.8],
  ]),
  diamond: cornered([
    [0, -1.35],
    [1.35, 0],
    [0, 1.35],
    [-1.35, 0],
  ]),
  wedge: cornered([
    [0, 1.25],
    [1.15, -0.8],
    [-1.15, -0.8],
  ]),
  star: cornered(starCorners()),
  stroke: (pen, x, y, r) => pen.rect(x - 0.3 * r, y - 1.2 * r, 0.6 * r, 2.4 * r),
  /** Two strokes. */
  cross: (pen, x, y, r) => {
    pen.moveTo(x - r, y - r);
    pen.lineTo(x + r, y + r);
    pen.moveTo(x + r, y - r);
    pen.lineTo(x - r, y + r);
  },
} as const satisfies Record<string, Draw>;
export type ShapeName = keyof typeof SHAPES;

/** By tier: KOC, mid, head. */
export const TIER_SHAPES = [SHAPES.triangle, SHAPES.square, SHAPES.star] as const;

export function pathOf(draw: Draw, x: number, y: number, r: number): string {
  const pen = pathRound(1);
  draw(pen, x, y, r);
  return pen.toString();
}

const IN_ORDER: readonly ShapeName[] = ['dot', 'square', 'triangle', 'diamond', 'wedge', 'star'];
const COLOURS = 8;
/** How the i-th of several things is marked: its shape and its colour in Okabe and Ito's palette. */
export const kindOf = (i: number): { shape: ShapeName; ink: string } => ({
  shape: IN_ORDER[i % IN_ORDER.length],
  ink: `var(--brand-${i % COLOURS})`,
});

/** Lines are told apart beside colour, in the order of what they stand for. */
export const DASHES = [undefined, '7 3', '2 3', '10 3 2 3', '4 2', '1 3', '12 4', '6 2 2 2'];
