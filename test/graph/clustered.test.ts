/** Communities are drawn into typed arrays as graphology-generators draws them into objects: the very same ties. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateFriendships } from '../../sim/graph/generate.ts';
import type { FriendshipOptions } from '../../sim/graph/generate.ts';
import { packageCommunities } from './package-clusters.ts';
import { streams } from './streams.ts';

const base: FriendshipOptions = {
  topology: 'communities',
  consumers: 1000,
  friends: 10,
  communitySize: 50,
  cohesion: 0.8,
  offline: 0,
};

function expectSameTies(options: FriendshipOptions, seed: string): void {
  const { nodes, start, neighbour, community } = generateFriendships(options, streams(seed));
  const { ties, sizes } = packageCommunities(options, streams(seed));
  const found: string[] = [];
  for (let i = 0; i < nodes; i++)
    for (let k = start[i]; k < start[i + 1]; k++) if (neighbour[k] > i) found.push(`${i} ${neighbour[k]}`);
  const inOrder = [...ties].map((tie) => tie.split(' ').map(Number)).sort(([a, b], [c, d]) => a - c || b - d);
  expect(found.join()).toBe(inOrder.map((tie) => tie.join(' ')).join());
  expect([...community].join()).toBe(
    sizes.flatMap((size, g) => Array.from({ length: size }, () => g)).join(),
  );
}

test.each<[string, Partial<FriendshipOptions>]>([
  ['the default market', {}],
  ['two people', { consumers: 2, friends: 1 }],
  ['hardly any ties', { friends: 0.01 }],
  ['nearly everybody tied to everybody', { consumers: 30, friends: 28, communitySize: 10 }],
  ['communities too small for their share', { communitySize: 3, cohesion: 1 }],
  ['no cohesion', { cohesion: 0 }],
  ['one community', { communitySize: 5000 }],
  ['ten thousand people', { consumers: 10_000, friends: 6.5 }],
  ['regions joined by bridges', { consumers: 41_000, friends: 4 }],
])('%s', (_, more) => {
  expectSameTies({ ...base, ...more }, 'same');
});

test('any options', () => {
  const options = fc.record({
    consumers: fc.integer({ min: 1, max: 120 }),
    friends: fc.double({ min: 0, max: 30, noNaN: true }),
    communitySize: fc.integer({ min: 1, max: 80 }),
    cohesion: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(fc.property(options, fc.string(), (more, seed) => expectSameTies({ ...base, ...more }, seed)));
});
