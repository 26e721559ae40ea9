/** An interval that ends exactly at zero or at the smallest effect of interest: on which side it counts. */
import { describe, expect, it } from 'vitest';
import { equivalence } from '../../../lab/statistics/equivalence.ts';
import { pairedContrast } from '../../../lab/statistics/paired.ts';
import { place } from '../../../lab/statistics/place.ts';
import type { Place } from '../../../lab/statistics/place.ts';

const SESOI = 1;
const LEAST = Number.EPSILON;

/** What the definitions of `Place` say, at each boundary and a hair beside it. */
const CASES: readonly (readonly [low: number, high: number, is: Place, because: string])[] = [
  [1, 2, 'relevant', 'all of it lies at the effect of interest or above'],
  [1 - LEAST, 2, 'positive', 'a part of it lies below the effect of interest'],
  [0.5, 1, 'positive', 'the effect of interest itself is not excluded'],
  [0.5, 1 - LEAST, 'negligible', 'all of it lies below the effect of interest'],
  [1, 1, 'relevant', 'it is the effect of interest and nothing else'],
  [LEAST, 2, 'positive', 'nothing is excluded'],
  [0, 2, 'undecided', 'no effect at all is not excluded'],
  [0, 1, 'undecided', 'neither no effect nor one of interest is excluded'],
  [0, 1 - LEAST, 'negligible', 'every effect of interest is excluded'],
  [-1, 1, 'undecided', 'effects of interest are not excluded on either side'],
  [-1, 0.5, 'undecided', 'an effect of interest against the expected direction is not excluded'],
  [-1 + LEAST, 0.5, 'negligible', 'every effect of interest is excluded'],
  [-2, 0, 'undecided', 'no effect at all is not excluded'],
  [-2, -LEAST, 'negative', 'no effect at all is excluded'],
  [-1, -0.5, 'negative', 'the effect of interest itself is not excluded'],
  [-2, -1 + LEAST, 'negative', 'a part of it lies nearer to 0 than the effect of interest'],
  [-2, -1, 'opposite', 'all of it lies at the effect of interest or beyond, against the expected direction'],
];

describe('an interval', () => {
  it.each(CASES)('from %d to %d is %s: %s', (low, high, expected) => {
    expect(place({ low, high, level: 0.95 }, SESOI)).toBe(expected);
    // The same seen from the other side.
    expect(place({ low: -high, high: -low, level: 0.95 }, SESOI, -1)).toBe(expected);
  });

  it('that just touches the effect of interest is no proof of equivalence, by test or by place', () => {
    const differences = [-0.3, 0.1, 0.4, 0.2, -0.1, 0.3];
    const { interval } = equivalence(differences, SESOI);
    for (const [sesoi, alike] of [
      [interval.high, false],
      [interval.high * (1 + 1e-9), true],
    ] as const) {
      expect(place(interval, sesoi) === 'negligible', `at ${sesoi}`).toBe(alike);
      expect(equivalence(differences, sesoi).p < 0.05 + 1e-12).toBe(true);
    }
  });

  it('of a contrast that is nothing but the effect of interest is relevant', () => {
    const { interval } = pairedContrast([1, 1, 1, 1]);
    expect(place(interval, SESOI)).toBe('relevant');
    expect(place(interval, SESOI + LEAST * 2)).toBe('negligible');
  });
});
