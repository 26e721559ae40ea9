/** Urns: whom a guided search finds, a search through all weights finds. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Urns } from '../../sim/population/urns.ts';

const BEFORE = 7;

/** The first of a group whose weights, added up, exceed the share u of all; the last where rounding leaves none. */
function slowly(groups: readonly number[], weights: readonly number[], wanted: number, u: number): number {
  const members = groups.flatMap((group, i) => (group === wanted ? [i] : []));
  const total = members.reduce((sum, i) => sum + weights[i], 0);
  let sum = 0;
  const found = members.find((i) => (sum += weights[i]) > u * total);
  return BEFORE + (found ?? members.at(-1)!);
}

const creators = fc.array(
  fc.tuple(fc.integer({ min: -1, max: 4 }), fc.double({ min: 1e-9, max: 5, noNaN: true })),
  {
    minLength: 1,
    maxLength: 60,
  },
);
const share = fc.nat(2 ** 32 - 1).map((n) => (n + 0.5) / 2 ** 32);

it('draws by weight within a group', () => {
  fc.assert(
    fc.property(creators, fc.array(share, { minLength: 20 }), (list, shares) => {
      const groups = list.map(([group]) => group);
      const weights = list.map(([, weight]) => weight);
      const urns = new Urns(5, BEFORE, Int32Array.from(groups), Float64Array.from(weights));
      for (let group = -1; group < 5; group++) {
        expect(urns.holds(group)).toBe(groups.includes(group));
        if (!urns.holds(group)) continue;
        for (const u of shares) expect(urns.draw(group, u)).toBe(slowly(groups, weights, group, u));
      }
    }),
    { numRuns: 300 },
  );
});

it('finds the right one at the very edge of a weight', () => {
  for (let n = 1; n <= 80; n++) {
    const groups = Array.from({ length: n }, () => 0);
    const weights = groups.map((_, i) => 1 / (i + 1));
    const urns = new Urns(1, BEFORE, Int32Array.from(groups), Float64Array.from(weights));
    for (let part = 0; part < n; part++)
      for (const u of [part / n, part / n + 2 ** -33, (part + 1) / n - 2 ** -33])
        expect(urns.draw(0, u)).toBe(slowly(groups, weights, 0, u));
  }
});
