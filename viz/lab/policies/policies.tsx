/** Policies of one brand at equal money: chosen, run live, and set against each other. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Forest } from '../../../charts/index.ts';
import type { ForestRow } from '../../../charts/index.ts';
import { say } from '../../words/dictionary.ts';
import { Figure } from '../figure.tsx';
import { short, whole, withInterval } from '../numbers.ts';
import { job } from '../work.ts';
import { aside, saidOf, stop } from '../../words/punctuation.ts';
import { words as labWords } from '../words.ts';
import type { PolicyRequest } from '../core/protocol.ts';
import { choice, policiesOf, titleOf } from './choice.ts';
import { JOB, PolicyForm, QuestionChoice } from './form.tsx';
import { measureName } from './naming.ts';
import { loadComparison } from './published.ts';
import { PolicyResults } from './results.tsx';
import { shown } from './shown.ts';
import { textOf } from './text.ts';
import { words } from './words.ts';

/** Whether the form of one's own comparison is open. */
const asking = signal(false);

export function Policies() {
  const w = words();
  const { file } = choice.value;
  useEffect(() => void loadComparison(file), [file]);
  const there = shown.value;
  const live = job.value?.name === JOB ? job.value : null;
  const open = asking.value || there === null || live !== null;
  return (
    <div class="lab-policies">
      <div class="lab-line lab-between">
        <QuestionChoice />
        <button
          class="button primary"
          aria-expanded={open}
          disabled={there === null || live !== null}
          onClick={() => (asking.value = !asking.value)}
        >
          {w.ask}
        </button>
      </div>
      {open && <PolicyForm />}
      {live && live.policies.length > 0 && <Live />}
      {live === null && there === undefined && <p role="status">{w.loading}</p>}
      {live === null && there && <PolicyResults key={there.comparison} shown={there} />}
    </div>
  );
}

/** The deciding measure while runs arrive. */
function Live() {
  const w = words();
  const l = labWords().figures;
  const { file } = choice.value;
  const { request, policies: list } = job.value!;
  const decide = String((request as PolicyRequest).file.decide ?? 'profit');
  const titles = policiesOf(file) as Record<string, { title?: { en: string; zh: string } | string }>;
  const labelOf = (id: string): string => {
    const mine = choice.value.own.find((one) => one.id === id);
    return mine ? say(titleOf(mine)) : textOf(titles[id]?.title) || id;
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
          label={`${title}${stop()}${aside(rows.map((one) => saidOf(one.label, withInterval(one.mean, one))))}`}
        />
      )}
    </Figure>
  );
}

const textPair = (text: unknown): { en: string; zh: string } =>
  typeof text === 'object' && text !== null
    ? (text as { en: string; zh: string })
    : { en: String(text ?? ''), zh: String(text ?? '') };
