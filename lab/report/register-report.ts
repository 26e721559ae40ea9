/** The report of `trustfall hypotheses`: verdicts in one table and one figure, then every row. */
import { h } from 'preact';
import type { RegisterResult, RowResult } from '../register-results.ts';
import { familySentence, pValue } from '../verdict-document.ts';
import { VERDICTS } from '../verdict.ts';
import { EFFECT_COLUMNS, effectCells, effectForest, verdictWord } from './effects.tsx';
import { methodsSection, registerMethods } from './methods.ts';
import { page } from './page.tsx';
import { column, numbers, prose, section, table } from './parts.tsx';
import type { Content } from './parts.tsx';
import { provenanceSection } from './provenance.ts';
import { rowId, rowSection } from './register-row.tsx';

const link = (row: RowResult): Content => h('a', { href: `#${rowId(row)}` }, row.claim.id);

const linked = (rows: readonly RowResult[]): Content => rows.map((row, i) => [i > 0 && ', ', link(row)]);

/** How many rows have which verdict, and which; then what it holds against many rows, switches and assumptions. */
function answerOf(rows: readonly RowResult[]): Content[] {
  const counts = VERDICTS.map((verdict) => ({ verdict, of: rows.filter((row) => row.verdict === verdict) }));
  const run = rows.filter(({ comparison }) => comparison !== null);
  const ablated = run.filter(({ ablations }) => ablations.length > 0);
  const resting = ablated.filter(({ ablations }) => ablations.some(({ changes }) => changes));
  const varied = run.filter(({ variants }) => variants.length > 0);
  const moved = varied.filter(({ variants }) => variants.some(({ same }) => !same));
  const of = (count: number, all: number): string => `${count} of ${all} ${all === 1 ? 'row' : 'rows'}`;
  return [
    ...counts
      .filter((one) => one.of.length > 0)
      .map((one) => [
        `${of(one.of.length, rows.length)} ${verb(one.of.length)} `,
        verdictWord(one.verdict),
        ': ',
        linked(one.of),
        '.',
      ]),
    ...(run.length > 0 ? [familySentence(rows)] : []),
    ...(ablated.length > 0
      ? [
          [
            `In ${of(resting.length, ablated.length)} the verdict is another one without one of the mechanisms`,
            resting.length > 0 && [': ', linked(resting)],
            '.',
          ],
        ]
      : []),
    ...(varied.length > 0
      ? [
          [
            `In ${of(moved.length, varied.length)} the verdict is another one under some other assumption`,
            moved.length > 0 && [': ', linked(moved)],
            '.',
          ],
        ]
      : []),
  ];
}
const verb = (count: number): string => (count === 1 ? 'is' : 'are');

const verdictTable = (rows: readonly RowResult[]): Content =>
  table(
    'Verdicts. Effects have the unit of their outcome and the sign of the contrast',
    [
      column('row'),
      prose('claim'),
      column('kind'),
      column('verdict'),
      ...EFFECT_COLUMNS,
      numbers('p (Holm)'),
      numbers('p (BH)'),
    ],
    rows.map((row) => [
      link(row),
      [row.claim.claim.en, row.claim.claim.zh !== row.claim.claim.en && chineseLine(row.claim.claim.zh)],
      row.claim.kind,
      verdictWord(row.verdict),
      ...effectCells(row.comparison?.outcomes[0]),
      pValue(row.holm),
      pValue(row.benjaminiHochberg),
    ]),
  );
const chineseLine = (words: string): Content => h('div', { lang: 'zh', class: 'about' }, words);

/** @param title heading, in English */
export function registerReport({ rows, provenance }: Omit<RegisterResult, 'tally'>, title: string): string {
  const runs = rows.flatMap(({ comparison }) => comparison?.runs ?? []);
  return page({
    title: { en: title, zh: '' },
    question: {
      en: 'Each claim is an experiment: the same seeds in every arm, one outcome that decides, and the smallest effect that would matter. The verdict follows from the interval of the effect.',
      zh: '',
    },
    answer: answerOf(rows),
    content: [
      section(
        'verdicts',
        'Verdicts',
        verdictTable(rows),
        effectForest(
          'All rows that were run',
          rows
            .filter(({ comparison }) => comparison !== null)
            .map((row) => ({
              label: row.claim.id,
              said: row.verdict,
              outcome: row.comparison!.outcomes[0],
            })),
          'beside',
        ),
      ),
      ...rows.map(rowSection),
      methodsSection(
        registerMethods({
          network: provenance.network !== null,
          looks: rows.some(({ comparison }) => (comparison?.looks ?? 0) > 1),
          ablations: rows.some(({ ablations }) => ablations.length > 0),
          variants: rows.some(({ variants }) => variants.length > 0),
        }),
      ),
      provenanceSection(provenance, runs, { scenarios: true, network: 'variant' }),
    ],
    provenance,
  });
}
