/** Two measures of the policies at once; any point is a run that can be played back. */
import { useSignal } from '@preact/signals';
import { Scatter } from '../../../charts/index.ts';
import type { Estimate, PolicyComparison } from '../../../lab/policies/results.ts';
import { say } from '../../words/dictionary.ts';
import type { PolicyRequest } from '../core/protocol.ts';
import { Figure } from '../figure.tsx';
import { short, withInterval } from '../numbers.ts';
import { play } from '../playback.tsx';
import { words as labWords } from '../words.ts';
import { measureName, measureWithUnit } from './naming.ts';
import { words } from './words.ts';

interface Given {
  comparison: PolicyComparison;
  request: PolicyRequest;
}

/** Budgets that were found for the markets that were lived. */
const scalesIn = ({ matched }: PolicyComparison): Record<string, number> =>
  Object.fromEntries(matched.map(({ policy, scale }) => [policy, scale]));

const limitsOf = ({ mean, interval, values }: Estimate) => ({ mean, ...interval, values });

export function ParetoFigure({ comparison, request }: Given) {
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
    x: limitsOf(measures[x.name]!),
    y: limitsOf(measures[y.name]!),
  }));
  const choose = (policy: string, i: number): void => {
    const seed = comparison.seeds[i];
    const run = comparison.runs.find((one) => one.arm === policy && one.seed === seed);
    if (run)
      void play(
        { ...request, scales: scalesIn(comparison) },
        { comparison: run.experiment, arm: policy, seed },
        run.fingerprint,
      );
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
              aria-label={l.play.run({ arm: one.name, seed })}
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
          points={policies}
          across={{ title: measureWithUnit(x), goal: x.goal }}
          up={{ title: measureWithUnit(y), goal: y.goal }}
          best={w.best}
          format={short}
          width={width}
          high={Math.min(390, Math.max(230, width * 0.5))}
          choose={choose}
          label={`${w.scatter}. ${policies
            .map(
              (one) =>
                `${one.name}: ${measureName(x.name)} ${withInterval(one.x.mean, one.x)}, ${measureName(y.name)} ${withInterval(one.y.mean, one.y)}`,
            )
            .join('; ')}`}
        />
      )}
    </Figure>
  );
}
