/** Every number that is no choice of the market has bounds that one would defend, inside those that are allowed. */
import { describe, expect, it } from 'vitest';
import { decided, halfLife, integer, number, plausible, share, toggle } from '../sim/core/declare.ts';
import type { Parameter, Table } from '../sim/core/parameter.ts';
import { plausibleRange } from '../sim/core/plausible.ts';
import { PARAMETERS } from '../sim/catalogue.ts';
import { CREATOR_TIERS, BRAND, CREATOR, POPULATION } from '../sim/population/parameters.ts';

const NUMBERS: [path: string, parameter: Parameter][] = Object.entries<Table>({
  ...PARAMETERS,
  population: POPULATION,
  creator: CREATOR,
  brand: BRAND,
}).flatMap(([group, table]) =>
  Object.entries(table).map(([name, parameter]): [string, Parameter] => [`${group}.${name}`, parameter]),
);
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
    expect(plausibleRange(said)).toEqual({ low: 1, high: 4, why: 'because' });
    expect(plausibleRange(decided(number('', '', '', [0, 9], 2)))).toBeNull();
    expect(plausibleRange(toggle(''))).toBeNull();
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
