/** What `trustfall hypotheses` says: verdicts in one table and one figure, then every row. */
import { leading } from '../../verdicts/register-results.ts';
import type { RegisterResult, RowResult } from '../../verdicts/register-results.ts';
import { VERDICTS } from '../../verdicts/verdict.ts';
import type { Change, Verdict } from '../../verdicts/verdict.ts';
import { effectForest, effectView } from '../effects.ts';
import { methodsSection, registerMethods } from '../methods.ts';
import { chinese, findingMark, joined, paragraph } from '../model.ts';
import type { Block, Document, Inline, Item, ReadingTable, Section } from '../model.ts';
import { provenanceSection } from '../provenance.ts';
import { Columns, inReport, made, only, view } from '../view.ts';
import type { ViewColumn } from '../view.ts';
import { paperOf } from '../../papers.ts';
import type { Paper } from '../../papers.ts';
import { rowId, rowSection } from './row.ts';
import { verdictTable } from './tables.ts';

/** On a terminal more rows than these are told in the table alone. */
const FEW = 8;

const link = (row: RowResult): Inline => ({ is: 'link', to: rowId(row), words: row.claim.id });
const linked = (rows: readonly RowResult[]): Inline => joined(rows.map(link));

const byVerdict = (rows: readonly RowResult[]): { verdict: Verdict; of: RowResult[] }[] =>
  VERDICTS.map((verdict) => ({ verdict, of: rows.filter((row) => row.verdict === verdict) })).filter(
    ({ of }) => of.length > 0,
  );

const ASSERTING: readonly Verdict[] = ['supported', 'partly', 'reversed'];

/** What correction over the family took away. */
function familySentence(rows: readonly RowResult[]): string {
  const run = rows.filter(({ judgement }) => judgement !== null);
  const said = run.filter(({ alone }) => ASSERTING.includes(alone));
  const held = said.filter(({ alone, verdict }) => alone === verdict).length;
  const found = said.filter((row) => (row.benjaminiHochberg ?? 1) <= 0.05).length;
  return (
    `Verdicts are those after Holm’s correction over all ${run.length} rows (family-wise error 5 %): of ${said.length} that ` +
    `are supported, partly supported or reversed taken alone, ${held} stay so (${found} after Benjamini and Hochberg, false ` +
    `discovery rate 5 %).`
  );
}

const of = (count: number, all: number): string => `${count} of ${all} ${all === 1 ? 'row' : 'rows'}`;

/** In how many rows something makes the verdict another one; nothing where it was not tried. */
function moved(tried: readonly RowResult[], by: (row: RowResult) => boolean, how: string): Inline[] {
  if (tried.length === 0) return [];
  const other = tried.filter(by);
  const which = other.length > 0 && [': ', linked(other)];
  return [[`In ${of(other.length, tried.length)} the verdict is another one ${how}`, which, '.']];
}

/** How many rows have which verdict, and which; then what it holds against many rows, switches and assumptions. */
function answerOf(rows: readonly RowResult[]): Item[] {
  const run = rows.filter(({ comparison }) => comparison !== null);
  const said: Inline[] = [
    ...byVerdict(rows).map((one): Inline => {
      const verb = one.of.length === 1 ? 'is' : 'are';
      return [
        `${of(one.of.length, rows.length)} ${verb} `,
        findingMark(one.verdict),
        ': ',
        linked(one.of),
        '.',
      ];
    }),
    run.length > 0 && familySentence(rows),
    ...moved(
      run.filter(({ ablations }) => ablations.length > 0),
      ({ ablations }) => ablations.some(({ change }) => change === 'another'),
      'without one of the mechanisms',
    ),
    ...moved(
      run.filter(({ variants }) => variants.length > 0),
      ({ variants }) => variants.some(({ change }) => change === 'another'),
      'under some other assumption',
    ),
  ];
  return said.filter((words) => words !== false).map((words) => ({ words }));
}

/** Where the verdict of a row is the same, of how many variants: "9 of 11, 1 undecided". */
function robustness({ variants }: RowResult): string {
  if (variants.length === 0) return '–';
  const count = (change: Change): number => variants.filter((one) => one.change === change).length;
  const untold = count('undecided');
  return `${count('same')} of ${variants.length}${untold > 0 ? `, ${untold} undecided` : ''}`;
}

function restsOn({ ablations }: RowResult): string {
  if (ablations.length === 0) return '–';
  const changing = ablations.filter(({ change }) => change === 'another').map(({ mechanism }) => mechanism);
  return changing.join(', ') || 'no single one';
}

/** In how many draws the verdict stands, where that was asked. */
const holdsColumn = (rows: readonly RowResult[]): ViewColumn[] =>
  rows.every(({ uncertain }) => uncertain === undefined)
    ? []
    : [
        made('stands in draws', (row) => {
          const { uncertain, verdict } = rows[row];
          if (uncertain === undefined) return '–';
          const { stands, draws, fragile } = uncertain;
          // Draws know of no correction over rows.
          const alone = uncertain.verdict === verdict ? '' : `${uncertain.verdict}: `;
          return `${alone}${stands} of ${draws.length}${fragile ? ' (fragile)' : ''}`;
        }),
      ];

function overview(rows: readonly RowResult[]): ReadingTable {
  const columns = new Columns(verdictTable(rows));
  return view(
    'Verdicts. Effects have the unit of their outcome and the sign of the contrast',
    [
      made('row', (row) => link(rows[row])),
      inReport(made('claim', (row) => [rows[row].claim.claim.en, chinese(rows[row].claim.claim)], 'prose')),
      columns.finding('verdict'),
      inReport(columns.words('alone', 'taken alone')),
      columns.words('parts'),
      columns.words('conditions', 'conditions met'),
      inReport(columns.words('manipulations', 'treatment took')),
      inReport(columns.words('paths', 'paths respond')),
      ...effectView(columns),
      inReport(columns.number('times', 'stands up to × of interest')),
      columns.p('p_holm', 'p (Holm)'),
      inReport(columns.p('p_bh', 'p (BH)')),
      columns.words('kind'),
      ...holdsColumn(rows),
      only(
        ['markdown'],
        made('rests on', (row) => restsOn(rows[row])),
      ),
      only(
        ['markdown'],
        made('same in variants', (row) => robustness(rows[row])),
      ),
    ],
    columns.rows(),
  );
}

function leadBlocks(rows: readonly RowResult[]): Block[] {
  const counts = byVerdict(rows).map(({ verdict, of: some }) => `${some.length} ${verdict}`);
  return [
    paragraph(`${counts.join(', ')}.`, ['markdown']),
    paragraph(familySentence(rows), ['markdown']),
    overview(rows),
    ...effectForest(
      'All rows that were run',
      rows
        .filter(({ comparison }) => comparison !== null)
        .map((row) => ({
          label: row.claim.id,
          said: row.verdict,
          outcome: leading(row),
        })),
      'beside',
    ),
  ];
}

/** Who wrote what the claims are taken from; nothing where they come from no paper. */
function papersSections(rows: readonly RowResult[]): Section[] {
  const keys = [...new Set(rows.flatMap(({ claim }) => claim.paper.split(';').map((key) => key.trim())))];
  const papers = keys.map(paperOf).filter((paper) => paper !== undefined);
  const entry = ({ short, full, url = '' }: Paper): Block =>
    paragraph([{ is: 'strong', words: short.en }, `: ${full} ${url}`]);
  if (papers.length === 0) return [];
  return [{ id: 'papers', heading: 'Papers', in: ['markdown', 'report'], blocks: papers.map(entry) }];
}

/** @param title heading, in English */
export function registerDocument(
  { rows, provenance }: Omit<RegisterResult, 'tally'>,
  title: string,
): Document {
  const runs = rows.flatMap(({ comparison }) => comparison?.runs ?? []);
  const few = rows.length <= FEW;
  return {
    title: { en: title, zh: '' },
    question: {
      en: 'Each claim is an experiment: the same seeds in every arm, parts that decide, the smallest effects that would matter, and what has to be alike. The verdict follows from the intervals of the effects.',
      zh: '',
    },
    answer: answerOf(rows),
    preface:
      'Verdicts follow from the intervals of the effects and the smallest effects of interest: [laboratory.md](laboratory.md). ' +
      'Effects are those of the first part of a row, in the unit of its outcome and with the sign of the contrast; all parts stand with each row.',
    sections: [
      { id: 'verdicts', heading: 'Verdicts', lead: true, blocks: leadBlocks(rows) },
      ...rows.map((row) => ({
        ...rowSection(row),
        ...(few ? {} : { in: ['markdown', 'report'] as const }),
      })),
      methodsSection(
        registerMethods({
          network: provenance.network !== null,
          looks: rows.some(({ comparison }) => (comparison?.looks ?? 0) > 1),
          ablations: rows.some(({ ablations }) => ablations.length > 0),
          variants: rows.some(({ variants }) => variants.length > 0),
          draws: rows.some(({ uncertain }) => uncertain !== undefined),
          apart: rows.some(({ seedsApart }) => seedsApart !== undefined),
        }),
      ),
      ...papersSections(rows),
      provenanceSection(provenance, runs, { scenarios: true, network: 'variant' }),
    ],
    runs,
    provenance,
  };
}
