/** One row of the register in a section of its own: all that its verdict rests on. */
import { Bars } from '../../charts/index.ts';
import type { RowResult } from '../register-results.ts';
import { sentencesOf, short, withInterval } from '../sentences.ts';
import {
  EFFECT_COLUMNS,
  armsTable,
  differences,
  effectCells,
  effectForest,
  outcomeTable,
  verdictWord,
} from './effects.tsx';
import {
  FIGURE_WIDTH,
  chinese,
  column,
  figure,
  idOf,
  list,
  number,
  numbers,
  paragraph,
  percent,
  section,
  table,
  withinLimits,
} from './parts.tsx';
import type { Content } from './parts.tsx';

export const rowId = (row: RowResult): string => idOf('row', row.claim.id);

const heading = (words: string): Content => <h3>{words}</h3>;

const shareWords = ({ value, interval }: NonNullable<RowResult['ablations'][number]['share']>): string =>
  interval === null
    ? percent(value)
    : `${percent(value)} [${percent(interval.low)}, ${percent(interval.high)}]`;

function ablationsOf(row: RowResult): Content {
  const { ablations, claim, comparison } = row;
  if (ablations.length === 0) return null;
  const shares = ablations.flatMap(({ mechanism, share }) =>
    share === null ? [] : [{ key: mechanism, label: mechanism, said: shareWords(share), ...share }],
  );
  const title = `${claim.id}: shares of the effect that rest on each mechanism`;
  return [
    heading('Without one of its mechanisms'),
    effectForest(
      `${claim.id} without one of its mechanisms`,
      [
        { label: 'with all mechanisms', outcome: comparison?.outcomes[0] },
        ...ablations.map(({ mechanism, without }) => ({ label: `without ${mechanism}`, outcome: without })),
      ],
      'above',
    ),
    shares.length > 0 &&
      figure(
        <Bars
          width={FIGURE_WIDTH}
          label={title}
          about={{ title, text: shares.map(({ label, said }) => `${label}: ${said}`).join('; ') }}
          axis="share of the effect that rests on the mechanism (0: nothing, 1: all of it)"
          bars={shares}
          reach={[1]}
          format={short}
        />,
        'What is lost without each mechanism, as a share of the effect, with bootstrap intervals. Shares need not add up.',
      ),
    table(
      `${claim.id}: the same arms with a mechanism switched off`,
      [
        column('without'),
        column('verdict'),
        ...EFFECT_COLUMNS,
        numbers('lost, in the expected direction'),
        numbers('share'),
      ],
      ablations.map(({ mechanism, verdict, without, lost, share, changes }) => [
        mechanism,
        [verdictWord(verdict), changes && ' (another verdict)'],
        ...effectCells(without),
        lost === null ? '–' : withinLimits(lost.mean, lost.interval),
        share === null ? '–' : shareWords(share),
      ]),
    ),
  ];
}

function variantsOf({ variants, claim, comparison }: RowResult): Content {
  if (variants.length === 0) return null;
  return [
    heading('Under other assumptions'),
    effectForest(
      `${claim.id} under other assumptions`,
      [
        { label: 'as in the row', outcome: comparison?.outcomes[0] },
        ...variants.map(({ name, outcome }) => ({ label: name.en, outcome })),
      ],
      'above',
    ),
    table(
      `${claim.id}: the same arms under other assumptions`,
      [column('assumption'), column('verdict'), ...EFFECT_COLUMNS],
      variants.map(({ name, verdict, outcome, same }) => [
        [name.en, name.zh !== name.en && <span lang="zh" class="about">{` ${name.zh}`}</span>],
        [verdictWord(verdict), !same && ' (another verdict)'],
        ...effectCells(outcome),
      ]),
    ),
  ];
}

/** What to keep in mind: reading alike in all arms, reasons, literature, what is not captured. */
function caveatsOf({ claim, comparison }: RowResult): Content {
  const first = comparison?.outcomes[0];
  const equal = comparison?.equal;
  const alike = equal?.arms.map(({ name, mean }) => `${name} ${short(mean)}`).join(', ');
  const items: Content[] = [
    claim.kind === 'assumed'
      ? 'Assumed: a rule of the model states the claim for one agent.'
      : 'Emergent: no rule states the claim; it has to come out.',
    `Mechanisms: ${claim.mechanisms.join(', ')}. ${claim.days} days.`,
    first !== undefined && `Of interest: ${first.margin.because}.`,
    !!equal &&
      `${equal.holds ? 'Alike in all arms' : 'Not alike in all arms, as it should be'}: ${equal.of} (${alike}).`,
    claim.contrary !== undefined && `Literature: ${claim.contrary}`,
    claim.missing !== undefined && `Not captured: ${claim.missing}`,
    claim.contested !== undefined && `Stands or falls most of all with: ${claim.contested.join(', ')}.`,
    !!comparison &&
      comparison.dropped > 0 &&
      `${comparison.dropped} replications are left out because a run failed.`,
    !!comparison &&
      `${comparison.seeds.length} replications in ${comparison.looks} ${comparison.looks === 1 ? 'look' : 'looks'} (${comparison.stopped}).`,
  ];
  return [heading('To keep in mind'), list(items.filter((item) => item !== false))];
}

function pairsOf({ comparison }: RowResult): Content {
  const first = comparison?.outcomes[0];
  if (first === undefined) return null;
  const { correlation, varianceSaved } = first.effect;
  return paragraph(
    `Mean ${withInterval(first)}; p against none at all `,
    number(first.effect.p),
    correlation !== null && ['; arms correlate at ', number(correlation)],
    varianceSaved !== null && [
      ', independent seeds would have taken ',
      number(varianceSaved),
      ' times the runs',
    ],
    '.',
  );
}

export function rowSection(row: RowResult): Content {
  const { claim, comparison } = row;
  const outcomes = comparison?.outcomes ?? [];
  return section(
    rowId(row),
    [`${claim.id} `, verdictWord(row.verdict)],
    paragraph(<strong>{claim.claim.en}</strong>, ` (${claim.paper} ${claim.section})`),
    claim.claim.zh !== claim.claim.en && chinese(claim.claim.zh),
    paragraph(sentencesOf(row).join(' ')),
    outcomes.length > 0 && differences(outcomes[0]),
    pairsOf(row),
    armsTable(outcomes, `${claim.id}: mean ± standard deviation over replications in each arm`),
    outcomeTable(outcomes, `${claim.id}: outcomes; the first decides`),
    outcomes.length > 1 &&
      effectForest(
        `${claim.id}: all outcomes`,
        outcomes.map((outcome) => ({ label: outcome.words, outcome })),
        'above',
      ),
    ablationsOf(row),
    variantsOf(row),
    caveatsOf(row),
  );
}
