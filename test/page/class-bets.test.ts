/** Bets of a class, as they travel in links. */
import { describe, expect, it } from 'vitest';
import { LETTER, betIn, betsIn, codeOf, meanOf } from '../../viz/classroom/bets.ts';
import { distance } from '../../viz/scenarios/bet-score.ts';
import { pack } from '../../viz/share/packing.ts';
import { FIRST } from '../../viz/state/catalogue.ts';

const DAYS = 300;
/** Level, then a straight fall: between two points it is off by less than a step of its grid. */
const falling = Array.from({ length: DAYS }, (_, day) => (day < 100 ? 0.6 : 0.6 - (0.4 * (day - 100)) / 200));
const link = (code: unknown, market?: string): Promise<string> =>
  pack(JSON.stringify({ ...(market && { n: market }), v: { h: 1, [LETTER]: code } })).then(
    (hash) => `https://some.where/folder/${hash}`,
  );

describe('a bet in a link', () => {
  it('comes back as it was drawn, but for what lies between its points', () => {
    const found = betIn(codeOf('Ada', falling), DAYS)!;
    expect(found.name).toBe('Ada');
    expect(found.values).toHaveLength(DAYS);
    expect(distance(found.values, falling)).toBeLessThan(0.005);
    expect(found.values[0]).toBe(0.6);
    expect(found.values[DAYS - 1]).toBeCloseTo(falling[DAYS - 1], 3);
  });

  it('holds numbers of any size, and no name that could be taken for points', () => {
    const found = betIn(
      codeOf(
        'A|1 2 3',
        falling.map((value) => 13_670 * value),
      ),
      DAYS,
    )!;
    expect(found.name).toBe('A 1 2 3');
    expect(found.values[0]).toBeCloseTo(8_200, 0);
  });

  it('is none where it is something else', () => {
    for (const code of [undefined, 3, '', 'Ada', 'Ada|', 'Ada|1 2', `Ada|${'x '.repeat(25).trim()}`])
      expect(betIn(code, DAYS)).toBeNull();
  });
});

it('a class is collected from what was pasted: other markets and other links are counted apart', async () => {
  const mine = await link(codeOf('Ada', falling));
  const text = [
    `Ada: ${mine}`,
    mine,
    await link(
      codeOf(
        '',
        falling.map(() => 0.3),
      ),
    ),
    await link(codeOf('Bo', falling), 'hype'),
    await link('nothing'),
    'https://some.where/#tf1.broken',
    'no link at all',
  ].join('\n');
  const { bets, elsewhere, unreadable } = await betsIn(text, FIRST, DAYS);
  expect(bets.map(({ name }) => name)).toEqual(['Ada', '']);
  expect([elsewhere, unreadable]).toEqual([1, 2]);
  expect(meanOf(bets)[0]).toBeCloseTo((0.6 + 0.3) / 2, 6);
  expect(meanOf([])).toEqual([]);
});
