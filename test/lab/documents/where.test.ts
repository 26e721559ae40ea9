/** Words on where a verdict holds say what the numbers say, in both languages. */
import { describe, expect, it } from 'vitest';
import { apartSentences, uncertainSentences } from '../../../lab/documents/uncertain/sentences.ts';
import { drawTable, holdsTable } from '../../../lab/documents/uncertain/tables.ts';
import { ENGLISH } from '../../../lab/documents/language.ts';
import { zh } from '../../../lab/documents/words/zh.ts';
import { assumedFactors } from '../../../lab/sensitivity/factors.ts';
import { valueOf } from '../../../lab/sensitivity/factors.ts';
import { wilson } from '../../../lab/statistics/tail.ts';
import type { DrawResult, Threshold, UncertainResult } from '../../../lab/uncertain/results.ts';
import type { ApartResult } from '../../../lab/uncertain/seeds-apart.ts';

const factors = assumedFactors()
  .filter(({ group }) => group === 'asymmetry')
  .map(({ factor }) => factor);
const CHINESE = { ...ENGLISH, words: zh };

const drawOf = (draw: number, stands: boolean): DrawResult => ({
  draw,
  place: 'as given',
  u: factors.map((_, f) => (draw + f + 1) / 200),
  seeds: 3,
  dropped: 0,
  effects: [
    {
      name: 'sales',
      lived: 1,
      sd: 0.1,
      mean: 1,
      low: 0.9,
      high: 1.1,
      se: 0.05,
      df: 19,
      margin: 0.5,
      nothing: false,
    },
  ],
  parts: [{ name: 'sales', verdict: stands ? 'supported' : 'undecided' }],
  verdict: stands ? 'supported' : 'undecided',
  stands,
});

function resultOf(stands: number, of: number, more: Partial<UncertainResult> = {}): UncertainResult {
  return {
    factors,
    leftOut: { said: [], off: [] },
    seeds: 3,
    replications: 20,
    verdict: 'supported',
    draws: Array.from({ length: of }, (_, i) => drawOf(i, i < stands)),
    dropped: 0,
    stands,
    share: { value: stands / of, interval: wilson(stands, of) },
    fragile: stands / of < 0.8,
    spreads: [{ name: 'sales', of: 'sales', mean: 1, between: 0.1, within: 0.2, kept: 0.7, nothing: 0 }],
    regions: [],
    tellable: true,
    threshold: null,
    places: [],
    placeP: null,
    ...more,
  };
}
const said = (result: UncertainResult): string => uncertainSentences(result).join(' ');
const threshold: Threshold = {
  name: 'asymmetry.kappa',
  value: 1.3,
  share: null,
  turns: 'below',
  p: 0.001,
  there: { n: 9, stands: 2 },
  elsewhere: { n: 21, stands: 20 },
};

describe('words on where a verdict holds', () => {
  it('call it fragile under 80 %, and say how sure that is', () => {
    expect(said(resultOf(10, 40))).toContain('“supported” stands in 10 of 40 draws');
    expect(said(resultOf(10, 40))).toContain('it is fragile.');
    expect(said(resultOf(30, 40))).toContain('it is fragile, though so few draws do not tell this from 80 %');
    expect(said(resultOf(34, 40))).toContain('at least 80 % of what is plausible is not shown');
    expect(said(resultOf(34, 40))).not.toContain('fragile');
    expect(said(resultOf(40, 40))).toMatch(/100 %\)\.$/);
    expect(said(resultOf(10, 40))).toContain('Elsewhere it would be undecided (30).');
  });

  it('tell the threshold with both of its sides', () => {
    const words = said(resultOf(22, 30, { threshold }));
    expect(words).toContain(
      'It turns when asymmetry.kappa is below 1.3: it stands in 2 of 9 draws there, in 20 of 21 elsewhere.',
    );
    const weak = { ...threshold, turns: 'above' as const, there: { n: 9, stands: 5 } };
    expect(said(resultOf(25, 30, { threshold: weak }))).toContain(
      'turns more often when asymmetry.kappa is above 1.3',
    );
    const several = { ...threshold, value: null, share: 0.3 };
    expect(said(resultOf(22, 30, { threshold: several }))).toContain('lies in the lower 30 % of its range');
  });

  it('name numbers only where they are shown, and say when nothing could be', () => {
    const region = { name: 'asymmetry.kappa', d: 0.9, p: 1e-4, holm: 0.001, turnsWhere: -1 as const };
    expect(said(resultOf(20, 30, { regions: [region] }))).toContain(
      'Where it turns, asymmetry.kappa is lower.',
    );
    const weak = { ...region, holm: 0.2 };
    expect(said(resultOf(20, 30, { regions: [weak] }))).toContain('No single one of');
    expect(said(resultOf(29, 30, { regions: [weak], tellable: false }))).toContain(
      'With 1 draw of one kind, none of',
    );
    expect(said(resultOf(30, 30))).not.toContain('decide');
  });

  it('hold the same numbers in Chinese', () => {
    const result = resultOf(22, 30, { threshold });
    const numbers = (text: string): string[] => (text.match(/\d+(\.\d+)?/g) ?? []).sort();
    const [english, chinese] = [ENGLISH, CHINESE].map((language) =>
      uncertainSentences(result, language).join(''),
    );
    expect(chinese).toMatch(/\p{Script=Han}/u);
    // The Chinese for "80 %" and the rest have the same figures.
    expect(numbers(chinese)).toEqual(numbers(english));
  });

  it('say whose the spread is', () => {
    const part = (share: number) => ({
      variance: share,
      interval: { low: 0, high: 1, level: 0.95 },
      share,
      shareInterval: { low: share / 2, high: Math.min(1, 2 * share), level: 0.95 },
    });
    const tested = (share: number) => ({ ...part(share), f: 1, p: 0.5 });
    const result: ApartResult = {
      order: 5,
      network: false,
      failed: 0,
      effects: [
        {
          name: 'sales',
          of: 'sales',
          components: { order: 5, mean: 1, total: 1, parts: [0.1, 0.5, 0.2].map(tested), rest: part(0.2) },
        },
      ],
    };
    const words = apartSentences(result).join(' ');
    expect(words).toContain('10 % [5 %, 20 %] is who knows whom');
    expect(words).toContain('50 % [25 %, 100 %] is who they are');
    expect(words).toContain('20 % [10 %, 40 %] is what these do together');
    expect(apartSentences({ ...result, network: true }).join(' ')).toContain('who follows whom');
  });
});

describe('tables of draws', () => {
  it('have a line for each draw and effect, and a column for every number that moved, in its unit', () => {
    const result = resultOf(3, 5);
    const table = drawTable([{ id: 'N1', uncertain: result }]);
    expect(table.rows).toBe(5);
    const member = factors[0].members[0];
    const place = table.columns.findIndex(({ name }) => name === member.path);
    expect(table.value(2, place)).toBe(valueOf(member, result.draws[2].u[0]));
    const names = table.columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(factors.every(({ members }) => members.every(({ path }) => names.includes(path)))).toBe(true);
    expect(holdsTable([{ id: 'N1', uncertain: result }]).value(0, 3)).toBe(3);
  });
});
