/** What came out of a comparison of policies. */
import { useSignal } from '@preact/signals';
import { Forest } from '../../../charts/index.ts';
import type { PolicyComparison } from '../../../lab/policies/results.ts';
import { comparisonTables } from '../../../lab/documents/policies/tables.ts';
import { csv } from '../../../lab/documents/csv.ts';
import { say } from '../../words/dictionary.ts';
import { save } from '../../share/save.ts';
import { Figure } from '../figure.tsx';
import { interestOf } from '../interest.ts';
import { short, withInterval } from '../numbers.ts';
import { aside, saidOf, stop } from '../../words/punctuation.ts';
import { words as labWords } from '../words.ts';
import { adviceOn } from './advice.ts';
import { AdviceCard } from './advice.tsx';
import { DecisionTable } from './decision-table.tsx';
import { LeadFigure } from './lead-figure.tsx';
import { measureWithUnit, policyName } from './naming.ts';
import { Measures } from './measures-table.tsx';
import { ParetoFigure } from './pareto-figure.tsx';
import { Front, RankingFigure } from './ranking-figures.tsx';
import type { Shown } from './shown.ts';
import { conclusionsIn } from './telling.ts';
import { words } from './words.ts';

type Comparison = PolicyComparison;

export function PolicyResults({ shown }: { shown: Shown }) {
  const w = words();
  const measure = useSignal<string | null>(null);
  // What nobody has asked for is not drawn: the recommendation does not wait for it.
  const open = useSignal(false);
  const { comparison, request } = shown;
  if (comparison === null) return <p class="lab-warning">{w.stopped}</p>;
  const advice = adviceOn(comparison, measure.value ?? comparison.decide);
  return (
    <div class="lab-figures">
      <AdviceCard shown={{ ...shown, comparison }} advice={advice} judge={(name) => (measure.value = name)} />
      <DecisionTable comparison={comparison} advice={advice} />
      <LeadFigure comparison={comparison} advice={advice} />
      <details
        class="lab-more"
        open={open.value}
        onToggle={({ currentTarget }) => (open.value = currentTarget.open)}
      >
        <summary>{w.moreAbout}</summary>
        {open.value && (
          <div class="lab-figures">
            <Sentences comparison={comparison} />
            <Deciding comparison={comparison} />
            <ParetoFigure comparison={comparison} request={request} />
            <Front comparison={comparison} />
            {comparison.ranking !== null && <RankingFigure comparison={comparison} />}
            <Measures comparison={comparison} order={advice.order} />
            <Files shown={{ ...shown, comparison }} />
            <p class="small muted">
              {w.assumed}: {w.halfPrice} {w.alsoOutlay}
            </p>
          </div>
        )}
      </details>
    </div>
  );
}

/** As the report concludes, in the language of the page. */
function Sentences({ comparison }: { comparison: Comparison }) {
  return (
    <ul class="lab-list">
      {conclusionsIn(comparison).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function Files({ shown: { comparison, provenance, tally } }: { shown: Shown & { comparison: Comparison } }) {
  const w = words();
  const tables = () => comparisonTables(comparison);
  const table = (name: string): void => {
    const found = tables().find((one) => one.name === name);
    if (found) save(`trustfall-policies-${name}.csv`, csv(found), 'text/csv;charset=utf-8');
  };
  const json = (): void =>
    save(
      'trustfall-policies.json',
      `${JSON.stringify({ comparison: { ...comparison, runs: [] }, provenance }, null, 2)}\n`,
      'application/json',
    );
  return (
    <div class="lab-files" role="group" aria-label={labWords().exports.title}>
      <button class="button" onClick={() => table(tables()[0].name)}>
        {w.exportTable}
      </button>
      {/* Of what was computed ahead the runs are not all there. */}
      {tally !== null && (
        <button class="button" onClick={() => table('runs')}>
          {w.exportRuns}
        </button>
      )}
      <button class="button" onClick={json}>
        {w.exportJson}
      </button>
    </div>
  );
}

function Deciding({ comparison }: { comparison: Comparison }) {
  const w = words();
  const l = labWords();
  const { contrasts, decide, reference, measures } = comparison;
  const rows = contrasts
    .filter(({ measure }) => measure === decide)
    .map(({ policy, mean, interval, margin, finding }) => ({
      key: policy,
      label: policyName(comparison, policy),
      mean,
      low: interval.low,
      high: interval.high,
      margin,
      finding,
    }));
  if (rows.length === 0) return null;
  const measure = measures.find(({ name }) => name === decide)!;
  const title = w.deciding({ measure: measureWithUnit(measure) });
  return (
    <Figure
      name="policies-deciding"
      title={title}
      about={w.decidingAbout({ reference: policyName(comparison, reference) })}
      source={say(comparison.title)}
      twin={{
        columns: [w.policy, l.figures.mean, l.figures.low, l.figures.high, l.sesoi],
        rows: rows.map(({ label, mean, low, high, margin }) => [label, mean, low, high, margin]),
        format: short,
      }}
    >
      {(width) => (
        <Forest
          rows={rows}
          references={interestOf(rows[0].margin, 0)}
          format={short}
          width={width}
          label={`${title}${stop()}${aside(rows.map((one) => saidOf(one.label, withInterval(one.mean, one))))}`}
        />
      )}
    </Figure>
  );
}
