/** Moves friends near to each other inside their community, and turns it so that ties to others come out short. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3';
import type { SimulationNodeDatum } from 'd3';
import type { Layout, LayoutOrder } from './layout.ts';

/** Steps of the forces for one community: fewer where it is large, so that the whole takes a second or two at most. */
const rounds = (size: number): number => Math.max(16, Math.min(70, Math.round(40_000 / size)));

interface Body extends SimulationNodeDatum {
  who: number;
  x: number;
  y: number;
}

export function refine(order: LayoutOrder, layout: Layout): Layout {
  const x = layout.x.slice();
  const y = layout.y.slice();
  const refined = { ...layout, x, y };
  const place = new Int32Array(x.length);
  const count = layout.circles.length / 3;
  for (let g = 0; g < count; g++) relax(order, refined, g, place);
  for (let g = 0; g < count; g++) turn(order, refined, g);
  return refined;
}

function relax({ start, neighbour }: LayoutOrder, layout: Layout, g: number, place: Int32Array): void {
  const { x, y, group, circles, first, members } = layout;
  const [cx, cy, r] = circles.subarray(3 * g, 3 * g + 3);
  const bodies: Body[] = [];
  for (let at = first[g]; at < first[g + 1]; at++) {
    const who = members[at];
    place[who] = bodies.length;
    bodies.push({ who, x: x[who] - cx, y: y[who] - cy });
  }
  if (bodies.length < 3) return;
  const links: { source: number; target: number }[] = [];
  for (const { who } of bodies) {
    for (let e = start[who]; e < start[who + 1]; e++) {
      const other = neighbour[e];
      if (other > who && group[other] === g) links.push({ source: place[who], target: place[other] });
    }
  }
  const steps = rounds(bodies.length);
  const moved = forceSimulation(bodies)
    .stop()
    .alphaDecay(1 - Math.pow(0.03, 1 / steps))
    .force('ties', forceLink(links).distance(1.6))
    .force('room', forceManyBody().strength(-2.4).distanceMax(Math.max(8, r)))
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength(0.06));
  moved.tick(steps);
  fill(bodies, r);
  moved.force('ties', null).force('room', null).velocityDecay(0.6);
  moved.force('apart', forceCollide(0.82).iterations(2)).tick(12);
  for (const body of bodies) {
    const out = Math.hypot(body.x, body.y);
    const inside = out > r ? r / out : 1;
    x[body.who] = cx + body.x * inside;
    y[body.who] = cy + body.y * inside;
  }
}

/** Keeps everybody's direction and rank from the middle, and spreads them evenly over the circle. */
function fill(bodies: Body[], r: number): void {
  const ranked = bodies.map((body) => ({ body, out: Math.hypot(body.x, body.y) }));
  ranked.sort((a, b) => a.out - b.out || a.body.who - b.body.who);
  ranked.forEach(({ body, out }, rank) => {
    const even = r * Math.sqrt((rank + 0.5) / ranked.length);
    const factor = out > 1e-6 ? even / out : 0;
    body.x *= factor;
    body.y *= factor;
  });
}

/** Turns a community as a whole to where the ties of its people to other communities point. */
function turn({ start, neighbour }: LayoutOrder, layout: Layout, g: number): void {
  const { x, y, group, circles, first, members } = layout;
  const [cx, cy] = circles.subarray(3 * g, 3 * g + 2);
  let along = 0;
  let across = 0;
  for (let at = first[g]; at < first[g + 1]; at++) {
    const who = members[at];
    const [px, py] = [x[who] - cx, y[who] - cy];
    for (let e = start[who]; e < start[who + 1]; e++) {
      const other = neighbour[e];
      if (group[other] === g) continue;
      const [ox, oy] = [x[other] - cx, y[other] - cy];
      const far = Math.hypot(ox, oy) || 1;
      along += (px * ox + py * oy) / far;
      across += (px * oy - py * ox) / far;
    }
  }
  const length = Math.hypot(along, across);
  if (length === 0) return;
  const [cos, sin] = [along / length, across / length];
  for (let at = first[g]; at < first[g + 1]; at++) {
    const who = members[at];
    const [px, py] = [x[who] - cx, y[who] - cy];
    x[who] = cx + px * cos - py * sin;
    y[who] = cy + px * sin + py * cos;
  }
}
