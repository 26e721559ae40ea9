/** Where a verdict holds, in the section of its row. */
import type { Block, Figure, ReadingTable } from '../model.ts';
import { code, figure, heading, notes, number, paragraph, share, table } from '../model.ts';
import { short } from '../numbers.ts';
import { valueOf } from '../../sensitivity/factors.ts';
import type { Region, UncertainResult } from '../../uncertain/results.ts';
import type { ApartResult } from '../../uncertain/seeds-apart.ts';
import { apartSentences, uncertainSentences } from './sentences.ts';

const REPORT = ['report'] as const;
/** Numbers that a report lists: all stand in the table for programs. */
const MOST = 12;

/** Effects of the first contrast over draws, each over the smallest effect of interest at its draw. */
function drawsFigure(id: string, { draws, spreads, stands }: UncertainResult): Figure[] {
  const [{ name }] = spreads;
  const rows = draws.flatMap(({ draw, effects, verdict }) => {
    const effect = effects.find((one) => one.name === name)!;
    if (!(effect.margin > 0)) return [];
    const { mean, low, high, margin } = effect;
    return [
      {
        key: String(draw),
        label: String(draw),
        said: verdict,
        mean: mean / margin,
        low: low / margin,
        high: high / margin,
        finding: verdict,
      },
    ];
  });
  if (rows.length < 2) return [];
  const title = `${id}: ${name} at each draw`;
  const about = `${rows.length} draws, from ${short(Math.min(...rows.map(({ mean }) => mean)))} to ${short(Math.max(...rows.map(({ mean }) => mean)))} times the smallest effect of interest; the verdict of the row stands in ${stands}.`;
  return [
    figure(
      {
        kind: 'forest',
        title,
        about,
        axis: 'effect over the smallest effect of interest at the draw, sign of the contrast',
        rows: rows.sort((a, b) => b.mean - a.mean),
        references: [{ at: 0, words: 'none' }],
        labels: 'beside',
        fold: rows.some(({ low, high }) => Math.max(Math.abs(low), Math.abs(high)) > 6),
      },
      'One line a draw, the largest effect first: what the seeds of the row would find. The colour is the verdict of the whole row.',
    ),
  ];
}

function regionsView(id: string, { regions, factors }: UncertainResult): ReadingTable[] {
  if (regions.length === 0) return [];
  const rangeOf = ({ name }: Region): string => {
    const [member, ...others] = factors.find((one) => one.name === name)!.members;
    return others.length > 0
      ? `${others.length + 1} together`
      : `${short(valueOf(member, 0))} to ${short(valueOf(member, 1))}`;
  };
  return [
    table(
      `${id}: where numbers lie when the verdict turns${regions.length > MOST ? `, the first ${MOST} of ${regions.length}` : ''}`,
      regions.slice(0, MOST),
      ({ words, numbers }) => [
        words('number', ({ name }) => code(name)),
        words('range', rangeOf),
        words('where it turns', ({ turnsWhere }) => (turnsWhere === 1 ? 'higher' : 'lower')),
        numbers('D', ({ d }) => number(d)),
        numbers('p', ({ p }) => ({ is: 'p', value: p })),
        numbers('p (Holm)', ({ holm }) => ({ is: 'p', value: holm })),
      ],
      REPORT,
    ),
  ];
}

function spreadView(id: string, { spreads, draws }: UncertainResult): ReadingTable {
  return table(
    `${id}: what differs between draws, and between seeds at a draw`,
    spreads,
    ({ words, numbers }) => [
      words('effect', ({ name }) => name),
      numbers('mean over draws', ({ mean }) => number(mean)),
      numbers('sd between draws', ({ between }) => number(between)),
      numbers('sd between seeds', ({ within }) => number(within)),
      numbers('kept of a draw', ({ kept }) => share(kept)),
      numbers('exactly nothing', ({ nothing }) => `${nothing} of ${draws.length}`),
    ],
    REPORT,
  );
}

export function uncertainBlocks(id: string, result: UncertainResult): Block[] {
  const { leftOut, draws } = result;
  const fixed = leftOut.said.length + leftOut.off.length;
  return [
    heading('Where it holds', REPORT),
    paragraph(uncertainSentences(result).join(' ')),
    ...(draws.length > 0
      ? [...drawsFigure(id, result), ...regionsView(id, result), spreadView(id, result)]
      : []),
    ...(fixed > 0
      ? [
          notes(
            [
              leftOut.said.length > 0 &&
                `Not moved, as the row says them itself: ${leftOut.said.join(', ')}.`,
              leftOut.off.length > 0 &&
                `Not moved, as their mechanism is off in all arms: ${leftOut.off.join(', ')}.`,
            ],
            REPORT,
          ),
        ]
      : []),
  ];
}

export function apartBlocks(id: string, result: ApartResult): Block[] {
  const { effects, order } = result;
  const told = effects.filter(({ components }) => components !== null);
  const cell = (name: string, place: number): ReturnType<typeof share> | string => {
    const { components } = told.find((one) => one.name === name)!;
    const part = place < 3 ? components!.parts[place] : components!.rest;
    return share(part.share, part.shareInterval);
  };
  return [
    heading('What replications differ in', REPORT),
    paragraph(apartSentences(result).join(' ')),
    ...(told.length === 0
      ? []
      : [
          table(
            `${id}: shares of the variance between replications, from ${order} seeds of each in a Latin square (${order * order} replications)`,
            told,
            ({ words, numbers }) => [
              words('effect', ({ name }) => name),
              numbers(result.network ? 'follows' : 'graph', ({ name }) => cell(name, 0)),
              numbers('people', ({ name }) => cell(name, 1)),
              numbers('days', ({ name }) => cell(name, 2)),
              numbers('together', ({ name }) => cell(name, 3)),
            ],
            REPORT,
          ),
        ]),
  ];
}
