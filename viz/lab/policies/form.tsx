/** Choices: the file, which policies of it, splits of one's own, and how thoroughly. */
import { DEFAULT_BRANDS } from '../../../sim/described.ts';
import { formatProblem, parseJsonText } from '../../../sim/scenario/index.ts';
import { useSignal } from '@preact/signals';
import { shipped } from '../../state/catalogue.ts';
import { say } from '../../words/dictionary.ts';
import { ASSUMED, readPolicies } from '../../../lab/policies/policy-shape.ts';
import { short, whole } from '../numbers.ts';
import { PriceText, Problems, usePrice } from '../price.tsx';
import { Progress } from '../progress.tsx';
import { Check } from '../run-panel.tsx';
import { job, refused, start } from '../work.ts';
import { words as labWords } from '../words.ts';
import { FILES, choice, choiceOf, chosenIds, compared, policiesOf, requestOf, titleOf } from './choice.ts';
import type { Choice } from './choice.ts';
import type { PolicyRequest } from '../core/protocol.ts';
import { Split, sharesText } from './split.tsx';
import { words } from './words.ts';

export const JOB = 'policies';
const SEEDS = [5, 10, 20, 40];
const CONSUMERS = [200, 300, 500, 1000, 2000];
const set = (part: Partial<Choice>): void => {
  choice.value = { ...choice.value, ...part };
};

type Text = { en: string; zh: string } | string | undefined;
export const textOf = (text: Text): string =>
  text === undefined ? '' : typeof text === 'string' ? text : say(text);

export function PolicyForm() {
  const given = choice.value;
  return (
    <section class="lab-run card lab-policy-form" aria-label={words().file}>
      <FileChoice />
      <WhichPolicies given={given} />
      <Split />
      <Start />
    </section>
  );
}

function FileChoice() {
  const w = words();
  const problem = useSignal<readonly string[]>([]);
  const { file } = choice.value;
  const { json } = file;
  const own = !FILES.includes(file);
  const read = async (chosen: File): Promise<void> => {
    // The checks of the command line, with its words.
    const parsed = parseJsonText(await chosen.text(), chosen.name);
    const policies = parsed.ok ? readPolicies(parsed.json, chosen.name) : parsed;
    problem.value = policies.ok ? [] : policies.problems.map(formatProblem);
    if (parsed.ok && policies.ok)
      choice.value = choiceOf({ name: chosen.name, json: parsed.json as Record<string, unknown> });
  };
  const money = json.money as
    { budget: number; equal?: string; from?: number; until: number; after?: number } | undefined;
  const crisis = json.crisis as { title?: Text } | undefined;
  const rivals = json.rivals as { title?: Text } | undefined;
  return (
    <div class="lab-passage">
      <div class="lab-fields">
        <label>
          <span>{w.file}</span>
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
                {textOf(one.title as Text) || name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{w.own}</span>
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
      </div>
      {problem.value.length > 0 && <Problems problems={problem.value} />}
      <p>{textOf(json.question as Text)}</p>
      <p class="small muted">
        {w.brand({ name: brandName(json) })}
        {money &&
          ` · ${w.span({ budget: short(money.budget), from: whole(money.from ?? 0), until: whole(money.until - 1), end: whole(money.until + (money.after ?? 60) - 1) })}`}
        {money?.equal === 'outlay' && ` · ${w.equalOutlay}`}
        {money?.equal === 'cost' && ` · ${w.equalCost}`}
        {crisis && ` · ${w.crisis({ title: textOf(crisis.title) })}`}
        {rivals && ` · ${w.rivals({ title: textOf(rivals.title) })}`}
      </p>
    </div>
  );
}

/** In the language of the page, where the market says what it is. */
function brandName({ brand, base }: Record<string, unknown>): string {
  const market = typeof base === 'string' ? shipped(base)?.json : (base as Record<string, unknown>);
  const brands = (market?.brands ?? DEFAULT_BRANDS) as readonly { name?: Text }[];
  const found = brands.find(
    ({ name }, i) => i === brand || name === brand || (typeof name === 'object' && name.en === brand),
  );
  return textOf(found?.name) || String(brand);
}

function WhichPolicies({ given }: { given: Choice }) {
  const w = words();
  const { file, without, own } = given;
  const ids = chosenIds(given);
  const nameOf = (id: string): string => {
    const mine = own.find((one) => one.id === id);
    if (mine) return say(titleOf(mine.number));
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
      {own.map(({ id, number, shares }) => (
        <span key={id} class="lab-tag lab-own">
          <span>
            <strong>{say(titleOf(number))}</strong> {sharesText(shares)}
          </span>
          <button
            class="button icon plain"
            aria-label={w.remove({ name: say(titleOf(number)) })}
            onClick={() => set({ own: own.filter((one) => one.id !== id) })}
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
    if (outcome?.kind === 'policies') compared.value = { request, outcome };
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
      {busy === null && (
        <button
          class="button primary"
          disabled={few || price === null || 'problems' in price}
          onClick={() => void go()}
        >
          {w.compare}
        </button>
      )}
      {busy?.name === JOB && <Progress />}
      {busy !== null && busy.name !== JOB && <p class="small muted">{l.busy}</p>}
      {refused.value?.name === JOB && <Problems problems={refused.value.problems} />}
    </div>
  );
}
