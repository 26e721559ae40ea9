/** What came out of a comparison of policies. */
import { Forest } from '../../../charts/index.ts';
import type { PolicyComparison } from '../../../lab/policies/results.ts';
import { comparisonTables } from '../../../lab/documents/policies/tables.ts';
import { csv } from '../../../lab/documents/csv.ts';
import { conclusionsOf } from '../../../lab/documents/policies/sentences.ts';
import { say } from '../../words/dictionary.ts';
import { save } from '../../share/save.ts';
import type { PolicyOutcome, PolicyRequest } from '../core/protocol.ts';
import { Figure } from '../figure.tsx';
import { interestOf } from '../interest.ts';
import { short, whole, withInterval } from '../numbers.ts';
import { pageLanguage } from '../telling.ts';
import { words as labWords } from '../words.ts';
import { measureName, measureWithUnit, policyName } from './naming.ts';
import { Measures } from './measures-table.tsx';
import { ParetoFigure } from './pareto-figure.tsx';
import { Front, RankingFigure } from './ranking-figures.tsx';
import { words } from './words.ts';

interface Given {
  comparison: PolicyComparison;
  request: PolicyRequest;
}

export function PolicyResults({ request, outcome }: { request: PolicyRequest; outcome: PolicyOutcome }) {
  const w = words();
  const { comparison, tally } = outcome;
  if (comparison === null) return <p class="lab-warning">{w.stopped}</p>;
  const given = { comparison, request };
  return (
    <div class="lab-figures">
      <header class="lab-passage">
        <h2>{say(comparison.title)}</h2>
        <Sentences {...given} />
        <p class="small muted figures-font" data-tally>
          {labWords().run.tally({ computed: whole(tally.computed), reused: whole(tally.reused) })}
        </p>
        <Files comparison={comparison} outcome={outcome} />
      </header>
      <Deciding {...given} />
      <ParetoFigure {...given} />
      <Front comparison={comparison} />
      {comparison.ranking !== null && <RankingFigure comparison={comparison} />}
      <Measures comparison={comparison} />
      <p class="small muted">
        {w.assumed}: {w.halfPrice} {w.alsoOutlay}
      </p>
      <p class="small muted">
        {w.command}: <code>{outcome.provenance.command}</code>
      </p>
    </div>
  );
}

/** As the report concludes, in the language of the page. */
function Sentences({ comparison }: Given) {
  const units: Readonly<Record<string, string>> = words().units;
  const page = pageLanguage();
  const said = conclusionsOf(comparison, {
    ...page,
    inUnit: (figure, unit) => page.inUnit(figure, unit === '0 to 1' ? unit : (units[unit] ?? unit)),
    measure: measureName,
    policy: (id) => policyName(comparison, id),
  });
  return (
    <ul class="lab-list">
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function Files({ comparison, outcome }: { comparison: PolicyComparison; outcome: PolicyOutcome }) {
  const w = words();
  const tables = () => comparisonTables(comparison);
  const table = (name: string): void => {
    const found = tables().find((one) => one.name === name);
    if (found) save(`trustfall-policies-${name}.csv`, csv(found), 'text/csv;charset=utf-8');
  };
  const json = (): void =>
    save(
      'trustfall-policies.json',
      `${JSON.stringify({ comparison: { ...comparison, runs: [] }, provenance: outcome.provenance }, null, 2)}\n`,
      'application/json',
    );
  return (
    <div class="lab-files" role="group" aria-label={labWords().exports.title}>
      <button class="button" onClick={() => table(tables()[0].name)}>
        {w.exportTable}
      </button>
      <button class="button" onClick={() => table('runs')}>
        {w.exportRuns}
      </button>
      <button class="button" onClick={json}>
        {w.exportJson}
      </button>
    </div>
  );
}

function Deciding({ comparison }: Given) {
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
          label={`${title}. ${rows.map((one) => `${one.label}: ${withInterval(one.mean, one)}`).join('; ')}`}
        />
      )}
    </Figure>
  );
}
