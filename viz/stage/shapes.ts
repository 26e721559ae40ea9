/** Shapes that tell roles and kinds of posts apart without colour. Each is added to the path that is open. */
type Pen = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'closePath' | 'arc' | 'rect'>;

export function dot(pen: Pen, x: number, y: number, r: number): void {
  pen.moveTo(x + r, y);
  pen.arc(x, y, r, 0, 2 * Math.PI);
}

export function triangle(pen: Pen, x: number, y: number, r: number): void {
  pen.moveTo(x, y - 1.25 * r);
  pen.lineTo(x + 1.15 * r, y + 0.8 * r);
  pen.lineTo(x - 1.15 * r, y + 0.8 * r);
  pen.closePath();
}

export function square(pen: Pen, x: number, y: number, r: number): void {
  pen.rect(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
}

const POINTS = Array.from({ length: 10 }, (_, i) => {
  const turn = (i * Math.PI) / 5 - Math.PI / 2;
  const out = i % 2 === 0 ? 1.3 : 0.58;
  return [out * Math.cos(turn), out * Math.sin(turn)] as const;
});
export function star(pen: Pen, x: number, y: number, r: number): void {
  for (let i = 0; i < POINTS.length; i++) {
    const [px, py] = POINTS[i];
    if (i === 0) pen.moveTo(x + px * r, y + py * r);
    else pen.lineTo(x + px * r, y + py * r);
  }
  pen.closePath();
}

/** Two strokes. */
export function cross(pen: Pen, x: number, y: number, r: number): void {
  pen.moveTo(x - r, y - r);
  pen.lineTo(x + r, y + r);
  pen.moveTo(x + r, y - r);
  pen.lineTo(x - r, y + r);
}

export function diamond(pen: Pen, x: number, y: number, r: number): void {
  pen.moveTo(x, y - 1.35 * r);
  pen.lineTo(x + 1.35 * r, y);
  pen.lineTo(x, y + 1.35 * r);
  pen.lineTo(x - 1.35 * r, y);
  pen.closePath();
}

/** By tier: KOC, mid, head. */
export const TIER_SHAPES = [triangle, square, star] as const;
