/** Whose money, how much and for how long; what goes wrong; who answers; what counts. */
import { MEASURES } from '../../../lab/policies/measures.ts';
import { short, whole } from '../numbers.ts';
import { Check } from '../run-panel.tsx';
import { CRISES, EQUAL, brandsOf } from './asked.ts';
import type { Asked, CrisisKind, Equal } from './asked.ts';
import { choice, marketOf } from './choice.ts';
import { measureName } from './naming.ts';
import { textOf } from './text.ts';
import { words } from './words.ts';

const GOALS = MEASURES.filter(({ goal }) => goal !== null);

const set = (part: Partial<Asked>): void => {
  choice.value = { ...choice.value, asked: { ...choice.value.asked, ...part } };
};

interface NumberProps {
  label: string;
  value: number;
  least: number;
  most: number;
  step?: number;
  to: (value: number) => void;
}

function NumberField({ label, value, least, most, step = 1, to }: NumberProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        class="field"
        type="number"
        inputMode="decimal"
        min={least}
        max={most}
        step={step}
        value={value}
        onInput={({ currentTarget }) => {
          // What is half typed asks nothing yet; what is out of range is told where it is checked.
          if (currentTarget.value !== '' && Number.isFinite(currentTarget.valueAsNumber))
            to(currentTarget.valueAsNumber);
        }}
      />
    </label>
  );
}

export function AskedFields() {
  const w = words().asked;
  const { asked, file, consumers } = choice.value;
  const { budget, from, until, after } = asked;
  const market = marketOf(file);
  const total = (budget * (until - from) * consumers) / 1000;
  return (
    <fieldset class="lab-fieldset lab-passage">
      <legend>{w.money}</legend>
      <div class="lab-fields">
        <label>
          <span>{w.brand}</span>
          <select
            class="field"
            value={String(asked.brand)}
            onChange={({ currentTarget }) => set({ brand: Number(currentTarget.value) })}
          >
            {brandsOf(file.json, market).map(({ name }, b) => (
              <option key={b} value={String(b)}>
                {textOf(name) || String(b)}
              </option>
            ))}
          </select>
        </label>
        <NumberField
          label={w.budget}
          value={budget}
          least={0.1}
          most={1000}
          step={0.1}
          to={(value) => set({ budget: value })}
        />
        <NumberField label={w.from} value={from} least={0} most={3649} to={(value) => set({ from: value })} />
        <NumberField
          label={w.until}
          value={until - 1}
          least={0}
          most={3649}
          to={(value) => set({ until: value + 1 })}
        />
        <NumberField
          label={w.after}
          value={after}
          least={60}
          most={3650}
          to={(value) => set({ after: value })}
        />
        <label>
          <span>{w.equal}</span>
          <select
            class="field"
            value={asked.equal}
            onChange={({ currentTarget }) => set({ equal: currentTarget.value as Equal })}
          >
            {EQUAL.map((one) => (
              <option key={one} value={one}>
                {w.equals[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="small muted">
        {w.total({ total: short(total), people: whole(consumers), days: whole(until - from) })}{' '}
        {w.equalAbout[asked.equal]}
      </p>
    </fieldset>
  );
}

export function TrialFields() {
  const w = words().asked;
  const { asked, file } = choice.value;
  const { kind, day, length } = asked.crisis;
  const crisis = (part: Partial<Asked['crisis']>): void => set({ crisis: { ...asked.crisis, ...part } });
  const given = file.json.crisis as { title?: { en: string; zh: string } } | undefined;
  const has = ({ needs }: (typeof MEASURES)[number]): boolean =>
    needs === 'crisis' ? kind !== 'none' : needs !== 'rivals' || asked.rivals;
  return (
    <fieldset class="lab-fieldset lab-passage">
      <legend>{w.trials}</legend>
      <div class="lab-fields">
        <label>
          <span>{w.crisis}</span>
          <select
            class="field"
            value={kind}
            onChange={({ currentTarget }) => crisis({ kind: currentTarget.value as CrisisKind })}
          >
            {CRISES.filter((one) => one !== 'given' || given !== undefined).map((one) => (
              <option key={one} value={one}>
                {one === 'given' ? w.crises.given({ title: textOf(given?.title) }) : w.crises[one]}
              </option>
            ))}
          </select>
        </label>
        {kind !== 'none' && kind !== 'given' && (
          <>
            <NumberField
              label={w.crisisDay}
              value={day}
              least={1}
              most={3649}
              to={(to) => crisis({ day: to })}
            />
            {kind !== 'star' && (
              <NumberField
                label={w.crisisLength}
                value={length}
                least={1}
                most={3650}
                to={(to) => crisis({ length: to })}
              />
            )}
          </>
        )}
        <Check label={w.rivals} on={asked.rivals} set={(on) => set({ rivals: on })} />
        <label>
          <span>{w.decide}</span>
          <select
            class="field"
            value={GOALS.some((one) => one.name === asked.decide && has(one)) ? asked.decide : 'profit'}
            onChange={({ currentTarget }) => set({ decide: currentTarget.value })}
          >
            {GOALS.filter(has).map(({ name }) => (
              <option key={name} value={name}>
                {measureName(name)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
}
