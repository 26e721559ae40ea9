import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SocialGraph } from '../../sim/graph/compressed.ts';
import { generateFriendships } from '../../sim/graph/generate.ts';
import type { FriendshipOptions, Topology } from '../../sim/graph/generate.ts';
import { PairSet } from '../../sim/graph/pair-set.ts';
import { graphStatistics } from '../../sim/graph/statistics.ts';
import { streams } from './streams.ts';

const base: FriendshipOptions = {
  topology: 'communities',
  consumers: 3000,
  friends: 10,
  communitySize: 50,
  cohesion: 0.8,
  offline: 0,
};
const topologies: Topology[] = ['communities', 'karate', 'well-mixed', 'small-world', 'random'];

function shareInside({ nodes, start, neighbour, community }: SocialGraph): number {
  let inside = 0;
  for (let i = 0; i < nodes; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) if (community[i] === community[neighbour[k]]) inside++;
  }
  return inside / neighbour.length;
}

/** FNV-1a over the bytes of an array. */
function fingerprint(array: Int32Array): string {
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(array.buffer, array.byteOffset, array.byteLength)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16);
}

describe('known answers', () => {
  test('karate club in the usual numbering', () => {
    const graph = generateFriendships({ ...base, topology: 'karate' }, streams(''));
    expect([graph.nodes, graph.edges, graph.communities]).toEqual([34, 78, 2]);
    expect([...graph.neighbour.subarray(graph.start[33], graph.start[34])]).toEqual(
      [8, 9, 13, 14, 15, 18, 19, 20, 22, 23, 26, 27, 28, 29, 30, 31, 32], // prettier-ignore
    );
    expect([graph.community[0], graph.community[8], graph.community[33]]).toEqual([0, 0, 1]);
  });

  test('well mixed: nobody tied, one community', () => {
    const graph = generateFriendships({ ...base, topology: 'well-mixed' }, streams(''));
    expect([graph.nodes, graph.edges, graph.communities]).toEqual([3000, 0, 1]);
  });

  test('a small world that keeps all its ties is a ring of known clustering, 3(k - 2) / 4(k - 1)', () => {
    const graph = generateFriendships({ ...base, topology: 'small-world', cohesion: 1 }, streams(''));
    const found = graphStatistics(graph);
    expect(found).toMatchObject({ meanDegree: 10, maxDegree: 10, components: 1 });
    expect(found.transitivity).toBeCloseTo(24 / 36, 12);
  });

  test('the fully rewired small world has lost its clustering', () => {
    const graph = generateFriendships({ ...base, topology: 'small-world', cohesion: 0 }, streams(''));
    expect(graphStatistics(graph).transitivity).toBeLessThan(0.01);
  });

  test('a random graph has the degrees and clustering of Erdős and Rényi', () => {
    const found = graphStatistics(generateFriendships({ ...base, topology: 'random' }, streams('er')));
    expect(found.edges).toBe(15_000);
    // Expected clustering friends / nodes = 0.0033; about 500 triangles, standard error 4.5 %.
    expect(found.transitivity).toBeGreaterThan(0.0033 * 0.82);
    expect(found.transitivity).toBeLessThan(0.0033 * 1.18);
    expect(found.degreeQuantiles.p50).toBe(10);
  });
});

describe('communities', () => {
  test('have the mean degree, cohesion and size asked for', () => {
    const graph = generateFriendships(base, streams('a'));
    expect(graph.edges).toBe(15_000);
    expect(graph.communities).toBe(60);
    expect(shareInside(graph)).toBeGreaterThan(0.79);
    expect(shareInside(graph)).toBeLessThan(0.81);
    expect(graphStatistics(graph).modularity).toBeGreaterThan(0.75);
  });

  test('several regions hang together by bridges and are numbered through', () => {
    const graph = generateFriendships({ ...base, consumers: 41_000 }, streams('b'));
    const found = graphStatistics(graph);
    expect(graph.edges).toBe(205_000);
    expect(graph.communities).toBe(3 * 273);
    expect(found.largestComponent).toBeGreaterThan(40_900);
    expect(shareInside(graph)).toBeGreaterThan(0.79);
    const border = Math.floor(41_000 / 3);
    let bridges = 0;
    for (let i = 0; i < border; i++) {
      for (let k = graph.start[i]; k < graph.start[i + 1]; k++) if (graph.neighbour[k] >= border) bridges++;
    }
    // 3 × 2,733 bridges over three pairs of regions; two of the pairs touch the first region.
    expect(Math.abs(bridges - 2 * 2733)).toBeLessThan(4 * 43);
  });

  test('communities too small for their share: the ties go elsewhere', () => {
    const graph = generateFriendships(
      { ...base, consumers: 400, communitySize: 3, cohesion: 1 },
      streams('c'),
    );
    expect(graph.edges).toBe(2000);
  });

  test('non-regression: the graph of a fixed seed', () => {
    const graph = generateFriendships({ ...base, consumers: 500 }, streams('golden'));
    expect([graph.edges, graph.communities]).toEqual([2500, 10]);
    expect([fingerprint(graph.neighbour), fingerprint(graph.community)]).toMatchInlineSnapshot(`
      [
        "457c10e",
        "1559f8b9",
      ]
    `);
  });
});

describe('properties', () => {
  const options = fc.record({
    topology: fc.constantFrom(...topologies),
    consumers: fc.integer({ min: 0, max: 150 }),
    friends: fc.double({ min: 0, max: 30, noNaN: true }),
    communitySize: fc.integer({ min: 1, max: 80 }),
    cohesion: fc.double({ min: 0, max: 1, noNaN: true }),
    offline: fc.nat(3),
  });

  test('any options give symmetric ascending rows, contiguous communities and the ties asked for', () => {
    fc.assert(
      fc.property(options, fc.string(), (o, seed) => {
        const graph = generateFriendships(o, streams(seed));
        const { nodes, edges, start, neighbour, community, communities } = graph;
        const people = o.topology === 'karate' ? 34 : o.consumers;
        expect(nodes).toBe(people + o.offline);
        expect([start[0], start[nodes], neighbour.length]).toEqual([0, 2 * edges, 2 * edges]);
        for (let i = 0; i < nodes; i++) {
          for (let k = start[i]; k < start[i + 1]; k++) {
            if (k > start[i]) expect(neighbour[k]).toBeGreaterThan(neighbour[k - 1]);
            expect(neighbour[k]).not.toBe(i);
            expect(neighbour.subarray(start[neighbour[k]], start[neighbour[k] + 1])).toContain(i);
          }
        }
        if (o.topology === 'random' || o.topology === 'small-world') {
          const asked = people && Math.min(Math.round((people * o.friends) / 2), (people * (people - 1)) / 2);
          expect(edges).toBe(asked);
        }
        expect(new Set(community.subarray(0, people)).size).toBe(communities);
        if (o.topology !== 'karate') expect([...community.subarray(0, people)]).toEqual([...community.subarray(0, people)].sort((x, y) => x - y)); // prettier-ignore
        expect(community.subarray(people)).toEqual(new Int32Array(o.offline).fill(-1));
      }),
    );
  });

  test.each(topologies)('%s: isolated people change no row but add their own empty ones', (topology) => {
    const without = generateFriendships({ ...base, topology }, streams('x'));
    const added = generateFriendships({ ...base, topology, offline: 2 }, streams('x'));
    expect(added.neighbour).toEqual(without.neighbour);
    expect(added.start.subarray(0, without.nodes + 1)).toEqual(without.start);
    expect(added.community.subarray(0, without.nodes)).toEqual(without.community);
    expect(added.start.subarray(without.nodes + 1)).toEqual(new Int32Array(2).fill(2 * without.edges));
    expect(added.communities).toBe(without.communities);
  });

  test('another seed is another graph', () => {
    for (const topology of ['communities', 'small-world', 'random'] as const) {
      const one = generateFriendships({ ...base, topology }, streams('1'));
      expect(generateFriendships({ ...base, topology }, streams('2')).neighbour).not.toEqual(one.neighbour);
      expect(generateFriendships({ ...base, topology }, streams('1'))).toEqual(one);
    }
  });
});

test('PairSet holds what a set of texts holds, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 3000, size: 'max' }), (list) => {
      const set = new PairSet();
      const expected = new Set<string>();
      for (const [a, b] of list) {
        const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
        expect(set.add(a, b)).toBe(a !== b && !expected.has(key));
        if (a !== b) expected.add(key);
      }
      expect(Array.from({ length: set.size }, (_, k) => `${set.low[k]} ${set.high[k]}`)).toEqual([
        ...expected,
      ]);
    }),
    { numRuns: 30 },
  );
});
