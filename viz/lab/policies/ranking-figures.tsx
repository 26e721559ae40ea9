/** How likely each policy is on the Pareto front, and how its rank stands up to what is not known. */
import { Bars, kindOf } from '../../../charts/index.ts';
import type { PolicyComparison } from '../../../lab/policies/results.ts';
import { say } from '../../words/dictionary.ts';
import { Figure } from '../figure.tsx';
import { percent, short, whole, withInterval } from '../numbers.ts';
import { aside, saidOf, stop } from '../../words/punctuation.ts';
import { words as labWords } from '../words.ts';
import { measureName, measureWithUnit, policyName } from './naming.ts';
import { words } from './words.ts';

export function Front({ comparison }: { comparison: PolicyComparison }) {
  const w = words();
  const { front, criteria } = comparison.dominance;
  if (front.length === 0) return null;
  const bars = front.map(({ policy, probability }) => {
    const at = comparison.policies.findIndex(({ id }) => id === policy);
    const label = policyName(comparison, policy);
    const said = percent(probability);
    return { key: policy, label, said, value: probability, interval: null, ink: kindOf(at).ink };
  });
  return (
    <Figure
      name="policies-front"
      title={w.front}
      about={w.frontAbout({ criteria: criteria.map(measureName).join(labWords().and) })}
      source={say(comparison.title)}
      twin={{
        columns: [w.policy, w.front],
        rows: bars.map(({ label, value }) => [label, value]),
        format: percent,
      }}
    >
      {(width) => (
        <Bars
          bars={bars}
          reach={[1]}
          format={percent}
          width={width}
          label={`${w.front}${stop()}${aside(bars.map(({ label, said }) => saidOf(label, said)))}`}
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
    said: `${percent(shareBest)} · ${w.regretNote({ regret: short(expectedRegret) })}`,
    value: shareBest,
    interval,
    ink: kindOf(comparison.policies.findIndex(({ id }) => id === policy)).ink,
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
          reach={[1]}
          format={percent}
          width={width}
          label={`${w.ranking}${stop()}${aside(bars.map(({ label, said }) => saidOf(label, said)))}`}
        />
      )}
    </Figure>
  );
}
