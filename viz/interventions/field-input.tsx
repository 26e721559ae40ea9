/** One number of an intervention: its value, or the choice to leave it out. */
import { useState } from 'preact/hooks';
import { written } from '../../sim/scenario/index.ts';
import type { Scalar } from '../../sim/scenario/index.ts';
import { readNumber } from '../levers/scale.ts';
import { rangeText, valueText } from '../levers/telling.ts';
import { modelWords } from '../words/model/current.ts';
import { unitText } from '../words/model/read.ts';
import type { Choice } from '../words/model/tables.ts';
import type { Field } from './fields.ts';
import type { Json } from './list.ts';
import { fieldLabel } from './telling.ts';
import { words } from './words.ts';

export interface FieldInputProps {
  field: Field;
  draft: Json;
  /** Undefined leaves the field out. */
  set: (name: string, value: Scalar | undefined) => void;
}

export function FieldInput({ field, draft, set }: FieldInputProps) {
  const { name, optional, parameter } = field;
  const value = draft[name] as Scalar | undefined;
  const label = fieldLabel(field);
  const start = (): Scalar =>
    name === 'until' ? Number(draft.day) + 30 : written(parameter, parameter.default);
  return (
    <div class="intervention-field">
      <span>
        {optional ? (
          <label>
            <input
              type="checkbox"
              checked={value !== undefined}
              onInput={(event) => set(name, event.currentTarget.checked ? start() : undefined)}
            />
            {name === 'until' ? words().lasts : label}
          </label>
        ) : (
          label
        )}
      </span>
      {value !== undefined && <Value field={field} label={label} value={value} set={set} />}
    </div>
  );
}

interface ValueProps {
  field: Field;
  label: string;
  value: Scalar;
  set: FieldInputProps['set'];
}

function Value({ field: { name, parameter }, label, value, set }: ValueProps) {
  const [text, setText] = useState(String(value));
  const { choices } = modelWords.value.names;
  if (parameter.kind === 'switch' || parameter.kind === 'choice') {
    const words_ = parameter.kind === 'switch' ? ['true', 'false'] : (parameter.choices ?? []);
    return (
      <select
        class="field"
        aria-label={label}
        value={String(value)}
        onInput={({ currentTarget: { value: word } }) =>
          set(name, parameter.kind === 'switch' ? word === 'true' : word)
        }
      >
        {words_.map((word) => (
          <option key={word} value={word}>
            {parameter.kind === 'switch' ? valueText(parameter, word === 'true') : choices[word as Choice]}
          </option>
        ))}
      </select>
    );
  }
  return (
    <span class="intervention-number">
      <input
        class="field figures-font"
        type="text"
        inputMode={parameter.min < 0 ? 'text' : 'decimal'}
        autocomplete="off"
        aria-label={label}
        value={text}
        onInput={({ currentTarget: { value: next } }) => {
          setText(next);
          // What is no number is kept as it is: the check says what is wrong with it.
          set(name, readNumber(next) ?? next);
        }}
      />
      <span class="small muted">
        {name === 'day' || name === 'until'
          ? ''
          : `${unitText(modelWords.value, parameter.unit)} (${rangeText(parameter)})`}
      </span>
    </span>
  );
}
