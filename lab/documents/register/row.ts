/** One row of the register in a section of its own: all that its verdict rests on. */
import { citation } from '../../papers.ts';
import { leading } from '../../verdicts/register-results.ts';
import type { AblatedPart, RowResult } from '../../verdicts/register-results.ts';
import type { OutcomeResult } from '../../verdicts/results.ts';
import { armsView, differences, distinctOutcomes, effectForest, effectView } from '../effects.ts';
import { chinese, figure, findingMark, heading, idOf, number, paragraph } from '../model.ts';
import type { Block, Figure, Notes, Section } from '../model.ts';
import { percent, withLimits } from '../numbers.ts';
import { Columns, inReport, made, only, view } from '../view.ts';
import { apartBlocks, uncertainBlocks } from '../uncertain/blocks.ts';
import { dialBlocks } from './dials.ts';
import { sentencesOf } from './sentences.ts';
import { ablationTable, conditionTable, partTable, variantTable } from './tables.ts';

const REPORT = ['report'] as const;

export const rowId = (row: RowResult): string => idOf('row', row.claim.id);

type Share = NonNullable<AblatedPart['share']>;

const shareWords = ({ value, interval }: Share): string =>
  interval === null
    ? percent(value)
    : `${percent(value)} [${percent(interval.low)}, ${percent(interval.high)}]`;

/** The first part without each mechanism: what figures show. */
const firstAblated = ({ ablations }: RowResult): { mechanism: string; part: AblatedPart | undefined }[] =>
  ablations.map(({ mechanism, parts }) => ({ mechanism, part: parts[0] }));

/** What is lost without each mechanism, as bars. */
function sharesFigure(row: RowResult): Figure[] {
  const bars = firstAblated(row).flatMap(({ mechanism, part }) => {
    const share = part?.share ?? null;
    return share === null ? [] : [{ key: mechanism, label: mechanism, said: shareWords(share), ...share }];
  });
  if (bars.length === 0) return [];
  const title = `${row.claim.id}: shares of the effect that rest on each mechanism`;
  const about = bars.map(({ label, said }) => `${label}: ${said}`).join('; ');
  const axis = 'share of the effect that rests on the mechanism (0: nothing, 1: all of it)';
  return [
    figure(
      { kind: 'bars', title, about, axis, bars },
      'What is lost without each mechanism, as a share of the effect of the first part, with bootstrap intervals. Shares need not add up.',
    ),
  ];
}

function ablationBlocks(row: RowResult): Block[] {
  const { ablations, claim } = row;
  if (ablations.length === 0) return [];
  const columns = new Columns(ablationTable([row]));
  const several = claim.parts.length > 1;
  return [
    heading('Without one of its mechanisms', REPORT),
    ...effectForest(`${claim.id} without one of its mechanisms`, [
      { label: 'with all mechanisms', outcome: leading(row) },
      ...firstAblated(row).map(({ mechanism, part }) => ({
        label: `without ${mechanism}`,
        outcome: part?.without,
      })),
    ]),
    ...sharesFigure(row),
    view(
      `${claim.id}: the same arms with a mechanism switched off`,
      [
        columns.words('mechanism', 'without'),
        columns.finding('verdict'),
        columns.words('change', 'against the row'),
        ...(several ? [columns.words('part')] : []),
        ...effectView(columns),
        inReport(columns.estimate('lost', 'lost_low', 'lost_high', 'lost, in the expected direction')),
        columns.share('share', 'share_low', 'share_high', 'share of the effect that rests on it'),
      ],
      columns.rows(),
    ),
  ];
}

function variantBlocks(row: RowResult): Block[] {
  const { variants, claim } = row;
  if (variants.length === 0) return [];
  const columns = new Columns(variantTable([row]));
  const isFirst = ({ of }: OutcomeResult): boolean => of === claim.parts[0].name;
  return [
    heading('Under other assumptions', REPORT),
    ...effectForest(`${claim.id} under other assumptions`, [
      { label: 'as in the row', outcome: leading(row) },
      ...variants.map(({ name, outcomes }) => ({ label: name.en, outcome: outcomes.find(isFirst) })),
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
        columns.words('change', 'against the row'),
        ...effectView(columns),
      ],
      columns.rows(),
    ),
  ];
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

const KIND = { assumed: 'Assumed', composed: 'Composed', emergent: 'Emergent, as the row says' } as const;

/** What to keep in mind: kind, reasons, literature, what is not captured. */
function caveats(row: RowResult): Notes {
  const { claim } = row;
  const because = leading(row)?.margin.because;
  const kind = `${KIND[claim.kind.is]}: ${claim.kind.because}.`;
  return {
    is: 'notes',
    heading: 'To keep in mind',
    items: [
      { words: kind, in: REPORT },
      ...(because === undefined
        ? []
        : [{ words: `Of interest: ${because}.`, in: ['markdown', 'report'] as const }]),
      ...(claim.contrary === undefined ? [] : [{ words: `Literature: ${claim.contrary}` }]),
      ...(claim.missing === undefined ? [] : [{ words: `Not captured: ${claim.missing}.` }]),
      ...makingItems(row).map((words) => ({ words, in: REPORT })),
    ],
  };
}

function pairs(row: RowResult): Block[] {
  const first = leading(row);
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

/** What was tested, a line each: parts first, then what was checked. */
function partsView(row: RowResult): Block[] {
  const columns = new Columns(partTable([row]));
  const { claim, judgement } = row;
  if (judgement === null) return [];
  return [
    view(
      `${claim.id}: parts${claim.logic === 'all' ? '' : ' (any suffices)'}, and what was checked beside them`,
      [
        columns.words('words', 'claimed'),
        columns.words('role'),
        columns.finding('verdict'),
        inReport(columns.words('test')),
        ...effectView(columns),
        inReport(columns.number('times', 'stands up to × of interest')),
        inReport(columns.number('g')),
        inReport(columns.number('power')),
      ],
      columns.rows(),
    ),
  ];
}

function conditionsView(row: RowResult): Block[] {
  const columns = new Columns(conditionTable([row]));
  if (columns.rows().length === 0) return [];
  return [
    view(
      `${row.claim.id}: what has to be alike, every two arms`,
      [
        columns.words('words', 'alike'),
        columns.words('pair', 'arms'),
        columns.words('alike', 'shown alike'),
        ...effectView(columns),
      ],
      columns.rows(),
    ),
  ];
}

/** Of what was tested, those that stand for something: no single steps or pairs. */
const standing = ({ comparison }: RowResult): OutcomeResult[] =>
  distinctOutcomes((comparison?.outcomes ?? []).filter(({ role }) => role !== 'condition'));

export function rowSection(row: RowResult): Section {
  const { claim, comparison } = row;
  const outcomes = comparison?.outcomes ?? [];
  const first = leading(row);
  const shown = standing(row);
  return {
    id: rowId(row),
    heading: [`${claim.id}: `, findingMark(row.verdict)],
    blocks: [
      paragraph([{ is: 'strong', words: claim.claim.en }, ` (${citation(claim).en})`, chinese(claim.claim)]),
      paragraph(sentencesOf(row).join(' ')),
      ...(first === undefined ? [] : differences(first)),
      ...pairs(row),
      {
        ...armsView(outcomes, `${claim.id}: mean ± standard deviation over replications in each arm`),
        in: REPORT,
      },
      ...partsView(row),
      ...dialBlocks(row),
      ...conditionsView(row),
      ...(row.uncertain === undefined ? [] : uncertainBlocks(claim.id, row.uncertain)),
      ...(row.seedsApart === undefined ? [] : apartBlocks(claim.id, row.seedsApart)),
      ...(shown.length > 1
        ? effectForest(
            `${claim.id}: all that was tested`,
            shown.map((outcome) => ({ label: outcome.words, outcome })),
          )
        : []),
      ...ablationBlocks(row),
      ...variantBlocks(row),
      caveats(row),
    ],
  };
}
