/** What `trustfall sensitivity` says: which numbers an outcome or contrast hangs on, and how much is chance. */
import type {
  IndexRow,
  Indices,
  Screening,
  ScreeningRow,
  SensitivityResult,
} from '../../sensitivity/results.ts';
import { valueOf } from '../../sensitivity/factors.ts';
import { methodsSection, sensitivityMethods } from '../methods.ts';
import { code, estimate, figure, notes, number, paragraph, share, table } from '../model.ts';
import type { Block, Document, Figure, Inline, ReadingTable, Section } from '../model.ts';
import { percent, short } from '../numbers.ts';
import { provenanceSection } from '../provenance.ts';
import { sensitivitySentences } from './sentences.ts';

/** Names beside marks would cover each other. */
const DRAWN = 8;
/** Rows that a terminal shows. */
const BEST = 12;

function effectsFigure({ rows, walks }: Screening): Figure[] {
  const drawn = rows.filter(({ still }) => !still).slice(0, DRAWN);
  if (drawn.length === 0) return [];
  const title = 'Mean size of the effects against their spread';
  const points = drawn.map(({ factor, meanAbsolute, interval, sd, shown }) => ({
    id: factor.name,
    x: { mean: meanAbsolute, low: interval.low, high: interval.high, values: [] },
    y: { mean: sd, low: sd, high: sd, values: [] },
    hollow: !shown,
  }));
  const about = `${drawn.length} numbers; what they are stands in the table.`;
  const across = { title: 'μ*: mean size of the effect over the whole range', goal: null };
  const up = { title: 'σ: its standard deviation over walks', goal: null };
  const many = drawn.length < rows.length ? `The ${drawn.length} largest of ${rows.length} numbers: ` : '';
  return [
    figure({ kind: 'scatter', title, about, across, up, points }, [
      `${many}μ* with its 95 % interval (bootstrap over ${walks} walks) against σ. High up, an effect is curved, depends on other numbers or on chance. `,
      'Empty marks are not shown to matter.',
    ]),
  ];
}

const screeningView = (rows: readonly ScreeningRow[]): ReadingTable => ({
  ...table('Elementary effects, the largest first', rows, ({ words, numbers }) => [
    words('number', ({ factor }) => code(factor.name)),
    words('shown to matter', ({ shown, told, still }) =>
      shown ? 'yes' : still ? 'moves nothing' : told ? 'by itself only' : 'not shown',
    ),
    numbers('μ* [95 % interval]', ({ meanAbsolute, interval }) => estimate(meanAbsolute, interval)),
    numbers('μ* by chance alone', ({ chance }) => number(chance)),
    numbers('μ', ({ mean }) => number(mean)),
    numbers('σ', ({ sd }) => number(sd)),
    numbers('not chance [95 %]', (row) => share(row.share, row.shareInterval)),
  ]),
  most: BEST,
});

function screeningSection(screening: Screening): Section {
  const { rows, walks, jointLevel } = screening;
  const blocks: Block[] =
    rows.length === 0
      ? [paragraph(`${walks} walks came to their end: too few.`)]
      : [
          ...effectsFigure(screening),
          screeningView(rows),
          notes([
            'Effects are in the unit of the outcome, for the whole range of the number. “Not chance” is of the mean square effect.',
            `“Yes”: its interval at ${percentOf(jointLevel)}, so that all hold together with 95 %, leaves out 0; “by itself only”: its own at 95 % does.`,
          ]),
        ];
  return { id: 'screening', heading: `Screening: ${walks} walks`, blocks };
}

const percentOf = (level: number): string => `${Number((100 * level).toFixed(3))} %`;

function indexFigure({ rows }: Indices): Figure {
  const bars = rows.flatMap(({ factor, first, firstInterval, total, totalInterval }) => [
    bar(`${factor.name}: with interactions`, total, totalInterval),
    bar(`${factor.name}: alone`, first, firstInterval),
  ]);
  const title = 'Shares of the variance that the numbers make';
  const about = bars.map(({ label, said }) => `${label} ${said}`).join('; ');
  return figure(
    { kind: 'bars', title, about, axis: 'share of variance', bars },
    `${title}: total and first-order Sobol indices with 95 % intervals (bootstrap over blocks). Where the interval reaches 0 or below, nothing is shown.`,
  );
}

const bar = (label: string, value: number, { low, high }: { low: number; high: number }) => ({
  key: label,
  label,
  said: `${percent(value)} [${percent(low)}, ${percent(high)}]`,
  value,
  interval: { low, high },
});

const indexView = (rows: readonly IndexRow[]): ReadingTable =>
  table('Sobol indices, the largest first', rows, ({ words, numbers }) => [
    words('number', ({ factor }) => code(factor.name)),
    words('shown to matter', ({ shown }) => (shown ? 'yes' : 'not shown')),
    numbers('alone [95 % interval]', ({ first, firstInterval }) => estimate(first, firstInterval)),
    numbers('with interactions [95 %]', ({ total, totalInterval }) => estimate(total, totalInterval)),
  ]);

function variances({
  variance,
  varianceInterval,
  chance,
  chanceShare,
  chanceInterval,
  told,
}: Indices): ReadingTable {
  const rows: [string, Inline, Inline][] = [
    [
      'the numbers, of what is expected at a point',
      estimate(variance, varianceInterval),
      chanceShare === null || !told
        ? '–'
        : share(1 - chanceShare, { low: 1 - chanceInterval.high, high: 1 - chanceInterval.low }),
    ],
    [
      'chance, of one run at a point',
      number(chance),
      chanceShare === null || !told ? '–' : share(chanceShare, chanceInterval),
    ],
  ];
  return table('Where the variance between single runs comes from', rows, ({ words, numbers }) => [
    words('made by', ([what]) => what),
    numbers('variance', ([, size]) => size),
    numbers('share [95 % interval]', ([, , part]) => part),
  ]);
}

function indexSection(indices: Indices, { screening, factors }: SensitivityResult): Section {
  const { blocks, dropped, rows, told } = indices;
  const fixed = screening === null ? 0 : factors.length - rows.length;
  return {
    id: 'indices',
    heading: `Sobol indices: ${blocks} blocks`,
    blocks: [
      // Shares of nothing have no place in a figure.
      ...(told ? [indexFigure(indices), indexView(rows)] : []),
      variances(indices),
      notes([
        fixed > 0 &&
          `${fixed} screened numbers stay at their values here: their part is in none of these shares.`,
        dropped > 0 && `${dropped} blocks left out because a run failed.`,
      ]),
    ],
  };
}

function factorsSection({ factors, leftOut }: SensitivityResult): Section {
  const rows = factors.flatMap(({ name, members, why }) =>
    members.map((member, i) => ({ name: i === 0 ? name : '', member, why })),
  );
  const left = (names: readonly string[], because: string): Inline =>
    names.length > 0 && `Left as they are, ${because}: ${names.join(', ')}.`;
  return {
    id: 'factors',
    heading: 'What was moved',
    in: ['report'],
    blocks: [
      table('Numbers and their ranges', rows, ({ words, numbers }) => [
        words('number', ({ name, member }) => code(name === '' ? member.path : name)),
        numbers('low', ({ member }) => short(valueOf(member, 0))),
        numbers('high', ({ member }) => short(valueOf(member, 1))),
        words('scale', ({ member }) => member.range.scale ?? 'linear'),
        words('why', ({ why }) => why),
      ]),
      notes([
        left(leftOut.said, 'because the scenario or an arm says what they are'),
        left(leftOut.off, 'because their mechanism is off in all arms'),
      ]),
    ],
  };
}

export function sensitivityDocument(result: SensitivityResult): Document {
  const { title, question, screening, indices, runs, provenance } = result;
  return {
    title,
    question,
    answer: sensitivitySentences(result).map((words) => ({ words })),
    sections: [
      ...(indices === null ? [] : [indexSection(indices, result)]),
      ...(screening === null ? [] : [screeningSection(screening)]),
      factorsSection(result),
      methodsSection(
        sensitivityMethods({
          network: provenance.network !== null,
          screening: screening !== null,
          indices: indices !== null,
        }),
      ),
      provenanceSection(provenance, runs, { scenarios: false, network: 'everywhere' }),
    ],
    runs,
    provenance,
  };
}
