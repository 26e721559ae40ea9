/** Every number that is no choice of the market has bounds that one would defend, inside those that are allowed. */
import { describe, expect, it } from 'vitest';
import { decided, halfLife, integer, number, plausible, share, toggle } from '../sim/core/declare.ts';
import type { Parameter } from '../sim/core/parameter.ts';
import { plausibleRange } from '../sim/core/plausible.ts';
import { CREATOR_TIERS } from '../sim/population/parameters.ts';
import { PATHS, parameterOf } from './alive/tried.ts';

const NUMBERS = PATHS.map((path): [path: string, parameter: Parameter] => [path, parameterOf(path)]);
const UNKNOWN = NUMBERS.filter(([, parameter]) => plausibleRange(parameter) !== null);

describe('what a number is held to be', () => {
  it('is half to double, or half to double the odds, where nothing better is known', () => {
    expect(plausibleRange(halfLife('', '', 60))).toMatchObject({ low: 30, high: 120 });
    expect(plausibleRange(number('', '', '', [1, 100], 60))).toMatchObject({ low: 30, high: 100 });
    expect(plausibleRange(integer(number('', '', '', [1, 100], 7)))).toMatchObject({ low: 4, high: 14 });
    const half = plausibleRange(share('', '', 0.5));
    expect([half?.low, half?.high]).toEqual([1 / 3, 2 / 3]);
  });

  it('is what is said, and nothing for choices and switches', () => {
    const said = plausible([1, 4], 'because', number('', '', '', [0, 9], 2));
    expect(plausibleRange(said)).toEqual({ low: 1, high: 4, why: 'because', scale: 'log' });
    expect(plausibleRange(decided(number('', '', '', [0, 9], 2)))).toBeNull();
    expect(plausibleRange(toggle(''))).toBeNull();
  });

  it('is up to a fifth of what is taken to be no share at all', () => {
    expect(plausibleRange(share('', '', 0.8), 0)).toMatchObject({ low: 0, high: 0.2, scale: 'linear' });
  });

  it('is spread by the odds of shares and the logarithm of numbers, by the rule', () => {
    expect(plausibleRange(share('', '', 0.3))?.scale).toBe('logit');
    expect(plausibleRange(number('', '', '', [0, 9], 2))?.scale).toBe('log');
    expect(plausibleRange(integer(number('', '', '', [1, 100], 7)))?.scale).toBe('log');
  });

  it.each<[range: [number, number], scale: string]>([
    [[1, 3], 'log'],
    [[1, 2.9], 'linear'],
    [[0, 3], 'linear'],
    [[-0.5, 0.4], 'linear'],
  ])('is spread over %j, where that is said, on the scale: %s', (range, scale) => {
    expect(plausibleRange(plausible(range, 'a guess', number('', '', '', [-9, 9], 0)))?.scale).toBe(scale);
  });

  it.each(UNKNOWN)('of %s can be spread on its scale', (_path, parameter) => {
    const { low, high, scale } = plausibleRange(parameter)!;
    if (scale !== 'linear') expect(low).toBeGreaterThan(0);
    if (scale === 'logit') expect(high).toBeLessThan(1);
  });

  it.each(NUMBERS.filter(([, { plausible: said }]) => said !== undefined))(
    'of %s has no reason in what the model makes of it',
    (_path, { plausible: said }) => {
      expect(said?.why).not.toMatch(/\bbreaks\b|\bfarther\b|\boutside,/);
    },
  );

  it('leaves room for the orders that a joint draw has to respect', () => {
    const end = (path: string, which: 'low' | 'high'): number =>
      plausibleRange(new Map(NUMBERS).get(path)!)![which];
    const order = ['advertiser', 'stranger', 'friend'].map((who) => `sourceCredibility.${who}`);
    for (const which of ['low', 'high'] as const) {
      const ends = order.map((path) => end(path, which));
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
      for (const part of ['kindWords', 'moneyBack', 'beingHeard'])
        expect(end('complaints.allOfIt', which)).toBeGreaterThanOrEqual(end(`complaints.${part}`, which));
    }
  });

  it.each(UNKNOWN)(
    'of %s lies inside what is allowed, about the default, and is no single point',
    (path, parameter) => {
      const tiers = Object.values<Readonly<Record<string, number>>>(CREATOR_TIERS);
      const own = path.startsWith('creator.') ? tiers.flatMap((tier) => tier[path.slice(8)] ?? []) : [];
      for (const value of [parameter.default, ...own]) {
        const { low, high, why } = plausibleRange(parameter, value)!;
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(low).toBeGreaterThanOrEqual(parameter.min);
        expect(high).toBeLessThanOrEqual(parameter.max);
        expect(low).toBeLessThan(high);
        expect(why).not.toBe('');
      }
    },
  );
});
