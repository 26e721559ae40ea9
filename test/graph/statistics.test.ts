import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compress, PairList } from '../../sim/graph/compressed.ts';
import type { SocialGraph } from '../../sim/graph/compressed.ts';
import { generateFriendships } from '../../sim/graph/generate.ts';
import { graphStatistics } from '../../sim/graph/statistics.ts';
import { streams } from './streams.ts';

const base = { consumers: 0, friends: 0, communitySize: 50, cohesion: 0.8, offline: 0 };

function graphOf(nodes: number, list: [number, number][], community: number[]): SocialGraph {
  const pairs = new PairList();
  for (const [a, b] of list) pairs.push(a, b);
  const { rows, dropped } = compress(nodes, pairs);
  const communities = Math.max(-1, ...community) + 1;
  return {
    ...rows,
    kind: 'imported',
    community: Int32Array.from(community),
    communities,
    names: null,
    dropped,
  };
}

describe('known answers', () => {
  // networkx 3: karate_club_graph with the attribute `club` as communities, weights ignored.
  test('karate club', () => {
    const found = graphStatistics(generateFriendships({ ...base, topology: 'karate' }, streams('')));
    expect(found).toMatchObject({ nodes: 34, edges: 78, maxDegree: 17, components: 1, largestComponent: 34 });
    expect(found.transitivity).toBeCloseTo(0.2556818181818182, 12);
    expect(found.averageClustering).toBeCloseTo(0.5706384782076823, 12);
    expect(found.degreeAssortativity).toBeCloseTo(-0.47561309768461413, 12);
    expect(found.modularity).toBeCloseTo(0.3582347140039448, 12);
    expect(found.communitySizes).toEqual({ min: 17, median: 17, max: 17 });
    expect(found.degreeQuantiles).toEqual({ p10: 2, p50: 3, p90: 10, p99: 17 });
    expect(found.sampledPaths).toBe(0);
  });

  test('two triangles, one of them with a tail, and somebody alone', () => {
    const found = graphStatistics(
      graphOf(8, [[0, 1], [1, 2], [0, 2], [3, 4], [4, 5], [3, 5], [5, 6]], [0, 0, 0, 1, 1, 1, 1, -1]), // prettier-ignore
    );
    expect(found.transitivity).toBeCloseTo(6 / 8, 12);
    expect(found.averageClustering).toBeCloseTo((5 + 1 / 3) / 8, 12);
    expect(found).toMatchObject({ components: 3, largestComponent: 4, communities: 2, meanDegree: 14 / 8 });
    expect(found.modularity).toBeCloseTo(1 - (36 + 64) / 196, 12);
    expect(found.communitySizes).toEqual({ min: 3, median: 3.5, max: 4 });
    expect(found.degreeHistogram).toEqual([
      { from: 0, to: 0, nodes: 1 },
      { from: 1, to: 1, nodes: 1 },
      { from: 2, to: 3, nodes: 6 },
    ]);
  });

  test('a star: fully disassortative; a ring: no correlation to speak of', () => {
    expect(graphStatistics(graphOf(4, [[0, 1], [0, 2], [0, 3]], [0, 0, 0, 0])).degreeAssortativity).toBe(-1); // prettier-ignore
    expect(graphStatistics(graphOf(3, [[0, 1], [1, 2], [2, 0]], [0, 0, 0])).degreeAssortativity).toBeNull(); // prettier-ignore
  });

  test('no ties, no nodes', () => {
    const alone = graphStatistics(graphOf(3, [], [0, 0, 0]));
    expect(alone).toMatchObject({
      meanDegree: 0,
      maxDegree: 0,
      transitivity: 0,
      components: 3,
      modularity: 0,
    });
    const nobody = graphStatistics(graphOf(0, [], []));
    expect(nobody).toMatchObject({
      nodes: 0,
      meanDegree: 0,
      components: 0,
      communities: 0,
      averageClustering: 0,
    });
    expect(JSON.stringify([alone, nobody])).not.toContain('NaN');
  });
});

describe('properties', () => {
  const graphs = fc
    .integer({ min: 1, max: 14 })
    .chain((nodes) => fc.tuple(fc.constant(nodes), fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)))))
    .map(([nodes, list]) => graphOf(nodes, list, Array(nodes).fill(0)));

  test('triangles agree with looking at every three nodes', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { nodes, start, neighbour } = graph;
        const tied = (i: number, j: number) => neighbour.subarray(start[i], start[i + 1]).includes(j);
        let triangles = 0;
        let paths = 0;
        for (let i = 0; i < nodes; i++) {
          paths += ((start[i + 1] - start[i]) * (start[i + 1] - start[i] - 1)) / 2;
          for (let j = 0; j < i; j++) {
            for (let k = 0; k < j; k++) if (tied(i, j) && tied(j, k) && tied(i, k)) triangles++;
          }
        }
        expect(graphStatistics(graph).transitivity).toBeCloseTo(paths > 0 ? (3 * triangles) / paths : 0, 12);
      }),
    );
  });

  test('shares stay in their ranges, histogram and components account for every node', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const found = graphStatistics(graph);
        for (const share of [found.transitivity, found.averageClustering]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(Math.abs(found.degreeAssortativity ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
        expect(found.degreeHistogram.reduce((sum, bin) => sum + bin.nodes, 0)).toBe(graph.nodes);
        expect(found.largestComponent).toBeLessThanOrEqual(graph.nodes - found.components + 1);
      }),
    );
  });
});

test('beyond the budget clustering is sampled, says so, and is right within four standard errors', () => {
  const options = { ...base, topology: 'small-world', consumers: 2000, friends: 10 } as const;
  const graph = generateFriendships(options, streams('sampling'));
  const exact = graphStatistics(graph);
  const sampled = graphStatistics(graph, 100);
  expect(exact.sampledPaths).toBe(0);
  expect(sampled.sampledPaths).toBe(131_072);
  // One standard error is at most 0.5 / √65,536 = 0.00195.
  expect(Math.abs(sampled.transitivity - exact.transitivity)).toBeLessThan(0.0078);
  expect(Math.abs(sampled.averageClustering - exact.averageClustering)).toBeLessThan(0.0078);
  expect(graphStatistics(graph, 100)).toEqual(sampled);
});
