/** The verdicts as a document (Markdown): a table of all rows, then each row with what it rests on. */
import type { RegisterResult, RowResult } from './verdicts/register-results.ts';
import type { OutcomeResult } from './verdicts/results.ts';
import { sentencesOf, short, withInterval } from './documents/register/sentences.ts';
import { VERDICTS } from './verdicts/verdict.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const pValue = (value: number | null): string => {
  if (value === null) return '–';
  return value < 0.001 ? '< 0.001' : value.toFixed(3);
};

const firstOf = ({ comparison }: RowResult): OutcomeResult | undefined => comparison?.outcomes[0];

const figures = (outcome: OutcomeResult | null | undefined): string[] =>
  outcome ? [withInterval(outcome), short(outcome.margin.size), String(outcome.effect.n)] : ['–', '–', '–'];

const FIGURES = ['effect [95 % interval]', 'of interest', 'seeds'];

/** Where the verdict of a row is the same, of how many variants: "9 of 11". */
const robustness = ({ variants }: RowResult): string =>
  variants.length === 0 ? '–' : `${variants.filter(({ same }) => same).length} of ${variants.length}`;

const restsOn = ({ ablations }: RowResult): string =>
  ablations.length === 0
    ? '–'
    : ablations
        .filter(({ changes }) => changes)
        .map(({ mechanism }) => mechanism)
        .join(', ') || 'no single one';

function overview(rows: readonly RowResult[]): string {
  const head = ['row', 'verdict', ...FIGURES, 'p (Holm)', 'kind', 'rests on', 'same in variants'];
  return markdownTable(
    head,
    rows.map((row) => [
      row.claim.id,
      row.verdict,
      ...figures(firstOf(row)),
      pValue(row.holm),
      row.claim.kind,
      restsOn(row),
      robustness(row),
    ]),
  );
}

function inFull(row: RowResult): string[] {
  const { claim, comparison, ablations, variants } = row;
  const outcomes = comparison?.outcomes ?? [];
  const equal = comparison?.equal;
  const arms = equal?.arms.map(({ name, mean }) => `${name} ${short(mean)}`).join(', ');
  return [
    `## ${claim.id}: ${row.verdict}`,
    `${claim.claim.en} (${claim.paper} ${claim.section}) / ${claim.claim.zh}`,
    sentencesOf(row).join(' '),
    markdownTable(
      ['outcome', 'verdict', ...FIGURES],
      outcomes.map((one) => [one.words, one.verdict, ...figures(one)]),
    ),
    ...(ablations.length === 0
      ? []
      : [
          markdownTable(
            ['without', 'verdict', ...FIGURES, 'share of the effect that rests on it'],
            ablations.map(({ mechanism, verdict, without, share }) => [
              mechanism,
              verdict,
              ...figures(without),
              share === null ? '–' : shareOf(share),
            ]),
          ),
        ]),
    ...(variants.length === 0
      ? []
      : [
          markdownTable(
            ['with', 'verdict', ...FIGURES],
            variants.map(({ name, verdict, outcome }) => [name.en, verdict, ...figures(outcome)]),
          ),
        ]),
    ...(equal && !equal.holds ? [`Not alike in all arms: ${equal.of} (${arms}).`] : []),
    ...(outcomes[0] === undefined ? [] : [`Of interest: ${outcomes[0].margin.because}.`]),
    ...(claim.contrary === undefined ? [] : [`Literature: ${claim.contrary}`]),
    ...(claim.missing === undefined ? [] : [`Not captured: ${claim.missing}.`]),
  ];
}

type Share = NonNullable<RowResult['ablations'][number]['share']>;
const percent = (value: number): string => `${Math.round(100 * value)} %`;
const shareOf = ({ value, interval }: Share): string =>
  interval === null
    ? percent(value)
    : `${percent(value)} [${percent(interval.low)}, ${percent(interval.high)}]`;

/** Which p values stay below a level after correction. */
export function familySentence(rows: readonly RowResult[]): string {
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

/** @param title heading of the document */
export function verdictDocument({ rows, provenance }: Omit<RegisterResult, 'tally'>, title: string): string {
  const counts = VERDICTS.map(
    (verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length] as const,
  );
  const { network, model, program, command } = provenance;
  return [
    `# ${title}`,
    `Made by \`${command}\` (${program}, model ${model}` +
      `${network === null ? '' : `, network ${network.name}, content hash ${network.hash}`}). ` +
      'Verdicts follow from the interval of the effect and the smallest effect of interest: [laboratory.md](laboratory.md). ' +
      'Effects have the unit of their outcome and the sign of the contrast; what is expected stands with each row.',
    counts
      .filter(([, count]) => count > 0)
      .map(([verdict, count]) => `${count} ${verdict}`)
      .join(', ') + '.',
    familySentence(rows),
    overview(rows),
    ...rows.flatMap(inFull),
    '',
  ].join('\n\n');
}
