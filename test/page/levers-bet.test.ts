import { describe, expect, it } from 'vitest';
import { betDays, directionOf, distance, scoreOf, stroked, through } from '../../viz/scenarios/bet-score.ts';

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

  it('takes strokes in either direction, and only where the pointer was', () => {
    const flat = [0.5, 0.5, 0.5, 0.5, 0.5];
    const there = stroked(flat, { day: 1, value: 0 }, { day: 3, value: 1 });
    expect(there).toEqual([0.5, 0, 0.5, 1, 0.5]);
    expect(stroked(flat, { day: 3, value: 1 }, { day: 1, value: 0 })).toEqual(there);
    expect(stroked(flat, { day: 2, value: 0.5 }, { day: 2, value: 7 })).toEqual([0.5, 0.5, 1, 0.5, 0.5]);
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
    expect(directionOf([0.5, 0.2, 0.6])).toBe('rise');
    expect(directionOf([0.5, 0.9, 0.4])).toBe('fall');
    expect(directionOf([0.5, 0.9, 0.505])).toBe('level');
  });
});
