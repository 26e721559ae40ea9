/** The first layout: circles for communities, linked ones near each other; a sunflower's spiral inside each. */
import { forceCollide, forceLink, forceSimulation, forceX, forceY, packSiblings } from 'd3';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3';
import { groupPeople, tiesBetween } from './layout-groups.ts';
import type { Groups } from './layout-groups.ts';
import type { Layout, LayoutOrder } from './layout.ts';

/** Turn from one seed of a sunflower to the next. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Room between the people at the edge of one community and those of the next. */
const GAP = 2.2;
/** How hard communities are drawn to the middle. */
const PULL = 0.2;
/** How hard linked communities are drawn to each other, where they are few. */
const PULLED = 0.4;
/** Communities from which on they are too many to be pulled far. */
const MANY = 200;
/** Many start out wide, with room to move in. */
const STRETCH = { x: 1.7, y: 1.15 };
/** Screens are wider than high: how much harder communities are drawn to the middle from above and below. */
const FLATTEN = 4;
/** Of the ties of a community to others, the strongest count. */
const STRONGEST = 6;

interface Circle extends SimulationNodeDatum {
  g: number;
  r: number;
  x: number;
  y: number;
}

export function placePeople(order: LayoutOrder): Layout {
  const groups = groupPeople(order);
  const circles = placeGroups(order, groups);
  const { group, first, members, count } = groups;
  const x = new Float32Array(group.length);
  const y = new Float32Array(group.length);
  for (let g = 0; g < count; g++) {
    for (let at = first[g]; at < first[g + 1]; at++) {
      const out = Math.sqrt(at - first[g] + 0.5);
      const turn = (at - first[g]) * GOLDEN;
      x[members[at]] = circles[3 * g] + out * Math.cos(turn);
      y[members[at]] = circles[3 * g + 1] + out * Math.sin(turn);
    }
  }
  const half = extent(circles, count);
  const lone = members.subarray(first[count]);
  // The ring: an ellipse around all, with places as far apart as people stand, in as many rounds as it takes.
  const room = Math.max(1, Math.floor((Math.PI * (half.width + half.height)) / 2));
  lone.forEach((who, i) => {
    const out = 2 + 2 * Math.floor(i / room);
    const turn = (2 * Math.PI * (i % room)) / Math.min(room, lone.length) - Math.PI / 2;
    x[who] = (half.width + out) * Math.cos(turn);
    y[who] = (half.height + out) * Math.sin(turn);
  });
  const margin = lone.length === 0 ? 0 : 2 * Math.ceil(lone.length / room) + 1;
  const size = { halfWidth: half.width + margin, halfHeight: half.height + margin };
  return { x, y, group, circles, first, members, ...size };
}

function placeGroups(order: LayoutOrder, groups: Groups): Float32Array {
  const { count, first } = groups;
  const nodes: Circle[] = Array.from({ length: count }, (_, g) => ({
    g,
    r: Math.sqrt(first[g + 1] - first[g]) + GAP / 2,
    x: 0,
    y: 0,
  }));
  packSiblings([...nodes].sort((a, b) => b.r - a.r || a.g - b.g));
  for (const node of count > MANY ? nodes : []) {
    node.x *= STRETCH.x;
    node.y *= STRETCH.y;
  }
  if (count > 1) draw(nodes, strongestTies(order, groups));
  const middle = middleOf(nodes);
  const circles = new Float32Array(3 * count);
  for (const { g, x, y, r } of nodes) circles.set([x - middle.x, y - middle.y, r - GAP / 2], 3 * g);
  return circles;
}

/** Of many communities the outer ones would press the inner into each other. */
const ease = (communities: number): number => Math.min(1, 30 / communities);

/** Pulls linked circles together, then only apart until none overlaps. */
function draw(nodes: Circle[], links: (SimulationLinkDatum<Circle> & { pull: number })[]): void {
  const rounds = nodes.length > 500 ? 60 : 240;
  const apart = forceCollide<Circle>(({ r }) => r).iterations(2);
  const pulled = forceSimulation(nodes)
    .stop()
    .alphaDecay(1 - Math.pow(0.02, 1 / rounds))
    .force('apart', apart)
    .force('x', forceX<Circle>(0).strength(PULL * ease(nodes.length)))
    .force('y', forceY<Circle>(0).strength(PULL * FLATTEN * ease(nodes.length)))
    .force(
      'links',
      forceLink<Circle, (typeof links)[number]>(links)
        .distance(({ source, target }) => (source as Circle).r + (target as Circle).r)
        .strength(({ pull }) => pull),
    );
  pulled.tick(rounds);
  pulled.force('links', null).velocityDecay(0.6).alpha(0.3).alphaDecay(0.08);
  pulled.tick(60);
  pulled
    .force('x', null)
    .force('y', null)
    .tick(nodes.length > 500 ? 60 : 20);
}

/** Pull of a tie: its share in all ties of the two between groups. */
function strongestTies(order: LayoutOrder, groups: Groups) {
  const { count } = groups;
  const of: { other: number; ties: number }[][] = Array.from({ length: count }, () => []);
  for (const [key, ties] of tiesBetween(order, groups)) {
    const [a, b] = [Math.floor(key / count), key % count];
    of[a].push({ other: b, ties });
    of[b].push({ other: a, ties });
  }
  return of.flatMap((list, g) => {
    const all = list.reduce((sum, { ties }) => sum + ties, 0);
    return list
      .sort((a, b) => b.ties - a.ties || a.other - b.other)
      .slice(0, STRONGEST)
      .map(({ other, ties }) => ({
        source: g,
        target: other,
        pull: (PULLED * Math.min(1, MANY / count) * ties) / all,
      }));
  });
}

function middleOf(nodes: readonly Circle[]): { x: number; y: number } {
  const middle = (low: number[], high: number[]): number =>
    nodes.length === 0 ? 0 : (least(low) + greatest(high)) / 2;
  return {
    x: middle(
      nodes.map(({ x, r }) => x - r),
      nodes.map(({ x, r }) => x + r),
    ),
    y: middle(
      nodes.map(({ y, r }) => y - r),
      nodes.map(({ y, r }) => y + r),
    ),
  };
}

const least = (list: number[]): number => list.reduce((a, b) => Math.min(a, b), Infinity);
const greatest = (list: number[]): number => list.reduce((a, b) => Math.max(a, b), -Infinity);

function extent(circles: Float32Array, count: number): { width: number; height: number } {
  let width = 1;
  let height = 1;
  for (let g = 0; g < count; g++) {
    width = Math.max(width, Math.abs(circles[3 * g]) + circles[3 * g + 2] + 1);
    height = Math.max(height, Math.abs(circles[3 * g + 1]) + circles[3 * g + 2] + 1);
  }
  return { width, height };
}
