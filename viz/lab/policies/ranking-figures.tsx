/** How likely each policy is on the Pareto front, and how its rank stands up to what is not known. */
import type { PolicyComparison } from '../../../lab/policies/results.ts';
import { say } from '../../words/dictionary.ts';
import { Bars } from '../drawing/bars.tsx';
import { markOf } from '../drawing/pairs.tsx';
import { Figure } from '../figure.tsx';
import { percent, short, whole, withInterval } from '../numbers.ts';
import { words as labWords } from '../words.ts';
import { measureName, measureWithUnit, policyName } from './naming.ts';
import { words } from './words.ts';

export function Front({ comparison }: { comparison: PolicyComparison }) {
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
      about={w.frontAbout({ criteria: criteria.map(measureName).join(labWords().and) })}
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

export function RankingFigure({ comparison }: { comparison: PolicyComparison }) {
  const w = words();
  const l = labWords().figures;
  const { standings, draws, drivers, measure } = comparison.ranking!;
  const unit = comparison.measures.find(({ name }) => name === measure)!;
  const bars = standings.map(({ policy, shareBest, interval, expectedRegret }) => ({
    key: policy,
    label: policyName(comparison, policy),
    note: `${percent(shareBest)} · ${w.regretNote({ regret: short(expectedRegret) })}`,
    mean: shareBest,
    low: interval.low,
    high: interval.high,
    ink: markOf(comparison.policies.findIndex(({ id }) => id === policy)).fill,
  }));
  return (
    <Figure
      name="policies-ranking"
      title={`${w.ranking}: ${measureWithUnit(unit)}`}
      about={w.rankingAbout({ points: whole(draws.length) })}
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
                {w.driver({
                  path,
                  policy: policyName(comparison, policy),
                  correlation: interval === null ? short(correlation) : withInterval(correlation, interval),
                })}
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
