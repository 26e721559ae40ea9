/** What the commands of the laboratory print. */
import type { RowResult } from '../lab/register-results.ts';
import type { OutcomeResult, Tally } from '../lab/results.ts';
import { short, sentencesOf, withInterval } from '../lab/sentences.ts';
import { pValue } from '../lab/verdict-document.ts';
import { table } from './table.ts';
import { whole } from './words.ts';

export const tallyLine = ({ computed, reused, failed }: Tally): string =>
  `computed ${whole(computed)}, reused ${whole(reused)}${failed > 0 ? `, failed ${whole(failed)}` : ''}`;

const cellsOf = (outcome: OutcomeResult | undefined): string[] =>
  outcome === undefined
    ? ['–', '–', '–']
    : [withInterval(outcome), short(outcome.margin.size), String(outcome.effect.n)];

/** The verdicts, a line each. */
export function verdictLines(rows: readonly RowResult[]): string[] {
  const head = ['row', 'verdict', 'effect [interval]', 'of interest', 'n', 'p (Holm)', 'kind'];
  return table([
    head,
    ...rows.map(({ claim, verdict, comparison, holm }) => [
      claim.id,
      verdict,
      ...cellsOf(comparison?.outcomes[0]),
      pValue(holm),
      claim.kind,
    ]),
  ]);
}

/** A row in full: claim, finding, further outcomes, ablations, variants. */
export function rowLines(row: RowResult): string[] {
  const { claim, comparison, ablations, variants } = row;
  const outcomes = (comparison?.outcomes ?? []).map((one) => [
    `  ${one.name}`,
    one.verdict,
    ...cellsOf(one),
    one.words,
  ]);
  const without = ablations.map(({ mechanism, verdict, without: one, share }) => [
    `  without ${mechanism}`,
    verdict,
    ...cellsOf(one ?? undefined),
    share === null ? '' : `${Math.round(100 * share.value)} % of the effect rests on it`,
  ]);
  const varied = variants.map(({ id, verdict, outcome, name }) => [
    `  with ${id}`,
    verdict,
    ...cellsOf(outcome ?? undefined),
    name.en,
  ]);
  const equal = comparison?.equal;
  return [
    `${claim.id}  ${claim.claim.en} (${claim.paper} ${claim.section})`,
    ...sentencesOf(row).map((sentence) => `  ${sentence}`),
    ...table([...outcomes, ...without, ...varied]),
    ...(equal && !equal.holds
      ? [
          `  Not alike in all arms: ${equal.of} (${equal.arms.map((arm) => `${arm.name} ${short(arm.mean)}`).join(', ')})`,
        ]
      : []),
    ...(claim.contrary === undefined ? [] : [`  Literature: ${claim.contrary}`]),
    ...(claim.missing === undefined ? [] : [`  Not captured: ${claim.missing}`]),
  ];
}

/** "12 supported, 3 reversed, …" */
export function countLine(rows: readonly RowResult[]): string {
  const counts = new Map<string, number>();
  for (const { verdict } of rows) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return Array.from(counts, ([verdict, count]) => `${count} ${verdict}`).join(', ');
}
