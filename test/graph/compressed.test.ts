import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compress, PairList, renumber, rowsOf } from '../../sim/graph/compressed.ts';
import type { Rows } from '../../sim/graph/compressed.ts';
import { numberByCommunity } from '../../sim/graph/communities.ts';

type Entry = [number, number, number];

const entries = fc
  .integer({ min: 1, max: 12 })
  .chain((nodes) =>
    fc.tuple(
      fc.constant(nodes),
      fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: -4, max: 9 }))),
    ),
  );

function pairList(list: Entry[], weighted: boolean): PairList {
  const pairs = new PairList(weighted);
  for (const [a, b, weight] of list) pairs.push(a, b, weight);
  return pairs;
}

/** The rows as text, one line per entry, for comparison with a slow and obvious computation. */
function entriesOf({ nodes, start, neighbour, tie }: Rows): string[] {
  const lines = [];
  for (let i = 0; i < nodes; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) lines.push(`${i} ${neighbour[k]} ${tie ? tie[k] : 1}`);
  }
  return lines;
}

function slowly(nodes: number, list: Entry[]): { lines: string[]; negative: number } {
  const weights = new Map<string, number[]>();
  for (const [a, b, w] of list) {
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    if (a !== b) weights.set(key, [...(weights.get(key) ?? []), w]);
  }
  const means = [...weights].map(([key, w]) => [key, w.reduce((x, y) => x + y, 0) / w.length] as const);
  const kept = means.filter(([, mean]) => mean > 0);
  const values = kept.map(([, mean]) => mean);
  const alike = new Set(values).size === 1;
  const unit = Math.max(1, ...values);
  const lines = [];
  for (let i = 0; i < nodes; i++) {
    for (let j = 0; j < nodes; j++) {
      const found = kept.find(([key]) => key === `${Math.min(i, j)} ${Math.max(i, j)}`);
      if (found) lines.push(`${i} ${j} ${alike ? 1 : Math.fround(found[1] / unit)}`);
    }
  }
  return { lines, negative: means.length - kept.length };
}

describe('compress', () => {
  test('agrees with the slow and obvious way', () => {
    fc.assert(
      fc.property(entries, ([nodes, list]) => {
        const { rows, dropped } = compress(nodes, pairList(list, true));
        const expected = slowly(nodes, list);
        expect(entriesOf(rows)).toEqual(expected.lines);
        expect(dropped.negative).toBe(expected.negative);
        expect(dropped.selfLoops).toBe(list.filter(([a, b]) => a === b).length);
        expect(dropped.selfLoops + dropped.duplicates + dropped.negative + rows.edges).toBe(list.length);
      }),
    );
  });

  test('does not depend on the order or direction of the entries', () => {
    const tenths = entries.map(
      ([nodes, list]) => [nodes, list.map(([a, b, w]): Entry => [a, b, w / 10])] as const,
    );
    fc.assert(
      fc.property(tenths, fc.infiniteStream(fc.nat()), ([nodes, list], keys) => {
        const shuffled = list
          .map(([a, b, w]): [number, Entry] => [keys.next().value!, [b, a, w]])
          .sort(([x], [y]) => x - y)
          .map(([, entry]) => entry);
        expect(compress(nodes, pairList(shuffled, true))).toEqual(compress(nodes, pairList(list, true)));
      }),
    );
  });

  test('lists longer than the first allocation', () => {
    const pairs = new PairList(true);
    for (let i = 0; i < 5000; i++) pairs.push(i, i + 1, 1 + (i % 2));
    const { rows } = compress(5001, pairs);
    expect(rows.edges).toBe(5000);
    expect([...rows.tie!.subarray(0, 4)]).toEqual([0.5, 0.5, 1, 1]);
  });

  test('ties stay above zero and below or at one', () => {
    const { rows } = compress(4, pairList([[0, 1, 1e-300], [1, 2, 1e300]], true)); // prettier-ignore
    expect([...rows.tie!]).toEqual([Math.fround(1e-6), Math.fround(1e-6), 1, 1]);
  });
});

test('rows of different pairs are those that compress makes, whatever the order', () => {
  fc.assert(
    fc.property(entries, ([nodes, list]) => {
      const different = new Map(
        list
          .filter(([a, b]) => a !== b)
          .map((entry) => [`${Math.min(entry[0], entry[1])} ${Math.max(entry[0], entry[1])}`, entry]),
      );
      const pairs = pairList([...different.values()].reverse(), false);
      expect(rowsOf(nodes, pairs)).toEqual(compress(nodes, pairs).rows);
    }),
  );
});

describe('renumber', () => {
  test('is undone by the inverse permutation, and keeps rows ascending', () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), ([nodes, list], keys) => {
        const { rows } = compress(nodes, pairList(list, true));
        const order = Int32Array.from({ length: nodes }, (_, i) => i);
        const key = Array.from(order, () => keys.next().value!);
        order.sort((i, j) => key[i] - key[j]);
        const inverse = new Int32Array(nodes);
        order.forEach((node, i) => (inverse[node] = i));
        const there = renumber(rows, order);
        for (let i = 0; i < nodes; i++) {
          const row = there.neighbour.subarray(there.start[i], there.start[i + 1]);
          expect([...row]).toEqual([...row].sort((x, y) => x - y));
        }
        expect(renumber(there, inverse)).toEqual(rows);
      }),
    );
  });
});

test('communities are numbered by size, nodes without one come last', () => {
  const { order, community, communities } = numberByCommunity(Int32Array.of(7, -1, 3, 3, 9, 3, 7, -1));
  expect([...order]).toEqual([2, 3, 5, 0, 6, 4, 1, 7]);
  expect([...community]).toEqual([0, 0, 0, 1, 1, 2, -1, -1]);
  expect(communities).toBe(3);
});
