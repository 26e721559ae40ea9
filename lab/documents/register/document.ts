/** What `trustfall hypotheses` says: verdicts in one table and one figure, then every row. */
import type { RegisterResult, RowResult } from '../../verdicts/register-results.ts';
import { VERDICTS } from '../../verdicts/verdict.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
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

/** Which p values stay below a level after correction. */
function familySentence(rows: readonly RowResult[]): string {
  const run = rows.filter(({ comparison }) => comparison !== null);
  const decided = run.filter(({ verdict }) => verdict === 'supported' || verdict === 'reversed');
  const held = (corrected: (row: RowResult) => number | null): number =>
    decided.filter((row) => (corrected(row) ?? 1) < 0.05).length;
  return (
    `Of ${decided.length} rows supported or reversed, ${held(({ holm }) => holm)} stay so after Holm’s correction over ` +
    `all ${run.length} rows (family-wise error 5 %), ${held((row) => row.benjaminiHochberg)} after Benjamini and ` +
    `Hochberg’s (false discovery rate 5 %).`
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
      ({ ablations }) => ablations.some(({ changes }) => changes),
      'without one of the mechanisms',
    ),
    ...moved(
      run.filter(({ variants }) => variants.length > 0),
      ({ variants }) => variants.some(({ same }) => !same),
      'under some other assumption',
    ),
  ];
  return said.filter((words) => words !== false).map((words) => ({ words }));
}

/** Where the verdict of a row is the same, of how many variants: "9 of 11". */
const robustness = ({ variants }: RowResult): string =>
  variants.length === 0 ? '–' : `${variants.filter(({ same }) => same).length} of ${variants.length}`;

function restsOn({ ablations }: RowResult): string {
  if (ablations.length === 0) return '–';
  const changing = ablations.filter(({ changes }) => changes).map(({ mechanism }) => mechanism);
  return changing.join(', ') || 'no single one';
}

/** In how many draws the verdict stands, where that was asked. */
const holdsColumn = (rows: readonly RowResult[]): ViewColumn[] =>
  rows.every(({ uncertain }) => uncertain === undefined)
    ? []
    : [
        made('stands in draws', (row) => {
          const { uncertain } = rows[row];
          if (uncertain === undefined) return '–';
          const { stands, draws, fragile } = uncertain;
          return `${stands} of ${draws.length}${fragile ? ' (fragile)' : ''}`;
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
      ...effectView(columns),
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
          outcome: row.comparison!.outcomes[0],
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
      en: 'Each claim is an experiment: the same seeds in every arm, one outcome that decides, and the smallest effect that would matter. The verdict follows from the interval of the effect.',
      zh: '',
    },
    answer: answerOf(rows),
    preface:
      'Verdicts follow from the interval of the effect and the smallest effect of interest: [laboratory.md](laboratory.md). ' +
      'Effects have the unit of their outcome and the sign of the contrast; what is expected stands with each row.',
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
        }),
      ),
      ...papersSections(rows),
      provenanceSection(provenance, runs, { scenarios: true, network: 'variant' }),
    ],
    runs,
    provenance,
  };
}
