/** What compare and optimise print. */
import { short } from '../lab/sentences.ts';
import { percent, within, words } from '../lab/policies/sentences.ts';
import type { ComparePoliciesResult, PolicyComparison, SplitSearchResult } from '../lab/policies/results.ts';
import { tallyLine } from './lab-report.ts';
import { table } from './table.ts';

/** Measures down, policies across. */
function measureRows({ measures, policies }: PolicyComparison): string[][] {
  const rows = measures.map(({ name, unit, goal }) => [
    words(name) + (goal === 'least' ? ' (less is better)' : ''),
    ...policies.map(({ measures: { [name]: one } }) => (one === null ? '–' : within(one.mean, one.interval))),
    unit,
  ]);
  const recovered = policies.map(({ recovered: one }) => (one === null ? '' : percent(one.share)));
  return [
    ['', ...policies.map(({ id }) => id), 'unit'],
    ...rows,
    ...(recovered[0] === '' ? [] : [['half of the loss made good', ...recovered, 'of replications']]),
  ];
}

function tailRows({ policies, decide }: PolicyComparison): string[][] {
  const rows = policies.map(({ id, measures: { [decide]: one } }) => {
    const tail = one?.tail;
    if (!tail) return [id, '–'];
    return [id, tail.interval === null ? short(tail.mean) : within(tail.mean, tail.interval)];
  });
  const normal = policies.some(({ measures: { [decide]: one } }) => one?.tail?.method === 'normal');
  return [
    ['mean of the worst 5 %', `${words(decide)}${normal ? ' (as if replications were normal)' : ''}`],
    ...rows,
  ];
}

function contrastRows({ contrasts, reference }: PolicyComparison): string[][] {
  const rows = contrasts.map((one) => [
    one.policy,
    words(one.measure),
    within(one.mean, one.interval),
    short(one.margin),
    one.finding,
    one.holm < 0.001 ? '< 0.001' : one.holm.toFixed(3),
    short(one.varianceSaved),
  ]);
  return [
    [`against ${reference}`, 'measure', 'difference', 'of interest', 'finding', 'p (Holm)', 'pairs save'],
    ...rows,
  ];
}

function rankingLines({ ranking, decide }: PolicyComparison): string[] {
  if (ranking === null) return [];
  const standings = ranking.standings.map((one) => [
    one.policy,
    `${percent(one.shareBest)} [${percent(one.interval.low)}, ${percent(one.interval.high)}]`,
    short(one.expectedRegret),
    short(one.worstRegret),
    one.meanRank.toFixed(2),
  ]);
  const drivers = ranking.drivers
    .slice(0, 6)
    .map((one) => [
      one.path,
      one.policy,
      one.interval === null ? short(one.correlation) : within(one.correlation, one.interval),
    ]);
  return [
    `The ranking by ${words(decide)} over ${ranking.draws.length} draws of what is not known, ${ranking.replications} seeds each:`,
    ...table([['policy', 'best in', 'expected regret', 'worst', 'mean rank'], ...standings]),
    '',
    ...table([['driver', 'lead of', 'rank correlation'], ...drivers]),
    '',
  ];
}

export function comparisonLines(
  { comparison, tally }: ComparePoliciesResult,
  folder: string | undefined,
): string[] {
  const { title, question, brand, span, budget, consumers, seeds, stopped, dropped } = comparison;
  const failures = comparison.runs.filter(({ failed }) => failed !== null);
  return [
    title.en,
    question.en,
    '',
    `${brand.name.en}, ${consumers} consumers; ${short(budget)} yuan per thousand consumers and day from day ${span.from} to day ${span.until - 1}, ${span.end} days lived` +
      (span.crisis === null ? '.' : `; crisis from day ${span.crisis}.`),
    `${seeds.length} replications (${stopped})${dropped > 0 ? `, ${dropped} left out` : ''}; means with 95 % intervals; differences are paired, and those of one measure hold together at 95 %.`,
    '',
    ...table(measureRows(comparison)),
    '',
    ...table(tailRows(comparison)),
    '',
    ...table(contrastRows(comparison)),
    '',
    ...rankingLines(comparison),
    ...comparison.conclusions.map((sentence) => `- ${sentence}`),
    '',
    ...comparison.assumptions.map((sentence) => `Assumed: ${sentence}`),
    ...failures.map(({ arm, seed, failed }) => `failed: ${arm}, seed ${seed}: ${failed}`),
    tallyLine(tally),
    ...(folder === undefined ? [] : [`tables in ${folder}`]),
  ];
}

export function searchLines({ search, tally }: SplitSearchResult, folder: string | undefined): string[] {
  const { channels, startSplit, chosen, candidates, goal, constraints } = search;
  const shown = [...candidates].sort(
    (a, b) => b.n - a.n || (goal.goal === 'least' ? a.goal - b.goal : b.goal - a.goal),
  );
  const rows = shown
    .slice(0, 8)
    .map((one) => [
      String(one.id),
      ...channels.map(({ name }) => one.split[name].toFixed(2)),
      String(one.n),
      short(one.goal),
      ...constraints.map(({ measure }) => short(one.constrained[measure])),
    ]);
  return [
    search.title.en,
    '',
    ...table([
      ['split', ...channels.map(({ name }) => name)],
      ['start', ...channels.map(({ name }) => startSplit[name].toFixed(2))],
      ['chosen', ...channels.map(({ name }) => chosen[name].toFixed(2))],
    ]),
    '',
    `Best of ${candidates.length} splits tried:`,
    ...table([
      [
        'candidate',
        ...channels.map(({ name }) => name),
        'seeds',
        words(goal.name),
        ...constraints.map(({ measure }) => words(measure)),
      ],
      ...rows,
    ]),
    '',
    ...search.conclusions.map((sentence) => `- ${sentence}`),
    '',
    tallyLine(tally),
    ...(folder === undefined ? [] : [`tables in ${folder}`]),
  ];
}
