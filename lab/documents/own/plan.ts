/** What `trustfall hypotheses --plan` says: how many seeds a decision takes, going by a pilot. */
import type { PlannedTest, PowerPlan } from '../../own/power-plan.ts';
import type { ComparisonResult } from '../../verdicts/results.ts';
import { float, int, table as dataTable, text } from '../data-table.ts';
import type { Column, Table } from '../data-table.ts';
import { weightTable } from '../effect-tables.ts';
import { findingMark, number, paragraph, table } from '../model.ts';
import type { Document, Inline, Item } from '../model.ts';
import { provenanceSection } from '../provenance.ts';
import { runTables } from '../run-table.ts';

/** More than anybody computes. */
const MOST = 100_000;
const seedWords = (seeds: number): string =>
  Number.isNaN(seeds) ? '–' : seeds > MOST ? `more than ${MOST.toLocaleString('en')}` : String(seeds);

const plan: Column<PlannedTest>[] = [
  text('row', 'of the register', ({ row }) => row),
  text('test', 'its name', ({ outcome }) => outcome.name),
  text('role', 'part, condition, manipulation or path', ({ outcome }) => outcome.role),
  float('seeds', 'that the decision takes; none where no number does', ({ seeds }) =>
    Number.isFinite(seeds) ? seeds : NaN,
  ),
  text('towards', 'what they would say, were the effect that of the pilot', ({ towards }) => towards),
  float('mean', 'effect in the pilot, in the unit of its outcome', ({ outcome }) => outcome.effect.mean),
  float('sd', 'of the contrast over pilot seeds', ({ outcome }) => outcome.effect.sd),
  float('sesoi', 'smallest effect of interest, in the same unit', ({ outcome }) => outcome.margin.size),
  int('pilot', 'seeds of the pilot', ({ outcome }) => outcome.effect.n),
];
export const planTable = (tests: readonly PlannedTest[]): Table =>
  dataTable('plan', plan, tests, 'every test that decides: how many seeds it takes');

export const planTables = (tests: readonly PlannedTest[], results: readonly ComparisonResult[]): Table[] => [
  planTable(tests),
  weightTable(results),
  ...runTables(results),
];

function answerOf({ rows, chance }: PowerPlan): Item[] {
  return rows.map(({ row, seeds }): Item => {
    const words = `${row}: ${seedWords(seeds)} seeds for a ${Math.round(chance * 10)} in 10 chance that each of its tests decides.`;
    const zh = `${row}：要让每项检验都有 ${Math.round(chance * 100)}% 的机会得出结论，需 ${seedWords(seeds)} 个种子。`;
    return {
      words: Number.isNaN(seeds)
        ? `${row}: too few runs came to their end.`
        : [words, { is: 'aside', words: zh, language: 'zh' }],
    };
  });
}

export function planDocument(given: PowerPlan, results: readonly ComparisonResult[]): Document {
  const { tests, pilot, provenance } = given;
  const runs = results.flatMap((one) => one.runs);
  const rows = table('Seeds for each test that decides', tests, ({ words, numbers, prose }) => [
    words('row', ({ row }) => row),
    prose('test', ({ outcome }) => outcome.name),
    words('role', ({ outcome }) => outcome.role),
    numbers('seeds', ({ seeds }) => seedWords(seeds)),
    words('towards', ({ towards }): Inline => findingMark(towards)),
    numbers('pilot effect', ({ outcome }) => number(outcome.effect.mean)),
    numbers('sd', ({ outcome }) => number(outcome.effect.sd)),
    numbers('of interest', ({ outcome }) => number(outcome.margin.size)),
  ]);
  const making =
    `From a pilot of ${pilot} seeds that the experiment never has (ROW/plan/0 …): its effect is taken for the true one, and of its spread ` +
    'the upper limit of 80 %, as half of all plans would be too small with the spread as found. Correction over many rows asks for more: ' +
    'take the numbers for their order of size. An effect close to the smallest of interest takes many.';
  return {
    title: { en: 'How many seeds', zh: '需要多少种子' },
    question: {
      en: 'How many seeds does each row take to be decided?',
      zh: '每一行要多少种子才能得出结论？',
    },
    answer: answerOf(given),
    sections: [
      { id: 'plan', heading: 'Seeds', lead: true, blocks: [rows, paragraph(making)] },
      provenanceSection(provenance, runs, { scenarios: true, network: 'variant' }),
    ],
    runs,
    provenance,
  };
}
