/** Sentences of effects never contradict their numbers: size, direction and what is excluded are read back and checked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingSentence } from '../../../lab/documents/register/findings.ts';
import type { Rule } from '../../../lab/designs/comparison.ts';
import { orientedEnds, verdictOf } from '../../../lab/verdicts/verdict.ts';
import type { Sign } from '../../../lab/verdicts/verdict.ts';

const finding = (low: number, high: number, size: number, sign: Sign, rule: Rule, n = 20) => {
  const mean = (low + high) / 2;
  const interval = { low, high, level: 0.95 };
  const verdict = verdictOf(interval, sign, size, rule);
  const effect = { n, mean, interval } as Parameters<typeof findingSentence>[0]['effect'];
  const untold = verdict !== 'undecided' ? null : n < 8 ? ('few seeds' as const) : ('wide' as const);
  return { verdict, sign, rule, effect, untold, margin: { size, because: '' } };
};

const BOUND = /([−-]?\d[\d.]*) or (more|less)/;
/** What the sentence says of effects beyond the bound it names: null where it names none. */
function boundOf(said: string): { beyond: (x: number) => boolean } | null {
  const found = BOUND.exec(said);
  if (found === null) return null;
  const at = Number(found[1].replace('−', '-'));
  return { beyond: (x) => (found[2] === 'more' ? x >= at : x <= at) };
}

const end = fc.integer({ min: -300, max: 300 }).map((x) => x / 100 + 0.003);
const given = fc.record({
  ends: fc.tuple(end, end).map(([x, y]) => ({ low: Math.min(x, y), high: Math.max(x, y) })),
  size: fc.constantFrom(0.1, 0.5, 1),
  sign: fc.constantFrom<Sign>(-1, 1),
});

describe('the sentence of an effect', () => {
  it('names a bound that the interval has left, holds or lies beyond, as it says', () => {
    fc.assert(
      fc.property(given, fc.constantFrom<Rule>('effect', 'not worse'), ({ ends, size, sign }, rule) => {
        const one = finding(ends.low, ends.high, size, sign, rule);
        const said = findingSentence(one);
        const { beyond } = boundOf(said)!;
        const both = [beyond(ends.low), beyond(ends.high)];
        if (said.includes('is excluded')) expect(both, said).toEqual([false, false]);
        else if (/was asked for|counts/.test(said)) expect(both, said).toEqual([true, true]);
        else expect(both[0], said).not.toBe(both[1]);
      }),
      { numRuns: 2000 },
    );
  });

  it('says "as claimed", "against" and "opposite" by the direction that is claimed', () => {
    fc.assert(
      fc.property(given, ({ ends, size, sign }) => {
        const said = findingSentence(finding(ends.low, ends.high, size, sign, 'effect'));
        const { low, high } = orientedEnds(ends, sign);
        expect(/^As claimed/.test(said), said).toBe(low > 0 && (low >= size || high < size));
        expect(/^(Against|The opposite)/.test(said), said).toBe(high < 0);
        expect(/^No effect that matters/.test(said), said).toBe(low < 0 && high > 0 && high < size);
        expect(/^Not told/.test(said), said).toBe(low < size && high >= size);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not call an effect against the claim small: 0.0128 where −0.01 or less was claimed', () => {
    const said = findingSentence(finding(0.0096, 0.016, 0.01, -1, 'effect'));
    expect(said).toBe('Against what is claimed: effect 0.0128 [0.0096, 0.016]; -0.01 or less is excluded.');
  });

  it('where alike was claimed says within and beyond', () => {
    const said = (low: number, high: number) => findingSentence(finding(low, high, 0.5, 0, 'alike'));
    expect(said(-0.2, 0.3)).toBe('No difference that matters: effect 0.05 [-0.2, 0.3] lies within ±0.5.');
    expect(said(0.6, 0.8)).toContain('lies beyond ±0.5');
    expect(said(0.3, 0.8)).toContain('reaches beyond ±0.5 and within');
  });

  it('promises nothing of more replications where there is no yardstick', () => {
    const one = {
      ...finding(1, 1, 0, 1, 'effect'),
      verdict: 'undecided' as const,
      untold: 'no yardstick' as const,
    };
    expect(findingSentence(one)).not.toMatch(/more replications/);
    expect(findingSentence(finding(0.2, 0.9, 0.5, 1, 'effect', 4))).toContain(
      '4 replications are too few to tell.',
    );
  });
});
