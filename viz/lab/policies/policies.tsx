/** Policies of one brand at equal money: chosen, run live, and set against each other. */
import { Forest } from '../../../charts/index.ts';
import type { ForestRow } from '../../../charts/index.ts';
import { say } from '../../words/dictionary.ts';
import { Figure } from '../figure.tsx';
import { short, whole, withInterval } from '../numbers.ts';
import { job } from '../work.ts';
import { words as labWords } from '../words.ts';
import { choice, compared, policiesOf, titleOf } from './choice.ts';
import { JOB, PolicyForm, textOf } from './form.tsx';
import { measureName } from './naming.ts';
import { PolicyResults } from './results.tsx';
import { words } from './words.ts';

export function Policies() {
  const done = compared.value;
  const live = job.value?.name === JOB ? job.value : null;
  return (
    <div class="lab-policies lab-detail-columns">
      <PolicyForm />
      <div class="lab-figures">
        {live && live.policies.length > 0 && <Live />}
        {live === null && done !== null && <PolicyResults key={done.outcome} {...done} />}
      </div>
    </div>
  );
}

/** The deciding measure while runs arrive. */
function Live() {
  const w = words();
  const l = labWords().figures;
  const { file } = choice.value;
  const decide = String(file.json.decide ?? 'profit');
  const list = job.value!.policies;
  const titles = policiesOf(file) as Record<string, { title?: { en: string; zh: string } | string }>;
  const labelOf = (id: string): string => {
    const mine = choice.value.own.find((one) => one.id === id);
    return mine ? say(titleOf(mine.number)) : textOf(titles[id]?.title) || id;
  };
  const rows = list.map(({ policy, mean, low, high }): ForestRow => ({
    key: policy,
    label: labelOf(policy),
    mean,
    low,
    high,
    finding: 'explored',
  }));
  const title = w.running({ measure: measureName(decide), n: whole(list[0].n) });
  return (
    <Figure
      name="policies-running"
      title={title}
      about=""
      source={say(textPair(file.json.title))}
      twin={{
        columns: [w.policy, l.mean, l.low, l.high],
        rows: rows.map(({ label, mean, low, high }) => [label, mean, low, high]),
        format: short,
      }}
    >
      {(width) => (
        <Forest
          rows={rows}
          references={[]}
          format={short}
          width={width}
          label={`${title}. ${rows.map((one) => `${one.label}: ${withInterval(one.mean, one)}`).join('; ')}`}
        />
      )}
    </Figure>
  );
}

const textPair = (text: unknown): { en: string; zh: string } =>
  typeof text === 'object' && text !== null
    ? (text as { en: string; zh: string })
    : { en: String(text ?? ''), zh: String(text ?? '') };
