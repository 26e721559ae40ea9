/** The layout of the stage: deterministic, without overlaps of communities, everybody inside their own, friends nearer. */
import { describe, expect, it } from 'vitest';
import { startRun } from '../../sim/run.ts';
import { resolveScenario } from '../../sim/scenario/scenario.ts';
import { graphKey } from '../../workers/layout-client.ts';
import { placePeople } from '../../workers/layout-place.ts';
import { refine } from '../../workers/layout-refine.ts';
import type { Layout, LayoutOrder } from '../../workers/layout.ts';
import scenario from '../../scenarios/the-star-falls/scenario.json' with { type: 'json' };

function market(consumers: number): LayoutOrder {
  const resolution = resolveScenario(
    { ...scenario, population: { ...(scenario as { population?: object }).population, consumers } },
    'test',
  );
  if (!resolution.ok) throw new Error(JSON.stringify(resolution.problems));
  return startRun(resolution.scenario).world.market.graph;
}

function meanLength({ start, neighbour }: LayoutOrder, { x, y, group }: Layout): number {
  let sum = 0;
  let ties = 0;
  for (let i = 0; i < x.length; i++) {
    for (let e = start[i]; e < start[i + 1]; e++) {
      const j = neighbour[e];
      if (group[i] !== group[j]) continue;
      sum += Math.hypot(x[i] - x[j], y[i] - y[j]);
      ties++;
    }
  }
  return sum / ties;
}

describe('layout', () => {
  const order = market(2000);
  const placed = placePeople(order);
  const refined = refine(order, placed);

  it('is the same for the same graph', () => {
    expect(placePeople(order)).toEqual(placed);
    expect(refine(order, placed)).toEqual(refined);
    expect(graphKey(order)).toBe(graphKey({ ...order, start: order.start.slice() }));
    const changed = { ...order, community: order.community.slice() };
    changed.community[7] = (changed.community[7] + 1) % order.communities;
    expect(graphKey(changed)).not.toBe(graphKey(order));
  });

  it('keeps communities apart', () => {
    const { circles } = placed;
    let overlap = 0;
    for (let a = 0; a < circles.length; a += 3) {
      for (let b = 0; b < a; b += 3) {
        const away = Math.hypot(circles[a] - circles[b], circles[a + 1] - circles[b + 1]);
        overlap = Math.max(overlap, circles[a + 2] + circles[b + 2] - away);
      }
    }
    expect(overlap).toBeLessThan(0.5);
  });

  it.each([
    ['placed', placed],
    ['refined', refined],
  ])('has everybody inside their circle and the frame: %s', (_, layout) => {
    const { x, y, group, circles, halfWidth, halfHeight } = layout;
    for (let i = 0; i < x.length; i++) {
      expect(Math.abs(x[i])).toBeLessThanOrEqual(halfWidth);
      expect(Math.abs(y[i])).toBeLessThanOrEqual(halfHeight);
      if (group[i] < 0) continue;
      const [cx, cy, r] = circles.subarray(3 * group[i]);
      expect(Math.hypot(x[i] - cx, y[i] - cy)).toBeLessThan(r + 0.01);
    }
  });

  it('lists every person once, under their group', () => {
    const { group, first, members } = placed;
    expect([...members].sort((a, b) => a - b)).toEqual(Array.from(members, (_, i) => i));
    for (let g = 0; g < first.length - 1; g++) {
      for (const who of members.subarray(first[g], first[g + 1])) {
        expect(group[who]).toBe(g === first.length - 2 ? -1 : g);
      }
    }
  });

  it('brings friends nearer when refined', () => {
    expect(meanLength(order, refined)).toBeLessThan(0.9 * meanLength(order, placed));
  });

  it('puts people without ties in the ring, unless they are most', () => {
    const ties = { neighbour: Int32Array.from([1, 0, 2, 1]), communities: 1 };
    const some = placePeople({
      ...ties,
      start: Int32Array.from([0, 1, 3, 4, 4]),
      community: Int32Array.of(0, 0, 0, 0),
    });
    expect([...some.group]).toEqual([0, 0, 0, -1]);
    const most = placePeople({
      start: new Int32Array(5),
      neighbour: new Int32Array(0),
      communities: 0,
      community: Int32Array.of(-1, -1, -1, -1),
    });
    expect([...most.group]).toEqual([0, 0, 0, 0]);
  });
});
