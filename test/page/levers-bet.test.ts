import { describe, expect, it } from 'vitest';
import {
  betDays,
  directionOf,
  distance,
  scoreOf,
  stroked,
  through,
  untouched,
} from '../../viz/scenarios/bet-score.ts';
import type { Bet } from '../../viz/scenarios/bet-score.ts';

const leaps = ({ values }: Bet): number[] => values.slice(1).map((value, i) => Math.abs(value - values[i]));

describe('a bet', () => {
  it('goes straight from point to point', () => {
    const points = [
      { day: 0, value: 0.5 },
      { day: 2, value: 0.7 },
      { day: 4, value: 0.1 },
    ];
    const curve = through(points, 6);
    [0.5, 0.6, 0.7, 0.4, 0.1, 0.1].forEach((value, day) => expect(curve[day]).toBeCloseTo(value, 12));
    expect(through([{ day: 0, value: 0.4 }], 3)).toEqual([0.4, 0.4, 0.4]);
  });

  it('goes on level where the pointer lifts, and leads up to where it began', () => {
    const drawn = stroked(untouched(0.6, 9), [
      { day: 2, value: 0.4 },
      { day: 4, value: 0 },
    ]);
    [0.6, 0.5, 0.4, 0.2, 0, 0, 0, 0, 0].forEach((value, day) =>
      expect(drawn.values[day]).toBeCloseTo(value, 12),
    );
    expect(drawn.to).toBe(4);
  });

  it('takes strokes in either direction', () => {
    const there = stroked(untouched(0.5, 9), [
      { day: 1, value: 0 },
      { day: 3, value: 1 },
    ]);
    const back = stroked(untouched(0.5, 9), [
      { day: 3, value: 1 },
      { day: 1, value: 0 },
    ]);
    expect(back).toEqual(there);
  });

  it('has no cliff at the ends of a stroke into what was drawn, and stays as it was farther off', () => {
    const whole: Bet = { values: through([{ day: 0, value: 0.5 }], 101), to: 100 };
    const drawn = stroked(whole, [
      { day: 40, value: 0.2 },
      { day: 60, value: 0.2 },
    ]);
    expect(Math.max(...leaps(drawn))).toBeLessThan(0.3 / 10);
    expect(drawn.values[50]).toBe(0.2);
    for (const day of [0, 20, 80, 100]) expect(drawn.values[day]).toBe(0.5);
  });

  it('can be set at a third, two thirds, and the end', () => {
    expect(betDays(301)).toEqual([100, 200, 300]);
    expect(betDays(2)).toEqual([1]);
    expect(betDays(1)).toEqual([]);
  });

  it('is held against the outcome, and against what chance does', () => {
    const seen = [0.5, 0.6, 0.7];
    const score = scoreOf([0.5, 0.5, 0.9], seen, [
      [0.5, 0.7, 0.8],
      [0.5, 0.6, 0.7],
    ]);
    expect(score.mean).toBeCloseTo(0.1, 12);
    expect(score.worstDay).toBe(2);
    expect(score.worst).toBeCloseTo(0.2, 12);
    expect(score.chance).toBeCloseTo((0.2 / 3 + 0) / 2, 12);
    expect(scoreOf(seen, seen, []).chance).toBeNull();
    expect(distance(seen, seen)).toBe(0);
  });

  it('is told by its direction', () => {
    expect(directionOf([0.5, 0.2, 0.6], 0, 0.01)).toBe('rise');
    expect(directionOf([0.5, 0.9, 0.4], 0, 0.01)).toBe('fall');
    expect(directionOf([0.5, 0.9, 0.505], 0, 0.01)).toBe('level');
    expect(directionOf([500, 900, 505], 0, 10)).toBe('level');
    // Of a fall, from its eve on.
    expect(directionOf([0.5, 0.9, 0.6], 1, 0.01)).toBe('fall');
  });
});
