/** One lever: name, control, what it was, and everything known about the number one click away. */
import { Term } from '../glossary/term.tsx';
import type { TermName } from '../glossary/words.ts';
import { useId, useState } from 'preact/hooks';
import type { Parameter } from '../../sim/described.ts';
import type { Scalar } from '../../sim/scenario/index.ts';
import { recipe } from '../state/session.ts';
import { modelWords } from '../words/model/current.ts';
import { hintText } from '../words/model/read.ts';
import { groupOf } from './chapters.ts';
import { problemOf } from './check.ts';
import { Control } from './inputs.tsx';
import type { Lever } from './lever.ts';
import { decidedByNetwork, resetLever, setLever, storyValue, valueNow, whereOf } from './now.ts';
import { dated, datedValue, resetDated, setDated, since } from './since.ts';
import { ownerText, rangeText, refusal, textOf, valueText } from './telling.ts';
import { words } from './words.ts';
import './row.css';

export interface RowProps {
  label: string;
  /** Whose number, or in which intervention. */
  owner?: string | undefined;
  unit: string;
  parameter: Parameter;
  value: Scalar;
  /** What the story has. */
  before: Scalar | undefined;
  set: (value: Scalar) => void;
  reset: () => void;
  check: (value: Scalar) => string | null;
  disabled?: boolean;
  note?: string | undefined;
  facts: Facts;
}

export interface Facts {
  about: string;
  hint?: string | undefined;
  standing: string;
  source: string;
  default: string;
  path: string;
}

export function Row(props: RowProps) {
  const { label, owner, unit, parameter, value, before, reset, disabled = false } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const w = words();
  const name = owner === undefined ? label : `${owner} · ${label}`;
  const changed = value !== before;
  const old = valueText(parameter, before);
  return (
    <div class={changed ? 'lever is-changed' : 'lever'} data-kind={parameter.kind ?? 'number'}>
      <div class="lever-name">
        {owner !== undefined && <span class="lever-owner small">{owner}</span>}
        <span class="lever-label">{label}</span>
      </div>
      <div class="lever-control">
        <Control
          id={id}
          label={name}
          parameter={parameter}
          value={value}
          set={props.set}
          check={props.check}
          disabled={disabled}
        />
        {unit !== '' && parameter.kind !== 'choice' && (
          <span class="lever-unit small muted">
            <Unit of={parameter.unit} text={unit} />
          </span>
        )}
        <button
          type="button"
          class="button plain icon lever-about"
          aria-label={w.about({ label: name })}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <span aria-hidden="true">?</span>
        </button>
      </div>
      {changed && (
        <p class="lever-was small">
          <span aria-hidden="true">{w.becomes({ before: old, after: valueText(parameter, value) })}</span>
          <span class="unseen">{w.becomesSpoken({ before: old, after: valueText(parameter, value) })}</span>
          <button type="button" class="lever-reset" aria-label={w.resetOne({ label: name })} onClick={reset}>
            {w.reset}
          </button>
        </p>
      )}
      {props.note !== undefined && <p class="small muted lever-note">{props.note}</p>}
      {open && <About {...props} />}
    </div>
  );
}

/** Units that nobody knows from elsewhere explain themselves. */
const EXPLAINED: readonly (readonly [RegExp, TermName])[] = [
  [/\bevidence\b/, 'evidence'],
  [/\bcredibility\b/, 'credibility'],
];

function Unit({ of, text }: { of: string; text: string }) {
  const term = EXPLAINED.find(([sign]) => sign.test(of))?.[1];
  return term === undefined ? <>{text}</> : <Term name={term}>{text}</Term>;
}

function About({ parameter, before, value, unit, facts }: RowProps) {
  const f = words().facts;
  const lines: [string, string][] = [
    [f.range, rangeText(parameter)],
    [f.default, facts.default],
    [f.story, valueText(parameter, before)],
    [f.now, valueText(parameter, value)],
    ...(unit === '' ? [] : [[f.unit, unit] as [string, string]]),
    [f.standing, facts.standing],
    [f.source, facts.source],
    ...(parameter.symbol === '' ? [] : [[f.symbol, parameter.symbol] as [string, string]]),
    [f.path, facts.path],
  ];
  return (
    <div class="lever-facts small">
      <p>{facts.about}</p>
      {facts.hint !== undefined && <p class="lever-hint">{facts.hint}</p>}
      <dl>
        {lines.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{term === f.path ? <code>{text}</code> : text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What is wrong with a value of a lever, or null. */
export function checkedAs(path: string, label: string, parameter: Parameter, value: Scalar): string | null {
  const { base, name } = recipe.value;
  const right = problemOf(base, path, value, whereOf(name)) === null;
  return right ? null : refusal(label, parameter, value);
}

/** What is said above the name: nothing inside its group, whose it is outside, in a search also what it belongs to. */
type Above = 'nothing' | 'owner' | 'group';

function aboveName(path: string, above: Above): string | undefined {
  if (above === 'nothing') return undefined;
  const group = groupOf(path);
  const title = above === 'group' && group !== 'run' ? modelWords.value.headings[group].title : undefined;
  return ownerText(path) ?? title;
}

export function LeverRow({ lever, above = 'nothing' }: { lever: Lever; above?: Above }) {
  const { path, parameter } = lever;
  const { label, about, unit, source, standing } = textOf(lever);
  const fixed = decidedByNetwork(lever);
  const today = dated(lever);
  return (
    <Row
      label={label}
      owner={aboveName(path, above)}
      unit={unit}
      parameter={parameter}
      value={(today ? datedValue(lever) : undefined) ?? valueNow(lever)}
      before={today ? valueNow(lever) : storyValue(lever)}
      set={(value) => (today ? setDated(lever, value) : setLever(lever, value))}
      reset={() => (today ? resetDated(lever) : resetLever(lever))}
      check={(value) => checkedAs(path, label, parameter, value)}
      disabled={fixed}
      note={noteOf(lever, fixed, today)}
      facts={{
        about,
        hint: path === 'days' ? undefined : hintText(modelWords.value, path),
        standing,
        source,
        default: valueText(parameter, lever.default),
        path: path.replace(/^parameters\./, ''),
      }}
    />
  );
}

function noteOf({ path }: Lever, fixed: boolean, today: boolean): string | undefined {
  const w = words();
  if (fixed) return w.byNetwork;
  if (since.value === 'today' && !today) return w.onlyAtStart;
  return !today && laterChanged(path) ? w.early : undefined;
}

function laterChanged(path: string): boolean {
  const list = recipe.value.interventions ?? recipe.value.base.interventions;
  return (
    Array.isArray(list) &&
    list.some((one: { kind?: unknown; path?: unknown } | null) => {
      return one?.kind === 'set' && one.path === path;
    })
  );
}
