/** The form for one intervention; its fields follow from its kind. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { TIERS } from '../../sim/scenario/index.ts';
import type { InterventionKind, Scalar, Text } from '../../sim/scenario/index.ts';
import { problemsOfIntervention } from '../levers/check.ts';
import { brandNamesOf } from '../levers/lever.ts';
import { whereOf } from '../levers/now.ts';
import { interventions, recipe } from '../state/session.ts';
import { say } from '../words/dictionary.ts';
import { modelWords } from '../words/model/current.ts';
import { FieldInput } from './field-input.tsx';
import { KINDS, fieldsOf, freshIntervention, isBrandKind, timesOf } from './fields.ts';
import type { Json } from './list.ts';
import { replacedAt } from './list.ts';
import { PathSearch } from './path-search.tsx';
import { brandOf, problemText } from './telling.ts';
import { words } from './words.ts';

export interface EditorProps {
  /** Place in the list; the length of the list for one that is new. */
  index: number;
  entry: Json;
  save: (entry: Json) => void;
  cancel: () => void;
}

export function Editor({ index, entry, save, cancel }: EditorProps) {
  const w = words();
  const [draft, setDraft] = useState<Json>(entry);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  // Whoever opens it by keyboard goes on inside it.
  useEffect(() => form.current!.querySelector('select')?.focus(), []);
  const set = (name: string, value: Scalar | undefined): void => {
    const others = Object.entries(draft).filter(([key]) => key !== name);
    setDraft(value === undefined ? Object.fromEntries(others) : { ...draft, [name]: value });
  };
  const confirm = (event: Event): void => {
    event.preventDefault();
    const { base, changes, name } = recipe.value;
    const list = replacedAt(interventions.value, index, draft);
    const wrong = problemsOfIntervention(base, changes, list, index, whereOf(name));
    setProblems(wrong.map((one) => problemText(one, draft)));
    if (wrong.length === 0) save(draft);
  };
  return (
    <form
      ref={form}
      class="intervention-form"
      onSubmit={confirm}
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
    >
      <KindChoice draft={draft} change={setDraft} />
      <Concerned draft={draft} set={set} change={setDraft} />
      {[...fieldsOf(draft), ...timesOf(draft)].map((field) => (
        <FieldInput
          key={`${String(draft.kind)}-${field.path ?? field.name}`}
          field={field}
          draft={draft}
          set={set}
        />
      ))}
      <label class="intervention-field">
        <span>{w.name}</span>
        <input
          class="field"
          type="text"
          value={nameOf(draft)}
          onInput={(event) => set('label', event.currentTarget.value.trim() || undefined)}
        />
      </label>
      {problems.length > 0 && (
        <ul class="intervention-problems small" role="alert">
          {problems.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div class="intervention-actions">
        <button type="submit" class="button primary">
          {w.save}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {w.cancel}
        </button>
      </div>
    </form>
  );
}

function nameOf({ label }: { label?: string | Text }): string {
  if (label === undefined) return '';
  return typeof label === 'string' ? label : say(label);
}

interface PartProps {
  draft: Json;
  change: (draft: Json) => void;
}

function KindChoice({ draft, change }: PartProps) {
  const names = modelWords.value.names.interventions;
  // Another kind keeps when it happens, and for whom where both have somebody.
  const become = (kind: InterventionKind): void => {
    const fresh = freshIntervention(kind, Number(draft.day));
    const until = draft.until === undefined || kind === 'scandal' ? {} : { until: draft.until };
    const brand = isBrandKind(kind) && draft.brand !== undefined ? { brand: draft.brand } : {};
    change({ ...fresh, ...until, ...brand });
  };
  return (
    <label class="intervention-field">
      <span>{words().kind}</span>
      <select
        class="field"
        value={String(draft.kind)}
        onInput={(event) => become(event.currentTarget.value as InterventionKind)}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {names[kind]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ConcernedProps extends PartProps {
  set: (name: string, value: Scalar | undefined) => void;
}

/** Whom or what it concerns: a brand, a tier, or any number of the model. */
function Concerned({ draft, set, change }: ConcernedProps) {
  const w = words();
  const names = brandNamesOf(recipe.value.base);
  if (draft.kind === 'set') {
    return (
      <PathSearch
        path={String(draft.path)}
        choose={({ path, default: value }) => change({ ...draft, path, value })}
      />
    );
  }
  const options = isBrandKind(draft.kind)
    ? names.map((name, b) => ({ value: String(b), label: say(name) }))
    : TIERS.map((tier) => ({ value: tier, label: modelWords.value.names.tiers[tier] }));
  const chosen = isBrandKind(draft.kind) ? String(brandOf(draft, names)) : String(draft.tier);
  return (
    <label class="intervention-field">
      <span>{isBrandKind(draft.kind) ? w.brand : w.tier}</span>
      <select
        class="field"
        value={chosen}
        onInput={({ currentTarget: { value } }) =>
          isBrandKind(draft.kind) ? set('brand', Number(value)) : set('tier', value)
        }
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
