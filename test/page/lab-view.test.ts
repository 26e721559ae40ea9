/** The laboratory's view without a browser: which rows are shown, what is said of them, splits, ellipses, files. */
import './figures-setting.ts';
import { describe, expect, it } from 'vitest';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { RowResult } from '../../lab/verdicts/register-results.ts';
import type { UncertainResult } from '../../lab/uncertain/results.ts';
import type { Verdict } from '../../lab/verdicts/verdict.ts';
import { plainOf } from '../../viz/lab/plain.ts';
import { AskedBlock } from '../../viz/lab/row-asked.tsx';
import { CameOutBlock } from '../../viz/lab/row-came-out.tsx';
import { CheckedBlock } from '../../viz/lab/row-checked.tsx';
import { HoldsBlock } from '../../viz/lab/row-holds.tsx';
import { RowsTable } from '../../viz/lab/rows-table.tsx';
import { checkedOf, holdingOf, summaryOf } from '../../viz/lab/standing.ts';
import { say } from '../../viz/words/dictionary.ts';
import { MemoryStore, SerialExecutor } from '../../lab/runs/executor.ts';
import { inEnglish } from '../../lab/verdicts/register.ts';
import { shortened } from '../../lab/verdicts/shortened.ts';
import { fQuantileTwo } from './lab-reference.ts';
import { ellipseOf } from '../../charts/ellipse.ts';
import { REGISTER } from '../claims.ts';
import { CLAIMS, gathered, registered } from '../../viz/lab/claims.ts';
import { LabCore } from '../../viz/lab/core/core.ts';
import type { RegisterOutcome, RegisterRequest } from '../../viz/lab/core/protocol.ts';
import { exportedJson } from '../../viz/lab/exports.tsx';
import { FILES, choiceOf, requestOf, sharesOf, withOwn } from '../../viz/lab/policies/choice.ts';
import { rowOf, shownRows, verdictCounts } from '../../viz/lab/rows.ts';
import type { Filter, Row } from '../../viz/lab/rows.ts';
import { differenceLines, outcomeText, sentencesOf } from '../../viz/lab/telling.ts';
import { inInterests } from '../../lab/verdicts/in-interests.ts';
import { KINDS } from '../../lab/verdicts/register-shapes.ts';
import { measuredOf } from '../../lab/verdicts/row-tests.ts';
import { language } from '../../viz/state/preferences.ts';
import { modelWords } from '../../viz/words/model/current.ts';
import { loadModelWords } from '../../viz/words/model/load.ts';

const all: Filter = { verdicts: [], theme: 'all', search: '', sort: 'register' };
const none = new Map<string, never>();

describe('the register', () => {
  it('is what the command line reads, with the falsifiers', () => {
    expect(CLAIMS).toEqual(REGISTER.map(inEnglish));
    expect(CLAIMS.map(registered)).toEqual(REGISTER);
  });

  it('is filtered by verdict, theme and words, and sorted', () => {
    const rows = CLAIMS.map((claim) => rowOf(claim, null, none));
    const open = rows.filter(({ claim }) => claim.open).length;
    expect(verdictCounts(rows)).toEqual([
      ...(open > 0 ? [['open', open]] : []),
      ['none', rows.length - open],
    ]);
    expect(
      shownRows(rows, { ...all, theme: 'negative' }).every(({ claim }) => claim.id.startsWith('N')),
    ).toBe(true);
    expect(shownRows(rows, { ...all, search: '危机' }).map(({ claim }) => claim.id)).toContain('T4');
    expect(shownRows(rows, { ...all, verdicts: ['supported'] })).toEqual([]);
    const kinds = shownRows(rows, { ...all, sort: 'kind' }).map(({ claim }) => claim.kind.is);
    expect(kinds).toEqual([...kinds].sort((a, b) => KINDS.indexOf(a) - KINDS.indexOf(b)));
  });

  it('says of every row what is measured and what differs, in both languages', async () => {
    for (const tongue of ['en', 'zh'] as const) {
      language.value = tongue;
      modelWords.value = await loadModelWords(tongue);
      for (const claim of CLAIMS) {
        const said = [
          ...measuredOf(claim).map(({ outcome }) => outcomeText(outcome, claim)),
          ...Object.values(claim.arms).flatMap((arm) => differenceLines(arm, claim)),
          ...differenceLines(claim.base, claim),
        ].join('\n');
        expect(said, claim.id).not.toMatch(/undefined|NaN|\[object|parameters\./);
        if (tongue === 'zh') expect(said, claim.id).toMatch(/[一-鿿]/);
      }
    }
    language.value = 'en';
    modelWords.value = await loadModelWords('en');
  });
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;');

/** As if a condition had decided the row. */
function stopBy({ judgement }: RowResult, verdict: 'not met' | 'not shown') {
  const [first, ...rest] = judgement!.conditions;
  return {
    conditions: [{ ...first, verdict }, ...rest],
    stop: { is: 'condition' as const, names: [first.name] },
  };
}

describe('a row that was run', () => {
  const claim = shortened(
    CLAIMS.find(({ id }) => id === 'T3')!,
    40,
  );
  const request: RegisterRequest = {
    kind: 'register',
    claims: [claim],
    replications: 4,
    consumers: 60,
    ablate: true,
    variants: null,
    worlds: true,
    draws: 0,
  };
  const core = new LabCore({
    executor: () => new SerialExecutor(),
    store: async () => new MemoryStore(),
    now: () => 0,
  });
  const outcome = core.runRequest(request, () => {}) as Promise<RegisterOutcome>;

  it('is told by its interval, and exported with how it was asked', async () => {
    const { rows, comparisons, tally } = await outcome;
    const [row] = rows;
    const first = row.comparison!.outcomes[0];
    const effect = inInterests(first)!;
    expect(effect.low).toBeLessThanOrEqual(effect.mean);
    expect(effect.mean * first.margin.size * first.sign).toBeCloseTo(first.effect.mean, 12);
    expect(sentencesOf(row).join(' ')).toContain('[');
    const found = { request, row, comparisons, tally, stopped: false, running: new Map() };
    const file = JSON.parse(exportedJson([found])) as { rows: { verdict: string; asked: object }[] };
    expect(file.rows[0]).toMatchObject({ verdict: row.verdict, asked: { consumers: 60, replications: 4 } });
  });

  it('stands in the table as published once it is, and as computed here before', async () => {
    const { rows: results, provenance } = await outcome;
    // As the command line writes it: without runs.
    const file = JSON.parse(
      JSON.stringify({
        provenance,
        rows: results.map((row) => ({ ...row, comparison: { ...row.comparison, runs: undefined } })),
      }),
    ) as Parameters<typeof gathered>[0][number];
    // The test's row is shorter than that of the register: as if it had asked for so little.
    expect(gathered([file])).toMatchObject({ rows: new Map(), outdated: new Set(['T3']) });
    expect(rowOf(claim, gathered([file]), none)).toMatchObject({ verdict: 'none', outdated: true });
    const asked = CLAIMS.find(({ id }) => id === 'T3')!;
    file.rows[0] = { ...file.rows[0], claim: asked };
    const there = gathered([file]);
    const here = new Map([['T3', { row: results[0] }]]);
    expect(rowOf(claim, null, here)).toMatchObject({ from: 'here', verdict: results[0].verdict });
    const row = rowOf(claim, there, here);
    expect(row).toMatchObject({ from: 'published', verdict: results[0].verdict });
    expect(row.result!.comparison!.runs).toEqual([]);
    expect(sentencesOf(row.result!).at(-1)).toEqual(sentencesOf(results[0]).at(-1));
    // Of before it was asked for: what is missing is not made up.
    const lately = ['matched', 'neutral', 'apart'];
    const before = Object.fromEntries(Object.entries(file.rows[0]).filter(([key]) => !lately.includes(key)));
    const old = gathered([{ provenance, rows: [before as unknown as (typeof file.rows)[0]] }]).rows.get(
      'T3',
    )!.row;
    expect(old).toMatchObject({ matched: [], neutral: null, apart: null });
    expect(holdingOf(old)).toEqual({ is: 'undrawn' });
  });

  it('says in both languages what was asked, checked, found, and where it holds', async () => {
    const [result] = (await outcome).rows;
    const seen: Partial<RowResult>[] = [
      {},
      { judgement: { ...result.judgement!, ...stopBy(result, 'not met') }, verdict: 'condition not met' },
      { judgement: { ...result.judgement!, ...stopBy(result, 'not shown') }, verdict: 'condition not met' },
    ];
    for (const tongue of ['en', 'zh'] as const) {
      language.value = tongue;
      modelWords.value = await loadModelWords(tongue);
      for (const part of seen) {
        const one = { ...result, ...part };
        const row: Row = { claim, result: one, from: 'here', verdict: one.verdict, outdated: false };
        const html = [
          renderToString(h(RowsTable, { shown: [row] })),
          renderToString(h(AskedBlock, { claim })),
          renderToString(h(CheckedBlock, { claim, row: one })),
          renderToString(h(CameOutBlock, { row: one, fromHere: true })),
          renderToString(h(HoldsBlock, { claim, row: one })),
          plainOf(row),
        ].join('\n');
        expect(html).not.toMatch(/undefined|NaN|\[object/);
        for (const text of claim.parts) expect(html).toContain(escaped(say(text.words)));
        expect(html.includes('data-failing')).toBe(checkedOf(one)!.some(({ passed }) => !passed));
      }
      for (const other of CLAIMS)
        for (const block of [AskedBlock, CheckedBlock]) {
          const html = renderToString(h(block, { claim: other, row: null }));
          expect(html, other.id).not.toMatch(/undefined|NaN|\[object/);
        }
    }
    language.value = 'en';
    modelWords.value = await loadModelWords('en');
  });

  it('counts what is supported only with how far that goes', async () => {
    const [result] = (await outcome).rows;
    const drawn = (stands: number, fragile: boolean, verdict: Verdict): UncertainResult =>
      ({
        stands,
        fragile,
        verdict,
        draws: Array.from({ length: 10 }, () => ({})),
      }) as unknown as UncertainResult;
    const rowAs = (id: string, verdict: Verdict, uncertain?: UncertainResult): Row => {
      const one = CLAIMS.find((other) => other.id === id)!;
      const found = { ...result, claim: one, verdict, ...(uncertain && { uncertain }) };
      return { claim: one, result: found, from: 'published', verdict, outdated: false };
    };
    const { claims, falsifiers, holding } = summaryOf([
      rowAs('T1', 'supported', drawn(9, false, 'supported')),
      rowAs('T2', 'partly', drawn(3, true, 'partly')),
      // Its draws were held against another verdict, that before correction.
      rowAs('T3', 'supported', drawn(10, false, 'partly')),
      rowAs('T4', 'supported'),
      rowAs('T5', 'undecided'),
      rowAs('F1', 'supported'),
    ]);
    expect([claims.length, falsifiers.length]).toEqual([5, 1]);
    expect(holding).toMatchObject({ n: 4, firm: 1, fragile: 1, undrawn: 2 });
    expect(holding.kinds.reduce((sum, [, n]) => sum + n, 0)).toBe(4);
  });
});

describe('policies', () => {
  it('normalises splits, and adds them to the file', () => {
    expect(sharesOf({ toKoc: 0, toMid: 0 })).toEqual({});
    expect(sharesOf({ toKoc: 60, toMid: 20, toHead: 0 })).toEqual({ toKoc: 0.75, toMid: 0.25 });
    const pyramid = FILES.find(({ name }) => name === 'pyramid.json')!;
    const choice = { ...withOwn(choiceOf(pyramid)), without: ['head', 'pyramid'] };
    const { file } = requestOf(choice, (name) => name);
    expect(Object.keys(file.policies as object)).toEqual(['koc', 'mid', 'advertising', 'own-1']);
    // What was compared with has been left out.
    expect(file.reference).toBe('koc');
    const foreign = { name: 'x.json', json: { ...pyramid.json, base: 'nowhere' } };
    expect(() => requestOf(choiceOf(foreign), (name) => `no ${name}`)).toThrow('no nowhere');
  });

  it('draws the ellipse in which both means lie: everywhere on it Hotelling’s T² is the quantile', () => {
    const xs = [1, 2, 3, 4, 5, 9];
    const ys = [2, 1, 4, 3, 5, 0];
    const n = xs.length;
    const mean = (list: number[]): number => list.reduce((sum, v) => sum + v, 0) / n;
    const product = (a: number[], b: number[]): number =>
      a.reduce((sum, v, i) => sum + (v - mean(a)) * (b[i] - mean(b)), 0) / (n - 1);
    const [xx, xy, yy] = [product(xs, xs), product(xs, ys), product(ys, ys)];
    const outline = ellipseOf(xs, ys)!;
    expect(outline).toHaveLength(72);
    for (const [x, y] of outline) {
      const [dx, dy] = [x - mean(xs), y - mean(ys)];
      const squared = (n * (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy)) / (xx * yy - xy * xy);
      expect(squared).toBeCloseTo(((2 * (n - 1)) / (n - 2)) * fQuantileTwo(0.95, n - 2), 6);
    }
    expect(ellipseOf([1, 2, 3], [1, 2, 3])).toBeNull();
  });
});
