/** The controls of one number: slider and field, switch, or list of words. */
import { useEffect, useState } from 'preact/hooks';
import type { Parameter } from '../../sim/described.ts';
import type { Scalar } from '../../sim/scenario/index.ts';
import { modelWords } from '../words/model/current.ts';
import type { Choice } from '../words/model/tables.ts';
import { useCommit } from './commit.ts';
import { moved, readNumber, scaleOf } from './scale.ts';
import { valueText, valueWithUnit } from './telling.ts';
import { words } from './words.ts';

export interface ControlProps {
  id: string;
  label: string;
  parameter: Parameter;
  value: Scalar;
  set: (value: Scalar) => void;
  /** What is wrong with a value, in words, or null. */
  check: (value: Scalar) => string | null;
  disabled?: boolean;
}

export function Control(props: ControlProps) {
  const { kind } = props.parameter;
  if (kind === 'switch') return <Switch {...props} />;
  return kind === 'choice' ? <WordChoice {...props} /> : <NumberControl {...props} />;
}

function Switch({ id, label, parameter, value, set, disabled = false }: ControlProps) {
  return (
    <button
      id={id}
      type="button"
      role="switch"
      class="lever-switch"
      aria-checked={value === true}
      aria-label={label}
      disabled={disabled}
      onClick={() => set(value !== true)}
    >
      <span class="lever-switch-track" aria-hidden="true" />
      <span aria-hidden="true">{valueText(parameter, value === true)}</span>
    </button>
  );
}

function WordChoice({ id, label, parameter, value, set, disabled = false }: ControlProps) {
  const { choices } = modelWords.value.names;
  return (
    <select
      id={id}
      class="field lever-choice"
      aria-label={label}
      value={String(value)}
      disabled={disabled}
      onInput={(event) => set(event.currentTarget.value)}
    >
      {(parameter.choices ?? []).map((one) => (
        <option key={one} value={one}>
          {choices[one as Choice]}
        </option>
      ))}
    </select>
  );
}

function NumberControl(props: ControlProps) {
  const { id, parameter, value, set } = props;
  const [dragged, setDragged] = useState<number | null>(null);
  useEffect(() => setDragged(null), [value]);
  const shown = dragged ?? Number(value);
  return (
    <>
      <NumberField {...props} value={shown} />
      <Slider
        id={`${id}-slider`}
        label={words().decrease({ label: props.label })}
        parameter={parameter}
        value={Number(value)}
        shown={shown}
        drag={setDragged}
        set={set}
        disabled={props.disabled ?? false}
      />
    </>
  );
}

interface SliderProps {
  id: string;
  label: string;
  parameter: Parameter;
  value: number;
  shown: number;
  drag: (value: number | null) => void;
  set: (value: Scalar) => void;
  disabled: boolean;
}

function Slider({ id, label, parameter, value, shown, drag, set, disabled }: SliderProps) {
  const scale = scaleOf(parameter);
  const ref = useCommit(() => {
    if (shown !== value) set(shown);
    drag(null);
  });
  const place = scale.toPlace(shown);
  return (
    <input
      ref={ref}
      id={id}
      class="lever-slider"
      type="range"
      min={0}
      max={scale.places}
      step={1}
      value={place}
      disabled={disabled}
      style={{ '--filled': `${(100 * place) / scale.places}%` }}
      aria-label={label}
      aria-valuetext={valueWithUnit(parameter, shown)}
      onInput={(event) => drag(moved(scale, shown, Number(event.currentTarget.value)))}
    />
  );
}

function NumberField({ id, label, parameter, value, set, check, disabled = false }: ControlProps) {
  const [text, setText] = useState(String(value));
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setText(String(value));
    setProblem(null);
  }, [value]);
  const ref = useCommit((element) => {
    const number = readNumber(element.value);
    const wrong = number === undefined ? words().notANumber({ found: element.value }) : check(number);
    setProblem(wrong);
    if (wrong === null) set(number!);
  });
  return (
    <>
      <input
        ref={ref}
        id={id}
        class="field lever-number"
        type="text"
        inputMode={parameter.min < 0 ? 'text' : 'decimal'}
        autocomplete="off"
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        value={text}
        disabled={disabled}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {problem !== null && (
        <p id={`${id}-problem`} class="lever-problem small" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
