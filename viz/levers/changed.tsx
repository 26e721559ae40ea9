/** What has been changed, with the way back: one by one, all at once, or step by step. */
import { automatic, change, pending, recipe, redo, resetAll, run, steps, undo } from '../state/session.ts';
import type { Recipe } from '../state/session.ts';
import type { Scalar } from '../../sim/scenario/index.ts';
import { differences } from '../interventions/diff.ts';
import { setField } from '../interventions/edit.ts';
import type { Json } from '../interventions/list.ts';
import { fieldLabel, labelOf } from '../interventions/telling.ts';
import { fileValue, leverAt } from './lever.ts';
import { resetLever, valueNow } from './now.ts';
import { count, fullLabel, valueText, valueWithUnit } from './telling.ts';
import { words } from './words.ts';

interface Line {
  key: string;
  label: string;
  before: string;
  after: string;
  reset: () => void;
}

/** What a recipe changes in its scenario, in words. */
export function linesOf({ base, changes, interventions, network }: Recipe): Line[] {
  const w = words();
  const lines: Line[] = changes.map(({ path, value }) => {
    const lever = leverAt(path);
    const reset = (): void =>
      change({ ...recipe.value, changes: recipe.value.changes.filter((one) => one.path !== path) });
    if (lever === undefined) {
      const label = path === 'seed' ? w.seed : path;
      return { key: path, label, before: String(base[path] ?? ''), after: String(value), reset };
    }
    const { parameter } = lever;
    const before = valueText(parameter, fileValue(base, lever));
    const current = recipe.value.changes === changes;
    const after = valueWithUnit(parameter, current ? valueNow(lever) : value);
    return { key: path, label: fullLabel(lever), before, after, reset: () => resetLever(lever) };
  });
  if (interventions !== null) lines.push(...interventionLines(base, interventions));
  if (network !== null) {
    const reset = (): void => change({ ...recipe.value, network: null });
    lines.push({
      key: 'network',
      label: w.networkBrought({ name: network.fileName }),
      before: '',
      after: '',
      reset,
    });
  }
  return lines;
}

function interventionLines(base: Recipe['base'], list: readonly Json[]): Line[] {
  const file = Array.isArray(base.interventions) ? (base.interventions as Json[]) : [];
  const different = differences(file, list);
  if (different === null) {
    const [before, after] = [file, list].map(({ length }) => count(length));
    const reset = (): void => change({ ...recipe.value, interventions: null });
    return [{ key: 'interventions', label: words().interventionsChanged, before, after, reset }];
  }
  return different.map(({ index, field, before, after }) => ({
    key: `interventions.${index}.${field.name}`,
    label: `${labelOf(list[index])} · ${fieldLabel(field)}`,
    before: valueText(field.parameter, before as Scalar | undefined),
    after: valueText(field.parameter, after as Scalar | undefined),
    reset: () => setField(index, field.name, before as Scalar | undefined),
  }));
}

export function Changed() {
  const w = words();
  const lines = linesOf(recipe.value);
  return (
    <section class="lever-changed" aria-label={w.changed}>
      <div class="lever-tools">
        <h2>
          {w.changed}
          {lines.length > 0 && <span class="badge">{lines.length}</span>}
        </h2>
        <button type="button" class="button" disabled={steps.value.back === 0} onClick={undo}>
          {w.undo}
        </button>
        <button type="button" class="button" disabled={steps.value.forward === 0} onClick={redo}>
          {w.redo}
        </button>
        <button type="button" class="button" disabled={lines.length === 0} onClick={resetAll}>
          {w.resetAll}
        </button>
      </div>
      {lines.length === 0 ? (
        <p class="small muted">{w.nothingChanged}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <ChangedLine key={line.key} line={line} />
          ))}
        </ul>
      )}
      <div class="lever-run">
        <label>
          <input
            type="checkbox"
            checked={automatic.value}
            onInput={(event) => (automatic.value = event.currentTarget.checked)}
          />
          {w.automatic}
        </label>
        {!automatic.value && (
          <button
            type="button"
            class={pending.value ? 'button primary' : 'button'}
            onClick={() => void run()}
          >
            {w.run}
          </button>
        )}
      </div>
    </section>
  );
}

function ChangedLine({ line: { label, before, after, reset } }: { line: Line }) {
  const w = words();
  return (
    <li class="small">
      <span class="lever-changed-name">{label}</span>
      {after !== '' && before !== after && (
        <span class="lever-changed-values figures-font">
          <span aria-hidden="true">{w.becomes({ before, after })}</span>
          <span class="unseen">{w.becomesSpoken({ before, after })}</span>
        </span>
      )}
      <button type="button" class="lever-reset" aria-label={w.resetOne({ label })} onClick={reset}>
        {w.reset}
      </button>
    </li>
  );
}
