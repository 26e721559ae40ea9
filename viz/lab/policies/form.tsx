/** A comparison of one's own: policies that are made here beside those of the question, and how thoroughly. */
import { formatProblem, parseJsonText } from '../../../sim/scenario/index.ts';
import { useSignal } from '@preact/signals';
import { save } from '../../share/save.ts';
import { say } from '../../words/dictionary.ts';
import { ASSUMED, readPolicies } from '../../../lab/policies/policy-shape.ts';
import { whole } from '../numbers.ts';
import { PriceText, Problems, usePrice } from '../price.tsx';
import { Progress } from '../progress.tsx';
import { Check } from '../run-panel.tsx';
import { job, refused, start } from '../work.ts';
import { words as labWords } from '../words.ts';
import { isAhead } from './ahead.ts';
import { AskedFields, TrialFields } from './asked-fields.tsx';
import { ownText } from './channels.ts';
import {
  FILES,
  OWN_FILE,
  choice,
  choiceOf,
  chosenIds,
  policiesOf,
  requestOf,
  savedFile,
  titleOf,
} from './choice.ts';
import type { Choice } from './choice.ts';
import type { PolicyRequest } from '../core/protocol.ts';
import { OwnPolicyEditor } from './own-policy.tsx';
import { compared } from './shown.ts';
import { textOf } from './text.ts';
import type { Text } from './text.ts';
import { words } from './words.ts';

export const JOB = 'policies';
const SEEDS = [5, 10, 20, 40];
const CONSUMERS = [200, 300, 500, 1000, 2000];
const set = (part: Partial<Choice>): void => {
  choice.value = { ...choice.value, ...part };
};

export function PolicyForm() {
  const given = choice.value;
  const w = words();
  return (
    <section class="lab-run card lab-policy-form" aria-label={w.own.form}>
      <p class="muted">{w.own.about}</p>
      <div class="lab-form-columns">
        <OwnPolicyEditor />
        <div class="lab-passage">
          <WhichPolicies given={given} />
          <AskedFields />
          <TrialFields />
        </div>
      </div>
      <Start />
    </section>
  );
}

/** Which question is looked at: one that comes with the program, or that of a file. */
export function QuestionChoice() {
  const w = words();
  const { file } = choice.value;
  const own = !FILES.includes(file);
  return (
    <label class="lab-inline">
      <span>{w.questionChoice}</span>
      <select
        class="field"
        value={file.name}
        onChange={({ currentTarget }) => {
          const next = FILES.find(({ name }) => name === currentTarget.value);
          if (next) choice.value = choiceOf(next);
        }}
      >
        {[...FILES, ...(own ? [file] : [])].map(({ name, json: one }) => (
          <option key={name} value={name}>
            {isAhead(name)
              ? textOf(one.title as Text)
              : w.notAhead({ title: textOf(one.title as Text) || name })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Opens a policy file, with the checks of the command line and its words. */
function OpenFile() {
  const w = words();
  const problem = useSignal<readonly string[]>([]);
  const read = async (chosen: File): Promise<void> => {
    const parsed = parseJsonText(await chosen.text(), chosen.name);
    const policies = parsed.ok ? readPolicies(parsed.json, chosen.name) : parsed;
    problem.value = policies.ok ? [] : policies.problems.map(formatProblem);
    if (parsed.ok && policies.ok)
      choice.value = choiceOf({ name: chosen.name, json: parsed.json as Record<string, unknown> });
  };
  return (
    <>
      <label>
        <span>{w.own.file}</span>
        <input
          class="field lab-file"
          type="file"
          accept=".json"
          aria-label={w.openFile}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void read(chosen);
          }}
        />
      </label>
      {problem.value.length > 0 && <Problems problems={problem.value} />}
    </>
  );
}

function WhichPolicies({ given }: { given: Choice }) {
  const w = words();
  const { file, without, own } = given;
  const ids = chosenIds(given);
  const nameOf = (id: string): string => {
    const mine = own.find((one) => one.id === id);
    if (mine) return say(titleOf(mine));
    return textOf((policiesOf(file)[id] as { title?: Text } | undefined)?.title) || id;
  };
  const toggle = (id: string, on: boolean): void =>
    set({ without: on ? without.filter((one) => one !== id) : [...without, id] });
  return (
    <fieldset class="lab-fields lab-fieldset">
      <legend>{w.which}</legend>
      {Object.keys(policiesOf(file)).map((id) => (
        <Check key={id} label={nameOf(id)} on={!without.includes(id)} set={(on) => toggle(id, on)} />
      ))}
      {own.map((one) => (
        <span key={one.id} class="lab-tag lab-own">
          <span>
            <strong>{say(titleOf(one))}</strong> {ownText(one)}
          </span>
          <button
            class="button icon plain"
            aria-label={w.remove({ name: say(titleOf(one)) })}
            onClick={() => set({ own: own.filter(({ id }) => id !== one.id) })}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </span>
      ))}
      <label>
        <span>{w.reference}</span>
        <select
          class="field"
          value={ids.includes(given.reference) ? given.reference : ids[0]}
          onChange={({ currentTarget }) => set({ reference: currentTarget.value })}
        >
          {ids.map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

function Start() {
  const w = words();
  const given = choice.value;
  let request: PolicyRequest;
  try {
    request = requestOf(given, (name) => w.noBase({ name }));
  } catch (error) {
    return <Problems problems={[(error as Error).message]} />;
  }
  return <Ready request={request} few={chosenIds(given).length < 2} />;
}

/** A word for all assumed numbers, or names and ranges. */
function uncertainNames(given: unknown, all: string): string[] {
  const list = (Array.isArray(given) ? given : given === undefined ? [] : [given]) as (
    string | { path: string }
  )[];
  return list.map((one) => (typeof one !== 'string' ? one.path : one === ASSUMED ? all : one));
}

function Ready({ request, few }: { request: PolicyRequest; few: boolean }) {
  const w = words();
  const l = labWords().run;
  const { replications, consumers, draws, file } = choice.value;
  const price = usePrice(request);
  const busy = job.value;
  const uncertain = uncertainNames(file.json.uncertain, w.assumedNumbers);
  const number = (label: string, value: number, list: readonly number[], to: (n: number) => void) => (
    <label>
      <span>{label}</span>
      <select
        class="field"
        value={String(value)}
        onChange={({ currentTarget }) => to(Number(currentTarget.value))}
      >
        {list.map((n) => (
          <option key={n} value={String(n)}>
            {whole(n)}
          </option>
        ))}
      </select>
    </label>
  );
  const go = async (): Promise<void> => {
    const outcome = await start(request, JOB);
    if (outcome?.kind === 'policies') compared.value = { question: file.name, request, outcome };
  };
  return (
    <div class="lab-passage">
      <div class="lab-fields">
        {number(w.seeds, replications, SEEDS, (n) => set({ replications: n }))}
        {number(l.consumers, consumers, CONSUMERS, (n) => set({ consumers: n }))}
      </div>
      {uncertain.length > 0 && <Check label={w.draws} on={draws} set={(on) => set({ draws: on })} />}
      {draws && uncertain.length > 0 && (
        <p class="small muted">
          {w.drawsAbout({
            points: whole(Number(file.json.draws ?? 32)),
            names: uncertain.join(labWords().and),
          })}
        </p>
      )}
      {few ? <p class="lab-warning">{w.few}</p> : busy === null && <PriceText price={price} />}
      {request.where === OWN_FILE && (
        <p class="small muted">
          {w.command}: <code>{`trustfall compare ${OWN_FILE}`}</code>
        </p>
      )}
      {busy === null && (
        <button
          class="button primary"
          disabled={few || price === null || 'problems' in price}
          onClick={() => void go()}
        >
          {w.compare}
        </button>
      )}
      <div class="lab-fields">
        <button
          class="button"
          disabled={few}
          onClick={() =>
            save(OWN_FILE, `${JSON.stringify(savedFile(request), null, 2)}\n`, 'application/json')
          }
        >
          {w.own.save}
        </button>
        <OpenFile />
      </div>
      {busy?.name === JOB && <Progress />}
      {busy !== null && busy.name !== JOB && <p class="small muted">{l.busy}</p>}
      {refused.value?.name === JOB && <Problems problems={refused.value.problems} />}
    </div>
  );
}
