/** One row of the register in a section of its own: all that its verdict rests on. */
import { citation } from '../../papers.ts';
import type { RowResult } from '../../verdicts/register-results.ts';
import { outcomeTable } from '../effect-tables.ts';
import { armsView, differences, effectForest, effectView, outcomeView } from '../effects.ts';
import { chinese, figure, findingMark, heading, idOf, number, paragraph } from '../model.ts';
import type { Block, Figure, Item, Notes, Section } from '../model.ts';
import { percent, short, withLimits } from '../numbers.ts';
import { Columns, inReport, made, only, view } from '../view.ts';
import { apartBlocks, uncertainBlocks } from '../uncertain/blocks.ts';
import { sentencesOf } from './sentences.ts';
import { ablationTable, variantTable } from './tables.ts';

const REPORT = ['report'] as const;

export const rowId = (row: RowResult): string => idOf('row', row.claim.id);

type Share = NonNullable<RowResult['ablations'][number]['share']>;

const shareWords = ({ value, interval }: Share): string =>
  interval === null
    ? percent(value)
    : `${percent(value)} [${percent(interval.low)}, ${percent(interval.high)}]`;

/** What is lost without each mechanism, as bars. */
function sharesFigure({ ablations, claim }: RowResult): Figure[] {
  const bars = ablations.flatMap(({ mechanism, share }) =>
    share === null ? [] : [{ key: mechanism, label: mechanism, said: shareWords(share), ...share }],
  );
  if (bars.length === 0) return [];
  const title = `${claim.id}: shares of the effect that rest on each mechanism`;
  const about = bars.map(({ label, said }) => `${label}: ${said}`).join('; ');
  const axis = 'share of the effect that rests on the mechanism (0: nothing, 1: all of it)';
  return [
    figure(
      { kind: 'bars', title, about, axis, bars },
      'What is lost without each mechanism, as a share of the effect, with bootstrap intervals. Shares need not add up.',
    ),
  ];
}

function ablationBlocks(row: RowResult): Block[] {
  const { ablations, claim, comparison } = row;
  if (ablations.length === 0) return [];
  const columns = new Columns(ablationTable([row]));
  return [
    heading('Without one of its mechanisms', REPORT),
    ...effectForest(`${claim.id} without one of its mechanisms`, [
      { label: 'with all mechanisms', outcome: comparison?.outcomes[0] },
      ...ablations.map(({ mechanism, without }) => ({ label: `without ${mechanism}`, outcome: without })),
    ]),
    ...sharesFigure(row),
    view(
      `${claim.id}: the same arms with a mechanism switched off`,
      [
        columns.words('mechanism', 'without'),
        columns.finding('verdict'),
        ...effectView(columns),
        inReport(columns.estimate('lost', 'lost_low', 'lost_high', 'lost, in the expected direction')),
        columns.share('share', 'share_low', 'share_high', 'share of the effect that rests on it'),
        inReport(columns.words('changes', 'another verdict')),
      ],
      columns.rows(),
    ),
  ];
}

function variantBlocks(row: RowResult): Block[] {
  const { variants, claim, comparison } = row;
  if (variants.length === 0) return [];
  const columns = new Columns(variantTable([row]));
  return [
    heading('Under other assumptions', REPORT),
    ...effectForest(`${claim.id} under other assumptions`, [
      { label: 'as in the row', outcome: comparison?.outcomes[0] },
      ...variants.map(({ name, outcome }) => ({ label: name.en, outcome })),
    ]),
    view(
      `${claim.id}: the same arms under other assumptions`,
      [
        only(
          ['terminal', 'markdown'],
          made('with', (one) => variants[one].name.en),
        ),
        inReport(made('with', (one) => [variants[one].name.en, chinese(variants[one].name)])),
        columns.finding('verdict'),
        ...effectView(columns),
        inReport(columns.words('same', 'the same verdict')),
      ],
      columns.rows(),
    ),
  ];
}

/** Whether what was to be alike in all arms is. */
function alikeItem({ comparison }: RowResult): Item[] {
  const equal = comparison?.equal;
  if (!equal) return [];
  const arms = equal.arms.map(({ name, mean }) => `${name} ${short(mean)}`).join(', ');
  return equal.holds
    ? [{ words: `Alike in all arms: ${equal.of} (${arms}).`, in: REPORT }]
    : [{ words: `Not alike in all arms: ${equal.of} (${arms}).` }];
}

function makingItems({ claim, comparison }: RowResult): string[] {
  const { contested = [] } = claim;
  const said = [
    `Mechanisms: ${claim.mechanisms.join(', ')}. ${claim.days} days.`,
    ...(contested.length === 0 ? [] : [`Stands or falls most of all with: ${contested.join(', ')}.`]),
  ];
  if (comparison === null) return said;
  const { dropped, seeds, looks, stopped } = comparison;
  return [
    ...said,
    ...(dropped > 0 ? [`${dropped} replications are left out because a run failed.`] : []),
    `${seeds.length} replications in ${looks} ${looks === 1 ? 'look' : 'looks'} (${stopped}).`,
  ];
}

/** What to keep in mind: reading alike in all arms, reasons, literature, what is not captured. */
function caveats(row: RowResult): Notes {
  const { claim, comparison } = row;
  const because = comparison?.outcomes[0]?.margin.because;
  // Results of rows that were recorded before rules were named have none.
  const rule = claim.rule === undefined ? '' : `: ${claim.rule}`;
  const kind =
    claim.kind === 'assumed'
      ? `Assumed: a rule of the model states the claim for one agent${rule}.`
      : 'Emergent: no rule states the claim; it has to come out.';
  return {
    is: 'notes',
    heading: 'To keep in mind',
    items: [
      { words: kind, in: REPORT },
      ...alikeItem(row),
      ...(because === undefined
        ? []
        : [{ words: `Of interest: ${because}.`, in: ['markdown', 'report'] as const }]),
      ...(claim.contrary === undefined ? [] : [{ words: `Literature: ${claim.contrary}` }]),
      ...(claim.missing === undefined ? [] : [{ words: `Not captured: ${claim.missing}.` }]),
      ...makingItems(row).map((words) => ({ words, in: REPORT })),
    ],
  };
}

function pairs({ comparison }: RowResult): Block[] {
  const first = comparison?.outcomes[0];
  if (first === undefined) return [];
  const { correlation, varianceSaved, mean, interval, p } = first.effect;
  const words = [
    `Mean ${withLimits(mean, interval)}; p against none at all `,
    number(p),
    correlation !== null && ['; arms correlate at ', number(correlation)],
    varianceSaved !== null && [
      ', independent seeds would have taken ',
      number(varianceSaved),
      ' times the runs',
    ],
    '.',
  ];
  return [paragraph(words, REPORT)];
}

export function rowSection(row: RowResult): Section {
  const { claim, comparison } = row;
  const outcomes = comparison?.outcomes ?? [];
  const table = outcomeTable(comparison === null ? [] : [comparison]);
  return {
    id: rowId(row),
    heading: [`${claim.id}: `, findingMark(row.verdict)],
    blocks: [
      paragraph([{ is: 'strong', words: claim.claim.en }, ` (${citation(claim).en})`, chinese(claim.claim)]),
      paragraph(sentencesOf(row).join(' ')),
      ...(outcomes.length > 0 ? differences(outcomes[0]) : []),
      ...pairs(row),
      {
        ...armsView(outcomes, `${claim.id}: mean ± standard deviation over replications in each arm`),
        in: REPORT,
      },
      ...(row.uncertain === undefined ? [] : uncertainBlocks(claim.id, row.uncertain)),
      ...(row.seedsApart === undefined ? [] : apartBlocks(claim.id, row.seedsApart)),
      outcomeView(table, outcomes, `${claim.id}: outcomes; the first decides`),
      ...(outcomes.length > 1
        ? effectForest(
            `${claim.id}: all outcomes`,
            outcomes.map((outcome) => ({ label: outcome.words, outcome })),
          )
        : []),
      ...ablationBlocks(row),
      ...variantBlocks(row),
      caveats(row),
    ],
  };
}
