/** What came out of a comparison of policies. */
import { useSignal } from '@preact/signals';
import type { Finding, PolicyComparison } from '../../../lab/policies/results.ts';
import { comparisonTables } from '../../../lab/policies/tables.ts';
import { csv } from '../../../lab/files/csv.ts';
import { say } from '../../words/dictionary.ts';
import { save } from '../../share/save.ts';
import type { PolicyOutcome, PolicyRequest } from '../core/protocol.ts';
import { Bars } from '../drawing/bars.tsx';
import { ForestPlot } from '../drawing/forest.tsx';
import type { ForestRow } from '../drawing/forest.tsx';
import { markOf } from '../drawing/pairs.tsx';
import { Figure } from '../figure.tsx';
import { percent, short, whole, withInterval } from '../numbers.ts';
import { play } from '../playback.tsx';
import { words as labWords } from '../words.ts';
import { measureName, measureWithUnit, policyName } from './naming.ts';
import { Scatter } from './scatter.tsx';
import { words } from './words.ts';

interface Given {
  comparison: PolicyComparison;
  request: PolicyRequest;
}

const SIGNS: Readonly<Record<Finding, string>> = { better: '▲', worse: '▼', alike: '=', undecided: '?' };
const AS_VERDICT = {
  better: 'supported',
  worse: 'reversed',
  alike: 'not supported',
  undecided: 'undecided',
} as const;

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
          {labWords().run.tally(whole(tally.computed), whole(tally.reused))}
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

function Sentences({ comparison }: Given) {
  const w = words();
  const { contrasts, decide } = comparison;
  const name = (id: string): string => policyName(comparison, id);
  return (
    <ul class="lab-list">
      {contrasts
        .filter(({ measure }) => measure === decide)
        .map(({ policy, against, mean, interval, finding }) => (
          <li key={policy}>
            {w.findings[finding](
              name(policy),
              name(against),
              measureName(decide),
              withInterval(mean, interval),
            )}
          </li>
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
    .map(({ policy, mean, interval, margin, finding }): ForestRow => ({
      key: policy,
      label: policyName(comparison, policy),
      mean,
      low: interval.low,
      high: interval.high,
      margin,
      verdict: AS_VERDICT[finding],
    }));
  if (rows.length === 0) return null;
  const measure = measures.find(({ name }) => name === decide)!;
  const title = w.deciding(measureWithUnit(measure));
  return (
    <Figure
      name="policies-deciding"
      title={title}
      about={w.decidingAbout(policyName(comparison, reference))}
      source={say(comparison.title)}
      twin={{
        columns: [w.policy, l.figures.mean, l.figures.low, l.figures.high, l.sesoi],
        rows: rows.map(({ label, mean, low, high, margin }) => [label, mean, low, high, margin]),
        format: short,
      }}
    >
      {(width) => (
        <ForestPlot
          rows={rows}
          sign={0}
          width={width}
          label={`${title}. ${rows.map((one) => `${one.label}: ${withInterval(one.mean, one)}`).join('; ')}`}
        />
      )}
    </Figure>
  );
}

function ParetoFigure({ comparison, request }: Given) {
  const w = words();
  const l = labWords();
  const usable = comparison.measures.filter(({ name }) =>
    comparison.policies.every(({ measures }) => measures[name]),
  );
  const [first, second] = comparison.dominance.criteria;
  const across = useSignal(first ?? usable[0].name);
  const up = useSignal(second ?? usable[1].name);
  const of = (name: string) => usable.find((one) => one.name === name) ?? usable[0];
  const [x, y] = [of(across.value), of(up.value)];
  const policies = comparison.policies.map(({ id, title, measures }) => ({
    id,
    name: say(title),
    x: measures[x.name]!,
    y: measures[y.name]!,
  }));
  const choose = (policy: string, i: number): void => {
    const seed = comparison.seeds[i];
    const run = comparison.runs.find((one) => one.arm === policy && one.seed === seed);
    if (run) void play(request, { comparison: run.experiment, arm: policy, seed }, run.fingerprint);
  };
  const axis = (label: string, state: typeof across) => (
    <label>
      <span>{label}</span>
      <select
        class="field"
        value={state.value}
        onChange={({ currentTarget }) => (state.value = currentTarget.value)}
      >
        {usable.map((one) => (
          <option key={one.name} value={one.name}>
            {measureWithUnit(one)}
          </option>
        ))}
      </select>
    </label>
  );
  const points = policies.flatMap((one) =>
    comparison.seeds.map((seed, i) => ({ one, seed, i, x: one.x.values[i], y: one.y.values[i] })),
  );
  return (
    <Figure
      name="policies-pareto"
      title={w.scatter}
      about={w.scatterAbout}
      source={say(comparison.title)}
      legend={
        <div class="lab-fields">
          {axis(w.horizontal, across)}
          {axis(w.vertical, up)}
        </div>
      }
      twin={{
        columns: [w.policy, l.figures.seed, measureWithUnit(x), measureWithUnit(y)],
        rows: points.map((point) => [point.one.name, point.seed, point.x, point.y]),
        format: short,
        action: (row) => {
          const { one, seed, i } = points[row];
          return (
            <button
              class="button plain small"
              aria-label={l.play.run(one.name, seed)}
              onClick={() => choose(one.id, i)}
            >
              ▸ {l.play.short}
            </button>
          );
        },
      }}
    >
      {(width) => (
        <Scatter
          policies={policies}
          across={{ title: measureWithUnit(x), goal: x.goal }}
          up={{ title: measureWithUnit(y), goal: y.goal }}
          best={w.best}
          width={width}
          choose={choose}
          label={`${w.scatter}. ${policies
            .map(
              (one) =>
                `${one.name}: ${measureName(x.name)} ${withInterval(one.x.mean, one.x.interval)}, ${measureName(y.name)} ${withInterval(one.y.mean, one.y.interval)}`,
            )
            .join('; ')}`}
        />
      )}
    </Figure>
  );
}

function Front({ comparison }: { comparison: PolicyComparison }) {
  const w = words();
  const { front, criteria } = comparison.dominance;
  if (front.length === 0) return null;
  const bars = front.map(({ policy, probability }) => {
    const at = comparison.policies.findIndex(({ id }) => id === policy);
    const ink = markOf(at).fill;
    const label = policyName(comparison, policy);
    return {
      key: policy,
      label,
      note: percent(probability),
      mean: probability,
      low: probability,
      high: probability,
      ink,
    };
  });
  return (
    <Figure
      name="policies-front"
      title={w.front}
      about={w.frontAbout(criteria.map(measureName).join(labWords().and))}
      source={say(comparison.title)}
      twin={{
        columns: [w.policy, w.front],
        rows: bars.map(({ label, mean }) => [label, mean]),
        format: percent,
      }}
    >
      {(width) => (
        <Bars
          bars={bars}
          mark={null}
          format={percent}
          width={width}
          label={`${w.front}. ${bars.map(({ label, note }) => `${label}: ${note}`).join('; ')}`}
        />
      )}
    </Figure>
  );
}

function RankingFigure({ comparison }: { comparison: PolicyComparison }) {
  const w = words();
  const l = labWords().figures;
  const { standings, draws, drivers, measure } = comparison.ranking!;
  const unit = comparison.measures.find(({ name }) => name === measure)!;
  const bars = standings.map(({ policy, shareBest, interval, expectedRegret }) => ({
    key: policy,
    label: policyName(comparison, policy),
    note: `${percent(shareBest)} · ${w.regretNote(short(expectedRegret))}`,
    mean: shareBest,
    low: interval.low,
    high: interval.high,
    ink: markOf(comparison.policies.findIndex(({ id }) => id === policy)).fill,
  }));
  return (
    <Figure
      name="policies-ranking"
      title={`${w.ranking}: ${measureWithUnit(unit)}`}
      about={w.rankingAbout(whole(draws.length))}
      source={say(comparison.title)}
      twin={{
        columns: [w.policy, w.shareBest, l.low, l.high, w.regret, w.worst],
        rows: standings.map((one) => [
          policyName(comparison, one.policy),
          one.shareBest,
          one.interval.low,
          one.interval.high,
          one.expectedRegret,
          one.worstRegret,
        ]),
        format: short,
      }}
      below={
        <details>
          <summary>{w.drivers}</summary>
          <ul class="lab-list small figures-font">
            {drivers.slice(0, 8).map(({ path, policy, correlation, interval }) => (
              <li key={`${path} ${policy}`}>
                {w.driver(
                  path,
                  policyName(comparison, policy),
                  interval === null ? short(correlation) : withInterval(correlation, interval),
                )}
              </li>
            ))}
          </ul>
        </details>
      }
    >
      {(width) => (
        <Bars
          bars={bars}
          mark={null}
          format={percent}
          width={width}
          label={`${w.ranking}. ${bars.map(({ label, note }) => `${label}: ${note}`).join('; ')}`}
        />
      )}
    </Figure>
  );
}

/** Every measure of every policy. */
function Measures({ comparison }: { comparison: PolicyComparison }) {
  const w = words();
  const { policies, measures, contrasts } = comparison;
  const findingOf = (policy: string, measure: string): Finding | undefined =>
    contrasts.find((one) => one.policy === policy && one.measure === measure)?.finding;
  return (
    <section class="card lab-figure">
      <h3>{w.table}</h3>
      <p class="muted small">{w.tableAbout('95 %')}</p>
      <div class="lab-wide" tabIndex={0} role="region" aria-label={w.table}>
        <table class="lab-table figures-font">
          <thead>
            <tr>
              <th scope="col">{w.measure}</th>
              {policies.map(({ id, title }) => (
                <th key={id} scope="col">
                  {say(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measures.map((measure) => (
              <tr key={measure.name}>
                <th scope="row">{measureWithUnit(measure)}</th>
                {policies.map(({ id, measures: own }) => {
                  const estimate = own[measure.name];
                  const finding = findingOf(id, measure.name);
                  if (!estimate) return <td key={id}>–</td>;
                  return (
                    <td key={id}>
                      {finding && (
                        <span title={w.finding[finding]}>
                          <span aria-hidden="true">{SIGNS[finding]} </span>
                          <span class="unseen">{w.finding[finding]}: </span>
                        </span>
                      )}
                      {withInterval(estimate.mean, estimate.interval)}
                      {estimate.tail && (
                        <div class="muted">
                          {w.tail}: {short(estimate.tail.mean)}
                        </div>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
